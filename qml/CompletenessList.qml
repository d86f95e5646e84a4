// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Vollständigkeit: what a committee will miss, as a quiet list that leads to the field. Never stops anybody. */
ColumnLayout {
    id: root

    /** Field names as Workspace.missing() gives them. */
    property list<string> missing
    readonly property list<string> parts: ["resolutionText", "leadOrganisation", "legalSpheres", "guidelines", "cost", "dueDate", "measureOfSuccess", "committee"]
    readonly property int present: root.parts.length - root.missing.length

    signal fieldChosen(field: string)

    spacing: Kirigami.Units.smallSpacing
    Accessible.role: Accessible.List
    Accessible.name: heading.text

    Prose {
        id: heading

        Layout.fillWidth: true
        text: root.missing.length === 0 ? I18n.i18nc("@title", "Complete for the committees") : I18n.i18nc("@title %1 of %2 parts are there", "%1 of %2 parts for the committees", root.present, root.parts.length)
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    CompletenessMeter {
        Layout.fillWidth: true
        present: root.present
        total: root.parts.length
    }

    Repeater {
        model: root.parts

        QQC2.ItemDelegate {
            id: part

            required property string modelData
            readonly property bool isMissing: root.missing.includes(part.modelData)

            Layout.fillWidth: true
            padding: Kirigami.Units.smallSpacing
            font.pointSize: TextSize.body
            text: part.isMissing ? Labels.missing(part.modelData) : Labels.field(part.modelData)
            Accessible.name: part.isMissing ? I18n.i18nc("@info:accessible", "Missing: %1", part.text) : I18n.i18nc("@info:accessible", "There: %1", part.text)
            onClicked: root.fieldChosen(part.modelData)

            contentItem: RowLayout {
                spacing: Kirigami.Units.smallSpacing

                Item {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: Kirigami.Units.smallSpacing
                    implicitWidth: Math.round(Kirigami.Units.gridUnit * 0.8)
                    implicitHeight: implicitWidth

                    Rectangle {
                        anchors.fill: parent
                        radius: width / 2
                        color: "transparent"
                        border.width: 2
                        border.color: Kirigami.Theme.disabledTextColor
                        visible: part.isMissing
                    }

                    Prose {
                        anchors.centerIn: parent
                        quiet: true
                        text: "✓"
                        visible: !part.isMissing
                        Accessible.ignored: true
                    }
                }

                Prose {
                    Layout.fillWidth: true
                    quiet: !part.isMissing
                    text: part.text
                    Accessible.ignored: true
                }
            }
        }
    }
}
