// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Was eine Zuteilung erreicht: how many got which wish, how the groups are mixed, and what somebody should know. */
ColumnLayout {
    id: root

    required property AssignmentPlan plan
    readonly property int laterWishes: root.plan.wishesMet.slice(3).reduce((sum, met) => sum + met, 0)

    function percent(share: real): string {
        return I18n.i18nc("@info share of a hundred", "%1 %", Math.round(share * 100));
    }

    spacing: Kirigami.Units.largeSpacing

    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.gridUnit * 1.5

        SumTile {
            objectName: "firstWishes"
            number: root.plan.wishesMet[0] ?? 0
            text: I18n.i18nc("@info people", "first wish")
            pointSize: TextSize.heading
        }
        SumTile {
            number: root.plan.wishesMet[1] ?? 0
            text: I18n.i18nc("@info people", "second wish")
            pointSize: TextSize.heading
        }
        SumTile {
            number: root.plan.wishesMet[2] ?? 0
            text: I18n.i18nc("@info people", "third wish")
            pointSize: TextSize.heading
        }
        SumTile {
            number: root.laterWishes
            text: I18n.i18nc("@info people", "a later wish")
            pointSize: TextSize.heading
            visible: root.laterWishes > 0
        }
        SumTile {
            number: root.plan.wishesMissed
            text: I18n.i18nc("@info people none of whose wishes is met", "no wish met")
            pointSize: TextSize.heading
        }
        SumTile {
            number: root.plan.withoutWish
            text: I18n.i18nc("@info people", "had no wish")
            pointSize: TextSize.heading
        }
        SumTile {
            objectName: "unplaced"
            number: root.plan.unplaced
            text: I18n.i18nc("@info people", "without a group")
            pointSize: TextSize.heading
        }
    }

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: root.plan.kindMixture < 0 ? "" : I18n.i18nc("@info %1 and %2 shares of a hundred", "Two people of one group come from different kinds of organisations: %1 (in the whole room: %2).",
            root.percent(root.plan.kindMixture), root.percent(root.plan.kindMixtureOfRoom))
        visible: text.length > 0
    }
    Prose {
        Layout.fillWidth: true
        quiet: true
        text: root.plan.settingMixture < 0 ? "" : I18n.i18nc("@info %1 and %2 shares of a hundred", "Two people of one group come one from town, one from the country: %1 (in the whole room: %2).",
            root.percent(root.plan.settingMixture), root.percent(root.plan.settingMixtureOfRoom))
        visible: text.length > 0
    }

    Repeater {
        model: root.plan.notes

        Prose {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
        }
    }
}
