// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtTest
import org.dreischritt
import org.dreischritt.ui

Item {
    id: root

    width: 1366
    height: 768

    SampleConference {
        id: sample
    }
    StepModel {
        id: steps
        workspace: sample.workspace
    }
    GroupModel {
        id: groups
        workspace: sample.workspace
    }
    ContributionModel {
        id: cards
        workspace: sample.workspace
    }
    Component {
        id: pages
        ConferencePage {
            anchors.fill: parent
            workspace: sample.workspace
        }
    }

    TestCase {
        id: test

        property ConferencePage page: null

        name: "Table"
        when: windowShown

        function show(): void {
            test.page = test.createTemporaryObject(pages, root) as ConferencePage;
            test.verify(test.page !== null);
        }
        function what(): Item {
            return test.findChild(test.page, "what") as Item;
        }
        function init(): void {
            sample.begin(test, Role.Member);
            test.verify(sample.done(test, sample.workspace.openStep(steps.idAt(0))));
        }
        function cleanup(): void {
            test.page?.destroy();
            test.page = null;
            test.wait(0);
            sample.end();
        }

        function test_aMemberPicksAGroupAndWritesWithTheKeyboardAlone(): void {
            test.show();
            test.tryVerify(() => test.page.Window.activeFocusItem?.Accessible.name.startsWith("Gesundheit"));
            test.keyClick(Qt.Key_Return);
            test.tryCompare(sample.workspace, "group", groups.idAt(0));
            test.tryVerify(() => test.what() !== null && test.what().activeFocus);
            sample.type(test, "Sprechstunde");
            test.keyClick(Qt.Key_Tab);
            sample.type(test, "Oker");
            test.keyClick(Qt.Key_Return);
            test.tryCompare(cards, "count", 1);
            const card = sample.workspace.contribution(cards.idAt(0));
            test.compare(card.text, "Sprechstunde");
            test.compare(card.where, "Oker");
            test.compare(card.group, groups.idAt(0));
            test.tryVerify(() => test.what().activeFocus && test.what().text === "");
        }

        function test_manyCardsAreTypedOneAfterTheOther(): void {
            sample.workspace.group = groups.idAt(1);
            test.show();
            test.tryVerify(() => test.what() !== null && test.what().activeFocus);
            for (let i = 1; i <= 5; ++i) {
                sample.type(test, "karte" + i);
                test.keyClick(Qt.Key_Return);
                test.tryCompare(cards, "count", i);
                test.tryVerify(() => test.what().text === "");
                test.verify(test.what().activeFocus);
            }
        }

        function test_aDraftIsThereAgainAfterTheFileWasOpenedAnew(): void {
            sample.workspace.group = groups.idAt(0);
            test.show();
            test.tryVerify(() => test.what() !== null && test.what().activeFocus);
            sample.type(test, "halb getippt");
            const form = test.findChild(test.page, "form") as StatementForm;
            test.tryVerify(() => form.saved);
            test.page.destroy();
            test.wait(0);
            sample.reopen(test, Role.Member);
            test.show();
            test.tryVerify(() => test.what() !== null && test.what().text === "halb getippt");
            test.compare(cards.count, 0);
        }

        function test_aDraftStaysInSightWhenTheStepIsClosed(): void {
            sample.workspace.group = groups.idAt(0);
            test.show();
            test.tryVerify(() => test.what() !== null && test.what().activeFocus);
            sample.type(test, "noch nicht fertig");
            test.verify(sample.done(test, sample.workspace.closeStep(steps.idAt(0))));
            test.tryVerify(() => !test.findChild(test.page, "submit").enabled);
            test.compare(test.what().text, "noch nicht fertig");
            test.verify(test.what().visible);
            test.verify(sample.done(test, sample.workspace.openStep(steps.idAt(0))));
            test.tryVerify(() => test.findChild(test.page, "submit").enabled);
            test.mouseClick(test.findChild(test.page, "submit"));
            test.tryCompare(cards, "count", 1);
        }

        function test_thePageFollowsTheRoomToTheNextStep(): void {
            sample.workspace.group = groups.idAt(0);
            test.show();
            test.tryCompare(test.page, "shownStep", steps.idAt(0));
            test.verify(sample.done(test, sample.workspace.openStep(steps.idAt(1))));
            test.tryCompare(test.page, "shownStep", steps.idAt(1));
        }

        function test_aProjectIsWrittenAgainstANeed(): void {
            sample.workspace.group = groups.idAt(0);
            test.verify(sample.done(test, sample.workspace.write(steps.idAt(1), groups.idAt(0), "Es fehlt eine Sprechstunde")));
            test.verify(sample.done(test, sample.workspace.openStep(steps.idAt(2))));
            test.show();
            const needs = test.findChild(test.page, "needs") as NeedList;
            test.tryVerify(() => needs.visible && needs.firstCard !== null);
            test.mouseClick(needs.firstCard);
            test.tryVerify(() => test.what().activeFocus);
            sample.type(test, "Bus");
            test.keyClick(Qt.Key_Return);
            test.tryCompare(cards, "count", 2);
            test.tryCompare(sample.workspace, "needsWithoutProject", 0);
        }
    }
}
