// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Spalte einer Gruppe: its name and count, and its cards as they come. */
FocusScope {
    id: root

    required property Workspace workspace
    required property DragGhost ghost
    /** Id of the step whose cards are shown. */
    required property string step
    /** Id of the group; empty: cards without a group. */
    required property string group
    property string name
    property string table
    property topicArea area
    property string search
    property string lifeStage
    property bool gapsOnly: false
    /** Id of the picked statement, or empty. */
    property string picked
    property list<string> selection: []
    property bool editable: false
    property bool showsHead: true
    property stepStanding standing
    property int stepNumber: 0
    /** Place among the groups, from 0. */
    property int place: 0
    property Room room: null
    readonly property alias count: cards.count

    /** Somebody walked to this card with the keyboard, or pointed at it. */
    signal reached(id: string)
    signal chosen(id: string)
    signal selectionToggled(id: string)
    /** One statement was dropped on another one. */
    signal joined(dragged: string, onto: string)
    /** Left or right was pressed: by −1 or 1 in reading direction. */
    signal sideways(by: int)
    /** Something was done to this group alone. */
    signal done(operation: Operation, sentence: string)

    function take(reason: int): void {
        list.forceActiveFocus(reason);
        if (list.currentIndex < 0 && list.count > 0) {
            list.currentIndex = 0;
        }
        list.currentItem?.forceActiveFocus(reason);
    }

    activeFocusOnTab: false
    Accessible.role: Accessible.Grouping
    Accessible.name: root.name

    ContributionModel {
        id: cards

        workspace: root.workspace
        step: root.step
        group: root.group
        withoutGroup: root.group.length === 0
        search: root.search
        lifeStage: root.lifeStage
        gapsOnly: root.gapsOnly
        clustered: true
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Kirigami.Units.smallSpacing

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Kirigami.Units.smallSpacing
            radius: height / 2
            color: root.area.colour.length > 0 ? root.area.colour : Kirigami.Theme.disabledTextColor
            visible: root.showsHead
        }

        GroupHead {
            Layout.fillWidth: true
            workspace: root.workspace
            step: root.step
            group: root.group
            name: root.name
            area: root.area
            place: root.place
            cards: cards.count
            standing: root.standing
            stepNumber: root.stepNumber
            moderates: root.editable && root.group.length > 0
            room: root.room
            visible: root.showsHead
            onDone: (operation, sentence) => root.done(operation, sentence)
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            // Before the columns have their place, cards would be laid out one letter wide.
            model: list.width > Kirigami.Units.gridUnit * 4 ? cards : null
            clip: true
            spacing: Kirigami.Units.smallSpacing
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            highlightMoveDuration: Kirigami.Units.shortDuration
            currentIndex: -1
            QQC2.ScrollBar.vertical: QQC2.ScrollBar {
                id: bar
                visible: list.contentHeight > list.height
            }
            Accessible.role: Accessible.List
            Accessible.name: root.name
            Keys.onLeftPressed: root.sideways(I18n.rightToLeft ? 1 : -1)
            Keys.onRightPressed: root.sideways(I18n.rightToLeft ? -1 : 1)
            onCurrentItemChanged: {
                if (list.activeFocus) {
                    list.currentItem?.forceActiveFocus(Qt.OtherFocusReason);
                }
            }

            section.property: "cluster"
            section.delegate: ClusterHead {
                id: head

                required property string section

                width: list.width - bar.implicitWidth - Kirigami.Units.smallSpacing
                transform: Translate {
                    x: I18n.rightToLeft ? list.width - head.width : 0
                }
                workspace: root.workspace
                ghost: root.ghost
                cluster: head.section
                welcoming: root.editable
                onChosen: root.chosen(root.workspace.clusterMembers(head.section)[0])
                onReceived: statement => root.joined(statement, root.workspace.clusterMembers(head.section)[0])
            }

            add: Transition {
                NumberAnimation {
                    property: "opacity"
                    from: 0
                    to: 1
                    duration: Settings.reduceMotion ? 0 : Kirigami.Units.longDuration
                }
            }
            displaced: Transition {
                NumberAnimation {
                    property: "y"
                    duration: Settings.reduceMotion ? 0 : Kirigami.Units.longDuration
                }
            }

            delegate: BoardCard {
                id: card

                required property int index
                readonly property real inset: card.bundled ? Kirigami.Units.largeSpacing : 0

                width: list.width - bar.implicitWidth - Kirigami.Units.smallSpacing - card.inset
                transform: Translate {
                    x: I18n.rightToLeft ? list.width - card.width - card.inset : card.inset
                }
                brief: true
                showsDots: root.editable
                bundled: card.record.cluster.length > 0
                pointSize: list.width < Kirigami.Units.gridUnit * 15 ? TextSize.body : TextSize.statement
                workspace: root.workspace
                ghost: root.ghost
                picked: root.picked === card.record.id
                selected: root.selection.includes(card.record.id)
                editable: root.editable
                selectable: root.editable
                welcoming: root.editable
                onChosen: {
                    list.currentIndex = card.index;
                    root.chosen(card.record.id);
                }
                onTraceRequested: root.chosen(card.record.id)
                onSelectionToggled: root.selectionToggled(card.record.id)
                onReceived: statement => root.joined(statement, card.record.id)
                onActiveFocusChanged: {
                    if (card.activeFocus) {
                        list.currentIndex = card.index;
                        root.reached(card.record.id);
                    }
                }
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
            }

            Prose {
                anchors.centerIn: parent
                width: parent.width - Kirigami.Units.gridUnit
                quiet: true
                text: root.search.length > 0 || root.lifeStage.length > 0 || root.gapsOnly
                    ? I18n.i18nc("@info:placeholder a filter hides all", "Nothing here fits the filter.")
                    : I18n.i18nc("@info:placeholder a group's column", "No card yet.")
                horizontalAlignment: Text.AlignHCenter
                visible: list.count === 0
            }
        }
    }
}
