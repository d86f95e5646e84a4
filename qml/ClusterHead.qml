// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Kopf eines Bündels above its cards: title, how many cards, the sum of their dots. Cards can be dropped on it. */
Item {
    id: root

    required property Workspace workspace
    required property DragGhost ghost
    /** Id of the cluster; empty: cards that stand alone follow. */
    required property string cluster
    property clusterMarks marks: root.workspace.clusterMarks(root.cluster)
    property bool welcoming: false
    readonly property bool shown: root.cluster.length > 0

    signal chosen
    signal received(statement: string)

    function refresh(): void {
        root.marks = root.workspace.clusterMarks(root.cluster);
    }

    objectName: "cluster-" + root.cluster
    implicitWidth: Kirigami.Units.gridUnit * 16
    implicitHeight: root.shown ? column.implicitHeight + Kirigami.Units.largeSpacing * 2 : Kirigami.Units.smallSpacing
    onClusterChanged: root.refresh()
    Accessible.role: root.shown ? Accessible.Heading : Accessible.NoRole
    Accessible.name: root.marks.title + ". " + sums.text
    Accessible.ignored: !root.shown

    Connections {
        target: root.workspace

        function onTouched(type: int, id: string): void {
            if (id === root.cluster) {
                root.refresh();
            }
        }
        function onUpdated(type: int, id: string): void {
            if (id === root.cluster) {
                root.refresh();
            }
        }
        function onReset(): void {
            root.refresh();
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Kirigami.Units.cornerRadius
        color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, drop.containsDrag ? Kirigami.Theme.linkColor : Kirigami.Theme.textColor, drop.containsDrag ? 0.2 : 0.07)
        border.width: drop.containsDrag ? 3 : 0
        border.color: Kirigami.Theme.linkColor
        visible: root.shown
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Kirigami.Units.largeSpacing
        spacing: 0
        visible: root.shown

        Prose {
            Layout.fillWidth: true
            text: root.marks.title
            font.weight: Font.DemiBold
            // The whole title stands beside the card once it is picked.
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Prose {
            id: sums

            Layout.fillWidth: true
            quiet: true
            text: [
                I18n.i18ncp("@info merged cards", "%1 card merged", "%1 cards merged", root.marks.members),
                root.marks.groupNames.length > 1 ? I18n.i18ncp("@info cards of a cluster come from so many groups", "%1 group", "%1 groups", root.marks.groupNames.length) : "",
                root.marks.dots > 0 ? I18n.i18ncp("@info dots of all cards of a cluster", "%1 dot", "%1 dots", root.marks.dots) : ""
            ].filter(part => part.length > 0).join(" · ")
            Accessible.ignored: true
        }
    }

    TapHandler {
        enabled: root.shown
        onTapped: root.chosen()
    }
    DropArea {
        id: drop

        anchors.fill: parent
        keys: ["statement"]
        enabled: root.shown && root.welcoming && root.ghost.dragging
        onDropped: root.received(root.ghost.statement)
    }
}
