// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Tagesordnung: what follows what and when, how late we are and what to do about it, and the deadlines of the months after. */
FocusScope {
    id: root

    required property Workspace workspace
    property Operation operation: null
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 34

    /** What the lateness means, in a sentence; empty where all is as planned. */
    readonly property string outlook: agenda.lateMinutes > 0
        ? I18n.i18ncp("@info %2 a time", "We are one minute late: the end moves to %2.", "We are %1 minutes late: the end moves to %2.", agenda.lateMinutes, agenda.expectedEndText)
        : agenda.lateMinutes < 0 ? I18n.i18ncp("@info %2 a time", "We are one minute early: the end comes at %2.", "We are %1 minutes early: the end comes at %2.", -agenda.lateMinutes, agenda.expectedEndText)
        : agenda.endText.length > 0 ? I18n.i18nc("@info %1 a time", "As planned: it ends at %1.", agenda.endText) : ""

    AgendaModel {
        id: agenda
        workspace: root.workspace
    }

    FormScroll {
        anchors.fill: parent
        content: column

        ColumnLayout {
            id: column

            spacing: Kirigami.Units.gridUnit

            PageHeading {
                Layout.fillWidth: true
                title: I18n.i18nc("@title", "Agenda")
                subtitle: I18n.i18ncp("@info length of the day", "%1 minute in all", "%1 minutes in all", agenda.minutes)
            }

            OperationBar {
                Layout.fillWidth: true
                operation: root.operation
            }

            UndoStrip {
                id: strip

                Layout.fillWidth: true
                workspace: root.workspace
            }

            ClockField {
                id: begin

                objectName: "dayBegins"
                Layout.fillWidth: true
                Layout.maximumWidth: Kirigami.Units.gridUnit * 20
                label: I18n.i18nc("@label:textbox a time", "The day begins at")
                time: agenda.startText
                onTyped: text => {
                    const operation = agenda.setStart(text);
                    begin.refused = operation === null;
                    if (operation !== null) {
                        root.operation = operation;
                    }
                }
            }

            FormSection {
                objectName: "outlook"
                Layout.fillWidth: true
                visible: root.outlook.length > 0

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Kirigami.Units.largeSpacing

                    Kirigami.Icon {
                        Layout.preferredWidth: Kirigami.Units.iconSizes.medium
                        Layout.preferredHeight: Kirigami.Units.iconSizes.medium
                        source: agenda.lateMinutes > 0 ? "clock" : "checkmark"
                        isMask: true
                        color: Kirigami.Theme.textColor
                    }
                    Prose {
                        objectName: "lateness"
                        Layout.fillWidth: true
                        text: root.outlook
                        font.pointSize: TextSize.heading
                        font.weight: agenda.lateMinutes > 0 ? Font.DemiBold : Font.Normal
                        Accessible.role: Accessible.StatusBar
                    }
                }

                Prose {
                    Layout.fillWidth: true
                    text: !agenda.helps ? I18n.i18nc("@info", "Nothing that is ahead can be made shorter.") : agenda.missingMinutes > 0
                        ? I18n.i18ncp("@info %2 a time", "Shorter times make it end at %2; one minute cannot be made up for.", "Shorter times make it end at %2; %1 minutes cannot be made up for.", agenda.missingMinutes, agenda.proposedEndText)
                        : I18n.i18nc("@info %1 a time", "With the shorter times below it ends at %1 as planned.", agenda.proposedEndText)
                    visible: agenda.proposing
                }

                Flow {
                    Layout.fillWidth: true
                    spacing: Kirigami.Units.largeSpacing
                    visible: agenda.lateMinutes > 0

                    PushButton {
                        objectName: "propose"
                        text: I18n.i18nc("@action:button", "Propose shorter times")
                        icon.name: "chronometer"
                        visible: !agenda.proposing
                        onClicked: agenda.propose()
                    }
                    PushButton {
                        objectName: "applyProposal"
                        text: I18n.i18nc("@action:button", "Take the shorter times")
                        highlighted: true
                        visible: agenda.proposing && agenda.helps
                        onClicked: {
                            root.operation = agenda.applyProposal();
                            strip.show(I18n.i18nc("@info", "What is ahead is shorter now."));
                        }
                    }
                    PushButton {
                        text: I18n.i18nc("@action:button", "Leave the times as they are")
                        flat: true
                        visible: agenda.proposing
                        onClicked: agenda.dropProposal()
                    }
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Kirigami.Units.smallSpacing

                Repeater {
                    model: agenda

                    AgendaLine {
                        Layout.fillWidth: true
                        workspace: root.workspace
                        agenda: agenda
                        narrow: root.narrow
                        onChanged: operation => root.operation = operation
                        onRemoved: operation => {
                            root.operation = operation;
                            strip.show(I18n.i18nc("@info", "Taken out of the agenda."));
                        }
                    }
                }
            }

            PushButton {
                objectName: "addEntry"
                text: I18n.i18nc("@action:button a break, a welcome, the plenary", "Add something at the end")
                icon.name: "list-add"
                onClicked: root.operation = agenda.insertEntry(agenda.count, I18n.i18nc("@item what is new in the agenda", "Break"), 15)
            }

            GroupDeadlines {
                Layout.fillWidth: true
                workspace: root.workspace
            }
        }
    }
}
