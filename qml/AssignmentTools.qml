// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Werkzeuge der Zuteilung: look for a proposal, take it over or give it up, what it goes by, and what of people is shown. */
ColumnLayout {
    id: root

    required property AssignmentPlan plan
    /** True while a proposal is looked for or stored. */
    property bool busy: false
    property bool showsNames: false
    property bool showsWishes: false

    signal assignmentWanted
    signal takeOverWanted

    spacing: Kirigami.Units.largeSpacing

    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing

        PushButton {
            objectName: "takeOver"
            text: I18n.i18ncp("@action:button store a proposal", "Take over: %1 person moves", "Take over: %1 people move", root.plan.moves)
            icon.name: "dialog-ok-apply"
            highlighted: true
            visible: root.plan.proposing
            onClicked: root.takeOverWanted()
        }
        PushButton {
            objectName: "assign"
            text: root.plan.proposing ? I18n.i18nc("@action:button look for a proposal once more", "Assign again")
                : I18n.i18ncp("@action:button", "Assign %1 person to the groups", "Assign %1 people to the groups", root.plan.people)
            icon.name: "system-users"
            highlighted: !root.plan.proposing
            enabled: !root.busy
            onClicked: root.assignmentWanted()
        }
        PushButton {
            objectName: "discard"
            text: I18n.i18nc("@action:button give a proposal up", "Give the proposal up")
            visible: root.plan.proposing
            onClicked: root.plan.discard()
        }
        PushButton {
            objectName: "undoMove"
            text: I18n.i18nc("@action:button", "Undo the last move")
            icon.name: "edit-undo"
            visible: root.plan.proposing && root.plan.canUndoMove
            onClicked: root.plan.undoMove()
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing

        RowLayout {
            spacing: Kirigami.Units.smallSpacing

            Prose {
                text: I18n.i18nc("@label:spinbox decides between equally good assignments", "Number of the draw")
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            QQC2.SpinBox {
                id: seed

                objectName: "seed"
                from: 1
                to: 9999
                editable: true
                font.pointSize: TextSize.body
                value: root.plan.seed
                Accessible.name: I18n.i18nc("@label:spinbox decides between equally good assignments", "Number of the draw")
                Accessible.description: seedHint.text
                onValueModified: root.plan.seed = seed.value
                QQC2.ToolTip.text: seedHint.text
                QQC2.ToolTip.visible: seed.hovered
                QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
            }
        }
        QQC2.CheckBox {
            objectName: "keep"
            text: I18n.i18nc("@option:check", "Who has a group keeps it")
            font.pointSize: TextSize.body
            checked: root.plan.keepsAssigned
            onToggled: root.plan.keepsAssigned = checked
        }
        QQC2.CheckBox {
            objectName: "wishes"
            text: I18n.i18nc("@option:check", "Show wishes")
            font.pointSize: TextSize.body
            checked: root.showsWishes
            onToggled: root.showsWishes = checked
        }
        QQC2.CheckBox {
            objectName: "names"
            text: I18n.i18nc("@option:check names of people", "Show names")
            font.pointSize: TextSize.body
            checked: root.showsNames
            visible: root.plan.hasNames
            onToggled: root.showsNames = checked
        }
    }

    Prose {
        id: seedHint

        Layout.fillWidth: true
        quiet: true
        text: I18n.i18nc("@info", "The same number and the same people give the same assignment; another number decides otherwise between equally good ones.")
    }
}
