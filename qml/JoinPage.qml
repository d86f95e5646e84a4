// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Einem Raum beitreten: the address and the code as they stand on the screen in the hall. */
FocusScope {
    id: root

    required property Workspace workspace
    property string address
    property string code
    property string complaint

    /** The workspace is the room now; `source` names it. */
    signal joined(source: string)
    signal cancelled

    function join(): void {
        const source = link.sourceFor(root.address, root.code);
        root.complaint = source.length > 0 ? "" : link.complaintAbout(root.address);
        if (source.length > 0) {
            if (root.workspace.source === source) {
                root.workspace.reopen();
            } else {
                root.workspace.source = source;
            }
            root.joined(source);
        }
    }

    RoomLink {
        id: link
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(root.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 30)
        spacing: Kirigami.Units.gridUnit

        PageHeading {
            Layout.fillWidth: true
            title: I18n.i18nc("@title", "Join a room")
            subtitle: I18n.i18nc("@info", "Address and code stand on the screen in the hall. What you write is kept on this device until the room has it, also without Wi-Fi.")
        }
        TextEntry {
            objectName: "address"
            focus: true
            label: I18n.i18nc("@label", "Address")
            placeholder: "192.168.1.5:8517"
            value: root.address
            errorText: root.complaint
            onTyped: text => root.address = text
        }
        TextEntry {
            objectName: "code"
            label: I18n.i18nc("@label what opens a room", "Code")
            value: root.code
            onTyped: text => root.code = text
        }
        Prose {
            Layout.fillWidth: true
            quiet: true
            text: I18n.i18nc("@info", "With the code of a table this laptop writes and sets dots for the whole group; with the code from the screen it is one person's. The moderation has the codes of the tables.")
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: Kirigami.Units.largeSpacing

            PushButton {
                text: I18n.i18nc("@action:button", "Cancel")
                flat: true
                onClicked: root.cancelled()
            }
            PushButton {
                objectName: "join"
                text: I18n.i18nc("@action:button enter a room", "Join")
                icon.name: "network-connect"
                highlighted: true
                enabled: root.address.trim().length > 0
                onClicked: root.join()
            }
        }
    }
}
