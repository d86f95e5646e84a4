// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

/** Summe: a large figure with the word below it. */
ColumnLayout {
    id: root

    property int number: 0
    property string text
    property real pointSize: TextSize.question
    property real wordSize: TextSize.body

    spacing: 0
    Accessible.role: Accessible.StaticText
    Accessible.name: root.number + " " + root.text

    Prose {
        text: String(root.number)
        font.pointSize: root.pointSize
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: root.text
        font.pointSize: root.wordSize
        Accessible.ignored: true
    }
}
