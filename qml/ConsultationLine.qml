// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Beratung in einer Zeile: committee, day, result and votes; below it what it asks for next. */
RowLayout {
    id: root

    required property consultation record
    required property string committeeName
    property real wordSize: TextSize.body
    readonly property bool outstanding: root.record.result === ConsultationResult.Pending
    readonly property string sentence: [I18n.i18nc("@info a committee and its result", "%1: %2", root.committeeName, root.outstanding ? I18n.i18nc("@info a committee", "no result yet") : Labels.consultationResult(root.record.result)), Labels.date(root.record.date), votes.text, follow.text].filter(part => part.length > 0).join(", ")

    spacing: Kirigami.Units.smallSpacing * 1.5

    Kirigami.Icon {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Math.round((first.height > 0 ? Math.min(first.height, root.wordSize * 2) - height : 0) / 2)
        Layout.preferredWidth: root.wordSize * 1.3
        Layout.preferredHeight: root.wordSize * 1.3
        source: Labels.consultationResultIcon(root.record.result)
        isMask: true
        color: root.outstanding ? Kirigami.Theme.disabledTextColor : Kirigami.Theme.textColor
        visible: valid
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Flow {
            Layout.fillWidth: true
            spacing: root.wordSize * 0.5

            Prose {
                id: first

                width: Math.min(implicitWidth, parent.width)
                text: I18n.i18nc("@info a committee and its result", "%1: %2", root.committeeName, root.outstanding ? I18n.i18nc("@info a committee", "no result yet") : Labels.consultationResult(root.record.result))
                quiet: root.outstanding
                font.pointSize: root.wordSize
                Accessible.ignored: true
            }

            Prose {
                width: Math.min(implicitWidth, parent.width)
                text: [Labels.date(root.record.date), votes.text].filter(part => part.length > 0).join(" · ")
                quiet: true
                font.pointSize: root.wordSize
                visible: text.length > 0
                Accessible.ignored: true
            }
        }

        VoteLine {
            id: votes

            yes: root.record.votesYes
            no: root.record.votesNo
            abstained: root.record.votesAbstained
            visible: false
        }

        Prose {
            id: follow

            Layout.fillWidth: true
            Layout.maximumWidth: root.wordSize * 56
            quiet: true
            text: root.record.followUp.length > 0 ? I18n.i18nc("@info what a committee asked for next", "What follows: %1", root.record.followUp) : ""
            font.pointSize: root.wordSize
            visible: text.length > 0
            Accessible.ignored: true
        }
    }
}
