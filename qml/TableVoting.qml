// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/** Gewichten am Tisch: the group sets its dots together and rates by criteria, as far as the step allows it. */
FocusScope {
    id: root

    required property Workspace workspace
    required property string step
    required property string group
    required property step record
    property bool open: false
    readonly property bool votes: (root.record.permissions & StepPermission.Vote) !== 0
    readonly property bool rates: (root.record.permissions & StepPermission.Rate) !== 0
    property bool rating: !root.votes
    /** Somebody's own device in a room; at a table's laptop the group acts together. */
    readonly property string participant: root.workspace.participant

    signal closed

    function begin(): void {
        (body.item as DotBallot)?.begin();
        (body.item as RatingSheet)?.begin();
    }

    Keys.onEscapePressed: root.closed()

    component View: PushButton {
        id: view

        required property bool rates

        checkable: true
        checked: root.rating === view.rates
        visible: root.votes && root.rates
        Accessible.role: Accessible.RadioButton
        onClicked: {
            root.rating = view.rates;
            // A button that is chosen already stays it.
            view.checked = Qt.binding(() => root.rating === view.rates);
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Kirigami.Units.gridUnit
        spacing: Kirigami.Units.largeSpacing

        Flow {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing

            PushButton {
                objectName: "backToCards"
                text: I18n.i18nc("@action:button", "Back to the cards")
                icon.name: "go-previous"
                flat: true
                onClicked: root.closed()
            }
            View {
                objectName: "dotsView"
                text: I18n.i18nc("@action:button", "Dots")
                rates: false
            }
            View {
                objectName: "criteria"
                text: I18n.i18nc("@action:button", "Criteria")
                rates: true
            }
        }

        Prose {
            Layout.fillWidth: true
            text: I18n.i18nc("@info", "The step is not open now. What you have set stays as it is.")
            visible: !root.open
        }

        Loader {
            id: body

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            sourceComponent: root.rating ? criteria : dots
            onLoaded: Qt.callLater(root.begin)
        }
    }

    Component {
        id: dots

        DotBallot {
            workspace: root.workspace
            step: root.step
            group: root.group
            participant: root.participant
            editable: root.open && root.votes
        }
    }

    Component {
        id: criteria

        RatingSheet {
            workspace: root.workspace
            step: root.step
            group: root.group
            participant: root.participant
            editable: root.open && root.rates
        }
    }
}
