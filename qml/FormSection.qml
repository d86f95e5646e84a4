// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/** Abschnitt eines Formulars: a heading and a card with what belongs together. */
ColumnLayout {
    id: root

    property string title
    property string subtitle
    default property alias content: body.data

    spacing: Kirigami.Units.smallSpacing

    Prose {
        Layout.fillWidth: true
        text: root.title
        font.pointSize: TextSize.heading
        font.weight: Font.DemiBold
        visible: text.length > 0
        Accessible.role: Accessible.Heading
    }

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: root.subtitle
        visible: text.length > 0
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: body.implicitHeight + body.anchors.margins * 2
        Kirigami.Theme.colorSet: Kirigami.Theme.View
        Kirigami.Theme.inherit: false
        radius: Kirigami.Units.cornerRadius
        color: Kirigami.Theme.backgroundColor
        border.width: 1
        border.color: Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.15)

        ColumnLayout {
            id: body

            anchors.fill: parent
            anchors.margins: Kirigami.Units.largeSpacing * 2
            spacing: Kirigami.Units.largeSpacing * 2
        }
    }
}
