// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Rangfolge nach Kriterien, with the weights above it. What nobody rated stands at the end, without a place. */
FocusScope {
    id: root

    required property Workspace workspace
    required property string step

    function begin(): void {
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    RatingRankingModel {
        id: ranking

        workspace: root.workspace
        step: root.step
    }

    CardList {
        id: list

        objectName: "criteriaRanking"
        anchors.fill: parent
        focus: true
        model: ranking
        Accessible.role: Accessible.Table
        Accessible.name: I18n.i18nc("@title", "Ranking by criteria")

        header: Item {
            width: list.width
            implicitHeight: head.implicitHeight

            ColumnLayout {
                id: head

                anchors.left: parent.left
                width: list.cardWidth
                spacing: Kirigami.Units.largeSpacing

                Prose {
                    Layout.fillWidth: true
                    font.pointSize: TextSize.heading
                    font.weight: Font.DemiBold
                    text: ranking.rated === 0 ? I18n.i18nc("@info", "Nobody has rated a card yet.")
                        : I18n.i18ncp("@info %2 number of cards", "%1 of %2 cards is rated", "%1 of %2 cards are rated", ranking.rated, ranking.rated + ranking.unrated)
                    Accessible.role: Accessible.Heading
                }

                Prose {
                    Layout.fillWidth: true
                    quiet: true
                    text: ranking.dissents > 0 ? I18n.i18ncp("@info", "On %1 card opinions differ widely: talk about it before you decide.", "On %1 cards opinions differ widely: talk about them before you decide.", ranking.dissents)
                                               : I18n.i18nc("@info", "The score is the mean of what was rated, from 1 to 5. A table that rated together is one voice.")
                }

                WeightFields {
                    Layout.fillWidth: true
                    ranking: ranking
                }

                Item {
                    Layout.preferredHeight: Kirigami.Units.smallSpacing
                }
            }
        }

        delegate: RatingPlaceRow {
            id: row

            required property int index

            objectName: "rated-" + row.index
            width: list.cardWidth
            transform: Translate {
                x: I18n.rightToLeft ? list.width - row.width : 0
            }
            current: list.activeFocus && row.ListView.isCurrentItem
        }
    }
}
