// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Leiste der Moderation: timer, open, pause, close, reveal, back. Asks before something happens to the whole room. */
Rectangle {
    id: root

    required property Workspace workspace
    /** Id of the step shown. */
    required property string step

    /** The room that is open, can be opened or is led from here, or null. */
    property Room room: null

    readonly property alias timer: timer
    readonly property alias overtime: timer.overtime
    readonly property bool asking: question.visible
    property step record: root.workspace.step(root.step)
    property step following: root.workspace.step(root.neighbour(1))
    property step former: root.workspace.step(root.neighbour(-1))
    property int number: 0
    readonly property bool live: root.record.state === StepState.Open || root.record.state === StepState.Paused
    property Operation operation: null

    /** Another step is the one to show now. */
    signal stepOpened(id: string)
    signal agendaRequested

    function neighbour(by: int): string {
        return steps.count > 0 ? steps.idAt(steps.rowOf(root.step) + by) : "";
    }
    function refresh(): void {
        root.number = steps.rowOf(root.step) + 1;
        root.record = root.workspace.step(root.step);
        root.following = root.workspace.step(root.neighbour(1));
        root.former = root.workspace.step(root.neighbour(-1));
    }

    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.Window
    color: Kirigami.Theme.backgroundColor
    implicitHeight: column.implicitHeight + Kirigami.Units.largeSpacing * 2
    onStepChanged: {
        question.visible = false;
        root.refresh();
    }
    Component.onCompleted: root.refresh()
    Accessible.role: Accessible.ToolBar
    Accessible.name: I18n.i18nc("@title", "Moderation")

    StepModel {
        id: steps
        workspace: root.workspace
    }
    Connections {
        target: steps

        function onCountChanged(): void {
            root.refresh();
        }
        function onDataChanged(): void {
            root.refresh();
        }
        function onRowsMoved(): void {
            root.refresh();
        }
        function onModelReset(): void {
            root.refresh();
        }
    }
    AgendaModel {
        id: agenda
        workspace: root.workspace
    }
    StepTimer {
        id: timer
        workspace: root.workspace
        step: root.step
    }

    component BarButton: PushButton {
        font.pointSize: TextSize.statement
        QQC2.ToolTip.visible: hovered && QQC2.ToolTip.text.length > 0
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
    }

    Kirigami.Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Kirigami.Units.largeSpacing
        spacing: Kirigami.Units.largeSpacing

        StepQuestion {
            id: question

            objectName: "question"
            Layout.fillWidth: true
            workspace: root.workspace
            steps: steps
            step: root.step
            number: root.number
            room: root.room
            onBegun: operation => root.operation = operation
            onStepOpened: id => root.stepOpened(id)
        }

        OperationBar {
            Layout.fillWidth: true
            operation: root.operation
        }

        GridLayout {
            Layout.fillWidth: true
            columns: root.width < Kirigami.Units.gridUnit * 44 ? 1 : 3
            columnSpacing: Kirigami.Units.gridUnit
            rowSpacing: Kirigami.Units.largeSpacing

            RowLayout {
                spacing: Kirigami.Units.largeSpacing

                Prose {
                    text: timer.text
                    font.pointSize: TextSize.question
                    font.weight: Font.Bold
                    font.features: {"tnum": 1}
                    wrapMode: Text.NoWrap
                    visible: root.live && timer.timed
                    Accessible.name: timer.overtime ? I18n.i18nc("@info timer", "Over time: %1", timer.text) : I18n.i18nc("@info timer", "Time left: %1", timer.text)
                }

                ColumnLayout {
                    spacing: Kirigami.Units.smallSpacing

                    StateBadge {
                        text: timer.overtime && root.live ? I18n.i18nc("@info the time of a step is up", "Time is up") : Labels.stepState(root.record.state)
                        iconName: timer.overtime && root.live ? "clock" : Labels.stepStateIcon(root.record.state)
                        emphasised: root.record.state === StepState.Open
                    }

                    QQC2.ProgressBar {
                        Layout.preferredWidth: Kirigami.Units.gridUnit * 8
                        value: Math.min(1, timer.fraction)
                        visible: root.live && timer.timed
                        Accessible.ignored: true
                    }
                }

                BarButton {
                    text: I18n.i18nc("@action:button more time for a step", "+5 minutes")
                    flat: true
                    visible: root.live && timer.timed
                    onClicked: timer.extend(5)
                }
            }

            BarButton {
                objectName: "late"
                text: agenda.lateMinutes > 0
                    ? I18n.i18ncp("@action:button %2 a time", "1 minute late, end %2", "%1 minutes late, end %2", agenda.lateMinutes, agenda.expectedEndText)
                    : I18n.i18ncp("@action:button %2 a time", "1 minute early, end %2", "%1 minutes early, end %2", -agenda.lateMinutes, agenda.expectedEndText)
                icon.name: "chronometer"
                flat: true
                visible: agenda.lateMinutes !== 0 && agenda.startText.length > 0
                QQC2.ToolTip.text: I18n.i18nc("@info:tooltip", "Opens the agenda")
                onClicked: root.agendaRequested()
            }

            Flow {
                Layout.fillWidth: true
                layoutDirection: Qt.RightToLeft
                LayoutMirroring.enabled: false
                spacing: Kirigami.Units.largeSpacing
                enabled: !question.visible

                BarButton {
                    readonly property bool starts: root.record.state === StepState.Planned
                    readonly property bool resumes: root.record.state === StepState.Paused
                    readonly property bool goesOn: !starts && !resumes && root.following.id.length > 0
                    readonly property bool follows: goesOn && (root.following.state === StepState.Open || root.following.state === StepState.Paused)

                    text: starts ? I18n.i18nc("@action:button", "Open step %1", root.number)
                        : resumes ? I18n.i18nc("@action:button", "Go on with step %1", root.number)
                        : follows ? I18n.i18nc("@action:button", "Go to step %1", root.number + 1)
                        : goesOn ? I18n.i18nc("@action:button", "Open step %1", root.number + 1)
                        : root.live ? I18n.i18nc("@action:button", "Close step %1", root.number)
                        : I18n.i18nc("@action:button", "Open step %1 again", root.number)
                    highlighted: true
                    icon.name: follows ? "go-next" : "media-playback-start"
                    objectName: "primary"
                    onClicked: {
                        if (resumes) {
                            root.operation = root.workspace.openStep(root.step);
                        } else if (follows) {
                            root.stepOpened(root.following.id);
                        } else if (!starts && !goesOn && root.live) {
                            question.close();
                        } else {
                            question.open(goesOn ? root.following.id : root.step);
                        }
                    }
                }

                BarButton {
                    text: I18n.i18nc("@action:button", "Pause")
                    icon.name: "media-playback-pause"
                    visible: root.record.state === StepState.Open
                    QQC2.ToolTip.text: I18n.i18nc("@info:tooltip", "The timer stands and nothing new is taken in; drafts stay.")
                    onClicked: root.operation = root.workspace.pauseStep(root.step)
                }

                BarButton {
                    text: I18n.i18nc("@action:button", "Close step %1", root.number)
                    visible: root.live && root.following.id.length > 0
                    onClicked: question.close()
                }

                BarButton {
                    text: I18n.i18nc("@action:button", "Reveal step %1", root.number)
                    icon.name: "view-visible"
                    visible: root.record.visibility === StepVisibility.Private && root.record.state !== StepState.Revealed && root.record.state !== StepState.Planned
                    onClicked: question.reveal()
                }

                BarButton {
                    text: I18n.i18nc("@action:button", "Open step %1 again", root.number)
                    visible: (root.record.state === StepState.Closed || root.record.state === StepState.Revealed) && root.following.id.length > 0
                    onClicked: question.open(root.step)
                }

                BarButton {
                    text: I18n.i18nc("@action:button", "Back to step %1", root.number - 1)
                    icon.name: "go-previous"
                    visible: root.former.id.length > 0
                    onClicked: question.open(root.former.id)
                }
            }
        }
    }
}
