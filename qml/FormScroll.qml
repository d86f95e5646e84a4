// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/** Blatt zum Scrollen that follows the keyboard: whatever gets the focus comes into view. */
Flickable {
    id: root

    /** Space around the content. */
    property real margin: Kirigami.Units.largeSpacing * 2
    /** Widest the content may get; lines must stay readable. */
    property real maximumContentWidth: Kirigami.Units.gridUnit * 46
    property Item content: null

    function reveal(item: Item): void {
        if (!item || !root.content) {
            return;
        }
        const top = item.mapToItem(root.content, 0, 0).y + root.margin;
        const bottom = top + Math.min(item.height, root.height - root.margin * 2);
        if (top - root.margin < root.contentY) {
            root.contentY = Math.max(0, top - root.margin * 2);
        } else if (bottom + root.margin > root.contentY + root.height) {
            root.contentY = Math.min(Math.max(0, root.contentHeight - root.height), bottom + root.margin * 2 - root.height);
        }
    }

    function holds(item: Item): bool {
        for (let ancestor = item; ancestor; ancestor = ancestor.parent) {
            if (ancestor === root.content) {
                return true;
            }
        }
        return false;
    }

    readonly property Item focusItem: root.Window.activeFocusItem

    clip: true
    contentWidth: width
    contentHeight: root.content ? root.content.height + root.margin * 2 : 0
    boundsBehavior: Flickable.StopAtBounds
    QQC2.ScrollBar.vertical: QQC2.ScrollBar {}

    onFocusItemChanged: {
        if (root.focusItem && root.holds(root.focusItem)) {
            root.reveal(root.focusItem);
        }
    }

    onContentChanged: {
        if (root.content) {
            root.content.parent = root.contentItem;
        }
    }

    Binding {
        target: root.content
        property: "x"
        value: Math.max(root.margin, (root.width - root.content?.width) / 2)
        when: root.content !== null
    }
    Binding {
        target: root.content
        property: "y"
        value: root.margin
        when: root.content !== null
    }
    Binding {
        target: root.content
        property: "width"
        value: Math.min(root.width - root.margin * 2, root.maximumContentWidth)
        when: root.content !== null
    }
}
