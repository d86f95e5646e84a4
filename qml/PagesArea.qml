// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick

/** Seitenfläche: what a preview asks of whatever shows the pages of a file, without knowing how it does so. */
FocusScope {
    id: root

    property url source
    property int pageCount: 0
    /** From 0. */
    property int currentPage: 0
    property bool fitsWidth: true
    /** The file cannot be read. */
    property bool failed: false

    /** Page `page`, from 0, shall be seen. */
    signal pageWanted(page: int)
    /** All shall be larger by `factor`. */
    signal zoomWanted(factor: real)
    signal wholeWidthWanted
}
