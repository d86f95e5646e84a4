// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick.Controls as QQC2

/** Weg zu einer Seite beside the spine, in the bar or in the menu. */
QQC2.Action {
    /** Name of the page, as in ConferencePage. */
    required property string page
    property bool offered: true
    /** The lowest leave the bar first where it is too short. */
    required property int weight

    checkable: true
}
