// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami
import org.kde.prison as Prison

/**
 * Raum: opens the conference for the phones in the hall and shows, large enough for the wall, how to come in. On a
 * moderator's laptop in the room of another computer nothing is opened, and the rest is led from here.
 */
FocusScope {
    id: root

    required property Workspace workspace
    required property Room room
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 40
    /** Only when it is asked for: the page may be on the wall. */
    property bool showsModeratorCode: false

    FormScroll {
        anchors.fill: parent
        content: column

        ColumnLayout {
            id: column

            spacing: Kirigami.Units.largeSpacing * 3

            PageHeading {
                Layout.fillWidth: true
                title: I18n.i18nc("@title", "Room")
                subtitle: root.room.open ? I18n.i18nc("@info", "Everybody in this Wi-Fi can join. No account, no internet.")
                    : root.workspace.remote ? I18n.i18nc("@info %1 an address", "The room is on another computer (%1), which shows address and code to whoever joins. You lead it from here.", root.room.elsewhere)
                    : I18n.i18nc("@info", "Phones and laptops in the same Wi-Fi write and read along. Everything stays in the file on this laptop.")
            }

            ErrorBanner {
                Layout.fillWidth: true
                text: root.room.errorText
                visible: root.room.errorText.length > 0
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Kirigami.Units.largeSpacing
                visible: !root.room.open && !root.workspace.remote

                QQC2.CheckBox {
                    id: encrypted

                    objectName: "encrypted"
                    Layout.fillWidth: true
                    font.pointSize: TextSize.body
                    text: I18n.i18nc("@option:check", "Encrypted; browsers warn once, since the certificate is self-made")
                }

                PushButton {
                    objectName: "openRoom"
                    highlighted: true
                    enabled: !root.room.opening && root.workspace.status === Workspace.Ready
                    text: root.room.opening ? I18n.i18nc("@action:button", "Opening the room…") : I18n.i18nc("@action:button", "Open the room")
                    onClicked: root.room.openDoors(8517, encrypted.checked)
                }
            }

            GridLayout {
                Layout.fillWidth: true
                columns: root.narrow ? 1 : 2
                columnSpacing: Kirigami.Units.gridUnit * 3
                rowSpacing: Kirigami.Units.largeSpacing * 2
                visible: root.room.open

                Rectangle {
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredWidth: Math.min(root.width - Kirigami.Units.gridUnit * 4, Kirigami.Units.gridUnit * 18)
                    Layout.preferredHeight: Layout.preferredWidth
                    // A scanner needs dark on light, whatever the desktop's colours.
                    color: "white"
                    Accessible.role: Accessible.Graphic
                    Accessible.name: I18n.i18nc("@info:whatsthis", "QR code of the address %1 with the code %2", root.room.pages.length > 0 ? root.room.pages[0] : "", root.room.code)

                    Prison.Barcode {
                        anchors.fill: parent
                        anchors.margins: Kirigami.Units.largeSpacing * 2
                        barcodeType: Prison.Barcode.QRCode
                        content: root.room.invitation
                    }
                }

                ColumnLayout {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    spacing: Kirigami.Units.largeSpacing

                    Prose {
                        Layout.fillWidth: true
                        quiet: true
                        text: I18n.i18nc("@info", "Scan the code, or type this address and the code:")
                    }

                    Repeater {
                        model: root.room.pages

                        QQC2.Label {
                            required property int index
                            required property string modelData

                            Layout.fillWidth: true
                            font.pointSize: index === 0 ? TextSize.heading : TextSize.body
                            font.bold: index === 0
                            opacity: index === 0 ? 1 : 0.75
                            text: modelData
                            textFormat: Text.PlainText
                            wrapMode: Text.WrapAnywhere
                        }
                    }

                    QQC2.Label {
                        objectName: "code"
                        Layout.fillWidth: true
                        font.bold: true
                        font.letterSpacing: Kirigami.Units.smallSpacing
                        font.pointSize: TextSize.wall
                        text: root.room.code
                        textFormat: Text.PlainText
                        wrapMode: Text.WrapAnywhere
                        Accessible.name: I18n.i18nc("@info", "Code %1", root.room.code)
                    }

                    RoomCount {
                        Layout.fillWidth: true
                        room: root.room
                    }
                }
            }

            RoomCount {
                objectName: "countThere"
                Layout.fillWidth: true
                room: root.room
                visible: root.room.live && !root.room.open && root.room.connected
            }

            Prose {
                objectName: "saidLater"
                Layout.fillWidth: true
                text: I18n.i18nc("@info", "This laptop is not connected to the room just now. A word to all, the floor and what the wall shows are told as soon as it is.")
                visible: root.room.live && !root.room.connected
                Accessible.role: Accessible.AlertMessage
            }

            FormSection {
                Layout.fillWidth: true
                title: I18n.i18nc("@title:group", "Sheet for the tables")
                subtitle: I18n.i18nc("@info", "Wi-Fi, address and code to print, with QR codes, in all languages.")
                visible: root.room.open

                RoomSheetForm {
                    Layout.fillWidth: true
                    room: root.room
                }
            }

            FormSection {
                Layout.fillWidth: true
                title: I18n.i18nc("@title:group", "Word to all")
                subtitle: I18n.i18nc("@info", "Stands on every phone until it is taken away.")
                visible: root.room.live

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Kirigami.Units.largeSpacing

                    QQC2.TextField {
                        id: word

                        objectName: "word"
                        Layout.fillWidth: true
                        font.pointSize: TextSize.body
                        maximumLength: 500
                        text: root.room.announcement
                        Accessible.name: I18n.i18nc("@title:group", "Word to all")
                        onAccepted: root.room.announcement = word.text
                    }

                    PushButton {
                        objectName: "announce"
                        text: I18n.i18nc("@action:button", "Say it")
                        enabled: word.text !== root.room.announcement
                        onClicked: root.room.announcement = word.text
                    }
                }
            }

            FormSection {
                Layout.fillWidth: true
                title: I18n.i18nc("@title:group", "Groups")
                subtitle: I18n.i18nc("@info", "The wall and every phone show which group has the floor.")
                visible: root.room.live

                RoomGroups {
                    Layout.fillWidth: true
                    workspace: root.workspace
                    room: root.room
                }
            }

            FormSection {
                Layout.fillWidth: true
                title: I18n.i18nc("@title:group", "Devices")
                subtitle: I18n.i18nc("@info", "Who is here, never what they wrote.")
                visible: root.room.live

                RoomPeople {
                    Layout.fillWidth: true
                    room: root.room
                }
            }

            FormSection {
                Layout.fillWidth: true
                title: I18n.i18nc("@title:group", "A second moderator")
                subtitle: I18n.i18nc("@info", "Whoever joins with this code leads the room from their own laptop, as you do. Not for the wall.")
                visible: root.room.open

                QQC2.Label {
                    objectName: "moderatorCode"
                    Layout.fillWidth: true
                    font.bold: true
                    font.letterSpacing: Kirigami.Units.smallSpacing
                    font.pointSize: TextSize.heading
                    text: root.room.moderatorCode
                    textFormat: Text.PlainText
                    visible: root.showsModeratorCode
                    wrapMode: Text.WrapAnywhere
                    Accessible.name: I18n.i18nc("@info", "Code %1", root.room.moderatorCode)
                }

                PushButton {
                    objectName: "showModeratorCode"
                    text: root.showsModeratorCode ? I18n.i18nc("@action:button", "Hide the code") : I18n.i18nc("@action:button", "Show the code")
                    onClicked: root.showsModeratorCode = !root.showsModeratorCode
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Kirigami.Units.largeSpacing
                visible: root.room.open

                Prose {
                    Layout.fillWidth: true
                    quiet: true
                    text: I18n.i18nc("@info", "Closing sends the devices away. What they had not handed in stays on them, everything else is in the file.")
                }

                PushButton {
                    objectName: "closeRoom"
                    text: I18n.i18nc("@action:button", "Close the room")
                    onClicked: root.room.close()
                }
            }
        }
    }
}
