// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.dreischritt

/** Eine Ansicht an der Wand: shows one thing, and scrolls where it is longer than the wall. */
Item {
    id: root

    required property Workspace workspace
    property real textSize: TextSize.beamer
    /** What scrolls, or null. */
    property Flickable sheet: null

    /** A page further (1) or back (−1). */
    function scroll(pages: int): void {
        if (root.sheet) {
            const most = Math.max(0, root.sheet.contentHeight - root.sheet.height);
            root.sheet.contentY = Math.max(0, Math.min(most, root.sheet.contentY + pages * root.sheet.height * 0.8));
        }
    }
}
