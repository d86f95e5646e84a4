// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Ergebnis mit einem Tastendruck: the results side by side, each with its digit. */
FocusScope {
    id: root

    property int value: ConsultationResult.Pending
    readonly property list<int> results: [ConsultationResult.Agreed, ConsultationResult.AgreedAmended, ConsultationResult.Rejected, ConsultationResult.Noted, ConsultationResult.Postponed, ConsultationResult.Referred, ConsultationResult.Withdrawn]

    signal chosen(value: int)

    function pick(place: int): void {
        if (place >= 0 && place < root.results.length) {
            root.chosen(root.results[place]);
            (buttons.itemAt(place) as Item)?.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    function edit(): void {
        const place = Math.max(0, root.results.indexOf(root.value));
        (buttons.itemAt(place) as Item)?.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: flow.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: I18n.i18nc("@label what a committee came to", "Result")
    Keys.onPressed: event => {
        const digit = event.key - Qt.Key_1;
        if (digit >= 0 && digit < root.results.length && event.modifiers === Qt.NoModifier) {
            root.pick(digit);
            event.accepted = true;
        }
    }

    Flow {
        id: flow

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Kirigami.Units.smallSpacing

        Repeater {
            id: buttons

            model: root.results

            PushButton {
                id: button

                required property int index
                required property int modelData

                objectName: "result-" + button.modelData
                text: (button.index + 1) + "  " + Labels.consultationResult(button.modelData)
                checkable: true
                checked: root.value === button.modelData
                focus: button.index === 0
                font.weight: button.checked ? Font.DemiBold : Font.Normal
                Accessible.role: Accessible.RadioButton
                Accessible.name: Labels.consultationResult(button.modelData)
                // Enter belongs to the whole form: it enters the result.
                Keys.onReturnPressed: event => event.accepted = false
                Keys.onEnterPressed: event => event.accepted = false
                Keys.onLeftPressed: (buttons.itemAt(button.index + (I18n.rightToLeft ? 1 : -1)) as Item)?.forceActiveFocus(Qt.TabFocusReason)
                Keys.onRightPressed: (buttons.itemAt(button.index + (I18n.rightToLeft ? -1 : 1)) as Item)?.forceActiveFocus(Qt.TabFocusReason)
                onClicked: {
                    root.chosen(button.modelData);
                    button.checked = Qt.binding(() => root.value === button.modelData);
                }
            }
        }
    }
}
