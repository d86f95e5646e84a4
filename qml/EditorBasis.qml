// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick.Layouts
import org.dreischritt

/** Für wen und worauf gestützt: guidelines, target group, life stages, places. */
EditorSection {
    id: root

    function edit(): void {
        guidelines.edit();
    }

    title: I18n.i18nc("@title:group", "For whom, and on what basis")

    ReferencePicker {
        id: guidelines

        objectName: "guidelines"
        workspace: root.workspace
        recordType: RecordType.Guideline
        label: Labels.field("guidelines")
        keys: root.record.guidelines
        onEdited: keys => root.stored(root.workspace.edit(RecordType.Recommendation, root.record.id, { guidelines: keys }))
    }

    RecommendationText {
        objectName: "targetGroup"
        Layout.fillWidth: true
        workspace: root.workspace
        recommendation: root.record.id
        field: "targetGroup"
    }

    ReferencePicker {
        objectName: "lifeStages"
        workspace: root.workspace
        recordType: RecordType.LifeStage
        label: Labels.field("lifeStages")
        keys: root.record.lifeStages
        onEdited: keys => root.stored(root.workspace.edit(RecordType.Recommendation, root.record.id, { lifeStages: keys }))
    }

    ReferencePicker {
        objectName: "planningAreas"
        workspace: root.workspace
        recordType: RecordType.PlanningArea
        label: Labels.field("planningAreas")
        keys: root.record.planningAreas
        onEdited: keys => root.stored(root.workspace.edit(RecordType.Recommendation, root.record.id, { planningAreas: keys }))
    }
}
