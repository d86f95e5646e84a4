// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Abschnitt im Profil: what stands there under which heading; open, everything about it is arranged. */
PlanRow {
    id: root

    required property ProfileDraft draft
    required property int index
    required property paperPart record
    readonly property bool open: root.draft.openedPart === root.index
    readonly property string word: PaperWords.part(root.record.part)
    readonly property bool hasForm: PaperWords.hasForm(root.draft.kind, root.record.part)

    function toggle(): void {
        root.draft.openedPart = root.open ? -1 : root.index;
    }

    place: root.index
    count: root.draft.editable ? root.draft.parts.count : 0
    name: root.record.heading.length > 0 ? root.record.heading : root.word
    onMoveWanted: place => root.draft.movePart(root.index, place)

    RowLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Prose {
                Layout.fillWidth: true
                text: root.name
                font.weight: root.record.heading.length > 0 ? Font.DemiBold : Font.Normal
                font.italic: root.record.heading.length === 0
            }

            Prose {
                Layout.fillWidth: true
                quiet: true
                text: [root.record.heading.length > 0 ? root.word : I18n.i18nc("@info part of a paper", "without a heading"), root.record.fields.length > 0 ? I18n.i18ncp("@info part of a paper", "%1 field", "%1 fields", root.record.fields.length) : "", root.record.boxes.length > 0 ? I18n.i18ncp("@info part of a paper", "%1 tick box", "%1 tick boxes", root.record.boxes.length) : "", root.record.alwaysShown ? I18n.i18nc("@info part of a paper", "always shown") : ""].filter(part => part.length > 0).join(" · ")
            }
        }

        PushButton {
            objectName: "openPart"
            Layout.alignment: Qt.AlignTop
            flat: true
            icon.name: root.open ? "arrow-up" : "document-edit"
            text: root.open ? I18n.i18nc("@action:button fold details", "Done") : I18n.i18nc("@action:button", "Edit")
            Accessible.name: root.open ? text : I18n.i18nc("@action:button %1 is a part of a paper", "Edit %1", root.name)
            visible: root.draft.editable
            onClicked: root.toggle()
        }
    }

    Loader {
        Layout.fillWidth: true
        active: root.open && root.draft.editable
        visible: active

        sourceComponent: ColumnLayout {
            spacing: Kirigami.Units.largeSpacing * 2

            TextEntry {
                objectName: "heading"
                Layout.fillWidth: true
                label: I18n.i18nc("@label:textbox", "Heading")
                hint: [PaperWords.partHint(root.record.part), I18n.i18nc("@info", "Empty: no heading.")].filter(sentence => sentence.length > 0).join(" ")
                value: root.record.heading
                onTyped: text => root.draft.setHeading(root.index, text)
                Component.onCompleted: edit()
            }

            TextEntry {
                objectName: "partText"
                Layout.fillWidth: true
                multiline: true
                label: I18n.i18nc("@label:textbox sentences before the contents of a part", "Text in front")
                value: root.record.text
                onTyped: text => root.draft.setText(root.index, text)
            }

            QQC2.CheckBox {
                objectName: "alwaysShown"
                Layout.fillWidth: true
                font.pointSize: TextSize.body
                text: I18n.i18nc("@option:check", "Always shown, even where nothing is stated yet")
                checked: root.record.alwaysShown
                onToggled: {
                    root.draft.setAlwaysShown(root.index, checked);
                    checked = Qt.binding(() => root.record.alwaysShown);
                }
            }

            ProfileBoxes {
                Layout.fillWidth: true
                draft: root.draft
                visible: root.hasForm
            }

            ProfileFields {
                Layout.fillWidth: true
                draft: root.draft
                visible: root.hasForm
            }

            Flow {
                Layout.fillWidth: true
                spacing: Kirigami.Units.smallSpacing

                PushButton {
                    objectName: "moveUp"
                    icon.name: "arrow-up"
                    text: I18n.i18nc("@action:button", "Move up")
                    enabled: root.index > 0
                    onClicked: root.move(-1)
                }

                PushButton {
                    objectName: "moveDown"
                    icon.name: "arrow-down"
                    text: I18n.i18nc("@action:button", "Move down")
                    enabled: root.index < root.count - 1
                    onClicked: root.move(1)
                }

                PushButton {
                    objectName: "removePart"
                    icon.name: "edit-delete"
                    flat: true
                    text: I18n.i18nc("@action:button", "Remove this part")
                    onClicked: root.draft.removePart(root.index)
                }
            }
        }
    }
}
