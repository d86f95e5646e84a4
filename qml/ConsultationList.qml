// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Beratungsfolge: the committees a paper goes through, one after the other, as stations of a line. */
ColumnLayout {
    id: root

    required property Workspace workspace
    property string recommendation
    /** Id of the consultation that stands open for editing, or empty. */
    property string opened
    property Operation operation: null

    function edit(): void {
        committee.edit();
    }

    function move(id: string, place: int): void {
        if (place >= 0 && place < stations.count) {
            root.operation = root.workspace.move(RecordType.Consultation, id, place);
        }
    }

    function add(committee: string, role: int): void {
        root.operation = root.workspace.addConsultation(root.recommendation, committee, role);
    }

    spacing: Kirigami.Units.largeSpacing

    ConsultationModel {
        id: stations

        workspace: root.workspace
        recommendation: root.recommendation
    }

    Prose {
        Layout.fillWidth: true
        quiet: true
        text: I18n.i18nc("@info", "No committee yet. The first one you choose is the first station.")
        visible: stations.count === 0
    }

    ListView {
        id: list

        objectName: "stations"
        Layout.fillWidth: true
        implicitHeight: contentHeight
        interactive: false
        keyNavigationEnabled: true
        activeFocusOnTab: true
        model: stations
        visible: stations.count > 0
        Accessible.role: Accessible.List
        Accessible.name: I18n.i18nc("@title committees a paper goes through", "Committees in order")

        move: Transition {
            NumberAnimation {
                property: "y"
                duration: Kirigami.Units.longDuration
                easing.type: Easing.InOutQuad
            }
        }
        displaced: list.move

        delegate: ConsultationStation {
            id: station

            required property int index
            required property string committeeName

            width: ListView.view.width
            workspace: root.workspace
            title: station.committeeName
            first: station.index === 0
            last: station.index === stations.count - 1
            expanded: root.opened === station.record.id
            onChosen: root.opened = root.opened === station.record.id ? "" : station.record.id
            onMoved: steps => root.move(station.record.id, station.index + steps)
            onDropped: y => {
                const place = list.indexAt(1, Math.max(1, Math.min(y, list.contentHeight - 1)));
                if (place >= 0 && place !== station.index) {
                    root.move(station.record.id, place);
                }
            }
            onRemoved: {
                const name = station.committeeName;
                root.operation = root.workspace.remove(RecordType.Consultation, station.record.id);
                undo.show(I18n.i18nc("@info %1 is a committee", "%1 is taken out of the sequence", name));
            }
        }
    }

    UndoStrip {
        id: undo

        Layout.fillWidth: true
        workspace: root.workspace
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.width > Kirigami.Units.gridUnit * 28 ? 2 : 1
        columnSpacing: Kirigami.Units.largeSpacing

        ReferencePicker {
            id: committee

            objectName: "committee"
            Layout.alignment: Qt.AlignTop
            workspace: root.workspace
            recordType: RecordType.Committee
            single: true
            label: I18n.i18nc("@label:textbox", "Next committee")
            placeholder: I18n.i18nc("@info:placeholder", "Search or add a committee…")
            onEdited: keys => root.add(keys[0], role.value)
        }

        ChoiceField {
            id: role

            objectName: "newRole"
            Layout.alignment: Qt.AlignTop
            label: I18n.i18nc("@label what a committee does with a paper", "Its role")
            choices: [ConsultationRole.Hearing, ConsultationRole.Information, ConsultationRole.PreliminaryAdvice, ConsultationRole.Advice, ConsultationRole.Decision].map(role => Labels.consultationRole(role))
            value: ConsultationRole.PreliminaryAdvice
            onChosen: value => role.value = value
        }
    }

    OperationBar {
        Layout.fillWidth: true
        operation: root.operation
    }
}
