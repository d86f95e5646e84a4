// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Empfehlung im Rückblick: what was recommended, how far it has come, what committees said and why it stopped. */
Rectangle {
    id: root

    required property recommendation record
    required property topicArea area
    required property disposition disposition
    required property int station
    required property int percent
    required property bool stopped
    required property bool open
    required property progress latest
    required property list<string> missing
    required property Workspace workspace
    property bool focused: false
    /** Larger on the wall. */
    property real titleSize: TextSize.statement
    property real wordSize: TextSize.body

    implicitHeight: column.implicitHeight + Kirigami.Units.largeSpacing * 3
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.Theme.inherit: false
    radius: Kirigami.Units.cornerRadius
    color: Kirigami.Theme.backgroundColor
    border.width: root.focused ? 2 : 1
    border.color: root.focused ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.15)
    Accessible.role: Accessible.ListItem
    Accessible.name: [root.record.title, root.area.name, journey.Accessible.name, details.summary].filter(part => part.length > 0).join(", ")

    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: parent.border.width
        width: Kirigami.Units.smallSpacing
        color: root.area.colour.length > 0 ? root.area.colour : "transparent"
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Kirigami.Units.largeSpacing * 2
        spacing: Kirigami.Units.largeSpacing

        Prose {
            Layout.fillWidth: true
            text: root.record.title
            font.pointSize: root.titleSize
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }

        TopicChip {
            Layout.fillWidth: true
            name: root.area.name
            colour: root.area.colour
            icon: root.area.icon
            pointSize: root.wordSize
        }

        JourneyLine {
            id: journey

            Layout.fillWidth: true
            station: root.station
            percent: root.percent
            stopped: root.stopped
            pointSize: root.wordSize
        }

        LookbackDetails {
            id: details

            Layout.fillWidth: true
            workspace: root.workspace
            recommendation: root.record.id
            disposition: root.disposition
            latest: root.latest
            // What a committee would miss matters until it has decided.
            missing: root.open && root.station < 3 ? root.missing : []
            wordSize: root.wordSize
        }
    }
}
