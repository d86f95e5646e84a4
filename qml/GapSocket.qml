// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Lücke: an open end as an empty socket with a word. Calm, never red. */
RowLayout {
    id: root

    property string text: I18n.i18nc("@info an open end of the trace", "open end")

    spacing: Kirigami.Units.smallSpacing
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Rectangle {
        Layout.alignment: Qt.AlignVCenter
        implicitWidth: Math.round(Kirigami.Units.gridUnit * 0.8)
        implicitHeight: implicitWidth
        radius: width / 2
        color: "transparent"
        border.width: 2
        border.color: Kirigami.Theme.disabledTextColor
    }

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: root.text
        Accessible.ignored: true
    }
}
