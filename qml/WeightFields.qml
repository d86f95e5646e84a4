// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Gewichte: how much each criterion, and the dots, count in the score. */
Flow {
    id: root

    required property RatingRankingModel ranking

    spacing: Kirigami.Units.largeSpacing * 2
    Accessible.role: Accessible.Grouping
    Accessible.name: I18n.i18nc("@title", "How much each criterion counts")

    component Weight: ColumnLayout {
        id: weight

        required property string label
        required property double amount

        signal chosen(amount: int)

        spacing: Kirigami.Units.smallSpacing

        Prose {
            quiet: true
            text: weight.label
            Accessible.ignored: true
        }

        QQC2.SpinBox {
            id: spin

            from: 0
            to: 5
            value: weight.amount
            editable: true
            font.pointSize: TextSize.body
            Accessible.name: I18n.i18nc("@label:spinbox %1 a criterion", "Weight of %1", weight.label)
            onValueModified: {
                weight.chosen(spin.value);
                spin.value = Qt.binding(() => weight.amount);
            }
        }
    }

    Weight {
        objectName: "effectWeight"
        label: Labels.criterion(Criterion.Effect)
        amount: root.ranking.effectWeight
        onChosen: amount => root.ranking.effectWeight = amount
    }
    Weight {
        label: Labels.criterion(Criterion.Feasibility)
        amount: root.ranking.feasibilityWeight
        onChosen: amount => root.ranking.feasibilityWeight = amount
    }
    Weight {
        label: I18n.i18nc("@label criterion", "Low cost")
        amount: root.ranking.costWeight
        onChosen: amount => root.ranking.costWeight = amount
    }
    Weight {
        label: Labels.criterion(Criterion.Urgency)
        amount: root.ranking.urgencyWeight
        onChosen: amount => root.ranking.urgencyWeight = amount
    }
    Weight {
        label: I18n.i18nc("@label beside criteria", "Dots")
        amount: root.ranking.dotsWeight
        onChosen: amount => root.ranking.dotsWeight = amount
    }
    PushButton {
        objectName: "resetWeights"
        text: I18n.i18nc("@action:button", "All count the same again")
        enabled: !root.ranking.evenWeights
        onClicked: root.ranking.resetWeights()
    }
}
