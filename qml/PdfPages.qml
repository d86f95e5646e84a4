// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Pdf // qmllint disable import
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Seiten einer PDF-Datei, one below the other as they will be printed. Load it by a Loader: where Qt's PDF module is not
 * installed this file cannot be.
 */
PagesArea {
    id: root

    /** Screen pixels a point of the page takes; while `fitsWidth` it follows the width. */
    property real chosenScale: 1
    readonly property real shownScale: root.fitsWidth ? root.fittingScale : root.chosenScale
    readonly property real fittingScale: root.maximumWidth > 1 ? Math.max(0.1, (view.width - root.gap * 4) / root.maximumWidth) : 1
    readonly property int gap: Kirigami.Units.largeSpacing
    /** Scale at which running text is about as large as that of the screen. */
    readonly property real ownSize: 1.5
    /**
     * The file, read. Pages are drawn on a thread of Qt's that does not ask whether the file is still open, so the paper
     * outlives the page by some seconds.
     */
    property PdfDocument paper: null
    readonly property real maximumWidth: root.paper ? root.paper.maxPageWidth : 0
    readonly property int farewell: 10000
    /** A step of the arrow keys. */
    readonly property int step: Kirigami.Units.gridUnit * 3

    function putAside(): void {
        const old = root.paper;
        root.paper = null;
        if (old) {
            old.destroy(root.farewell);
        }
    }

    function take(): void {
        root.putAside();
        if (root.source.toString().length > 0) {
            root.paper = papers.createObject(Qt.application);
            root.paper.source = root.source;
        }
    }

    function goTo(page: int): void {
        view.positionViewAtIndex(Math.max(0, Math.min(page, root.pageCount - 1)), ListView.Beginning);
    }

    /** Larger or smaller by `factor`; the middle of what is seen stays there. */
    function zoomBy(factor: real): void {
        const before = root.shownScale;
        const wanted = Math.max(0.3, Math.min(6, before * factor));
        const x = (view.contentX + view.width / 2) / view.contentWidth;
        const y = (view.contentY - view.originY + view.height / 2) / view.contentHeight;
        root.chosenScale = wanted;
        root.fitsWidth = false;
        view.forceLayout();
        view.contentX = Math.max(0, x * view.contentWidth - view.width / 2);
        view.contentY = view.originY + Math.max(0, y * view.contentHeight - view.height / 2);
        view.returnToBounds();
    }

    function fitWidth(): void {
        const page = root.currentPage;
        root.fitsWidth = true;
        view.contentX = 0;
        view.forceLayout();
        root.goTo(page);
    }

    function scrollBy(x: real, y: real): void {
        view.contentX = Math.max(0, Math.min(view.contentX + x, view.contentWidth - view.width));
        view.contentY = Math.max(view.originY, Math.min(view.contentY + y, view.originY + Math.max(0, view.contentHeight - view.height)));
    }

    function isZoomKey(key: int, modifiers: int): bool {
        return (modifiers & Qt.ControlModifier) && [Qt.Key_Plus, Qt.Key_Equal, Qt.Key_Minus, Qt.Key_0].includes(key);
    }

    pageCount: root.paper && root.paper.status === PdfDocument.Ready ? root.paper.pageCount : 0
    currentPage: Math.max(0, view.indexAt(view.contentX + view.width / 2, view.contentY + view.height / 3))
    failed: root.paper !== null && root.paper.status === PdfDocument.Error
    onSourceChanged: root.take()
    Component.onDestruction: root.putAside()
    onPageWanted: page => root.goTo(page)
    onZoomWanted: factor => root.zoomBy(factor)
    onWholeWidthWanted: root.fitWidth()
    Accessible.role: Accessible.Document
    Accessible.name: root.paper && root.paper.title.length > 0 ? root.paper.title : I18n.i18nc("@info:accessible", "Preview")
    // The window's own keys for larger text must not take the page's.
    Keys.onShortcutOverride: event => event.accepted = root.isZoomKey(event.key, event.modifiers)
    Keys.onPressed: event => {
        event.accepted = true;
        if (root.isZoomKey(event.key, event.modifiers)) {
            if (event.key === Qt.Key_0) {
                return root.fitWidth();
            }
            return root.zoomBy(event.key === Qt.Key_Minus ? 0.8 : 1.25);
        }
        const screen = view.height - root.step;
        switch (event.key) {
        case Qt.Key_Down:
            return root.scrollBy(0, root.step);
        case Qt.Key_Up:
            return root.scrollBy(0, -root.step);
        case Qt.Key_Left:
            return root.scrollBy(-root.step, 0);
        case Qt.Key_Right:
            return root.scrollBy(root.step, 0);
        case Qt.Key_Space:
            return root.scrollBy(0, event.modifiers & Qt.ShiftModifier ? -screen : screen);
        case Qt.Key_PageDown:
            return root.goTo(root.currentPage + 1);
        case Qt.Key_PageUp:
            return root.goTo(root.currentPage - 1);
        case Qt.Key_Home:
            return root.goTo(0);
        case Qt.Key_End:
            return root.goTo(root.pageCount - 1);
        }
        event.accepted = false;
    }

    Component {
        id: papers

        PdfDocument {
            id: opened

            // On a wide screen a page as wide as the screen is harder to read than one of its own size.
            onStatusChanged: {
                if (root && root.paper === opened && opened.status === PdfDocument.Ready && root.fitsWidth && root.fittingScale > root.ownSize) {
                    root.chosenScale = root.ownSize;
                    root.fitsWidth = false;
                }
            }
        }
    }

    ListView {
        id: view

        objectName: "pages"
        anchors.fill: parent
        focus: true
        clip: true
        model: root.pageCount
        spacing: root.gap
        topMargin: root.gap
        bottomMargin: root.gap
        contentWidth: Math.max(width, root.maximumWidth * root.shownScale + root.gap * 2)
        flickableDirection: Flickable.AutoFlickIfNeeded
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: height
        QQC2.ScrollBar.vertical: QQC2.ScrollBar {}
        QQC2.ScrollBar.horizontal: QQC2.ScrollBar {}

        WheelHandler {
            acceptedModifiers: Qt.ControlModifier
            onWheel: event => root.zoomBy(event.angleDelta.y > 0 ? 1.1 : 0.9)
        }

        PinchHandler {
            target: null
            onScaleChanged: delta => root.zoomBy(delta)
        }

        delegate: Item {
            id: page

            required property int index
            readonly property size points: root.paper ? root.paper.pagePointSize(page.index) : Qt.size(0, 0)

            width: view.contentWidth
            height: page.points.height * root.shownScale
            Accessible.role: Accessible.Paragraph
            Accessible.name: I18n.i18nc("@info:accessible", "Page %1 of %2", page.index + 1, root.pageCount)
            Accessible.description: words.text

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: page.points.width * root.shownScale
                height: parent.height
                // Paper is white, whatever the desktop's colours.
                color: "white"
                border.width: 1
                border.color: Kirigami.Theme.disabledTextColor

                PdfPageImage {
                    anchors.fill: parent
                    document: root.paper
                    currentFrame: page.index
                    asynchronous: true
                    // However large a page is shown, its picture stays one that memory holds.
                    sourceSize.width: Math.min(4000, Math.round(width * Screen.devicePixelRatio))
                    Accessible.ignored: true
                }
            }

            PdfSelection {
                id: words

                document: root.paper
                page: page.index
                Accessible.ignored: true
                Component.onCompleted: words.selectAll()
            }
        }
    }
}
