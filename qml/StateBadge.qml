// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/** Zustand: told by shape and by word, never by colour alone. */
Rectangle {
    id: root

    property string text
    property string iconName
    /** True for the one state that matters now. */
    property bool emphasised: false

    readonly property bool lightText: Kirigami.ColorUtils.brightnessForColor(Kirigami.Theme.textColor) === Kirigami.ColorUtils.Light
    readonly property bool lightGround: Kirigami.ColorUtils.brightnessForColor(Kirigami.Theme.linkColor) === Kirigami.ColorUtils.Light
    readonly property color foreground: root.emphasised && root.lightText === root.lightGround ? Kirigami.Theme.backgroundColor : Kirigami.Theme.textColor

    implicitWidth: row.implicitWidth + Kirigami.Units.largeSpacing * 2
    implicitHeight: row.implicitHeight + Kirigami.Units.smallSpacing
    radius: height / 2
    color: root.emphasised ? Kirigami.Theme.linkColor : "transparent"
    border.width: root.emphasised ? 0 : 1
    border.color: Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.35)
    visible: root.text.length > 0
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    RowLayout {
        id: row

        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width - Kirigami.Units.largeSpacing * 2)
        spacing: Kirigami.Units.smallSpacing

        Kirigami.Icon {
            Layout.preferredWidth: Kirigami.Units.iconSizes.small
            Layout.preferredHeight: Kirigami.Units.iconSizes.small
            source: root.iconName
            isMask: true
            color: root.foreground
            visible: root.iconName.length > 0 && valid
        }

        Prose {
            Layout.fillWidth: true
            text: root.text
            color: root.foreground
            font.bold: root.emphasised
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
