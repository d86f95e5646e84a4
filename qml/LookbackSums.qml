// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Summen des Rückblicks: from recommended to done. */
GridLayout {
    id: root

    required property RecommendationSums sums
    property real pointSize: TextSize.question
    property real wordSize: TextSize.body

    columns: root.width < Kirigami.Units.gridUnit * 36 ? 3 : 6
    columnSpacing: Kirigami.Units.largeSpacing * 2
    rowSpacing: Kirigami.Units.largeSpacing
    uniformCellWidths: true

    SumTile {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        pointSize: root.pointSize
        wordSize: root.wordSize
        number: root.sums.total
        text: I18n.i18nc("@info station of a recommendation", "recommended")
    }
    SumTile {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        pointSize: root.pointSize
        wordSize: root.wordSize
        number: root.sums.forwarded
        text: I18n.i18nc("@info station of a recommendation", "passed on")
    }
    SumTile {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        pointSize: root.pointSize
        wordSize: root.wordSize
        number: root.sums.advised
        text: I18n.i18nc("@info station of a recommendation", "advised")
    }
    SumTile {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        pointSize: root.pointSize
        wordSize: root.wordSize
        number: root.sums.decided
        text: I18n.i18nc("@info station of a recommendation", "decided")
    }
    SumTile {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        pointSize: root.pointSize
        wordSize: root.wordSize
        number: root.sums.inProgress
        text: I18n.i18nc("@info station of a recommendation", "at work")
    }
    SumTile {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        pointSize: root.pointSize
        wordSize: root.wordSize
        number: root.sums.done
        text: I18n.i18nc("@info station of a recommendation", "done")
    }
}
