// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Ergebnis eintragen, by keyboard alone: a digit, the votes, the wording; Enter enters it, Escape keeps it for later. */
FocusScope {
    id: root

    required property Workspace workspace
    property string consultation
    /** True once somebody tried to go on without a result. */
    property bool lacking: false

    /** The result is durable. */
    signal entered
    signal givenUp

    function edit(): void {
        choice.edit();
    }

    function submit(): void {
        root.lacking = draft.result === ConsultationResult.Pending;
        if (draft.canSubmit) {
            draft.submit();
        } else if (!root.lacking) {
            root.entered();
        }
    }

    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Form
    Accessible.name: I18n.i18nc("@title", "Result of the committee")
    Keys.onReturnPressed: root.submit()
    Keys.onEnterPressed: root.submit()
    Keys.onEscapePressed: root.givenUp()

    ResultDraft {
        id: draft

        workspace: root.workspace
        consultation: root.consultation
        onSubmitted: root.entered()
    }

    component Votes: TextEntry {
        id: votes

        property int number: -1

        signal counted(number: int)

        Layout.alignment: Qt.AlignTop
        value: votes.number < 0 ? "" : String(votes.number)
        onTyped: text => {
            const typed = text.trim();
            const found = typed.length === 0 ? -1 : Number(typed);
            const fits = Number.isInteger(found) && found >= -1 && found <= 9999;
            votes.errorText = fits ? "" : I18n.i18nc("@info", "A whole number up to %1, or nothing.", 9999);
            if (fits) {
                votes.counted(found);
            }
        }
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Kirigami.Units.largeSpacing

        ResultChoice {
            id: choice

            objectName: "resultChoice"
            Layout.fillWidth: true
            focus: true
            value: draft.result
            onChosen: value => {
                draft.result = value;
                root.lacking = false;
            }
        }

        Prose {
            objectName: "lacking"
            Layout.fillWidth: true
            font.italic: true
            text: I18n.i18nc("@info", "Choose what the committee came to: a digit is enough.")
            visible: root.lacking
        }

        GridLayout {
            Layout.fillWidth: true
            columns: root.width > Kirigami.Units.gridUnit * 24 ? 3 : 1
            columnSpacing: Kirigami.Units.largeSpacing
            rowSpacing: Kirigami.Units.largeSpacing
            uniformCellWidths: true

            Votes {
                objectName: "yes"
                label: I18n.i18nc("@label votes", "Yes")
                number: draft.votesYes
                onCounted: number => draft.votesYes = number
            }
            Votes {
                objectName: "no"
                label: I18n.i18nc("@label votes", "No")
                number: draft.votesNo
                onCounted: number => draft.votesNo = number
            }
            Votes {
                objectName: "abstained"
                label: I18n.i18nc("@label votes", "Abstained")
                number: draft.votesAbstained
                onCounted: number => draft.votesAbstained = number
            }
        }

        TextEntry {
            objectName: "passed"
            Layout.fillWidth: true
            multiline: true
            label: I18n.i18nc("@label:textbox", "Wording as passed, where it differs")
            value: draft.resolutionText
            onTyped: text => draft.resolutionText = text
        }

        TextEntry {
            objectName: "followUp"
            Layout.fillWidth: true
            label: I18n.i18nc("@label:textbox", "What follows")
            hint: I18n.i18nc("@info", "What the committee asks for next, or who carries it out.")
            value: draft.followUp
            onTyped: text => draft.followUp = text
        }

        ErrorBanner {
            Layout.fillWidth: true
            text: draft.errorText
        }

        Flow {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing

            PushButton {
                objectName: "enterResult"
                highlighted: true
                text: I18n.i18nc("@action:button", "Enter the result")
                onClicked: root.submit()
            }

            PushButton {
                objectName: "revertResult"
                flat: true
                text: I18n.i18nc("@action:button", "Give up what was typed")
                visible: draft.dirty
                onClicked: draft.revert()
            }
        }

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: I18n.i18nc("@info", "1 to 7 choose the result, Tab goes on, Enter enters it and opens the next one.")
        }
    }
}
