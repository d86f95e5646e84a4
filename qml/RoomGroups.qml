// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Gruppen im Raum: how many devices each has, and who has the floor. */
ColumnLayout {
    id: root

    required property Workspace workspace
    required property Room room
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 34

    spacing: Kirigami.Units.largeSpacing

    GroupModel {
        id: groups
        workspace: root.workspace
    }

    Repeater {
        model: groups

        GridLayout {
            id: row

            required property int index
            required property focusGroup record
            required property topicArea area
            readonly property bool speaks: root.room.floor === row.record.id
            // devicesIn() asks the room anew each time presence changes.
            readonly property int devices: root.room.devices >= 0 ? root.room.devicesIn(row.record.id) : 0

            Layout.fillWidth: true
            columns: root.narrow ? 2 : 5
            columnSpacing: Kirigami.Units.largeSpacing
            rowSpacing: Kirigami.Units.smallSpacing
            Accessible.role: Accessible.ListItem
            Accessible.name: row.record.name

            TopicChip {
                Layout.columnSpan: root.narrow ? 2 : 1
                Layout.fillWidth: true
                name: row.record.name
                colour: row.area.colour
                icon: row.area.icon
            }

            StateBadge {
                Layout.columnSpan: root.narrow ? 2 : 1
                text: row.speaks ? I18n.i18nc("@info state of a group in the room", "Has the floor") : ""
                iconName: "audio-input-microphone"
                emphasised: true
            }

            Prose {
                objectName: "tableCode-" + row.index
                Layout.columnSpan: root.narrow ? 2 : 1
                text: I18n.i18nc("@info %1 what a table's laptop types to join as the table", "Table code %1", row.record.joinCode)
                wrapMode: Text.NoWrap
                visible: row.record.joinCode.length > 0
            }

            Prose {
                Layout.fillWidth: root.narrow
                quiet: true
                text: I18n.i18ncp("@info", "%1 device", "%1 devices", row.devices)
                wrapMode: Text.NoWrap
                font.features: {"tnum": 1}
                visible: root.room.connected
            }

            PushButton {
                objectName: "floor-" + row.index
                text: row.speaks ? I18n.i18nc("@action:button", "Take the floor back") : I18n.i18nc("@action:button", "Give the floor")
                Accessible.name: row.speaks ? I18n.i18nc("@action:button %1 a group", "Take the floor back from %1", row.record.name) : I18n.i18nc("@action:button %1 a group", "Give the floor to %1", row.record.name)
                onClicked: root.room.giveFloor(row.speaks ? "" : row.record.id)
            }
        }
    }
}
