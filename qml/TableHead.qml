// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Kopf des Tisches: the group, the question large, the timer, what is going on, and the form. */
FocusScope {
    id: root

    required property Workspace workspace
    required property string step
    required property step record
    required property stepStanding standing
    required property focusGroup group
    required property topicArea area
    required property StepTimer timer
    property bool answersNeeds: false
    property bool canSeeAll: false
    /** The step lets the group set dots or rate. */
    property bool canVote: false
    property bool everything: false
    property int cardCount: 0
    readonly property alias form: form
    readonly property bool broad: root.width > Kirigami.Units.gridUnit * 32

    /** In the months after: until when the group works; empty on the day itself. */
    readonly property string deadline: root.workspace.conferenceRecord.phase === ConferencePhase.GroupWork ? Labels.groupDeadline(root.group.deadline) : ""
    /** Why nothing can be entered, or empty. */
    readonly property string notice: [
        I18n.i18nc("@info", "This question has not been asked yet. The moderation opens it for all groups."),
        "",
        I18n.i18nc("@info", "The step is paused. What you type is kept as your draft; you can enter it as soon as it goes on."),
        I18n.i18nc("@info", "This step is closed. Your draft stays with you, and the cards below stay as they are."),
        I18n.i18nc("@info", "This step is closed, and everybody sees the cards of all groups now.")
    ][root.standing.state]

    signal everythingToggled
    signal groupWanted
    signal needWanted
    signal similarChosen(id: string)
    signal votingWanted

    implicitHeight: column.implicitHeight + Kirigami.Units.largeSpacing * 2

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Kirigami.Units.largeSpacing
        anchors.rightMargin: Kirigami.Units.gridUnit
        spacing: Kirigami.Units.largeSpacing

        GridLayout {
            Layout.fillWidth: true
            columns: root.broad ? 3 : 2
            columnSpacing: Kirigami.Units.largeSpacing
            rowSpacing: Kirigami.Units.smallSpacing

            TopicChip {
                Layout.columnSpan: root.broad ? 1 : 2
                Layout.fillWidth: true
                Layout.maximumWidth: root.broad ? implicitWidth : Number.POSITIVE_INFINITY
                name: root.group.name
                colour: root.area.colour
                icon: root.area.icon
                pointSize: TextSize.statement
            }

            PushButton {
                text: I18n.i18nc("@action:button", "Change group")
                flat: true
                // In a room the moderation puts a device into another group.
                visible: !root.workspace.remote
                onClicked: root.groupWanted()
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Kirigami.Units.largeSpacing

                Item {
                    Layout.fillWidth: true
                }

                StateBadge {
                    text: root.timer.overtime && root.standing.state === StepState.Open ? I18n.i18nc("@info the time of a step is up", "Time is up") : Labels.stepState(root.standing.state)
                    iconName: Labels.stepStateIcon(root.standing.state)
                    emphasised: root.standing.state === StepState.Open
                }

                Prose {
                    text: root.timer.text
                    font.pointSize: TextSize.heading
                    font.weight: Font.Bold
                    font.features: {"tnum": 1}
                    wrapMode: Text.NoWrap
                    visible: root.timer.timed && (root.standing.state === StepState.Open || root.standing.state === StepState.Paused)
                    Accessible.name: root.timer.overtime ? I18n.i18nc("@info timer", "Over time: %1", root.timer.text) : I18n.i18nc("@info timer", "Time left: %1", root.timer.text)
                }
            }
        }

        Prose {
            Layout.fillWidth: true
            text: root.record.question
            font.pointSize: TextSize.question
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        Prose {
            Layout.fillWidth: true
            Layout.maximumWidth: Kirigami.Units.gridUnit * 42
            quiet: true
            text: root.record.instruction
            visible: text.length > 0
        }

        Prose {
            objectName: "deadline"
            Layout.fillWidth: true
            text: root.deadline
            font.weight: Font.DemiBold
            visible: text.length > 0
        }

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: noticeText.implicitHeight + Kirigami.Units.largeSpacing * 2
            radius: Kirigami.Units.cornerRadius
            color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.07)
            visible: root.notice.length > 0

            Prose {
                id: noticeText

                anchors.fill: parent
                anchors.margins: Kirigami.Units.largeSpacing
                text: root.notice
                Accessible.role: Accessible.StatusBar
            }
        }

        StatementForm {
            id: form

            objectName: "form"
            Layout.fillWidth: true
            Layout.maximumWidth: Kirigami.Units.gridUnit * 50
            focus: true
            workspace: root.workspace
            step: root.step
            record: root.record
            standing: root.standing
            group: root.group.id
            showsAnswers: root.answersNeeds
            visible: root.standing.state === StepState.Open || root.standing.state === StepState.Paused || form.text.length > 0
            onAnswersWanted: root.needWanted()
            onSimilarChosen: id => root.similarChosen(id)
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.maximumWidth: Kirigami.Units.gridUnit * 50
            Layout.topMargin: Kirigami.Units.largeSpacing

            Prose {
                Layout.fillWidth: true
                text: root.cardCount === 0 ? I18n.i18nc("@info", "No card yet. The first one is the hardest.")
                    : I18n.i18ncp("@title", "%1 card", "%1 cards", root.cardCount)
                font.pointSize: TextSize.heading
                font.weight: root.cardCount > 0 ? Font.DemiBold : Font.Normal
                quiet: root.cardCount === 0
                Accessible.role: Accessible.Heading
            }

            PushButton {
                objectName: "vote"
                text: (root.record.permissions & StepPermission.Vote) !== 0 ? I18n.i18nc("@action:button", "Set dots") : I18n.i18nc("@action:button", "Rate cards")
                icon.name: "rating"
                visible: root.canVote
                onClicked: root.votingWanted()
            }

            QQC2.CheckBox {
                text: I18n.i18nc("@option:check", "All groups")
                checked: root.everything
                font.pointSize: TextSize.body
                visible: root.canSeeAll
                onToggled: root.everythingToggled()
            }
        }
    }
}
