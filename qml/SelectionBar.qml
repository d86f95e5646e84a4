// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Was mit den angekreuzten Empfehlungen geschieht; there only while some are chosen. */
Flow {
    id: root

    required property SelectionChosen chosen
    required property int rowCount

    signal papersRequested(ids: list<string>)
    /** All or none were chosen. */
    signal choiceChanged

    layoutDirection: Qt.RightToLeft
    spacing: Kirigami.Units.smallSpacing
    visible: root.chosen.count > 0

    PushButton {
        objectName: "writePapers"
        highlighted: true
        icon.name: "document-export"
        text: I18n.i18ncp("@action:button", "Write its paper…", "Write papers of these %1…", root.chosen.count)
        onClicked: root.papersRequested(root.chosen.ids)
    }

    PushButton {
        objectName: "chooseNone"
        flat: true
        text: I18n.i18nc("@action:button", "Choose none")
        onClicked: {
            root.chosen.clear();
            root.choiceChanged();
        }
    }

    PushButton {
        objectName: "chooseAll"
        flat: true
        text: I18n.i18nc("@action:button", "Choose all")
        enabled: root.chosen.count - root.chosen.hidden < root.rowCount
        onClicked: {
            root.chosen.chooseAll();
            root.choiceChanged();
        }
    }

    Prose {
        objectName: "chosenCount"
        width: Math.min(implicitWidth, root.width)
        height: Math.max(implicitHeight, Kirigami.Units.gridUnit * 2)
        verticalAlignment: Text.AlignVCenter
        text: [I18n.i18ncp("@info", "%1 chosen", "%1 chosen", root.chosen.count), root.chosen.hidden > 0 ? I18n.i18ncp("@info", "%1 of them hidden by the filter", "%1 of them hidden by the filter", root.chosen.hidden) : ""].filter(part => part.length > 0).join(", ")
    }
}
