// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Platzhalter mit ihrer Bedeutung: the first few until somebody wants them all. */
ColumnLayout {
    id: root

    required property WriterTemplate source
    required property list<string> names
    property int first: root.names.length
    property bool all: false

    spacing: Kirigami.Units.smallSpacing
    Accessible.role: Accessible.List

    Repeater {
        model: root.all ? root.names : root.names.slice(0, root.first)

        GridLayout {
            id: row

            required property string modelData
            readonly property string papers: root.source.papersOf(row.modelData)

            Layout.fillWidth: true
            columns: root.width > Kirigami.Units.gridUnit * 28 ? 2 : 1
            columnSpacing: Kirigami.Units.largeSpacing
            rowSpacing: 0
            Accessible.role: Accessible.ListItem
            Accessible.name: [name.text, meaning.text].join(": ")

            Prose {
                id: name

                Layout.preferredWidth: Kirigami.Units.gridUnit * 15
                Layout.maximumWidth: Kirigami.Units.gridUnit * 15
                Layout.alignment: Qt.AlignTop
                text: "<" + row.modelData + ">"
                font.family: "monospace"
                wrapMode: Text.WrapAnywhere
                Accessible.ignored: true
            }

            Prose {
                id: meaning

                Layout.fillWidth: true
                text: row.papers.length > 0 ? I18n.i18nc("@info %1 what a placeholder stands for, %2 in which papers", "%1 (only: %2)", root.source.meaning(row.modelData), row.papers) : root.source.meaning(row.modelData)
                quiet: true
                Accessible.ignored: true
            }
        }
    }

    PushButton {
        objectName: "allPlaceholders"
        Layout.fillWidth: true
        flat: true
        icon.name: "go-down"
        text: I18n.i18nc("@action:button", "Show all %1", root.names.length)
        visible: !root.all && root.names.length > root.first
        onClicked: root.all = true
    }
}
