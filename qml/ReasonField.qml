// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Begründung, asked in place: the group will read it. Enter stores it, Shift+Enter begins a line, Escape gives up. */
ColumnLayout {
    id: root

    /** NotForwarded or Deferred. */
    property int decision: DispositionDecision.NotForwarded
    property string reason
    /** True once somebody tried to go on without a reason. */
    property bool lacking: false

    signal reasoned(reason: string)
    signal givenUp

    function store(): void {
        const typed = area.text.trim();
        root.lacking = typed.length === 0;
        if (!root.lacking) {
            root.reasoned(typed);
        }
    }

    spacing: Kirigami.Units.smallSpacing
    Component.onCompleted: {
        area.text = root.reason;
        area.forceActiveFocus();
        area.selectAll();
    }

    Prose {
        Layout.fillWidth: true
        text: root.decision === DispositionDecision.Deferred ? I18n.i18nc("@label:textbox", "Why is it deferred? The group will read this.") : I18n.i18nc("@label:textbox", "Why is it not forwarded? The group will read this.")
    }

    QQC2.TextArea {
        id: area

        objectName: "reason"
        Layout.fillWidth: true
        font.pointSize: TextSize.body
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        KeyNavigation.priority: KeyNavigation.BeforeItem
        Accessible.name: I18n.i18nc("@label:textbox", "Reason")
        Keys.onReturnPressed: event => area.enter(event)
        Keys.onEnterPressed: event => area.enter(event)
        Keys.onEscapePressed: root.givenUp()
        Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

        function enter(event: KeyEvent): void {
            event.accepted = !(event.modifiers & Qt.ShiftModifier);
            if (event.accepted) {
                root.store();
            }
        }
    }

    Prose {
        Layout.fillWidth: true
        objectName: "lacking"
        text: I18n.i18nc("@info", "Without a reason it cannot be stored: the group is owed one.")
        font.italic: true
        visible: root.lacking
    }

    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing

        PushButton {
            highlighted: true
            text: root.decision === DispositionDecision.Deferred ? I18n.i18nc("@action:button", "Defer with this reason") : I18n.i18nc("@action:button", "Do not forward, with this reason")
            onClicked: root.store()
        }

        PushButton {
            text: I18n.i18nc("@action:button", "Cancel")
            onClicked: root.givenUp()
        }
    }
}
