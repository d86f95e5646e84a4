// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Rückgängig an Ort und Stelle: "Merged · Undo", where it happened. Goes when something else happens. */
RowLayout {
    id: root

    required property Workspace workspace
    /** What has been done; empty: nothing is shown. */
    property string text

    function show(text: string): void {
        root.text = text;
        root.Accessible.announce(text);
    }

    spacing: Kirigami.Units.largeSpacing
    visible: root.text.length > 0
    Accessible.role: Accessible.StatusBar
    Accessible.name: root.text

    Prose {
        Layout.fillWidth: true
        text: root.text
        Accessible.ignored: true
    }

    PushButton {
        text: I18n.i18nc("@action:button", "Undo")
        icon.name: "edit-undo"
        objectName: "undo"
        enabled: root.workspace.canUndo && root.workspace.pendingChanges === 0
        onClicked: {
            root.workspace.undo();
            root.text = "";
        }
    }

    PushButton {
        text: I18n.i18nc("@action:button take a message away", "Close")
        flat: true
        onClicked: root.text = ""
    }
}
