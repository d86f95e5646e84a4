// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Durchführen: the question, one column of live cards per group, and the bar that leads the room. */
FocusScope {
    id: root

    required property Workspace workspace
    /** Id of the step shown. */
    required property string step
    /** True for who leads the room; others look, and walk the trace. */
    property bool moderates: true
    /** The room that is open, can be opened or is led from here, or null. */
    property Room room: null
    /** True while pairs of similar cards are shown in place of one card's links. */
    property bool compares: false
    property step record: root.workspace.step(root.step)
    property string picked
    property list<string> selection: []
    property Operation operation: null
    readonly property bool wide: root.width >= Kirigami.Units.gridUnit * 50
    readonly property bool recommends: root.record.kind === StepKind.Project

    signal stepChosen(id: string)
    signal recommendationChosen(id: string)
    signal agendaRequested

    function pick(id: string): void {
        root.picked = id;
    }
    function unpick(): void {
        root.picked = "";
        board.forceActiveFocus();
    }
    function toggleSelection(id: string): void {
        root.selection = root.selection.includes(id) ? root.selection.filter(other => other !== id) : root.selection.concat([id]);
    }
    /** What dropping one card on another means: tying where a link may join them, else merging. */
    function join(dragged: string, onto: string): void {
        if (root.workspace.canLink(dragged, onto)) {
            root.operation = root.workspace.link(dragged, onto);
            strip.show(I18n.i18nc("@info", "Tied together."));
        } else if (root.workspace.contribution(dragged).cluster.length > 0 && root.workspace.contribution(dragged).cluster === root.workspace.contribution(onto).cluster) {
            strip.show(I18n.i18nc("@info", "These cards are merged already."));
        } else if (root.workspace.contribution(dragged).step === root.workspace.contribution(onto).step) {
            root.merge([onto, dragged]);
        }
    }
    function merge(ids: list<string>): void {
        root.operation = root.workspace.merge(ids);
        root.selection = [];
        strip.show(I18n.i18ncp("@info cards put into one cluster", "%1 card merged. Every original is kept.", "%1 cards merged. Every original is kept.", ids.length));
    }
    /** Merges what is selected; with the card the keyboard is at where only one is. */
    function mergeSelected(): void {
        const ids = root.selection.length === 1 && board.current.length > 0 && !root.selection.includes(board.current)
            && root.workspace.contribution(board.current).step === root.step ? root.selection.concat([board.current]) : root.selection;
        if (ids.length > 1) {
            root.merge(ids);
        }
    }
    function splitCurrent(): void {
        const id = root.picked.length > 0 ? root.picked : board.current;
        if (root.workspace.contribution(id).cluster.length > 0) {
            root.operation = root.workspace.split(id);
            strip.show(I18n.i18nc("@info", "The card stands alone again."));
        }
    }
    function recommend(ids: list<string>): void {
        root.operation = root.workspace.recommend(ids);
        root.selection = [];
        making.target = root.operation;
    }
    function refresh(): void {
        root.record = root.workspace.step(root.step);
    }

    onStepChanged: {
        root.refresh();
        root.picked = "";
        root.selection = [];
        strip.text = "";
    }
    Keys.onEscapePressed: {
        if (root.picked.length > 0) {
            root.unpick();
        } else {
            root.selection = [];
        }
    }

    Connections {
        target: root.workspace

        function onUpdated(type: int, id: string): void {
            if (id === root.step) {
                root.refresh();
            }
        }
        function onReset(): void {
            root.refresh();
        }
    }
    Connections {
        id: making

        target: null

        function onFinished(): void {
            const operation = root.operation;
            if (operation !== null && operation.succeeded && operation.results.length > 0) {
                strip.show(I18n.i18nc("@info", "A recommendation has been made. The administration finds it under Recommendations."));
            }
            making.target = null;
        }
    }
    Shortcut {
        sequences: [StandardKey.Find]
        enabled: root.visible
        onActivated: {
            filtering.checked = true;
            filter.focusSearch();
        }
    }
    Shortcut {
        sequence: "Ctrl+M"
        enabled: root.visible && root.moderates && root.selection.length > 0
        onActivated: root.mergeSelected()
    }
    Shortcut {
        sequence: "Ctrl+Shift+M"
        enabled: root.visible && root.moderates
        onActivated: root.splitCurrent()
    }
    Shortcut {
        sequence: "Ctrl+L"
        enabled: root.visible && root.picked.length > 0
        onActivated: panel.beginLinking()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.margins: Kirigami.Units.largeSpacing
                spacing: Kirigami.Units.largeSpacing
                visible: root.wide || (root.picked.length === 0 && !root.compares)

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Kirigami.Units.largeSpacing

                    Prose {
                        Layout.fillWidth: true
                        text: root.record.question
                        font.pointSize: TextSize.heading
                        font.weight: Font.DemiBold
                        Accessible.role: Accessible.Heading
                    }
                    PushButton {
                        objectName: "compare"
                        text: I18n.i18nc("@action:button show pairs of similar cards", "Probably the same…")
                        icon.name: "merge"
                        checkable: true
                        checked: root.compares
                        visible: root.moderates && root.wide
                        onToggled: {
                            root.compares = checked;
                            root.picked = "";
                        }
                    }
                    PushButton {
                        id: filtering

                        text: I18n.i18nc("@action:button show the filter", "Filter")
                        icon.name: "view-filter"
                        checkable: true
                        visible: !root.wide
                    }
                }

                FilterBar {
                    id: filter

                    Layout.fillWidth: true
                    workspace: root.workspace
                    visible: root.wide || filtering.checked || filter.active
                    showsGaps: root.record.kind === StepKind.NeedForAction || root.record.kind === StepKind.Project
                }

                SelectedCards {
                    Layout.fillWidth: true
                    count: root.selection.length
                    moderates: root.moderates
                    recommends: root.recommends
                    onMergeWanted: root.merge(root.selection)
                    onRecommendationWanted: root.recommend(root.selection)
                    onNoneWanted: root.selection = []
                }

                UndoStrip {
                    id: strip

                    Layout.fillWidth: true
                    workspace: root.workspace
                }

                OperationBar {
                    Layout.fillWidth: true
                    operation: root.operation
                }

                GroupBoard {
                    id: board

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    focus: true
                    workspace: root.workspace
                    ghost: ghost
                    step: root.step
                    group: filter.group
                    search: filter.search
                    lifeStage: filter.lifeStage
                    gapsOnly: filter.gapsOnly
                    picked: root.picked
                    selection: root.selection
                    editable: root.moderates
                    stepNumber: bar.number
                    room: root.room
                    onDone: (operation, sentence) => {
                        root.operation = operation;
                        strip.show(sentence);
                    }
                    onChosen: id => root.pick(id)
                    onSelectionToggled: id => root.toggleSelection(id)
                    onJoined: (dragged, onto) => root.join(dragged, onto)
                }
            }

            Loader {
                Layout.fillHeight: true
                Layout.fillWidth: !root.wide
                Layout.preferredWidth: Kirigami.Units.gridUnit * 22
                active: root.compares
                visible: root.compares && root.picked.length === 0
                sourceComponent: SimilarPanel {
                    workspace: root.workspace
                    step: root.step
                    onClosed: root.compares = false
                    onChosen: id => root.pick(id)
                }
            }

            LinkPanel {
                id: panel

                objectName: "links"
                Layout.fillHeight: true
                Layout.fillWidth: !root.wide
                Layout.preferredWidth: Kirigami.Units.gridUnit * 22
                workspace: root.workspace
                ghost: ghost
                statement: root.picked
                moderates: root.moderates
                recommends: true
                editable: root.moderates
                visible: root.picked.length > 0
                onClosed: root.unpick()
                onChosen: id => root.pick(id)
                onRecommendationChosen: id => root.recommendationChosen(id)
                onRecommendationWanted: project => root.recommend([project])
            }
        }

        TimerBar {
            id: bar

            Layout.fillWidth: true
            room: root.room
            workspace: root.workspace
            step: root.step
            visible: root.moderates
            onStepOpened: id => root.stepChosen(id)
            onAgendaRequested: root.agendaRequested()
        }
    }

    TimeSignal {
        anchors.fill: parent
        timer: bar.timer
        live: root.moderates && bar.live
    }

    DragGhost {
        id: ghost
        onBegun: statement => {
            if (root.wide) {
                root.pick(statement);
            }
        }
    }
}
