// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Datei, typed or chosen; may stay empty. */
LabelledField {
    id: root

    /** URL or path. */
    property string file
    property string placeholder
    /** As FileDialog has them. */
    property list<string> nameFilters

    signal fileEdited(file: string)

    function shown(file: string): string {
        return file.startsWith("file://") ? decodeURIComponent(file.slice(7)) : file;
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing

        QQC2.TextField {
            objectName: root.objectName + "Path"
            Layout.fillWidth: true
            focus: true
            font.pointSize: TextSize.body
            text: root.shown(root.file)
            placeholderText: root.placeholder
            Accessible.name: root.label
            onTextEdited: root.fileEdited(text.trim())
        }

        PushButton {
            icon.name: "document-open"
            text: I18n.i18nc("@action:button choose a file", "Choose…")
            Accessible.name: root.label + ": " + text
            onClicked: dialog.open()
        }
    }

    FileDialog {
        id: dialog

        title: root.label
        nameFilters: root.nameFilters
        onAccepted: root.fileEdited(dialog.selectedFile.toString())
    }
}
