// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Tafel aller Gruppen: columns beside each other where there is room, a grid where they are many, tabs where it is narrow. */
FocusScope {
    id: root

    required property Workspace workspace
    required property DragGhost ghost
    required property string step
    /** Id of the one group shown, or empty for all. */
    property string group
    property string search
    property string lifeStage
    property bool gapsOnly: false
    property string picked
    property list<string> selection: []
    property bool editable: false
    property int stepNumber: 0
    property Room room: null
    /** Id of the card the keyboard was at last, or empty. */
    property string current

    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 26
    readonly property int shownCount: Math.max(1, root.group.length > 0 ? 1 : groups.count + (leftover.count > 0 ? 1 : 0))
    readonly property int fitting: Math.max(1, Math.floor((root.width + grid.columnSpacing) / (Kirigami.Units.gridUnit * 11.5 + grid.columnSpacing)))
    readonly property int lines: Math.ceil(root.shownCount / root.fitting)
    readonly property int across: Math.ceil(root.shownCount / root.lines)

    signal chosen(id: string)
    signal selectionToggled(id: string)
    signal joined(dragged: string, onto: string)
    /** Something was done to one group alone. */
    signal done(operation: Operation, sentence: string)

    function move(from: int, by: int): void {
        const column = columns.itemAt((from + by + columns.count) % columns.count) as GroupColumn;
        column?.take(Qt.OtherFocusReason);
    }

    GroupModel {
        id: groups
        workspace: root.workspace
        step: root.step
    }
    ContributionModel {
        id: leftover
        workspace: root.workspace
        step: root.step
        withoutGroup: true
    }

    ListView {
        id: tabs

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: visible ? Math.max(Kirigami.Units.gridUnit * 2, tabs.currentItem?.implicitHeight ?? 0) : 0
        orientation: ListView.Horizontal
        layoutDirection: I18n.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Kirigami.Units.smallSpacing
        boundsBehavior: Flickable.StopAtBounds
        model: groups
        visible: root.narrow && root.group.length === 0
        Accessible.role: Accessible.PageTabList
        Accessible.name: I18n.i18nc("@title", "Groups")
        onCountChanged: {
            if (tabs.currentIndex < 0) {
                tabs.currentIndex = 0;
            }
        }

        delegate: PushButton {
            id: tab

            required property int index
            required property focusGroup record
            required property int statements

            text: I18n.i18nc("@title:tab %1 group, %2 number of cards", "%1 (%2)", tab.record.name, tab.statements)
            checkable: true
            checked: tabs.currentIndex === tab.index
            Accessible.role: Accessible.PageTab
            onClicked: {
                tabs.currentIndex = tab.index;
                tab.checked = Qt.binding(() => tabs.currentIndex === tab.index);
            }
        }
    }

    Flickable {
        id: scroll

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tabs.visible ? tabs.bottom : parent.top
        anchors.topMargin: tabs.visible ? Kirigami.Units.smallSpacing : 0
        anchors.bottom: parent.bottom
        contentHeight: grid.height
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        QQC2.ScrollBar.vertical: QQC2.ScrollBar {
            id: bar
            visible: scroll.interactive
        }

        GridLayout {
            id: grid

            readonly property real lineHeight: Math.max(Kirigami.Units.gridUnit * 12, (scroll.height - (root.lines - 1) * grid.rowSpacing) / root.lines)

            x: I18n.rightToLeft ? scroll.width - grid.width : 0
            width: scroll.width - (bar.visible ? bar.width + Kirigami.Units.smallSpacing : 0)
            height: root.narrow ? scroll.height : grid.lineHeight * root.lines + (root.lines - 1) * grid.rowSpacing
            columns: root.narrow ? 1 : root.across
            columnSpacing: Kirigami.Units.largeSpacing
            rowSpacing: Kirigami.Units.largeSpacing
            uniformCellWidths: true

            Repeater {
                id: columns

                model: groups

                GroupColumn {
                    id: column

                    required property int index
                    required property focusGroup record
                    required area
                    required standing

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    workspace: root.workspace
                    ghost: root.ghost
                    step: root.step
                    group: column.record.id
                    name: column.record.name
                    table: column.record.table
                    search: root.search
                    lifeStage: root.lifeStage
                    gapsOnly: root.gapsOnly
                    picked: root.picked
                    selection: root.selection
                    editable: root.editable
                    stepNumber: root.stepNumber
                    place: column.index
                    room: root.room
                    visible: root.group.length > 0 ? root.group === column.record.id : !root.narrow || tabs.currentIndex === column.index
                    onReached: id => root.current = id
                    onChosen: id => root.chosen(id)
                    onSelectionToggled: id => root.selectionToggled(id)
                    onJoined: (dragged, onto) => root.joined(dragged, onto)
                    onSideways: by => root.move(column.index, by)
                    onDone: (operation, sentence) => root.done(operation, sentence)
                }
            }

            GroupColumn {
                Layout.fillWidth: true
                Layout.fillHeight: true
                workspace: root.workspace
                ghost: root.ghost
                step: root.step
                group: ""
                name: I18n.i18nc("@title column of cards that belong to no group", "Without a group")
                search: root.search
                lifeStage: root.lifeStage
                gapsOnly: root.gapsOnly
                picked: root.picked
                selection: root.selection
                editable: root.editable
                visible: leftover.count > 0 && root.group.length === 0 && !root.narrow
                onReached: id => root.current = id
                onChosen: id => root.chosen(id)
                onSelectionToggled: id => root.selectionToggled(id)
                onJoined: (dragged, onto) => root.joined(dragged, onto)
            }
        }
    }

    EmptyState {
        anchors.centerIn: parent
        title: I18n.i18nc("@title", "No groups yet")
        text: I18n.i18nc("@info", "Add topic areas and groups in the plan; each group gets a column here.")
        visible: groups.count === 0 && leftover.count === 0
    }
}
