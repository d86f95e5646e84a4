// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Geschriebene Dateien, by name, with the way to their folder. */
ColumnLayout {
    id: root

    property list<string> files

    signal folderOpened

    spacing: Kirigami.Units.smallSpacing
    visible: root.files.length > 0
    Accessible.role: Accessible.List
    Accessible.name: written.text

    RowLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing

        Prose {
            id: written

            Layout.fillWidth: true
            text: I18n.i18ncp("@info", "One file is written:", "%1 files are written:", root.files.length)
            font.weight: Font.DemiBold
        }

        PushButton {
            icon.name: "document-open-folder"
            text: I18n.i18nc("@action:button", "Open folder")
            onClicked: root.folderOpened()
        }
    }

    Repeater {
        model: root.files

        Prose {
            required property string modelData

            Layout.fillWidth: true
            text: modelData.slice(modelData.lastIndexOf("/") + 1)
            wrapMode: Text.WrapAnywhere
        }
    }
}
