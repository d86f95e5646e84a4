// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Geräte im Raum, group by group: who they call themselves, whether they are there, and how to send one away. */
ColumnLayout {
    id: root

    required property Room room
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 26
    /** Id of whoever shall be sent away, while that is being asked. */
    property string leaving

    function nameOf(person: roomAttendee): string {
        return person.table ? I18n.i18nc("@info a table's laptop in the room", "Table laptop %1", person.number) : person.name.length > 0 ? person.name : I18n.i18nc("@info a phone or laptop in the room", "Device %1", person.number);
    }

    spacing: Kirigami.Units.largeSpacing

    Connections {
        target: root.room

        function onOpenChanged(): void {
            if (!root.room.connected) {
                root.leaving = "";
            }
        }
    }

    ConfirmStrip {
        id: question

        objectName: "sendAwayQuestion"
        Layout.fillWidth: true
        visible: root.leaving.length > 0
        text: I18n.i18nc("@info", "It is disconnected and cannot come back with what it knows. Everything it handed in stays; take cards away one by one where they are to go.")
        actionText: I18n.i18nc("@action:button", "Send away")
        onConfirmed: {
            root.room.removeDevice(root.leaving);
            root.leaving = "";
            list.forceActiveFocus(Qt.OtherFocusReason);
        }
        onCancelled: {
            root.leaving = "";
            list.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    ListView {
        id: list

        objectName: "people"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(list.contentHeight, Kirigami.Units.gridUnit * 22)
        activeFocusOnTab: true
        clip: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        model: root.room.attendees
        visible: list.count > 0
        section.property: "groupName"
        Accessible.role: Accessible.List
        Accessible.name: I18n.i18nc("@title:group", "Devices")
        QQC2.ScrollBar.vertical: QQC2.ScrollBar {
            id: bar

            /** Beside the rows, not over them. */
            readonly property real space: bar.visible ? bar.implicitWidth + Kirigami.Units.smallSpacing : 0

            visible: list.contentHeight > list.height
        }

        section.delegate: Item {
            id: heading

            required property string section

            width: ListView.view.width
            implicitHeight: name.implicitHeight

            Prose {
                id: name

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.rightMargin: bar.space
                topPadding: Kirigami.Units.largeSpacing
                bottomPadding: Kirigami.Units.smallSpacing
                text: heading.section.length > 0 ? heading.section : I18n.i18nc("@title devices that have chosen no group", "Without a group")
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
        }

        delegate: FocusScope {
            id: person

            required property int index
            required property roomAttendee record

            width: ListView.view.width
            implicitHeight: row.implicitHeight + Kirigami.Units.smallSpacing
            Accessible.role: Accessible.ListItem
            Accessible.name: [root.nameOf(person.record), state.text].join(", ")

            GridLayout {
                id: row

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.rightMargin: bar.space
                columns: root.narrow ? 2 : 3
                columnSpacing: Kirigami.Units.largeSpacing
                rowSpacing: 0

                Prose {
                    Layout.columnSpan: root.narrow ? 2 : 1
                    Layout.fillWidth: true
                    text: root.nameOf(person.record)
                    Accessible.ignored: true
                }

                StateBadge {
                    id: state

                    text: !person.record.here ? I18n.i18nc("@info a device", "not connected") : person.record.watches ? I18n.i18nc("@info a device", "only watches") : I18n.i18nc("@info a device", "connected")
                    iconName: !person.record.here ? "network-disconnect" : person.record.watches ? "view-visible" : "network-connect"
                }

                PushButton {
                    Layout.alignment: Qt.AlignRight
                    objectName: "sendAway-" + person.record.number
                    text: I18n.i18nc("@action:button", "Send away…")
                    flat: true
                    focus: true
                    Accessible.name: I18n.i18nc("@action:button %1 a device", "Send %1 away", root.nameOf(person.record))
                    onClicked: {
                        question.title = I18n.i18nc("@title %1 a device", "%1 leaves the room", root.nameOf(person.record));
                        root.leaving = person.record.participant;
                    }
                }
            }
        }
    }

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: root.room.connected ? I18n.i18nc("@info", "Nobody has joined yet.") : I18n.i18nc("@info", "Without a connection nobody can be seen here. They are listed again when it is back.")
        visible: list.count === 0
    }
}
