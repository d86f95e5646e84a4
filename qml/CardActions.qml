// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Was mit einer Karte geschehen kann: edit it, make a recommendation of it, split it off, take it away. */
Flow {
    id: root

    required property contribution record
    required property int stepKind
    property bool moderates: false
    property bool recommends: false
    property bool editable: false

    signal editWanted
    signal recommendationWanted
    signal splitWanted
    signal withholdWanted(withheld: bool)

    spacing: Kirigami.Units.smallSpacing

    PushButton {
        text: I18n.i18nc("@action:button", "Edit")
        icon.name: "document-edit"
        visible: root.editable
        onClicked: root.editWanted()
    }

    PushButton {
        objectName: "recommend"
        text: I18n.i18nc("@action:button", "Make a recommendation")
        icon.name: "document-new"
        visible: root.recommends && root.stepKind === StepKind.Project
        onClicked: root.recommendationWanted()
    }

    PushButton {
        text: I18n.i18nc("@action:button take a card out of its cluster", "Split off")
        icon.name: "split"
        visible: root.moderates && root.record.cluster.length > 0
        objectName: "split"
        onClicked: root.splitWanted()
    }

    PushButton {
        objectName: "withhold"
        readonly property bool withheld: root.record.visibility === ContributionVisibility.Withheld

        text: withheld ? I18n.i18nc("@action:button show a card again", "Put back") : I18n.i18nc("@action:button hide a card from the groups", "Take away")
        icon.name: withheld ? "view-visible" : "view-hidden"
        font.pointSize: TextSize.body
        visible: root.moderates
        QQC2.ToolTip.text: I18n.i18nc("@info:tooltip", "Groups and the wall do not show a card that is taken away. It is kept.")
        QQC2.ToolTip.visible: hovered
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
        onClicked: root.withholdWanted(!withheld)
    }
}
