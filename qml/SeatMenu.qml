// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.dreischritt

/** Wohin jemand kommt: the groups with their seats, out of the group, and whether somebody stays when groups are assigned anew. */
QQC2.Menu {
    id: root

    required property AssignmentPlan plan
    required property SeatGroupModel groups
    /** Who is moved, and the group they are in. */
    property string participant
    property string from

    /** Somebody shall work in this group; an empty one: in none. */
    signal moved(participant: string, group: string)

    function offer(participant: string, from: string, at: Item): void {
        root.participant = participant;
        root.from = from;
        keeps.checked = root.plan.isPinned(participant);
        root.popup(at, 0, at.height);
    }

    objectName: "seatMenu"

    Instantiator {
        model: root.groups
        delegate: QQC2.MenuItem {
            required property seatGroupRow record

            objectName: "to-" + record.id
            text: record.capacity > 0 ? I18n.i18nc("@action:inmenu %1 a group, %2 people in it, %3 its seats", "Move to %1 (%2 of %3)", record.name, record.size, record.capacity)
                : I18n.i18nc("@action:inmenu %1 a group, %2 people in it", "Move to %1 (%2)", record.name, record.size)
            font.pointSize: TextSize.body
            enabled: root.from !== record.id
            onTriggered: root.moved(root.participant, record.id)
        }
        onObjectAdded: (index, object) => root.insertItem(index, object as QQC2.MenuItem)
        onObjectRemoved: (index, object) => root.removeItem(object as QQC2.MenuItem)
    }
    QQC2.MenuItem {
        text: I18n.i18nc("@action:inmenu", "Take out of the group")
        font.pointSize: TextSize.body
        enabled: root.from.length > 0
        onTriggered: root.moved(root.participant, "")
    }
    QQC2.MenuSeparator {}
    QQC2.MenuItem {
        id: keeps

        objectName: "pin"
        text: I18n.i18nc("@action:inmenu keep somebody in the group when groups are assigned anew", "Stays here when groups are assigned (P)")
        font.pointSize: TextSize.body
        checkable: true
        enabled: root.from.length > 0
        onTriggered: root.plan.pin(root.participant, keeps.checked)
    }
}
