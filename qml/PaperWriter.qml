// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Beschlussvorlage schreiben: one recommendation as a paper in the municipality's form. */
ColumnLayout {
    id: root

    required property Workspace workspace
    property string recommendation
    property string folder
    property int openPoints: 0
    property Operation operation: null
    property list<writtenFile> files

    signal folderOpened(folder: string)
    /** The finished pages shall be seen first. */
    signal previewRequested(order: paperOrder)
    signal templateCheckRequested

    function write(): void {
        root.files = [];
        form.remember();
        root.operation = root.workspace.exportDocuments(form.order(Paper.Resolution, [root.recommendation], ""));
    }

    spacing: Kirigami.Units.largeSpacing * 2
    onRecommendationChanged: root.files = []

    Connections {
        target: root.operation

        function onFinished(): void {
            if (root.operation.succeeded) {
                root.files = root.operation.files;
            }
        }
    }

    PaperForm {
        id: form

        Layout.fillWidth: true
        workspace: root.workspace
        proposedFolder: root.folder
        onTemplateCheckRequested: root.templateCheckRequested()
    }

    OperationBar {
        Layout.fillWidth: true
        operation: root.operation
        text: I18n.i18nc("@info:progress", "Writing the paper…")
    }

    WrittenFiles {
        Layout.fillWidth: true
        files: root.files
        onFolderOpened: root.folderOpened(form.folder)
    }

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: I18n.i18ncp("@info", "One part is still open; the paper says so.", "%1 parts are still open; the paper says so.", root.openPoints)
        visible: root.openPoints > 0
    }

    Flow {
        Layout.fillWidth: true
        layoutDirection: Qt.RightToLeft
        spacing: Kirigami.Units.smallSpacing

        PushButton {
            objectName: "writeResolution"
            highlighted: true
            icon.name: "document-export"
            text: I18n.i18nc("@action:button", "Write draft resolution")
            enabled: form.folder.length > 0 && form.obstacle.length === 0 && (root.operation === null || !root.operation.running)
            onClicked: root.write()
        }

        PushButton {
            objectName: "previewResolution"
            icon.name: "document-preview"
            text: I18n.i18nc("@action:button", "Preview")
            onClicked: root.previewRequested(form.order(Paper.Resolution, [root.recommendation], ""))
        }
    }
}
