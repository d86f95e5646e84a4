// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.dreischritt

/** Wendung: what it is used for, what the paper writes, and the way back. */
TextEntry {
    id: root

    required property ProfileDraft draft
    required property int index
    required property paperWording record
    readonly property string use: PaperWords.wordingUse(root.record.key)

    label: root.use.length > 0 ? root.use : root.record.baseText
    value: root.record.text
    multiline: root.record.baseText.length > 60
    readOnly: !root.draft.editable
    hint: [root.record.changed ? I18n.i18nc("@info what a paper wrote before", "Instead of: %1", root.record.baseText) : "", root.record.lost.length > 0 ? I18n.i18nc("@info %1 are placeholders", "%1 is filled in by the product and would be missing.", root.record.lost.join(", ")) : "", root.record.key].filter(part => part.length > 0).join(" · ")
    onTyped: text => root.draft.setWording(root.record.key, text)
    onActiveFocusChanged: {
        if (root.activeFocus) {
            root.ListView.view.positionViewAtIndex(root.index, ListView.Contain);
        }
    }

    actions: PushButton {
        objectName: "resetWord"
        icon.name: "edit-undo"
        flat: true
        text: I18n.i18nc("@action:button back to the words of the base", "Reset")
        visible: root.record.changed && root.draft.editable
        onClicked: root.draft.resetWording(root.record.key)
    }
}
