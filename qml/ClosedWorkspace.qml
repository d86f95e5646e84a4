// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Solange nichts offen ist: that a file is being opened, why it could not be, or which ways there are to open one. */
Item {
    id: root

    required property Workspace workspace

    signal openFileRequested
    signal exampleRequested
    signal joinRequested

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(root.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 30)
        spacing: Kirigami.Units.gridUnit
        visible: root.workspace.status === Workspace.Loading

        QQC2.BusyIndicator {
            Layout.alignment: Qt.AlignHCenter
            running: parent.visible
        }
        Prose {
            Layout.fillWidth: true
            text: I18n.i18nc("@info:status", "Opening the conference…")
            font.pointSize: TextSize.heading
            horizontalAlignment: Text.AlignHCenter
        }
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(root.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 36)
        spacing: Kirigami.Units.gridUnit
        visible: root.workspace.status === Workspace.Failed

        PageHeading {
            Layout.fillWidth: true
            title: root.workspace.remote ? I18n.i18nc("@title", "This device is not in the room") : I18n.i18nc("@title", "The file could not be opened")
        }
        ErrorBanner {
            Layout.fillWidth: true
            text: root.workspace.errorText
            actionText: I18n.i18nc("@action:button", "Try again")
            onActivated: root.workspace.reopen()
        }
        PushButton {
            Layout.alignment: Qt.AlignRight
            text: I18n.i18nc("@action:button", "Open another file…")
            icon.name: "document-open"
            onClicked: root.openFileRequested()
        }
        PushButton {
            Layout.alignment: Qt.AlignRight
            text: I18n.i18nc("@action:button", "Join a room…")
            icon.name: "network-connect"
            onClicked: root.joinRequested()
        }
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(root.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 28)
        spacing: Kirigami.Units.largeSpacing
        visible: root.workspace.status === Workspace.Closed

        EmptyState {
            Layout.fillWidth: true
            iconName: "document-open"
            title: I18n.i18nc("@title", "No file is open")
            text: I18n.i18nc("@info", "All conferences of a municipality live in one file.")
            actionText: I18n.i18nc("@action:button", "Open a file…")
            onActivated: root.openFileRequested()
        }
        PushButton {
            Layout.alignment: Qt.AlignHCenter
            text: I18n.i18nc("@action:button", "Join a room…")
            icon.name: "network-connect"
            onClicked: root.joinRequested()
        }
        PushButton {
            Layout.alignment: Qt.AlignHCenter
            text: I18n.i18nc("@action:button", "Open the Goslar example")
            onClicked: root.exampleRequested()
        }
    }
}
