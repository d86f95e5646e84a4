// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt

/** Anzahl: a whole number, or nothing (−1). */
LabelledField {
    id: root

    property int number: -1
    property int maximum: 9999

    signal numberEdited(number: int)

    function show() {
        field.text = root.number < 0 ? "" : String(root.number);
        root.errorText = "";
    }

    function take() {
        const typed = field.text.trim();
        const found = typed.length === 0 ? -1 : Number(typed);
        if (!Number.isInteger(found) || found > root.maximum) {
            root.errorText = I18n.i18nc("@info", "A whole number up to %1, or nothing.", root.maximum);
            return;
        }
        root.errorText = "";
        if (found !== root.number) {
            root.numberEdited(found);
        }
    }

    onNumberChanged: root.show()
    Component.onCompleted: root.show()

    QQC2.TextField {
        id: field

        Layout.fillWidth: true
        focus: true
        font.pointSize: TextSize.body
        inputMethodHints: Qt.ImhDigitsOnly
        Accessible.name: root.label
        onEditingFinished: root.take()
    }
}
