// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt

/** Was es kostet und was es sonst bewirkt. */
EditorSection {
    id: root

    function edit(): void {
        cost.edit();
    }

    title: I18n.i18nc("@title:group", "What it costs and brings about")

    CostFields {
        id: cost

        Layout.fillWidth: true
        workspace: root.workspace
        record: root.record
        onCostChosen: cost => root.stored(root.workspace.edit(RecordType.Recommendation, root.record.id, { cost: cost }))
        onAmountEdited: amount => root.stored(root.workspace.edit(RecordType.Recommendation, root.record.id, { costAmount: amount }))
    }

    Repeater {
        model: ["climateEffect", "equalityEffect", "accessibilityEffect"]

        RecommendationText {
            required property string modelData

            objectName: modelData
            Layout.fillWidth: true
            workspace: root.workspace
            recommendation: root.record.id
            field: modelData
            multiline: true
        }
    }
}
