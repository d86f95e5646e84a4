// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Meinung zu einem Kriterium: mean, how many said so, and whether opinions differ, by word and shape. */
ColumnLayout {
    id: root

    required property string label
    required property criterionOpinion opinion
    readonly property string mean: root.opinion.count > 0 ? root.opinion.mean.toLocaleString(Qt.locale(I18n.language), "f", 1) : "–"
    readonly property string words: root.opinion.count === 0 ? I18n.i18nc("@info %1 a criterion", "%1: not rated", root.label)
        : [I18n.i18nc("@info %1 a criterion, %2 a mean from 1 to 5", "%1: %2", root.label, root.mean), root.opinion.dissent ? Labels.agreement(root.opinion.agreement) : ""].filter(part => part.length > 0).join(", ")

    spacing: 0

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: root.label
        Accessible.ignored: true
    }

    RowLayout {
        spacing: Kirigami.Units.smallSpacing

        Prose {
            text: root.mean
            font.weight: Font.DemiBold
            font.pointSize: TextSize.statement
            font.features: {"tnum": 1}
            Accessible.ignored: true
        }

        Prose {
            quiet: true
            text: root.opinion.count > 0 ? I18n.i18nc("@info how many said so", "(%1)", root.opinion.count) : ""
            Accessible.ignored: true
        }

        Kirigami.Icon {
            Layout.preferredWidth: Kirigami.Units.iconSizes.small
            Layout.preferredHeight: Kirigami.Units.iconSizes.small
            source: Labels.agreementIcon(root.opinion.agreement)
            isMask: true
            color: Kirigami.Theme.textColor
            visible: root.opinion.dissent && valid
        }
    }

    Prose {
        text: root.opinion.dissent ? Labels.agreement(root.opinion.agreement) : ""
        visible: text.length > 0
        Accessible.ignored: true
    }
}
