// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Dateiname der Papiere: a pattern with chips to put in, and what it makes. */
ColumnLayout {
    id: root

    required property ProfileDraft draft

    spacing: Kirigami.Units.smallSpacing

    TextEntry {
        id: pattern

        objectName: "fileName"
        Layout.fillWidth: true
        label: I18n.i18nc("@label:textbox", "Name of the files")
        value: root.draft.fileName
        readOnly: !root.draft.editable
        hint: I18n.i18nc("@info %1 is the name of a file", "For example: %1", root.draft.fileNameExample)
        onTyped: text => root.draft.fileName = text
    }

    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing
        visible: root.draft.editable

        Repeater {
            model: root.draft.placeholders

            PushButton {
                required property string modelData
                readonly property string bare: modelData.slice(1, -1)

                objectName: "placeholder-" + bare
                icon.name: "list-add"
                text: PaperWords.placeholder(bare)
                Accessible.name: I18n.i18nc("@action:button %1 is a part of a file name", "Put in: %1", text)
                onClicked: pattern.insert(modelData)
            }
        }
    }
}
