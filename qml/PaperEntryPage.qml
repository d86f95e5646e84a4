// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Papier: cards written by hand, typed on behalf of a table in quick succession; the last ones stand below. */
FocusScope {
    id: root

    required property Workspace workspace
    property string step
    property string group
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 32
    readonly property string shownStep: root.step.length > 0 ? root.step : root.workspace.currentStep
    readonly property string shownGroup: root.group.length > 0 ? root.group : groups.count > 0 ? groups.idAt(0) : ""

    function begin(): void {
        form.begin();
    }

    /** The table after the chosen one (1) or before it (−1). */
    function turn(by: int): void {
        const row = groups.rowOf(root.shownGroup);
        if (row >= 0) {
            root.group = groups.idAt((row + by + groups.count) % groups.count);
            root.begin();
        }
    }

    StepModel {
        id: steps

        workspace: root.workspace
    }
    GroupModel {
        id: groups

        workspace: root.workspace
    }
    Shortcut {
        sequence: "Ctrl+PgDown"
        onActivated: root.turn(1)
    }
    Shortcut {
        sequence: "Ctrl+PgUp"
        onActivated: root.turn(-1)
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Kirigami.Units.gridUnit
        anchors.bottomMargin: 0
        spacing: Kirigami.Units.largeSpacing

        PageHeading {
            Layout.fillWidth: true
            title: I18n.i18nc("@title", "Cards from paper")
            subtitle: root.workspace.step(root.shownStep).question
        }

        Flow {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing

            ChoiceButton {
                id: stepChoice

                objectName: "paperStep"
                label: I18n.i18nc("@label", "Step")
                value: root.shownStep
                onChosen: id => {
                    root.step = id;
                    root.begin();
                }

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

            ChoiceButton {
                id: groupChoice

                objectName: "paperTable"
                label: I18n.i18nc("@label", "Table")
                value: root.shownGroup
                QQC2.ToolTip.text: I18n.i18nc("@info:tooltip", "Ctrl+Page Down: the next table")
                QQC2.ToolTip.visible: groupChoice.hovered
                QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                onChosen: id => {
                    root.group = id;
                    root.begin();
                }

                Instantiator {
                    model: groups
                    delegate: Choice {
                        required property focusGroup record

                        value: record.id
                        text: record.table.length > 0 ? I18n.i18nc("@item:inmenu %1 a group, %2 its table", "%1 (%2)", record.name, record.table) : record.name
                    }
                    onObjectAdded: (index, object) => groupChoice.insert(index, object as Choice)
                    onObjectRemoved: (index, object) => groupChoice.take(object as Choice)
                }
            }
        }

        PaperCardForm {
            id: form

            objectName: "paperForm"
            Layout.fillWidth: true
            Layout.maximumWidth: Kirigami.Units.gridUnit * 56
            focus: true
            workspace: root.workspace
            step: root.shownStep
            group: root.shownGroup
        }

        GridLayout {
            Layout.fillWidth: true
            columns: root.narrow ? 1 : 2
            columnSpacing: Kirigami.Units.largeSpacing
            rowSpacing: 0

            Prose {
                objectName: "paperCount"
                Layout.fillWidth: root.narrow
                text: list.count === 0 ? I18n.i18nc("@info", "This table has no card yet.") : I18n.i18ncp("@title", "%1 card of this table", "%1 cards of this table", list.count)
                font.pointSize: TextSize.heading
                font.weight: list.count > 0 ? Font.DemiBold : Font.Normal
                Accessible.role: Accessible.Heading
            }

            Prose {
                Layout.fillWidth: true
                quiet: true
                text: form.count > 0 ? I18n.i18ncp("@info", "%1 of them typed just now", "%1 typed just now", form.count) : ""
                visible: !root.narrow || text.length > 0
                Accessible.role: Accessible.StatusBar
            }
        }

        CardList {
            id: list

            objectName: "paperCards"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Accessible.name: I18n.i18nc("@title", "Cards of the group")
            onCountChanged: list.positionViewAtBeginning()

            model: ContributionModel {
                workspace: root.workspace
                step: root.shownStep
                group: root.shownGroup
                newestFirst: true
            }

            delegate: StatementCard {
                id: card

                width: Math.min(list.cardWidth, Kirigami.Units.gridUnit * 50)
                transform: Translate {
                    x: I18n.rightToLeft ? list.width - card.width : 0
                }
                workspace: root.workspace
                editable: true
                onChosen: card.edit()
                ListView.onPooled: card.editing = false

                PushButton {
                    objectName: "changeCard"
                    text: I18n.i18nc("@action:button change a card", "Change")
                    icon.name: "document-edit"
                    flat: true
                    visible: !card.editing
                    onClicked: card.edit()
                }
                StateBadge {
                    text: card.record.enteredBy.length > 0 ? I18n.i18nc("@info mark of a card", "From paper") : ""
                    iconName: "document-edit"
                }
            }

            footer: Item {
                width: 1
                height: Kirigami.Units.gridUnit * 2
            }
        }
    }
}
