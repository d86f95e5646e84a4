// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Beschlussvorlage schreiben: one recommendation as an editable paper in the municipality's form. */
ColumnLayout {
    id: root

    required property Workspace workspace
    property string recommendation
    property string folder
    property int openPoints: 0
    property Operation operation: null
    property list<string> files

    signal folderOpened(folder: string)

    function write(): void {
        root.files = [];
        root.operation = root.workspace.exportDocuments({ recommendations: [root.recommendation], profile: profile.profile, folder: target.folder });
    }

    spacing: Kirigami.Units.largeSpacing
    onRecommendationChanged: root.files = []

    Connections {
        target: root.operation

        function onFinished(): void {
            if (root.operation.succeeded) {
                root.files = root.operation.results;
            }
        }
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.width > Kirigami.Units.gridUnit * 28 ? 2 : 1
        columnSpacing: Kirigami.Units.largeSpacing * 2
        uniformCellWidths: true

        ProfileField {
            id: profile

            Layout.alignment: Qt.AlignTop
            workspace: root.workspace
        }

        FolderField {
            id: target

            Layout.alignment: Qt.AlignTop
            folder: root.folder.length > 0 ? root.folder : StandardPaths.writableLocation(StandardPaths.DocumentsLocation).toString()
        }
    }

    OperationBar {
        Layout.fillWidth: true
        operation: root.operation
        text: I18n.i18nc("@info:progress", "Writing the paper…")
    }

    WrittenFiles {
        Layout.fillWidth: true
        files: root.files
        onFolderOpened: root.folderOpened(target.folder)
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: root.openPoints === 0 ? "" : I18n.i18ncp("@info", "One part is still open; the paper says so.", "%1 parts are still open; the paper says so.", root.openPoints)
        }

        PushButton {
            objectName: "writeResolution"
            highlighted: true
            icon.name: "document-export"
            text: I18n.i18nc("@action:button", "Write draft resolution")
            enabled: target.folder.length > 0 && (root.operation === null || !root.operation.running)
            onClicked: root.write()
        }
    }
}
