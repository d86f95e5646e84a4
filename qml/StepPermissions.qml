// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Was Gruppen in einem Schritt dürfen, and the rules for dots. */
ColumnLayout {
    id: root

    required property Workspace workspace
    required property step record
    readonly property bool votes: (root.record.permissions & StepPermission.Vote) !== 0

    signal began(operation: Operation)

    spacing: Kirigami.Units.smallSpacing

    component Permission: QQC2.CheckBox {
        id: permission

        required property int flag

        checked: (root.record.permissions & permission.flag) !== 0
        font.pointSize: TextSize.body
        onToggled: {
            const flags = permission.checked ? root.record.permissions | permission.flag : root.record.permissions & ~permission.flag;
            root.began(root.workspace.edit(RecordType.Step, root.record.id, {"permissions": flags}));
        }
    }

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: I18n.i18nc("@label", "Groups may")
    }

    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing
        Accessible.role: Accessible.Grouping
        Accessible.name: I18n.i18nc("@label", "Groups may")

        Permission {
            flag: StepPermission.Write
            text: I18n.i18nc("@option:check what groups may do", "write cards")
        }
        Permission {
            flag: StepPermission.EditOwn
            text: I18n.i18nc("@option:check what groups may do", "change their own cards")
        }
        Permission {
            flag: StepPermission.Link
            text: I18n.i18nc("@option:check what groups may do", "link cards")
        }
        Permission {
            objectName: "mayVote"
            flag: StepPermission.Vote
            text: I18n.i18nc("@option:check what groups may do", "set dots")
        }
        Permission {
            objectName: "mayRate"
            flag: StepPermission.Rate
            text: I18n.i18nc("@option:check what groups may do", "rate by criteria")
        }
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.width > Kirigami.Units.gridUnit * 28 ? 2 : 1
        columnSpacing: Kirigami.Units.largeSpacing * 2
        rowSpacing: Kirigami.Units.smallSpacing
        visible: root.votes

        NumberField {
            objectName: "dotsPerPerson"
            Layout.alignment: Qt.AlignTop
            label: I18n.i18nc("@label:textbox", "Dots for each person")
            hint: I18n.i18nc("@info", "Empty: as many as they like.")
            number: root.record.dotsPerPerson > 0 ? root.record.dotsPerPerson : -1
            maximum: 999
            onNumberEdited: number => root.began(root.workspace.edit(RecordType.Step, root.record.id, {"dotsPerPerson": Math.max(0, number)}))
        }
        NumberField {
            objectName: "dotsPerItem"
            Layout.alignment: Qt.AlignTop
            label: I18n.i18nc("@label:textbox", "Of these on one card at most")
            hint: I18n.i18nc("@info", "Empty: all of them.")
            number: root.record.dotsPerItem > 0 ? root.record.dotsPerItem : -1
            maximum: 999
            onNumberEdited: number => root.began(root.workspace.edit(RecordType.Step, root.record.id, {"dotsPerItem": Math.max(0, number)}))
        }
    }
}
