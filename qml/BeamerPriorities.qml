// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Rangfolge nach Punkten an der Wand: what everybody may see, with ties told by the place. */
BeamerScene {
    id: root

    required property DotRankingModel ranking

    sheet: list

    ColumnLayout {
        anchors.fill: parent
        spacing: root.textSize

        Prose {
            Layout.fillWidth: true
            text: I18n.i18nc("@title", "What matters most to us")
            font.pointSize: root.textSize * 1.6
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        Prose {
            Layout.fillWidth: true
            Layout.fillHeight: true
            quiet: true
            text: I18n.i18nc("@info", "Nobody has set a dot yet.")
            font.pointSize: root.textSize * 1.2
            verticalAlignment: Text.AlignVCenter
            visible: root.ranking.dots === 0
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            interactive: false
            model: root.ranking
            reuseItems: true
            spacing: root.textSize
            visible: root.ranking.dots > 0
            Accessible.role: Accessible.Table
            Accessible.name: I18n.i18nc("@title", "Ranking by dots")

            Behavior on contentY {
                NumberAnimation {
                    duration: Kirigami.Units.longDuration
                    easing.type: Easing.InOutQuad
                }
            }

            delegate: RowLayout {
                id: row

                required property dotPlace record
                readonly property bool ranked: row.record.dots > 0
                readonly property string place: row.record.sharedWith.length > 0 ? I18n.i18nc("@item place of a ranking, shared", "%1 =", row.record.rank) : String(row.record.rank)

                width: ListView.view.width
                height: row.ranked ? row.implicitHeight : 0
                spacing: root.textSize
                visible: row.ranked
                Accessible.role: Accessible.Row
                Accessible.name: I18n.i18nc("@info %1 place, %2 statement", "Place %1: %2", row.record.rank, row.record.text) + ", " + dots.text

                Prose {
                    Layout.preferredWidth: root.textSize * 4
                    Layout.alignment: Qt.AlignTop
                    text: row.place
                    font.pointSize: root.textSize * 1.4
                    font.weight: Font.DemiBold
                    horizontalAlignment: Text.AlignRight
                    Accessible.ignored: true
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: root.textSize * 0.3

                    Prose {
                        Layout.fillWidth: true
                        text: row.record.text
                        font.pointSize: root.textSize * 1.15
                        Accessible.ignored: true
                    }

                    RowLayout {
                        Layout.fillWidth: true
                        spacing: root.textSize * 0.6

                        Item {
                            Layout.fillWidth: true
                            implicitHeight: root.textSize * 0.7

                            Rectangle {
                                anchors.left: parent.left
                                width: root.ranking.mostDots > 0 ? parent.width * row.record.dots / root.ranking.mostDots : 0
                                height: parent.height
                                radius: height / 4
                                color: Kirigami.Theme.linkColor
                            }
                        }

                        Prose {
                            id: dots

                            Layout.preferredWidth: root.textSize * 8
                            text: I18n.i18ncp("@info", "%1 dot", "%1 dots", row.record.dots)
                            font.pointSize: root.textSize
                            wrapMode: Text.NoWrap
                            Accessible.ignored: true
                        }
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
