// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Papierkarte abtippen: Enter stores the card and the empty field is ready at once, Shift+Enter begins a new line. What is
 * typed is kept as a draft of this step and table.
 */
FocusScope {
    id: root

    required property Workspace workspace
    required property string step
    required property string group
    readonly property step record: root.workspace.step(root.step)
    readonly property alias text: draft.text
    readonly property alias saved: draft.saved
    readonly property bool narrow: root.width <= Kirigami.Units.gridUnit * 34
    /** How many cards were entered here since the page was opened. */
    property int count: 0

    function begin(): void {
        what.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: column.implicitHeight
    implicitWidth: Kirigami.Units.gridUnit * 30
    Accessible.role: Accessible.Form
    Accessible.name: I18n.i18nc("@title form", "Card from paper")

    StatementDraft {
        id: draft

        workspace: root.workspace
        step: root.step
        group: root.group
        paperOnly: true
        onEntered: {
            ++root.count;
            root.begin();
        }
        onReturned: what.cursorPosition = what.length
    }

    component Field: QQC2.TextArea {
        id: field

        property string label

        Layout.fillWidth: true
        font.pointSize: TextSize.statement
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
        activeFocusOnTab: true
        KeyNavigation.priority: KeyNavigation.BeforeItem
        Accessible.name: field.label
        Keys.onReturnPressed: event => field.enter(event)
        Keys.onEnterPressed: event => field.enter(event)
        Keys.onTabPressed: field.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: field.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

        function enter(event: KeyEvent): void {
            event.accepted = !(event.modifiers & Qt.ShiftModifier);
            if (event.accepted) {
                draft.submit();
            }
        }
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Kirigami.Units.smallSpacing

        GridLayout {
            Layout.fillWidth: true
            columns: root.narrow ? 1 : 3
            columnSpacing: Kirigami.Units.largeSpacing
            rowSpacing: Kirigami.Units.smallSpacing

            LabelledField {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Kirigami.Units.gridUnit * 22
                label: I18n.i18nc("@label:textbox", "What does the card say?")
                focus: true

                Field {
                    id: what

                    objectName: "paperText"
                    focus: true
                    label: I18n.i18nc("@label:textbox", "What does the card say?")
                    text: draft.text
                    onTextChanged: draft.text = text
                }
            }

            LabelledField {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Kirigami.Units.gridUnit * 9
                label: I18n.i18nc("@label:textbox", "Where?")
                visible: root.record.asksWhere

                Field {
                    objectName: "paperWhere"
                    label: I18n.i18nc("@label:textbox", "Where?")
                    text: draft.where
                    onTextChanged: draft.where = text
                }
            }

            LabelledField {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: false
                Layout.preferredWidth: Kirigami.Units.gridUnit * 7
                label: I18n.i18nc("@label:textbox", "Dots on it")

                QQC2.TextField {
                    id: dots

                    objectName: "paperDots"
                    Layout.fillWidth: true
                    font.pointSize: TextSize.statement
                    placeholderText: "0"
                    inputMethodHints: Qt.ImhDigitsOnly
                    validator: IntValidator {
                        bottom: 0
                        top: 9999
                    }
                    text: draft.dots > 0 ? String(draft.dots) : ""
                    Accessible.name: I18n.i18nc("@label:textbox", "Dots on it")
                    onTextEdited: draft.dots = Number(dots.text) || 0
                    onAccepted: draft.submit()
                    Keys.onReturnPressed: draft.submit()
                    Keys.onEnterPressed: draft.submit()

                    Connections {
                        target: draft

                        function onChanged(): void {
                            const shown = draft.dots > 0 ? String(draft.dots) : "";
                            if (dots.text !== shown && !(dots.text === "0" && draft.dots === 0)) {
                                dots.text = shown;
                            }
                        }
                    }
                }
            }
        }

        ErrorBanner {
            objectName: "refused"
            Layout.fillWidth: true
            text: draft.errorText.length > 0 ? I18n.i18nc("@info %1 why", "%1 What was not stored stands in the field again.", draft.errorText) : ""
        }

        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: Kirigami.Units.smallSpacing
            columns: root.narrow ? 1 : 2
            columnSpacing: Kirigami.Units.largeSpacing
            rowSpacing: Kirigami.Units.smallSpacing

            Prose {
                Layout.fillWidth: true
                quiet: true
                text: I18n.i18nc("@info", "Enter: store the card and type the next. Shift+Enter: new line. Tab: the next field.")
            }

            PushButton {
                objectName: "enterPaper"
                text: I18n.i18nc("@action:button enter a card", "Enter card")
                icon.name: "list-add"
                highlighted: true
                font.pointSize: TextSize.statement
                enabled: draft.canSubmit
                onClicked: draft.submit()
            }
        }
    }
}
