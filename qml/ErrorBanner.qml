// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/** Fehler: one sentence that says what to do, where it happened. Visible while there is a text. */
Rectangle {
    id: root

    property string text
    /** Name of what helps ("Try again"); empty: no button. */
    property string actionText

    signal activated

    implicitHeight: row.implicitHeight + Kirigami.Units.largeSpacing * 2
    implicitWidth: row.implicitWidth + Kirigami.Units.largeSpacing * 2
    radius: Kirigami.Units.cornerRadius
    color: Kirigami.Theme.negativeBackgroundColor
    border.width: 1
    border.color: Kirigami.Theme.negativeTextColor
    visible: root.text.length > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Kirigami.Units.largeSpacing
        spacing: Kirigami.Units.largeSpacing

        Kirigami.Icon {
            Layout.preferredWidth: Kirigami.Units.iconSizes.smallMedium
            Layout.preferredHeight: Kirigami.Units.iconSizes.smallMedium
            source: "data-warning"
            visible: valid
        }

        Prose {
            Layout.fillWidth: true
            text: root.text
            Accessible.ignored: true
        }

        PushButton {
            text: root.actionText
            visible: text.length > 0
            onClicked: root.activated()
        }
    }
}
