// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Ordner, typed or chosen. */
LabelledField {
    id: root

    /** URL or path. */
    property string folder

    function shown(folder: string): string {
        return folder.startsWith("file://") ? decodeURIComponent(folder.slice(7)) : folder;
    }

    label: I18n.i18nc("@label:textbox", "Folder")

    RowLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing

        QQC2.TextField {
            objectName: "folder"
            Layout.fillWidth: true
            focus: true
            font.pointSize: TextSize.body
            text: root.shown(root.folder)
            placeholderText: I18n.i18nc("@info:placeholder", "Where the files go")
            Accessible.name: root.label
            onTextEdited: root.folder = text.trim()
        }

        PushButton {
            icon.name: "document-open-folder"
            text: I18n.i18nc("@action:button choose a folder", "Choose…")
            onClicked: dialog.open()
        }
    }

    FolderDialog {
        id: dialog

        title: I18n.i18nc("@title:window", "Where the files go")
        onAccepted: root.folder = dialog.selectedFolder.toString()
    }
}
