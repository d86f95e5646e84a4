// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Weg einer Empfehlung as a line of stations: filled up to where it has come, the last one named. */
GridLayout {
    id: root

    /** As in LookbackModel: 0 recommended to 5 done. */
    property int station: 0
    /** Last note of progress; −1: none. */
    property int percent: -1
    property bool stopped: false
    property real pointSize: TextSize.base * 1.1
    readonly property list<string> names: [I18n.i18nc("@info station of a recommendation", "recommended"), I18n.i18nc("@info station of a recommendation", "passed on"), I18n.i18nc("@info station of a recommendation", "advised"), I18n.i18nc("@info station of a recommendation", "decided"), root.percent > 0 && root.percent < 100 ? I18n.i18nc("@info station of a recommendation, %1 percent", "at work, %1 %", root.percent).replace(" %", "\u00a0%") : I18n.i18nc("@info station of a recommendation", "at work"), I18n.i18nc("@info station of a recommendation", "done")]
    /** Widest dot, in proportion to the words. */
    readonly property real dotSize: Math.max(Kirigami.Units.gridUnit, root.pointSize * 1.2)
    readonly property bool compact: root.width < Kirigami.Units.gridUnit * 30

    columns: root.compact ? 1 : root.names.length
    columnSpacing: 0
    rowSpacing: 0
    uniformCellWidths: !root.compact
    Accessible.role: Accessible.StaticText
    Accessible.name: root.stopped ? I18n.i18nc("@info:accessible %1 is a station", "%1, goes no further", root.names[root.station]) : root.names[root.station]

    Repeater {
        model: root.names

        Item {
            id: place

            required property int index
            required property string modelData
            readonly property bool reached: place.index <= root.station
            readonly property bool last: place.index === root.station

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            implicitHeight: word.y + word.implicitHeight
            visible: !root.compact || place.last
            Accessible.ignored: true

            Rectangle {
                anchors.left: parent.left
                anchors.right: parent.right
                y: (root.dotSize - height) / 2
                anchors.leftMargin: dot.width
                height: 2
                visible: place.index < root.names.length - 1 && !root.compact
                color: place.index < root.station ? Kirigami.Theme.textColor : Kirigami.Theme.disabledTextColor
                opacity: place.index < root.station ? 1 : 0.4
            }

            Rectangle {
                id: dot

                anchors.left: parent.left
                y: root.compact ? (word.implicitHeight - height) / 2 : (root.dotSize - height) / 2
                width: Math.round(root.dotSize * (place.last ? 1 : 0.8))
                height: width
                radius: place.last && root.stopped ? 0 : width / 2
                color: place.reached ? Kirigami.Theme.textColor : "transparent"
                border.width: 2
                border.color: place.reached ? Kirigami.Theme.textColor : Kirigami.Theme.disabledTextColor
                opacity: place.reached ? 1 : 0.5
            }

            Prose {
                id: word

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: root.compact ? dot.width + Kirigami.Units.smallSpacing : 0
                anchors.rightMargin: Kirigami.Units.smallSpacing
                y: root.compact ? 0 : root.dotSize + Kirigami.Units.smallSpacing
                quiet: !place.last
                text: place.last && root.stopped ? I18n.i18nc("@info %1 is a station", "%1, goes no further", place.modelData) : place.modelData
                font.pointSize: root.pointSize
                font.weight: place.last ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
        }
    }
}
