// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtTest
import org.dreischritt
import org.dreischritt.ui

/** Committees' results, typed in without the mouse and read from a file. */
TestCase {
    id: root

    property SampleConference sample: null
    property Item page: null
    property string first
    property string second

    name: "Results"
    when: windowShown
    width: 1200
    height: 800
    visible: true

    Component {
        id: samples

        SampleConference {}
    }

    Component {
        id: resultsPage

        ResultsPage {
            anchors.fill: parent
            workspace: root.sample.workspace
        }
    }

    Component {
        id: lookbackPage

        LookbackPage {
            anchors.fill: parent
            workspace: root.sample.workspace
            conference: root.sample.workspace.conference
        }
    }

    function done(operation: Operation): string {
        root.sample.done(root, operation);
        return operation.results[0];
    }

    /** Two papers before the same committee, long ago. */
    function init(): void {
        root.sample = samples.createObject(root) as SampleConference;
        root.sample.begin(root, Role.Administrator);
        const workspace = root.sample.workspace;
        const committee = root.done(workspace.insert(RecordType.Committee, { name: "Kreistag" }));
        const one = root.done(workspace.insert(RecordType.Recommendation, { title: "Sprachmittlung", reference: "VO/2020/7" }));
        const two = root.done(workspace.insert(RecordType.Recommendation, { title: "Lotsen", reference: "VO/2020/8" }));
        root.first = root.done(workspace.addConsultation(one, committee, ConsultationRole.Decision, new Date(2020, 2, 2)));
        root.second = root.done(workspace.addConsultation(two, committee, ConsultationRole.Decision, new Date(2020, 2, 3)));
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
        verify(root.page);
        root.page.forceActiveFocus();
        return root.page;
    }

    function find(name: string): Item {
        const found = findChild(root.page, name) as Item;
        verify(found, name);
        return found;
    }

    function hasFocus(name: string): bool {
        return (findChild(root.page, name) as Item)?.activeFocus ?? false;
    }

    /** From the results on. */
    function tabTo(name: string): void {
        tryVerify(() => hasFocus("resultChoice"));
        goTo(name);
    }

    function goTo(name: string): void {
        for (let i = 0; i < 20 && !find(name).activeFocus; ++i) {
            keyClick(Qt.Key_Tab);
        }
        verify(find(name).activeFocus, name);
    }

    function test_oneResultAfterTheOtherWithoutTheMouse(): void {
        show(resultsPage);
        const list = find("outstanding");
        tryCompare(list, "count", 2);
        const rows = list.model;
        list.forceActiveFocus();
        keyClick(Qt.Key_Return);
        tryVerify(() => hasFocus("resultChoice"));
        keyClick("1");
        tabTo("yes");
        root.sample.type(root, "21");
        goTo("no");
        root.sample.type(root, "9");
        goTo("followUp");
        root.sample.type(root, "Bericht im Herbst");
        keyClick(Qt.Key_Return);
        tryCompare(rows, "outstanding", 1);
        tryVerify(() => find("typing").opened === root.second);
        tryVerify(() => hasFocus("resultChoice"));
        keyClick("3");
        keyClick(Qt.Key_Return);
        tryCompare(rows, "outstanding", 0);
        compare(list.count, 2);
        // The list hears of the result before the form that entered it does.
        tryVerify(() => find("typing").opened === "");
        root.page.destroy();
        show(lookbackPage);
        const card = find("lookback").itemAtIndex(0);
        verify(card.Accessible.name.includes("Kreistag: Agreed, March 2, 2020, 21 yes"), card.Accessible.name);
        verify(card.Accessible.name.includes("What follows: Bericht im Herbst"), card.Accessible.name);
    }

    function test_withoutAResultNothingIsEntered(): void {
        show(resultsPage);
        const list = find("outstanding");
        tryCompare(list, "count", 2);
        list.forceActiveFocus();
        keyClick(Qt.Key_Return);
        tabTo("yes");
        root.sample.type(root, "12");
        keyClick(Qt.Key_Return);
        verify(find("lacking").visible);
        compare(list.model.outstanding, 2);
        keyClick(Qt.Key_Escape);
        compare(find("typing").opened, "");
        keyClick(Qt.Key_Return);
        tryVerify(() => findChild(root.page, "yes")?.value === "12");
    }

    function test_votesThatAreNoNumberAreSaid(): void {
        show(resultsPage);
        const list = find("outstanding");
        tryCompare(list, "count", 2);
        list.forceActiveFocus();
        keyClick(Qt.Key_Return);
        tabTo("no");
        root.sample.type(root, "viele");
        verify(find("no").errorText.length > 0);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        root.sample.type(root, "4");
        compare(find("no").errorText, "");
    }

    function test_aFileIsReadLookedThroughAndTakenIn(): void {
        show(resultsPage);
        const list = find("outstanding");
        tryCompare(list, "count", 2);
        mouseClick(find("sheet-1"));
        const source = find("source");
        source.forceActiveFocus();
        root.sample.type(root, Qt.resolvedUrl("data/results.csv").toString().replace("file://", ""));
        keyClick(Qt.Key_Return);
        const answers = find("answers");
        tryCompare(answers, "count", 3);
        compare(find("takeIn").text, "Take in 2 results");
        answers.forceActiveFocus();
        answers.currentIndex = 1;
        keyClick(Qt.Key_Space);
        compare(find("takeIn").text, "Take in 1 result");
        mouseClick(find("takeIn"));
        tryCompare(list.model, "outstanding", 1);
        tryVerify(() => answers.model.unchangedCount === 1);
        const undo = findChild(find("reading"), "undo");
        tryVerify(() => undo.enabled);
        mouseClick(undo);
        tryCompare(list.model, "outstanding", 2);
    }

    function test_aFileThatIsNoneIsSaid(): void {
        show(resultsPage);
        mouseClick(find("sheet-1"));
        find("source").forceActiveFocus();
        root.sample.type(root, "/nirgends/nichts.csv");
        keyClick(Qt.Key_Return);
        tryVerify(() => find("reading").reading?.errorText.length > 0);
        compare(find("answers").count, 0);
    }
}
