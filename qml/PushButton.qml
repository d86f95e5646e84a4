// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/**
 * Schaltfläche whose words grow with the person's text size. highlighted: the one primary button of a page; flat: beside
 * the main thing.
 */
QQC2.Button {
    id: root

    readonly property bool strong: root.highlighted && root.enabled
    readonly property bool lightText: Kirigami.ColorUtils.brightnessForColor(Kirigami.Theme.textColor) === Kirigami.ColorUtils.Light
    readonly property bool lightGround: Kirigami.ColorUtils.brightnessForColor(Kirigami.Theme.linkColor) === Kirigami.ColorUtils.Light
    /** Whichever of the theme's two ends stands out on the highlight. */
    readonly property color onHighlight: root.lightText === root.lightGround ? Kirigami.Theme.backgroundColor : Kirigami.Theme.textColor
    readonly property color foreground: root.strong ? root.onHighlight : root.enabled ? Kirigami.Theme.textColor : Kirigami.Theme.disabledTextColor

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Kirigami.Units.gridUnit * 2, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Kirigami.Units.largeSpacing * 1.5
    rightPadding: leftPadding
    topPadding: Kirigami.Units.smallSpacing
    bottomPadding: topPadding
    focusPolicy: Qt.StrongFocus
    font.pointSize: TextSize.body
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    contentItem: RowLayout {
        spacing: Kirigami.Units.smallSpacing * 1.5

        Kirigami.Icon {
            Layout.preferredWidth: Kirigami.Units.iconSizes.small
            Layout.preferredHeight: Kirigami.Units.iconSizes.small
            source: root.icon.name
            isMask: true
            color: root.foreground
            visible: root.icon.name.length > 0 && valid
        }

        Prose {
            Layout.fillWidth: true
            text: root.Kirigami.MnemonicData.richTextLabel
            textFormat: Text.StyledText
            color: root.foreground
            font: root.font
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            horizontalAlignment: root.flat ? Text.AlignLeft : Text.AlignHCenter
            Accessible.ignored: true
        }

        Kirigami.Icon {
            Layout.preferredWidth: Kirigami.Units.iconSizes.small
            Layout.preferredHeight: Kirigami.Units.iconSizes.small
            source: "arrow-down"
            isMask: true
            color: root.foreground
            visible: root.Accessible.role === Accessible.ButtonMenu && valid
        }
    }

    background: Rectangle {
        readonly property color rest: root.strong ? Kirigami.Theme.linkColor : root.flat ? "transparent" : Kirigami.Theme.backgroundColor

        radius: Kirigami.Units.cornerRadius
        color: root.down || root.checked ? Kirigami.ColorUtils.tintWithAlpha(rest, Kirigami.Theme.linkColor, root.strong ? 1 : 0.25)
            : root.hovered && root.enabled ? Kirigami.ColorUtils.tintWithAlpha(rest, root.strong ? Kirigami.Theme.textColor : Kirigami.Theme.linkColor, 0.15)
            : rest
        border.width: root.visualFocus || (root.activeFocus && root.strong) ? 2 : root.flat || root.strong ? 0 : 1
        border.color: root.visualFocus || root.strong ? (root.strong ? root.foreground : Kirigami.Theme.focusColor)
            : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.3)
    }
}
