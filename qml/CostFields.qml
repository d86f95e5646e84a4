// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Finanzielle Auswirkungen: a statement, and where there is a cost, how much, from what, and what follows. */
ColumnLayout {
    id: root

    required property Workspace workspace
    required property recommendation record
    readonly property bool costs: root.record.cost === CostStatement.Once || root.record.cost === CostStatement.Yearly

    signal costChosen(cost: int)
    signal amountEdited(amount: real)

    function edit(): void {
        if (root.costs) {
            amount.edit();
        } else {
            statement.edit();
        }
    }

    spacing: Kirigami.Units.largeSpacing * 2

    GridLayout {
        Layout.fillWidth: true
        columns: root.width > Kirigami.Units.gridUnit * 28 ? 2 : 1
        columnSpacing: Kirigami.Units.largeSpacing * 2
        rowSpacing: Kirigami.Units.largeSpacing

        ChoiceField {
            id: statement

            objectName: "cost"
            label: Labels.field("cost")
            choices: [CostStatement.NotStated, CostStatement.None, CostStatement.Once, CostStatement.Yearly].map(cost => Labels.cost(cost))
            value: root.record.cost
            onChosen: value => root.costChosen(value)
        }

        AmountField {
            id: amount

            objectName: "costAmount"
            label: Labels.field("costAmount")
            amount: root.record.costAmount
            visible: root.costs
            onAmountEdited: value => root.amountEdited(value)
        }

        RecommendationText {
            Layout.fillWidth: true
            workspace: root.workspace
            recommendation: root.record.id
            field: "budgetProduct"
            visible: root.costs
        }

        RecommendationText {
            Layout.fillWidth: true
            workspace: root.workspace
            recommendation: root.record.id
            field: "fundingProgramme"
            visible: root.costs
        }
    }

    RecommendationText {
        Layout.fillWidth: true
        workspace: root.workspace
        recommendation: root.record.id
        field: "cover"
        multiline: true
        visible: root.costs
    }

    RecommendationText {
        Layout.fillWidth: true
        workspace: root.workspace
        recommendation: root.record.id
        field: "followUpCosts"
        multiline: true
        visible: root.costs
    }
}
