// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Ruhige Rückfrage: says what happens to whom before something happens to many. Escape takes it back. */
Rectangle {
    id: root

    property string title
    property string text
    /** The effect, as a verb. */
    property string actionText

    signal confirmed
    signal cancelled

    onVisibleChanged: {
        if (root.visible) {
            action.forceActiveFocus(Qt.PopupFocusReason);
        }
    }

    implicitHeight: column.implicitHeight + Kirigami.Units.gridUnit * 2
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    color: Kirigami.Theme.backgroundColor
    radius: Kirigami.Units.cornerRadius
    border.width: 2
    border.color: Kirigami.Theme.linkColor
    Accessible.role: Accessible.Dialog
    Accessible.name: root.title
    Accessible.description: root.text
    Keys.onEscapePressed: root.cancelled()

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Kirigami.Units.gridUnit
        spacing: Kirigami.Units.largeSpacing

        Prose {
            Layout.fillWidth: true
            text: root.title
            font.pointSize: TextSize.heading
            font.weight: Font.DemiBold
        }

        Prose {
            Layout.fillWidth: true
            Layout.maximumWidth: Kirigami.Units.gridUnit * 42
            text: root.text
        }

        Flow {
            Layout.fillWidth: true
            layoutDirection: Qt.RightToLeft
            LayoutMirroring.enabled: false
            spacing: Kirigami.Units.largeSpacing

            PushButton {
                id: action

                text: root.actionText
                highlighted: true
                font.pointSize: TextSize.statement
                onClicked: root.confirmed()
            }

            PushButton {
                text: I18n.i18nc("@action:button", "Not yet")
                font.pointSize: TextSize.statement
                onClicked: root.cancelled()
            }
        }
    }
}
