// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Dokumentprofile: whose form the papers take; one's own are made from those that ship, edited, shared and chosen here. */
FocusScope {
    id: root

    required property Workspace workspace
    /** Id of the profile shown. */
    property string profile
    property Operation operation: null
    /** Where the profile was written to, to share it. */
    property string sharedText
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 44
    /** Id of the profile all papers are written with. */
    readonly property string taken: root.workspace.municipality.documentProfile.length > 0 ? root.workspace.municipality.documentProfile : "standard"

    function chooseFirst(): void {
        if (!root.narrow && profiles.rowOf(root.profile) < 0 && profiles.count > 0) {
            root.profile = profiles.rowOf(root.taken) >= 0 ? root.taken : profiles.idAt(0);
        }
    }

    /** Makes a profile of one's own that begins as this one is. */
    function copy(id: string, name: string): void {
        const made = profiles.copy(id, root.workspace.municipality.name.length > 0 ? root.workspace.municipality.name : I18n.i18nc("@item name of a copied document profile, %1 is the original", "%1, our own", name));
        if (made.length > 0) {
            root.profile = made;
        }
    }

    /** All papers are written with it from now on. */
    function take(id: string): void {
        const municipality = root.workspace.municipality.id;
        root.operation = municipality.length > 0 ? root.workspace.edit(RecordType.Municipality, municipality, { documentProfile: id }) : root.workspace.insert(RecordType.Municipality, { documentProfile: id });
    }

    function remove(id: string): void {
        draft.store();
        if (profiles.remove(id)) {
            root.profile = "";
            root.chooseFirst();
        }
    }

    onProfileChanged: root.sharedText = ""
    onNarrowChanged: root.chooseFirst()
    Component.onCompleted: root.chooseFirst()

    ProfileModel {
        id: profiles
    }

    ProfileDraft {
        id: draft

        workspace: root.workspace
        profile: root.profile
        onSavedChanged: {
            if (draft.saved) {
                profiles.reload();
            }
        }
    }

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: draft.canUndo
        onActivated: draft.undo()
    }
    Shortcut {
        sequences: [StandardKey.Redo]
        enabled: draft.canRedo
        onActivated: draft.redo()
    }

    FileDialog {
        id: opening

        title: I18n.i18nc("@title:window", "Take in a shared document profile")
        nameFilters: [I18n.i18nc("@item:inlistbox kind of file", "Document profiles (*.json)")]
        onAccepted: root.takeIn(opening.selectedFile.toString())
    }
    FileDialog {
        id: sharing

        title: I18n.i18nc("@title:window", "Share this document profile")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: [I18n.i18nc("@item:inlistbox kind of file", "Document profiles (*.json)")]
        onAccepted: {
            draft.store();
            if (profiles.share(root.profile, sharing.selectedFile.toString())) {
                root.sharedText = I18n.i18nc("@info %1 is a file", "Written to %1", decodeURIComponent(sharing.selectedFile.toString().replace("file://", "")));
            }
        }
    }

    function takeIn(file: string): void {
        const taken = profiles.take(file);
        if (taken.length > 0) {
            root.profile = taken;
        }
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        ColumnLayout {
            Layout.fillWidth: root.narrow
            Layout.preferredWidth: Kirigami.Units.gridUnit * 17
            Layout.maximumWidth: root.narrow ? -1 : Kirigami.Units.gridUnit * 17
            Layout.fillHeight: true
            spacing: 0
            visible: !root.narrow || root.profile.length === 0

            Prose {
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing
                text: I18n.i18nc("@title", "Document profiles")
                font.pointSize: TextSize.heading
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }

            ListView {
                id: list

                objectName: "profiles"
                Layout.fillWidth: true
                Layout.fillHeight: true
                clip: true
                focus: true
                model: profiles
                reuseItems: true
                activeFocusOnTab: true
                keyNavigationEnabled: true
                highlightMoveDuration: 0
                currentIndex: profiles.rowOf(root.profile)
                Accessible.role: Accessible.List
                Accessible.name: I18n.i18nc("@title", "Document profiles")
                Keys.onReturnPressed: root.profile = profiles.idAt(list.currentIndex)
                Keys.onEnterPressed: root.profile = profiles.idAt(list.currentIndex)

                delegate: ProfileRow {
                    id: row

                    required property int index

                    width: ListView.view.width
                    taken: row.record.id === root.taken
                    highlighted: row.record.id === root.profile && !root.narrow
                    current: row.ListView.isCurrentItem && list.activeFocus
                    onClicked: {
                        list.currentIndex = row.index;
                        root.profile = row.record.id;
                    }
                }
            }

            Repeater {
                model: profiles.problems

                ErrorBanner {
                    required property string modelData

                    Layout.fillWidth: true
                    Layout.margins: Kirigami.Units.smallSpacing
                    text: modelData
                }
            }

            RowLayout {
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.smallSpacing
                visible: profiles.removedName.length > 0

                Prose {
                    Layout.fillWidth: true
                    text: I18n.i18nc("@info %1 is a document profile", "%1 is removed", profiles.removedName)
                }

                PushButton {
                    objectName: "restoreProfile"
                    icon.name: "edit-undo"
                    text: I18n.i18nc("@action:button", "Undo")
                    onClicked: profiles.restore()
                }
            }

            PushButton {
                objectName: "takeProfile"
                Layout.margins: Kirigami.Units.largeSpacing
                icon.name: "document-import"
                text: I18n.i18nc("@action:button a shared document profile", "Take in a file…")
                onClicked: opening.open()
            }
        }

        Kirigami.Separator {
            Layout.fillHeight: true
            visible: !root.narrow
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Kirigami.Units.largeSpacing
            visible: root.profile.length > 0

            PushButton {
                objectName: "back"
                Layout.leftMargin: Kirigami.Units.largeSpacing
                Layout.topMargin: Kirigami.Units.smallSpacing
                icon.name: "go-previous"
                flat: true
                text: I18n.i18nc("@action:button back to the list", "All document profiles")
                visible: root.narrow
                onClicked: root.profile = ""
            }

            PageHeading {
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 2
                Layout.rightMargin: Kirigami.Units.largeSpacing * 2
                Layout.topMargin: root.narrow ? 0 : Kirigami.Units.largeSpacing
                title: draft.name.length > 0 ? draft.name : root.profile
                subtitle: root.narrow ? "" : draft.description

                Prose {
                    quiet: true
                    text: draft.saved ? I18n.i18nc("@info:status everything is on disk", "All saved") : I18n.i18nc("@info:status", "Saving…")
                    visible: draft.editable && !root.narrow
                    Accessible.role: Accessible.StatusBar
                }
            }

            Flow {
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 2
                Layout.rightMargin: Kirigami.Units.largeSpacing * 2
                spacing: Kirigami.Units.smallSpacing

                PushButton {
                    objectName: "copyProfile"
                    icon.name: "edit-copy"
                    text: draft.editable ? I18n.i18nc("@action:button a document profile", "Copy") : I18n.i18nc("@action:button a document profile", "Make one of our own from it")
                    highlighted: !draft.editable
                    onClicked: {
                        draft.store();
                        root.copy(root.profile, draft.name);
                    }
                }

                PushButton {
                    objectName: "useProfile"
                    icon.name: "checkmark"
                    text: I18n.i18nc("@action:button a document profile", "Use it for all papers")
                    highlighted: draft.editable
                    visible: root.profile !== root.taken
                    onClicked: root.take(root.profile)
                }

                PushButton {
                    objectName: "undoProfile"
                    icon.name: "edit-undo"
                    text: draft.canUndo ? I18n.i18nc("@action:button %1 what is taken back", "Undo: %1", draft.undoText) : I18n.i18nc("@action:button", "Undo")
                    enabled: draft.canUndo
                    visible: draft.editable
                    onClicked: draft.undo()
                }

                PushButton {
                    objectName: "redoProfile"
                    icon.name: "edit-redo"
                    text: I18n.i18nc("@action:button", "Redo")
                    visible: draft.canRedo
                    onClicked: draft.redo()
                }

                PushButton {
                    objectName: "previewProfile"
                    icon.name: "document-preview"
                    text: I18n.i18nc("@action:button", "Preview")
                    visible: root.workspace.conference.length > 0
                    onClicked: {
                        draft.store();
                        preview.show({ format: Paper.Pdf, what: draft.kind, profile: root.profile }, PaperWords.kind(draft.kind) + " · " + draft.name);
                    }
                }

                PushButton {
                    objectName: "shareProfile"
                    icon.name: "document-export"
                    text: I18n.i18nc("@action:button a document profile, as a file", "Share…")
                    onClicked: sharing.open()
                }

                PushButton {
                    objectName: "removeProfile"
                    icon.name: "edit-delete"
                    flat: true
                    text: I18n.i18nc("@action:button a document profile", "Remove")
                    visible: draft.editable && root.profile !== root.taken
                    onClicked: root.remove(root.profile)
                }
            }

            Prose {
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 2
                Layout.rightMargin: Kirigami.Units.largeSpacing * 2
                quiet: true
                text: root.sharedText
                visible: text.length > 0
            }

            OperationBar {
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 2
                Layout.rightMargin: Kirigami.Units.largeSpacing * 2
                operation: root.operation
            }

            ErrorBanner {
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 2
                Layout.rightMargin: Kirigami.Units.largeSpacing * 2
                text: profiles.errorText
            }

            ErrorBanner {
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 2
                Layout.rightMargin: Kirigami.Units.largeSpacing * 2
                text: draft.errorText
                actionText: draft.saved ? "" : I18n.i18nc("@action:button", "Try again")
                onActivated: draft.store()
            }

            ProfileEditor {
                objectName: "profileEditor"
                Layout.fillWidth: true
                Layout.fillHeight: true
                workspace: root.workspace
                draft: draft
            }
        }
    }

    PaperPreview {
        id: preview

        objectName: "paperPreview"
        anchors.fill: parent
        workspace: root.workspace
        onClosed: list.forceActiveFocus()
    }
}
