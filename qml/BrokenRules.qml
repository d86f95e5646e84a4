// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Verletzte Regeln: who set more dots than allowed, and what to do about it. All dots count until then. */
FormSection {
    id: root

    required property list<brokenDotRule> rules

    /** Paper dots of this group shall be counted again. */
    signal countWanted(group: string)

    title: I18n.i18ncp("@title", "%1 rule for dots is broken", "%1 rules for dots are broken", root.rules.length)
    subtitle: I18n.i18nc("@info", "All dots count all the same until you decide otherwise.")
    visible: root.rules.length > 0

    Repeater {
        model: root.rules

        ColumnLayout {
            id: broken

            required property brokenDotRule modelData
            readonly property string who: broken.modelData.who.length > 0 ? broken.modelData.who : I18n.i18nc("@info who set dots, without a name", "Somebody")

            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing

            Prose {
                Layout.fillWidth: true
                font.weight: Font.DemiBold
                text: broken.modelData.text.length > 0 ? I18n.i18nc("@info %1 who set dots, %2 a statement", "%1, on “%2”", broken.who, broken.modelData.text) : broken.who
            }

            Prose {
                Layout.fillWidth: true
                text: broken.modelData.onPaper
                    ? I18n.i18nc("@info %1 number of dots, %2 allowed", "%1 dots are counted, %2 are allowed. Count them again; if the number is right, settle it with the table.", broken.modelData.dots, broken.modelData.allowed)
                    : I18n.i18nc("@info %1 number of dots, %2 allowed", "%1 dots are set, %2 are allowed. Ask for some to be taken back while the step is open.", broken.modelData.dots, broken.modelData.allowed)
            }

            PushButton {
                text: I18n.i18nc("@action:button", "Count again")
                visible: broken.modelData.onPaper
                onClicked: root.countWanted(broken.modelData.group)
            }
        }
    }
}
