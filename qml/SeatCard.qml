// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Jemand in der Zuteilung: pseudonym, kind of organisation, town or country, and which wish is met. Can be dragged onto
 * another group; Enter or a click offers the groups, P keeps somebody in place.
 */
FocusScope {
    id: root

    required property seatRow record
    required property DragGhost ghost
    property bool showsNames: false
    property bool showsWishes: false
    readonly property string title: root.showsNames && root.record.name.length > 0 ? root.record.name : root.record.pseudonym
    readonly property string wishText: root.record.wish > 0 ? I18n.i18nc("@info %1 place of a wish among all wishes of somebody", "Wish %1", root.record.wish)
        : root.record.group.length > 0 && root.record.wishing ? I18n.i18nc("@info none of somebody's wishes is met", "No wish met")
        : !root.record.wishing ? I18n.i18nc("@info somebody has no wish", "No wish stated") : ""
    readonly property string origin: [Labels.organisationKind(root.record.kind), Labels.setting(root.record.setting)].filter(part => part.length > 0).join(" · ")
    readonly property string movedText: !root.record.moved ? ""
        : root.record.before.length > 0 ? I18n.i18nc("@info %1 name of a group", "Until now: %1", root.record.before) : I18n.i18nc("@info somebody gets a group who had none", "New in this group")
    readonly property string wishesText: root.record.wishes.map((name, place) => I18n.i18nc("@info %1 place, %2 topic area somebody wishes", "%1. %2", place + 1, name)).join(" · ")

    signal menuWanted
    signal pinToggled

    objectName: "seat-" + root.record.id
    implicitWidth: Kirigami.Units.gridUnit * 12
    implicitHeight: column.implicitHeight + Kirigami.Units.smallSpacing * 3
    activeFocusOnTab: true
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Accessible.role: Accessible.ListItem
    Accessible.name: [root.title, root.origin, root.wishText, root.record.pinned ? pin.text : "", root.movedText, root.record.reason].filter(part => part.length > 0).join(". ")
    Accessible.description: root.wishesText
    Accessible.focusable: true
    Accessible.onPressAction: root.menuWanted()

    Keys.onReturnPressed: root.menuWanted()
    Keys.onEnterPressed: root.menuWanted()
    Keys.onSpacePressed: root.menuWanted()
    Keys.onMenuPressed: root.menuWanted()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_P && event.modifiers === Qt.NoModifier) {
            root.pinToggled();
            event.accepted = true;
        } else if (event.key === Qt.Key_M && event.modifiers === Qt.NoModifier) {
            root.menuWanted();
            event.accepted = true;
        }
    }

    TapHandler {
        onTapped: {
            root.forceActiveFocus(Qt.MouseFocusReason);
            root.menuWanted();
        }
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: {
            root.forceActiveFocus(Qt.MouseFocusReason);
            root.menuWanted();
        }
    }
    HoverHandler {
        id: hover
        cursorShape: drag.active ? Qt.ClosedHandCursor : Qt.PointingHandCursor
    }
    DragHandler {
        id: drag

        target: null
        acceptedDevices: PointerDevice.Mouse | PointerDevice.Stylus
        onActiveChanged: {
            if (drag.active) {
                root.ghost.begin(root.record.id, root.title, drag.centroid.scenePosition);
            } else if (root.ghost.statement === root.record.id) {
                root.ghost.end();
            }
        }
        onCentroidChanged: {
            if (drag.active) {
                root.ghost.moveTo(drag.centroid.scenePosition);
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Kirigami.Units.cornerRadius
        color: root.record.moved ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.linkColor, 0.1) : Kirigami.Theme.backgroundColor
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Kirigami.Theme.focusColor
            : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, hover.hovered ? 0.35 : 0.15)
        opacity: root.ghost.statement === root.record.id ? 0.5 : 1
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Kirigami.Units.largeSpacing
        anchors.rightMargin: Kirigami.Units.largeSpacing
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing

            Prose {
                Layout.fillWidth: true
                text: root.title
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            StateBadge {
                id: pin

                text: root.record.pinned ? I18n.i18nc("@info somebody stays in this group when groups are assigned anew", "Stays") : ""
                iconName: "window-pin"
            }
            Prose {
                text: root.wishText
                quiet: root.record.wish !== 1
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        Prose {
            Layout.fillWidth: true
            quiet: true
            text: root.origin
            visible: text.length > 0
            Accessible.ignored: true
        }
        Prose {
            Layout.fillWidth: true
            quiet: true
            text: root.wishesText
            visible: root.showsWishes && text.length > 0
            Accessible.ignored: true
        }
        Prose {
            Layout.fillWidth: true
            text: root.movedText
            quiet: true
            font.italic: true
            visible: text.length > 0
            Accessible.ignored: true
        }
        Prose {
            Layout.fillWidth: true
            text: root.record.reason
            visible: text.length > 0
            Accessible.ignored: true
        }
    }

    QQC2.ToolTip.text: root.wishesText
    QQC2.ToolTip.visible: hover.hovered && !drag.active && !root.showsWishes && root.wishesText.length > 0
    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
}
