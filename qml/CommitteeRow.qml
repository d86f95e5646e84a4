// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Gremium in der Liste: its name, its kind, how many papers are before it. */
QQC2.ItemDelegate {
    id: root

    required property committee record
    required property int papers
    property bool current: false

    topPadding: Kirigami.Units.largeSpacing
    bottomPadding: Kirigami.Units.largeSpacing
    leftPadding: Kirigami.Units.largeSpacing
    rightPadding: Kirigami.Units.largeSpacing
    text: root.record.name
    Accessible.name: [root.record.name, root.record.shortName, count.text].filter(part => part.length > 0).join(", ")

    background: Rectangle {
        color: root.highlighted ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.highlightColor, 0.25) : root.hovered ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.highlightColor, 0.1) : "transparent"
        border.width: root.current || root.visualFocus ? 2 : 0
        border.color: Kirigami.Theme.focusColor

        Kirigami.Separator {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            opacity: 0.5
        }
    }

    contentItem: ColumnLayout {
        spacing: 0

        Prose {
            Layout.fillWidth: true
            text: root.record.name
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }

        Prose {
            id: count

            Layout.fillWidth: true
            quiet: true
            text: [root.record.shortName, root.papers === 0 ? I18n.i18nc("@info", "no paper") : I18n.i18ncp("@info", "%1 paper", "%1 papers", root.papers)].filter(part => part.length > 0).join(" · ")
            Accessible.ignored: true
        }
    }
}
