// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Papierpunkte zählen: choose the group once, then one number after the other. */
FocusScope {
    id: root

    required property Workspace workspace
    required property string step
    /** Id of the group whose dots are counted. */
    property string group
    /** True: dots of which nobody knows from which table they come. */
    property bool hall: false
    /** A button each for the groups would leave no room for their cards. */
    readonly property bool narrow: root.width < Kirigami.Units.gridUnit * 32

    function begin(): void {
        if (root.group.length === 0 && groups.count > 0) {
            root.group = groups.idAt(0);
        }
        Qt.callLater(ballot.begin);
    }

    function choose(group: string): void {
        root.hall = group.length === 0;
        if (!root.hall) {
            root.group = group;
        }
        Qt.callLater(ballot.begin);
    }

    component Whose: PushButton {
        id: whose

        required property string group
        readonly property bool taken: whose.group.length === 0 ? root.hall : !root.hall && root.group === whose.group

        checkable: true
        checked: whose.taken
        Accessible.role: Accessible.RadioButton
        onClicked: {
            root.choose(whose.group);
            whose.checked = Qt.binding(() => whose.taken);
        }
    }

    GroupModel {
        id: groups

        workspace: root.workspace
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Kirigami.Units.largeSpacing

        ChoiceButton {
            id: choices

            objectName: "paperWhose"
            label: I18n.i18nc("@label", "Whose dots")
            allText: I18n.i18nc("@action:button dots of everybody, not of one group", "The whole hall")
            value: root.hall ? "" : root.group
            visible: root.narrow
            onChosen: id => root.choose(id)

            Instantiator {
                model: groups
                delegate: Choice {
                    required property focusGroup record

                    value: record.id
                    text: record.name
                }
                onObjectAdded: (index, object) => choices.insert(index, object as Choice)
                onObjectRemoved: (index, object) => choices.take(object as Choice)
            }
        }

        Flow {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing
            visible: !root.narrow
            Accessible.role: Accessible.Grouping
            Accessible.name: I18n.i18nc("@label", "Whose dots")

            Repeater {
                model: groups

                Whose {
                    id: choice

                    required property int index
                    required property focusGroup record

                    objectName: "paperGroup-" + choice.index
                    group: choice.record.id
                    text: choice.record.name
                }
            }

            Whose {
                objectName: "paperHall"
                group: ""
                text: I18n.i18nc("@action:button dots of everybody, not of one group", "The whole hall")
            }
        }

        DotBallot {
            id: ballot

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            workspace: root.workspace
            step: root.step
            group: root.hall ? "" : root.group
            strict: false
            hint: I18n.i18nc("@info", "Type the number of dots on each card; Enter stores it and goes to the next, + and − change it by one. A number can be corrected at any time, and undone.")
        }
    }
}
