// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Fußzeile an der Wand: the conference, where one is in words and as dots. */
RowLayout {
    id: root

    property string title
    property string text
    /** Time left, or empty. */
    property string clock
    property int place: 0
    property int places: 1
    property real pointSize: TextSize.beamer

    spacing: Kirigami.Units.gridUnit
    Accessible.role: Accessible.StaticText
    Accessible.name: I18n.i18nc("@info:accessible", "%1, %2 of %3", root.text, root.place + 1, root.places)

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: root.title
        font.pointSize: root.pointSize
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }

    Prose {
        text: root.clock
        font.pointSize: root.pointSize
        font.weight: Font.DemiBold
        font.features: {"tnum": 1}
        wrapMode: Text.NoWrap
        visible: text.length > 0
        Accessible.name: I18n.i18nc("@info:accessible time left", "%1 left", root.clock)
    }

    Prose {
        // Not the row's own width: what changes while the row is arranged arranges it again.
        Layout.maximumWidth: (root.parent?.width ?? 0) / 2
        text: root.text
        font.pointSize: root.pointSize
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }

    Repeater {
        model: root.places

        Rectangle {
            required property int index

            implicitWidth: root.pointSize * (index === root.place ? 1.1 : 0.7)
            implicitHeight: implicitWidth
            radius: width / 2
            color: index === root.place ? Kirigami.Theme.textColor : "transparent"
            border.width: 2
            border.color: index === root.place ? Kirigami.Theme.textColor : Kirigami.Theme.disabledTextColor
        }
    }
}
