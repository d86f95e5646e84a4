// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Gruppe wählen: large tiles with colour, icon and word; the first thing a table sees. */
FocusScope {
    id: root

    required property Workspace workspace
    readonly property int across: Math.max(1, Math.min(3, Math.floor(root.width / (Kirigami.Units.gridUnit * 18))))

    signal chosen(id: string)

    function begin(): void {
        (tiles.itemAt(0) as Item)?.forceActiveFocus(Qt.TabFocusReason);
    }

    GroupModel {
        id: groups
        workspace: root.workspace
    }

    QQC2.ScrollView {
        anchors.fill: parent
        contentWidth: availableWidth
        QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

        ColumnLayout {
            x: Math.max(Kirigami.Units.gridUnit, (root.width - width) / 2)
            width: Math.min(root.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 62)
            spacing: Kirigami.Units.gridUnit

            PageHeading {
                Layout.fillWidth: true
                Layout.topMargin: Kirigami.Units.gridUnit
                title: I18n.i18nc("@title", "Which group do you write for?")
                subtitle: root.workspace.remote ? I18n.i18nc("@info", "Choose the group of your table. The moderation can put you into another one.")
                    : I18n.i18nc("@info", "Choose the group of your table. You can change it at any time.")
            }

            GridLayout {
                id: grid

                Layout.fillWidth: true
                columns: root.across
                uniformCellWidths: true
                columnSpacing: Kirigami.Units.largeSpacing
                rowSpacing: Kirigami.Units.largeSpacing

                Repeater {
                    id: tiles

                    model: groups

                    QQC2.AbstractButton {
                        id: tile

                        required property int index
                        required property focusGroup record
                        required property topicArea area

                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.minimumHeight: Kirigami.Units.gridUnit * 6
                        padding: Kirigami.Units.gridUnit
                        leftPadding: Kirigami.Units.gridUnit * 1.5
                        focusPolicy: Qt.StrongFocus
                        hoverEnabled: true
                        Kirigami.Theme.inherit: false
                        Kirigami.Theme.colorSet: Kirigami.Theme.View
                        Accessible.name: [tile.record.name, tableName.text, tile.record.moderator].filter(part => part.length > 0).join(", ")
                        onClicked: root.chosen(tile.record.id)
                        Keys.onReturnPressed: tile.clicked()
                        Keys.onEnterPressed: tile.clicked()
                        Keys.onRightPressed: tiles.itemAt(tile.index + (I18n.rightToLeft ? -1 : 1))?.forceActiveFocus(Qt.TabFocusReason)
                        Keys.onLeftPressed: tiles.itemAt(tile.index + (I18n.rightToLeft ? 1 : -1))?.forceActiveFocus(Qt.TabFocusReason)
                        Keys.onDownPressed: tiles.itemAt(tile.index + root.across)?.forceActiveFocus(Qt.TabFocusReason)
                        Keys.onUpPressed: tiles.itemAt(tile.index - root.across)?.forceActiveFocus(Qt.TabFocusReason)

                        contentItem: ColumnLayout {
                            spacing: Kirigami.Units.smallSpacing

                            TopicChip {
                                Layout.fillWidth: true
                                name: tile.record.name
                                colour: tile.area.colour
                                icon: tile.area.icon
                                pointSize: TextSize.heading
                            }

                            Prose {
                                id: tableName

                                Layout.fillWidth: true
                                quiet: true
                                text: tile.record.table.length > 0 ? I18n.i18nc("@info where a group sits", "Table %1", tile.record.table) : ""
                                visible: text.length > 0
                            }

                            Prose {
                                Layout.fillWidth: true
                                quiet: true
                                text: tile.record.moderator
                                visible: text.length > 0
                            }

                            Item {
                                Layout.fillHeight: true
                            }
                        }

                        background: Rectangle {
                            radius: Kirigami.Units.cornerRadius
                            color: tile.hovered || tile.down ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.linkColor, 0.12)
                                                             : Kirigami.Theme.backgroundColor
                            border.width: tile.activeFocus ? 2 : 1
                            border.color: tile.activeFocus ? Kirigami.Theme.focusColor
                                : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.18)

                            Rectangle {
                                anchors.left: parent.left
                                anchors.top: parent.top
                                anchors.bottom: parent.bottom
                                anchors.margins: 2
                                width: Kirigami.Units.largeSpacing
                                radius: Kirigami.Units.cornerRadius
                                color: tile.area.colour.length > 0 ? tile.area.colour : Kirigami.Theme.disabledTextColor
                            }
                        }
                    }
                }
            }

            Prose {
                Layout.fillWidth: true
                quiet: true
                text: I18n.i18nc("@info", "There are no groups yet. The moderation sets them up in the plan.")
                visible: groups.count === 0
            }
        }
    }
}
