// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt

/** Uhrzeit: typed as people write it. */
LabelledField {
    id: root

    /** "09:00", or empty. */
    property string time
    /** What was typed last is no time. */
    property bool refused: false

    signal typed(text: string)

    hint: ""
    errorText: root.refused ? I18n.i18nc("@info", "This is no time. Write it like 09:00.") : ""
    onTimeChanged: field.text = root.time
    Component.onCompleted: field.text = root.time

    QQC2.TextField {
        id: field

        objectName: "clock"
        Layout.fillWidth: true
        focus: true
        font.pointSize: TextSize.body
        placeholderText: "09:00"
        inputMethodHints: Qt.ImhTime
        Accessible.name: root.label
        onEditingFinished: {
            if (field.text !== root.time) {
                root.typed(field.text);
            }
        }
    }
}
