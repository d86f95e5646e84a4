// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt

/** Leitfrage an der Wand, with what to do, the clock, and how many cards there are. */
BeamerScene {
    id: root

    property string step
    property step record
    /** How much larger than an ordinary screen. */
    property real wallScale: 1

    function refresh(): void {
        root.record = root.workspace.step(root.step);
    }

    onStepChanged: root.refresh()
    Component.onCompleted: root.refresh()

    Connections {
        target: root.workspace

        function onUpdated(type: int, id: string): void {
            if (id === root.step) {
                root.refresh();
            }
        }
        function onReset(): void {
            root.refresh();
        }
    }

    StepTimer {
        id: timer

        workspace: root.workspace
        step: root.step
    }

    ContributionModel {
        id: cards

        workspace: root.workspace
        step: root.step
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: root.textSize

        Item {
            Layout.fillHeight: true
        }

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: [Labels.statement(root.record.kind), Labels.stepState(root.record.state)].join(" · ")
            font.pointSize: root.textSize
        }

        Prose {
            Layout.fillWidth: true
            text: root.record.question
            font.pointSize: TextSize.wall * root.wallScale
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        Prose {
            Layout.fillWidth: true
            Layout.maximumWidth: root.textSize * 50
            text: root.record.instruction
            font.pointSize: root.textSize * 1.1
            visible: text.length > 0
        }

        Item {
            Layout.fillHeight: true
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: root.textSize * 2

            Prose {
                text: timer.text
                font.pointSize: TextSize.wall * root.wallScale
                font.features: { "tnum": 1 }
                visible: timer.timed && root.record.state !== StepState.Planned
                Accessible.name: I18n.i18nc("@info:accessible time left", "%1 left", timer.text)
            }

            Prose {
                text: timer.overtime ? I18n.i18nc("@info", "time is up") : root.record.state === StepState.Paused ? I18n.i18nc("@info", "paused") : ""
                font.pointSize: root.textSize * 1.2
                font.weight: Font.DemiBold
                visible: text.length > 0
            }

            Item {
                Layout.fillWidth: true
            }

            Prose {
                text: I18n.i18ncp("@info", "%1 card", "%1 cards", cards.count)
                font.pointSize: root.textSize * 1.2
            }
        }
    }
}
