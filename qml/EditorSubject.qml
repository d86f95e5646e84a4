// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Worum es geht: title, kind, topic area, and the paper's number in the council. */
EditorSection {
    id: root

    function edit(): void {
        title.edit();
    }

    title: I18n.i18nc("@title:group", "What it is about")

    RecommendationText {
        id: title

        objectName: "title"
        Layout.fillWidth: true
        workspace: root.workspace
        recommendation: root.record.id
        field: "title"
        pointSize: TextSize.heading
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.wide ? 3 : 1
        columnSpacing: Kirigami.Units.largeSpacing * 2
        rowSpacing: Kirigami.Units.largeSpacing
        uniformCellWidths: true

        ChoiceField {
            objectName: "kind"
            Layout.alignment: Qt.AlignTop
            label: Labels.field("kind")
            choices: [RecommendationKind.Recommendation, RecommendationKind.Demand].map(kind => Labels.recommendationKind(kind))
            value: root.record.kind
            onChosen: value => root.stored(root.workspace.edit(RecordType.Recommendation, root.record.id, { kind: value }))
        }

        ReferencePicker {
            objectName: "topicArea"
            Layout.alignment: Qt.AlignTop
            workspace: root.workspace
            recordType: RecordType.TopicArea
            single: true
            mayAdd: false
            label: Labels.field("topicArea")
            keys: root.record.topicArea.length > 0 ? [root.record.topicArea] : []
            onEdited: keys => root.stored(root.workspace.edit(RecordType.Recommendation, root.record.id, { topicArea: keys.length > 0 ? keys[0] : "" }))
        }

        RecommendationText {
            objectName: "reference"
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            workspace: root.workspace
            recommendation: root.record.id
            field: "reference"
            hint: I18n.i18nc("@info:placeholder the council's number of a paper", "VO/2026/0147, once it has one")
        }
    }
}
