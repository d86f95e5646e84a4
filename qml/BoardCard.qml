// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick

/** Beitragskarte that can be dragged onto another one, and onto which others can be dropped. */
StatementCard {
    id: root

    required property DragGhost ghost
    /** True where what is dragged now may be dropped here. */
    property bool welcoming: false

    signal received(statement: string)

    objectName: "card-" + root.record.id
    awaited: drop.containsDrag && root.welcoming

    DragHandler {
        id: drag

        parent: root
        target: null
        enabled: !root.editing
        acceptedDevices: PointerDevice.Mouse | PointerDevice.Stylus
        onActiveChanged: {
            if (drag.active) {
                root.ghost.begin(root.record.id, root.record.text, drag.centroid.scenePosition);
            } else if (root.ghost.statement === root.record.id) {
                root.ghost.end();
            }
        }
        onCentroidChanged: {
            if (drag.active) {
                root.ghost.moveTo(drag.centroid.scenePosition);
            }
        }
    }

    DropArea {
        id: drop

        parent: root
        anchors.fill: parent
        keys: ["statement"]
        enabled: root.ghost.dragging && root.ghost.statement !== root.record.id
        onDropped: root.received(root.ghost.statement)
    }
}
