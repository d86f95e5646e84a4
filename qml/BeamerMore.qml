// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.dreischritt

/** Mehr: says that something stands below the wall's edge, and how to get there. */
Prose {
    id: root

    required property Flickable sheet
    property real textSize: TextSize.beamer

    quiet: true
    text: I18n.i18nc("@info", "↓ more")
    font.pointSize: root.textSize
    opacity: root.sheet.contentHeight > root.sheet.height + 1 && !root.sheet.atYEnd ? 1 : 0
}
