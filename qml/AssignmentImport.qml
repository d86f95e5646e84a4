// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Anmeldeliste einlesen: looked through before anything is taken in. */
FormSection {
    id: root

    required property Workspace workspace
    property string file
    property Operation reading: null
    property Operation taking: null
    readonly property int mayBeTaken: list.newCount + list.changedCount

    signal taken(count: int)

    function read(): void {
        if (root.file.length > 0) {
            root.reading = list.read(root.file);
        }
    }

    title: I18n.i18nc("@title:group", "Registration list")
    subtitle: I18n.i18nc("@info", "A table (CSV) with columns such as Pseudonym, Wish 1, Wish 2, Organisation, Town/Country, Language. Names and addresses stay on this laptop and leave it in no export.")

    ParticipantList {
        id: list
        workspace: root.workspace
    }

    FileField {
        objectName: "list"
        label: I18n.i18nc("@label:textbox", "File")
        file: root.file
        nameFilters: [I18n.i18nc("@item:inlistbox kind of file", "Tables (*.csv)"), I18n.i18nc("@item:inlistbox kind of file", "All files (*)")]
        onFileEdited: file => {
            root.file = file;
            list.clear();
        }
    }

    OperationBar {
        Layout.fillWidth: true
        operation: root.reading
        text: I18n.i18nc("@info:status", "Reading the list…")
    }
    OperationBar {
        Layout.fillWidth: true
        operation: root.taking
        text: I18n.i18nc("@info:status", "Taking in the people…")
    }

    Prose {
        objectName: "listSummary"
        Layout.fillWidth: true
        text: [
            I18n.i18ncp("@info people in a list", "%1 new", "%1 new", list.newCount),
            I18n.i18ncp("@info people in a list", "%1 changes", "%1 change", list.changedCount),
            I18n.i18ncp("@info people in a list", "%1 here already", "%1 here already", list.unchangedCount)
        ].join(" · ")
        visible: list.source.length > 0
    }

    Repeater {
        model: list.problems

        Prose {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing

        PushButton {
            objectName: "readList"
            text: I18n.i18nc("@action:button a file", "Read")
            enabled: root.file.length > 0
            highlighted: list.source.length === 0
            visible: list.source.length === 0
            onClicked: root.read()
        }
        PushButton {
            objectName: "takeList"
            text: I18n.i18ncp("@action:button", "Take in %1 person", "Take in %1 people", root.mayBeTaken)
            highlighted: true
            enabled: root.mayBeTaken > 0
            visible: list.source.length > 0
            onClicked: {
                const count = root.mayBeTaken;
                const operation = list.takeIn();
                root.taking = operation;
                operation.finished.connect(() => {
                    if (operation.succeeded) {
                        root.taken(count);
                    }
                });
            }
        }
    }
}
