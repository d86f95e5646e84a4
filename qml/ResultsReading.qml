// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Ergebnisse einlesen: a file or folder of the council's system, looked through before anything is taken in. */
ColumnLayout {
    id: root

    required property Workspace workspace
    property string source
    property Operation reading: null
    property Operation taking: null
    readonly property bool hasRead: answers.source.length > 0
    readonly property int mayBeTaken: answers.newCount + answers.changedCount

    function read(): void {
        if (root.source.trim().length > 0) {
            undo.text = "";
            root.reading = answers.read(root.source.trim());
        }
    }

    function takeIn(): void {
        const count = answers.chosenCount;
        root.taking = answers.takeIn();
        undo.show(I18n.i18ncp("@info", "%1 result is taken in", "%1 results are taken in", count));
    }

    function shown(source: string): string {
        return source.startsWith("file://") ? decodeURIComponent(source.slice(7)) : source;
    }

    spacing: Kirigami.Units.largeSpacing

    CouncilAnswerModel {
        id: answers

        workspace: root.workspace
    }

    FileDialog {
        id: file

        title: I18n.i18nc("@title:window", "A file with results")
        nameFilters: [I18n.i18nc("@item:inlistbox kind of file", "OParl and tables (*.json *.csv)"), I18n.i18nc("@item:inlistbox kind of file", "All files (*)")]
        onAccepted: {
            root.source = root.shown(file.selectedFile.toString());
            root.read();
        }
    }
    FolderDialog {
        id: folder

        title: I18n.i18nc("@title:window", "A folder with results")
        onAccepted: {
            root.source = root.shown(folder.selectedFolder.toString());
            root.read();
        }
    }

    LabelledField {
        label: I18n.i18nc("@label:textbox", "File or folder")
        hint: I18n.i18nc("@info", "What the council's information system gives out as OParl (JSON), or a table (CSV) with the paper's number, committee, day and result. Nothing is changed by reading it.")

        Flow {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing

            QQC2.TextField {
                objectName: "source"
                width: Math.min(parent.width, Kirigami.Units.gridUnit * 24)
                implicitHeight: Kirigami.Units.gridUnit * 2
                focus: true
                font.pointSize: TextSize.body
                text: root.source
                Accessible.name: I18n.i18nc("@label:textbox", "File or folder")
                onTextEdited: root.source = text
                onAccepted: root.read()
            }

            PushButton {
                objectName: "chooseFile"
                icon.name: "document-open"
                text: I18n.i18nc("@action:button", "File…")
                onClicked: file.open()
            }

            PushButton {
                objectName: "chooseFolder"
                icon.name: "document-open-folder"
                text: I18n.i18nc("@action:button", "Folder…")
                onClicked: folder.open()
            }

            PushButton {
                objectName: "read"
                text: root.hasRead ? I18n.i18nc("@action:button a file", "Read again") : I18n.i18nc("@action:button a file", "Read")
                highlighted: !root.hasRead
                enabled: root.source.trim().length > 0
                onClicked: root.read()
            }
        }
    }

    OperationBar {
        Layout.fillWidth: true
        operation: root.reading
        text: I18n.i18nc("@info:status", "Reading the results…")
    }

    OperationBar {
        Layout.fillWidth: true
        operation: root.taking
        text: I18n.i18nc("@info:status", "Taking in the results…")
    }

    UndoStrip {
        id: undo

        Layout.fillWidth: true
        workspace: root.workspace
        visible: text.length > 0 && (root.taking === null || root.taking.errorText.length === 0)
    }

    Prose {
        objectName: "summary"
        Layout.fillWidth: true
        text: [I18n.i18ncp("@info results in a file", "%1 new", "%1 new", answers.newCount), I18n.i18ncp("@info results in a file", "%1 changes something", "%1 change something", answers.changedCount), I18n.i18ncp("@info results in a file", "%1 cannot be taken in", "%1 cannot be taken in", answers.unclearCount), I18n.i18ncp("@info results in a file", "%1 stands there already", "%1 stand there already", answers.unchangedCount), answers.otherPapers > 0 ? I18n.i18ncp("@info results in a file", "%1 paper of others", "%1 papers of others", answers.otherPapers) : ""].filter(part => part.length > 0).join(" · ")
        visible: root.hasRead
    }

    Repeater {
        model: answers.problems

        ErrorBanner {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
        }
    }

    QQC2.ScrollView {
        Layout.fillWidth: true
        Layout.fillHeight: true
        QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

        ListView {
            id: list

            objectName: "answers"
            clip: true
            model: answers
            reuseItems: true
            spacing: Kirigami.Units.largeSpacing
            activeFocusOnTab: true
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: I18n.i18nc("@title", "Results in the file")
            Keys.onSpacePressed: {
                const card = list.currentItem as AnswerCard;
                if (card !== null) {
                    answers.choose(card.index, !card.record.chosen);
                }
            }

            delegate: AnswerCard {
                id: card

                width: ListView.view.width
                current: card.ListView.isCurrentItem && list.activeFocus
                onToggled: chosen => answers.choose(card.index, chosen)
            }

            EmptyState {
                anchors.centerIn: parent
                iconName: "document-import"
                title: root.hasRead ? I18n.i18nc("@info", "No results in it") : ""
                text: root.hasRead ? I18n.i18nc("@info", "Nothing in this file or folder speaks of a recommendation of this municipality.") : ""
                visible: root.hasRead && list.count === 0
            }
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing
        visible: root.mayBeTaken > 0

        PushButton {
            objectName: "takeIn"
            highlighted: true
            text: I18n.i18ncp("@action:button", "Take in %1 result", "Take in %1 results", answers.chosenCount)
            enabled: answers.chosenCount > 0 && (root.taking === null || !root.taking.running)
            onClicked: root.takeIn()
        }

        PushButton {
            objectName: "chooseAll"
            flat: true
            text: answers.chosenCount < root.mayBeTaken ? I18n.i18nc("@action:button results", "Choose all") : I18n.i18nc("@action:button results", "Choose none")
            onClicked: answers.chooseAll(answers.chosenCount < root.mayBeTaken)
        }
    }
}
