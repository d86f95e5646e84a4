// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt

/** Ergebnis einer Gruppe an der Wand: its strengths, needs and projects, side by side. */
BeamerScene {
    id: root

    property string group
    readonly property focusGroup record: root.workspace.focusGroup(root.group)
    readonly property topicArea area: root.workspace.topicArea(root.record.topicArea)

    /** Every column goes with it. */
    function scroll(pages: int): void {
        for (let i = 0; i < columns.count; ++i) {
            (columns.itemAt(i) as BeamerScene)?.scroll(pages);
        }
    }

    StepModel {
        id: steps

        workspace: root.workspace
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: root.textSize

        Prose {
            Layout.fillWidth: true
            text: root.record.name
            font.pointSize: root.textSize * 1.6
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        TopicChip {
            Layout.fillWidth: true
            name: root.area.name === root.record.name ? "" : root.area.name
            colour: root.area.colour
            icon: root.area.icon
            pointSize: root.textSize
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: root.textSize * 1.5
            uniformCellSizes: true

            Repeater {
                id: columns

                model: steps

                BeamerCards {
                    required property step record

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    workspace: root.workspace
                    step: record.id
                    group: root.group
                    heading: record.question
                    textSize: root.textSize
                }
            }
        }
    }
}
