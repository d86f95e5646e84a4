// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Punkt der Tagesordnung: when, what, how long; a break begins and ends here. */
PlanRow {
    id: root

    required property Workspace workspace
    required property AgendaModel agenda
    required property int index
    required property agendaRow record
    property bool narrow: false
    readonly property bool between: root.record.step === 0

    signal changed(operation: Operation)
    signal removed(operation: Operation)

    objectName: "agenda-" + root.index
    place: root.index
    count: root.agenda.count
    name: root.record.title
    onMoveWanted: place => root.changed(root.agenda.moveRow(root.index, place))

    GridLayout {
        Layout.fillWidth: true
        columns: root.narrow ? 1 : 3
        columnSpacing: Kirigami.Units.gridUnit
        rowSpacing: Kirigami.Units.smallSpacing

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: false
            Layout.preferredWidth: Kirigami.Units.gridUnit * 8
            spacing: 0
            visible: root.record.startText.length > 0

            Prose {
                Layout.fillWidth: true
                text: root.record.startText + " – " + root.record.endText
                font.weight: Font.DemiBold
                font.features: {"tnum": 1}
                quiet: root.record.past
            }
            Prose {
                Layout.fillWidth: true
                text: I18n.i18nc("@info %1 a time", "as things stand %1", root.record.expectedText)
                quiet: true
                visible: root.record.expectedText.length > 0
            }
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing

            Prose {
                Layout.fillWidth: true
                text: I18n.i18nc("@info %1 number of a step, %2 its question", "%1  %2", root.record.step, root.record.title)
                font.weight: root.record.current ? Font.DemiBold : Font.Normal
                quiet: root.record.past
                visible: !root.between
            }

            Loader {
                Layout.fillWidth: true
                active: root.between
                visible: active
                sourceComponent: FieldText {
                    label: I18n.i18nc("@label:textbox what stands in the agenda", "What")
                    buffer: FieldBuffer {
                        workspace: root.workspace
                        recordType: RecordType.AgendaEntry
                        recordId: root.record.id
                        field: "title"
                    }
                }
            }

            Flow {
                Layout.fillWidth: true
                spacing: Kirigami.Units.smallSpacing

                StateBadge {
                    text: root.record.current ? I18n.i18nc("@info state in the agenda", "Now") : root.record.past ? I18n.i18nc("@info state in the agenda", "Over") : ""
                    iconName: root.record.current ? "media-playback-start" : "checkmark"
                    emphasised: root.record.current
                }
                PushButton {
                    objectName: "start-" + root.index
                    text: I18n.i18nc("@action:button a break", "Begin now")
                    icon.name: "media-playback-start"
                    flat: true
                    visible: root.between && !root.record.current && !root.record.past
                    Accessible.name: I18n.i18nc("@action:button %1 a break", "Begin %1 now", root.record.title)
                    onClicked: root.changed(root.agenda.startEntry(root.record.id))
                }
                PushButton {
                    objectName: "end-" + root.index
                    text: I18n.i18nc("@action:button a break", "End now")
                    icon.name: "media-playback-stop"
                    visible: root.between && root.record.current
                    Accessible.name: I18n.i18nc("@action:button %1 a break", "End %1 now", root.record.title)
                    onClicked: root.changed(root.agenda.endEntry(root.record.id))
                }
                PushButton {
                    objectName: "insert-" + root.index
                    text: I18n.i18nc("@action:button", "Break before it")
                    icon.name: "list-add"
                    flat: true
                    Accessible.name: I18n.i18nc("@action:button %1 what stands in the agenda", "Insert a break before %1", root.record.title)
                    onClicked: root.changed(root.agenda.insertEntry(root.index, I18n.i18nc("@item what is new in the agenda", "Break"), 15))
                }
                PushButton {
                    objectName: "remove-" + root.index
                    text: I18n.i18nc("@action:button take out of the agenda", "Remove")
                    icon.name: "edit-delete"
                    flat: true
                    visible: root.between
                    Accessible.name: I18n.i18nc("@action:button %1 what stands in the agenda", "Remove %1", root.record.title)
                    onClicked: root.removed(root.workspace.remove(RecordType.AgendaEntry, root.record.id))
                }
            }
        }

        RowLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: false
            spacing: Kirigami.Units.smallSpacing

            QQC2.SpinBox {
                id: minutes

                objectName: "minutes-" + root.index
                from: 0
                to: 600
                stepSize: 5
                value: root.record.minutes
                editable: true
                font.pointSize: TextSize.body
                Accessible.name: I18n.i18nc("@label:spinbox", "Minutes")
                onValueModified: {
                    root.changed(root.workspace.edit(root.between ? RecordType.AgendaEntry : RecordType.Step, root.record.id, {"minutes": minutes.value}));
                    minutes.value = Qt.binding(() => root.record.minutes);
                }
            }
            Prose {
                quiet: true
                text: I18n.i18nc("@label:spinbox", "Minutes")
                Accessible.ignored: true
            }
            Prose {
                objectName: "proposed-" + root.index
                text: I18n.i18ncp("@info shorter time that is proposed", "→ %1 minute", "→ %1 minutes", root.record.proposedMinutes)
                font.weight: Font.DemiBold
                visible: root.record.proposedMinutes >= 0
                wrapMode: Text.NoWrap
            }
        }
    }
}
