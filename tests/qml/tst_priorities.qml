// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtTest
import org.dreischritt
import org.dreischritt.ui

/** Dots and ratings: set at the table, counted from paper, ranked; by keyboard. */
TestCase {
    id: root

    property SampleConference sample: null
    property Item page: null
    property string step
    property string group
    property list<string> cards

    name: "Priorities"
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
        }
    }
    Component {
        id: rankings
        DotRankingModel {
            workspace: root.sample?.workspace ?? null
            step: root.step
        }
    }
    Component {
        id: criteria
        RatingRankingModel {
            workspace: root.sample?.workspace ?? null
            step: root.step
        }
    }
    Component {
        id: groupModels
        GroupModel {
            workspace: root.sample?.workspace ?? null
        }
    }

    function done(operation: Operation): string {
        root.sample.done(root, operation);
        return operation.results[0] ?? "";
    }

    /** Three cards of one table of three people, in a step where each has two dots, one on a card at most. */
    function init(): void {
        root.sample = samples.createObject(root) as SampleConference;
        root.sample.begin(root, Role.Moderator);
        const workspace = root.sample.workspace;
        root.step = workspace.stepOfKind(StepKind.Project);
        const groups = createTemporaryObject(groupModels, root) as GroupModel;
        root.group = groups.idAt(0);
        root.done(workspace.edit(RecordType.Step, root.step, {"permissions": StepPermission.Write | StepPermission.Vote | StepPermission.Rate, "dotsPerPerson": 2, "dotsPerItem": 1}));
        root.done(workspace.openStep(root.step));
        root.cards = ["Lotsen", "Sprachcafé", "Sprachcafé am Abend"].map(text => root.done(workspace.write(root.step, root.group, text)));
        for (let i = 0; i < 3; ++i) {
            root.done(workspace.insert(RecordType.Participant, {"pseudonym": "Platz " + (i + 1), "group": root.group}));
        }
    }

    function cleanup(): void {
        root.width = 1366;
        root.page?.destroy();
        root.page = null;
        wait(0);
        root.sample.end();
        root.sample.destroy();
    }

    function show(name: string): void {
        root.page = conferencePage.createObject(root) as Item;
        verify(root.page);
        if (name.length > 0) {
            (root.page as ConferencePage).currentPage = name;
        }
    }

    function find(name: string): Item {
        tryVerify(() => findChild(root.page, name) !== null, 5000, name);
        return findChild(root.page, name) as Item;
    }

    function click(name: string): void {
        const item = find(name);
        tryVerify(() => item.visible && item.width > 0);
        waitForPolish(item.Window.window);
        mouseClick(item);
    }

    function focusName(): string {
        return root.page.Window.activeFocusItem?.Accessible.name ?? "";
    }

    function test_paperDotsAreTypedOneAfterTheOtherCorrectedAndUndone(): void {
        root.show("priorities");
        click("countPaper");
        tryVerify(() => focusName() === "Dots on “Lotsen”");
        keyClick("2");
        keyClick(Qt.Key_Return);
        tryVerify(() => focusName() === "Dots on “Sprachcafé”");
        keyClick("3");
        keyClick(Qt.Key_Return);
        tryVerify(() => focusName() === "Dots on “Sprachcafé am Abend”");
        keyClick(Qt.Key_Plus);
        keyClick(Qt.Key_Plus);
        keyClick(Qt.Key_Up);
        tryVerify(() => focusName() === "Dots on “Sprachcafé”");
        keyClick("4");
        keyClick(Qt.Key_Return);
        tryCompare(root.sample.workspace, "pendingChanges", 0);
        const ranking = createTemporaryObject(rankings, root) as DotRankingModel;
        tryCompare(ranking, "dots", 8);
        compare(ranking.paperDots, 8);
        // Six are allowed, three on one card: said, and taken in all the same.
        tryVerify(() => find("tooMany").visible);
        tryCompare(ranking.brokenRules, "length", 2);
        compare(ranking.brokenRules[0].who, "Gesundheit");
        compare(ranking.brokenRules[0].allowed, 6);
        compare(ranking.brokenRules[1].text, "Sprachcafé");
        root.sample.workspace.undo();
        tryCompare(ranking, "dots", 7);
        for (let i = 0; i < 4; ++i) {
            root.sample.workspace.undo();
        }
        tryCompare(ranking, "dots", 0);
        // What was taken back can be counted anew.
        find("row-" + root.cards[0]).forceActiveFocus();
        keyClick("5");
        keyClick(Qt.Key_Return);
        tryCompare(ranking, "dots", 5);
    }

    function test_keysThatComeFasterThanTheDiskCountOnce(): void {
        root.show("priorities");
        click("countPaper");
        tryVerify(() => focusName() === "Dots on “Lotsen”");
        for (let i = 0; i < 12; ++i) {
            keyClick(Qt.Key_Plus);
        }
        tryCompare(root.sample.workspace, "pendingChanges", 0);
        const ranking = createTemporaryObject(rankings, root) as DotRankingModel;
        tryCompare(ranking, "dots", 12);
    }

    function test_theTableSetsItsDotsAndTheRulesHold(): void {
        root.sample.workspace.role = Role.Member;
        root.sample.workspace.group = root.group;
        root.show("");
        click("vote");
        tryVerify(() => focusName() === "Dots on “Lotsen”");
        keyClick("4");
        keyClick(Qt.Key_Return);
        tryVerify(() => find("tooMany").visible);
        verify(find("tooMany").text.includes("At most 3 dots"));
        compare(focusName(), "Dots on “Lotsen”");
        keyClick("3");
        keyClick(Qt.Key_Return);
        tryVerify(() => focusName() === "Dots on “Sprachcafé”");
        keyClick("3");
        keyClick(Qt.Key_Return);
        tryVerify(() => focusName() === "Dots on “Sprachcafé am Abend”");
        keyClick("1");
        keyClick(Qt.Key_Return);
        tryVerify(() => find("tooMany").visible && find("tooMany").text.includes("All 6 dots"));
        const ranking = createTemporaryObject(rankings, root) as DotRankingModel;
        tryCompare(ranking, "dots", 6);
        compare(ranking.brokenRules.length, 0);
        click("backToCards");
        tryVerify(() => find("what").activeFocus);
    }

    function test_theTableRatesWithFiguresAndTakesARatingBack(): void {
        root.sample.workspace.role = Role.Member;
        root.sample.workspace.group = root.group;
        root.show("");
        click("vote");
        click("criteria");
        const scale = find("scale-0-" + root.cards[0]);
        tryVerify(() => scale.activeFocus);
        keyClick("5");
        tryCompare(scale, "value", 5);
        keyClick(Qt.Key_Tab);
        const next = find("scale-1-" + root.cards[0]);
        tryVerify(() => next.activeFocus);
        keyClick("2");
        keyClick(Qt.Key_Right);
        tryCompare(next, "value", 3);
        keyClick(Qt.Key_Delete);
        tryCompare(next, "value", 0);
        const ranking = createTemporaryObject(criteria, root) as RatingRankingModel;
        tryCompare(ranking, "rated", 1);
        compare(ranking.unrated, 2);
    }

    function test_aViewThatIsChosenStaysChosen(): void {
        root.sample.workspace.role = Role.Member;
        root.sample.workspace.group = root.group;
        root.show("");
        click("vote");
        click("dotsView");
        verify(find("dotsView").checked);
        click("criteria");
        verify(!find("dotsView").checked);
        click("criteria");
        verify(find("criteria").checked);
        click("dotsView");
        verify(find("dotsView").checked && !find("criteria").checked);
    }

    function test_onANarrowScreenTheCardsHaveTheRoom(): void {
        root.width = 400;
        root.show("priorities");
        click("countPaper");
        const list = find("ballot");
        tryVerify(() => list.count > 0 && list.height > root.height / 4, 5000, "height " + list.height);
        verify(!find("paperGroup-0").visible);
        find("paperWhose").chosen("");
        tryVerify(() => find("paperDots").hall);
        find("paperWhose").chosen(root.group);
        tryVerify(() => !find("paperDots").hall);
        // Rules and choice of cards go away with the cards, and the choice holds where they are shown again.
        const before = list.count;
        tryVerify(() => find("everything").visible);
        list.positionViewAtBeginning();
        click("everything");
        tryVerify(() => find("everything").checked);
        verify(list.count >= before);
        root.width = 1366;
        tryVerify(() => find("paperGroup-0").visible);
        verify(find("everything").checked);
        verify(!find("paperWhose").visible);
    }

    function test_theRankingNamesTiesOpensClustersAndFollowsTheRoom(): void {
        const workspace = root.sample.workspace;
        const cluster = root.done(workspace.merge([root.cards[1], root.cards[2]], "Sprachcafés"));
        root.done(workspace.insert(RecordType.Vote, {"group": root.group, "contribution": root.cards[1], "dots": 2}));
        root.done(workspace.insert(RecordType.Vote, {"group": root.group, "cluster": cluster, "dots": 1}));
        root.done(workspace.insert(RecordType.Vote, {"group": root.group, "contribution": root.cards[0], "dots": 3}));
        root.show("priorities");
        const list = find("dotRanking");
        tryCompare(list, "count", 2);
        tryVerify(() => list.activeFocus);
        tryVerify(() => findChild(root.page, "place-0") !== null);
        const row = find("place-0") as DotPlaceRow;
        tryVerify(() => row.Accessible.name.includes("Shares place 1 with “"));
        const bundle = [find("place-0") as DotPlaceRow, find("place-1") as DotPlaceRow].find(place => place.record.isCluster);
        compare(bundle.record.members.length, 2);
        compare(bundle.record.ownDots, 1);
        keyClick(Qt.Key_Down);
        while (list.currentItem !== bundle) {
            keyClick(Qt.Key_Down);
        }
        keyClick(Qt.Key_Return);
        verify(bundle.expanded);
        // A further dot parts them, without the page being asked anew.
        root.done(workspace.insert(RecordType.Vote, {"group": root.group, "contribution": root.cards[2], "dots": 1}));
        tryVerify(() => (find("place-0") as DotPlaceRow).record.isCluster && (find("place-0") as DotPlaceRow).record.dots === 4);
        compare((find("place-0") as DotPlaceRow).record.sharedWith.length, 0);
    }

    function test_weightsAreTurnedAndResetAndDissentIsNamed(): void {
        const workspace = root.sample.workspace;
        for (const [card, effect, urgency] of [[0, 5, 1], [0, 5, 5], [1, 2, 5], [1, 2, 5]]) {
            root.done(workspace.insert(RecordType.Rating, {"contribution": root.cards[card], "effect": effect, "urgency": urgency}));
        }
        root.show("priorities");
        click("byCriteria");
        const list = find("criteriaRanking");
        tryCompare(list, "count", 3);
        tryVerify(() => (findChild(root.page, "rated-0") as RatingPlaceRow)?.record.text === "Lotsen");
        const first = find("rated-0") as RatingPlaceRow;
        verify(first.record.dissent);
        verify(first.Accessible.name.includes("Opinions differ"));
        verify((find("rated-2") as RatingPlaceRow).Accessible.name.startsWith("Not rated yet"));
        const ranking = list.model as RatingRankingModel;
        ranking.effectWeight = 0;
        tryVerify(() => (find("rated-0") as RatingPlaceRow).record.text === "Sprachcafé");
        verify(find("resetWeights").enabled);
        click("resetWeights");
        tryVerify(() => (find("rated-0") as RatingPlaceRow).record.text === "Lotsen");
    }

    function test_theRulesAreSetOnThePlan(): void {
        root.show("plan");
        tryVerify(() => findChild(root.page, "dotsPerPerson") !== null);
        const field = find("dotsPerPerson") as NumberField;
        field.numberEdited(5);
        tryVerify(() => root.sample.workspace.step(root.sample.workspace.stepOfKind(StepKind.WhatWorks)).dotsPerPerson === 5);
    }
}
