// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Zuteilung: who works in which group. Groups are assigned by wishes, seats and mixture, shown as a proposal, taken over as
 * one step, and adjusted by hand with the mouse or the keyboard.
 */
FocusScope {
    id: root

    required property Workspace workspace
    required property AssignmentPlan plan
    property Operation operation: null
    property bool readsList: false
    property bool showsNames: false
    property bool showsWishes: false
    /** Somebody who was moved: the keyboard follows them. */
    property string awaited
    readonly property bool empty: root.plan.people === 0
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 40

    function assign(): void {
        const operation = root.plan.assign();
        root.operation = operation;
        operation.finished.connect(() => {
            if (operation.succeeded) {
                strip.text = "";
                root.Accessible.announce(I18n.i18nc("@info", "The proposal is shown. Nothing is stored yet."));
            }
        });
    }
    function takeOver(): void {
        const count = root.plan.moves;
        const operation = root.plan.takeOver();
        root.operation = operation;
        operation.finished.connect(() => {
            if (operation.succeeded) {
                strip.show(I18n.i18ncp("@info", "Taken over: %1 person has another group now.", "Taken over: %1 people have another group now.", count));
            }
        });
    }
    function move(participant: string, group: string): void {
        const proposing = root.plan.proposing;
        root.awaited = participant;
        const operation = root.plan.move(participant, group);
        root.operation = operation;
        const name = group.length > 0 ? groups.nameAt(groups.rowOf(group)) : I18n.i18nc("@title people who have no group", "Without a group");
        operation.finished.connect(() => {
            if (operation.succeeded && operation.results.length > 0) {
                if (proposing) {
                    root.Accessible.announce(I18n.i18nc("@info %1 a group", "Moved to %1.", name));
                } else {
                    strip.show(I18n.i18nc("@info %1 a group", "Moved to %1.", name));
                }
            }
        });
    }
    function columnAt(place: int): SeatColumn {
        return place < 0 ? (rest.visible ? rest : null) : columns.itemAt(place) as SeatColumn;
    }
    function sideways(from: int, by: int): void {
        const first = rest.visible ? -1 : 0;
        let place = from + by;
        if (place < first) {
            place = groups.count - 1;
        } else if (place >= groups.count) {
            place = first;
        }
        root.columnAt(place)?.take(Qt.OtherFocusReason);
    }
    function follow(): void {
        if (root.awaited.length === 0) {
            return;
        }
        for (let place = -1; place < groups.count; ++place) {
            if (root.columnAt(place)?.reach(root.awaited) ?? false) {
                root.awaited = "";
                return;
            }
        }
    }

    Accessible.role: Accessible.Pane
    Accessible.name: I18n.i18nc("@title page", "Groups and people")

    Connections {
        target: root.plan

        function onChanged(): void {
            Qt.callLater(root.follow);
        }
    }
    SeatGroupModel {
        id: groups
        plan: root.plan
    }
    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: root.visible && root.plan.proposing && root.plan.canUndoMove
        onActivated: root.plan.undoMove()
    }

    FormScroll {
        id: scroll

        anchors.fill: parent
        maximumContentWidth: root.width
        content: page

        ColumnLayout {
            id: page

            spacing: Kirigami.Units.largeSpacing * 2

            PageHeading {
                Layout.fillWidth: true
                title: I18n.i18nc("@title page", "Groups and people")
                subtitle: root.empty ? I18n.i18nc("@info", "Read the registration list, or open the room: who joins stands here too.") : [
                    I18n.i18ncp("@info", "%1 person", "%1 people", root.plan.people),
                    I18n.i18ncp("@info", "%1 group", "%1 groups", root.plan.groups),
                    root.plan.seats > 0 ? I18n.i18ncp("@info", "%1 seat", "%1 seats", root.plan.seats) : "",
                    root.plan.unplaced > 0 ? I18n.i18ncp("@info people", "%1 without a group", "%1 without a group", root.plan.unplaced) : ""
                ].filter(part => part.length > 0).join(" · ")

                PushButton {
                    objectName: "showList"
                    text: I18n.i18nc("@action:button", "Registration list…")
                    icon.name: "document-import"
                    checkable: true
                    checked: root.readsList
                    visible: !root.empty && !root.narrow
                    onToggled: root.readsList = checked
                }
            }

            PushButton {
                text: I18n.i18nc("@action:button", "Registration list…")
                icon.name: "document-import"
                checkable: true
                checked: root.readsList
                visible: !root.empty && root.narrow
                onToggled: root.readsList = checked
            }

            AssignmentImport {
                Layout.fillWidth: true
                Layout.maximumWidth: Kirigami.Units.gridUnit * 46
                workspace: root.workspace
                visible: root.readsList || root.empty
                onTaken: count => {
                    root.readsList = false;
                    strip.show(I18n.i18ncp("@info", "%1 person taken in from the list.", "%1 people taken in from the list.", count));
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Kirigami.Units.largeSpacing
                visible: !root.empty

                Prose {
                    Layout.fillWidth: true
                    text: I18n.i18nc("@info", "This is a proposal. Nothing is stored until it is taken over.")
                    font.weight: Font.DemiBold
                    visible: root.plan.proposing
                }

                AssignmentResult {
                    Layout.fillWidth: true
                    plan: root.plan
                }

                Flow {
                    Layout.fillWidth: true
                    spacing: Kirigami.Units.largeSpacing

                    PushButton {
                        objectName: "takeOver"
                        text: I18n.i18ncp("@action:button store a proposal", "Take over: %1 person moves", "Take over: %1 people move", root.plan.moves)
                        icon.name: "dialog-ok-apply"
                        highlighted: true
                        visible: root.plan.proposing
                        onClicked: root.takeOver()
                    }
                    PushButton {
                        objectName: "assign"
                        text: root.plan.proposing ? I18n.i18nc("@action:button look for a proposal once more", "Assign again")
                            : I18n.i18ncp("@action:button", "Assign %1 person to the groups", "Assign %1 people to the groups", root.plan.people)
                        icon.name: "system-users"
                        highlighted: !root.plan.proposing
                        enabled: root.operation === null || !root.operation.running
                        onClicked: root.assign()
                    }
                    PushButton {
                        objectName: "discard"
                        text: I18n.i18nc("@action:button give a proposal up", "Give the proposal up")
                        visible: root.plan.proposing
                        onClicked: root.plan.discard()
                    }
                    PushButton {
                        objectName: "undoMove"
                        text: I18n.i18nc("@action:button", "Undo the last move")
                        icon.name: "edit-undo"
                        visible: root.plan.proposing && root.plan.canUndoMove
                        onClicked: root.plan.undoMove()
                    }
                }

                Flow {
                    Layout.fillWidth: true
                    spacing: Kirigami.Units.largeSpacing

                    RowLayout {
                        spacing: Kirigami.Units.smallSpacing

                        Prose {
                            text: I18n.i18nc("@label:spinbox decides between equally good assignments", "Number of the draw")
                            wrapMode: Text.NoWrap
                            Accessible.ignored: true
                        }
                        QQC2.SpinBox {
                            id: seed

                            objectName: "seed"
                            from: 1
                            to: 9999
                            editable: true
                            font.pointSize: TextSize.body
                            value: root.plan.seed
                            Accessible.name: I18n.i18nc("@label:spinbox decides between equally good assignments", "Number of the draw")
                            Accessible.description: seedHint.text
                            onValueModified: root.plan.seed = seed.value
                            QQC2.ToolTip.text: seedHint.text
                            QQC2.ToolTip.visible: seed.hovered
                            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                        }
                    }
                    QQC2.CheckBox {
                        objectName: "keep"
                        text: I18n.i18nc("@option:check", "Who has a group keeps it")
                        font.pointSize: TextSize.body
                        checked: root.plan.keepsAssigned
                        onToggled: root.plan.keepsAssigned = checked
                    }
                    QQC2.CheckBox {
                        objectName: "wishes"
                        text: I18n.i18nc("@option:check", "Show wishes")
                        font.pointSize: TextSize.body
                        checked: root.showsWishes
                        onToggled: root.showsWishes = checked
                    }
                    QQC2.CheckBox {
                        objectName: "names"
                        text: I18n.i18nc("@option:check names of people", "Show names")
                        font.pointSize: TextSize.body
                        checked: root.showsNames
                        visible: root.plan.hasNames
                        onToggled: root.showsNames = checked
                    }
                }

                Prose {
                    id: seedHint

                    Layout.fillWidth: true
                    quiet: true
                    text: I18n.i18nc("@info", "The same number and the same people give the same assignment; another number decides otherwise between equally good ones.")
                }

                OperationBar {
                    Layout.fillWidth: true
                    operation: root.operation
                    text: I18n.i18nc("@info:status", "Finding a group for everybody…")
                }
                UndoStrip {
                    id: strip

                    Layout.fillWidth: true
                    workspace: root.workspace
                    visible: strip.text.length > 0 && !root.plan.proposing
                }
            }

            GridLayout {
                id: grid

                readonly property int shown: groups.count + (rest.visible ? 1 : 0)
                readonly property int fitting: Math.max(1, Math.floor((grid.width + grid.columnSpacing) / (Kirigami.Units.gridUnit * 13 + grid.columnSpacing)))
                readonly property int lines: Math.max(1, Math.ceil(grid.shown / grid.fitting))

                Layout.fillWidth: true
                columns: root.narrow ? 1 : Math.ceil(grid.shown / grid.lines)
                columnSpacing: Kirigami.Units.largeSpacing * 2
                rowSpacing: Kirigami.Units.largeSpacing * 2
                uniformCellWidths: true
                visible: !root.empty

                SeatColumn {
                    id: rest

                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    plan: root.plan
                    ghost: ghost
                    name: I18n.i18nc("@title people who have no group", "Without a group")
                    showsNames: root.showsNames
                    showsWishes: true
                    visible: root.plan.unplaced > 0
                    onMenuWanted: (participant, at) => menu.offer(participant, "", at)
                    onPinToggled: (participant, pinned) => root.plan.pin(participant, pinned)
                    onReceived: participant => root.move(participant, "")
                    onSideways: by => root.sideways(-1, by)
                }

                Repeater {
                    id: columns

                    model: groups

                    SeatColumn {
                        id: column

                        required property int index
                        required property seatGroupRow record

                        Layout.fillWidth: true
                        Layout.alignment: Qt.AlignTop
                        Layout.fillHeight: true
                        plan: root.plan
                        ghost: ghost
                        group: column.record.id
                        name: column.record.name
                        figures: column.record
                        showsNames: root.showsNames
                        showsWishes: root.showsWishes
                        onMenuWanted: (participant, at) => menu.offer(participant, column.record.id, at)
                        onPinToggled: (participant, pinned) => root.plan.pin(participant, pinned)
                        onReceived: participant => root.move(participant, column.record.id)
                        onSideways: by => root.sideways(column.index, by)
                    }
                }
            }
        }
    }

    // Who is dragged to the edge of the page moves it along.
    Timer {
        readonly property real reach: Kirigami.Units.gridUnit * 4
        readonly property real way: !ghost.dragging ? 0 : ghost.y < reach ? -1 : ghost.y + ghost.height > root.height - reach ? 1 : 0

        interval: 16
        repeat: true
        running: way !== 0
        onTriggered: scroll.contentY = Math.max(0, Math.min(scroll.contentHeight - scroll.height, scroll.contentY + way * Kirigami.Units.gridUnit / 2))
    }

    QQC2.Menu {
        id: menu

        property string participant
        property string from

        function offer(participant: string, from: string, at: Item): void {
            menu.participant = participant;
            menu.from = from;
            keeps.checked = root.plan.isPinned(participant);
            menu.popup(at, 0, at.height);
        }

        objectName: "seatMenu"

        Instantiator {
            model: groups
            delegate: QQC2.MenuItem {
                required property seatGroupRow record

                objectName: "to-" + record.id
                text: record.capacity > 0 ? I18n.i18nc("@action:inmenu %1 a group, %2 people in it, %3 its seats", "Move to %1 (%2 of %3)", record.name, record.size, record.capacity)
                    : I18n.i18nc("@action:inmenu %1 a group, %2 people in it", "Move to %1 (%2)", record.name, record.size)
                font.pointSize: TextSize.body
                enabled: menu.from !== record.id
                onTriggered: root.move(menu.participant, record.id)
            }
            onObjectAdded: (index, object) => menu.insertItem(index, object as QQC2.MenuItem)
            onObjectRemoved: (index, object) => menu.removeItem(object as QQC2.MenuItem)
        }
        QQC2.MenuItem {
            text: I18n.i18nc("@action:inmenu", "Take out of the group")
            font.pointSize: TextSize.body
            enabled: menu.from.length > 0
            onTriggered: root.move(menu.participant, "")
        }
        QQC2.MenuSeparator {}
        QQC2.MenuItem {
            id: keeps

            objectName: "pin"
            text: I18n.i18nc("@action:inmenu keep somebody in the group when groups are assigned anew", "Stays here when groups are assigned (P)")
            font.pointSize: TextSize.body
            checkable: true
            enabled: menu.from.length > 0
            onTriggered: root.plan.pin(menu.participant, keeps.checked)
        }
    }

    DragGhost {
        id: ghost
    }
}
