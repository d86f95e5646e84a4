// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Gewähltes als Marke: its name, and a way to take it out again by mouse or with Delete. */
QQC2.AbstractButton {
    id: root

    property real maximumWidth: implicitWidth

    signal removed

    width: Math.min(implicitWidth, root.maximumWidth)
    padding: Kirigami.Units.smallSpacing
    leftPadding: Kirigami.Units.largeSpacing
    rightPadding: Kirigami.Units.largeSpacing
    focusPolicy: Qt.StrongFocus
    Accessible.name: I18n.i18nc("@info:accessible", "%1, Delete removes it", root.text)
    Keys.onDeletePressed: root.removed()
    onClicked: root.removed()

    QQC2.ToolTip.text: I18n.i18nc("@info:tooltip", "Remove %1", root.text)
    QQC2.ToolTip.visible: root.hovered
    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay

    background: Rectangle {
        radius: height / 2
        color: root.hovered || root.visualFocus ? Kirigami.Theme.hoverColor : Kirigami.Theme.alternateBackgroundColor
        border.width: root.visualFocus ? 2 : 1
        border.color: root.visualFocus ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.25)
    }

    contentItem: RowLayout {
        spacing: Kirigami.Units.smallSpacing

        Prose {
            Layout.fillWidth: true
            text: root.text
            Accessible.ignored: true
        }

        Prose {
            text: "×"
            quiet: true
            font.pointSize: TextSize.statement
            Accessible.ignored: true
        }
    }
}
