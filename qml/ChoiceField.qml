// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts

/** Auswahl aus wenigen Wörtern; the word's place in the list is its value. */
LabelledField {
    id: root

    property list<string> choices
    property int value: 0

    signal chosen(value: int)

    QQC2.ComboBox {
        id: box

        Layout.fillWidth: true
        focus: true
        model: root.choices
        font.pointSize: TextSize.body
        Accessible.name: root.label
        onActivated: index => root.chosen(index)

        // A choice made by hand must not cut the tie to the record.
        Binding on currentIndex {
            value: root.value
        }
    }
}
