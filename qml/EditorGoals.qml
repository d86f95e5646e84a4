// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Bis wann, und woran man es merkt: day, priority, state, measure of success. */
EditorSection {
    id: root

    function editDueDate(): void {
        dueDate.edit();
    }
    function editMeasure(): void {
        measure.edit();
    }

    title: I18n.i18nc("@title:group", "Until when, and how one will see it")

    GridLayout {
        Layout.fillWidth: true
        columns: root.wide ? 3 : 1
        columnSpacing: Kirigami.Units.largeSpacing * 2
        rowSpacing: Kirigami.Units.largeSpacing * 2
        uniformCellWidths: true

        DayField {
            id: dueDate

            objectName: "dueDate"
            Layout.alignment: Qt.AlignTop
            label: Labels.field("dueDate")
            day: Entries.isoDay(root.record.dueDate)
            onDayEdited: day => root.stored(root.workspace.edit(RecordType.Recommendation, root.record.id, { dueDate: day }))
        }

        NumberField {
            objectName: "priority"
            Layout.alignment: Qt.AlignTop
            label: Labels.field("priority")
            number: root.record.priority > 0 ? root.record.priority : -1
            hint: I18n.i18nc("@info", "1 comes first.")
            onNumberEdited: number => root.stored(root.workspace.edit(RecordType.Recommendation, root.record.id, { priority: Math.max(0, number) }))
        }

        ChoiceField {
            objectName: "status"
            Layout.alignment: Qt.AlignTop
            label: Labels.field("status")
            choices: [RecommendationStatus.Draft, RecommendationStatus.Ready, RecommendationStatus.InCommittees, RecommendationStatus.Decided, RecommendationStatus.InProgress, RecommendationStatus.Done].map(status => Labels.recommendationStatus(status))
            value: root.record.status
            onChosen: value => root.stored(root.workspace.edit(RecordType.Recommendation, root.record.id, { status: value }))
        }
    }

    RecommendationText {
        id: measure

        objectName: "measureOfSuccess"
        Layout.fillWidth: true
        workspace: root.workspace
        recommendation: root.record.id
        field: "measureOfSuccess"
        multiline: true
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.wide ? 2 : 1
        columnSpacing: Kirigami.Units.largeSpacing * 2
        uniformCellWidths: true

        RecommendationText {
            objectName: "baseline"
            Layout.fillWidth: true
            workspace: root.workspace
            recommendation: root.record.id
            field: "baseline"
        }

        RecommendationText {
            objectName: "target"
            Layout.fillWidth: true
            workspace: root.workspace
            recommendation: root.record.id
            field: "target"
        }
    }
}
