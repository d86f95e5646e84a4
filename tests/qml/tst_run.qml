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
    RecommendationModel {
        id: recommendations
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
        property string need
        property string strength

        name: "Run"
        when: windowShown

        function child(name: string): Item {
            return test.findChild(test.page, name) as Item;
        }
        function card(id: string): StatementCard {
            return test.findChild(test.page, "card-" + id) as StatementCard;
        }
        function waitFor(id: string): void {
            test.tryVerify(() => test.card(id) !== null && test.card(id).width > 100);
            test.waitForRendering(test.page);
        }
        function write(step: int, text: string): string {
            const operation = sample.workspace.write(steps.idAt(step), groups.idAt(0), text);
            test.verify(sample.done(test, operation));
            return operation.results[0];
        }
        function init(): void {
            sample.begin(test, Role.Moderator);
            test.strength = test.write(0, "Dolmetschen im Gesundheitsamt");
            test.need = test.write(1, "Niemand dolmetscht in Arztpraxen");
            test.page = test.createTemporaryObject(pages, root) as ConferencePage;
            test.tryVerify(() => test.child("primary") !== null);
        }
        function cleanup(): void {
            test.page?.destroy();
            test.page = null;
            test.wait(0);
            sample.end();
        }

        function test_aStepOpensOnlyAfterItWasSaidWhatHappens(): void {
            test.mouseClick(test.child("primary"));
            test.tryVerify(() => test.child("question").visible);
            test.compare(sample.workspace.step(steps.idAt(0)).state, StepState.Planned);
            test.keyClick(Qt.Key_Escape);
            test.tryVerify(() => !test.child("question").visible);
            test.mouseClick(test.child("primary"));
            test.tryVerify(() => test.child("question").visible);
            test.keyClick(Qt.Key_Return);
            test.tryVerify(() => sample.workspace.step(steps.idAt(0)).state === StepState.Open);
        }

        function test_openingTheNextStepClosesTheOneBefore(): void {
            test.verify(sample.done(test, sample.workspace.openStep(steps.idAt(0))));
            test.mouseClick(test.child("primary"));
            test.tryVerify(() => test.child("question").visible);
            test.keyClick(Qt.Key_Return);
            test.tryVerify(() => sample.workspace.step(steps.idAt(1)).state === StepState.Open);
            test.compare(sample.workspace.step(steps.idAt(0)).state, StepState.Closed);
            test.compare(test.page.shownStep, steps.idAt(1));
        }

        function test_twoCardsAreTiedWithTheKeyboardAndUntiedByUndo(): void {
            test.page.currentStep = steps.idAt(1);
            test.waitFor(test.need);
            test.card(test.need).forceActiveFocus();
            test.keyClick(Qt.Key_Return);
            test.tryVerify(() => test.child("links").visible);
            test.keyClick(Qt.Key_L, Qt.ControlModifier);
            test.tryVerify(() => test.child("links").activeFocus);
            test.keyClick(Qt.Key_Return);
            test.tryVerify(() => sample.workspace.isLinked(test.need, test.strength));
            test.keyClick(Qt.Key_Z, Qt.ControlModifier);
            test.tryVerify(() => !sample.workspace.isLinked(test.need, test.strength));
            test.keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier);
            test.tryVerify(() => sample.workspace.isLinked(test.need, test.strength));
        }

        function test_aCardIsTiedByDroppingItOnAPartner(): void {
            test.page.currentStep = steps.idAt(1);
            test.waitFor(test.need);
            const from = test.card(test.need);
            test.mousePress(from, 30, 20);
            for (let i = 1; i <= 5; ++i) {
                test.mouseMove(from, 30 + 8 * i, 20 + 8 * i, 10);
            }
            test.tryVerify(() => test.card(test.strength) !== null && test.child("links").visible);
            const to = test.card(test.strength);
            test.waitForRendering(test.page);
            const place = to.mapToItem(from, 20, 20);
            test.mouseMove(from, place.x - 4, place.y, 10);
            test.mouseMove(from, place.x, place.y, 10);
            test.mouseRelease(from, place.x, place.y);
            test.tryVerify(() => sample.workspace.isLinked(test.need, test.strength));
        }

        function test_selectedCardsAreMergedAndUndoIsOfferedInPlace(): void {
            const other = test.write(1, "In Praxen fehlt Dolmetschen");
            test.page.currentStep = steps.idAt(1);
            test.waitFor(test.need);
            test.waitFor(other);
            test.card(test.need).forceActiveFocus();
            test.keyClick(Qt.Key_Space);
            test.card(other).forceActiveFocus();
            test.keyClick(Qt.Key_Space);
            test.tryVerify(() => test.child("merge").visible && test.child("merge").enabled);
            test.mouseClick(test.child("merge"));
            test.tryVerify(() => sample.workspace.contribution(other).cluster.length > 0);
            test.compare(sample.workspace.contribution(other).cluster, sample.workspace.contribution(test.need).cluster);
            test.tryVerify(() => test.child("undo").visible && test.child("undo").enabled);
            test.waitForRendering(test.page);
            test.mouseClick(test.child("undo"));
            test.tryVerify(() => sample.workspace.contribution(other).cluster === "");
        }

        function test_aCardTakenAwayIsKept(): void {
            test.page.currentStep = steps.idAt(1);
            test.waitFor(test.need);
            test.mouseClick(test.card(test.need));
            test.tryVerify(() => test.child("withhold") !== null && test.child("withhold").visible);
            test.waitForRendering(test.page);
            test.mouseClick(test.child("withhold"));
            test.tryVerify(() => sample.workspace.contribution(test.need).visibility === ContributionVisibility.Withheld);
            test.compare(sample.workspace.contribution(test.need).text, "Niemand dolmetscht in Arztpraxen");
        }

        function test_aStatementOfAnotherGroupAppearsWithoutMovingTheFocus(): void {
            test.page.currentStep = steps.idAt(1);
            test.waitFor(test.need);
            test.card(test.need).forceActiveFocus();
            const operation = sample.workspace.write(steps.idAt(1), groups.idAt(2), "Neu");
            test.verify(sample.done(test, operation));
            test.tryVerify(() => test.card(operation.results[0]) !== null);
            test.verify(test.card(test.need).activeFocus);
        }

        function test_aProjectBecomesARecommendation(): void {
            const project = test.write(2, "Zentrale Stelle für Sprachmittlung");
            test.page.currentStep = steps.idAt(2);
            test.waitFor(project);
            test.card(project).forceActiveFocus();
            test.keyClick(Qt.Key_Return);
            test.tryVerify(() => test.child("recommend") !== null && test.child("recommend").visible);
            test.waitForRendering(test.page);
            test.mouseClick(test.child("recommend"));
            test.tryCompare(recommendations, "count", 1);
            test.tryCompare(sample.workspace, "recommendationsWithoutOrigin", 0);
        }

        function test_aStepMovesInThePlanWithTheKeyboardAndComesBackWithUndo(): void {
            const first = steps.idAt(0);
            test.page.currentPage = "plan";
            test.tryVerify(() => test.child("row-" + first) !== null);
            test.child("row-" + first).forceActiveFocus();
            test.keyClick(Qt.Key_Down, Qt.AltModifier);
            test.tryVerify(() => steps.idAt(1) === first);
            test.keyClick(Qt.Key_Z, Qt.ControlModifier);
            test.tryVerify(() => steps.idAt(0) === first);
        }

        function test_aStepMovesInThePlanWhenItsHandleIsDragged(): void {
            const first = steps.idAt(0);
            test.page.currentPage = "plan";
            test.tryVerify(() => test.child("row-" + first) !== null && test.child("row-" + first).width > 100);
            test.waitForRendering(test.page);
            const row = test.child("row-" + first);
            const handle = test.findChild(row, "handle") as Item;
            const far = row.height + 10;
            const place = handle.mapToItem(root, 8, 8);
            test.mousePress(root, place.x, place.y);
            for (let i = 1; i <= 6; ++i) {
                test.mouseMove(root, place.x, place.y + far * i / 6, 10);
            }
            test.mouseRelease(root, place.x, place.y + far);
            test.tryVerify(() => steps.idAt(1) === first);
        }

        function test_aConferenceIsStartedFromATemplateAndPlanned(): void {
            const before = sample.workspace.conference;
            test.page.currentPage = "start";
            test.tryVerify(() => test.child("newConference") !== null && test.child("newConference").width > 0);
            test.waitForRendering(test.page);
            test.mouseClick(test.child("newConference"));
            test.tryVerify(() => test.child("startConference").visible);
            test.waitForRendering(test.page);
            test.mouseClick(test.child("startConference"));
            test.tryVerify(() => sample.workspace.conference !== before);
            test.tryCompare(test.page, "currentPage", "plan");
            test.tryCompare(steps, "count", 3);
        }

        function test_thePlanKeepsAQuestionThatWasTyped(): void {
            test.page.currentPage = "plan";
            test.tryVerify(() => test.child("question-1") !== null);
            const field = test.child("question-1") as FieldText;
            field.edit();
            sample.type(test, " heute");
            test.keyClick(Qt.Key_Return);
            test.tryVerify(() => sample.workspace.step(steps.idAt(0)).question.endsWith(" heute"));
        }
    }
}
