// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/** Feld mit Beschriftung: the word above, what is typed or chosen below it, and a hint or what is wrong. */
FocusScope {
    id: root

    property string label
    property string hint
    /** What is wrong with what was typed; takes the hint's place. */
    property string errorText
    default property alias content: body.data

    function edit(): void {
        root.forceActiveFocus();
    }

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Kirigami.Units.smallSpacing

        Prose {
            Layout.fillWidth: true
            quiet: true
            text: root.label
            visible: text.length > 0
            Accessible.ignored: true
        }

        ColumnLayout {
            id: body

            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing
        }

        Prose {
            Layout.fillWidth: true
            quiet: root.errorText.length === 0
            text: root.errorText.length > 0 ? root.errorText : root.hint
            visible: text.length > 0
        }
    }
}
