// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Gliederung, as the paper will have it: a sheet with its headings in order, live while the profile is edited. */
Rectangle {
    id: root

    required property ProfileDraft draft

    implicitHeight: column.implicitHeight + Kirigami.Units.gridUnit * 2
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.Theme.inherit: false
    color: Kirigami.Theme.backgroundColor
    border.width: 1
    border.color: Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.3)
    Accessible.role: Accessible.Grouping
    Accessible.name: I18n.i18nc("@title:group", "Outline of the paper")

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Kirigami.Units.gridUnit
        spacing: Kirigami.Units.smallSpacing

        Prose {
            Layout.fillWidth: true
            text: PaperWords.kind(root.draft.kind)
            font.pointSize: TextSize.statement
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        Prose {
            Layout.fillWidth: true
            Layout.bottomMargin: Kirigami.Units.largeSpacing
            quiet: true
            text: root.draft.fileNameExample
            wrapMode: Text.WrapAnywhere
        }

        Repeater {
            model: root.draft.parts

            ColumnLayout {
                id: line

                required property int index
                required property paperPart record
                readonly property string heading: root.draft.outline[line.index] ?? ""

                Layout.fillWidth: true
                spacing: 0

                Prose {
                    Layout.fillWidth: true
                    text: line.heading
                    quiet: line.heading.startsWith("(")
                    font.weight: root.draft.openedPart === line.index ? Font.Bold : Font.Normal
                }

                Repeater {
                    model: line.record.boxes

                    Prose {
                        required property string modelData

                        Layout.fillWidth: true
                        Layout.leftMargin: Kirigami.Units.gridUnit
                        quiet: true
                        text: "☐ " + modelData
                    }
                }
            }
        }

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: I18n.i18nc("@info", "Nothing stands in this paper yet.")
            visible: root.draft.parts.count === 0
        }
    }
}
