// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Tisch: what a focus group sees. The question, one form, and the group's own cards. */
FocusScope {
    id: root

    required property Workspace workspace
    /** Id of the step shown. */
    required property string step
    property step record: root.workspace.step(root.step)
    property focusGroup group: root.workspace.focusGroup(root.workspace.group)
    property topicArea area: root.workspace.topicArea(root.group.topicArea)
    /** Where this group stands in the step. */
    property stepStanding standing: root.workspace.standing(root.step, root.workspace.group)
    property string picked
    property bool choosingNeed: false
    /** Dots are set or cards rated, instead of written. */
    property bool voting: false

    readonly property bool broad: root.width >= Kirigami.Units.gridUnit * 46
    readonly property bool answersNeeds: root.record.kind === StepKind.Project && root.workspace.stepOfKind(StepKind.NeedForAction).length > 0
    readonly property bool open: root.standing.state === StepState.Open
    readonly property bool canEdit: (root.record.permissions & StepPermission.EditOwn) !== 0 && (root.open || root.standing.state === StepState.Paused)
    readonly property bool canLink: (root.record.permissions & StepPermission.Link) !== 0
    readonly property bool canVote: (root.record.permissions & (StepPermission.Vote | StepPermission.Rate)) !== 0
    readonly property bool canSeeAll: root.record.visibility === StepVisibility.Open || root.record.state === StepState.Revealed

    signal recommendationChosen(id: string)

    function refresh(): void {
        root.record = root.workspace.step(root.step);
        root.standing = root.workspace.standing(root.step, root.workspace.group);
        root.group = root.workspace.focusGroup(root.workspace.group);
        root.area = root.workspace.topicArea(root.group.topicArea);
    }

    /** Puts the keyboard where the next thing is done: the first group, or the empty field. */
    function begin(): void {
        if (root.group.id.length === 0) {
            picker.begin();
        } else {
            list.form?.begin();
        }
    }

    onStepChanged: {
        root.refresh();
        list.showHead();
        root.picked = "";
        root.choosingNeed = false;
        root.voting = false;
    }
    onCanVoteChanged: {
        if (!root.canVote) {
            root.voting = false;
        }
    }

    Connections {
        target: root.workspace

        function onUpdated(type: int, id: string): void {
            if (id === root.step || id === root.workspace.group) {
                root.refresh();
            }
        }
        function onGroupChanged(): void {
            root.refresh();
            Qt.callLater(root.begin);
        }
        function onReset(): void {
            root.refresh();
        }
        function onSurroundingsChanged(): void {
            root.refresh();
        }
    }
    StepTimer {
        id: timer
        workspace: root.workspace
        step: root.step
        group: root.workspace.group
    }

    GroupPicker {
        id: picker

        anchors.fill: parent
        workspace: root.workspace
        visible: root.group.id.length === 0
        onChosen: id => root.workspace.group = id
    }

    Loader {
        anchors.fill: parent
        active: root.voting && root.group.id.length > 0
        sourceComponent: TableVoting {
            workspace: root.workspace
            step: root.step
            group: root.group.id
            record: root.record
            open: root.open
            onClosed: {
                root.voting = false;
                Qt.callLater(root.begin);
            }
        }
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0
        visible: root.group.id.length > 0 && !root.voting

        NeedList {
            objectName: "needs"
            Layout.fillHeight: true
            Layout.fillWidth: !root.broad
            Layout.preferredWidth: Kirigami.Units.gridUnit * 19
            Layout.margins: Kirigami.Units.largeSpacing
            workspace: root.workspace
            chosenNeed: root.need
            visible: root.answersNeeds && (root.broad ? root.picked.length === 0 || root.width >= Kirigami.Units.gridUnit * 70 : root.choosingNeed)
            onChosen: id => {
                root.need = root.need === id ? "" : id;
                root.choosingNeed = false;
                list.form?.begin();
            }
        }

        Kirigami.Separator {
            Layout.fillHeight: true
            visible: root.answersNeeds && root.broad
        }

        CardList {
            id: list

            readonly property StatementForm form: (list.headerItem as TableHead)?.form ?? null

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: (root.broad || root.picked.length === 0) && !(root.choosingNeed && !root.broad)
            Layout.leftMargin: Kirigami.Units.gridUnit
            Accessible.name: I18n.i18nc("@title", "Cards of the group")

            model: ContributionModel {
                workspace: root.workspace
                step: root.step
                group: list.everything ? "" : root.workspace.group
                newestFirst: true
            }

            property bool everything: false

            onCurrentItemChanged: {
                if (list.activeFocus && list.currentItem !== null && !list.form?.activeFocus) {
                    list.currentItem.forceActiveFocus(Qt.OtherFocusReason);
                }
            }

            header: TableHead {
                id: head

                width: list.cardWidth
                transform: Translate {
                    x: I18n.rightToLeft ? list.width - head.width : 0
                }
                workspace: root.workspace
                step: root.step
                record: root.record
                standing: root.standing
                group: root.group
                area: root.area
                timer: timer
                answersNeeds: root.answersNeeds
                canSeeAll: root.canSeeAll
                cardCount: list.count
                everything: list.everything
                onEverythingToggled: list.everything = !list.everything
                onGroupWanted: root.workspace.group = ""
                onNeedWanted: root.choosingNeed = true
                onSimilarChosen: id => root.picked = id
                canVote: root.canVote
                onVotingWanted: root.voting = true
            }

            delegate: BoardCard {
                id: card

                required property int index
                readonly property bool own: card.record.group === root.workspace.group

                width: Math.min(list.cardWidth - Kirigami.Units.gridUnit, Kirigami.Units.gridUnit * 50)
                transform: Translate {
                    x: I18n.rightToLeft ? list.width - card.width - Kirigami.Units.gridUnit : 0
                }
                workspace: root.workspace
                ghost: ghost
                picked: root.picked === card.record.id
                editable: root.canEdit && card.own
                showsGroup: list.everything
                onChosen: list.currentIndex = card.index
                onTraceRequested: root.picked = card.record.id
                ListView.onAdd: {
                    card.fresh = true;
                    settling.restart();
                }
                ListView.onPooled: {
                    card.editing = false;
                    card.fresh = false;
                }
                ListView.onReused: card.opacity = 1

                Timer {
                    id: settling
                    interval: 6000
                    onTriggered: card.fresh = false
                }

                extras: [
                    PushButton {
                        text: I18n.i18nc("@action:button", "Edit")
                        icon.name: "document-edit"
                        flat: true
                        visible: card.editable && !card.editing
                        onClicked: card.edit()
                    },
                    PushButton {
                        text: I18n.i18nc("@action:button show a card's links", "Link")
                        icon.name: "insert-link"
                        flat: true
                        visible: root.canLink && card.marks.stepKind !== StepKind.Other
                        onClicked: root.picked = card.record.id
                    }
                ]
            }

            footer: Item {
                width: 1
                height: Kirigami.Units.gridUnit * 2
            }
        }

        LinkPanel {
            Layout.fillHeight: true
            Layout.fillWidth: !root.broad
            Layout.preferredWidth: Kirigami.Units.gridUnit * 22
            workspace: root.workspace
            ghost: ghost
            statement: root.picked
            editable: root.canEdit && root.workspace.contribution(root.picked).group === root.workspace.group
            visible: root.picked.length > 0
            onClosed: root.picked = ""
            onChosen: id => root.picked = id
            onRecommendationChosen: id => root.recommendationChosen(id)
        }
    }

    property string need: list.form !== null ? list.form.answers : ""
    onNeedChanged: {
        if (list.form !== null && list.form.answers !== root.need) {
            list.form.answers = root.need;
        }
    }

    TimeSignal {
        anchors.fill: parent
        timer: timer
        live: root.group.id.length > 0 && (root.open || root.standing.state === StepState.Paused)
        showsWord: false
    }

    DragGhost {
        id: ghost
        onBegun: statement => {
            if (root.broad && root.canLink) {
                root.picked = statement;
            }
        }
    }
}
