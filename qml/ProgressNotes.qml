// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Umsetzungsstand: a short note now and then over the months; RecommendationHistory shows them. */
ColumnLayout {
    id: root

    required property Workspace workspace
    property string recommendation
    property Operation operation: null

    function add(): void {
        root.operation = root.workspace.insert(RecordType.Progress, {
            recommendation: root.recommendation,
            date: Entries.today(),
            percent: Math.round(percent.value),
            note: note.text.trim(),
            by: root.workspace.actor
        });
    }

    spacing: Kirigami.Units.largeSpacing

    component Note: QtObject {
        required property progress record
    }

    Connections {
        target: root.operation

        function onFinished(): void {
            if (root.operation.succeeded) {
                note.clear();
            }
        }
    }

    ProgressModel {
        id: notes

        workspace: root.workspace
        recommendation: root.recommendation
    }

    Instantiator {
        model: notes
        delegate: Note {}
        // The next note goes on from where the last one stood.
        onObjectAdded: (index, object) => {
            if (index === 0) {
                percent.value = (object as Note).record.percent;
            }
        }
    }

    LabelledField {
        label: I18n.i18nc("@label:textbox", "New note")

        QQC2.TextField {
            id: note

            objectName: "progressNote"
            Layout.fillWidth: true
            focus: true
            font.pointSize: TextSize.body
            placeholderText: I18n.i18nc("@info:placeholder", "What has been done since")
            Accessible.name: I18n.i18nc("@label:textbox", "New note")
            onAccepted: {
                if (note.text.trim().length > 0) {
                    root.add();
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Kirigami.Units.largeSpacing

            QQC2.Slider {
                id: percent

                Layout.fillWidth: true
                Layout.maximumWidth: Kirigami.Units.gridUnit * 14
                from: 0
                to: 100
                stepSize: 5
                snapMode: QQC2.Slider.SnapAlways
                Accessible.name: I18n.i18nc("@label:slider", "How much is done")
            }

            Prose {
                Layout.preferredWidth: Kirigami.Units.gridUnit * 3
                text: I18n.i18nc("@info how much is done", "%1 %", Math.round(percent.value))
            }

            Item {
                Layout.fillWidth: true
            }

            PushButton {
                objectName: "addProgress"
                icon.name: "list-add"
                text: I18n.i18nc("@action:button", "Add the note")
                enabled: note.text.trim().length > 0
                onClicked: root.add()
            }
        }
    }

    OperationBar {
        Layout.fillWidth: true
        operation: root.operation
    }
}
