// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.prison as Prison

/** Mitmachen, an der Wand: the QR code, the address and the short code, readable from the last row. */
BeamerScene {
    id: root

    required property Room room
    /** How much larger than an ordinary screen. */
    property real wallScale: 1
    readonly property bool upright: root.width < root.height

    GridLayout {
        anchors.fill: parent
        columns: root.upright ? 1 : 2
        columnSpacing: root.textSize * 3
        rowSpacing: root.textSize

        Rectangle {
            readonly property real side: Math.min(root.upright ? root.width : root.width * 0.42, root.upright ? root.height * 0.5 : root.height)

            Layout.alignment: Qt.AlignCenter
            Layout.preferredWidth: side
            Layout.preferredHeight: side
            // A scanner needs dark on light, whatever the desktop's colours.
            color: "white"
            Accessible.role: Accessible.Graphic
            Accessible.name: I18n.i18nc("@info:whatsthis", "QR code of the address %1 with the code %2", root.room.pages.length > 0 ? root.room.pages[0] : "", root.room.code)

            Prison.Barcode {
                anchors.fill: parent
                anchors.margins: parent.width * 0.06
                barcodeType: Prison.Barcode.QRCode
                content: root.room.invitation
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter
            spacing: root.textSize

            Prose {
                Layout.fillWidth: true
                text: I18n.i18nc("@title", "Join with your phone")
                font.pointSize: root.textSize * 1.6
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            Prose {
                Layout.fillWidth: true
                text: I18n.i18nc("@info", "Scan the code, or type this address and the code:")
                font.pointSize: root.textSize
            }
            Prose {
                Layout.fillWidth: true
                text: root.room.pages.length > 0 ? root.room.pages[0] : ""
                font.pointSize: root.textSize * 1.3
                font.weight: Font.DemiBold
                wrapMode: Text.WrapAnywhere
            }
            Prose {
                objectName: "wallCode"
                Layout.fillWidth: true
                text: root.room.code
                font.pointSize: TextSize.wall * root.wallScale * 1.3
                font.weight: Font.Bold
                font.letterSpacing: root.textSize * 0.3
                wrapMode: Text.WrapAnywhere
                Accessible.name: I18n.i18nc("@info", "Code %1", root.room.code)
            }
            Prose {
                Layout.fillWidth: true
                quiet: true
                text: I18n.i18ncp("@info", "One device is here.", "%1 devices are here.", root.room.devices)
                font.pointSize: root.textSize
            }
        }
    }
}
