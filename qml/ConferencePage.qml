// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.dreischritt
import org.kde.kirigami as Kirigami

/**
 * Konferenz: what a host shows. The band of steps, below it the page for the chosen segment and the workspace's role.
 * Works in any window; needs nothing from it.
 */
FocusScope {
    id: root

    required property Workspace workspace
    /** start, plan, agenda, step, recommendations, selection, committees, results, gaps, conflicts, beamer, lookback, export, profiles, template, room, assignment, priorities, paper. */
    property string currentPage: root.workspace.role === Role.Observer ? "beamer" : "step"
    /** Id of the step shown; empty: the one that is open. */
    property string currentStep
    /** Page the Writer template was asked for on. */
    property string pageBefore: "export"
    /** Ids of the recommendations whose papers shall be written; empty: all. */
    property list<string> chosenRecommendations
    /** Id of the recommendation shown on its page, or empty. */
    property string currentRecommendation

    readonly property string shownStep: root.currentStep.length > 0 ? root.currentStep : root.workspace.currentStep
    /** True while the address of a room is being typed. */
    property bool joining: false
    readonly property bool ready: root.workspace.status === Workspace.Ready && !root.joining
    readonly property bool running: root.ready && root.workspace.conference.length > 0
    readonly property string shownPage: root.running ? root.currentPage : root.ready ? "start" : ""
    /** True where nothing but the wall's picture is shown. */
    readonly property bool bare: root.shownPage === "beamer"

    /** The person wants to open another file; the host shows its file dialog. */
    signal openFileRequested
    /** The person wants to see the example conference. */
    signal exampleRequested
    /** The wall shall fill the screen, or no longer. */
    signal fullScreenRequested
    /** The person wants to see a folder papers were written to. */
    signal folderOpened(folder: string)
    /** The workspace is a room on another computer now; a host that remembers what was open remembers `source`. */
    signal roomJoined(source: string)

    function showStep(id: string): void {
        root.currentStep = id;
        root.currentPage = "step";
    }
    function showRecommendation(id: string): void {
        root.currentRecommendation = id;
        root.currentPage = "recommendations";
    }
    function showTemplate(): void {
        root.pageBefore = root.currentPage;
        root.currentPage = "template";
    }
    function showStatement(id: string): void {
        root.currentStep = root.workspace.contribution(id).step;
        root.currentPage = "step";
        (page.item as RunPage)?.pick(id);
    }
    function pageFor(name: string): Component {
        const pages = {
            "start": startPage,
            "plan": planPage,
            "agenda": agendaPage,
            "step": root.workspace.role === Role.Member ? tablePage : runPage,
            "recommendations": recommendationsPage,
            "selection": selectionPage,
            "committees": committeesPage,
            "results": resultsPage,
            "gaps": gapsPage,
            "conflicts": conflictsPage,
            "beamer": beamerPage,
            "lookback": lookbackPage,
            "export": exportPage,
            "profiles": profilesPage,
            "template": writerTemplatePage,
            "assignment": assignmentPage,
            "room": roomPage,
            "priorities": prioritiesPage,
            "paper": paperEntryPage
        };
        return pages[name] ?? null;
    }

    LayoutMirroring.enabled: I18n.rightToLeft
    LayoutMirroring.childrenInherit: true
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.Window
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: root.workspace.conferenceRecord.title

    Connections {
        target: root.workspace

        function onStepsChanged(): void {
            if (follow.step !== root.workspace.currentStep) {
                follow.step = root.workspace.currentStep;
                root.currentStep = "";
            }
        }
        function onConferenceChanged(): void {
            root.currentStep = "";
            root.currentRecommendation = "";
            root.chosenRecommendations = [];
        }
        function onRoleChanged(): void {
            root.currentPage = root.workspace.role === Role.Observer ? "beamer" : "step";
        }
        function onRefused(sentence: string): void {
            refusal.text = sentence;
        }
    }
    QtObject {
        id: follow

        /** The step the room was at when it was last looked at: pages follow the room, not every change. */
        property string step: root.workspace.currentStep
    }
    Shortcut {
        sequence: "Escape"
        enabled: root.bare && root.workspace.role !== Role.Observer
        onActivated: root.currentPage = "step"
    }
    Shortcut {
        sequences: [StandardKey.ZoomIn]
        enabled: root.running
        onActivated: tools.resize(10)
    }
    Shortcut {
        sequences: [StandardKey.ZoomOut]
        enabled: root.running
        onActivated: tools.resize(-10)
    }

    Component {
        id: startPage
        StartPage {
            workspace: root.workspace
            plans: root.workspace.role === Role.Moderator || root.workspace.role === Role.Administrator
            onConferenceChosen: root.currentPage = root.workspace.role === Role.Observer ? "beamer" : "step"
            onConferenceStarted: root.currentPage = root.workspace.role === Role.Moderator ? "plan" : "step"
            onOpenFileRequested: root.openFileRequested()
            onExampleRequested: root.exampleRequested()
            onJoinRequested: root.joining = true
        }
    }
    Component {
        id: planPage
        PlanPage {
            workspace: root.workspace
            onRunRequested: root.showStep("")
            onAgendaRequested: root.currentPage = "agenda"
        }
    }
    Component {
        id: agendaPage
        AgendaPage {
            workspace: root.workspace
        }
    }
    Component {
        id: runPage
        RunPage {
            workspace: root.workspace
            step: root.shownStep
            moderates: root.workspace.role === Role.Moderator
            room: room
            onAgendaRequested: root.currentPage = "agenda"
            onStepChosen: id => root.showStep(id)
            onRecommendationChosen: id => root.showRecommendation(id)
        }
    }
    Component {
        id: tablePage
        TablePage {
            workspace: root.workspace
            step: root.shownStep
            onRecommendationChosen: id => root.showRecommendation(id)
        }
    }
    Component {
        id: recommendationsPage
        RecommendationsPage {
            workspace: root.workspace
            recommendation: root.currentRecommendation
            onCardChosen: (id, station) => {
                if (station <= 2) {
                    root.showStatement(id);
                }
            }
            onFolderOpened: folder => root.folderOpened(folder)
            onTemplateCheckRequested: root.showTemplate()
        }
    }
    Component {
        id: selectionPage
        SelectionPage {
            workspace: root.workspace
            onRecommendationChosen: id => root.showRecommendation(id)
            onPapersRequested: ids => {
                root.chosenRecommendations = ids;
                root.currentPage = "export";
            }
        }
    }
    Component {
        id: committeesPage
        CommitteesPage {
            workspace: root.workspace
            onRecommendationChosen: id => root.showRecommendation(id)
        }
    }
    Component {
        id: resultsPage
        ResultsPage {
            workspace: root.workspace
        }
    }
    Component {
        id: profilesPage
        ProfilesPage {
            workspace: root.workspace
        }
    }
    Component {
        id: gapsPage
        GapsPage {
            workspace: root.workspace
            onStatementChosen: id => root.showStatement(id)
            onRecommendationChosen: id => root.showRecommendation(id)
        }
    }
    Component {
        id: conflictsPage
        ConflictsPage {
            workspace: root.workspace
        }
    }
    Component {
        id: beamerPage
        BeamerPage {
            workspace: root.workspace
            room: room
            onFullScreenRequested: root.fullScreenRequested()
        }
    }
    // Stays open whatever page is shown.
    Room {
        id: room

        workspace: root.workspace
    }
    // Keeps its proposal whatever page is shown.
    AssignmentPlan {
        id: plan

        workspace: root.workspace
    }
    Component {
        id: assignmentPage
        AssignmentPage {
            workspace: root.workspace
            plan: plan
        }
    }
    Component {
        id: roomPage
        RoomPage {
            room: room
            workspace: root.workspace
        }
    }
    Component {
        id: prioritiesPage
        PrioritiesPage {
            workspace: root.workspace
        }
    }
    Component {
        id: paperEntryPage
        PaperEntryPage {
            workspace: root.workspace
        }
    }
    Component {
        id: lookbackPage
        LookbackPage {
            workspace: root.workspace
            onRecommendationChosen: id => root.showRecommendation(id)
        }
    }
    Component {
        id: exportPage
        ExportPage {
            workspace: root.workspace
            recommendations: root.chosenRecommendations
            onFolderOpened: folder => root.folderOpened(folder)
            onTemplateCheckRequested: root.showTemplate()
        }
    }

    Component {
        id: writerTemplatePage
        WriterTemplatePage {
            workspace: root.workspace
            onFolderOpened: folder => root.folderOpened(folder)
            onFinished: root.currentPage = root.pageBefore
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Kirigami.Theme.backgroundColor
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: root.ready

        ConferenceTools {
            id: tools

            Layout.fillWidth: true
            workspace: root.workspace
            page: root.shownPage
            undoElsewhere: root.shownPage === "assignment" && plan.proposing
            visible: root.running && !root.bare
            onPageChosen: page => {
                root.chosenRecommendations = [];
                root.currentPage = page;
            }
        }

        StepBand {
            Layout.fillWidth: true
            workspace: root.workspace
            page: root.shownPage
            step: root.shownStep
            visible: root.running && !root.bare && root.shownPage !== "start"
            onStepChosen: id => root.showStep(id)
            onRecommendationsChosen: {
                root.currentRecommendation = "";
                root.currentPage = "recommendations";
            }
            onCommitteesChosen: root.currentPage = "committees"
        }

        RoomLine {
            Layout.fillWidth: true
            workspace: root.workspace
            visible: root.workspace.remote && !root.bare
        }

        ErrorBanner {
            id: refusal

            Layout.fillWidth: true
            Layout.margins: visible ? Kirigami.Units.largeSpacing : 0
            actionText: I18n.i18nc("@action:button take a message away", "Close")
            onActivated: refusal.text = ""
        }

        Loader {
            id: page

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            sourceComponent: root.pageFor(root.shownPage)
            onLoaded: {
                (page.item as Item)?.forceActiveFocus(Qt.OtherFocusReason);
                (page.item as TablePage)?.begin();
                (page.item as PaperEntryPage)?.begin();
            }
        }
    }

    ClosedWorkspace {
        anchors.fill: parent
        workspace: root.workspace
        visible: !root.joining
        onOpenFileRequested: root.openFileRequested()
        onExampleRequested: root.exampleRequested()
        onJoinRequested: root.joining = true
    }

    Loader {
        anchors.fill: parent
        active: root.joining
        focus: root.joining
        onLoaded: (item as Item)?.forceActiveFocus(Qt.OtherFocusReason)
        sourceComponent: JoinPage {
            workspace: root.workspace
            address: root.workspace.remote ? root.workspace.source : ""
            onJoined: source => {
                root.joining = false;
                root.roomJoined(source);
            }
            onCancelled: root.joining = false
        }
    }
}
