// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Felder eines Formulars in ihrer Ordnung: moved, taken out, added. */
ColumnLayout {
    id: root

    required property ProfileDraft draft

    spacing: Kirigami.Units.smallSpacing

    Prose {
        Layout.fillWidth: true
        text: I18n.i18nc("@title:group fields in a part of a paper", "Fields")
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: I18n.i18nc("@info", "No field yet.")
        visible: root.draft.fields.count === 0
    }

    Repeater {
        model: root.draft.fields

        PlanRow {
            id: row

            required property int index
            required property paperField record

            objectName: "field-" + row.record.name
            Layout.fillWidth: true
            place: row.index
            count: root.draft.fields.count
            name: PaperWords.field(row.record.name)
            onMoveWanted: place => root.draft.moveField(row.index, place)

            RowLayout {
                Layout.fillWidth: true
                spacing: Kirigami.Units.largeSpacing

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Prose {
                        Layout.fillWidth: true
                        text: row.name
                    }

                    Prose {
                        Layout.fillWidth: true
                        quiet: true
                        text: I18n.i18nc("@info %1 is the word a paper writes before a field", "In the paper: %1", row.record.label)
                    }
                }

                PushButton {
                    objectName: "removeField"
                    icon.name: "list-remove"
                    flat: true
                    text: I18n.i18nc("@action:button", "Take out")
                    Accessible.name: I18n.i18nc("@action:button %1 is a field", "Take %1 out", row.name)
                    onClicked: root.draft.removeField(row.index)
                }
            }
        }
    }

    ChoiceMenu {
        objectName: "addField"
        icon.name: "list-add"
        text: I18n.i18nc("@action:button", "Add a field")
        values: root.draft.addableFields
        words: root.draft.addableFields.map(field => PaperWords.field(field))
        onPicked: field => root.draft.addField(field)
    }
}
