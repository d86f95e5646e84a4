// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Empfehlungen des Plenums an der Wand, in their order of priority. */
BeamerScene {
    id: root

    sheet: list

    RecommendationModel {
        id: rows

        workspace: root.workspace
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: root.textSize

        Prose {
            Layout.fillWidth: true
            text: I18n.i18nc("@title", "Our recommendations")
            font.pointSize: root.textSize * 1.6
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        Prose {
            Layout.fillWidth: true
            Layout.fillHeight: true
            quiet: true
            text: I18n.i18nc("@info", "No recommendation yet.")
            font.pointSize: root.textSize * 1.2
            verticalAlignment: Text.AlignVCenter
            visible: rows.count === 0
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            interactive: false
            model: rows
            reuseItems: true
            spacing: root.textSize
            visible: rows.count > 0

            Behavior on contentY {
                NumberAnimation {
                    duration: Kirigami.Units.longDuration
                    easing.type: Easing.InOutQuad
                }
            }

            delegate: RowLayout {
                id: row

                required property int index
                required property recommendation record
                required property topicArea area

                width: ListView.view.width
                spacing: root.textSize
                Accessible.role: Accessible.ListItem
                Accessible.name: (row.index + 1) + ". " + row.record.title + ", " + row.area.name

                Prose {
                    Layout.preferredWidth: root.textSize * 3
                    Layout.alignment: Qt.AlignTop
                    text: String(row.index + 1)
                    font.pointSize: root.textSize * 1.4
                    font.weight: Font.DemiBold
                    horizontalAlignment: Text.AlignRight
                    Accessible.ignored: true
                }

                Rectangle {
                    Layout.fillHeight: true
                    implicitWidth: root.textSize * 0.4
                    color: row.area.colour.length > 0 ? row.area.colour : Kirigami.Theme.disabledTextColor
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Prose {
                        Layout.fillWidth: true
                        text: row.record.title
                        font.pointSize: root.textSize * 1.15
                        Accessible.ignored: true
                    }

                    TopicChip {
                        Layout.fillWidth: true
                        name: row.area.name
                        colour: row.area.colour
                        icon: row.area.icon
                        pointSize: root.textSize
                    }
                }
            }
        }

        BeamerMore {
            Layout.fillWidth: true
            sheet: list
            textSize: root.textSize
        }
    }
}
