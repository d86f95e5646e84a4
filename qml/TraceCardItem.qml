// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Karte der Spur with the arrow that leads to it. */
RowLayout {
    id: root

    required property traceCard card
    property string stationName
    /** True for the first one, which no arrow leads to. */
    property bool leading: false
    property bool focused: false

    signal chosen

    function choose(): void {
        root.chosen();
    }

    spacing: Kirigami.Units.smallSpacing
    Accessible.role: Accessible.ListItem
    Accessible.name: [root.stationName, root.card.text, root.card.detail].filter(part => part.length > 0).join(", ")
    Accessible.onPressAction: root.chosen()

    Prose {
        quiet: true
        text: I18n.rightToLeft ? "←" : "→"
        visible: !root.leading
        Accessible.ignored: true
    }

    Rectangle {
        id: face

        Layout.fillHeight: true
        Layout.preferredWidth: Kirigami.Units.gridUnit * 14
        Kirigami.Theme.inherit: false
        Kirigami.Theme.colorSet: Kirigami.Theme.View
        radius: Kirigami.Units.cornerRadius
        color: Kirigami.Theme.backgroundColor
        border.width: root.card.start || root.focused ? 2 : 1
        border.color: root.focused ? Kirigami.Theme.focusColor
            : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, root.card.start ? 0.8 : 0.2)

        Rectangle {
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.margins: parent.border.width
            width: Kirigami.Units.smallSpacing
            color: root.card.areaColour
            visible: root.card.areaColour.length > 0
        }

        ColumnLayout {
            anchors.fill: parent
            anchors.margins: Kirigami.Units.largeSpacing
            anchors.leftMargin: Kirigami.Units.largeSpacing + Kirigami.Units.smallSpacing
            spacing: 0

            Prose {
                Layout.fillWidth: true
                quiet: true
                text: root.stationName
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }

            Prose {
                id: words

                Layout.fillWidth: true
                Layout.fillHeight: true
                text: root.card.text
                elide: Text.ElideRight
            }

            Prose {
                Layout.fillWidth: true
                quiet: true
                text: root.card.detail
                visible: text.length > 0
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }

        HoverHandler {
            id: hover
            cursorShape: Qt.PointingHandCursor
        }
        TapHandler {
            onTapped: root.chosen()
        }

        QQC2.ToolTip.text: root.card.text
        QQC2.ToolTip.visible: words.truncated && (hover.hovered || root.focused)
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
    }
}
