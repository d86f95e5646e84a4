// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/** Namen, one after the other: chips that can be taken out again, and a line to add one. */
LabelledField {
    id: root

    property list<string> names
    property string placeholder

    signal edited(names: list<string>)

    function add(): void {
        const typed = field.text.trim();
        if (typed.length > 0 && !root.names.includes(typed)) {
            root.edited(root.names.concat([typed]));
        }
        field.clear();
    }

    Flow {
        id: flow

        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing
        visible: root.names.length > 0

        Repeater {
            model: root.names

            RemovableChip {
                required property int index
                required property string modelData

                text: modelData
                maximumWidth: flow.width
                onRemoved: root.edited(root.names.filter((name, place) => place !== index))
            }
        }
    }

    QQC2.TextField {
        id: field

        objectName: root.objectName + "Name"
        Layout.fillWidth: true
        focus: true
        font.pointSize: TextSize.body
        placeholderText: root.placeholder
        Accessible.name: root.label
        onAccepted: root.add()
        // Nothing that was typed is lost by going on.
        onActiveFocusChanged: {
            if (!field.activeFocus) {
                root.add();
            }
        }
    }
}
