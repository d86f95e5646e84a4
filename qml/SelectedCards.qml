// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Ausgewählte Karten: how many they are, and what can be done with all of them at once. */
RowLayout {
    id: root

    /** How many cards are selected. */
    required property int count
    property bool moderates: false
    property bool recommends: false

    signal mergeWanted
    signal recommendationWanted
    signal noneWanted

    spacing: Kirigami.Units.largeSpacing
    visible: root.count > 0

    Prose {
        Layout.fillWidth: true
        text: I18n.i18ncp("@info", "%1 card selected", "%1 cards selected", root.count)
        font.weight: Font.DemiBold
    }

    PushButton {
        text: I18n.i18ncp("@action:button", "Merge %1 card", "Merge %1 cards", root.count)
        icon.name: "merge"
        objectName: "merge"
        QQC2.ToolTip.text: "Ctrl+M"
        QQC2.ToolTip.visible: hovered
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
        enabled: root.count > 1
        visible: root.moderates
        onClicked: root.mergeWanted()
    }

    PushButton {
        text: I18n.i18nc("@action:button", "Make a recommendation")
        icon.name: "document-new"
        visible: root.recommends
        onClicked: root.recommendationWanted()
    }

    PushButton {
        text: I18n.i18nc("@action:button", "Select none")
        flat: true
        onClicked: root.noneWanted()
    }
}
