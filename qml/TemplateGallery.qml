// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Neue Konferenz: a template, or last year's conference, with a title and a day. */
FocusScope {
    id: root

    required property Workspace workspace
    /** Id of the conference to start like; empty: a template is chosen here. */
    property string previous
    property string templateId
    property Operation operation: null
    readonly property int across: root.width > Kirigami.Units.gridUnit * 56 ? 2 : 1

    signal cancelled
    /** A conference has been started. */
    signal started(id: string)

    function dateOf(isoDay: string): date {
        return Date.fromLocaleString(Qt.locale("C"), isoDay, "yyyy-MM-dd");
    }
    function start(): void {
        root.operation = root.previous.length > 0
            ? root.workspace.startLikeConference(root.previous, title.text.trim(), root.dateOf(day.day), venue.text.trim())
            : root.workspace.startConference(root.templateId, title.text.trim(), root.dateOf(day.day), venue.text.trim());
    }

    Connections {
        target: root.operation

        function onFinished(): void {
            if (root.operation.succeeded) {
                root.started(root.operation.results[0] ?? "");
            }
        }
    }
    TemplateModel {
        id: templates
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        QQC2.ScrollView {
            id: view

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentWidth: availableWidth
            QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

            ColumnLayout {
                x: Math.max(Kirigami.Units.gridUnit, (view.availableWidth - width) / 2)
                width: Math.min(view.availableWidth - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 72)
                spacing: Kirigami.Units.gridUnit

                PageHeading {
                    Layout.fillWidth: true
                    Layout.topMargin: Kirigami.Units.gridUnit
                    title: root.previous.length > 0 ? I18n.i18nc("@title", "Like last year") : I18n.i18nc("@title", "New conference")
                    subtitle: root.previous.length > 0
                        ? I18n.i18nc("@info", "Questions, topic areas and groups are taken over; cards are not. Everything can be changed afterwards.")
                        : I18n.i18nc("@info", "Choose how the conference is run. Everything can be changed afterwards.")
                }

                Repeater {
                    model: templates.problems

                    ErrorBanner {
                        required property string modelData

                        Layout.fillWidth: true
                        text: modelData
                    }
                }

                GridLayout {
                    Layout.fillWidth: true
                    columns: root.across
                    uniformCellWidths: true
                    columnSpacing: Kirigami.Units.largeSpacing
                    rowSpacing: Kirigami.Units.largeSpacing
                    visible: root.previous.length === 0

                    Repeater {
                        model: templates

                        TemplateCard {
                            id: card

                            required property int index

                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            Layout.alignment: Qt.AlignTop
                            focus: card.index === 0
                            checked: card.index === 0
                            onCheckedChanged: {
                                if (card.checked) {
                                    root.templateId = card.record.id;
                                }
                            }
                            Component.onCompleted: {
                                if (card.checked) {
                                    root.templateId = card.record.id;
                                }
                            }
                        }
                    }
                }

                Item {
                    implicitHeight: Kirigami.Units.gridUnit
                }
            }
        }

        Kirigami.Separator {
            Layout.fillWidth: true
        }

        ErrorBanner {
            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.largeSpacing
            text: root.operation !== null ? root.operation.errorText : ""
        }

        GridLayout {
            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.gridUnit
            columns: root.width > Kirigami.Units.gridUnit * 56 ? 4 : root.width > Kirigami.Units.gridUnit * 34 ? 2 : 1
            columnSpacing: Kirigami.Units.gridUnit
            rowSpacing: Kirigami.Units.largeSpacing

            LabelledField {
                Layout.preferredWidth: Kirigami.Units.gridUnit * 20
                label: I18n.i18nc("@label:textbox", "Title of the conference")

                QQC2.TextField {
                    id: title

                    objectName: "conferenceTitle"
                    Layout.fillWidth: true
                    focus: root.previous.length > 0
                    font.pointSize: TextSize.body
                    placeholderText: I18n.i18nc("@info:placeholder", "Integration conference")
                    Accessible.name: I18n.i18nc("@label:textbox", "Title of the conference")
                    onAccepted: {
                        if (start.enabled) {
                            root.start();
                        }
                    }
                }
            }

            DayField {
                id: day

                Layout.preferredWidth: Kirigami.Units.gridUnit * 8
                label: I18n.i18nc("@label:textbox", "Day")
                day: Entries.today()
                onDayEdited: edited => day.day = edited
            }

            LabelledField {
                Layout.preferredWidth: Kirigami.Units.gridUnit * 12
                label: I18n.i18nc("@label:textbox", "Venue")

                QQC2.TextField {
                    id: venue

                    Layout.fillWidth: true
                    font.pointSize: TextSize.body
                    Accessible.name: I18n.i18nc("@label:textbox", "Venue")
                }
            }

            RowLayout {
                Layout.alignment: Qt.AlignRight | Qt.AlignBottom
                spacing: Kirigami.Units.largeSpacing

                PushButton {
                    text: I18n.i18nc("@action:button", "Cancel")
                    font.pointSize: TextSize.statement
                    onClicked: root.cancelled()
                }

                PushButton {
                    id: start

                    objectName: "startConference"
                    text: I18n.i18nc("@action:button", "Start planning")
                    highlighted: true
                    font.pointSize: TextSize.statement
                    enabled: (root.previous.length > 0 || root.templateId.length > 0) && (root.operation === null || !root.operation.running)
                    onClicked: root.start()
                }
            }
        }
    }

    Keys.onEscapePressed: root.cancelled()
}
