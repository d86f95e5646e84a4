// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/** Texteingabe outside of records: tells each letter, so that nothing typed is lost. */
LabelledField {
    id: root

    property string value
    property bool multiline: false
    property string placeholder
    property bool readOnly: false
    /** Whatever stands at the end of the row. */
    property alias actions: end.data

    signal typed(text: string)

    function insert(text: string): void {
        if (root.multiline) {
            area.insert(area.cursorPosition, text);
        } else {
            field.insert(field.cursorPosition, text);
            root.typed(field.text);
        }
        root.edit();
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing

        QQC2.TextField {
            id: field

            Layout.fillWidth: true
            visible: !root.multiline
            focus: !root.multiline
            readOnly: root.readOnly
            font.pointSize: TextSize.body
            text: root.value
            placeholderText: root.placeholder
            Accessible.name: root.label
            Accessible.description: root.hint
            onTextEdited: root.typed(field.text)
        }

        QQC2.TextArea {
            id: area

            Layout.fillWidth: true
            visible: root.multiline
            focus: root.multiline
            readOnly: root.readOnly
            font.pointSize: TextSize.body
            text: root.value
            placeholderText: root.placeholder
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            KeyNavigation.priority: KeyNavigation.BeforeItem
            Accessible.name: root.label
            Accessible.description: root.hint
            Accessible.multiLine: true
            Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onTextChanged: {
                if (root.multiline && area.activeFocus && area.text !== root.value) {
                    root.typed(area.text);
                }
            }
        }

        Row {
            id: end

            Layout.alignment: Qt.AlignTop
            spacing: Kirigami.Units.smallSpacing
            visible: children.length > 0
        }
    }
}
