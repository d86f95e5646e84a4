// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.dreischritt

/** Karte, die verbunden werden kann: lights up where it is tied to the picked one; being chosen ties or unties it. */
BoardCard {
    id: root

    required property int index
    /** Id of the picked statement. */
    required property string statement
    /** How many links that one has. */
    required property int links
    /** Asked again with every change of the links. */
    readonly property bool tied: root.links > 0 && root.workspace.isLinked(root.statement, root.record.id)

    showsGroup: true
    welcoming: true
    selected: false
    lit: root.tied

    PushButton {
        text: root.tied ? I18n.i18nc("@action:button", "Untie") : I18n.i18nc("@action:button tie two cards together", "Link")
        icon.name: root.tied ? "edit-delete-remove" : "insert-link"
        focusPolicy: Qt.NoFocus
        onClicked: root.chosen()
    }
}
