// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Rückblick an der Wand: sums, and each recommendation of the last conference on its way. */
BeamerScene {
    id: root

    readonly property string conference: root.workspace.conferenceRecord.previous

    sheet: list

    RecommendationSums {
        id: sums

        workspace: root.workspace
        conference: root.conference
    }

    LookbackModel {
        id: rows

        workspace: root.workspace
        conference: root.conference
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: root.textSize

        Prose {
            Layout.fillWidth: true
            text: I18n.i18nc("@title", "What became of it")
            font.pointSize: root.textSize * 1.6
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        LookbackSums {
            Layout.fillWidth: true
            sums: sums
            pointSize: root.textSize * 1.8
            wordSize: root.textSize
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            interactive: false
            model: rows
            reuseItems: true
            spacing: root.textSize * 0.6

            Behavior on contentY {
                NumberAnimation {
                    duration: Kirigami.Units.longDuration
                    easing.type: Easing.InOutQuad
                }
            }

            delegate: LookbackCard {
                width: ListView.view.width
                workspace: root.workspace
                titleSize: root.textSize * 1.1
                wordSize: root.textSize
            }
        }

        BeamerMore {
            Layout.fillWidth: true
            sheet: list
            textSize: root.textSize
        }
    }
}
