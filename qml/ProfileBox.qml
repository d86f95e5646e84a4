// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Ankreuzkästchen: its text, and when it is ticked, said as a sentence. */
ColumnLayout {
    id: root

    required property ProfileDraft draft
    required property int place
    required property paperBox record
    readonly property list<string> values: PaperWords.valuesOf(root.record.field)

    spacing: Kirigami.Units.smallSpacing

    TextEntry {
        objectName: "boxText"
        Layout.fillWidth: true
        label: I18n.i18nc("@label:textbox", "Text beside the box")
        hint: PaperWords.condition(root.record)
        value: root.record.text
        onTyped: text => root.draft.setBoxText(root.place, text)
    }

    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing

        ChoiceMenu {
            objectName: "boxField"
            text: I18n.i18nc("@action:button which field decides whether a box is ticked", "Looks at: %1", PaperWords.field(root.record.field))
            values: root.draft.boxFields
            words: root.draft.boxFields.map(field => PaperWords.field(field))
            onPicked: field => root.draft.setBoxField(root.place, field)
        }

        Repeater {
            model: root.values

            QQC2.CheckBox {
                id: option

                required property string modelData

                objectName: "boxValue-" + option.modelData
                text: PaperWords.value(root.record.field, option.modelData)
                font.pointSize: TextSize.body
                checked: root.record.values.includes(option.modelData)
                onToggled: {
                    root.draft.setBoxValue(root.place, option.modelData, option.checked);
                    option.checked = Qt.binding(() => root.record.values.includes(option.modelData));
                }
            }
        }

        QQC2.RadioButton {
            objectName: "boxFilled"
            text: I18n.i18nc("@option:radio a field", "filled in")
            font.pointSize: TextSize.body
            visible: root.values.length === 0
            checked: root.record.values.length === 0 && root.record.whenFilled
            autoExclusive: false
            onClicked: {
                root.draft.setBoxFilled(root.place, true);
                checked = Qt.binding(() => root.record.values.length === 0 && root.record.whenFilled);
            }
        }

        QQC2.RadioButton {
            objectName: "boxEmpty"
            text: I18n.i18nc("@option:radio a field", "empty")
            font.pointSize: TextSize.body
            visible: root.values.length === 0
            checked: root.record.values.length === 0 && !root.record.whenFilled
            autoExclusive: false
            onClicked: {
                root.draft.setBoxFilled(root.place, false);
                checked = Qt.binding(() => root.record.values.length === 0 && !root.record.whenFilled);
            }
        }
    }
}
