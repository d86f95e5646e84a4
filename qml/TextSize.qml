// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma Singleton

import QtQml
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Schriftgrade in points, all derived from the desktop's font, so that the person's own size counts. */
QtObject {
    id: root

    readonly property real base: Math.max(8, Kirigami.Theme.defaultFont.pointSize) * Settings.textSize / 100
    /** Marks, hints, buttons: 16 px where the desktop's font is 10 points. */
    readonly property real body: root.base * 1.2
    /** A statement on its card. */
    readonly property real statement: root.base * 1.3
    /** Heads of columns and sections. */
    readonly property real heading: root.base * 1.6
    /** The question of a step, the title of a page. */
    readonly property real question: root.base * 2.1
    /** Statements on the wall: 24 px and more. */
    readonly property real beamer: root.base * 1.9
    /** The question on the wall. */
    readonly property real wall: root.base * 3.6
}
