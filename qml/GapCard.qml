// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Offenes Ende: what it says, whose it is, the empty socket, and the way to tie it. */
QQC2.ItemDelegate {
    id: root

    property string areaName
    property string areaColour
    property string areaIcon
    property string socketText
    property string actionText: I18n.i18nc("@action:button tie a need to a project", "Link")
    property bool current: false

    signal chosen

    topPadding: Kirigami.Units.largeSpacing
    bottomPadding: Kirigami.Units.largeSpacing
    leftPadding: Kirigami.Units.largeSpacing + Kirigami.Units.smallSpacing
    rightPadding: leftPadding
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.Theme.inherit: false
    Accessible.name: [root.text, root.areaName, root.socketText].filter(part => part.length > 0).join(", ")
    Keys.onReturnPressed: root.chosen()
    Keys.onEnterPressed: root.chosen()
    onClicked: root.chosen()

    background: Rectangle {
        radius: Kirigami.Units.cornerRadius
        color: root.hovered ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.highlightColor, 0.1) : Kirigami.Theme.backgroundColor
        border.width: root.current || root.visualFocus ? 2 : 1
        border.color: root.current || root.visualFocus ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.15)

        Rectangle {
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.margins: parent.border.width
            width: Kirigami.Units.smallSpacing
            color: root.areaColour.length > 0 ? root.areaColour : "transparent"
        }
    }

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.smallSpacing

        Prose {
            Layout.fillWidth: true
            text: root.text
            font.pointSize: TextSize.statement
            Accessible.ignored: true
        }

        TopicChip {
            Layout.fillWidth: true
            name: root.areaName
            colour: root.areaColour
            icon: root.areaIcon
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing

            GapSocket {
                Layout.fillWidth: true
                text: root.socketText
                Accessible.ignored: true
            }

            PushButton {
                icon.name: "link"
                text: root.actionText
                focusPolicy: Qt.NoFocus
                Accessible.ignored: true
                onClicked: root.chosen()
            }
        }
    }
}
