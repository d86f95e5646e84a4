// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2

/** Schaltfläche mit Auswahlliste: what is picked is told and the button goes on offering the rest. */
PushButton {
    id: root

    /** What may be picked. */
    property list<string> values
    /** A person's words for them, in the same order. */
    property list<string> words

    signal picked(value: string)

    function open(): void {
        menu.popup(root, 0, root.height);
    }

    enabled: root.values.length > 0
    Accessible.role: Accessible.ButtonMenu
    onClicked: root.open()
    Keys.onDownPressed: root.open()

    QQC2.Menu {
        id: menu

        Instantiator {
            model: root.values.length
            delegate: QQC2.MenuItem {
                required property int index

                text: root.words[index] ?? ""
                font.pointSize: TextSize.body
                onTriggered: root.picked(root.values[index])
            }
            onObjectAdded: (index, object) => menu.insertItem(index, object as QQC2.MenuItem)
            onObjectRemoved: (index, object) => menu.removeItem(object as QQC2.MenuItem)
        }
    }
}
