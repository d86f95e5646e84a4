// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtQuick.Controls as QQC2

/** Auswahl: a button that says what is chosen and opens a menu; its entries are Choice. */
PushButton {
    id: root

    property string label
    /** Text of the first entry, which chooses nothing; empty: there is none. */
    property string allText
    /** What is chosen now. */
    property string value
    readonly property Choice current: {
        for (let i = 0; i < menu.count; ++i) {
            const choice = menu.itemAt(i) as Choice;
            if (choice !== null && choice.value === root.value) {
                return choice;
            }
        }
        return null;
    }

    signal chosen(id: string)

    /** Puts an entry in, counted after the first one. */
    function insert(index: int, choice: Choice): void {
        choice.taken = Qt.binding(() => root.value);
        choice.picked.connect(root.chosen);
        menu.insertItem(index + 1, choice);
    }
    function take(choice: Choice): void {
        menu.removeItem(choice);
    }

    text: (root.value.length === 0 || root.current === null ? (root.allText.length > 0 ? root.allText : root.label) : root.current.text)
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: root.label + ": " + root.text
    onClicked: menu.popup(root, 0, root.height)
    Keys.onDownPressed: menu.popup(root, 0, root.height)

    QQC2.Menu {
        id: menu

        Choice {
            value: ""
            taken: root.value
            text: root.allText
            visible: root.allText.length > 0
            height: visible ? implicitHeight : 0
            onPicked: value => root.chosen(value)
        }
    }
}
