// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Prioritäten: what the room finds most important, by dots and by criteria, and the form for counting paper dots. */
FocusScope {
    id: root

    required property Workspace workspace
    /** Id of the step; empty: the one that is open. */
    property string step
    readonly property string shownStep: root.step.length > 0 ? root.step : root.workspace.currentStep
    /** dots, criteria or paper. */
    property string view: "dots"
    property string countedGroup
    readonly property bool counts: root.workspace.role === Role.Moderator || root.workspace.role === Role.Administrator

    function begin(): void {
        (body.item as DotRanking)?.begin();
        (body.item as CriteriaRanking)?.begin();
        (body.item as PaperDots)?.begin();
    }

    function count(group: string): void {
        root.countedGroup = group;
        root.view = "paper";
    }

    StepModel {
        id: steps

        workspace: root.workspace
    }

    component View: PushButton {
        id: view

        required property string name

        checkable: true
        checked: root.view === view.name
        Accessible.role: Accessible.RadioButton
        onClicked: {
            root.view = view.name;
            view.checked = Qt.binding(() => root.view === view.name);
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Kirigami.Units.gridUnit
        anchors.bottomMargin: Kirigami.Units.largeSpacing
        spacing: Kirigami.Units.largeSpacing

        PageHeading {
            Layout.fillWidth: true
            title: root.view === "paper" ? I18n.i18nc("@title", "Count paper dots") : I18n.i18nc("@title", "Priorities")
            subtitle: root.workspace.step(root.shownStep).question
        }

        Flow {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing

            ChoiceButton {
                id: stepChoice

                objectName: "step"
                label: I18n.i18nc("@label", "Step")
                value: root.shownStep
                onChosen: id => root.step = id

                Instantiator {
                    model: steps
                    delegate: Choice {
                        required property int index
                        required property step record

                        value: record.id
                        text: I18n.i18nc("@item:inmenu %1 number, %2 kind of a step", "%1 %2", index + 1, Labels.stepKind(record.kind))
                    }
                    onObjectAdded: (index, object) => stepChoice.insert(index, object as Choice)
                    onObjectRemoved: (index, object) => stepChoice.take(object as Choice)
                }
            }
            View {
                name: "dots"
                text: I18n.i18nc("@action:button", "By dots")
            }
            View {
                objectName: "byCriteria"
                name: "criteria"
                text: I18n.i18nc("@action:button", "By criteria")
            }
            PushButton {
                objectName: "countPaper"
                text: root.view === "paper" ? I18n.i18nc("@action:button", "Show the ranking") : I18n.i18nc("@action:button", "Count paper dots")
                icon.name: root.view === "paper" ? "go-previous" : "list-add"
                highlighted: true
                visible: root.counts
                onClicked: {
                    if (root.view === "paper") {
                        root.view = "dots";
                    } else {
                        root.count(root.countedGroup);
                    }
                }
            }
        }

        Loader {
            id: body

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            sourceComponent: root.view === "paper" ? paper : root.view === "criteria" ? criteria : dots
            onLoaded: Qt.callLater(root.begin)
        }
    }

    Component {
        id: dots

        DotRanking {
            workspace: root.workspace
            step: root.shownStep
            onCountWanted: group => root.count(group)
        }
    }
    Component {
        id: criteria

        CriteriaRanking {
            workspace: root.workspace
            step: root.shownStep
        }
    }
    Component {
        id: paper

        PaperDots {
            objectName: "paperDots"
            workspace: root.workspace
            step: root.shownStep
            group: root.countedGroup
            onGroupChanged: root.countedGroup = group
        }
    }
}
