// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Eine Beratung: its day, the committee's role, what came of it, the votes and the wording as passed. */
GridLayout {
    id: root

    required property Workspace workspace
    required property consultation record
    property Operation operation: null

    function edit(): void {
        result.edit();
    }

    columns: root.width > Kirigami.Units.gridUnit * 30 ? 3 : 1
    columnSpacing: Kirigami.Units.largeSpacing
    rowSpacing: Kirigami.Units.largeSpacing
    uniformCellWidths: true

    DayField {
        objectName: "date"
        Layout.alignment: Qt.AlignTop
        label: I18n.i18nc("@label:textbox", "Meeting on")
        day: Entries.isoDay(root.record.date)
        onDayEdited: day => root.operation = root.workspace.edit(RecordType.Consultation, root.record.id, { date: day })
    }

    ChoiceField {
        objectName: "role"
        Layout.alignment: Qt.AlignTop
        label: I18n.i18nc("@label what a committee does with a paper", "Role")
        choices: [ConsultationRole.Hearing, ConsultationRole.Information, ConsultationRole.PreliminaryAdvice, ConsultationRole.Advice, ConsultationRole.Decision].map(role => Labels.consultationRole(role))
        value: root.record.role
        onChosen: value => root.operation = root.workspace.edit(RecordType.Consultation, root.record.id, { role: value })
    }

    ChoiceField {
        id: result

        objectName: "result"
        Layout.alignment: Qt.AlignTop
        label: I18n.i18nc("@label what a committee came to", "Result")
        choices: [ConsultationResult.Pending, ConsultationResult.Agreed, ConsultationResult.AgreedAmended, ConsultationResult.Rejected, ConsultationResult.Noted, ConsultationResult.Postponed, ConsultationResult.Referred, ConsultationResult.Withdrawn].map(result => Labels.consultationResult(result))
        value: root.record.result
        onChosen: value => root.operation = root.workspace.edit(RecordType.Consultation, root.record.id, { result: value })
    }

    NumberField {
        objectName: "votesYes"
        Layout.alignment: Qt.AlignTop
        label: I18n.i18nc("@label votes", "Yes")
        number: root.record.votesYes
        onNumberEdited: number => root.operation = root.workspace.edit(RecordType.Consultation, root.record.id, { votesYes: number })
    }

    NumberField {
        objectName: "votesNo"
        Layout.alignment: Qt.AlignTop
        label: I18n.i18nc("@label votes", "No")
        number: root.record.votesNo
        onNumberEdited: number => root.operation = root.workspace.edit(RecordType.Consultation, root.record.id, { votesNo: number })
    }

    NumberField {
        objectName: "votesAbstained"
        Layout.alignment: Qt.AlignTop
        label: I18n.i18nc("@label votes", "Abstained")
        number: root.record.votesAbstained
        onNumberEdited: number => root.operation = root.workspace.edit(RecordType.Consultation, root.record.id, { votesAbstained: number })
    }

    QQC2.CheckBox {
        Layout.fillWidth: true
        Layout.columnSpan: root.columns
        font.pointSize: TextSize.body
        text: I18n.i18nc("@option:check", "This committee decides for all")
        checked: root.record.authoritative
        onToggled: root.operation = root.workspace.edit(RecordType.Consultation, root.record.id, { authoritative: checked })
    }

    FieldText {
        objectName: "agendaItem"
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        label: I18n.i18nc("@label:textbox number of an item on a meeting's agenda", "Agenda item")
        hint: I18n.i18nc("@info:placeholder", "Ö 7")
        buffer: FieldBuffer {
            workspace: root.workspace
            recordType: RecordType.Consultation
            recordId: root.record.id
            field: "agendaItem"
        }
    }

    FieldText {
        objectName: "followUp"
        Layout.fillWidth: true
        Layout.columnSpan: Math.max(1, root.columns - 1)
        Layout.alignment: Qt.AlignTop
        label: I18n.i18nc("@label:textbox", "What follows: what the committee asks for, or who carries it out")
        multiline: true
        buffer: FieldBuffer {
            workspace: root.workspace
            recordType: RecordType.Consultation
            recordId: root.record.id
            field: "followUp"
        }
    }

    FieldText {
        objectName: "resolutionPassed"
        Layout.fillWidth: true
        Layout.columnSpan: root.columns
        label: I18n.i18nc("@label:textbox", "Wording as passed, where it differs")
        multiline: true
        buffer: FieldBuffer {
            workspace: root.workspace
            recordType: RecordType.Consultation
            recordId: root.record.id
            field: "resolutionText"
        }
    }

    OperationBar {
        Layout.fillWidth: true
        Layout.columnSpan: root.columns
        operation: root.operation
    }
}
