// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Vorgang: progress and a way out for what takes longer than half a second, and what went wrong. */
ColumnLayout {
    id: root

    property Operation operation: null
    /** What is going on: "Writing the report…" */
    property string text
    readonly property bool waiting: root.running && patience.lapsed
    readonly property string failure: root.operation !== null && !root.operation.running ? root.operation.errorText : ""
    readonly property bool running: root.operation !== null && root.operation.running

    spacing: Kirigami.Units.smallSpacing
    visible: root.waiting || root.failure.length > 0
    onRunningChanged: patience.lapsed = false

    Timer {
        id: patience

        property bool lapsed: false

        interval: 500
        running: root.running
        onTriggered: lapsed = true
    }

    RowLayout {
        id: row

        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing
        visible: root.waiting

        Prose {
            text: root.text
            visible: text.length > 0
        }

        QQC2.ProgressBar {
            Layout.fillWidth: true
            indeterminate: root.operation === null || root.operation.progress < 0
            value: root.operation !== null ? root.operation.progress : 0
            Accessible.name: root.text
        }

        PushButton {
            text: I18n.i18nc("@action:button stop a long task", "Cancel")
            onClicked: root.operation.cancel()
        }
    }

    ErrorBanner {
        id: banner

        Layout.fillWidth: true
        text: root.failure
    }
}
