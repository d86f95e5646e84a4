// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Verbindung zum Raum in words, above every page of a laptop in somebody else's room: whether what is written arrives,
 * what waits on this device, the moderation's word to all, and cards the room did not take, with their text.
 */
Item {
    id: root

    required property Workspace workspace
    readonly property bool quiet: link.connected && link.unsent === 0
    readonly property string words: link.connected
        ? (link.unsent > 0 ? I18n.i18ncp("@info:status", "Connected, handing in %1 entry", "Connected, handing in %1 entries", link.unsent) : I18n.i18nc("@info:status", "Connected"))
        : [link.problem.length > 0 ? link.problem : I18n.i18nc("@info:status", "Not connected."), link.unsent > 0
            ? I18n.i18ncp("@info:status", "Kept on this device: %1 entry.", "Kept on this device: %1 entries.", link.unsent)
            : I18n.i18nc("@info:status", "You can go on writing; it is kept on this device.")].join(" ")

    implicitHeight: column.implicitHeight
    visible: root.workspace.remote

    RoomLink {
        id: link

        objectName: "link"
        workspace: root.workspace
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: row.implicitHeight + Kirigami.Units.smallSpacing * 2
            color: root.quiet ? Kirigami.Theme.backgroundColor : Kirigami.Theme.neutralBackgroundColor
            Accessible.role: root.quiet ? Accessible.StatusBar : Accessible.AlertMessage
            Accessible.name: root.words

            RowLayout {
                id: row

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.leftMargin: Kirigami.Units.gridUnit
                anchors.rightMargin: Kirigami.Units.gridUnit
                spacing: Kirigami.Units.largeSpacing

                Kirigami.Icon {
                    Layout.preferredWidth: Kirigami.Units.iconSizes.small
                    Layout.preferredHeight: Kirigami.Units.iconSizes.small
                    source: link.connected ? "network-connect" : "network-disconnect"
                    isMask: true
                    color: Kirigami.Theme.textColor
                    visible: valid
                }
                Prose {
                    objectName: "roomWords"
                    Layout.fillWidth: true
                    quiet: root.quiet
                    text: root.words
                    Accessible.ignored: true
                }
                PushButton {
                    text: I18n.i18nc("@action:button connect to the room", "Try now")
                    visible: !link.connected && link.trying
                    onClicked: link.reconnect()
                }
            }
        }

        Prose {
            Layout.fillWidth: true
            Layout.margins: visible ? Kirigami.Units.gridUnit : 0
            text: link.announcement
            font.pointSize: TextSize.statement
            font.weight: Font.DemiBold
            visible: text.length > 0
            Accessible.role: Accessible.AlertMessage
        }

        Repeater {
            model: link.refused

            Rectangle {
                id: entry

                required property refusedEntry modelData

                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing
                implicitHeight: inside.implicitHeight + Kirigami.Units.largeSpacing * 2
                radius: Kirigami.Units.cornerRadius
                color: Kirigami.Theme.backgroundColor
                border.width: 1
                border.color: Kirigami.Theme.negativeTextColor
                Accessible.role: Accessible.Grouping
                Accessible.name: entry.modelData.sentence

                ColumnLayout {
                    id: inside

                    anchors.fill: parent
                    anchors.margins: Kirigami.Units.largeSpacing
                    spacing: Kirigami.Units.smallSpacing

                    Prose {
                        Layout.fillWidth: true
                        text: entry.modelData.sentence
                        font.weight: Font.DemiBold
                    }
                    TextEdit {
                        id: text

                        Layout.fillWidth: true
                        Layout.maximumWidth: Kirigami.Units.gridUnit * 42
                        text: entry.modelData.text
                        textFormat: TextEdit.PlainText
                        wrapMode: TextEdit.Wrap
                        readOnly: true
                        selectByMouse: true
                        color: Kirigami.Theme.textColor
                        font.family: Kirigami.Theme.defaultFont.family
                        font.pointSize: TextSize.statement
                        visible: text.length > 0
                        Accessible.role: Accessible.StaticText
                        Accessible.name: text.text
                    }
                    Flow {
                        Layout.fillWidth: true
                        spacing: Kirigami.Units.largeSpacing

                        PushButton {
                            objectName: "tryAgain"
                            text: I18n.i18nc("@action:button hand a card in once more", "Try again")
                            onClicked: link.tryAgain(entry.modelData.id)
                        }
                        PushButton {
                            objectName: "copy"
                            text: I18n.i18nc("@action:button", "Copy the text")
                            visible: text.visible
                            onClicked: {
                                text.selectAll();
                                text.copy();
                                text.deselect();
                            }
                        }
                        PushButton {
                            objectName: "throwAway"
                            text: I18n.i18nc("@action:button throw a refused card away", "Away with it")
                            flat: true
                            onClicked: link.throwAway(entry.modelData.id)
                        }
                    }
                }
            }
        }

        Kirigami.Separator {
            Layout.fillWidth: true
        }
    }
}
