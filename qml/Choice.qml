// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtQuick.Controls as QQC2

/** Eintrag einer Auswahl. */
QQC2.MenuItem {
    id: root

    required property ChoiceButton button
    required property string value

    checkable: true
    autoExclusive: false
    checked: root.button.value === root.value
    font.pointSize: TextSize.body
    onTriggered: {
        root.button.chosen(root.value);
        root.checked = Qt.binding(() => root.button.value === root.value);
    }
}
