// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Platz nach Kriterien: the place, the statement, its score, and what was said by each criterion. */
FocusScope {
    id: root

    required property ratingPlace record
    property bool current: false
    readonly property bool rated: root.record.rank > 0
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 34
    readonly property string score: root.rated ? root.record.score.toLocaleString(Qt.locale(I18n.language), "f", 1) : ""

    implicitHeight: column.implicitHeight + Kirigami.Units.largeSpacing * 2
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Accessible.role: Accessible.Row
    Accessible.name: [
        root.rated ? I18n.i18nc("@info", "Place %1", root.record.rank) : I18n.i18nc("@info", "Not rated yet"),
        root.record.text,
        root.rated ? I18n.i18nc("@info %1 a number from 1 to 5", "Score %1", root.score) : "",
        Labels.agreement(root.record.agreement),
        shared.text
    ].concat(root.rated ? [effect.words, feasibility.words, cost.words, urgency.words] : []).filter(part => part.length > 0).join(". ")
    Accessible.selected: root.current

    Rectangle {
        anchors.fill: parent
        radius: Kirigami.Units.cornerRadius
        color: Kirigami.Theme.backgroundColor
        border.width: root.current ? 2 : 1
        border.color: root.current ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.18)
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Kirigami.Units.largeSpacing
        spacing: Kirigami.Units.largeSpacing

        RowLayout {
            Layout.fillWidth: true
            spacing: root.narrow ? Kirigami.Units.largeSpacing : Kirigami.Units.largeSpacing * 2

            Prose {
                Layout.minimumWidth: implicitWidth
                Layout.preferredWidth: Kirigami.Units.gridUnit * (root.narrow ? 1.6 : 2.6)
                Layout.alignment: Qt.AlignTop
                text: root.rated ? (root.record.sharedWith.length > 0 ? I18n.i18nc("@item place of a ranking, shared", "%1 =", root.record.rank) : String(root.record.rank)) : "–"
                font.pointSize: TextSize.heading
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: Kirigami.Units.smallSpacing

                Prose {
                    Layout.fillWidth: true
                    Layout.maximumWidth: Kirigami.Units.gridUnit * 40
                    text: root.record.text
                    font.pointSize: TextSize.statement
                    Accessible.ignored: true
                }

                Prose {
                    Layout.fillWidth: true
                    quiet: true
                    text: [root.record.groupName, root.rated ? "" : I18n.i18nc("@info", "Not rated yet")].filter(part => part.length > 0).join(" · ")
                    visible: text.length > 0
                    Accessible.ignored: true
                }

                SharedPlace {
                    id: shared

                    Layout.fillWidth: true
                    rank: root.record.rank
                    others: root.record.sharedWith
                    more: root.record.sharedWithMore
                    Accessible.ignored: true
                }
            }

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                spacing: Kirigami.Units.smallSpacing
                visible: root.rated

                Prose {
                    Layout.alignment: Qt.AlignRight
                    text: root.score
                    font.pointSize: TextSize.question
                    font.weight: Font.DemiBold
                    font.features: {"tnum": 1}
                    Accessible.ignored: true
                }
            }
        }

        Flow {
            Layout.fillWidth: true
            Layout.leftMargin: Kirigami.Units.gridUnit * 2.6 + Kirigami.Units.largeSpacing * 2
            spacing: Kirigami.Units.largeSpacing * 2.5
            visible: root.rated

            CriterionMark {
                id: effect

                label: Labels.criterion(Criterion.Effect)
                opinion: root.record.effect
            }
            CriterionMark {
                id: feasibility

                label: Labels.criterion(Criterion.Feasibility)
                opinion: root.record.feasibility
            }
            CriterionMark {
                id: cost

                label: I18n.i18nc("@label criterion, with how to read it", "Cost (5 is dear)")
                opinion: root.record.cost
            }
            CriterionMark {
                id: urgency

                label: Labels.criterion(Criterion.Urgency)
                opinion: root.record.urgency
            }
            StateBadge {
                text: Labels.agreement(root.record.agreement)
                iconName: Labels.agreementIcon(root.record.agreement)
                emphasised: root.record.dissent
            }
        }
    }
}
