// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Zeile einer Konferenz: title, day, where it stands, open points. */
QQC2.AbstractButton {
    id: root

    required property conference record
    /** Open ends, or −1 where they are not known. */
    property int openPoints: -1
    property bool current: false
    property bool clonable: false

    signal cloneWanted

    padding: Kirigami.Units.gridUnit
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Accessible.name: [root.record.title, where.text, phase.text].join(", ")
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: GridLayout {
        columns: root.width > Kirigami.Units.gridUnit * 36 ? 3 : 1
        columnSpacing: Kirigami.Units.gridUnit
        rowSpacing: Kirigami.Units.largeSpacing

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing

            Prose {
                Layout.fillWidth: true
                text: root.record.title
                font.pointSize: TextSize.heading
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            Prose {
                id: where

                Layout.fillWidth: true
                quiet: true
                text: [Labels.date(root.record.startsOn), root.record.venue].filter(part => part.length > 0).join(" · ")
                visible: text.length > 0
                Accessible.ignored: true
            }
        }

        RowLayout {
            spacing: Kirigami.Units.largeSpacing

            StateBadge {
                id: phase
                text: Labels.conferencePhase(root.record.phase)
                emphasised: root.record.phase === ConferencePhase.Running
            }

            GapSocket {
                text: I18n.i18ncp("@info", "%1 open end", "%1 open ends", root.openPoints)
                visible: root.openPoints > 0
            }
        }

        PushButton {
            Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
            text: I18n.i18nc("@action:button new conference with the same steps and groups", "Like this one again")
            icon.name: "edit-copy"
            flat: true
            visible: root.clonable
            onClicked: root.cloneWanted()
        }
    }

    background: Rectangle {
        radius: Kirigami.Units.cornerRadius
        color: root.hovered || root.down ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.linkColor, 0.1)
            : Kirigami.Theme.backgroundColor
        border.width: root.activeFocus || root.current ? 2 : 1
        border.color: root.activeFocus ? Kirigami.Theme.focusColor : root.current ? Kirigami.Theme.linkColor
            : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.18)
    }
}
