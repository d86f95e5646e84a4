// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/**
 * Liste mit Kopf: cards below a head that may grow. Stays at its beginning while the head changes; the keyboard walks the
 * cards; only visible ones exist.
 */
ListView {
    id: root

    /** True while the person has not scrolled away from the head. */
    property bool atHead: true
    /** What is left of the width beside the scroll bar. */
    readonly property real cardWidth: root.width - bar.implicitWidth - Kirigami.Units.smallSpacing

    function showHead(): void {
        root.atHead = true;
        root.positionViewAtBeginning();
    }

    clip: true
    spacing: Kirigami.Units.smallSpacing
    reuseItems: true
    keyNavigationEnabled: true
    currentIndex: -1
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: Kirigami.Units.shortDuration
    Accessible.role: Accessible.List
    QQC2.ScrollBar.vertical: QQC2.ScrollBar {
        id: bar
        visible: root.contentHeight > root.height
    }
    onMovementEnded: root.atHead = root.atYBeginning
    onCurrentIndexChanged: {
        if (root.currentIndex > 0) {
            root.atHead = false;
        }
    }
    onOriginYChanged: {
        if (root.atHead) {
            root.positionViewAtBeginning();
        }
    }

    Connections {
        target: root.headerItem

        function onHeightChanged(): void {
            if (root.atHead) {
                Qt.callLater(root.showHead);
            }
        }
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        blocking: false
        onWheel: Qt.callLater(() => root.atHead = root.atYBeginning)
    }
}
