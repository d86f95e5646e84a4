// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/** Noch nichts da: says what is missing and what to do about it. */
ColumnLayout {
    id: root

    property string title
    property string text
    property string iconName
    /** Name of the one thing to do; empty: no button. */
    property string actionText

    signal activated

    width: parent ? Math.min(parent.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 26) : implicitWidth
    spacing: Kirigami.Units.largeSpacing

    Kirigami.Icon {
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredWidth: Kirigami.Units.iconSizes.huge
        Layout.preferredHeight: Kirigami.Units.iconSizes.huge
        source: root.iconName
        opacity: 0.5
        visible: root.iconName.length > 0 && valid
    }

    Prose {
        Layout.fillWidth: true
        text: root.title
        font.pointSize: TextSize.heading
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        visible: text.length > 0
        Accessible.role: Accessible.Heading
    }

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: root.text
        horizontalAlignment: Text.AlignHCenter
        visible: text.length > 0
    }

    PushButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Kirigami.Units.smallSpacing
        text: root.actionText
        highlighted: true
        visible: text.length > 0
        onClicked: root.activated()
    }
}
