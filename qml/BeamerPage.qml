// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Beamer: no controls, one thing at a time. Keys turn it like slides, a presenter's remote too: from how to join and the
 * question to the cards, each group's result, the recommendations and the Rückblick; a line at the foot says where one is.
 * Shows only what everybody may see. Phones follow where a room is open here or led from here.
 */
FocusScope {
    id: root

    required property Workspace workspace
    /** The room that is open, can be opened or is led from here, or null. */
    property Room room: null
    /** What is shown: "join", "question", "cards", "group" and the group's id, "priorities", "recommendations", "lookback". */
    property string shown: "question"
    /** A word of the moderation, and the id of the group that has the floor. */
    readonly property string announcement: root.room?.announcement || link.announcement
    readonly property string floor: root.room?.floor || link.floor
    /** True: nothing is shown, so that all look at who speaks. */
    property bool blank: false
    readonly property string step: root.workspace.currentStep
    readonly property bool joinable: root.room !== null && root.room.open
    /** Phones follow what is shown here. */
    readonly property bool leads: root.room !== null && root.room.live
    readonly property bool lookback: root.workspace.conferenceRecord.previous.length > 0
    /** Somebody has set dots that everybody may see. */
    readonly property bool weighed: ranked.dots > 0
    readonly property list<string> slides: root.slidesFor(groups.count, root.joinable, root.weighed, root.lookback)
    readonly property int place: Math.max(0, root.slides.indexOf(root.shown))
    readonly property int lastPlace: root.slides.length - 1
    readonly property string slide: root.slides[root.place]
    readonly property string group: root.slide.startsWith("group ") ? root.slide.slice(6) : ""
    /** Points for one unit of text: grows with the window, 24 px at least. */
    readonly property real wallScale: Math.max(1, Math.min(root.width / 1366, root.height / 768))
    readonly property real textSize: TextSize.beamer * root.wallScale
    readonly property string placeName: root.nameOf(root.slide)

    /** The wall shall fill the screen. */
    signal fullScreenRequested

    function slidesFor(count: int, joinable: bool, weighed: bool, lookback: bool): list<string> {
        const slides = joinable ? ["join", "question", "cards"] : ["question", "cards"];
        for (let row = 0; row < count; ++row) {
            slides.push("group " + groups.idAt(row));
        }
        if (weighed) {
            slides.push("priorities");
        }
        return slides.concat(lookback ? ["recommendations", "lookback"] : ["recommendations"]);
    }
    function nameOf(slide: string): string {
        const names = {
            "join": I18n.i18nc("@title place on the wall", "Join"),
            "question": I18n.i18nc("@title place on the wall", "Question"),
            "cards": I18n.i18nc("@title place on the wall", "Cards"),
            "priorities": I18n.i18nc("@title place on the wall", "Priorities"),
            "recommendations": I18n.i18nc("@title place on the wall", "Recommendations"),
            "lookback": I18n.i18nc("@title place on the wall", "What became of it")
        };
        return names[slide] ?? root.workspace.focusGroup(slide.slice(6)).name;
    }
    function go(by: int): void {
        root.blank = false;
        root.shown = root.slides[Math.max(0, Math.min(root.slides.length - 1, root.place + by))];
    }
    function sceneFor(slide: string): Component {
        const scenes = {
            "join": joining,
            "question": question,
            "cards": cards,
            "priorities": priorities,
            "recommendations": ranking,
            "lookback": past
        };
        return scenes[slide] ?? question;
    }
    /** Phones show as text what the wall shows. */
    function lead(): void {
        if (root.leads) {
            const ofStep = root.slide === "question" || root.slide === "cards";
            root.room.showPlenary(ofStep ? root.step : "", root.slide.startsWith("group ") ? root.slide.slice(6) : "");
        }
    }

    onSlideChanged: root.lead()
    onStepChanged: root.lead()
    onLeadsChanged: root.lead()
    Component.onDestruction: root.room?.showPlenary("", "")
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: root.placeName
    Keys.onRightPressed: root.go(I18n.rightToLeft ? -1 : 1)
    Keys.onLeftPressed: root.go(I18n.rightToLeft ? 1 : -1)
    Keys.onPressed: event => {
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Space:
            return root.go(event.modifiers & Qt.ShiftModifier ? -1 : 1);
        case Qt.Key_PageDown:
        case Qt.Key_Return:
        case Qt.Key_Enter:
            return root.go(1);
        case Qt.Key_PageUp:
        case Qt.Key_Backspace:
            return root.go(-1);
        case Qt.Key_Home:
            return root.go(-root.slides.length);
        case Qt.Key_End:
            return root.go(root.slides.length);
        case Qt.Key_B:
        case Qt.Key_Period:
            root.blank = !root.blank;
            return;
        case Qt.Key_F5:
            return root.fullScreenRequested();
        case Qt.Key_Down:
        case Qt.Key_Up:
            return (scene.item as BeamerScene)?.scroll(event.key === Qt.Key_Down ? 1 : -1);
        }
        event.accepted = false;
    }
    Component.onCompleted: {
        root.forceActiveFocus();
        root.lead();
    }

    DotRankingModel {
        id: ranked

        workspace: root.workspace
        step: root.step
        publicOnly: true
    }
    // Where the wall has a laptop of its own in somebody else's room.
    RoomLink {
        id: link

        workspace: root.workspace
    }
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

            BeamerBanner {
                objectName: "wallWord"
                Layout.fillWidth: true
                textSize: root.textSize
                text: root.announcement
                iconName: "dialog-messages"
            }
            BeamerBanner {
                objectName: "wallFloor"
                readonly property string speaker: root.workspace.focusGroup(root.floor).name

                Layout.fillWidth: true
                textSize: root.textSize
                text: speaker.length > 0 ? I18n.i18nc("@info %1 a group", "%1 has the floor", speaker) : ""
                iconName: "audio-input-microphone"
            }

            Loader {
                id: scene

                Layout.fillWidth: true
                Layout.fillHeight: true
                sourceComponent: root.group.length > 0 ? group : root.sceneFor(root.slide)
            }

            BeamerFoot {
                Layout.fillWidth: true
                pointSize: root.textSize
                place: root.place
                places: root.slides.length
                text: root.placeName
                title: root.workspace.conferenceRecord.title
                clock: timer.timed && timer.running && root.slide !== "question" ? timer.text : ""
            }
        }

        Rectangle {
            anchors.fill: parent
            color: Kirigami.Theme.backgroundColor
            visible: root.blank
        }
    }

    StepTimer {
        id: timer

        workspace: root.workspace
        step: root.step
    }
    TimeSignal {
        anchors.fill: parent
        timer: timer
        pointSize: root.textSize * 2
    }

    Component {
        id: joining

        BeamerJoin {
            workspace: root.workspace
            room: root.room
            textSize: root.textSize
            wallScale: root.wallScale
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
            group: root.group
            textSize: root.textSize
        }
    }

    Component {
        id: priorities

        BeamerPriorities {
            workspace: root.workspace
            ranking: ranked
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
