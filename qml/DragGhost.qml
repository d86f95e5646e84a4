// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import org.kde.kirigami as Kirigami

/** What a person drags: a statement on its way to another one. Lies above the page it belongs to. */
Rectangle {
    id: root

    /** Id of the statement that is dragged, or empty. */
    property string statement
    property string text
    readonly property bool dragging: root.statement.length > 0

    signal begun(statement: string)

    function begin(statement: string, text: string, scene: point): void {
        root.text = text;
        root.statement = statement;
        root.moveTo(scene);
        root.begun(statement);
    }
    function moveTo(scene: point): void {
        const place = root.parent.mapFromItem(null, scene.x, scene.y);
        root.x = place.x - root.Drag.hotSpot.x;
        root.y = place.y - root.Drag.hotSpot.y;
    }
    function end(): void {
        root.Drag.drop();
        root.statement = "";
    }

    z: 100
    width: Kirigami.Units.gridUnit * 14
    height: words.implicitHeight + Kirigami.Units.largeSpacing * 2
    radius: Kirigami.Units.cornerRadius
    color: Kirigami.Theme.backgroundColor
    border.width: 2
    border.color: Kirigami.Theme.linkColor
    opacity: 0.92
    visible: root.dragging
    Drag.active: root.dragging
    Drag.keys: ["statement"]
    Drag.hotSpot: Qt.point(Kirigami.Units.gridUnit, Kirigami.Units.gridUnit)
    Accessible.ignored: true

    Prose {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Kirigami.Units.largeSpacing
        text: root.text
        maximumLineCount: 3
        elide: Text.ElideRight
    }
}
