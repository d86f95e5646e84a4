// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Punkte einer Gruppe: how many dots are on each card, typed one after the other. At a table the rules hold; what was set
 * on paper is taken as it is, and said where it breaks a rule.
 */
FocusScope {
    id: root

    required property Workspace workspace
    required property string step
    required property string group
    /** Id of the participant whose dots these are; empty: the group's together. */
    property string participant
    /** True at a table, false where paper dots are counted. */
    property bool strict: true
    property bool editable: true
    /** How to type, where that is to be said. */
    property string hint
    /** Cards of all groups, not only of this one. */
    property bool everything: false
    /** Where the rules would leave little of the cards, they go away with them. */
    readonly property bool crowded: list.count > 0 && (root.width < Kirigami.Units.gridUnit * 32 || root.height < Kirigami.Units.gridUnit * 20)
    property Operation operation: null
    readonly property alias ballot: ballot
    readonly property int over: ballot.allowed > 0 ? Math.max(0, ballot.used - ballot.allowed) : 0

    function begin(): void {
        root.goTo(0);
    }

    function goTo(row: int): void {
        if (row < 0 || (row >= list.count && list.count > 0)) {
            return;
        }
        list.currentIndex = row;
        list.positionViewAtIndex(row, ListView.Contain);
        const item = list.itemAtIndex(row) as DotBallotRow;
        root.awaited = item === null ? row : -1;
        item?.edit();
    }

    /** Row that gets the keyboard as soon as it is there; −1: none. */
    property int awaited: -1

    function settle(): void {
        if (root.awaited >= 0) {
            Qt.callLater(root.goTo, root.awaited);
        }
    }

    Accessible.role: Accessible.Form
    Accessible.name: I18n.i18nc("@title", "Dots of the group")

    BallotModel {
        id: ballot

        workspace: root.workspace
        step: root.step
        group: root.group
        participant: root.participant
        strict: root.strict
        everything: root.everything
    }

    Component {
        id: rules

        BallotRules {
            rules: root.workspace.step(root.step)
            hint: root.hint
            together: root.group.length > 0 && root.participant.length === 0
            choosesCards: root.group.length > 0
            everything: root.everything
            people: ballot.people
            byMembers: ballot.byMembers
            onEverythingWanted: wanted => root.everything = wanted
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Kirigami.Units.largeSpacing

        Prose {
            Layout.fillWidth: true
            font.pointSize: TextSize.heading
            font.weight: Font.DemiBold
            objectName: "sum"
            text: ballot.allowed > 0 ? I18n.i18nc("@info %1 number of dots set, %2 allowed", "%1 of %2 dots are set.", ballot.used, ballot.allowed)
                                     : I18n.i18ncp("@info", "%1 dot is set.", "%1 dots are set.", ballot.used)
            Accessible.role: Accessible.StatusBar
        }

        Loader {
            Layout.fillWidth: true
            active: !root.crowded
            visible: active
            sourceComponent: rules
        }

        ErrorBanner {
            objectName: "tooMany"
            Layout.fillWidth: true
            text: root.operation !== null && root.operation.errorText.length > 0 ? root.operation.errorText
                : root.over > 0 ? I18n.i18ncp("@info", "%1 dot too many. It counts until you take it back.", "%1 dots too many. They count until you take them back.", root.over) : ""
        }

        Prose {
            Layout.fillWidth: true
            Layout.fillHeight: true
            quiet: true
            text: I18n.i18nc("@info", "There is no card to set dots on.")
            visible: list.count === 0
        }

        ListView {
            id: list

            objectName: "ballot"
            Layout.fillWidth: true
            Layout.fillHeight: true
            /** What is left of the width beside the scroll bar. */
            readonly property real cardWidth: list.width - bar.implicitWidth - Kirigami.Units.smallSpacing

            clip: true
            focus: true
            model: ballot
            reuseItems: true
            spacing: Kirigami.Units.smallSpacing
            currentIndex: -1
            boundsBehavior: Flickable.StopAtBounds
            onHeightChanged: root.settle()
            onCountChanged: root.settle()
            onContentHeightChanged: root.settle()
            visible: list.count > 0
            QQC2.ScrollBar.vertical: QQC2.ScrollBar {
                id: bar
            }
            Accessible.role: Accessible.Table
            Accessible.name: I18n.i18nc("@title", "Cards and their dots")

            header: Item {
                width: list.width
                implicitHeight: head.active ? head.implicitHeight + Kirigami.Units.largeSpacing : 0

                Loader {
                    id: head

                    anchors.left: parent.left
                    width: list.cardWidth
                    active: root.crowded
                    sourceComponent: rules
                }
            }

            delegate: DotBallotRow {
                id: row

                required property int index

                width: Math.min(list.cardWidth, Kirigami.Units.gridUnit * 52)
                transform: Translate {
                    x: I18n.rightToLeft ? list.width - row.width : 0
                }
                objectName: "row-" + row.record.id
                showsGroup: root.everything || root.group.length === 0
                editable: root.editable
                onCounted: dots => root.operation = ballot.setDots(row.record.id, dots)
                onNextWanted: root.goTo(row.index + 1)
                onPreviousWanted: root.goTo(row.index - 1)
            }
        }
    }
}
