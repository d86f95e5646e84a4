// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Empfehlung in der Liste: title, topic area, what is there for a committee, what the administration decided. */
QQC2.ItemDelegate {
    id: root

    required property recommendation record
    required property list<string> missing
    required property disposition disposition
    required property topicArea area
    /** True while the keyboard stands on it. */
    property bool current: false
    readonly property string completenessText: I18n.i18nc("@info %1 of %2 parts are there", "%1 of %2", 8 - root.missing.length, 8)
    readonly property color foreground: root.highlighted ? Kirigami.Theme.highlightedTextColor : Kirigami.Theme.textColor

    topPadding: Kirigami.Units.largeSpacing
    bottomPadding: Kirigami.Units.largeSpacing
    leftPadding: Kirigami.Units.largeSpacing + Kirigami.Units.smallSpacing
    rightPadding: leftPadding
    text: root.record.title
    Accessible.name: [root.record.title, root.area.name, root.completenessText, Labels.decision(root.disposition.decision)].filter(part => part.length > 0).join(", ")

    background: Rectangle {
        color: root.highlighted ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.highlightColor, 0.25) : root.hovered ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.highlightColor, 0.1) : "transparent"
        border.width: root.current || root.visualFocus ? 2 : 0
        border.color: Kirigami.Theme.focusColor

        Rectangle {
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.margins: 1
            width: Kirigami.Units.smallSpacing
            color: root.area.colour.length > 0 ? root.area.colour : "transparent"
        }

        Kirigami.Separator {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            opacity: 0.5
        }
    }

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.smallSpacing

        Prose {
            Layout.fillWidth: true
            text: root.record.title
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }

        TopicChip {
            Layout.fillWidth: true
            name: root.area.name
            colour: root.area.colour
            icon: root.area.icon
            pointSize: TextSize.base * 1.1
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Kirigami.Units.largeSpacing

            CompletenessMeter {
                Layout.preferredWidth: Kirigami.Units.gridUnit * 4
                Layout.alignment: Qt.AlignVCenter
                present: 8 - root.missing.length
            }

            Prose {
                quiet: true
                text: root.completenessText
                font.pointSize: TextSize.base * 1.1
                Accessible.ignored: true
            }

            Prose {
                Layout.fillWidth: true
                quiet: true
                text: Labels.decision(root.disposition.decision)
                font.pointSize: TextSize.base * 1.1
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
        }
    }
}
