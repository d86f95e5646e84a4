// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Angaben zu einer Fokusgruppe: name, topic area, table, seats, function of who moderates. */
ColumnLayout {
    id: root

    required property Workspace workspace
    required property TopicAreaModel areas
    required property focusGroup record
    property Operation operation: null

    component GroupField: FieldText {
        id: field

        required property string fieldName

        Layout.fillWidth: true
        buffer: FieldBuffer {
            workspace: root.workspace
            recordType: RecordType.FocusGroup
            recordId: root.record.id
            field: field.fieldName
        }
    }

    spacing: Kirigami.Units.largeSpacing

    GroupField {
        fieldName: "name"
        label: I18n.i18nc("@label:textbox name of a group", "Name")
    }

    ChoiceButton {
        id: area

        label: I18n.i18nc("@label", "Topic area")
        allText: I18n.i18nc("@item:inmenu", "No topic area")
        value: root.record.topicArea
        onChosen: id => root.operation = root.workspace.edit(RecordType.FocusGroup, root.record.id, {"topicArea": id})

        Instantiator {
            model: root.areas
            delegate: Choice {
                required property topicArea record
                value: record.id
                text: record.name
            }
            onObjectAdded: (index, object) => area.insert(index, object as Choice)
            onObjectRemoved: (index, object) => area.take(object as Choice)
        }
    }

    GroupField {
        fieldName: "moderator"
        label: I18n.i18nc("@label:textbox", "Who moderates")
        hint: I18n.i18nc("@info:placeholder", "A function, not a name: head of the adult education centre")
    }

    RowLayout {
        spacing: Kirigami.Units.largeSpacing

        GroupField {
            fieldName: "table"
            label: I18n.i18nc("@label:textbox where a group sits", "Table")
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            spacing: Kirigami.Units.smallSpacing

            Prose {
                quiet: true
                text: I18n.i18nc("@label:spinbox", "Seats")
                Accessible.ignored: true
            }
            QQC2.SpinBox {
                id: seats

                from: 0
                to: 500
                value: root.record.capacity
                editable: true
                font.pointSize: TextSize.body
                Accessible.name: I18n.i18nc("@label:spinbox", "Seats")
                onValueModified: {
                    root.operation = root.workspace.edit(RecordType.FocusGroup, root.record.id, {"capacity": seats.value});
                    seats.value = Qt.binding(() => root.record.capacity);
                }
            }
        }
    }

    OperationBar {
        Layout.fillWidth: true
        operation: root.operation
    }

    PushButton {
        text: I18n.i18nc("@action:button", "Remove this group")
        icon.name: "edit-delete"
        flat: true
        onClicked: root.operation = root.workspace.remove(RecordType.FocusGroup, root.record.id)
    }
}
