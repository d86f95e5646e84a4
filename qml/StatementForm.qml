// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Karte schreiben: "What?" and, where the step asks, "Where?"; Enter enters it and the empty field is ready at once, made
 * for typing twenty cards from a flip chart. Everything typed is kept as this person's draft.
 */
FocusScope {
    id: root

    required property Workspace workspace
    /** Id of the step. */
    required property string step
    /** Id of the group. */
    required property string group
    property step record: root.workspace.step(root.step)
    property stepStanding standing: root.workspace.standing(root.step, root.group)
    /** Id of the need the new statement answers, or empty. */
    property alias answers: draft.answers
    property bool showsAnswers: false
    readonly property alias text: draft.text
    readonly property alias saved: draft.saved
    readonly property bool takes: root.standing.state === StepState.Open && (root.record.permissions & StepPermission.Write) !== 0

    signal submitted(id: string)
    /** The person wants to see a card that says much the same. */
    signal similarChosen(id: string)
    /** The person wants to choose what the new statement answers. */
    signal answersWanted

    function begin(): void {
        what.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: column.implicitHeight
    implicitWidth: Kirigami.Units.gridUnit * 30
    Accessible.role: Accessible.Form
    Accessible.name: I18n.i18nc("@title form", "New card")

    StatementDraft {
        id: draft

        workspace: root.workspace
        step: root.step
        group: root.group
        onSubmitted: contribution => {
            entered.text = I18n.i18nc("@info a card has been stored", "Entered. The next one, please.");
            root.submitted(contribution);
        }
        onEntered: root.begin()
        onReturned: what.cursorPosition = what.length
        onSubjectChanged: entered.text = ""
        onChanged: {
            if (draft.text.length > 0) {
                entered.text = "";
            }
        }
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
            if (event.accepted && draft.canSubmit) {
                draft.submit();
            }
        }
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Kirigami.Units.smallSpacing

        RowLayout {
            Layout.fillWidth: true
            spacing: Kirigami.Units.largeSpacing
            visible: root.showsAnswers

            Prose {
                Layout.fillWidth: true
                text: draft.answers.length > 0 ? I18n.i18nc("@info %1 a need", "Answers: %1", root.workspace.contribution(draft.answers).text)
                                               : I18n.i18nc("@info", "Which need does the project answer? Choose one, or link it later.")
                quiet: draft.answers.length === 0
            }

            PushButton {
                text: draft.answers.length > 0 ? I18n.i18nc("@action:button", "Answers no need yet") : I18n.i18nc("@action:button", "Choose a need")
                flat: true
                font.pointSize: TextSize.body
                onClicked: {
                    if (draft.answers.length > 0) {
                        draft.answers = "";
                    } else {
                        root.answersWanted();
                    }
                }
            }
        }

        GridLayout {
            Layout.fillWidth: true
            columns: root.record.asksWhere && root.width > Kirigami.Units.gridUnit * 34 ? 2 : 1
            columnSpacing: Kirigami.Units.largeSpacing
            rowSpacing: Kirigami.Units.smallSpacing

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Kirigami.Units.gridUnit * 20
                spacing: Kirigami.Units.smallSpacing

                Prose {
                    text: I18n.i18nc("@label:textbox", "What?")
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }

                Field {
                    id: what

                    objectName: "what"
                    focus: true
                    label: I18n.i18nc("@label:textbox", "What?")
                    text: draft.text
                    onTextChanged: draft.text = text
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Kirigami.Units.gridUnit * 10
                spacing: Kirigami.Units.smallSpacing
                visible: root.record.asksWhere

                Prose {
                    text: I18n.i18nc("@label:textbox", "Where?")
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }

                Field {
                    objectName: "where"
                    label: I18n.i18nc("@label:textbox", "Where?")
                    text: draft.where
                    onTextChanged: draft.where = text
                }
            }
        }

        StatementDetails {
            id: details

            Layout.fillWidth: true
            workspace: root.workspace
            draft: draft
            visible: more.checked
        }

        SimilarList {
            objectName: "similar"
            Layout.fillWidth: true
            workspace: root.workspace
            step: root.step
            text: draft.text
            merges: draft.canSubmit && root.workspace.role !== Role.Member
            onChosen: id => root.similarChosen(id)
            onMergeWanted: id => draft.submitTo(id)
        }

        ErrorBanner {
            Layout.fillWidth: true
            text: draft.errorText
        }

        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: Kirigami.Units.smallSpacing
            columns: root.width > Kirigami.Units.gridUnit * 28 ? 3 : 1
            columnSpacing: Kirigami.Units.largeSpacing

            PushButton {
                id: more

                text: more.checked ? I18n.i18nc("@action:button", "Fewer details") : I18n.i18nc("@action:button", "More details")
                icon.name: more.checked ? "arrow-up" : "arrow-down"
                checkable: true
                flat: true
            }

            Prose {
                id: entered

                Layout.fillWidth: true
                quiet: true
                text: ""
                visible: text.length > 0
                Accessible.role: Accessible.StatusBar
            }

            Prose {
                Layout.fillWidth: true
                quiet: true
                text: !draft.saved ? I18n.i18nc("@info", "Saving your draft…")
                    : draft.text.length > 0 ? I18n.i18nc("@info", "Your draft is saved. Only you see it.")
                    : I18n.i18nc("@info", "Enter: enter the card. Shift+Enter: new line.")
                visible: entered.text.length === 0
                Accessible.role: Accessible.StatusBar
            }

            PushButton {
                objectName: "submit"
                Layout.alignment: Qt.AlignRight
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
