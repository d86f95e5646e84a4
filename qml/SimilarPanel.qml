// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Wohl dasselbe: pairs of cards that probably mean the same, each merged with one button. */
FocusScope {
    id: root

    required property Workspace workspace
    /** Id of the step. */
    required property string step
    property Operation looking: null
    property Operation merging: null

    signal closed
    signal chosen(id: string)

    function look(): void {
        root.looking = pairs.look();
    }
    function merge(row: int): void {
        root.merging = pairs.merge(row);
        strip.show(I18n.i18nc("@info", "Merged. Every original is kept."));
    }

    objectName: "similarPanel"
    Keys.onEscapePressed: root.closed()
    Accessible.role: Accessible.Pane
    Accessible.name: I18n.i18nc("@title pairs of similar cards", "Probably the same")
    Component.onCompleted: root.look()
    onStepChanged: Qt.callLater(root.look)

    component Half: ColumnLayout {
        id: half

        required property similarCard card

        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing

        Prose {
            Layout.fillWidth: true
            text: half.card.text
            Accessible.ignored: true

            TapHandler {
                onTapped: root.chosen(half.card.id)
            }
        }
        TopicChip {
            Layout.fillWidth: true
            name: half.card.groupName
            colour: half.card.areaColour
            icon: half.card.areaIcon
            Accessible.ignored: true
        }
        StateBadge {
            Layout.maximumWidth: half.width
            text: half.card.clusterTitle.length > 0 ? I18n.i18nc("@info %1 title of a cluster", "Merged: %1", half.card.clusterTitle) : ""
            iconName: "merge"
        }
    }

    SimilarPairs {
        id: pairs
        workspace: root.workspace
        step: root.step
    }

    Rectangle {
        anchors.fill: parent
        Kirigami.Theme.inherit: false
        Kirigami.Theme.colorSet: Kirigami.Theme.Window
        color: Kirigami.Theme.backgroundColor

        Kirigami.Separator {
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Kirigami.Units.largeSpacing
        spacing: Kirigami.Units.largeSpacing

        RowLayout {
            Layout.fillWidth: true

            Prose {
                Layout.fillWidth: true
                text: I18n.i18nc("@title pairs of similar cards", "Probably the same")
                font.pointSize: TextSize.heading
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            PushButton {
                text: I18n.i18nc("@action:button close a side panel", "Close")
                icon.name: "dialog-close"
                flat: true
                onClicked: root.closed()
            }
        }

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: !pairs.complete ? "" : list.count === 0 ? I18n.i18nc("@info", "No two cards of this step say the same.")
                : I18n.i18ncp("@info", "%1 pair. Both cards stay as they are when they are merged.", "%1 pairs. Both cards stay as they are when they are merged.", list.count)
            visible: text.length > 0
        }
        OperationBar {
            Layout.fillWidth: true
            operation: root.looking
            text: I18n.i18nc("@info:status", "Comparing the cards…")
        }
        OperationBar {
            Layout.fillWidth: true
            operation: root.merging
        }
        UndoStrip {
            id: strip

            Layout.fillWidth: true
            workspace: root.workspace
        }

        CardList {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            model: pairs
            spacing: Kirigami.Units.largeSpacing
            Accessible.name: I18n.i18nc("@title pairs of similar cards", "Probably the same")

            delegate: Item {
                id: row

                required property int index
                required property similarPair record

                objectName: "pair-" + row.index
                width: list.cardWidth
                implicitHeight: body.implicitHeight + Kirigami.Units.largeSpacing * 2
                Kirigami.Theme.inherit: false
                Kirigami.Theme.colorSet: Kirigami.Theme.View
                Accessible.role: Accessible.ListItem
                Accessible.name: row.record.first.text + ". " + row.record.second.text
                transform: Translate {
                    x: I18n.rightToLeft ? list.width - row.width : 0
                }

                Rectangle {
                    anchors.fill: parent
                    radius: Kirigami.Units.cornerRadius
                    color: Kirigami.Theme.backgroundColor
                    border.width: 1
                    border.color: Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.18)
                }

                ColumnLayout {
                    id: body

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.margins: Kirigami.Units.largeSpacing
                    spacing: Kirigami.Units.largeSpacing

                    Half {
                        card: row.record.first
                    }
                    Kirigami.Separator {
                        Layout.fillWidth: true
                    }
                    Half {
                        card: row.record.second
                    }
                    Flow {
                        Layout.fillWidth: true
                        spacing: Kirigami.Units.smallSpacing

                        PushButton {
                            objectName: "mergePair"
                            text: I18n.i18nc("@action:button", "Merge both")
                            icon.name: "merge"
                            onClicked: root.merge(row.index)
                        }
                        PushButton {
                            objectName: "dismissPair"
                            text: I18n.i18nc("@action:button two cards mean different things", "Not the same")
                            flat: true
                            onClicked: pairs.dismiss(row.index)
                        }
                    }
                }
            }
        }
    }
}
