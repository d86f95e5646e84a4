// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Vollständigkeit in kleinen Feldern: filled ones are there, empty ones are missing. */
Row {
    id: root

    property int present: 0
    property int total: 8

    spacing: Kirigami.Units.smallSpacing / 2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: I18n.i18nc("@info:accessible", "%1 of %2", root.present, root.total)

    Repeater {
        model: root.total

        Rectangle {
            required property int index

            width: Math.max(2, (root.width - root.spacing * (root.total - 1)) / root.total)
            height: Math.round(Kirigami.Units.gridUnit * 0.4)
            radius: height / 2
            color: index < root.present ? Kirigami.Theme.textColor : "transparent"
            opacity: 0.6
            border.width: 1
            border.color: Kirigami.Theme.textColor
        }
    }
}
