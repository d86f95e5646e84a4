// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Ankreuzkästchen eines Abschnitts in ihrer Ordnung. */
ColumnLayout {
    id: root

    required property ProfileDraft draft

    spacing: Kirigami.Units.smallSpacing

    Prose {
        Layout.fillWidth: true
        text: I18n.i18nc("@title:group in a part of a paper", "Tick boxes")
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: root.draft.boxes

        PlanRow {
            id: row

            required property int index
            required property paperBox record

            objectName: "box-" + row.index
            Layout.fillWidth: true
            place: row.index
            count: root.draft.boxes.count
            name: row.record.text
            onMoveWanted: place => root.draft.moveBox(row.index, place)

            ProfileBox {
                Layout.fillWidth: true
                draft: root.draft
                place: row.index
                record: row.record
            }

            PushButton {
                objectName: "removeBox"
                icon.name: "list-remove"
                flat: true
                text: I18n.i18nc("@action:button", "Remove this box")
                onClicked: root.draft.removeBox(row.index)
            }
        }
    }

    PushButton {
        objectName: "addBox"
        icon.name: "list-add"
        text: I18n.i18nc("@action:button", "Add a tick box")
        onClicked: root.draft.addBox(I18n.i18nc("@item text beside a new tick box", "New box"))
    }
}
