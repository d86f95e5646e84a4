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

        ProfileList {
            id: list

            Layout.fillWidth: root.narrow
            Layout.preferredWidth: Kirigami.Units.gridUnit * 17
            Layout.maximumWidth: root.narrow ? -1 : Kirigami.Units.gridUnit * 17
            Layout.fillHeight: true
            profiles: profiles
            profile: root.profile
            taken: root.taken
            narrow: root.narrow
            visible: !root.narrow || root.profile.length === 0
            onChosen: id => root.profile = id
            onTakingInWanted: opening.open()
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

            ProfileActions {
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 2
                Layout.rightMargin: Kirigami.Units.largeSpacing * 2
                draft: draft
                taken: root.profile === root.taken
                previewable: root.workspace.conference.length > 0
                onCopyWanted: {
                    draft.store();
                    root.copy(root.profile, draft.name);
                }
                onUseWanted: root.take(root.profile)
                onPreviewWanted: {
                    draft.store();
                    preview.show({ format: Paper.Pdf, what: draft.kind, profile: root.profile }, PaperWords.kind(draft.kind) + " · " + draft.name);
                }
                onSharingWanted: sharing.open()
                onRemovalWanted: root.remove(root.profile)
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
        onClosed: list.take()
    }
}
