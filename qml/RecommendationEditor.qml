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

    function refresh(): void {
        root.record = root.workspace.recommendation(root.recommendation);
        root.missing = root.workspace.missing(root.recommendation);
    }

    /** Puts the cursor into a field, by its name in the completeness list. */
    function focusField(field: string): void {
        switch (field) {
        case "resolutionText":
            return resolutionText.edit();
        case "leadOrganisation":
            return lead.edit();
        case "legalSpheres":
            return spheres.edit();
        case "guidelines":
            return guidelines.edit();
        case "cost":
            return cost.edit();
        case "dueDate":
            return dueDate.edit();
        case "measureOfSuccess":
            return measure.edit();
        case "committee":
            return consultations.edit();
        }
        title.edit();
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

                FormSection {
                    Layout.fillWidth: true
                    title: I18n.i18nc("@title:group", "What it is about")

                    RecommendationText {
                        id: title

                        objectName: "title"
                        Layout.fillWidth: true
                        workspace: root.workspace
                        recommendation: root.recommendation
                        field: "title"
                        pointSize: TextSize.heading
                    }

                    GridLayout {
                        Layout.fillWidth: true
                        columns: form.width > Kirigami.Units.gridUnit * 30 ? 2 : 1
                        columnSpacing: Kirigami.Units.largeSpacing * 2
                        uniformCellWidths: true

                        ChoiceField {
                            objectName: "kind"
                            Layout.alignment: Qt.AlignTop
                            label: Labels.field("kind")
                            choices: [RecommendationKind.Recommendation, RecommendationKind.Demand].map(kind => Labels.recommendationKind(kind))
                            value: root.record.kind
                            onChosen: value => root.operation = root.workspace.edit(RecordType.Recommendation, root.recommendation, { kind: value })
                        }

                        ReferencePicker {
                            objectName: "topicArea"
                            Layout.alignment: Qt.AlignTop
                            workspace: root.workspace
                            recordType: RecordType.TopicArea
                            single: true
                            mayAdd: false
                            label: Labels.field("topicArea")
                            keys: root.record.topicArea.length > 0 ? [root.record.topicArea] : []
                            onEdited: keys => root.operation = root.workspace.edit(RecordType.Recommendation, root.recommendation, { topicArea: keys.length > 0 ? keys[0] : "" })
                        }
                    }
                }

                FormSection {
                    Layout.fillWidth: true
                    title: I18n.i18nc("@title:group", "What the committee decides")

                    PointsField {
                        id: resolutionText

                        objectName: "resolutionText"
                        Layout.fillWidth: true
                        label: Labels.field("resolutionText")
                        buffer: FieldBuffer {
                            workspace: root.workspace
                            recordType: RecordType.Recommendation
                            recordId: root.recommendation
                            field: "resolutionText"
                        }
                    }

                    RecommendationText {
                        objectName: "rationale"
                        Layout.fillWidth: true
                        workspace: root.workspace
                        recommendation: root.recommendation
                        field: "rationale"
                        multiline: true
                        hint: I18n.i18nc("@info:placeholder", "What is the case, and why this helps")
                    }

                    RecommendationText {
                        objectName: "alternatives"
                        Layout.fillWidth: true
                        workspace: root.workspace
                        recommendation: root.recommendation
                        field: "alternatives"
                        multiline: true
                        hint: I18n.i18nc("@info:placeholder", "What else was considered, or what happens without it")
                    }
                }

                FormSection {
                    Layout.fillWidth: true
                    title: I18n.i18nc("@title:group", "Who carries it")

                    ReferencePicker {
                        id: lead

                        objectName: "leadOrganisation"
                        workspace: root.workspace
                        recordType: RecordType.Organisation
                        single: true
                        label: Labels.field("leadOrganisation")
                        keys: root.record.leadOrganisation.length > 0 ? [root.record.leadOrganisation] : []
                        onEdited: keys => root.operation = root.workspace.edit(RecordType.Recommendation, root.recommendation, { leadOrganisation: keys.length > 0 ? keys[0] : "" })
                    }

                    ReferencePicker {
                        objectName: "partners"
                        workspace: root.workspace
                        recordType: RecordType.Organisation
                        label: Labels.field("partners")
                        keys: root.record.partners
                        onEdited: keys => root.operation = root.workspace.edit(RecordType.Recommendation, root.recommendation, { partners: keys })
                    }

                    ReferencePicker {
                        id: spheres

                        objectName: "legalSpheres"
                        workspace: root.workspace
                        legalSpheres: true
                        label: Labels.field("legalSpheres")
                        keys: root.record.legalSpheres
                        onEdited: keys => root.operation = root.workspace.edit(RecordType.Recommendation, root.recommendation, { legalSpheres: keys })
                    }
                }

                FormSection {
                    Layout.fillWidth: true
                    title: I18n.i18nc("@title:group", "For whom, and on what basis")

                    ReferencePicker {
                        id: guidelines

                        objectName: "guidelines"
                        workspace: root.workspace
                        recordType: RecordType.Guideline
                        label: Labels.field("guidelines")
                        keys: root.record.guidelines
                        onEdited: keys => root.operation = root.workspace.edit(RecordType.Recommendation, root.recommendation, { guidelines: keys })
                    }

                    RecommendationText {
                        objectName: "targetGroup"
                        Layout.fillWidth: true
                        workspace: root.workspace
                        recommendation: root.recommendation
                        field: "targetGroup"
                    }

                    ReferencePicker {
                        objectName: "lifeStages"
                        workspace: root.workspace
                        recordType: RecordType.LifeStage
                        label: Labels.field("lifeStages")
                        keys: root.record.lifeStages
                        onEdited: keys => root.operation = root.workspace.edit(RecordType.Recommendation, root.recommendation, { lifeStages: keys })
                    }

                    ReferencePicker {
                        objectName: "planningAreas"
                        workspace: root.workspace
                        recordType: RecordType.PlanningArea
                        label: Labels.field("planningAreas")
                        keys: root.record.planningAreas
                        onEdited: keys => root.operation = root.workspace.edit(RecordType.Recommendation, root.recommendation, { planningAreas: keys })
                    }
                }

                FormSection {
                    Layout.fillWidth: true
                    title: I18n.i18nc("@title:group", "What it costs")

                    CostFields {
                        id: cost

                        Layout.fillWidth: true
                        workspace: root.workspace
                        record: root.record
                        onCostChosen: cost => root.operation = root.workspace.edit(RecordType.Recommendation, root.recommendation, { cost: cost })
                        onAmountEdited: amount => root.operation = root.workspace.edit(RecordType.Recommendation, root.recommendation, { costAmount: amount })
                    }
                }

                FormSection {
                    Layout.fillWidth: true
                    title: I18n.i18nc("@title:group", "Further effects")

                    Repeater {
                        model: ["climateEffect", "equalityEffect", "accessibilityEffect"]

                        RecommendationText {
                            required property string modelData

                            objectName: modelData
                            Layout.fillWidth: true
                            workspace: root.workspace
                            recommendation: root.recommendation
                            field: modelData
                            multiline: true
                        }
                    }
                }

                FormSection {
                    Layout.fillWidth: true
                    title: I18n.i18nc("@title:group", "Until when, and how one will see it")

                    GridLayout {
                        Layout.fillWidth: true
                        columns: form.width > Kirigami.Units.gridUnit * 30 ? 3 : 1
                        columnSpacing: Kirigami.Units.largeSpacing * 2
                        rowSpacing: Kirigami.Units.largeSpacing * 2
                        uniformCellWidths: true

                        DayField {
                            id: dueDate

                            objectName: "dueDate"
                            Layout.alignment: Qt.AlignTop
                            label: Labels.field("dueDate")
                            day: Entries.isoDay(root.record.dueDate)
                            onDayEdited: day => root.operation = root.workspace.edit(RecordType.Recommendation, root.recommendation, { dueDate: day })
                        }

                        NumberField {
                            objectName: "priority"
                            Layout.alignment: Qt.AlignTop
                            label: Labels.field("priority")
                            number: root.record.priority > 0 ? root.record.priority : -1
                            hint: I18n.i18nc("@info", "1 comes first.")
                            onNumberEdited: number => root.operation = root.workspace.edit(RecordType.Recommendation, root.recommendation, { priority: Math.max(0, number) })
                        }

                        ChoiceField {
                            objectName: "status"
                            Layout.alignment: Qt.AlignTop
                            label: Labels.field("status")
                            choices: [RecommendationStatus.Draft, RecommendationStatus.Ready, RecommendationStatus.InCommittees, RecommendationStatus.Decided, RecommendationStatus.InProgress, RecommendationStatus.Done].map(status => Labels.recommendationStatus(status))
                            value: root.record.status
                            onChosen: value => root.operation = root.workspace.edit(RecordType.Recommendation, root.recommendation, { status: value })
                        }
                    }

                    RecommendationText {
                        id: measure

                        objectName: "measureOfSuccess"
                        Layout.fillWidth: true
                        workspace: root.workspace
                        recommendation: root.recommendation
                        field: "measureOfSuccess"
                        multiline: true
                    }

                    GridLayout {
                        Layout.fillWidth: true
                        columns: form.width > Kirigami.Units.gridUnit * 30 ? 2 : 1
                        columnSpacing: Kirigami.Units.largeSpacing * 2
                        uniformCellWidths: true

                        RecommendationText {
                            objectName: "baseline"
                            Layout.fillWidth: true
                            workspace: root.workspace
                            recommendation: root.recommendation
                            field: "baseline"
                        }

                        RecommendationText {
                            objectName: "target"
                            Layout.fillWidth: true
                            workspace: root.workspace
                            recommendation: root.recommendation
                            field: "target"
                        }
                    }
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
}
