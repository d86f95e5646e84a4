// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Handlungsempfehlung: the committee paper's parts as a form in reading order, with what it still lacks beside it. */
FocusScope {
    id: root

    required property Workspace workspace
    property string recommendation
    /** Folder (URL or path) papers are written to. */
    property string folder
    property recommendation record
    property list<string> missing
    property Operation operation: null
    readonly property bool wide: root.width > Kirigami.Units.gridUnit * 52

    /** A card of the trace was chosen. */
    signal cardChosen(id: string, station: int)
    /** The person wants to see what was written. */
    signal folderOpened(folder: string)
    /** The person wants to make or check a Writer template. */
    signal templateCheckRequested

    function refresh(): void {
        root.record = root.workspace.recommendation(root.recommendation);
        root.missing = root.workspace.missing(root.recommendation);
    }

    /** Puts the cursor into a field, by its name in the completeness list. */
    function focusField(field: string): void {
        switch (field) {
        case "resolutionText":
            return resolution.edit();
        case "leadOrganisation":
            return carriers.editLead();
        case "legalSpheres":
            return carriers.editSpheres();
        case "guidelines":
            return basis.edit();
        case "cost":
            return effects.edit();
        case "dueDate":
            return goals.editDueDate();
        case "measureOfSuccess":
            return goals.editMeasure();
        case "committee":
            return consultations.edit();
        }
        subject.edit();
    }

    Accessible.role: Accessible.Form
    Accessible.name: root.record.title
    onRecommendationChanged: {
        root.refresh();
        sheet.contentY = 0;
    }
    Component.onCompleted: root.refresh()

    Connections {
        target: root.workspace

        function onUpdated(type: int, id: string): void {
            if (id === root.recommendation) {
                root.refresh();
            }
        }
        function onTouched(type: int, id: string): void {
            if (id === root.recommendation) {
                root.refresh();
            }
        }
        function onReset(): void {
            root.refresh();
        }
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0
        visible: !preview.open

        FormScroll {
            id: sheet

            objectName: "sheet"
            Layout.fillWidth: true
            Layout.fillHeight: true
            content: form

            ColumnLayout {
                id: form

                spacing: Kirigami.Units.largeSpacing * 3

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Kirigami.Units.smallSpacing
                    visible: trace.count > 1

                    Prose {
                        Layout.fillWidth: true
                        quiet: true
                        text: I18n.i18nc("@title the chain a recommendation comes from", "Where it grew from")
                    }

                    TraceLine {
                        id: trace

                        Layout.fillWidth: true
                        workspace: root.workspace
                        start: root.recommendation
                        onCardChosen: (id, station) => root.cardChosen(id, station)
                    }
                }

                GapSocket {
                    Layout.fillWidth: true
                    text: I18n.i18nc("@info an open end of the trace", "no project behind it yet")
                    visible: trace.count <= 1
                }

                CompletenessList {
                    objectName: "completenessAbove"
                    Layout.fillWidth: true
                    missing: root.missing
                    visible: !root.wide
                    onFieldChosen: field => root.focusField(field)
                }

                OperationBar {
                    Layout.fillWidth: true
                    operation: root.operation
                }

                EditorSubject {
                    id: subject

                    Layout.fillWidth: true
                    workspace: root.workspace
                    record: root.record
                    onStored: operation => root.operation = operation
                }

                EditorResolution {
                    id: resolution

                    Layout.fillWidth: true
                    workspace: root.workspace
                    record: root.record
                    onStored: operation => root.operation = operation
                }

                EditorCarriers {
                    id: carriers

                    Layout.fillWidth: true
                    workspace: root.workspace
                    record: root.record
                    onStored: operation => root.operation = operation
                }

                EditorBasis {
                    id: basis

                    Layout.fillWidth: true
                    workspace: root.workspace
                    record: root.record
                    onStored: operation => root.operation = operation
                }

                EditorEffects {
                    id: effects

                    Layout.fillWidth: true
                    workspace: root.workspace
                    record: root.record
                    onStored: operation => root.operation = operation
                }

                EditorGoals {
                    id: goals

                    Layout.fillWidth: true
                    workspace: root.workspace
                    record: root.record
                    onStored: operation => root.operation = operation
                }

                FormSection {
                    Layout.fillWidth: true
                    title: I18n.i18nc("@title:group", "Through which committees")

                    ConsultationList {
                        id: consultations

                        Layout.fillWidth: true
                        workspace: root.workspace
                        recommendation: root.recommendation
                    }
                }

                FormSection {
                    Layout.fillWidth: true
                    title: I18n.i18nc("@title:group", "What has become of it")

                    RecommendationHistory {
                        Layout.fillWidth: true
                        workspace: root.workspace
                        record: root.record
                    }

                    ProgressNotes {
                        Layout.fillWidth: true
                        workspace: root.workspace
                        recommendation: root.recommendation
                    }
                }

                PaperWriter {
                    Layout.fillWidth: true
                    workspace: root.workspace
                    recommendation: root.recommendation
                    folder: root.folder
                    openPoints: root.missing.length
                    onFolderOpened: folder => root.folderOpened(folder)
                    onPreviewRequested: order => preview.show(order, root.record.title)
                    onTemplateCheckRequested: root.templateCheckRequested()
                }
            }
        }

        Kirigami.Separator {
            Layout.fillHeight: true
            visible: root.wide
        }

        Flickable {
            Layout.preferredWidth: Kirigami.Units.gridUnit * 15
            Layout.fillHeight: true
            contentHeight: beside.implicitHeight + Kirigami.Units.largeSpacing * 4
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            visible: root.wide

            CompletenessList {
                id: beside

                objectName: "completenessBeside"
                x: Kirigami.Units.largeSpacing * 2
                y: Kirigami.Units.largeSpacing * 2
                width: parent.width - x * 2
                missing: root.missing
                onFieldChosen: field => root.focusField(field)
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
