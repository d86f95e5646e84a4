// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Textfeld: one field of a record, stored when the person leaves it. Enter stores (Ctrl+Enter where there may be several
 * lines), Escape gives up what was typed.
 */
ColumnLayout {
    id: root

    property string label
    required property FieldBuffer buffer
    property bool multiline: false
    /** What belongs here, shown while it is empty. */
    property string hint
    property real pointSize: TextSize.body
    property bool readOnly: false
    readonly property bool editing: area.activeFocus

    /** Enter was pressed and what was typed is on its way. */
    signal entered
    /** Escape was pressed. */
    signal given

    function edit(): void {
        area.forceActiveFocus();
        area.cursorPosition = area.length;
    }

    spacing: Kirigami.Units.smallSpacing

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: root.label
        visible: text.length > 0
        Accessible.ignored: true
    }

    QQC2.TextArea {
        id: area

        function store(): void {
            root.buffer.commit();
            root.entered();
        }

        Layout.fillWidth: true
        text: root.buffer.text
        readOnly: root.readOnly
        placeholderText: root.hint
        font.pointSize: root.pointSize
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
        activeFocusOnTab: true
        KeyNavigation.priority: KeyNavigation.BeforeItem
        Accessible.name: root.label
        Accessible.description: root.hint
        Accessible.multiLine: root.multiline
        onTextChanged: {
            if (area.activeFocus && area.text !== root.buffer.text) {
                root.buffer.text = area.text;
            }
        }
        onActiveFocusChanged: {
            if (!area.activeFocus) {
                root.buffer.commit();
            }
        }
        Keys.onReturnPressed: event => area.enter(event)
        Keys.onEnterPressed: event => area.enter(event)
        Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onEscapePressed: {
            root.buffer.revert();
            root.given();
        }

        function enter(event: KeyEvent): void {
            event.accepted = !root.multiline || (event.modifiers & Qt.ControlModifier);
            if (event.accepted) {
                area.store();
            }
        }
    }

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: root.buffer.changedElsewhere ? I18n.i18nc("@info", "Somebody else has changed this meanwhile. Both texts are kept.")
                                           : I18n.i18nc("@info", "Kept as a draft. Leave the field to store it.")
        visible: root.buffer.dirty
    }

    ErrorBanner {
        Layout.fillWidth: true
        text: root.buffer.errorText
    }
}
