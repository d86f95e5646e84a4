// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Tagesordnung: the steps with minutes that add up to times. */
ColumnLayout {
    id: root

    required property Workspace workspace
    required property StepModel steps
    /** Minutes after midnight the first step begins. */
    property int begin: 9 * 60
    /** Grows with every change of a step, so that the times are worked out again. */
    property int turn: 0
    readonly property int whole: root.minutesBefore(root.steps.count, root.turn)

    function minutesBefore(place: int, turn: int): int {
        let sum = 0;
        for (let row = 0; row < place; ++row) {
            sum += root.workspace.step(root.steps.idAt(row)).minutes;
        }
        return sum;
    }
    function clock(minutes: int): string {
        const wrapped = ((minutes % 1440) + 1440) % 1440;
        return String(Math.floor(wrapped / 60)).padStart(2, "0") + ":" + String(wrapped % 60).padStart(2, "0");
    }
    function take(text: string): void {
        const parts = /^\s*(\d{1,2})\s*[:.]?\s*(\d{2})?\s*$/.exec(text);
        if (parts !== null && Number(parts[1]) < 24 && Number(parts[2] ?? 0) < 60) {
            root.begin = Number(parts[1]) * 60 + Number(parts[2] ?? 0);
        }
        start.text = root.clock(root.begin);
    }

    spacing: Kirigami.Units.largeSpacing

    Connections {
        target: root.steps

        function onDataChanged(): void {
            ++root.turn;
        }
        function onRowsMoved(): void {
            ++root.turn;
        }
        function onCountChanged(): void {
            ++root.turn;
        }
    }

    Prose {
        Layout.fillWidth: true
        text: I18n.i18nc("@title", "Agenda")
        font.pointSize: TextSize.heading
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    RowLayout {
        spacing: Kirigami.Units.largeSpacing

        Prose {
            quiet: true
            text: I18n.i18nc("@label:textbox a time", "Begins at")
            Accessible.ignored: true
        }

        QQC2.TextField {
            id: start

            Layout.preferredWidth: Kirigami.Units.gridUnit * 5
            text: "09:00"
            font.pointSize: TextSize.body
            inputMethodHints: Qt.ImhTime
            Accessible.name: I18n.i18nc("@label:textbox a time", "Begins at")
            onEditingFinished: root.take(start.text)
        }
    }

    Repeater {
        model: root.steps

        PlanRow {
            id: row

            required property int index
            required property step record
            readonly property int from: root.begin + root.minutesBefore(row.index, root.turn)

            objectName: "row-" + row.record.id
            Layout.fillWidth: true
            place: row.index
            count: root.steps.count
            name: row.record.question
            onMoveWanted: place => root.workspace.move(RecordType.Step, row.record.id, place)

            Prose {
                Layout.fillWidth: true
                text: row.record.minutes > 0 ? root.clock(row.from) + " – " + root.clock(row.from + row.record.minutes) : root.clock(row.from)
                font.weight: Font.DemiBold
                font.features: {"tnum": 1}
            }

            Prose {
                Layout.fillWidth: true
                text: String(row.index + 1) + "  " + row.record.question
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
                        root.workspace.edit(RecordType.Step, row.record.id, {"minutes": minutes.value});
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
        text: I18n.i18nc("@info %1 a time, %2 a number of minutes", "Ends at %1 after %2 minutes", root.clock(root.begin + root.whole), root.whole)
        font.weight: Font.DemiBold
        visible: root.whole > 0
    }
}
