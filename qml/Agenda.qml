// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Tagesordnung im Plan: steps and what lies between them, with minutes that add up to times. */
ColumnLayout {
    id: root

    required property Workspace workspace

    /** Breaks and the rest are arranged on a page of their own. */
    signal agendaRequested

    spacing: Kirigami.Units.largeSpacing

    AgendaModel {
        id: agenda
        workspace: root.workspace
    }

    Prose {
        Layout.fillWidth: true
        text: I18n.i18nc("@title", "Agenda")
        font.pointSize: TextSize.heading
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    ClockField {
        id: begin

        objectName: "planBegins"
        Layout.fillWidth: true
        label: I18n.i18nc("@label:textbox a time", "The day begins at")
        time: agenda.startText
        onTyped: text => begin.refused = agenda.setStart(text) === null
    }

    Repeater {
        model: agenda

        PlanRow {
            id: row

            required property int index
            required property agendaRow record

            objectName: "row-" + row.record.id
            Layout.fillWidth: true
            place: row.index
            count: agenda.count
            name: row.record.title
            onMoveWanted: place => agenda.moveRow(row.index, place)

            Prose {
                Layout.fillWidth: true
                text: row.record.startText + " – " + row.record.endText
                font.weight: Font.DemiBold
                font.features: {"tnum": 1}
                visible: row.record.startText.length > 0
            }

            Prose {
                Layout.fillWidth: true
                text: row.record.step > 0 ? I18n.i18nc("@info %1 number of a step, %2 its question", "%1  %2", row.record.step, row.record.title) : row.record.title
            }

            RowLayout {
                spacing: Kirigami.Units.largeSpacing

                QQC2.SpinBox {
                    id: minutes

                    from: 0
                    to: 600
                    stepSize: 5
                    value: row.record.minutes
                    editable: true
                    font.pointSize: TextSize.body
                    Accessible.name: I18n.i18nc("@label:spinbox", "Minutes")
                    onValueModified: {
                        root.workspace.edit(row.record.step > 0 ? RecordType.Step : RecordType.AgendaEntry, row.record.id, {"minutes": minutes.value});
                        minutes.value = Qt.binding(() => row.record.minutes);
                    }
                }

                Prose {
                    quiet: true
                    text: I18n.i18nc("@label:spinbox", "Minutes")
                    Accessible.ignored: true
                }
            }
        }
    }

    Prose {
        Layout.fillWidth: true
        text: agenda.endText.length > 0 ? I18n.i18nc("@info %1 a time, %2 a number of minutes", "Ends at %1 after %2 minutes", agenda.endText, agenda.minutes)
                                        : I18n.i18ncp("@info length of the day", "%1 minute in all", "%1 minutes in all", agenda.minutes)
        font.weight: Font.DemiBold
        visible: agenda.minutes > 0
    }

    PushButton {
        objectName: "wholeAgenda"
        text: I18n.i18nc("@action:button", "Breaks and deadlines")
        icon.name: "view-calendar-agenda"
        flat: true
        onClicked: root.agendaRequested()
    }
}
