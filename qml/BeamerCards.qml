// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Karten an der Wand, as they come; what is still private is only counted. */
BeamerScene {
    id: root

    property string step
    property string group
    property string heading
    property bool newestFirst: false

    sheet: list

    ContributionModel {
        id: cards

        workspace: root.workspace
        step: root.step
        group: root.group
        newestFirst: root.newestFirst
        publicOnly: true
    }

    ContributionModel {
        id: all

        workspace: root.workspace
        step: root.step
        group: root.group
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: root.textSize * 0.8

        Prose {
            Layout.fillWidth: true
            text: root.heading
            font.pointSize: root.textSize * 1.3
            font.weight: Font.DemiBold
            visible: text.length > 0
            Accessible.role: Accessible.Heading
        }

        Prose {
            Layout.fillWidth: true
            Layout.fillHeight: true
            quiet: true
            text: all.count > 0 ? I18n.i18ncp("@info", "%1 card is written. It is shown when the step is revealed.", "%1 cards are written. They are shown when the step is revealed.", all.count) : I18n.i18nc("@info", "No card yet.")
            font.pointSize: root.textSize * 1.2
            verticalAlignment: Text.AlignVCenter
            visible: cards.count === 0
        }

        ListView {
            id: list

            objectName: "wallCards"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            interactive: false
            model: cards
            reuseItems: true
            spacing: root.textSize * 0.6
            visible: cards.count > 0

            Behavior on contentY {
                NumberAnimation {
                    duration: Kirigami.Units.longDuration
                    easing.type: Easing.InOutQuad
                }
            }
            add: Transition {
                NumberAnimation {
                    property: "opacity"
                    from: 0
                    to: 1
                    duration: Kirigami.Units.veryLongDuration
                }
            }

            delegate: BeamerCard {
                width: ListView.view.width
                textSize: root.textSize
                showsGroup: root.group.length === 0
            }
        }

        BeamerMore {
            Layout.fillWidth: true
            sheet: list
            textSize: root.textSize
        }
    }
}
