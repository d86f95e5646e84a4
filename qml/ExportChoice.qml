// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/** Eine Art der Ausgabe: its name, and what one gets. */
QQC2.RadioButton {
    id: root

    property string description

    Layout.fillWidth: true
    font.pointSize: TextSize.body
    Accessible.description: root.description

    contentItem: ColumnLayout {
        spacing: 0

        Prose {
            Layout.fillWidth: true
            Layout.leftMargin: root.indicator.width + Kirigami.Units.largeSpacing
            text: root.text
            Accessible.ignored: true
        }

        Prose {
            Layout.fillWidth: true
            Layout.leftMargin: root.indicator.width + Kirigami.Units.largeSpacing
            quiet: true
            text: root.description
            visible: text.length > 0
            Accessible.ignored: true
        }
    }
}
