// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Plan: agenda, the questions as they will be asked, topic areas and groups, and what is still to do before the day. */
FocusScope {
    id: root

    required property Workspace workspace
    property Operation operation: null
    readonly property conference record: root.workspace.conferenceRecord
    readonly property bool broad: root.width >= Kirigami.Units.gridUnit * 62

    /** The plan is ready; the room shall be run. */
    signal runRequested
    signal agendaRequested

    StepModel {
        id: steps
        workspace: root.workspace
    }
    TopicAreaModel {
        id: areas
        workspace: root.workspace
    }
    GroupModel {
        id: groups
        workspace: root.workspace
    }

    QQC2.ScrollView {
        id: view

        anchors.fill: parent
        contentWidth: availableWidth
        QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

        ColumnLayout {
            x: Kirigami.Units.gridUnit
            width: view.availableWidth - Kirigami.Units.gridUnit * 2
            spacing: Kirigami.Units.gridUnit

            GridLayout {
                Layout.fillWidth: true
                Layout.topMargin: Kirigami.Units.gridUnit
                columns: root.broad ? 3 : 1
                columnSpacing: Kirigami.Units.gridUnit
                rowSpacing: Kirigami.Units.largeSpacing

                FieldText {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    label: I18n.i18nc("@label:textbox", "Title of the conference")
                    pointSize: TextSize.heading
                    buffer: FieldBuffer {
                        workspace: root.workspace
                        recordType: RecordType.Conference
                        recordId: root.workspace.conference
                        field: "title"
                    }
                }
                DayField {
                    Layout.fillWidth: !root.broad
                    Layout.preferredWidth: Kirigami.Units.gridUnit * 9
                    Layout.alignment: Qt.AlignTop
                    label: I18n.i18nc("@label:textbox", "Day")
                    day: Entries.isoDay(root.record.startsOn)
                    onDayEdited: day => root.operation = root.workspace.edit(RecordType.Conference, root.workspace.conference, {"startsOn": day.length > 0 ? day : null})
                }
                FieldText {
                    Layout.fillWidth: !root.broad
                    Layout.preferredWidth: Kirigami.Units.gridUnit * 18
                    Layout.alignment: Qt.AlignTop
                    label: I18n.i18nc("@label:textbox", "Venue")
                    buffer: FieldBuffer {
                        workspace: root.workspace
                        recordType: RecordType.Conference
                        recordId: root.workspace.conference
                        field: "venue"
                    }
                }
            }

            GridLayout {
                Layout.fillWidth: true
                columns: root.broad ? 3 : 1
                columnSpacing: Kirigami.Units.gridUnit * 1.5
                rowSpacing: Kirigami.Units.gridUnit * 1.5

                ColumnLayout {
                    Layout.fillWidth: !root.broad
                    Layout.preferredWidth: Kirigami.Units.gridUnit * 15
                    Layout.maximumWidth: root.broad ? Kirigami.Units.gridUnit * 15 : -1
                    Layout.alignment: Qt.AlignTop
                    spacing: Kirigami.Units.gridUnit

                    Agenda {
                        Layout.fillWidth: true
                        workspace: root.workspace
                        onAgendaRequested: root.agendaRequested()
                    }

                    PlanChecklist {
                        Layout.fillWidth: true
                        workspace: root.workspace
                        steps: steps
                        areas: areas
                        groups: groups
                    }
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    spacing: Kirigami.Units.gridUnit

                    Repeater {
                        model: steps

                        StepEditor {
                            required property int index

                            Layout.fillWidth: true
                            workspace: root.workspace
                            number: index + 1
                        }
                    }

                    PushButton {
                        text: I18n.i18nc("@action:button", "Add a question")
                        icon.name: "list-add"
                        onClicked: root.operation = root.workspace.insert(RecordType.Step, {
                            "question": I18n.i18nc("@item a question that is new", "New question"),
                            "kind": StepKind.Other,
                            "minutes": 20
                        })
                    }
                }

                GroupPlan {
                    Layout.fillWidth: !root.broad
                    Layout.preferredWidth: Kirigami.Units.gridUnit * 21
                    Layout.maximumWidth: root.broad ? Kirigami.Units.gridUnit * 21 : -1
                    Layout.alignment: Qt.AlignTop
                    workspace: root.workspace
                    areas: areas
                    groups: groups
                }
            }

            OperationBar {
                Layout.fillWidth: true
                operation: root.operation
            }

            Prose {
                Layout.fillWidth: true
                text: saving.saved ? I18n.i18nc("@info %1 a file", "Saved as a template: %1", saving.saved) : ""
                visible: text.length > 0
            }

            Flow {
                id: saving

                property string saved

                Layout.fillWidth: true
                Layout.bottomMargin: Kirigami.Units.gridUnit
                layoutDirection: Qt.RightToLeft
                LayoutMirroring.enabled: false
                spacing: Kirigami.Units.largeSpacing

                PushButton {
                    text: I18n.i18nc("@action:button", "Go to step 1")
                    icon.name: "go-next"
                    highlighted: true
                    font.pointSize: TextSize.statement
                    enabled: steps.count > 0
                    onClicked: root.runRequested()
                }

                PushButton {
                    text: I18n.i18nc("@action:button", "Save as a template")
                    icon.name: "document-save-as-template"
                    font.pointSize: TextSize.statement
                    onClicked: {
                        root.operation = root.workspace.saveAsTemplate(root.record.title);
                        done.target = root.operation;
                    }
                }

                Connections {
                    id: done

                    target: null

                    function onFinished(): void {
                        if (root.operation !== null && root.operation.succeeded) {
                            saving.saved = root.operation.results[0] ?? "";
                        }
                        done.target = null;
                    }
                }
            }
        }
    }
}
