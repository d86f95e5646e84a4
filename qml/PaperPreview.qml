// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Vorschau: the finished pages of a paper in place of the page that asked for them, until they are closed. */
FocusScope {
    id: root

    required property Workspace workspace
    /** True from show() until it is closed. */
    property bool open: false
    property string title
    property url source
    property Operation operation: null
    /** Where the pages are shown by; not there where Qt's PDF module is not installed. */
    property url pagesUrl: Qt.resolvedUrl("PdfPages.qml")
    readonly property PagesArea pages: loader.item as PagesArea
    readonly property int pageCount: root.pages?.pageCount ?? 0
    readonly property int currentPage: root.pages?.currentPage ?? 0
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 40

    signal closed

    /** Has the first paper of the order written and shows it. */
    function show(order: paperOrder, title: string): void {
        root.showResult(root.workspace.previewPaper(order), title);
    }

    /** Shows the PDF file whose URL the operation answers. */
    function showResult(operation: Operation, title: string): void {
        root.title = title;
        root.source = "";
        root.open = true;
        root.operation = operation;
        root.forceActiveFocus();
    }

    function close(): void {
        root.open = false;
        root.operation?.cancel();
        root.operation = null;
        root.source = "";
        root.closed();
    }

    visible: root.open
    Keys.onEscapePressed: root.close()
    Accessible.role: Accessible.Pane
    Accessible.name: I18n.i18nc("@title", "Preview")

    Connections {
        target: root.operation

        function onFinished(): void {
            if (root.operation.succeeded) {
                root.source = root.operation.results[0];
                loader.forceActiveFocus();
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        Kirigami.Theme.colorSet: Kirigami.Theme.Window
        Kirigami.Theme.inherit: false
        color: Kirigami.Theme.backgroundColor
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Flow {
            id: bar

            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.largeSpacing
            spacing: Kirigami.Units.smallSpacing

            PushButton {
                objectName: "closePreview"
                icon.name: "go-previous"
                flat: true
                text: I18n.i18nc("@action:button leave the preview", "Back")
                onClicked: root.close()
            }

            Prose {
                width: Math.min(implicitWidth, bar.width - Kirigami.Units.gridUnit * 6)
                height: Math.max(implicitHeight, Kirigami.Units.gridUnit * 2)
                verticalAlignment: Text.AlignVCenter
                text: root.title
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
        }

        OperationBar {
            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.largeSpacing
            operation: root.operation
            text: I18n.i18nc("@info:progress", "Laying out the pages…")
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Loader {
                id: loader

                anchors.fill: parent
                focus: true
                active: root.open && root.source.toString().length > 0
                visible: loader.status === Loader.Ready
                source: root.pagesUrl
                onLoaded: {
                    root.pages.source = Qt.binding(() => root.source);
                    root.pages.forceActiveFocus();
                }
            }

            EmptyState {
                objectName: "noPdfModule"
                anchors.centerIn: parent
                iconName: "document-preview"
                title: I18n.i18nc("@info", "Pages cannot be shown here")
                text: I18n.i18nc("@info", "Install Qt's PDF module (QtQuick.Pdf) to see them, or write the file and open it.")
                visible: loader.status === Loader.Error
            }

            EmptyState {
                anchors.centerIn: parent
                iconName: "document-preview"
                title: I18n.i18nc("@info", "The file cannot be shown")
                text: I18n.i18nc("@info", "Write the paper and open it with another program.")
                visible: root.pages?.failed ?? false
            }
        }

        Kirigami.Separator {
            Layout.fillWidth: true
            visible: loader.visible
        }

        Flow {
            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.smallSpacing
            spacing: Kirigami.Units.smallSpacing
            visible: loader.visible

            PushButton {
                objectName: "previousPage"
                icon.name: "go-up"
                text: I18n.i18nc("@action:button the page before", "Previous")
                visible: root.pageCount > 1
                enabled: root.currentPage > 0
                onClicked: root.pages.pageWanted(root.currentPage - 1)
            }

            Prose {
                objectName: "pageNumber"
                height: Kirigami.Units.gridUnit * 2
                verticalAlignment: Text.AlignVCenter
                text: I18n.i18nc("@info", "Page %1 of %2", root.currentPage + 1, root.pageCount)
                wrapMode: Text.NoWrap
            }

            PushButton {
                objectName: "nextPage"
                icon.name: "go-down"
                text: I18n.i18nc("@action:button the page after", "Next")
                visible: root.pageCount > 1
                enabled: root.currentPage < root.pageCount - 1
                onClicked: root.pages.pageWanted(root.currentPage + 1)
            }

            PushButton {
                objectName: "zoomIn"
                icon.name: "zoom-in"
                text: I18n.i18nc("@action:button", "Larger")
                onClicked: root.pages.zoomWanted(1.25)
            }

            PushButton {
                objectName: "zoomOut"
                icon.name: "zoom-out"
                text: I18n.i18nc("@action:button", "Smaller")
                onClicked: root.pages.zoomWanted(0.8)
            }

            PushButton {
                objectName: "fitWidth"
                icon.name: "zoom-fit-width"
                text: I18n.i18nc("@action:button", "Fit to width")
                enabled: !(root.pages?.fitsWidth ?? true)
                onClicked: root.pages.wholeWidthWanted()
            }
        }
    }
}
