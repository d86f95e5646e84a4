// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt

/** Was beschlossen wird: the points, why, what else was considered, and what goes with the paper. */
EditorSection {
    id: root

    function edit(): void {
        points.edit();
    }

    title: I18n.i18nc("@title:group", "What the committee decides")

    PointsField {
        id: points

        objectName: "resolutionText"
        Layout.fillWidth: true
        label: Labels.field("resolutionText")
        buffer: FieldBuffer {
            workspace: root.workspace
            recordType: RecordType.Recommendation
            recordId: root.record.id
            field: "resolutionText"
        }
    }

    RecommendationText {
        objectName: "rationale"
        Layout.fillWidth: true
        workspace: root.workspace
        recommendation: root.record.id
        field: "rationale"
        multiline: true
        hint: I18n.i18nc("@info:placeholder", "What is the case, and why this helps")
    }

    RecommendationText {
        objectName: "alternatives"
        Layout.fillWidth: true
        workspace: root.workspace
        recommendation: root.record.id
        field: "alternatives"
        multiline: true
        hint: I18n.i18nc("@info:placeholder", "What else was considered, or what happens without it")
    }

    NamesField {
        objectName: "annexes"
        Layout.fillWidth: true
        label: Labels.field("annexes")
        placeholder: I18n.i18nc("@info:placeholder a document that goes with a paper", "Name of a document; Enter adds it")
        names: root.record.annexes
        onEdited: names => root.stored(root.workspace.edit(RecordType.Recommendation, root.record.id, { annexes: names }))
    }
}
