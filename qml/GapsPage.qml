// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Lücken: the open ends of the trace, countable, each one step away from being tied. Calm, never red. */
FocusScope {
    id: root

    required property Workspace workspace
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 50

    /** A need or project that somebody wants to tie: the host opens its step there. */
    signal statementChosen(id: string)
    signal recommendationChosen(id: string)

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.narrow ? Kirigami.Units.largeSpacing : Kirigami.Units.largeSpacing * 2
        spacing: Kirigami.Units.largeSpacing * 2

        PageHeading {
            Layout.fillWidth: true
            title: root.workspace.gapCount === 0 ? I18n.i18nc("@title", "No open ends") : I18n.i18ncp("@title", "One open end", "%1 open ends", root.workspace.gapCount)
            subtitle: I18n.i18nc("@info", "Nothing here is wrong. These are places where a thread can still be taken up.")
        }

        Flow {
            id: tabs

            property int currentIndex: 0

            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing
            visible: root.narrow
            Accessible.role: Accessible.PageTabList

            Repeater {
                model: [I18n.i18nc("@title:tab", "Needs (%1)", root.workspace.needsWithoutProject), I18n.i18nc("@title:tab", "Projects (%1)", root.workspace.projectsWithoutNeed), I18n.i18nc("@title:tab", "Recommendations (%1)", root.workspace.recommendationsWithoutOrigin)]

                PushButton {
                    id: tab

                    required property int index
                    required property string modelData

                    text: tab.modelData
                    checked: tabs.currentIndex === tab.index
                    Accessible.role: Accessible.PageTab
                    onClicked: tabs.currentIndex = tab.index
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Kirigami.Units.largeSpacing * 2
            uniformCellSizes: !root.narrow

            GapColumn {
                objectName: "needs"
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: !root.narrow || tabs.currentIndex === 0
                title: I18n.i18nc("@title:column", "Needs without a project")
                number: root.workspace.needsWithoutProject
                socketText: I18n.i18nc("@info an open end", "no project yet")
                emptyText: I18n.i18nc("@info", "Every need has a project.")
                model: ContributionModel {
                    workspace: root.workspace
                    step: root.workspace.stepOfKind(StepKind.NeedForAction)
                    gapsOnly: true
                }
                onChosen: id => root.statementChosen(id)
            }

            GapColumn {
                objectName: "projects"
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: !root.narrow || tabs.currentIndex === 1
                title: I18n.i18nc("@title:column", "Projects without a need")
                number: root.workspace.projectsWithoutNeed
                socketText: I18n.i18nc("@info an open end", "no need yet")
                emptyText: I18n.i18nc("@info", "Every project answers a need.")
                model: ContributionModel {
                    workspace: root.workspace
                    step: root.workspace.stepOfKind(StepKind.Project)
                    gapsOnly: true
                }
                onChosen: id => root.statementChosen(id)
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: Kirigami.Units.largeSpacing
                visible: !root.narrow || tabs.currentIndex === 2

                GapHeading {
                    Layout.fillWidth: true
                    title: I18n.i18nc("@title:column", "Recommendations without an origin")
                    number: root.workspace.recommendationsWithoutOrigin
                }

                QQC2.ScrollView {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

                    ListView {
                        id: recommendations

                        objectName: "recommendations"
                        clip: true
                        spacing: Kirigami.Units.largeSpacing
                        reuseItems: true
                        activeFocusOnTab: true
                        keyNavigationEnabled: true
                        Accessible.role: Accessible.List
                        Accessible.name: I18n.i18nc("@title:column", "Recommendations without an origin")
                        Keys.onReturnPressed: root.recommendationChosen(origins.idAt(recommendations.currentIndex))
                        Keys.onEnterPressed: root.recommendationChosen(origins.idAt(recommendations.currentIndex))
                        model: RecommendationModel {
                            id: origins

                            workspace: root.workspace
                            gapsOnly: true
                        }

                        delegate: GapCard {
                            id: origin

                            required property int index
                            required property recommendation record
                            required property topicArea area

                            width: ListView.view.width
                            text: origin.record.title
                            areaName: origin.area.name
                            areaColour: origin.area.colour
                            areaIcon: origin.area.icon
                            socketText: I18n.i18nc("@info an open end", "no project behind it yet")
                            actionText: I18n.i18nc("@action:button", "Open")
                            current: origin.ListView.isCurrentItem && recommendations.activeFocus
                            onChosen: root.recommendationChosen(origin.record.id)
                        }

                        Prose {
                            width: parent.width
                            quiet: true
                            text: I18n.i18nc("@info", "Every recommendation grew out of a project.")
                            visible: origins.count === 0
                        }
                    }
                }
            }
        }
    }
}
