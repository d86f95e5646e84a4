// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Beamer: no controls, one thing at a time. The arrow keys lead from the question to the cards, each group's result,
 * the recommendations and the Rückblick; a line at the foot says where one is. Shows only what everybody may see.
 */
FocusScope {
    id: root

    required property Workspace workspace
    /** 0 question, 1 cards, then one for each group, then recommendations and Rückblick. */
    property int place: 0
    readonly property string step: root.workspace.currentStep
    readonly property int places: groups.count + 4
    readonly property bool lookback: root.workspace.conferenceRecord.previous.length > 0
    readonly property int lastPlace: root.lookback ? root.places - 1 : root.places - 2
    /** Points for one unit of text: grows with the window, 24 px at least. */
    readonly property real wallScale: Math.max(1, Math.min(root.width / 1366, root.height / 768))
    readonly property real textSize: TextSize.beamer * root.wallScale
    readonly property string placeName: root.nameOf(root.place)

    function nameOf(place: int): string {
        if (place === 0) {
            return I18n.i18nc("@title place on the wall", "Question");
        }
        if (place === 1) {
            return I18n.i18nc("@title place on the wall", "Cards");
        }
        if (place < groups.count + 2) {
            return root.workspace.focusGroup(groups.idAt(place - 2)).name;
        }
        return place === groups.count + 2 ? I18n.i18nc("@title place on the wall", "Recommendations") : I18n.i18nc("@title place on the wall", "What became of it");
    }

    function go(by: int): void {
        root.place = Math.max(0, Math.min(root.lastPlace, root.place + by));
    }

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: root.placeName
    Keys.onRightPressed: root.go(I18n.rightToLeft ? -1 : 1)
    Keys.onLeftPressed: root.go(I18n.rightToLeft ? 1 : -1)
    Keys.onPressed: event => {
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_PageDown:
        case Qt.Key_Space:
            return root.go(1);
        case Qt.Key_PageUp:
            return root.go(-1);
        case Qt.Key_Home:
            root.place = 0;
            return;
        case Qt.Key_End:
            root.place = root.lastPlace;
            return;
        case Qt.Key_Down:
        case Qt.Key_Up:
            return (scene.item as BeamerScene)?.scroll(event.key === Qt.Key_Down ? 1 : -1);
        }
        event.accepted = false;
    }
    Component.onCompleted: root.forceActiveFocus()

    GroupModel {
        id: groups

        workspace: root.workspace
    }

    Rectangle {
        anchors.fill: parent
        Kirigami.Theme.colorSet: Kirigami.Theme.View
        Kirigami.Theme.inherit: false
        color: Kirigami.Theme.backgroundColor

        ColumnLayout {
            anchors.fill: parent
            anchors.margins: Kirigami.Units.gridUnit * 2 * root.wallScale
            spacing: Kirigami.Units.gridUnit * root.wallScale

            Loader {
                id: scene

                Layout.fillWidth: true
                Layout.fillHeight: true
                sourceComponent: root.place === 0 ? question : root.place === 1 ? cards : root.place < groups.count + 2 ? group : root.place === groups.count + 2 ? ranking : past
            }

            BeamerFoot {
                Layout.fillWidth: true
                pointSize: root.textSize
                place: root.place
                places: root.lastPlace + 1
                text: root.placeName
                title: root.workspace.conferenceRecord.title
            }
        }
    }

    Component {
        id: question

        BeamerQuestion {
            workspace: root.workspace
            step: root.step
            textSize: root.textSize
            wallScale: root.wallScale
        }
    }

    Component {
        id: cards

        BeamerCards {
            workspace: root.workspace
            step: root.step
            newestFirst: true
            textSize: root.textSize
            heading: root.workspace.step(root.step).question
        }
    }

    Component {
        id: group

        BeamerGroup {
            workspace: root.workspace
            group: groups.idAt(root.place - 2)
            textSize: root.textSize
        }
    }

    Component {
        id: ranking

        BeamerRecommendations {
            workspace: root.workspace
            textSize: root.textSize
        }
    }

    Component {
        id: past

        BeamerLookback {
            workspace: root.workspace
            textSize: root.textSize
        }
    }
}
