// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Beitrag an Ort und Stelle ändern: text and, where the step asks, place. */
ColumnLayout {
    id: root

    required property Workspace workspace
    required property contribution record
    property bool asksWhere: false
    property real pointSize: TextSize.statement

    signal done

    function edit(): void {
        what.edit();
    }

    spacing: Kirigami.Units.smallSpacing

    FieldText {
        id: what

        Layout.fillWidth: true
        label: I18n.i18nc("@label:textbox", "What?")
        pointSize: root.pointSize
        buffer: FieldBuffer {
            workspace: root.workspace
            recordType: RecordType.Contribution
            recordId: root.record.id
            field: "text"
        }
        onEntered: root.done()
        onGiven: root.done()
    }

    FieldText {
        Layout.fillWidth: true
        label: I18n.i18nc("@label:textbox", "Where?")
        visible: root.asksWhere
        buffer: FieldBuffer {
            workspace: root.workspace
            recordType: RecordType.Contribution
            recordId: root.record.id
            field: "where"
        }
        onEntered: root.done()
        onGiven: root.done()
    }
}
