// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Was mit einem Dokumentprofil geschehen kann: make one's own of it, use it, take back a step, look at a paper, share, remove. */
Flow {
    id: root

    required property ProfileDraft draft
    /** True where all papers are written with it. */
    property bool taken: false
    /** True where there is something a paper could be written of. */
    property bool previewable: false

    signal copyWanted
    signal useWanted
    signal previewWanted
    signal sharingWanted
    signal removalWanted

    spacing: Kirigami.Units.smallSpacing

    PushButton {
        objectName: "copyProfile"
        icon.name: "edit-copy"
        text: root.draft.editable ? I18n.i18nc("@action:button a document profile", "Copy") : I18n.i18nc("@action:button a document profile", "Make one of our own from it")
        highlighted: !root.draft.editable
        onClicked: root.copyWanted()
    }

    PushButton {
        objectName: "useProfile"
        icon.name: "checkmark"
        text: I18n.i18nc("@action:button a document profile", "Use it for all papers")
        highlighted: root.draft.editable
        visible: !root.taken
        onClicked: root.useWanted()
    }

    PushButton {
        objectName: "undoProfile"
        icon.name: "edit-undo"
        text: root.draft.canUndo ? I18n.i18nc("@action:button %1 what is taken back", "Undo: %1", root.draft.undoText) : I18n.i18nc("@action:button", "Undo")
        enabled: root.draft.canUndo
        visible: root.draft.editable
        onClicked: root.draft.undo()
    }

    PushButton {
        objectName: "redoProfile"
        icon.name: "edit-redo"
        text: I18n.i18nc("@action:button", "Redo")
        visible: root.draft.canRedo
        onClicked: root.draft.redo()
    }

    PushButton {
        objectName: "previewProfile"
        icon.name: "document-preview"
        text: I18n.i18nc("@action:button", "Preview")
        visible: root.previewable
        onClicked: root.previewWanted()
    }

    PushButton {
        objectName: "shareProfile"
        icon.name: "document-export"
        text: I18n.i18nc("@action:button a document profile, as a file", "Share…")
        onClicked: root.sharingWanted()
    }

    PushButton {
        objectName: "removeProfile"
        icon.name: "edit-delete"
        flat: true
        text: I18n.i18nc("@action:button a document profile", "Remove")
        visible: root.draft.editable && !root.taken
        onClicked: root.removalWanted()
    }
}
