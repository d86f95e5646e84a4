// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Zeile, die sich umordnen lässt: by its handle, or with Alt+Up and Alt+Down. */
FocusScope {
    id: root

    property int place: 0
    property int count: 0
    /** What a screen reader says of the row. */
    property string name
    default property alias content: body.data

    /** Shall stand at this place among its siblings, from 0. */
    signal moveWanted(place: int)

    function move(by: int): void {
        const target = Math.max(0, Math.min(root.count - 1, root.place + by));
        if (target !== root.place) {
            root.moveWanted(target);
        }
    }

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight + Kirigami.Units.largeSpacing * 2
    z: drag.active ? 1 : 0
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    activeFocusOnTab: false
    Accessible.role: Accessible.ListItem
    Accessible.name: root.name
    Keys.onPressed: event => {
        if ((event.modifiers & Qt.AltModifier) && (event.key === Qt.Key_Up || event.key === Qt.Key_Down)) {
            root.move(event.key === Qt.Key_Up ? -1 : 1);
            event.accepted = true;
        }
    }

    transform: Translate {
        y: drag.active ? drag.activeTranslation.y : 0
    }

    Rectangle {
        anchors.fill: parent
        radius: Kirigami.Units.cornerRadius
        color: Kirigami.Theme.backgroundColor
        border.width: drag.active ? 2 : 1
        border.color: drag.active ? Kirigami.Theme.linkColor
            : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.18)
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Kirigami.Units.largeSpacing
        spacing: Kirigami.Units.largeSpacing

        QQC2.AbstractButton {
            id: handle

            objectName: "handle"
            Layout.alignment: Qt.AlignTop
            implicitWidth: Kirigami.Units.gridUnit
            implicitHeight: Kirigami.Units.gridUnit * 1.5
            focusPolicy: Qt.TabFocus
            hoverEnabled: true
            visible: root.count > 1
            Accessible.name: I18n.i18nc("@info:tooltip", "Move %1. Alt+Up and Alt+Down move it too.", root.name)
            QQC2.ToolTip.text: I18n.i18nc("@info:tooltip", "Drag to move. Alt+Up and Alt+Down move it too.")
            QQC2.ToolTip.visible: handle.hovered && !drag.active
            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay

            contentItem: Item {
                Column {
                    anchors.centerIn: parent
                    spacing: Kirigami.Units.smallSpacing

                    Repeater {
                        model: 3

                        Rectangle {
                            width: Kirigami.Units.gridUnit * 0.7
                            height: 2
                            color: handle.hovered || handle.activeFocus ? Kirigami.Theme.textColor : Kirigami.Theme.disabledTextColor
                        }
                    }
                }
            }
            background: Rectangle {
                radius: Kirigami.Units.cornerRadius
                color: "transparent"
                border.width: handle.visualFocus ? 2 : 0
                border.color: Kirigami.Theme.focusColor
            }

            HoverHandler {
                cursorShape: drag.active ? Qt.ClosedHandCursor : Qt.OpenHandCursor
            }
            DragHandler {
                id: drag

                property real way: 0

                target: null
                xAxis.enabled: false
                grabPermissions: PointerHandler.CanTakeOverFromAnything
                onActiveTranslationChanged: {
                    if (drag.active) {
                        drag.way = drag.activeTranslation.y;
                    }
                }
                onActiveChanged: {
                    if (!drag.active) {
                        root.move(Math.round(drag.way / root.height));
                        drag.way = 0;
                    }
                }
            }
        }

        ColumnLayout {
            id: body

            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing
        }
    }
}
