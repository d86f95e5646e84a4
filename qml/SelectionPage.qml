// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Auswahl: between plenary and committee the administration says what goes on, and gives the groups its reasons. */
FocusScope {
    id: root

    required property Workspace workspace
    property Operation operation: null
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 40

    /** Somebody wants to read the whole recommendation. */
    signal recommendationChosen(id: string)
    /** Papers of these shall be written. */
    signal papersRequested(ids: list<string>)

    function decide(recommendation: string, title: string, decision: int, reason: string): void {
        root.operation = root.workspace.decide(recommendation, decision, reason);
        undo.show(I18n.i18nc("@info %1 is a recommendation, %2 what was decided", "“%1”: %2", title, Labels.decision(decision)));
        list.askedId = "";
        list.forceActiveFocus();
        if (!filter.undecidedOnly) {
            list.incrementCurrentIndex();
        }
    }

    /** Forwards at once; for anything else a reason is asked. */
    function want(row: SelectionRow, decision: int): void {
        if (!row) {
            return;
        }
        list.currentIndex = row.index;
        if (decision === DispositionDecision.Forwarded) {
            root.decide(row.record.id, row.record.title, decision, "");
        } else {
            list.askedDecision = decision;
            list.askedId = row.record.id;
        }
    }

    /** Takes the next row to what is chosen. */
    function extendBy(steps: int): void {
        if (chosen.anchor.length === 0) {
            chosen.anchor = rows.idAt(list.currentIndex);
        }
        list.currentIndex = Math.max(0, Math.min(rows.count - 1, list.currentIndex + steps));
        chosen.extendTo(list.currentIndex);
    }

    RecommendationSums {
        id: sums

        workspace: root.workspace
    }

    RecommendationModel {
        id: rows

        workspace: root.workspace
        undecidedOnly: filter.undecidedOnly
        search: filter.search
        group: filter.group
        topicArea: filter.topicArea
        committee: filter.committee
        sorting: filter.sorting
    }

    SelectionChosen {
        id: chosen

        model: rows
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.narrow ? Kirigami.Units.largeSpacing : Kirigami.Units.largeSpacing * 2
        spacing: Kirigami.Units.largeSpacing

        PageHeading {
            Layout.fillWidth: true
            title: I18n.i18nc("@title", "Selection")
            subtitle: I18n.i18nc("@info", "What goes on to the committees. What does not has a reason, and the group reads it.")
        }

        GridLayout {
            Layout.fillWidth: true
            columns: root.narrow ? 2 : 4
            columnSpacing: Kirigami.Units.largeSpacing * 2
            uniformCellWidths: true
            rowSpacing: Kirigami.Units.smallSpacing

            SumTile {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                number: sums.undecided
                text: I18n.i18ncp("@info after a number of recommendations", "needs a decision", "need a decision", sums.undecided)
            }

            SumTile {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                number: sums.forwarded
                text: Labels.decision(DispositionDecision.Forwarded)
            }

            SumTile {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                number: sums.notForwarded
                text: Labels.decision(DispositionDecision.NotForwarded)
            }

            SumTile {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                number: sums.deferred
                text: Labels.decision(DispositionDecision.Deferred)
            }
        }

        SelectionFilter {
            id: filter

            Layout.fillWidth: true
            workspace: root.workspace
            compact: root.narrow
        }

        OperationBar {
            Layout.fillWidth: true
            operation: root.operation
        }

        UndoStrip {
            id: undo

            objectName: "undo"
            Layout.fillWidth: true
            workspace: root.workspace
        }

        SelectionHead {
            Layout.fillWidth: true
            // As wide as the rows, which a scroll bar may narrow.
            Layout.rightMargin: scroller.width - list.width
            visible: !root.narrow && rows.count > 0
        }

        QQC2.ScrollView {
            id: scroller

            Layout.fillWidth: true
            Layout.fillHeight: true
            QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

            ListView {
                id: list

                /** Recommendation whose reason is asked, and what for. */
                property string askedId
                property int askedDecision: DispositionDecision.NotForwarded

                objectName: "selection"
                focus: true
                clip: true
                model: rows
                reuseItems: true
                spacing: Kirigami.Units.smallSpacing
                activeFocusOnTab: true
                keyNavigationEnabled: true
                highlightMoveDuration: Kirigami.Units.shortDuration
                Accessible.role: Accessible.Table
                Accessible.name: I18n.i18nc("@title", "Selection")

                Keys.onPressed: event => {
                    if (event.key === Qt.Key_A && event.modifiers === Qt.ControlModifier) {
                        event.accepted = true;
                        return chosen.chooseAll();
                    }
                    if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)) {
                        return;
                    }
                    const row = list.currentItem as SelectionRow;
                    event.accepted = true;
                    switch (event.key) {
                    case Qt.Key_Space:
                        if (row) {
                            chosen.toggle(row.record.id);
                        }
                        return;
                    case Qt.Key_Down:
                    case Qt.Key_Up:
                        if (event.modifiers & Qt.ShiftModifier) {
                            return root.extendBy(event.key === Qt.Key_Down ? 1 : -1);
                        }
                        break;
                    case Qt.Key_J:
                        return list.incrementCurrentIndex();
                    case Qt.Key_K:
                        return list.decrementCurrentIndex();
                    case Qt.Key_F:
                        return root.want(row, DispositionDecision.Forwarded);
                    case Qt.Key_N:
                        return root.want(row, DispositionDecision.NotForwarded);
                    case Qt.Key_D:
                        return root.want(row, DispositionDecision.Deferred);
                    case Qt.Key_Return:
                    case Qt.Key_Enter:
                        if (row) {
                            root.recommendationChosen(row.record.id);
                        }
                        return;
                    }
                    event.accepted = false;
                }

                delegate: SelectionRow {
                    id: row

                    width: ListView.view.width
                    narrow: root.narrow
                    checked: chosen.holds(row.record.id)
                    onToggled: {
                        list.currentIndex = row.index;
                        chosen.toggle(row.record.id);
                        list.forceActiveFocus();
                    }
                    onExtended: {
                        list.currentIndex = row.index;
                        chosen.extendTo(row.index);
                        list.forceActiveFocus();
                    }
                    current: row.ListView.isCurrentItem
                    focused: row.current && list.activeFocus
                    askedDecision: list.askedId === row.record.id ? list.askedDecision : DispositionDecision.Undecided
                    onChosen: {
                        list.currentIndex = row.index;
                        list.forceActiveFocus();
                    }
                    onOpened: root.recommendationChosen(row.record.id)
                    onWanted: decision => root.want(row, decision)
                    onReasoned: reason => root.decide(row.record.id, row.record.title, list.askedDecision, reason)
                    onGivenUp: {
                        list.askedId = "";
                        list.forceActiveFocus();
                    }
                }

                EmptyState {
                    anchors.centerIn: parent
                    title: sums.total === 0 ? I18n.i18nc("@info", "Nothing to select yet") : filter.narrows ? I18n.i18nc("@info", "Nothing found") : I18n.i18nc("@info", "Everything is decided")
                    text: sums.total === 0 ? I18n.i18nc("@info", "The focus groups' recommendations will stand here.") : ""
                    iconName: filter.narrows ? "" : "checkmark"
                    visible: rows.count === 0
                }
            }
        }

        SelectionBar {
            objectName: "chosenBar"
            Layout.fillWidth: true
            chosen: chosen
            rowCount: rows.count
            onPapersRequested: ids => root.papersRequested(ids)
            onChoiceChanged: list.forceActiveFocus()
        }

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: I18n.i18nc("@info keys", "J and K walk · F forwards · N does not forward · D defers · Space chooses, Ctrl+A all · Enter opens the recommendation · Ctrl+Z takes back")
            visible: !root.narrow && chosen.count === 0
        }
    }

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: list.activeFocus && root.workspace.canUndo
        onActivated: root.workspace.undo()
    }
}
