// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Frage eines Schritts, as it will be asked, editable in place. */
FormSection {
    id: root

    required property Workspace workspace
    required property step record
    required property int number

    property Operation operation: null


    title: I18n.i18nc("@title %1 number of a step, %2 kind", "Step %1: %2", root.number, Labels.stepKind(root.record.kind))

    FieldText {
        objectName: "question-" + root.number
        Layout.fillWidth: true
        label: I18n.i18nc("@label:textbox", "Question")
        pointSize: TextSize.heading
        buffer: FieldBuffer {
            workspace: root.workspace
            recordType: RecordType.Step
            recordId: root.record.id
            field: "question"
        }
    }

    FieldText {
        Layout.fillWidth: true
        label: I18n.i18nc("@label:textbox", "Instruction")
        hint: I18n.i18nc("@info:placeholder", "What groups should bear in mind while they write")
        multiline: true
        buffer: FieldBuffer {
            workspace: root.workspace
            recordType: RecordType.Step
            recordId: root.record.id
            field: "instruction"
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing

        ChoiceButton {
            id: kind

            label: I18n.i18nc("@label", "Kind of question")
            value: String(root.record.kind)
            onChosen: value => root.operation = root.workspace.edit(RecordType.Step, root.record.id, {"kind": Number(value)})

            Instantiator {
                model: [StepKind.WhatWorks, StepKind.NeedForAction, StepKind.Project, StepKind.Other]
                delegate: Choice {
                    required property int modelData
                    value: String(modelData)
                    text: Labels.stepKind(modelData)
                }
                onObjectAdded: (index, object) => kind.insert(index, object as Choice)
                onObjectRemoved: (index, object) => kind.take(object as Choice)
            }
        }

        QQC2.CheckBox {
            text: I18n.i18nc("@option:check", "Asks where, too")
            checked: root.record.asksWhere
            font.pointSize: TextSize.body
            onToggled: root.operation = root.workspace.edit(RecordType.Step, root.record.id, {"asksWhere": checked})
        }

        QQC2.CheckBox {
            text: I18n.i18nc("@option:check", "Groups see only their own cards until you reveal them")
            checked: root.record.visibility === StepVisibility.Private
            font.pointSize: TextSize.body
            onToggled: root.operation = root.workspace.edit(RecordType.Step, root.record.id, {"visibility": checked ? StepVisibility.Private : StepVisibility.Open})
        }

        QQC2.CheckBox {
            text: I18n.i18nc("@option:check", "Nobody learns who wrote what")
            checked: root.record.anonymity
            font.pointSize: TextSize.body
            onToggled: root.operation = root.workspace.edit(RecordType.Step, root.record.id, {"anonymity": checked})
        }
    }

    StepPermissions {
        Layout.fillWidth: true
        workspace: root.workspace
        record: root.record
        onBegan: operation => root.operation = operation
    }

    OperationBar {
        Layout.fillWidth: true
        operation: root.operation
    }

    PushButton {
        text: I18n.i18nc("@action:button", "Remove this question")
        icon.name: "edit-delete"
        flat: true
        onClicked: root.operation = root.workspace.remove(RecordType.Step, root.record.id)
    }
}
