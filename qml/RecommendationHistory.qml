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

    spacing: Kirigami.Units.smallSpacing
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
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: history

        RowLayout {
            id: entry

            required property int index
            required property historyEntry record
            readonly property string who: entry.record.actor.length > 0 ? root.workspace.actorName(entry.record.actor) : ""

            objectName: "event"
            Layout.fillWidth: true
            spacing: Kirigami.Units.largeSpacing
            visible: root.all || entry.index >= history.count - root.latest
            Accessible.role: Accessible.ListItem
            Accessible.name: [Labels.date(entry.record.on), what.text, more.text].filter(part => part.length > 0).join(", ")

            Prose {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Kirigami.Units.gridUnit * 9
                Layout.maximumWidth: Kirigami.Units.gridUnit * 9
                quiet: true
                text: Labels.date(entry.record.on)
                Accessible.ignored: true
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Prose {
                    id: what

                    Layout.fillWidth: true
                    text: Labels.history(entry.record)
                    Accessible.ignored: true
                }

                Prose {
                    id: more

                    Layout.fillWidth: true
                    quiet: true
                    text: [entry.record.reason, entry.record.note, entry.record.resolutionText, entry.record.followUp, entry.who].filter(part => part.length > 0).join(" · ")
                    visible: text.length > 0
                    Accessible.ignored: true
                }
            }
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
