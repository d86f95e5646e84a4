// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtTest
import org.dreischritt
import org.dreischritt.ui

/** What the administration does, by keyboard and through the pages. */
TestCase {
    id: root

    property SampleConference sample: null
    property Item page: null
    property string folder
    property string first
    property string second
    property string committee
    /** Recommendation the export begins with. */
    property string chosen

    name: "Administrator"
    when: windowShown
    width: 1200
    height: 800
    visible: true

    Component {
        id: samples

        SampleConference {}
    }

    Component {
        id: recommendationsPage

        RecommendationsPage {
            anchors.fill: parent
            recommendation: root.first
            workspace: root.sample.workspace
        }
    }
    Component {
        id: selectionPage

        SelectionPage {
            anchors.fill: parent
            workspace: root.sample.workspace
        }
    }
    Component {
        id: committeesPage

        CommitteesPage {
            anchors.fill: parent
            committee: root.committee
            workspace: root.sample.workspace
        }
    }
    Component {
        id: conflictsPage

        ConflictsPage {
            anchors.fill: parent
            workspace: root.sample.workspace
        }
    }
    Component {
        id: exportPage

        ExportPage {
            anchors.fill: parent
            folder: root.folder
            recommendations: root.chosen.length > 0 ? [root.chosen] : []
            workspace: root.sample.workspace
        }
    }
    Component {
        id: gapsPage

        GapsPage {
            anchors.fill: parent
            workspace: root.sample.workspace
        }
    }
    Component {
        id: lookbackPage

        LookbackPage {
            anchors.fill: parent
            workspace: root.sample.workspace
        }
    }
    Component {
        id: beamerPage

        BeamerPage {
            anchors.fill: parent
            workspace: root.sample.workspace
        }
    }
    Component {
        id: spyComponent

        SignalSpy {}
    }

    function done(operation: Operation): list<string> {
        root.sample.done(root, operation);
        return operation.results;
    }

    /** A workspace with a conference and two recommendations. */
    function open(): Workspace {
        root.sample = samples.createObject(root) as SampleConference;
        root.sample.begin(root, Role.Administrator);
        root.folder = root.sample.file + ".papers";
        root.first = root.done(root.sample.workspace.insert(RecordType.Recommendation, { title: "Sprachmittlung aufbauen" }))[0];
        root.second = root.done(root.sample.workspace.insert(RecordType.Recommendation, { title: "Lotsen für Betriebe" }))[0];
        return root.sample.workspace;
    }

    function cleanup(): void {
        root.page?.destroy();
        root.page = null;
        root.wait(0);
        root.sample.end();
        root.sample.destroy();
    }

    function show(component: Component): Item {
        root.page = component.createObject(root) as Item;
        root.verify(root.page);
        root.page.forceActiveFocus();
        return root.page;
    }

    function type(text: string): void {
        root.sample.type(root, text);
    }

    function test_aTitleTypedByKeyboardIsStoredWhenTheFieldIsLeft(): void {
        const workspace = open();
        const page = show(recommendationsPage);
        const title = findChild(page, "title");
        title.edit();
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("Neuer Titel");
        keyClick(Qt.Key_Tab);
        tryVerify(() => workspace.recommendation(root.first).title === "Neuer Titel");
    }

    function test_everyLineOfTheResolutionIsANumberedPoint(): void {
        const workspace = open();
        const page = show(recommendationsPage);
        const points = findChild(page, "resolutionText");
        points.edit();
        type("eins");
        keyClick(Qt.Key_Return);
        type("zwei");
        compare(points.filledPoints, 2);
        compare(points.numberOf(1), "2.");
        keyClick(Qt.Key_Tab);
        tryVerify(() => workspace.recommendation(root.first).resolutionText === "eins\nzwei");
    }

    function test_completenessNamesWhatIsMissingAndLeadsToTheField(): void {
        const workspace = open();
        const page = show(recommendationsPage);
        const editor = findChild(page, "editor");
        compare(editor.missing.length, 8);
        editor.focusField("dueDate");
        type("1.9.2027");
        keyClick(Qt.Key_Return);
        tryVerify(() => Entries.isoDay(workspace.recommendation(root.first).dueDate) === "2027-09-01");
        tryCompare(editor.missing, "length", 7);
        verify(!editor.missing.includes("dueDate"));
        editor.focusField("cost");
        verify(findChild(page, "cost").activeFocus);
    }

    function test_aDayThatIsNoneIsSaidAndNotStored(): void {
        const workspace = open();
        const page = show(recommendationsPage);
        const field = findChild(page, "dueDate");
        field.edit();
        type("31.2.2027");
        keyClick(Qt.Key_Return);
        verify(field.errorText.length > 0);
        compare(Entries.isoDay(workspace.recommendation(root.first).dueDate), "");
    }

    function test_anOrganisationIsAddedAndChosenWithoutTheMouse(): void {
        const workspace = open();
        const page = show(recommendationsPage);
        const lead = findChild(page, "leadOrganisation");
        lead.edit();
        type("Jobcenter");
        keyClick(Qt.Key_Return);
        tryVerify(() => workspace.recommendation(root.first).leadOrganisation.length > 0);
        compare(workspace.organisation(workspace.recommendation(root.first).leadOrganisation).name, "Jobcenter");
    }

    function test_legalSpheresAreChosenFromTheOfficialListAlone(): void {
        const workspace = open();
        const page = show(recommendationsPage);
        const spheres = findChild(page, "legalSpheres");
        spheres.edit();
        type("SGB II");
        keyClick(Qt.Key_Return);
        tryVerify(() => workspace.recommendation(root.first).legalSpheres.length === 1);
        type("Erfunden");
        keyClick(Qt.Key_Return);
        compare(workspace.recommendation(root.first).legalSpheres.length, 1);
    }

    function test_aCommitteeIsAddedMovedAndTakenOutOfTheSequence(): void {
        const workspace = open();
        const page = show(recommendationsPage);
        const editor = findChild(page, "editor");
        editor.focusField("committee");
        type("Sozialausschuss");
        keyClick(Qt.Key_Return);
        const stations = findChild(page, "stations");
        tryCompare(stations, "count", 1);
        editor.focusField("committee");
        type("Kreistag");
        keyClick(Qt.Key_Return);
        tryCompare(stations, "count", 2);
        tryVerify(() => stations.itemAtIndex(1)?.title === "Kreistag");
        stations.itemAtIndex(1).forceActiveFocus();
        keyClick(Qt.Key_Up, Qt.AltModifier);
        tryVerify(() => stations.itemAtIndex(0)?.title === "Kreistag");
        stations.itemAtIndex(0).forceActiveFocus();
        keyClick(Qt.Key_Delete);
        tryCompare(stations, "count", 1);
        tryCompare(workspace, "pendingChanges", 0);
        workspace.undo();
        tryCompare(stations, "count", 2);
        verify(!editor.missing.includes("committee"));
    }

    function test_aDeletedRecommendationComesBackWithUndo(): void {
        const workspace = open();
        const page = show(recommendationsPage);
        const list = findChild(page, "recommendations");
        tryCompare(list, "count", 2);
        mouseClick(findChild(page, "delete"));
        tryCompare(list, "count", 1);
        tryCompare(workspace, "pendingChanges", 0);
        workspace.undo();
        tryCompare(list, "count", 2);
    }

    function test_theSelectionIsMadeWithKeys(): void {
        const workspace = open();
        const page = show(selectionPage);
        const list = findChild(page, "selection");
        tryCompare(list, "count", 2);
        list.currentIndex = 0;
        list.forceActiveFocus();
        keyClick(Qt.Key_F);
        tryVerify(() => workspace.disposition(list.model.idAt(0)).decision === DispositionDecision.Forwarded);
        compare(list.currentIndex, 1);
        keyClick(Qt.Key_K);
        compare(list.currentIndex, 0);
        keyClick(Qt.Key_J);
        compare(list.currentIndex, 1);
    }

    function test_whatIsNotForwardedWantsAReason(): void {
        const workspace = open();
        const page = show(selectionPage);
        const list = findChild(page, "selection");
        tryCompare(list, "count", 2);
        list.currentIndex = 0;
        list.forceActiveFocus();
        const id = list.model.idAt(0);
        keyClick(Qt.Key_N);
        const reason = findChild(page, "reason");
        tryVerify(() => reason.activeFocus);
        keyClick(Qt.Key_Return);
        compare(workspace.disposition(id).decision, DispositionDecision.Undecided);
        verify(findChild(page, "lacking").visible);
        type("Schon beschlossen");
        keyClick(Qt.Key_Return);
        tryVerify(() => workspace.disposition(id).decision === DispositionDecision.NotForwarded);
        compare(workspace.disposition(id).reason, "Schon beschlossen");
    }

    function test_theFilterShowsOnlyWhatStillNeedsADecision(): void {
        const workspace = open();
        done(workspace.decide(root.first, DispositionDecision.Deferred, "Später"));
        const page = show(selectionPage);
        const list = findChild(page, "selection");
        tryCompare(list, "count", 2);
        mouseClick(findChild(page, "undecidedOnly"));
        tryCompare(list, "count", 1);
        compare(list.model.idAt(0), root.second);
    }

    function test_aResultIsEnteredWhereThePaperStands(): void {
        const workspace = open();
        root.committee = done(workspace.insert(RecordType.Committee, { name: "Kreistag" }))[0];
        const consultation = done(workspace.addConsultation(root.first, root.committee, ConsultationRole.Decision))[0];
        const page = show(committeesPage);
        const paper = findChild(page, "paper");
        verify(paper);
        paper.forceActiveFocus();
        keyClick(Qt.Key_Return);
        const votes = findChild(page, "votesYes");
        verify(votes);
        votes.edit();
        type("21");
        keyClick(Qt.Key_Return);
        tryVerify(() => findChild(page, "votesYes").number === 21);
        verify(consultation.length > 0);
    }

    function test_exportWritesTheChosenPapers(): void {
        open();
        root.chosen = root.first;
        const page = show(exportPage);
        const write = findChild(page, "write");
        write.forceActiveFocus();
        keyClick(Qt.Key_Return);
        tryVerify(() => page.operation !== null && !page.operation.running, 20000);
        compare(page.operation.errorText, "");
        compare(page.files.length, 1);
        compare(page.files[0].name.slice(-4), ".odt");
    }

    function test_theReportIsOneMoreChoice(): void {
        open();
        root.chosen = "";
        const page = show(exportPage);
        mouseClick(findChild(page, "report"));
        compare(page.what, ExportKinds.Report);
        const write = findChild(page, "write");
        write.forceActiveFocus();
        keyClick(Qt.Key_Return);
        tryVerify(() => page.files.length === 1, 20000);
    }

    function test_twoTextsWaitUntilSomebodySettlesThem(): void {
        const workspace = open();
        const base = workspace.recommendation(root.first).revision;
        done(workspace.edit(RecordType.Recommendation, root.first, { rationale: "die eine Fassung" }, base));
        workspace.actor = "Moderator";
        done(workspace.edit(RecordType.Recommendation, root.first, { rationale: "die andere Fassung" }, base));
        tryCompare(workspace, "conflictCount", 1);
        const page = show(conflictsPage);
        const list = findChild(page, "conflicts");
        tryCompare(list, "count", 1);
        waitForRendering(page);
        mouseClick(findChild(page, "writeTogether"));
        const together = findChild(page, "together");
        tryVerify(() => together.activeFocus);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("beide zusammen");
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        tryCompare(list, "count", 0);
        compare(workspace.recommendation(root.first).rationale, "beide zusammen");
    }

    function test_aGapLeadsToItsStatement(): void {
        const workspace = open();
        const need = done(workspace.write(workspace.stepOfKind(StepKind.NeedForAction), "", "Es fehlt an Kursen"))[0];
        const page = show(gapsPage);
        const spy = createTemporaryObject(spyComponent, root, { target: page, signalName: "statementChosen" });
        const list = findChild(findChild(page, "needs"), "gaps");
        tryCompare(list, "count", 1);
        list.forceActiveFocus();
        list.currentIndex = 0;
        keyClick(Qt.Key_Return);
        tryCompare(spy, "count", 1);
        compare(spy.signalArguments[0][0], need);
    }

    function test_theNextConferenceLooksBack(): void {
        const workspace = open();
        const before = workspace.conference;
        done(workspace.decide(root.first, DispositionDecision.Forwarded));
        done(workspace.startLikeConference(before, "Die nächste", new Date(2027, 4, 3)));
        tryVerify(() => workspace.conference !== before);
        const page = show(lookbackPage);
        const list = findChild(page, "lookback");
        tryCompare(list, "count", 2);
        compare(page.conference, before);
    }

    function test_theWallIsWalkedWithArrowKeys(): void {
        open();
        const page = show(beamerPage);
        compare(page.place, 0);
        keyClick(Qt.Key_Left);
        compare(page.place, 0);
        keyClick(Qt.Key_Right);
        compare(page.place, 1);
        keyClick(Qt.Key_Left);
        compare(page.place, 0);
        keyClick(Qt.Key_End);
        compare(page.place, page.lastPlace);
        keyClick(Qt.Key_Right);
        compare(page.place, page.lastPlace);
    }

    function test_theWallKeepsPrivateCardsBackUntilTheyAreRevealed(): void {
        const workspace = open();
        workspace.role = Role.Moderator;
        const step = workspace.currentStep;
        done(workspace.edit(RecordType.Step, step, { visibility: StepVisibility.Private }));
        done(workspace.openStep(step));
        done(workspace.write(step, "", "noch nicht für alle"));
        const page = show(beamerPage);
        keyClick(Qt.Key_Right);
        const cards = findChild(page, "wallCards");
        compare(cards.count, 0);
        done(workspace.revealStep(step));
        tryCompare(cards, "count", 1);
    }
}
