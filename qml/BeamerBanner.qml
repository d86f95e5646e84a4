// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/** Zeile für alle an der Wand: who has the floor, a word of the moderation. */
Rectangle {
    id: root

    property string text
    property string iconName
    property real textSize: TextSize.beamer

    implicitHeight: row.implicitHeight + root.textSize
    color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.1)
    border.width: 2
    border.color: Kirigami.Theme.textColor
    visible: root.text.length > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: root.textSize
        spacing: root.textSize

        Kirigami.Icon {
            Layout.preferredWidth: root.textSize * 1.6
            Layout.preferredHeight: Layout.preferredWidth
            source: root.iconName
            isMask: true
            color: Kirigami.Theme.textColor
        }
        Prose {
            Layout.fillWidth: true
            text: root.text
            font.pointSize: root.textSize * 1.2
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
}
