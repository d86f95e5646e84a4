// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Die Monate danach: whether groups go on at a distance, and until when each of them. */
FormSection {
    id: root

    required property Workspace workspace
    property Operation operation: null
    readonly property bool apart: root.workspace.conferenceRecord.phase === ConferencePhase.GroupWork

    title: I18n.i18nc("@title:group", "The months after")
    subtitle: root.apart ? I18n.i18nc("@info", "Groups go on at a distance: a step that is open stays open, without a clock. Each group sees its deadline.")
                         : I18n.i18nc("@info", "After the day groups go on at a distance, each until its deadline.")

    GroupModel {
        id: groups
        workspace: root.workspace
    }

    PushButton {
        objectName: "groupWork"
        text: root.apart ? I18n.i18nc("@action:button", "Back to the day itself") : I18n.i18nc("@action:button", "The day is over: groups go on at a distance")
        onClicked: root.operation = root.workspace.edit(RecordType.Conference, root.workspace.conference, {
            "phase": root.apart ? ConferencePhase.Running : ConferencePhase.GroupWork
        })
    }

    Repeater {
        model: groups

        RowLayout {
            id: row

            required property int index
            required property focusGroup record
            required property topicArea area

            Layout.fillWidth: true
            spacing: Kirigami.Units.largeSpacing

            TopicChip {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                name: row.record.name
                colour: row.area.colour
                icon: row.area.icon
            }
            DayField {
                objectName: "deadline-" + row.index
                Layout.preferredWidth: Kirigami.Units.gridUnit * 10
                label: I18n.i18nc("@label:textbox", "Deadline")
                hint: Labels.deadline(row.record.deadline)
                day: Entries.isoDay(row.record.deadline)
                onDayEdited: day => root.operation = root.workspace.edit(RecordType.FocusGroup, row.record.id, {"deadline": day.length > 0 ? day : null})
            }
        }
    }

    OperationBar {
        Layout.fillWidth: true
        operation: root.operation
    }
}
