// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Eine Karte an der Wand: the statement, its group and place. */
Rectangle {
    id: root

    required property contribution record
    required property statementMarks marks
    property bool showsGroup: true
    property real textSize: TextSize.beamer

    implicitHeight: column.implicitHeight + root.textSize
    color: Kirigami.Theme.backgroundColor
    Accessible.role: Accessible.ListItem
    Accessible.name: [root.record.text, root.marks.place, root.marks.groupName].filter(part => part.length > 0).join(", ")

    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: root.textSize * 0.4
        color: root.marks.areaColour.length > 0 ? root.marks.areaColour : Kirigami.Theme.disabledTextColor
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: root.textSize * 1.2
        spacing: 0

        Prose {
            Layout.fillWidth: true
            Layout.maximumWidth: root.textSize * 60
            text: root.record.text
            font.pointSize: root.textSize
            Accessible.ignored: true
        }

        Flow {
            Layout.fillWidth: true
            spacing: root.textSize
            visible: group.visible || root.marks.place.length > 0

            TopicChip {
                id: group

                width: Math.min(implicitWidth, parent.width)
                name: root.showsGroup ? root.marks.groupName : ""
                colour: root.marks.areaColour
                icon: root.marks.areaIcon
                pointSize: root.textSize
            }

            Prose {
                width: Math.min(implicitWidth, parent.width)
                quiet: true
                text: root.marks.place
                font.pointSize: root.textSize
                visible: text.length > 0
                Accessible.ignored: true
            }
        }
    }
}
