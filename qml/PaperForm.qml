// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtCore as Core
import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Gestalt und Ort der Papiere: as what, in whose form, packed how, into which folder. The municipality's own template and
 * letterhead stand behind a button until one of them is used, and are remembered.
 */
ColumnLayout {
    id: root

    required property Workspace workspace
    /** Folder (URL or path) the host proposes. */
    property string proposedFolder
    /** False: data is written, and only the folder counts. */
    property bool papers: true
    /** More than one paper comes out. */
    property bool several: false
    property bool showsLetterform: Settings.writerTemplate.length > 0 || Settings.letterhead.length > 0

    property int format: Paper.Odt
    property int packing: Paper.Folder
    readonly property string profile: profileField.profile
    readonly property string folder: target.folder
    readonly property string templateFile: root.papers ? Settings.writerTemplate : ""
    readonly property string letterheadFile: root.papers && root.format === Paper.Pdf && root.templateFile.length === 0 ? Settings.letterhead : ""
    /** LibreOffice lays it out. */
    readonly property bool needsOffice: root.papers && (root.format === Paper.Docx || (root.format === Paper.Pdf && root.templateFile.length > 0))
    /** What stands in the way, with what to do; empty: nothing. */
    readonly property string obstacle: root.needsOffice ? root.officeHint : ""
    readonly property string officeHint: root.workspace.officeHint()

    signal templateCheckRequested

    /** The order with everything that is chosen here filled in; `what`, `recommendations` and `committee` as given. */
    function order(what: int, recommendations: list<string>, committee: string): paperOrder {
        return {
            format: root.format,
            what: what,
            packing: root.several ? root.packing : Paper.Folder,
            recommendations: recommendations,
            committee: committee,
            profile: root.profile,
            templateFile: root.templateFile,
            letterheadFile: root.letterheadFile,
            folder: root.folder
        };
    }

    function remember(): void {
        Settings.documentFolder = target.folder;
        Settings.store();
    }

    spacing: Kirigami.Units.largeSpacing * 2

    GridLayout {
        Layout.fillWidth: true
        columns: root.width > Kirigami.Units.gridUnit * 28 ? 2 : 1
        columnSpacing: Kirigami.Units.largeSpacing * 2
        rowSpacing: Kirigami.Units.largeSpacing * 2
        uniformCellWidths: true

        ChoiceField {
            objectName: "format"
            Layout.alignment: Qt.AlignTop
            label: I18n.i18nc("@label:listbox", "Format")
            choices: [I18n.i18nc("@item:inlistbox", "To edit further (ODT)"), I18n.i18nc("@item:inlistbox", "Finished and accessible (PDF)"), I18n.i18nc("@item:inlistbox", "For Word (DOCX)")]
            value: root.format
            visible: root.papers
            errorText: root.obstacle
            onChosen: value => root.format = value
        }

        ProfileField {
            id: profileField

            objectName: "profile"
            Layout.alignment: Qt.AlignTop
            workspace: root.workspace
            visible: root.papers
        }

        ChoiceField {
            objectName: "packing"
            Layout.alignment: Qt.AlignTop
            label: I18n.i18nc("@label:listbox", "How they are packed")
            choices: [I18n.i18nc("@item:inlistbox", "One file each"), I18n.i18nc("@item:inlistbox", "All in one ZIP file"), I18n.i18nc("@item:inlistbox", "One paper with all of them")]
            value: root.packing
            visible: root.papers && root.several
            onChosen: value => root.packing = value
        }

        FolderField {
            id: target

            Layout.alignment: Qt.AlignTop
            folder: root.proposedFolder.length > 0 ? root.proposedFolder : Settings.documentFolder.length > 0 ? Settings.documentFolder : Core.StandardPaths.writableLocation(Core.StandardPaths.DocumentsLocation).toString()
        }
    }

    PushButton {
        objectName: "letterform"
        Layout.fillWidth: true
        icon.name: "go-down"
        flat: true
        text: I18n.i18nc("@action:button", "Own template or letterhead…")
        visible: root.papers && !root.showsLetterform
        onClicked: {
            root.showsLetterform = true;
            writerTemplate.edit();
        }
    }

    FileField {
        id: writerTemplate

        objectName: "template"
        label: I18n.i18nc("@label:textbox", "Own Writer template")
        placeholder: I18n.i18nc("@info:placeholder", "The form's own")
        hint: root.templateFile.length === 0 ? "" : root.format === Paper.Pdf ? I18n.i18nc("@info", "The PDF is laid out exactly as this template says.") : ""
        nameFilters: [I18n.i18nc("@item:inlistbox file filter", "Writer templates (*.ott *.odt)")]
        file: Settings.writerTemplate
        visible: root.papers && root.showsLetterform
        onFileEdited: file => {
            Settings.writerTemplate = file;
            Settings.store();
        }

        PushButton {
            objectName: "checkTemplate"
            Layout.fillWidth: true
            icon.name: "document-edit"
            flat: true
            text: I18n.i18nc("@action:button", "Make or check a template…")
            onClicked: root.templateCheckRequested()
        }
    }

    FileField {
        objectName: "letterhead"
        label: I18n.i18nc("@label:textbox", "Letterhead under the pages")
        placeholder: I18n.i18nc("@info:placeholder", "None")
        hint: root.templateFile.length > 0 ? I18n.i18nc("@info", "The template above brings its own letterhead; this one is not used.") : I18n.i18nc("@info", "A PDF: its first page lies under the first page, its last one under all others.")
        nameFilters: [I18n.i18nc("@item:inlistbox file filter", "PDF files (*.pdf)")]
        file: Settings.letterhead
        visible: root.papers && root.showsLetterform && root.format === Paper.Pdf
        onFileEdited: file => {
            Settings.letterhead = file;
            Settings.store();
        }
    }
}
