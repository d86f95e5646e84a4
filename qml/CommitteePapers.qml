// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Vorlagen eines Gremiums by day and state, each with its whole Beratungsfolge below it when it is open. */
FormScroll {
    id: root

    required property Workspace workspace
    property string committee
    property bool mayGoBack: false
    property bool editsCommittee: false
    /** Id of the consultation that stands open. */
    property string opened
    property committee record

    signal wentBack
    signal recommendationChosen(id: string)

    function refresh(): void {
        root.record = root.workspace.committee(root.committee);
    }

    content: column
    maximumContentWidth: Kirigami.Units.gridUnit * 50
    Component.onCompleted: root.refresh()
    onCommitteeChanged: {
        root.refresh();
        root.editsCommittee = false;
        root.opened = "";
        root.contentY = 0;
    }

    Connections {
        target: root.workspace

        function onUpdated(type: int, id: string): void {
            if (id === root.committee) {
                root.refresh();
            }
        }
        function onInserted(type: int, id: string): void {
            if (id === root.committee) {
                root.refresh();
            }
        }
        function onReset(): void {
            root.refresh();
        }
    }

    ConsultationModel {
        id: papers

        workspace: root.workspace
        committee: root.committee
    }

    ColumnLayout {
        id: column

        spacing: Kirigami.Units.largeSpacing * 2

        PushButton {
            objectName: "back"
            icon.name: "go-previous"
            flat: true
            text: I18n.i18nc("@action:button back to the list", "All committees")
            visible: root.mayGoBack
            onClicked: root.wentBack()
        }

        PageHeading {
            Layout.fillWidth: true
            title: root.record.name
            subtitle: [root.record.classification, root.record.shortName, root.record.topics.join(", ")].filter(part => part.length > 0).join(" · ")

            PushButton {
                objectName: "editCommittee"
                icon.name: "document-edit"
                text: root.editsCommittee ? I18n.i18nc("@action:button", "Done") : I18n.i18nc("@action:button", "Edit committee")
                onClicked: root.editsCommittee = !root.editsCommittee
            }
        }

        FormSection {
            Layout.fillWidth: true
            visible: root.editsCommittee

            Repeater {
                model: ["name", "shortName", "classification"]

                FieldText {
                    id: field

                    required property string modelData

                    objectName: field.modelData
                    Layout.fillWidth: true
                    label: field.modelData === "name" ? I18n.i18nc("@label:textbox", "Name") : field.modelData === "shortName" ? I18n.i18nc("@label:textbox", "Short name") : I18n.i18nc("@label:textbox", "Kind: committee, council, advisory board…")
                    buffer: FieldBuffer {
                        workspace: root.workspace
                        recordType: RecordType.Committee
                        recordId: root.committee
                        field: field.modelData
                    }
                }
            }
        }

        EmptyState {
            Layout.fillWidth: true
            Layout.topMargin: Kirigami.Units.gridUnit * 2
            title: I18n.i18nc("@info", "No paper before this committee")
            text: I18n.i18nc("@info", "A recommendation comes here once this committee stands in its sequence of committees.")
            iconName: "document-preview"
            visible: papers.count === 0
        }

        Repeater {
            model: papers

            PaperCard {
                id: paper

                Layout.fillWidth: true
                workspace: root.workspace
                expanded: root.opened === paper.record.id
                onChosen: root.opened = paper.expanded ? "" : paper.record.id
                onRecommendationChosen: root.recommendationChosen(paper.record.recommendation)
            }
        }
    }
}
