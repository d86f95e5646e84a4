// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Prüfliste vor dem Tag: worked out from the plan, so that it cannot be out of date. */
ColumnLayout {
    id: root

    required property Workspace workspace
    required property StepModel steps
    required property TopicAreaModel areas
    required property GroupModel groups
    /** Grows with every change, so that the list is worked out again. */
    property int turn: 0

    function everyStep(turn: int): bool {
        for (let row = 0; row < root.steps.count; ++row) {
            const record = root.workspace.step(root.steps.idAt(row));
            if (record.question.length === 0 || record.minutes <= 0) {
                return false;
            }
        }
        return root.steps.count > 0;
    }
    function everyArea(turn: int): bool {
        const served = [];
        for (let row = 0; row < root.groups.count; ++row) {
            served.push(root.workspace.focusGroup(root.groups.idAt(row)).topicArea);
        }
        for (let row = 0; row < root.areas.count; ++row) {
            if (!served.includes(root.areas.idAt(row))) {
                return false;
            }
        }
        return root.areas.count > 0;
    }
    function everyGroup(turn: int): bool {
        for (let row = 0; row < root.groups.count; ++row) {
            const record = root.workspace.focusGroup(root.groups.idAt(row));
            if (record.table.length === 0 || record.moderator.length === 0) {
                return false;
            }
        }
        return root.groups.count > 0;
    }

    spacing: Kirigami.Units.largeSpacing

    Connections {
        target: root.workspace

        function onUpdated(): void {
            ++root.turn;
        }
        function onInserted(): void {
            ++root.turn;
        }
        function onRemoved(): void {
            ++root.turn;
        }
    }

    component Point: RowLayout {
        id: point

        property string text
        property bool done: false

        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing
        Accessible.role: Accessible.CheckBox
        Accessible.name: point.text
        Accessible.checked: point.done

        Rectangle {
            Layout.alignment: Qt.AlignTop
            implicitWidth: Kirigami.Units.gridUnit
            implicitHeight: implicitWidth
            radius: width / 2
            color: point.done ? Kirigami.Theme.textColor : "transparent"
            border.width: 2
            border.color: point.done ? Kirigami.Theme.textColor : Kirigami.Theme.disabledTextColor

            Prose {
                anchors.centerIn: parent
                text: "✓"
                color: Kirigami.Theme.backgroundColor
                font.pointSize: TextSize.base * 0.9
                font.bold: true
                visible: point.done
                Accessible.ignored: true
            }
        }

        Prose {
            Layout.fillWidth: true
            text: point.text
            quiet: point.done
            Accessible.ignored: true
        }
    }

    Prose {
        Layout.fillWidth: true
        text: I18n.i18nc("@title", "Before the day")
        font.pointSize: TextSize.heading
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Point {
        text: I18n.i18nc("@info point of a check list", "Day and venue are set")
        done: !isNaN(root.workspace.conferenceRecord.startsOn.getTime()) && root.workspace.conferenceRecord.venue.length > 0
    }
    Point {
        text: I18n.i18nc("@info point of a check list", "Every question has words and minutes")
        done: root.everyStep(root.turn)
    }
    Point {
        text: I18n.i18nc("@info point of a check list", "Every topic area has a group")
        done: root.everyArea(root.turn)
    }
    Point {
        text: I18n.i18nc("@info point of a check list", "Every group has a table and somebody who moderates")
        done: root.everyGroup(root.turn)
    }
}
