// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/** Seitentitel with a line below it; what is declared inside stands at the end of the row. */
RowLayout {
    id: root

    property string title
    property string subtitle
    default property alias actions: end.data

    spacing: Kirigami.Units.largeSpacing

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing

        Prose {
            Layout.fillWidth: true
            text: root.title
            font.pointSize: TextSize.question
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        Prose {
            Layout.fillWidth: true
            Layout.maximumWidth: Kirigami.Units.gridUnit * 50
            quiet: true
            text: root.subtitle
            visible: text.length > 0
        }
    }

    RowLayout {
        id: end

        Layout.alignment: Qt.AlignTop
        spacing: Kirigami.Units.smallSpacing
    }
}
