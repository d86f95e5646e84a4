// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Eine Fassung eines Widerspruchs: whose it is, the whole text, and the button that lets it stand. */
Rectangle {
    id: root

    property string heading
    property string who
    property string text
    property string actionText

    signal chosen

    implicitHeight: column.implicitHeight + Kirigami.Units.largeSpacing * 2
    radius: Kirigami.Units.cornerRadius
    color: Kirigami.Theme.alternateBackgroundColor
    Accessible.role: Accessible.Grouping
    Accessible.name: root.heading

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Kirigami.Units.largeSpacing
        spacing: Kirigami.Units.smallSpacing

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: I18n.i18nc("@info %1 shown or kept, %2 who wrote it", "%1 · %2", root.heading, root.who)
        }

        Prose {
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: root.text.length > 0 ? root.text : I18n.i18nc("@info", "(empty)")
            font.pointSize: TextSize.statement
        }

        PushButton {
            text: root.actionText
            onClicked: root.chosen()
        }
    }
}
