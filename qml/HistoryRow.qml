// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Eintrag im Verlauf: the day, what happened, and whatever was said about it. */
Item {
    id: root

    required property Workspace workspace
    required property int index
    required property historyEntry record
    property bool last: false
    property real wordSize: TextSize.body
    readonly property bool outstanding: root.record.kind === HistoryKind.Outstanding
    readonly property bool dated: root.record.on.getTime() > 0
    readonly property string day: root.dated ? Labels.date(root.record.on) : root.outstanding ? I18n.i18nc("@info", "no day yet") : ""
    readonly property string said: [root.record.reason, root.record.resolutionText.length > 0 ? I18n.i18nc("@info the wording a committee passed", "As passed: %1", root.record.resolutionText) : "", root.record.followUp.length > 0 ? I18n.i18nc("@info what a committee asked for next", "What follows: %1", root.record.followUp) : "", root.record.note].filter(part => part.length > 0).join("\n")
    readonly property string who: root.record.kind !== HistoryKind.Progress && root.record.actor.length > 0 && root.record.kind !== HistoryKind.Advised ? root.workspace.actorName(root.record.actor) : ""

    implicitHeight: column.implicitHeight + Kirigami.Units.largeSpacing
    Accessible.role: Accessible.ListItem
    Accessible.name: [root.day, Labels.history(root.record), votes.text, root.said].filter(part => part.length > 0).join(", ")

    Rectangle {
        anchors.horizontalCenter: dot.horizontalCenter
        anchors.top: dot.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: -Kirigami.Units.smallSpacing
        width: 2
        color: Kirigami.Theme.disabledTextColor
        opacity: 0.5
        visible: !root.last
    }

    Rectangle {
        id: dot

        anchors.left: parent.left
        y: Math.round((title.height > 0 ? Math.min(title.height, title.font.pixelSize * 1.4) - height : 0) / 2)
        width: Kirigami.Units.gridUnit * 0.8
        height: width
        radius: width / 2
        color: root.outstanding ? "transparent" : Kirigami.Theme.textColor
        border.width: 2
        border.color: root.outstanding ? Kirigami.Theme.disabledTextColor : Kirigami.Theme.textColor
    }

    ColumnLayout {
        id: column

        anchors.left: dot.right
        anchors.right: parent.right
        anchors.leftMargin: Kirigami.Units.largeSpacing
        spacing: 0

        Prose {
            id: title

            Layout.fillWidth: true
            text: Labels.history(root.record)
            quiet: root.outstanding
            font.pointSize: root.wordSize
            font.weight: root.outstanding ? Font.Normal : Font.DemiBold
            Accessible.ignored: true
        }

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: [root.day, root.record.agendaItem, root.who].filter(part => part.length > 0).join(" · ")
            font.pointSize: root.wordSize
            visible: text.length > 0
            Accessible.ignored: true
        }

        VoteLine {
            id: votes

            Layout.fillWidth: true
            yes: root.record.votesYes
            no: root.record.votesNo
            abstained: root.record.votesAbstained
            font.pointSize: root.wordSize
            quiet: false
            Accessible.ignored: true
        }

        Prose {
            Layout.fillWidth: true
            Layout.maximumWidth: Kirigami.Units.gridUnit * 42
            text: root.said
            font.pointSize: root.wordSize
            visible: text.length > 0
            Accessible.ignored: true
        }
    }
}
