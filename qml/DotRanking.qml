// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Rangfolge nach Punkten: all places as a table, with broken rules above it. The arrow keys walk it, Enter opens a cluster. */
FocusScope {
    id: root

    required property Workspace workspace
    required property string step
    property list<string> opened

    signal countWanted(group: string)

    function begin(): void {
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    function toggle(id: string): void {
        root.opened = root.opened.includes(id) ? root.opened.filter(other => other !== id) : root.opened.concat([id]);
    }

    DotRankingModel {
        id: ranking

        workspace: root.workspace
        step: root.step
    }

    CardList {
        id: list

        objectName: "dotRanking"
        anchors.fill: parent
        focus: true
        model: ranking
        Accessible.role: Accessible.Table
        Accessible.name: I18n.i18nc("@title", "Ranking by dots")
        Keys.onReturnPressed: root.toggle((list.currentItem as DotPlaceRow)?.record.id ?? "")
        Keys.onEnterPressed: root.toggle((list.currentItem as DotPlaceRow)?.record.id ?? "")
        Keys.onSpacePressed: root.toggle((list.currentItem as DotPlaceRow)?.record.id ?? "")

        header: Item {
            width: list.width
            implicitHeight: head.implicitHeight

            ColumnLayout {
                id: head

                anchors.left: parent.left
                width: list.cardWidth
                spacing: Kirigami.Units.largeSpacing

                Prose {
                    objectName: "dotSum"
                    Layout.fillWidth: true
                    font.pointSize: TextSize.heading
                    font.weight: Font.DemiBold
                    text: ranking.dots === 0 ? I18n.i18nc("@info", "Nobody has set a dot yet.")
                        : ranking.paperDots > 0 ? I18n.i18ncp("@info %2 on paper", "%1 dot, %2 on paper", "%1 dots, %2 of them on paper", ranking.dots, ranking.paperDots)
                        : I18n.i18ncp("@info", "%1 dot", "%1 dots", ranking.dots)
                    Accessible.role: Accessible.Heading
                }

                Prose {
                    Layout.fillWidth: true
                    quiet: true
                    text: I18n.i18nc("@info", "Equal numbers share a place. Merged cards are one row with the dots of all of them.")
                }

                BrokenRules {
                    Layout.fillWidth: true
                    rules: ranking.brokenRules
                    onCountWanted: group => root.countWanted(group)
                }

                Item {
                    Layout.preferredHeight: Kirigami.Units.smallSpacing
                }
            }
        }

        delegate: DotPlaceRow {
            id: row

            required property int index

            objectName: "place-" + row.index
            width: list.cardWidth
            transform: Translate {
                x: I18n.rightToLeft ? list.width - row.width : 0
            }
            most: ranking.mostDots
            current: list.activeFocus && row.ListView.isCurrentItem
            expanded: root.opened.includes(row.record.id)
            onToggled: {
                list.currentIndex = row.index;
                if (row.opens) {
                    root.toggle(row.record.id);
                }
            }
        }
    }
}
