// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Spalte einer Gruppe in der Zuteilung: size and seats, which wishes are met, how it is mixed, and who sits in it. */
FocusScope {
    id: root

    required property AssignmentPlan plan
    required property DragGhost ghost
    /** Id of the group; empty: who has none. */
    property string group
    property string name
    property seatGroupRow figures
    property bool showsNames: false
    property bool showsWishes: false
    readonly property alias count: people.count
    readonly property bool crowded: root.figures.capacity > 0 && root.figures.size > root.figures.capacity

    signal menuWanted(participant: string, at: Item)
    signal pinToggled(participant: string, pinned: bool)
    signal received(participant: string)
    /** Left or right was pressed: by −1 or 1 in reading direction. */
    signal sideways(by: int)

    function take(reason: int): void {
        if (list.count === 0) {
            list.forceActiveFocus(reason);
            return;
        }
        list.currentIndex = Math.max(0, list.currentIndex);
        list.currentItem?.forceActiveFocus(reason);
    }
    /** Brings the keyboard to somebody of this group; false where they are in another one. */
    function reach(participant: string): bool {
        const row = people.rowOf(participant);
        if (row < 0) {
            return false;
        }
        list.currentIndex = row;
        list.currentItem?.forceActiveFocus(Qt.OtherFocusReason);
        return true;
    }

    objectName: "column-" + root.group
    implicitHeight: column.implicitHeight + Kirigami.Units.largeSpacing
    Accessible.role: Accessible.Grouping
    Accessible.name: root.name + ". " + sizes.text

    SeatModel {
        id: people
        plan: root.plan
        group: root.group
    }

    Rectangle {
        anchors.fill: parent
        radius: Kirigami.Units.cornerRadius
        color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.linkColor, 0.12)
        border.width: 2
        border.color: Kirigami.Theme.linkColor
        visible: drop.containsDrag
    }
    DropArea {
        id: drop

        anchors.fill: parent
        keys: ["statement"]
        enabled: root.ghost.dragging
        onDropped: root.received(root.ghost.statement)
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Kirigami.Units.smallSpacing

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Kirigami.Units.smallSpacing
            radius: height / 2
            color: root.figures.areaColour.length > 0 ? root.figures.areaColour : Kirigami.Theme.disabledTextColor
        }
        TopicChip {
            Layout.fillWidth: true
            name: root.name
            colour: root.figures.areaColour
            icon: root.figures.areaIcon
            pointSize: TextSize.statement
        }
        Prose {
            id: sizes

            Layout.fillWidth: true
            text: root.group.length === 0 ? I18n.i18ncp("@info", "%1 person", "%1 people", people.count)
                : root.figures.capacity > 0 ? I18n.i18nc("@info %1 people in a group, %2 its seats", "%1 of %2 seats", root.figures.size, root.figures.capacity)
                : I18n.i18ncp("@info", "%1 person", "%1 people", root.figures.size)
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        StateBadge {
            text: root.crowded ? I18n.i18ncp("@info more people than seats", "%1 too many", "%1 too many", root.figures.size - root.figures.capacity) : ""
            iconName: "dialog-warning"
        }
        Prose {
            Layout.fillWidth: true
            quiet: true
            text: [
                root.figures.firstWishes > 0 ? I18n.i18ncp("@info people whose first wish is met", "%1 first wish", "%1 first wishes", root.figures.firstWishes) : "",
                root.figures.laterWishes > 0 ? I18n.i18ncp("@info people one of whose later wishes is met", "%1 later wish", "%1 later wishes", root.figures.laterWishes) : "",
                root.figures.noWishes > 0 ? I18n.i18ncp("@info people none of whose wishes is met", "%1 without their wish", "%1 without their wish", root.figures.noWishes) : ""
            ].filter(part => part.length > 0).join(" · ")
            visible: text.length > 0
        }
        Prose {
            Layout.fillWidth: true
            quiet: true
            text: [
                root.figures.kinds > 0 ? I18n.i18ncp("@info in a group", "%1 kind of organisation", "%1 kinds of organisations", root.figures.kinds) : "",
                root.figures.urban + root.figures.rural > 0 ? I18n.i18nc("@info %1 people from town, %2 from the country", "town %1, country %2", root.figures.urban, root.figures.rural) : ""
            ].filter(part => part.length > 0).join(" · ")
            visible: text.length > 0
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(Math.max(list.contentHeight, Kirigami.Units.gridUnit * 3), Kirigami.Units.gridUnit * 34)
            Layout.topMargin: Kirigami.Units.smallSpacing
            model: list.width > Kirigami.Units.gridUnit * 4 ? people : null
            clip: true
            reuseItems: true
            spacing: Kirigami.Units.smallSpacing
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight > height
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            currentIndex: -1
            Accessible.role: Accessible.List
            Accessible.name: root.name
            Keys.onLeftPressed: root.sideways(I18n.rightToLeft ? 1 : -1)
            Keys.onRightPressed: root.sideways(I18n.rightToLeft ? -1 : 1)
            onCurrentItemChanged: {
                if (list.activeFocus) {
                    list.currentItem?.forceActiveFocus(Qt.OtherFocusReason);
                }
            }
            QQC2.ScrollBar.vertical: QQC2.ScrollBar {
                id: bar
                visible: list.interactive
            }

            delegate: SeatCard {
                id: card

                required property int index

                width: list.width - (bar.visible ? bar.implicitWidth + Kirigami.Units.smallSpacing : 0)
                transform: Translate {
                    x: I18n.rightToLeft ? list.width - card.width : 0
                }
                ghost: root.ghost
                showsNames: root.showsNames
                showsWishes: root.showsWishes
                onMenuWanted: {
                    list.currentIndex = card.index;
                    root.menuWanted(card.record.id, card);
                }
                onPinToggled: root.pinToggled(card.record.id, !card.record.pinned)
                onActiveFocusChanged: {
                    if (card.activeFocus) {
                        list.currentIndex = card.index;
                    }
                }
            }

            Prose {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                quiet: true
                text: I18n.i18nc("@info:placeholder a group without people", "Nobody yet.")
                horizontalAlignment: Text.AlignHCenter
                visible: list.count === 0
            }
        }
    }
}
