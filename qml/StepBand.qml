// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Schrittband: the spine of every page. Steps, recommendations, committees; shows where the room is, and leads there. */
Rectangle {
    id: root

    required property Workspace workspace
    /** "step", "recommendations", "committees", or anything else for a page beside the spine. */
    property string page: "step"
    /** Id of the step shown, while page is "step". */
    property string step

    readonly property bool compact: root.width < Kirigami.Units.gridUnit * 46

    signal stepChosen(id: string)
    signal recommendationsChosen
    signal committeesChosen

    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.Window
    color: Kirigami.Theme.backgroundColor
    implicitHeight: row.implicitHeight + 1
    Accessible.role: Accessible.PageTabList
    Accessible.name: I18n.i18nc("@info the steps of the conference", "Steps")

    StepModel {
        id: steps
        workspace: root.workspace
    }
    RecommendationModel {
        id: recommendations
        workspace: root.workspace
    }
    CommitteeModel {
        id: committees
        workspace: root.workspace
    }

    component Arrow: Prose {
        quiet: true
        text: I18n.rightToLeft ? "‹" : "›"
        font.pointSize: TextSize.heading
        visible: !root.compact
        Accessible.ignored: true
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Kirigami.Units.smallSpacing

        Repeater {
            model: steps

            RowLayout {
                id: place

                required property int index
                required property step record
                required property int statements
                required property stepStanding standing

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: Kirigami.Units.gridUnit * (!root.compact ? 12 : segment.open ? 7 : 4)
                spacing: row.spacing

                BandSegment {
                    id: segment

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    number: String(place.index + 1)
                    text: place.record.question
                    stateText: Labels.stepState(place.standing.state)
                    stateIcon: Labels.stepStateIcon(place.standing.state)
                    countText: I18n.i18ncp("@info cards of a step", "%1 card", "%1 cards", place.statements)
                    open: place.standing.state === StepState.Open || place.standing.state === StepState.Paused
                    current: root.page === "step" && root.step === place.record.id
                    compact: root.compact
                    onClicked: root.stepChosen(place.record.id)
                }

                Arrow {}
            }
        }

        BandSegment {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Kirigami.Units.gridUnit * (root.compact ? 4 : 9)
            text: I18n.i18nc("@title:tab", "Recommendations")
            stateText: root.compact ? I18n.i18nc("@title:tab very short: recommendations", "Rec.") : ""
            countText: String(recommendations.count)
            current: root.page === "recommendations"
            compact: root.compact
            onClicked: root.recommendationsChosen()
        }

        Arrow {}

        BandSegment {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Kirigami.Units.gridUnit * (root.compact ? 4 : 8)
            text: I18n.i18nc("@title:tab", "Committees")
            stateText: root.compact ? I18n.i18nc("@title:tab very short: committees", "Com.") : ""
            countText: String(committees.count)
            current: root.page === "committees"
            compact: root.compact
            onClicked: root.committeesChosen()
        }
    }

    Kirigami.Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
