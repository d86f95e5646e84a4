// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Kopf einer Spalte: the group, its count and pulse, where it stands apart from the others, and what can be done with it alone. */
ColumnLayout {
    id: root

    required property Workspace workspace
    required property string step
    required property string group
    property string name
    property topicArea area
    /** Place among the groups, from 0. */
    property int place: 0
    property int cards: 0
    property stepStanding standing
    property int stepNumber: 0
    property bool moderates: false
    property Room room: null
    readonly property string apartText: I18n.i18nc("@info %1 state of a step for one group alone", "%1 here alone", Labels.stepState(root.standing.state))
    readonly property bool live: root.standing.state === StepState.Open || root.standing.state === StepState.Paused
    readonly property bool hides: root.workspace.step(root.step).visibility === StepVisibility.Private
    readonly property bool speaks: root.room !== null && root.room.floor === root.group
    // Asked anew each time presence changes.
    readonly property int typing: root.room !== null && root.room.devices > 0 && root.room.typing > 0 ? root.room.typingOf(root.group) : 0

    /** Something was done to this group alone: what, in a sentence. */
    signal done(operation: Operation, sentence: string)

    function say(operation: Operation, sentence: string): void {
        root.done(operation, sentence);
    }

    spacing: Kirigami.Units.smallSpacing

    component Verb: QQC2.MenuItem {
        id: verb

        property bool offered: true

        font.pointSize: TextSize.body
        visible: verb.offered
        activeFocusOnTab: verb.offered

        Binding {
            target: verb
            property: "height"
            value: verb.offered ? verb.implicitHeight : 0
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing

        TopicChip {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            name: root.name
            colour: root.area.colour
            icon: root.area.icon
            pointSize: TextSize.statement
        }

        Prose {
            Layout.alignment: Qt.AlignTop
            text: String(root.cards)
            font.pointSize: TextSize.statement
            font.weight: Font.Bold
            Accessible.name: I18n.i18ncp("@info cards of a step", "%1 card", "%1 cards", root.cards)
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing
        visible: root.group.length > 0 && (root.moderates || root.standing.own || root.typing > 0 || root.speaks)

        PushButton {
            id: verbs

            /** Its menu is there. */
            readonly property alias asking: menu.opened

            objectName: "verbs-" + root.place
            width: Math.min(implicitWidth, parent.width)
            implicitHeight: Math.max(Kirigami.Units.gridUnit * 1.6, implicitContentHeight + topPadding + bottomPadding)
            text: root.standing.own ? root.apartText : I18n.i18nc("@action:button state of a group in a step, and a menu of what it can do alone", "With the others")
            icon.name: root.standing.own ? Labels.stepStateIcon(root.standing.state) : ""
            flat: !root.standing.own
            visible: root.moderates
            Accessible.role: Accessible.ButtonMenu
            Accessible.name: I18n.i18nc("@action:button %1 a group, %2 where it stands", "What only %1 shall do: %2", root.name, verbs.text)
            onClicked: menu.popup(verbs, 0, verbs.height)
            Keys.onDownPressed: menu.popup(verbs, 0, verbs.height)
            Keys.onMenuPressed: menu.popup(verbs, 0, verbs.height)

            QQC2.Menu {
                id: menu

                onAboutToShow: menu.currentIndex = -1

                Verb {
                    text: root.standing.state === StepState.Paused ? I18n.i18nc("@action:inmenu for one group", "Go on with step %1", root.stepNumber)
                                                                   : I18n.i18nc("@action:inmenu for one group", "Open step %1 for this group", root.stepNumber)
                    icon.name: "media-playback-start"
                    offered: root.standing.state !== StepState.Open
                    onTriggered: root.say(root.workspace.openStepFor(root.step, root.group),
                        I18n.i18nc("@info %1 number of a step, %2 a group", "Step %1 is open for %2, whatever the others do.", root.stepNumber, root.name))
                }
                Verb {
                    objectName: "pauseGroup"
                    text: I18n.i18nc("@action:inmenu for one group", "Pause this group")
                    icon.name: "media-playback-pause"
                    offered: root.standing.state === StepState.Open
                    onTriggered: root.say(root.workspace.pauseStepFor(root.step, root.group),
                        I18n.i18nc("@info %1 a group", "%1 has a break; drafts stay.", root.name))
                }
                Verb {
                    text: I18n.i18nc("@action:inmenu for one group", "Close step %1 for this group", root.stepNumber)
                    icon.name: "lock"
                    offered: root.live
                    onTriggered: root.say(root.workspace.closeStepFor(root.step, root.group),
                        I18n.i18nc("@info %1 number of a step, %2 a group", "Step %1 is closed for %2; drafts stay.", root.stepNumber, root.name))
                }
                Verb {
                    text: I18n.i18nc("@action:inmenu", "Show everybody this group's cards")
                    icon.name: "view-visible"
                    offered: root.hides && root.standing.state !== StepState.Revealed && root.standing.state !== StepState.Planned
                    onTriggered: root.say(root.workspace.revealStepFor(root.step, root.group),
                        I18n.i18nc("@info %1 a group", "Everybody sees the cards of %1 now.", root.name))
                }
                Verb {
                    objectName: "followOthers"
                    text: I18n.i18nc("@action:inmenu for one group", "Follow the others again")
                    icon.name: "edit-undo"
                    offered: root.standing.own
                    onTriggered: root.say(root.workspace.followOthers(root.group),
                        I18n.i18nc("@info %1 a group", "%1 is where the others are.", root.name))
                }
                Verb {
                    text: root.speaks ? I18n.i18nc("@action:button", "Take the floor back") : I18n.i18nc("@action:button", "Give the floor")
                    icon.name: "audio-input-microphone"
                    offered: root.room !== null
                    onTriggered: root.room.giveFloor(root.speaks ? "" : root.group)
                }
            }
        }

        StateBadge {
            text: root.standing.own && !root.moderates ? root.apartText : ""
            iconName: Labels.stepStateIcon(root.standing.state)
            width: Math.min(implicitWidth, parent.width)
        }

        StateBadge {
            objectName: "speaks-" + root.place
            text: root.speaks ? I18n.i18nc("@info state of a group in the room", "Has the floor") : ""
            iconName: "audio-input-microphone"
            emphasised: true
            width: Math.min(implicitWidth, parent.width)
        }

        Loader {
            active: root.standing.own && root.live
            visible: active
            sourceComponent: Prose {
                text: timer.text
                font.weight: Font.Bold
                font.features: {"tnum": 1}
                wrapMode: Text.NoWrap
                visible: timer.timed
                Accessible.name: timer.overtime ? I18n.i18nc("@info timer", "Over time: %1", timer.text) : I18n.i18nc("@info timer", "Time left: %1", timer.text)

                StepTimer {
                    id: timer
                    workspace: root.workspace
                    step: root.step
                    group: root.group
                }
            }
        }

        Prose {
            objectName: "typing-" + root.place
            quiet: true
            text: I18n.i18ncp("@info in a group", "%1 is typing", "%1 are typing", root.typing)
            wrapMode: Text.NoWrap
            visible: root.typing > 0
        }
    }
}
