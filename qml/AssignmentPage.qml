// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
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
    property alias showsNames: tools.showsNames
    property alias showsWishes: tools.showsWishes
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

                AssignmentTools {
                    id: tools

                    Layout.fillWidth: true
                    plan: root.plan
                    busy: root.operation !== null && root.operation.running
                    onAssignmentWanted: root.assign()
                    onTakeOverWanted: root.takeOver()
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

    SeatMenu {
        id: menu

        plan: root.plan
        groups: groups
        onMoved: (participant, group) => root.move(participant, group)
    }

    DragGhost {
        id: ghost
    }
}
