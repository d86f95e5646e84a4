// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Dokumentprofil in der Liste: its name, whether it is the municipality's, where it comes from. */
QQC2.ItemDelegate {
    id: root

    required property profileSummary record
    /** All papers are written with it. */
    property bool taken: false
    property bool current: false

    topPadding: Kirigami.Units.largeSpacing
    bottomPadding: Kirigami.Units.largeSpacing
    leftPadding: Kirigami.Units.largeSpacing
    rightPadding: Kirigami.Units.largeSpacing
    text: root.record.name
    Accessible.name: [root.record.name, kind.text, root.taken ? badge.text : ""].filter(part => part.length > 0).join(", ")

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
        spacing: Kirigami.Units.smallSpacing

        Prose {
            Layout.fillWidth: true
            text: root.record.name.length > 0 ? root.record.name : root.record.id
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }

        Prose {
            id: kind

            Layout.fillWidth: true
            quiet: true
            text: !root.record.own ? I18n.i18nc("@info a document profile", "ships with Dreischritt") : root.record.baseName.length > 0 ? I18n.i18nc("@info %1 is a document profile", "your own, based on %1", root.record.baseName) : I18n.i18nc("@info a document profile", "your own")
            Accessible.ignored: true
        }

        StateBadge {
            id: badge

            Layout.maximumWidth: parent.width
            text: I18n.i18nc("@info a document profile", "used for all papers")
            iconName: "checkmark"
            visible: root.taken
        }
    }
}
