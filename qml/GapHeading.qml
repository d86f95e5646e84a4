// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/** Überschrift einer Lückenliste with its count. */
RowLayout {
    id: root

    property string title
    property int number: 0

    spacing: Kirigami.Units.largeSpacing
    Accessible.role: Accessible.Heading
    Accessible.name: root.title + ": " + root.number

    Prose {
        text: String(root.number)
        font.pointSize: TextSize.question
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }

    Prose {
        Layout.fillWidth: true
        text: root.title
        font.pointSize: TextSize.statement
        Accessible.ignored: true
    }
}
