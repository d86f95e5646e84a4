// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Themenfelder und Fokusgruppen im Plan: ordered by drag or keyboard, each opens for its details. */
ColumnLayout {
    id: root

    required property Workspace workspace
    required property TopicAreaModel areas
    required property GroupModel groups
    property string opened
    property Operation operation: null
    /** Ten hues that stay apart for colour-blind eyes and in grey. */
    readonly property list<string> hues: ["#b93000", "#3a97c5", "#739a51", "#8c4dc3", "#cc7200", "#007976", "#c2428d", "#7871ad", "#9f5e4c", "#b77590"]

    function toggle(id: string): void {
        root.opened = root.opened === id ? "" : id;
    }

    spacing: Kirigami.Units.largeSpacing

    component Opener: PushButton {
        required property string record

        text: root.opened === record ? I18n.i18nc("@action:button fold details", "Done") : I18n.i18nc("@action:button", "Edit")
        icon.name: root.opened === record ? "arrow-up" : "document-edit"
        flat: true
        onClicked: root.toggle(record)
    }

    Prose {
        Layout.fillWidth: true
        text: I18n.i18nc("@title", "Topic areas")
        font.pointSize: TextSize.heading
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: root.areas

        PlanRow {
            id: areaRow

            required property int index
            required property topicArea record
            readonly property bool open: root.opened === areaRow.record.id

            Layout.fillWidth: true
            place: areaRow.index
            count: root.areas.count
            name: areaRow.record.name
            onMoveWanted: place => root.operation = root.workspace.move(RecordType.TopicArea, areaRow.record.id, place)

            RowLayout {
                Layout.fillWidth: true

                TopicChip {
                    Layout.fillWidth: true
                    name: areaRow.record.name
                    colour: areaRow.record.colour
                    icon: areaRow.record.icon
                }
                Opener {
                    record: areaRow.record.id
                }
            }

            Loader {
                Layout.fillWidth: true
                active: areaRow.open
                visible: active
                sourceComponent: ColumnLayout {
                    spacing: Kirigami.Units.largeSpacing

                    FieldText {
                        Layout.fillWidth: true
                        label: I18n.i18nc("@label:textbox name of a topic area", "Name")
                        buffer: FieldBuffer {
                            workspace: root.workspace
                            recordType: RecordType.TopicArea
                            recordId: areaRow.record.id
                            field: "name"
                        }
                    }
                    ColourField {
                        Layout.fillWidth: true
                        hues: root.hues
                        colour: areaRow.record.colour
                        onColourChosen: colour => root.operation = root.workspace.edit(RecordType.TopicArea, areaRow.record.id, {"colour": colour})
                    }
                    PushButton {
                        text: I18n.i18nc("@action:button", "Remove this topic area")
                        icon.name: "edit-delete"
                        flat: true
                        onClicked: root.operation = root.workspace.remove(RecordType.TopicArea, areaRow.record.id)
                    }
                }
            }
        }
    }

    PushButton {
        text: I18n.i18nc("@action:button", "Add a topic area")
        icon.name: "list-add"
        onClicked: root.operation = root.workspace.insert(RecordType.TopicArea, {
            "name": I18n.i18nc("@item name of a topic area that is new", "New topic area"),
            "colour": root.hues[root.areas.count % root.hues.length]
        })
    }

    Prose {
        Layout.fillWidth: true
        Layout.topMargin: Kirigami.Units.gridUnit
        text: I18n.i18nc("@title", "Groups")
        font.pointSize: TextSize.heading
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: root.groups

        PlanRow {
            id: groupRow

            required property int index
            required property focusGroup record
            required property topicArea area
            readonly property bool open: root.opened === groupRow.record.id

            Layout.fillWidth: true
            place: groupRow.index
            count: root.groups.count
            name: groupRow.record.name
            onMoveWanted: place => root.operation = root.workspace.move(RecordType.FocusGroup, groupRow.record.id, place)

            RowLayout {
                Layout.fillWidth: true

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    TopicChip {
                        Layout.fillWidth: true
                        name: groupRow.record.name
                        colour: groupRow.area.colour
                        icon: groupRow.area.icon
                    }
                    Prose {
                        Layout.fillWidth: true
                        quiet: true
                        text: [
                            groupRow.record.table.length > 0 ? I18n.i18nc("@info where a group sits", "Table %1", groupRow.record.table) : "",
                            groupRow.record.capacity > 0 ? I18n.i18ncp("@info size of a group", "%1 seat", "%1 seats", groupRow.record.capacity) : "",
                            groupRow.record.moderator
                        ].filter(part => part.length > 0).join(" · ")
                        visible: text.length > 0
                    }
                }
                Opener {
                    Layout.alignment: Qt.AlignTop
                    record: groupRow.record.id
                }
            }

            Loader {
                Layout.fillWidth: true
                active: groupRow.open
                visible: active
                sourceComponent: GroupEditor {
                    workspace: root.workspace
                    areas: root.areas
                    record: groupRow.record
                }
            }
        }
    }

    PushButton {
        text: I18n.i18nc("@action:button", "Add a group")
        icon.name: "list-add"
        onClicked: root.operation = root.workspace.insert(RecordType.FocusGroup, {
            "name": I18n.i18nc("@item name of a group that is new", "New group"),
            "topicArea": root.areas.count > 0 ? root.areas.idAt(0) : "",
            "capacity": 12
        })
    }

    OperationBar {
        Layout.fillWidth: true
        operation: root.operation
    }
}
