// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Ausstehende Ergebnisse, typed one after the other without the mouse. */
ColumnLayout {
    id: root

    required property Workspace workspace
    /** Id of the consultation that stands open. */
    property string opened
    readonly property alias outstanding: rows.outstanding

    function open(row: int): void {
        if (row >= rows.count) {
            return;
        }
        list.currentIndex = row;
        root.opened = rows.idAt(row);
        list.positionViewAtIndex(row, ListView.Contain);
    }

    /** Goes on to the next one that has no result. */
    function goOn(row: int): void {
        const entered = list.itemAtIndex(row) as OutstandingRow;
        if (entered !== null) {
            undo.show(I18n.i18nc("@info %1 is a committee, %2 a recommendation", "Entered: %1, %2", entered.committeeName, entered.recommendationTitle));
        }
        const next = rows.nextOutstanding(row);
        if (next < 0) {
            root.opened = "";
            list.forceActiveFocus();
        } else {
            root.open(next);
        }
    }

    spacing: Kirigami.Units.largeSpacing

    OutstandingModel {
        id: rows

        workspace: root.workspace
    }

    QQC2.TextField {
        id: search

        objectName: "searchOutstanding"
        Layout.fillWidth: true
        font.pointSize: TextSize.body
        placeholderText: I18n.i18nc("@info:placeholder", "Search by committee, number or title…")
        Accessible.name: I18n.i18nc("@label:textbox", "Search")
        visible: rows.count > 5 || search.text.length > 0
        onTextEdited: rows.search = search.text
        Keys.onDownPressed: list.forceActiveFocus()
        Keys.onReturnPressed: list.forceActiveFocus()
    }

    UndoStrip {
        id: undo

        Layout.fillWidth: true
        workspace: root.workspace
    }

    QQC2.ScrollView {
        Layout.fillWidth: true
        Layout.fillHeight: true
        QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

        ListView {
            id: list

            objectName: "outstanding"
            clip: true
            focus: true
            model: rows
            spacing: Kirigami.Units.largeSpacing
            activeFocusOnTab: true
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: I18n.i18nc("@title", "Results to be entered")
            Keys.onReturnPressed: root.open(Math.max(0, list.currentIndex))
            Keys.onEnterPressed: root.open(Math.max(0, list.currentIndex))

            delegate: OutstandingRow {
                id: row

                width: ListView.view.width
                workspace: root.workspace
                open: root.opened === row.record.id
                current: row.ListView.isCurrentItem && list.activeFocus
                onChosen: root.open(row.index)
                onDone: root.goOn(row.index)
                onGivenUp: {
                    root.opened = "";
                    list.forceActiveFocus();
                }
            }

            EmptyState {
                anchors.centerIn: parent
                iconName: "checkmark"
                title: rows.search.length > 0 ? I18n.i18nc("@info", "Nothing found") : I18n.i18nc("@info", "No result is outstanding")
                text: I18n.i18nc("@info", "Papers appear here from the day their committee meets until its result is entered.")
                visible: rows.count === 0
            }
        }
    }
}
