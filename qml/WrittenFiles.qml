// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Geschriebene Dateien, by name, with what is still open in each and what the check found, and the way to their folder. */
ColumnLayout {
    id: root

    property list<writtenFile> files
    readonly property int open: root.files.filter(file => file.openPoints.length > 0).length
    readonly property int found: root.files.filter(file => file.findings.length > 0).length

    signal folderOpened

    spacing: Kirigami.Units.smallSpacing
    visible: root.files.length > 0

    RowLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing

        Prose {
            id: written

            Layout.fillWidth: true
            text: I18n.i18ncp("@info", "One file is written:", "%1 files are written:", root.files.length)
            font.weight: Font.DemiBold
        }

        PushButton {
            icon.name: "document-open-folder"
            text: I18n.i18nc("@action:button", "Open folder")
            onClicked: root.folderOpened()
        }
    }

    Prose {
        objectName: "openSum"
        Layout.fillWidth: true
        text: I18n.i18ncp("@info", "In one of them something is still open; the paper says so.", "In %1 of them something is still open; the papers say so.", root.open)
        visible: root.open > 0 && root.files.length > 1
    }

    Prose {
        objectName: "findingSum"
        Layout.fillWidth: true
        text: I18n.i18ncp("@info", "In one of them the accessibility check found something; it does not call itself accessible.", "In %1 of them the accessibility check found something; they do not call themselves accessible.", root.found)
        visible: root.found > 0
    }

    ListView {
        id: list

        objectName: "writtenList"
        Layout.fillWidth: true
        implicitHeight: Math.min(contentHeight, Kirigami.Units.gridUnit * 18)
        clip: true
        model: root.files
        spacing: Kirigami.Units.smallSpacing
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        QQC2.ScrollBar.vertical: QQC2.ScrollBar {}
        Keys.onDownPressed: list.flick(0, -Kirigami.Units.gridUnit * 40)
        Keys.onUpPressed: list.flick(0, Kirigami.Units.gridUnit * 40)
        Accessible.role: Accessible.List
        Accessible.name: written.text

        delegate: ColumnLayout {
            id: file

            required property writtenFile modelData

            width: ListView.view.width - Kirigami.Units.gridUnit
            spacing: 0
            Accessible.role: Accessible.ListItem
            Accessible.name: [file.modelData.name, open.text].concat(file.modelData.findings).filter(part => part.length > 0).join(". ")

            Prose {
                Layout.fillWidth: true
                text: file.modelData.name
                wrapMode: Text.WrapAnywhere
                Accessible.ignored: true
            }

            Prose {
                id: open

                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 2
                quiet: true
                text: I18n.i18nc("@info %1 is a list of fields", "still open: %1", file.modelData.openPoints.map(field => Labels.field(field)).join(", "))
                visible: file.modelData.openPoints.length > 0
                Accessible.ignored: true
            }

            Repeater {
                model: file.modelData.findings

                Prose {
                    required property string modelData

                    Layout.fillWidth: true
                    Layout.leftMargin: Kirigami.Units.largeSpacing * 2
                    text: modelData
                    Accessible.ignored: true
                }
            }
        }
    }
}
