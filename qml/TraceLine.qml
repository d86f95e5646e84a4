// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Spur: strength → need → project → recommendation → committee as one line of cards, walked left and right. */
FocusScope {
    id: root

    required property Workspace workspace
    /** Id of a contribution or recommendation. */
    property string start
    property alias count: chain.count

    /** A card was chosen; station as in TraceModel. */
    signal cardChosen(id: string, station: int)

    implicitHeight: Kirigami.Units.gridUnit * 8
    implicitWidth: Kirigami.Units.gridUnit * 30
    Accessible.role: Accessible.List
    Accessible.name: I18n.i18nc("@title the chain a statement belongs to", "Trace")

    TraceModel {
        id: chain
        workspace: root.workspace
        start: root.start
    }

    function stationName(station: int): string {
        return [Labels.statement(StepKind.WhatWorks), Labels.statement(StepKind.NeedForAction), Labels.statement(StepKind.Project),
            I18n.i18nc("@info station of the trace", "Recommendation"), I18n.i18nc("@info station of the trace", "Committee")][station];
    }

    ListView {
        id: list

        anchors.fill: parent
        focus: true
        orientation: ListView.Horizontal
        layoutDirection: I18n.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Kirigami.Units.smallSpacing
        model: chain
        clip: true
        keyNavigationEnabled: true
        activeFocusOnTab: true
        highlightMoveDuration: Kirigami.Units.longDuration
        QQC2.ScrollBar.horizontal: QQC2.ScrollBar {}
        onCountChanged: {
            if (list.currentIndex < 0 && list.count > 0) {
                list.currentIndex = 0;
            }
        }
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
                list.currentIndex = event.key === Qt.Key_Home ? 0 : list.count - 1;
                event.accepted = true;
            }
        }
        Keys.onReturnPressed: (list.currentItem as TraceCardItem)?.choose()
        Keys.onEnterPressed: (list.currentItem as TraceCardItem)?.choose()
        Keys.onSpacePressed: (list.currentItem as TraceCardItem)?.choose()

        delegate: TraceCardItem {
            id: item

            required property int index

            height: list.height - Kirigami.Units.largeSpacing
            stationName: root.stationName(item.card.station)
            leading: item.index === 0
            focused: list.activeFocus && item.ListView.isCurrentItem
            onChosen: {
                list.currentIndex = item.index;
                root.cardChosen(item.card.id, item.card.station);
            }
        }
    }
}
