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
        everything: everything.checked
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

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: {
                const parts = [];
                const rules = root.workspace.step(root.step);
                if (rules.dotsPerPerson > 0) {
                    parts.push(I18n.i18ncp("@info", "Each person has %1 dot.", "Each person has %1 dots.", rules.dotsPerPerson));
                }
                if (rules.dotsPerItem > 0) {
                    parts.push(I18n.i18ncp("@info", "At most %1 of them may be on one card.", "At most %1 of them may be on one card.", rules.dotsPerItem));
                }
                if (rules.dotsPerPerson > 0 && root.group.length > 0 && root.participant.length === 0) {
                    parts.push(ballot.people > 0 ? I18n.i18ncp("@info", "The group has %1 person.", "The group has %1 people.", ballot.people)
                                                 : I18n.i18nc("@info", "Nobody is entered as a member of this group, so nothing is held against the rule."));
                }
                if (ballot.byMembers > 0) {
                    parts.push(I18n.i18ncp("@info", "%1 of the dots was set on a phone.", "%1 of the dots were set on phones.", ballot.byMembers));
                }
                return parts.join(" ");
            }
            visible: text.length > 0
        }

        ErrorBanner {
            objectName: "tooMany"
            Layout.fillWidth: true
            text: root.operation !== null && root.operation.errorText.length > 0 ? root.operation.errorText
                : root.over > 0 ? I18n.i18ncp("@info", "%1 dot too many. It counts until you take it back.", "%1 dots too many. They count until you take them back.", root.over) : ""
        }

        QQC2.CheckBox {
            id: everything

            Layout.fillWidth: true
            text: I18n.i18nc("@option:check", "Cards of all groups")
            font.pointSize: TextSize.body
            visible: root.group.length > 0
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
            QQC2.ScrollBar.vertical: QQC2.ScrollBar {}
            Accessible.role: Accessible.Table
            Accessible.name: I18n.i18nc("@title", "Cards and their dots")

            delegate: DotBallotRow {
                id: row

                required property int index

                width: Math.min(list.width - Kirigami.Units.largeSpacing * 2, Kirigami.Units.gridUnit * 52)
                transform: Translate {
                    x: I18n.rightToLeft ? list.width - row.width : 0
                }
                objectName: "row-" + row.record.id
                showsGroup: everything.checked || root.group.length === 0
                editable: root.editable
                onCounted: dots => root.operation = ballot.setDots(row.record.id, dots)
                onNextWanted: root.goTo(row.index + 1)
                onPreviousWanted: root.goTo(row.index - 1)
            }
        }
    }
}
