// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Ausgabe: which papers, in whose form, into which folder; says what is still open and stops nobody. */
FocusScope {
    id: root

    required property Workspace workspace
    /** Folder (URL or path) the host proposes. */
    property string folder
    /** Ids of the recommendations to begin with; empty: all of them. */
    property list<string> recommendations
    property alias what: kinds.what
    property Operation operation: null
    property list<writtenFile> files
    readonly property bool running: root.operation !== null && root.operation.running
    readonly property bool ready: form.folder.length > 0 && form.obstacle.length === 0 && (!kinds.choosesRecommendations || scope.ready)

    signal folderOpened(folder: string)
    /** The person wants to make or check a Writer template. */
    signal templateCheckRequested

    function order(): paperOrder {
        const wanted = form.order(kinds.papers ? kinds.what : Paper.Resolution, kinds.choosesRecommendations ? scope.recommendations : [], kinds.choosesRecommendations ? scope.committeeWanted : "");
        if (!kinds.papers) {
            wanted.format = [Paper.Csv, Paper.Json, Paper.OParl][kinds.what - ExportKinds.Tables];
        }
        return wanted;
    }

    function begin(): void {
        root.files = [];
        form.remember();
        root.operation = root.workspace.exportDocuments(root.order());
    }

    function preview(): void {
        preview.show(root.order(), [I18n.i18nc("@title", "Draft resolution"), I18n.i18nc("@title", "Information paper"), I18n.i18nc("@title", "Conference report"), I18n.i18nc("@title", "Reply to a focus group"), I18n.i18nc("@title", "Handout for the plenary")][kinds.what]);
    }

    Connections {
        target: root.operation

        function onFinished(): void {
            if (root.operation.succeeded) {
                root.files = root.operation.files;
            }
        }
    }

    RecommendationSums {
        id: sums

        workspace: root.workspace
    }

    FormScroll {
        anchors.fill: parent
        content: column
        visible: !preview.open

        ColumnLayout {
            id: column

            spacing: Kirigami.Units.largeSpacing * 3

            PageHeading {
                Layout.fillWidth: true
                title: I18n.i18nc("@title", "Papers and data")
                subtitle: I18n.i18nc("@info", "What is still open is said in the paper; nothing is held back for it.")
            }

            FormSection {
                Layout.fillWidth: true
                title: I18n.i18nc("@title:group", "What")

                ExportKinds {
                    id: kinds

                    Layout.fillWidth: true
                    onWhatChanged: root.files = []
                }
            }

            FormSection {
                Layout.fillWidth: true
                title: I18n.i18nc("@title:group", "Which recommendations")
                subtitle: sums.openPoints === 0 ? I18n.i18nc("@info", "All of them are complete for the committees.") : I18n.i18ncp("@info", "One part is still open.", "%1 parts are still open.", sums.openPoints)
                visible: kinds.choosesRecommendations

                ExportScope {
                    id: scope

                    Layout.fillWidth: true
                    workspace: root.workspace
                    chosen: root.recommendations
                }
            }

            FormSection {
                Layout.fillWidth: true
                title: I18n.i18nc("@title:group", "How and where")

                FieldText {
                    objectName: "councilAddress"
                    Layout.fillWidth: true
                    label: I18n.i18nc("@label:textbox", "Where the council's files will stand on the web")
                    hint: I18n.i18nc("@info:placeholder an address", "https://rat.example.org/oparl/")
                    visible: root.what === ExportKinds.Council
                    buffer: FieldBuffer {
                        workspace: root.workspace
                        recordType: RecordType.Municipality
                        recordId: root.workspace.municipality.id
                        field: "councilAddress"
                    }
                }

                PaperForm {
                    id: form

                    Layout.fillWidth: true
                    workspace: root.workspace
                    proposedFolder: root.folder
                    papers: kinds.papers
                    several: (kinds.eachRecommendation && !scope.single) || root.what === ExportKinds.Replies
                    onTemplateCheckRequested: root.templateCheckRequested()
                }
            }

            OperationBar {
                Layout.fillWidth: true
                operation: root.operation
                text: I18n.i18nc("@info:progress", "Writing…")
            }

            WrittenFiles {
                objectName: "written"
                Layout.fillWidth: true
                files: root.files
                onFolderOpened: root.folderOpened(form.folder)
            }

            Flow {
                Layout.fillWidth: true
                layoutDirection: Qt.RightToLeft
                spacing: Kirigami.Units.smallSpacing

                PushButton {
                    objectName: "write"
                    highlighted: true
                    icon.name: "document-export"
                    text: [I18n.i18nc("@action:button", "Write draft resolutions"), I18n.i18nc("@action:button", "Write information papers"), I18n.i18nc("@action:button", "Write the report"), I18n.i18nc("@action:button", "Write the replies"), I18n.i18nc("@action:button", "Write the handout"), I18n.i18nc("@action:button", "Write tables"), I18n.i18nc("@action:button", "Write everything into one file"), I18n.i18nc("@action:button", "Write the council's files")][root.what]
                    enabled: !root.running && root.ready
                    onClicked: root.begin()
                }

                PushButton {
                    objectName: "preview"
                    icon.name: "document-preview"
                    text: I18n.i18nc("@action:button", "Preview")
                    visible: kinds.papers
                    enabled: !root.running && (!kinds.choosesRecommendations || scope.ready)
                    onClicked: root.preview()
                }
            }
        }
    }

    PaperPreview {
        id: preview

        objectName: "paperPreview"
        anchors.fill: parent
        workspace: root.workspace
    }
}
