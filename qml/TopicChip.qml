// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/** Themenfeld: colour, icon and word, always together. */
RowLayout {
    id: root

    property string name
    /** #rrggbb, or empty. */
    property string colour
    /** Freedesktop icon name, or empty. */
    property string icon
    property real pointSize: TextSize.body

    spacing: Kirigami.Units.smallSpacing
    visible: root.name.length > 0
    Accessible.role: Accessible.StaticText
    Accessible.name: root.name

    Rectangle {
        Layout.alignment: Qt.AlignVCenter
        implicitWidth: Math.round(Math.max(Kirigami.Units.iconSizes.small + Kirigami.Units.smallSpacing, root.pointSize * 1.5))
        implicitHeight: implicitWidth
        radius: Kirigami.Units.cornerRadius
        color: root.colour.length > 0 ? root.colour : Kirigami.Theme.disabledTextColor

        Kirigami.Icon {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.smallSpacing
            height: width
            source: root.icon
            visible: root.icon.length > 0 && valid
            isMask: true
            color: "white"
        }
    }

    Prose {
        Layout.fillWidth: true
        text: root.name
        font.pointSize: root.pointSize
        Accessible.ignored: true
    }
}
