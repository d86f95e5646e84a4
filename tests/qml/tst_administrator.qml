// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtCore
import QtQuick
import QtTest
import org.dreischritt
import org.dreischritt.ui

/** What the administration does, by keyboard and through the pages. */
TestCase {
    id: root

    property int files: 0
    property string folder
    property string first
    property string second

    name: "Administrator"
    when: windowShown
    width: 1200
    height: 800
    visible: true

    Component {
        id: workspaceComponent

        Workspace {
            role: Role.Administrator
        }
    }
    Component {
        id: recommendationsPage

        RecommendationsPage {
            anchors.fill: parent
        }
    }
    Component {
        id: selectionPage

        SelectionPage {
            anchors.fill: parent
        }
    }
    Component {
        id: committeesPage

        CommitteesPage {
            anchors.fill: parent
        }
    }
    Component {
        id: conflictsPage

        ConflictsPage {
            anchors.fill: parent
        }
    }
    Component {
        id: exportPage

        ExportPage {
            anchors.fill: parent
        }
    }
    Component {
        id: gapsPage

        GapsPage {
            anchors.fill: parent
        }
    }
    Component {
        id: lookbackPage

        LookbackPage {
            anchors.fill: parent
        }
    }
    Component {
        id: beamerPage

        BeamerPage {
            anchors.fill: parent
        }
    }
    Component {
        id: spyComponent

        SignalSpy {}
    }

    function done(operation: Operation): list<string> {
        tryVerify(() => !operation.running);
        compare(operation.errorText, "");
        return operation.results;
    }

    /** A workspace with a conference and two recommendations. */
    function open(): Workspace {
        const workspace = createTemporaryObject(workspaceComponent, root);
        root.folder = StandardPaths.writableLocation(StandardPaths.TempLocation) + "/dreischritt-administrator-" + Date.now() + "-" + (++root.files);
        done(workspace.create(root.folder + ".dreischritt"));
        tryCompare(workspace, "status", Workspace.Ready);
        done(workspace.startConference("goslar", "Probe", new Date(2026, 4, 3)));
        tryVerify(() => workspace.conference.length > 0);
        root.first = done(workspace.insert(RecordType.Recommendation, { title: "Sprachmittlung aufbauen" }))[0];
        root.second = done(workspace.insert(RecordType.Recommendation, { title: "Lotsen für Betriebe" }))[0];
        return workspace;
    }

    function show(component: Component, workspace: Workspace, properties: var): Item {
        const page = createTemporaryObject(component, root, Object.assign({ workspace: workspace }, properties));
        verify(page);
        page.forceActiveFocus();
        return page;
    }

    function type(text: string) {
        for (const letter of text) {
            keyClick(letter);
        }
    }

    function test_a_title_typed_by_keyboard_is_stored_when_the_field_is_left() {
        const workspace = open();
        const page = show(recommendationsPage, workspace, { recommendation: root.first });
        const title = findChild(page, "title");
        title.edit();
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("Neuer Titel");
        keyClick(Qt.Key_Tab);
        tryVerify(() => workspace.recommendation(root.first).title === "Neuer Titel");
    }

    function test_every_line_of_the_resolution_is_a_numbered_point() {
        const workspace = open();
        const page = show(recommendationsPage, workspace, { recommendation: root.first });
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

    function test_completeness_names_what_is_missing_and_leads_to_the_field() {
        const workspace = open();
        const page = show(recommendationsPage, workspace, { recommendation: root.first });
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

    function test_a_day_that_is_none_is_said_and_not_stored() {
        const workspace = open();
        const page = show(recommendationsPage, workspace, { recommendation: root.first });
        const field = findChild(page, "dueDate");
        field.edit();
        type("31.2.2027");
        keyClick(Qt.Key_Return);
        verify(field.errorText.length > 0);
        compare(Entries.isoDay(workspace.recommendation(root.first).dueDate), "");
    }

    function test_an_organisation_is_added_and_chosen_without_the_mouse() {
        const workspace = open();
        const page = show(recommendationsPage, workspace, { recommendation: root.first });
        const lead = findChild(page, "leadOrganisation");
        lead.edit();
        type("Jobcenter");
        keyClick(Qt.Key_Return);
        tryVerify(() => workspace.recommendation(root.first).leadOrganisation.length > 0);
        compare(workspace.organisation(workspace.recommendation(root.first).leadOrganisation).name, "Jobcenter");
    }

    function test_legal_spheres_are_chosen_from_the_official_list_alone() {
        const workspace = open();
        const page = show(recommendationsPage, workspace, { recommendation: root.first });
        const spheres = findChild(page, "legalSpheres");
        spheres.edit();
        type("SGB II");
        keyClick(Qt.Key_Return);
        tryVerify(() => workspace.recommendation(root.first).legalSpheres.length === 1);
        type("Erfunden");
        keyClick(Qt.Key_Return);
        compare(workspace.recommendation(root.first).legalSpheres.length, 1);
    }

    function test_a_committee_is_added_moved_and_taken_out_of_the_sequence() {
        const workspace = open();
        const page = show(recommendationsPage, workspace, { recommendation: root.first });
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
        tryCompare(stations.itemAtIndex(1), "title", "Kreistag");
        stations.itemAtIndex(1).forceActiveFocus();
        keyClick(Qt.Key_Up, Qt.AltModifier);
        tryCompare(stations.itemAtIndex(0), "title", "Kreistag");
        stations.itemAtIndex(0).forceActiveFocus();
        keyClick(Qt.Key_Delete);
        tryCompare(stations, "count", 1);
        workspace.undo();
        tryCompare(stations, "count", 2);
        verify(!editor.missing.includes("committee"));
    }

    function test_a_deleted_recommendation_comes_back_with_undo() {
        const workspace = open();
        const page = show(recommendationsPage, workspace, { recommendation: root.first });
        const list = findChild(page, "recommendations");
        compare(list.count, 2);
        mouseClick(findChild(page, "delete"));
        tryCompare(list, "count", 1);
        workspace.undo();
        tryCompare(list, "count", 2);
    }

    function test_the_selection_is_made_with_keys() {
        const workspace = open();
        const page = show(selectionPage, workspace, {});
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

    function test_what_is_not_forwarded_wants_a_reason() {
        const workspace = open();
        const page = show(selectionPage, workspace, {});
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

    function test_the_filter_shows_only_what_still_needs_a_decision() {
        const workspace = open();
        done(workspace.decide(root.first, DispositionDecision.Deferred, "Später"));
        const page = show(selectionPage, workspace, {});
        const list = findChild(page, "selection");
        tryCompare(list, "count", 2);
        mouseClick(findChild(page, "undecidedOnly"));
        tryCompare(list, "count", 1);
        compare(list.model.idAt(0), root.second);
    }

    function test_a_result_is_entered_where_the_paper_stands() {
        const workspace = open();
        const committee = done(workspace.insert(RecordType.Committee, { name: "Kreistag" }))[0];
        const consultation = done(workspace.addConsultation(root.first, committee, ConsultationRole.Decision))[0];
        const page = show(committeesPage, workspace, { committee: committee });
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

    function test_export_writes_the_chosen_papers() {
        const workspace = open();
        const page = show(exportPage, workspace, { folder: root.folder, recommendation: root.first });
        mouseClick(findChild(page, "write"));
        tryVerify(() => page.operation !== null && !page.operation.running, 20000);
        compare(page.operation.errorText, "");
        compare(page.files.length, 1);
        verify(page.files[0].endsWith(".odt"));
    }

    function test_the_report_is_one_more_choice() {
        const workspace = open();
        const page = show(exportPage, workspace, { folder: root.folder });
        mouseClick(findChild(page, "report"));
        compare(page.what, 1);
        const write = findChild(page, "write");
        write.forceActiveFocus();
        keyClick(Qt.Key_Return);
        tryVerify(() => page.files.length === 1, 20000);
    }

    function test_two_texts_wait_until_somebody_settles_them() {
        const workspace = open();
        const base = workspace.recommendation(root.first).revision;
        done(workspace.edit(RecordType.Recommendation, root.first, { rationale: "die eine Fassung" }, base));
        const other = createTemporaryObject(workspaceComponent, root, { actor: "Moderator" });
        done(workspace.edit(RecordType.Recommendation, root.first, { rationale: "die andere Fassung" }, base));
        verify(other);
        tryCompare(workspace, "conflictCount", 1);
        const page = show(conflictsPage, workspace, {});
        const list = findChild(page, "conflicts");
        tryCompare(list, "count", 1);
        mouseClick(findChild(page, "writeTogether"));
        const together = findChild(page, "together");
        tryVerify(() => together.activeFocus);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("beide zusammen");
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        tryCompare(list, "count", 0);
        compare(workspace.recommendation(root.first).rationale, "beide zusammen");
    }

    function test_a_gap_leads_to_its_statement() {
        const workspace = open();
        const need = done(workspace.write(workspace.stepOfKind(StepKind.NeedForAction), "", "Es fehlt an Kursen"))[0];
        const page = show(gapsPage, workspace, {});
        const spy = createTemporaryObject(spyComponent, root, { target: page, signalName: "statementChosen" });
        const list = findChild(findChild(page, "needs"), "gaps");
        tryCompare(list, "count", 1);
        list.forceActiveFocus();
        list.currentIndex = 0;
        keyClick(Qt.Key_Return);
        tryCompare(spy, "count", 1);
        compare(spy.signalArguments[0][0], need);
    }

    function test_the_next_conference_looks_back() {
        const workspace = open();
        const before = workspace.conference;
        done(workspace.decide(root.first, DispositionDecision.Forwarded));
        done(workspace.startLikeConference(before, "Die nächste", new Date(2027, 4, 3)));
        tryVerify(() => workspace.conference !== before);
        const page = show(lookbackPage, workspace, {});
        const list = findChild(page, "lookback");
        tryCompare(list, "count", 2);
        compare(page.conference, before);
    }

    function test_the_wall_is_walked_with_arrow_keys_and_keeps_private_cards_back() {
        const workspace = open();
        const page = show(beamerPage, workspace, {});
        compare(page.place, 0);
        keyClick(Qt.Key_Right);
        compare(page.place, 1);
        keyClick(Qt.Key_Left);
        compare(page.place, 0);
        keyClick(Qt.Key_Left);
        compare(page.place, 0);
        keyClick(Qt.Key_End);
        compare(page.place, page.lastPlace);
    }
}
