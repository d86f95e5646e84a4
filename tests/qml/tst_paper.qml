// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtTest
import org.dreischritt
import org.dreischritt.ui

/** Cards written by hand, typed on behalf of a table. */
TestCase {
    id: root

    property SampleConference sample: null
    property ConferencePage page: null

    name: "Paper"
    when: windowShown
    width: 1366
    height: 768
    visible: true

    Component {
        id: samples
        SampleConference {}
    }
    Component {
        id: conferencePage
        ConferencePage {
            anchors.fill: parent
            workspace: root.sample?.workspace ?? null
            currentPage: "paper"
        }
    }
    StepModel {
        id: steps
        workspace: root.sample?.workspace ?? null
    }
    GroupModel {
        id: groups
        workspace: root.sample?.workspace ?? null
    }
    ContributionModel {
        id: cards
        workspace: root.sample?.workspace ?? null
    }

    function init(): void {
        root.sample = samples.createObject(root) as SampleConference;
        root.sample.begin(root, Role.Moderator);
        root.show();
    }

    function cleanup(): void {
        root.page?.destroy();
        root.page = null;
        wait(0);
        root.sample.end();
        root.sample.destroy();
        root.sample = null;
    }

    function show(): void {
        root.page = conferencePage.createObject(root) as ConferencePage;
        tryVerify(() => find("paperText")?.activeFocus ?? false);
    }

    function find(name: string): Item {
        return findChild(root.page, name) as Item;
    }

    function test_thirtyCardsAreTypedWithoutWaitingBetweenThem(): void {
        const begun = Date.now();
        for (let i = 1; i <= 30; ++i) {
            root.sample.type(root, "karte " + i);
            keyClick(Qt.Key_Return);
            compare(find("paperText").text, "");
            verify(find("paperText").activeFocus);
        }
        const typed = Date.now() - begun;
        tryCompare(cards, "count", 30);
        tryCompare(root.sample.workspace, "pendingChanges", 0);
        console.info("30 cards typed in", typed, "ms, all on disk after", Date.now() - begun, "ms");
        const texts = [];
        for (let row = 0; row < cards.count; ++row) {
            const card = root.sample.workspace.contribution(cards.idAt(row));
            texts.push(card.text);
            compare(card.enteredBy, "Moderator");
            compare(card.group, groups.idAt(0));
            compare(card.author, "");
        }
        texts.sort((a, b) => Number(a.slice(6)) - Number(b.slice(6)));
        compare(texts.join(), Array.from({length: 30}, (_, i) => "karte " + (i + 1)).join());
        compare(root.sample.workspace.step(steps.idAt(0)).state, StepState.Planned);
    }

    function test_theKeyboardLeadsThroughPlaceAndDotsAndToTheNextTable(): void {
        root.sample.type(root, "sprechstunde");
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        root.sample.type(root, "am abend");
        keyClick(Qt.Key_Tab);
        tryVerify(() => find("paperWhere").activeFocus);
        root.sample.type(root, "oker");
        keyClick(Qt.Key_Tab);
        tryVerify(() => find("paperDots").activeFocus);
        keyClick("7");
        keyClick(Qt.Key_Return);
        tryCompare(cards, "count", 1);
        const card = root.sample.workspace.contribution(cards.idAt(0));
        compare(card.text, "sprechstunde\nam abend");
        compare(card.where, "oker");
        verify(find("paperText").activeFocus);
        compare(find("paperDots").text, "");
        const ranking = createTemporaryObject(rankings, root, {"step": steps.idAt(0)}) as DotRankingModel;
        tryCompare(ranking, "paperDots", 7);
        keyClick(Qt.Key_PageDown, Qt.ControlModifier);
        tryVerify(() => find("paperText").activeFocus);
        root.sample.type(root, "zweiter tisch");
        keyClick(Qt.Key_Return);
        tryCompare(cards, "count", 2);
        compare(root.sample.workspace.contribution(cards.idAt(1)).group, groups.idAt(1));
    }

    Component {
        id: rankings
        DotRankingModel {
            workspace: root.sample?.workspace ?? null
        }
    }

    function test_eachTableKeepsItsOwnHalfTypedCard(): void {
        root.sample.type(root, "halb");
        keyClick(Qt.Key_PageDown, Qt.ControlModifier);
        tryCompare(find("paperText"), "text", "");
        root.sample.type(root, "auch halb");
        keyClick(Qt.Key_PageUp, Qt.ControlModifier);
        tryCompare(find("paperText"), "text", "halb");
        const form = find("paperForm") as PaperCardForm;
        tryVerify(() => form.saved);
        tryCompare(root.sample.workspace, "pendingChanges", 0);
        root.page.destroy();
        root.page = null;
        wait(0);
        root.sample.reopen(root, Role.Moderator);
        root.show();
        tryCompare(find("paperText"), "text", "halb");
        keyClick(Qt.Key_PageDown, Qt.ControlModifier);
        tryCompare(find("paperText"), "text", "auch halb");
        compare(cards.count, 0);
    }

    function test_whatTheStoreRefusesStandsInTheFieldAgain(): void {
        const form = find("paperForm") as PaperCardForm;
        const tooLong = "x".repeat(100001);
        find("paperText").insert(0, tooLong);
        keyClick(Qt.Key_Return);
        root.sample.type(root, "zweite");
        tryVerify(() => find("refused").visible);
        verify(form.text.startsWith(tooLong));
        verify(form.text.endsWith("zweite"));
        compare(cards.count, 0);
    }

    function test_aStepThatGoesTakesNoTextWithIt(): void {
        const form = find("paperForm") as PaperCardForm;
        const gone = steps.idAt(0);
        root.sample.type(root, "erste");
        root.sample.workspace.remove(RecordType.Step, gone);
        keyClick(Qt.Key_Return);
        root.sample.type(root, "zweite");
        tryVerify(() => form.step !== gone);
        compare(form.text, "zweite");
        // What was entered too late is kept with the other texts that await a decision.
        tryVerify(() => root.sample.workspace.conflictCount > 0);
        keyClick(Qt.Key_Return);
        tryCompare(cards, "count", 1);
    }

    function test_aCardBelowIsChangedInPlace(): void {
        root.sample.type(root, "spraccafe");
        keyClick(Qt.Key_Return);
        tryCompare(cards, "count", 1);
        tryVerify(() => find("changeCard") !== null);
        mouseClick(find("changeCard"));
        tryVerify(() => root.page.Window.activeFocusItem?.Accessible.name === "What?");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        root.sample.type(root, "sprachcafe");
        keyClick(Qt.Key_Return);
        tryVerify(() => root.sample.workspace.contribution(cards.idAt(0)).text === "sprachcafe");
        compare(root.sample.workspace.contribution(cards.idAt(0)).enteredBy, "Moderator");
    }
}
