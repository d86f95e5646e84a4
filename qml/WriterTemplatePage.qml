// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtCore as Core
import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Eigene Writer-Vorlage in three steps: take the shipped one, put placeholders in, have it checked and use it. */
FocusScope {
    id: root

    required property Workspace workspace
    /** Folder (URL or path) the host proposes. */
    property string folder
    property Operation operation: null
    /** Where the template was saved to. */
    property string saved
    readonly property string officeHint: root.workspace.officeHint()

    signal folderOpened(folder: string)
    /** The template is chosen, or the person goes back without. */
    signal finished

    function use(): void {
        Settings.writerTemplate = odt.file;
        Settings.store();
        root.finished();
    }

    WriterTemplate {
        id: odt
    }

    Connections {
        target: root.operation

        function onFinished(): void {
            if (root.operation.succeeded) {
                root.saved = root.operation.results[0];
                chosen.file = root.saved;
                odt.file = root.saved;
            }
        }
    }

    FormScroll {
        anchors.fill: parent
        content: column
        visible: !preview.open

        ColumnLayout {
            id: column

            spacing: Kirigami.Units.largeSpacing * 3

            PushButton {
                objectName: "leave"
                icon.name: "go-previous"
                flat: true
                text: I18n.i18nc("@action:button leave the preview", "Back")
                onClicked: root.finished()
            }

            PageHeading {
                Layout.fillWidth: true
                title: I18n.i18nc("@title", "Own Writer template")
                subtitle: I18n.i18nc("@info", "Letterhead, fonts and arrangement as your house has them. Papers are written into it.")
            }

            FormSection {
                Layout.fillWidth: true
                title: I18n.i18nc("@title:group", "1. Take a template to begin with")
                subtitle: I18n.i18nc("@info", "It is an ordinary text template: open it in LibreOffice Writer and make it yours.")

                GridLayout {
                    Layout.fillWidth: true
                    columns: column.width > Kirigami.Units.gridUnit * 28 ? 2 : 1
                    columnSpacing: Kirigami.Units.largeSpacing * 2
                    rowSpacing: Kirigami.Units.largeSpacing
                    uniformCellWidths: true

                    ProfileField {
                        id: profile

                        Layout.alignment: Qt.AlignTop
                        workspace: root.workspace
                    }

                    FolderField {
                        id: target

                        Layout.alignment: Qt.AlignTop
                        folder: root.folder.length > 0 ? root.folder : Settings.documentFolder.length > 0 ? Settings.documentFolder : Core.StandardPaths.writableLocation(Core.StandardPaths.DocumentsLocation).toString()
                    }
                }

                OperationBar {
                    Layout.fillWidth: true
                    operation: root.operation
                }

                Flow {
                    Layout.fillWidth: true
                    spacing: Kirigami.Units.smallSpacing

                    PushButton {
                        objectName: "saveTemplate"
                        icon.name: "document-save-as"
                        text: I18n.i18nc("@action:button", "Save the template")
                        enabled: target.folder.length > 0
                        onClicked: root.operation = root.workspace.saveWriterTemplate(profile.profile, target.folder)
                    }

                    PushButton {
                        icon.name: "document-open-folder"
                        text: I18n.i18nc("@action:button", "Open folder")
                        visible: root.saved.length > 0
                        onClicked: root.folderOpened(target.folder)
                    }
                }

                Prose {
                    objectName: "savedAs"
                    Layout.fillWidth: true
                    text: I18n.i18nc("@info %1 is a file", "Saved as %1", root.saved)
                    wrapMode: Text.WrapAnywhere
                    visible: root.saved.length > 0
                }
            }

            FormSection {
                Layout.fillWidth: true
                title: I18n.i18nc("@title:group", "2. Put placeholders where something shall be filled in")
                subtitle: I18n.i18nc("@info way through Writer's menus", "In Writer: Insert › Field › More Fields › Functions › Placeholder › Text. <content> in a paragraph of its own is where the paper goes; all others are up to you.")

                PlaceholderList {
                    objectName: "placeholders"
                    Layout.fillWidth: true
                    source: odt
                    names: odt.placeholders
                    first: 7
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Kirigami.Units.largeSpacing

                    Prose {
                        Layout.fillWidth: true
                        text: I18n.i18nc("@info", "A section named “wiederhole:” and the name of a list repeats for each of its entries; so does a table row that holds one of its placeholders.")
                    }

                    Repeater {
                        model: odt.lists

                        ColumnLayout {
                            id: list

                            required property string modelData
                            property bool open: false

                            Layout.fillWidth: true
                            spacing: Kirigami.Units.smallSpacing

                            PushButton {
                                objectName: "list-" + list.modelData
                                Layout.fillWidth: true
                                flat: true
                                icon.name: list.open ? "go-up" : "go-down"
                                text: I18n.i18nc("@action:button %1 is the name of a section, %2 what it repeats for", "wiederhole:%1 · %2", list.modelData, odt.meaningOfList(list.modelData))
                                onClicked: list.open = !list.open
                            }

                            Loader {
                                Layout.fillWidth: true
                                Layout.leftMargin: Kirigami.Units.gridUnit
                                active: list.open
                                visible: active
                                sourceComponent: PlaceholderList {
                                    source: odt
                                    names: odt.placeholdersOf(list.modelData)
                                }
                            }
                        }
                    }
                }
            }

            FormSection {
                Layout.fillWidth: true
                title: I18n.i18nc("@title:group", "3. Have it checked and use it")

                FileField {
                    id: chosen

                    objectName: "ownTemplate"
                    Layout.fillWidth: true
                    label: I18n.i18nc("@label:textbox", "Your template")
                    placeholder: I18n.i18nc("@info:placeholder", "A file that ends in .ott or .odt")
                    nameFilters: [I18n.i18nc("@item:inlistbox file filter", "Writer templates (*.ott *.odt)")]
                    file: Settings.writerTemplate
                    onFileEdited: file => {
                        chosen.file = file;
                        delay.restart();
                    }
                    Component.onCompleted: odt.file = chosen.file

                    Timer {
                        id: delay

                        interval: 400
                        onTriggered: odt.file = chosen.file
                    }
                }

                TemplateFindings {
                    objectName: "findings"
                    Layout.fillWidth: true
                    source: odt
                }

                Prose {
                    Layout.fillWidth: true
                    quiet: true
                    text: root.officeHint
                    visible: odt.usable && text.length > 0
                }
            }

            Flow {
                Layout.fillWidth: true
                layoutDirection: Qt.RightToLeft
                spacing: Kirigami.Units.smallSpacing

                PushButton {
                    objectName: "useTemplate"
                    highlighted: true
                    icon.name: "checkmark"
                    text: I18n.i18nc("@action:button", "Use for papers")
                    enabled: odt.usable
                    onClicked: root.use()
                }

                PushButton {
                    objectName: "previewTemplate"
                    icon.name: "document-preview"
                    text: I18n.i18nc("@action:button", "Preview with it")
                    enabled: odt.usable && root.officeHint.length === 0
                    onClicked: preview.show({ format: Paper.Pdf, profile: profile.profile, templateFile: odt.file }, I18n.i18nc("@title", "Draft resolution"))
                }

                PushButton {
                    objectName: "checkAgain"
                    icon.name: "view-refresh"
                    text: I18n.i18nc("@action:button", "Check again")
                    visible: odt.file.length > 0
                    onClicked: odt.check()
                }
            }
        }
    }

    PaperPreview {
        id: preview

        anchors.fill: parent
        workspace: root.workspace
    }
}
