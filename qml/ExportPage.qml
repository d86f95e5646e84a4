// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtCore
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
    /** A recommendation to begin with; empty: all of them. */
    property string recommendation
    property Operation operation: null
    property list<string> files
    /** Recommendations still to be written, one after the other. */
    property list<string> waiting
    readonly property int what: choice.currentIndex
    readonly property bool running: root.operation !== null && root.operation.running

    signal folderOpened(folder: string)

    function begin(): void {
        root.files = [];
        switch (root.what) {
        case ExportPage.Resolutions:
            if (picker.chosen.length === 0 || picker.chosen.length === recommendations.count) {
                root.waiting = [];
                root.write("");
            } else {
                root.waiting = picker.chosen.slice(1);
                root.write(picker.chosen[0]);
            }
            return;
        case ExportPage.Report:
            root.operation = root.workspace.exportDocuments({ what: Paper.Report, profile: profile.profile, folder: target.folder });
            return;
        case ExportPage.Tables:
            root.operation = root.workspace.exportDocuments({ format: Paper.Csv, folder: target.folder });
            return;
        case ExportPage.Everything:
            root.operation = root.workspace.exportDocuments({ format: Paper.Json, folder: target.folder });
        }
    }

    function write(recommendation: string): void {
        root.operation = root.workspace.exportDocuments({ recommendations: recommendation.length > 0 ? [recommendation] : [], profile: profile.profile, folder: target.folder });
    }

    enum What {
        Resolutions,
        Report,
        Tables,
        Everything
    }

    Connections {
        target: root.operation

        function onFinished(): void {
            if (!root.operation.succeeded) {
                root.waiting = [];
                return;
            }
            root.files = root.files.concat(root.operation.results);
            if (root.waiting.length > 0) {
                const next = root.waiting[0];
                root.waiting = root.waiting.slice(1);
                root.write(next);
            }
        }
    }

    RecommendationSums {
        id: sums

        workspace: root.workspace
    }

    RecommendationModel {
        id: recommendations

        workspace: root.workspace
    }

    FormScroll {
        anchors.fill: parent
        content: column

        ColumnLayout {
            id: column

            spacing: Kirigami.Units.largeSpacing * 3

            PageHeading {
                Layout.fillWidth: true
                title: I18n.i18nc("@title", "Papers and data")
                subtitle: I18n.i18nc("@info", "What leaves here can be edited further. What is still open is said in the paper; nothing is held back for it.")
            }

            FormSection {
                Layout.fillWidth: true
                title: I18n.i18nc("@title:group", "What")

                ColumnLayout {
                    id: choice

                    property int currentIndex: ExportPage.Resolutions

                    Layout.fillWidth: true
                    spacing: Kirigami.Units.largeSpacing

                    ExportChoice {
                        objectName: "resolutions"
                        text: I18n.i18nc("@option:radio", "Draft resolutions")
                        description: I18n.i18nc("@info", "One editable document (ODT) for each recommendation, as the committees want it")
                        checked: root.what === ExportPage.Resolutions
                        onClicked: choice.currentIndex = ExportPage.Resolutions
                    }

                    ExportChoice {
                        objectName: "report"
                        text: I18n.i18nc("@option:radio", "Conference report")
                        description: I18n.i18nc("@info", "The whole conference as one editable document (ODT)")
                        checked: root.what === ExportPage.Report
                        onClicked: choice.currentIndex = ExportPage.Report
                    }

                    ExportChoice {
                        objectName: "csv"
                        text: I18n.i18nc("@option:radio", "Tables")
                        description: I18n.i18nc("@info", "For a spreadsheet (CSV), with a description of every column")
                        checked: root.what === ExportPage.Tables
                        onClicked: choice.currentIndex = ExportPage.Tables
                    }

                    ExportChoice {
                        objectName: "json"
                        text: I18n.i18nc("@option:radio", "Everything, to take elsewhere")
                        description: I18n.i18nc("@info", "One file (JSON) that another Dreischritt reads without loss; no names of persons")
                        checked: root.what === ExportPage.Everything
                        onClicked: choice.currentIndex = ExportPage.Everything
                    }
                }
            }

            FormSection {
                Layout.fillWidth: true
                title: I18n.i18nc("@title:group", "Which recommendations")
                subtitle: sums.openPoints === 0 ? I18n.i18nc("@info", "All of them are complete for the committees.") : I18n.i18ncp("@info", "One part is still open.", "%1 parts are still open.", sums.openPoints)
                visible: root.what === ExportPage.Resolutions

                ColumnLayout {
                    id: picker

                    /** Ids of the chosen ones; empty: all. */
                    property list<string> chosen: root.recommendation.length > 0 ? [root.recommendation] : []

                    function toggle(id: string, on: bool): void {
                        const all = [];
                        for (let row = 0; row < recommendations.count; ++row) {
                            all.push(recommendations.idAt(row));
                        }
                        const held = picker.chosen.length === 0 ? all : picker.chosen;
                        picker.chosen = on ? held.concat([id]) : held.filter(other => other !== id);
                    }

                    Layout.fillWidth: true
                    spacing: Kirigami.Units.largeSpacing

                    Prose {
                        Layout.fillWidth: true
                        quiet: true
                        text: I18n.i18nc("@info", "There is no recommendation yet.")
                        visible: recommendations.count === 0
                    }

                    Repeater {
                        model: recommendations

                        ExportRow {
                            id: row

                            Layout.fillWidth: true
                            checked: picker.chosen.length === 0 || picker.chosen.includes(row.record.id)
                            onToggled: on => picker.toggle(row.record.id, on)
                        }
                    }
                }
            }

            FormSection {
                Layout.fillWidth: true
                title: I18n.i18nc("@title:group", "How and where")

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
                        visible: root.what === ExportPage.Resolutions || root.what === ExportPage.Report
                    }

                    FolderField {
                        id: target

                        Layout.alignment: Qt.AlignTop
                        folder: root.folder.length > 0 ? root.folder : StandardPaths.writableLocation(StandardPaths.DocumentsLocation).toString()
                    }
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
                onFolderOpened: root.folderOpened(target.folder)
            }

            PushButton {
                objectName: "write"
                Layout.alignment: Qt.AlignRight
                highlighted: true
                icon.name: "document-export"
                text: [I18n.i18nc("@action:button", "Write draft resolutions"), I18n.i18nc("@action:button", "Write the report"), I18n.i18nc("@action:button", "Write tables"), I18n.i18nc("@action:button", "Write everything into one file")][root.what]
                enabled: !root.running && target.folder.length > 0 && (root.what !== ExportPage.Resolutions || recommendations.count > 0)
                onClicked: root.begin()
            }
        }
    }
}
