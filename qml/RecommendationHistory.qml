// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Verlauf: how state, decision, results and progress came about, and what is outstanding. */
ColumnLayout {
    id: root

    required property Workspace workspace
    required property recommendation record
    /** The latest lines are shown until somebody wants all of them. */
    property bool all: false
    readonly property int latest: 6

    spacing: 0
    visible: history.count > 1
    Accessible.role: Accessible.List
    Accessible.name: I18n.i18nc("@title:group", "History")

    HistoryModel {
        id: history

        workspace: root.workspace
        recommendation: root.record.id
    }

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: I18n.i18nc("@title:group", "History")
        bottomPadding: Kirigami.Units.smallSpacing
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: history

        HistoryRow {
            objectName: "event"
            Layout.fillWidth: true
            workspace: root.workspace
            last: index === history.count - 1
            visible: root.all || index >= history.count - root.latest
        }
    }

    PushButton {
        objectName: "allEvents"
        flat: true
        text: I18n.i18ncp("@action:button", "Show one earlier", "Show %1 earlier", history.count - root.latest)
        visible: !root.all && history.count > root.latest
        onClicked: root.all = true
    }
}
