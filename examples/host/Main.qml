// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

// The functions of KI18n come from the context, where qmllint does not see them.
// qmllint disable unqualified

import QtQuick
import QtQuick.Dialogs
import org.kde.kirigami as Kirigami
import org.workshop.host

Kirigami.ApplicationWindow {
    id: root

    /** Document or folder to open at first; empty: the one that was open last. */
    property string document
    /** True while the page has the whole screen, as on a beamer. */
    property bool presenting: false
    readonly property Session session: session
    readonly property ToolFrame frame: frame

    width: 1366
    height: 768
    minimumWidth: Kirigami.Units.gridUnit * 18
    minimumHeight: Kirigami.Units.gridUnit * 20
    title: session.documentName.length > 0 ? i18nc("@title:window document and program", "%1 – %2", session.documentName, session.toolName) : session.toolName
    visibility: presenting ? Window.FullScreen : Window.Windowed
    LayoutMirroring.enabled: session.rightToLeft
    LayoutMirroring.childrenInherit: true

    header: HostBar {
        session: session
        visible: !root.presenting
        height: visible ? implicitHeight : 0
        onOpenRequested: fileDialog.open()
        onCreateRequested: newDialog.open()
    }
    pageStack.globalToolBar.style: Kirigami.ApplicationHeaderStyle.None
    pageStack.initialPage: Kirigami.Page {
        padding: 0
        Kirigami.ColumnView.fillWidth: true

        ToolFrame {
            id: frame

            anchors.fill: parent
            session: session
            focus: true
            onOpenFileRequested: fileDialog.open()
            onFullScreenRequested: root.presenting = !root.presenting
        }
        Kirigami.InlineMessage {
            anchors.top: parent.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Kirigami.Units.largeSpacing
            visible: session.errorText.length > 0
            type: Kirigami.MessageType.Warning
            text: session.errorText
        }
    }

    Session {
        id: session
    }

    FileDialog {
        id: fileDialog
        nameFilters: [i18nc("@item:inlistbox %1 tool, %2 file ending", "%1 (*.%2)", session.toolName, session.fileSuffix)]
        onAccepted: session.open(selectedFile.toString())
    }

    FileDialog {
        id: newDialog
        title: i18nc("@title:window", "Where the new document shall be")
        fileMode: FileDialog.SaveFile
        defaultSuffix: session.fileSuffix
        nameFilters: fileDialog.nameFilters
        onAccepted: session.create(selectedFile.toString())
    }

    Shortcut {
        sequences: [StandardKey.FullScreen, "F11"]
        onActivated: root.presenting = !root.presenting
    }
    Shortcut {
        sequences: [StandardKey.New]
        onActivated: newDialog.open()
    }
    Shortcut {
        sequences: [StandardKey.Open]
        onActivated: fileDialog.open()
    }

    Component.onCompleted: {
        if (document.length > 0) {
            session.open(document);
        } else if (session.recentFiles.length > 0) {
            session.open(session.recentFiles[0]);
        }
    }
}
