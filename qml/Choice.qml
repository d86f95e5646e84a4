// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtQuick.Controls as QQC2

/** Eintrag einer Auswahl; the ChoiceButton it is inserted into says what is chosen. */
QQC2.MenuItem {
    id: root

    required property string value
    /** What is chosen now. */
    property string taken

    signal picked(value: string)

    checkable: true
    checked: root.taken === root.value
    font.pointSize: TextSize.body
    onTriggered: {
        root.picked(root.value);
        root.checked = Qt.binding(() => root.taken === root.value);
    }
}
