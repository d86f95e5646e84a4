// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Regeln eines Stimmzettels: how many dots there are, and whose cards get them. */
ColumnLayout {
    id: root

    required property step rules
    /** How to type; empty: nothing is said about it. */
    property string hint
    /** False where the dots are one person's, or of nobody's group. */
    property bool together: true
    /** The cards are those of one group, or of all. */
    property bool choosesCards: true
    property bool everything: false
    property int people: 0
    property int byMembers: 0

    signal everythingWanted(wanted: bool)

    spacing: Kirigami.Units.largeSpacing

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: root.hint
        visible: text.length > 0
    }

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: {
            const parts = [];
            if (root.rules.dotsPerPerson > 0) {
                parts.push(I18n.i18ncp("@info", "Each person has %1 dot.", "Each person has %1 dots.", root.rules.dotsPerPerson));
            }
            if (root.rules.dotsPerItem > 0) {
                parts.push(I18n.i18ncp("@info", "At most %1 of them may be on one card.", "At most %1 of them may be on one card.", root.rules.dotsPerItem));
            }
            if (root.rules.dotsPerPerson > 0 && root.together) {
                parts.push(root.people > 0 ? I18n.i18ncp("@info", "The group has %1 person.", "The group has %1 people.", root.people)
                                           : I18n.i18nc("@info", "Nobody is entered as a member of this group, so nothing is held against the rule."));
            }
            if (root.byMembers > 0) {
                parts.push(I18n.i18ncp("@info", "%1 of the dots was set on a phone.", "%1 of the dots were set on phones.", root.byMembers));
            }
            return parts.join(" ");
        }
        visible: text.length > 0
    }

    QQC2.CheckBox {
        objectName: "everything"
        Layout.fillWidth: true
        text: I18n.i18nc("@option:check", "Cards of all groups")
        font.pointSize: TextSize.body
        visible: root.choosesCards
        checked: root.everything
        onToggled: root.everythingWanted(checked)
    }
}
