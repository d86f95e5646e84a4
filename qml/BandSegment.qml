// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/** Glied des Schrittbands: a number, a few words, a state told by shape and word, a count. */
QQC2.AbstractButton {
    id: root

    property string number
    property string stateText
    property string stateIcon
    property string countText
    /** True for the step that is open in the room. */
    property bool open: false
    /** True for what is shown below the band. */
    property bool current: false
    /** True where there is room for the number and the state alone. */
    property bool compact: false

    readonly property bool lightText: Kirigami.ColorUtils.brightnessForColor(Kirigami.Theme.textColor) === Kirigami.ColorUtils.Light
    readonly property bool lightGround: Kirigami.ColorUtils.brightnessForColor(Kirigami.Theme.linkColor) === Kirigami.ColorUtils.Light
    readonly property color foreground: root.open && root.lightText === root.lightGround ? Kirigami.Theme.backgroundColor : Kirigami.Theme.textColor

    padding: root.compact ? Kirigami.Units.smallSpacing : Kirigami.Units.largeSpacing
    topPadding: Kirigami.Units.smallSpacing * 2
    bottomPadding: Kirigami.Units.smallSpacing * 2 + marker.height
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    font.pointSize: TextSize.body
    Accessible.role: Accessible.PageTab
    Accessible.name: [root.number, root.text, root.stateText, root.countText].filter(part => part.length > 0).join(", ")
    Accessible.selected: root.current
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    QQC2.ToolTip.text: root.text
    QQC2.ToolTip.visible: root.hovered && (root.compact || label.truncated)
    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay

    contentItem: RowLayout {
        spacing: root.compact ? Kirigami.Units.smallSpacing : Kirigami.Units.largeSpacing

        Prose {
            Layout.alignment: Qt.AlignVCenter
            text: root.number
            color: root.foreground
            font.pointSize: TextSize.question
            font.weight: Font.Bold
            visible: text.length > 0
            Accessible.ignored: true
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Prose {
                id: label

                Layout.fillWidth: true
                text: root.text
                color: root.foreground
                font.weight: root.current || root.open ? Font.DemiBold : Font.Normal
                maximumLineCount: 2
                elide: Text.ElideRight
                visible: !root.compact
                Accessible.ignored: true
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Kirigami.Units.smallSpacing

                Kirigami.Icon {
                    id: glyph

                    Layout.preferredWidth: Kirigami.Units.iconSizes.small
                    Layout.preferredHeight: Kirigami.Units.iconSizes.small
                    source: root.stateIcon
                    isMask: true
                    color: root.foreground
                    visible: root.stateIcon.length > 0 && valid
                }

                Prose {
                    Layout.fillWidth: true
                    text: root.compact && glyph.visible && !root.open ? "" : [root.stateText, root.compact ? "" : root.countText].filter(part => part.length > 0).join(" · ")
                    color: root.foreground
                    opacity: root.open ? 1 : 0.8
                    font.weight: root.open ? Font.DemiBold : Font.Normal
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
    }

    background: Rectangle {
        color: root.open ? Kirigami.Theme.linkColor
                         : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, root.hovered ? 0.1 : root.current ? 0.07 : 0)
        border.width: root.visualFocus ? 2 : 0
        border.color: root.open ? root.foreground : Kirigami.Theme.focusColor

        Rectangle {
            id: marker

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: Kirigami.Units.smallSpacing
            color: root.foreground
            visible: root.current
        }
    }
}
