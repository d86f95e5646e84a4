// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtTest
import org.dreischritt
import org.dreischritt.ui

/** Clusters, similar cards, and people in groups, by mouse and keyboard. */
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

        name: "Facilitation"
        when: windowShown

        function child(name: string): Item {
            return test.findChild(test.page, name) as Item;
        }
        function card(id: string): StatementCard {
            return test.findChild(test.page, "card-" + id) as StatementCard;
        }
        function waitFor(name: string): Item {
            test.tryVerify(() => test.child(name) !== null && test.child(name).visible && test.child(name).width > 0);
            test.waitForRendering(test.page);
            return test.child(name);
        }
        function write(step: int, group: int, text: string): string {
            const operation = sample.workspace.write(steps.idAt(step), groups.idAt(group), text);
            test.verify(sample.done(test, operation));
            return operation.results[0];
        }
        function clusterOf(id: string): string {
            return sample.workspace.contribution(id).cluster;
        }
        function show(page: string): void {
            test.page.currentPage = page;
        }
        /** Presses on one item, moves to another one and lets go there. */
        function drag(from: Item, to: Item, x: int, y: int): void {
            const start = from.mapToItem(root, 24, 12);
            test.mousePress(root, start.x, start.y);
            for (let i = 1; i <= 4; ++i) {
                test.mouseMove(root, start.x + 8 * i, start.y + 6 * i, 10);
            }
            test.waitForRendering(test.page);
            const end = to.mapToItem(root, x, y);
            test.mouseMove(root, end.x - 4, end.y, 10);
            test.mouseMove(root, end.x, end.y, 10);
            test.mouseRelease(root, end.x, end.y);
        }
        function participant(pseudonym: string, wish: int): string {
            const operation = sample.workspace.insert(RecordType.Participant, {
                "pseudonym": pseudonym,
                "wishes": [groups.idAt(wish).length > 0 ? sample.workspace.focusGroup(groups.idAt(wish)).topicArea : ""]
            });
            test.verify(sample.done(test, operation));
            return operation.results[0];
        }
        function groupOf(id: string): string {
            for (let i = 0; i < groups.count; ++i) {
                const column = test.child("column-" + groups.idAt(i));
                if (column !== null && test.findChild(column, "seat-" + id) !== null) {
                    return groups.idAt(i);
                }
            }
            return "";
        }
        function init(): void {
            sample.begin(test, Role.Moderator);
            test.page = test.createTemporaryObject(pages, root) as ConferencePage;
            test.tryVerify(() => test.child("primary") !== null);
        }
        function cleanup(): void {
            test.page?.destroy();
            test.page = null;
            test.wait(0);
            sample.end();
        }

        function test_aCardIsMergedByDroppingItOnAnotherAndBothStayVisible(): void {
            const one = test.write(0, 0, "Das Sprachcafé ist gut besucht");
            const other = test.write(0, 0, "Unser Sprachcafé ist jeden Dienstag voll");
            test.waitFor("card-" + one);
            test.waitFor("card-" + other);
            test.drag(test.card(one), test.card(other), 30, 20);
            test.tryVerify(() => test.clusterOf(one).length > 0);
            const cluster = test.clusterOf(one);
            test.compare(test.clusterOf(other), cluster);
            const head = test.waitFor("cluster-" + cluster) as ClusterHead;
            test.compare(head.marks.members, 2);
            test.verify(test.card(one) !== null && test.card(other) !== null);
            // Beside it stands the picked card with the other original.
            test.waitFor("member-" + other);
            test.keyClick(Qt.Key_Z, Qt.ControlModifier);
            test.tryVerify(() => test.clusterOf(one) === "" && test.clusterOf(other) === "");
        }

        function test_cardsAreMergedAndSplitWithTheKeyboard(): void {
            const ids = [test.write(0, 0, "Eins"), test.write(0, 0, "Zwei"), test.write(0, 1, "Drei")];
            for (const id of ids) {
                test.waitFor("card-" + id);
            }
            test.card(ids[0]).forceActiveFocus();
            test.keyClick(Qt.Key_Space);
            test.card(ids[1]).forceActiveFocus();
            test.keyClick(Qt.Key_M, Qt.ControlModifier);
            test.tryVerify(() => test.clusterOf(ids[0]).length > 0);
            const cluster = test.clusterOf(ids[0]);
            test.compare(test.clusterOf(ids[1]), cluster);
            // A card of another group joins it.
            test.card(ids[2]).forceActiveFocus();
            test.keyClick(Qt.Key_Space);
            test.card(ids[1]).forceActiveFocus();
            test.keyClick(Qt.Key_Space);
            test.keyClick(Qt.Key_M, Qt.ControlModifier);
            test.tryVerify(() => test.clusterOf(ids[2]) === cluster);
            test.compare(sample.workspace.clusterMarks(cluster).members, 3);
            test.compare(sample.workspace.clusterMarks(cluster).groupNames.length, 2);
            test.card(ids[1]).forceActiveFocus();
            test.keyClick(Qt.Key_M, Qt.ControlModifier | Qt.ShiftModifier);
            test.tryVerify(() => test.clusterOf(ids[1]) === "");
            test.compare(test.clusterOf(ids[0]), cluster);
            test.keyClick(Qt.Key_Z, Qt.ControlModifier);
            test.tryVerify(() => test.clusterOf(ids[1]) === cluster);
            test.keyClick(Qt.Key_Z, Qt.ControlModifier);
            test.tryVerify(() => test.clusterOf(ids[2]) === "");
            test.compare(test.clusterOf(ids[1]), cluster);
        }

        function test_aClusterIsNamedAndDissolvedBesideItsCards(): void {
            const one = test.write(0, 0, "Eins");
            const other = test.write(0, 0, "Zwei");
            test.verify(sample.done(test, sample.workspace.merge([one, other], "")));
            const cluster = test.clusterOf(one);
            test.waitFor("card-" + one);
            test.mouseClick(test.card(one));
            const title = test.waitFor("clusterTitle") as FieldText;
            title.edit();
            sample.type(test, " und zwei");
            test.keyClick(Qt.Key_Return);
            test.tryVerify(() => sample.workspace.clusterMarks(cluster).title === "Eins und zwei");
            test.tryVerify(() => (test.child("cluster-" + cluster) as ClusterHead).marks.title === "Eins und zwei");
            test.mouseClick(test.waitFor("dissolve"));
            test.tryVerify(() => test.clusterOf(one) === "" && test.clusterOf(other) === "");
            test.keyClick(Qt.Key_Z, Qt.ControlModifier);
            test.tryVerify(() => test.clusterOf(other) === cluster);
        }

        function test_pairsThatProbablyMeanTheSameAreMergedWithOneButton(): void {
            const one = test.write(0, 0, "Es fehlen Dolmetscherinnen in den Arztpraxen");
            const other = test.write(0, 1, "Dolmetscherinnen fehlen in Arztpraxen");
            test.write(0, 1, "Der Bus nach Oker fährt zu selten");
            test.mouseClick(test.waitFor("compare"));
            test.waitFor("pair-0");
            test.verify(test.child("pair-1") === null);
            test.mouseClick(test.waitFor("mergePair"));
            test.tryVerify(() => test.clusterOf(one).length > 0 && test.clusterOf(one) === test.clusterOf(other));
            test.tryVerify(() => test.child("pair-0") === null);
            test.keyClick(Qt.Key_Z, Qt.ControlModifier);
            test.waitFor("pair-0");
            test.mouseClick(test.waitFor("dismissPair"));
            test.tryVerify(() => test.child("pair-0") === null);
            test.compare(test.clusterOf(one), "");
        }

        function test_whoTypesSeesThatSomebodyHasSaidItAlready(): void {
            test.verify(sample.done(test, sample.workspace.openStep(steps.idAt(0))));
            const there = test.write(0, 0, "Es fehlen Dolmetscherinnen in den Arztpraxen");
            sample.workspace.role = Role.Member;
            sample.workspace.group = groups.idAt(0);
            const field = test.waitFor("what");
            field.forceActiveFocus();
            sample.type(test, "Dolmetscher fehlen Arztpraxis");
            const row = test.waitFor("similar-" + there);
            // A member writes on or not; merging is the moderation's.
            test.verify(!(test.findChild(row, "add") as Item).visible);
            test.verify(field.activeFocus);
            test.mouseClick(test.findChild(row, "open") as Item);
            test.tryVerify(() => test.findChild(test.page, "card-" + there) !== null || test.page.currentPage === "step");
            test.compare((field as TextEdit).text, "Dolmetscher fehlen Arztpraxis");
        }

        function test_groupsAreAssignedProposedAndTakenOverAsOneStep(): void {
            const people = [];
            for (let i = 0; i < 12; ++i) {
                people.push(test.participant("P" + i, i % 6));
            }
            test.show("assignment");
            test.waitFor("assign");
            test.tryVerify(() => (test.child("unplaced") as SumTile).number === 12);
            test.waitForRendering(test.page);
            test.mouseClick(test.child("assign"));
            test.waitFor("takeOver");
            test.compare((test.child("firstWishes") as SumTile).number, 12);
            test.verify(!sample.workspace.undoText.includes("group"));
            test.tryVerify(() => test.groupOf(people[7]) === groups.idAt(1));
            test.waitForRendering(test.page);
            test.mouseClick(test.child("takeOver"));
            test.tryVerify(() => !test.child("takeOver").visible);
            test.tryCompare(test.child("unplaced"), "number", 0);
            test.tryCompare(sample.workspace, "pendingChanges", 0);
            test.keyClick(Qt.Key_Z, Qt.ControlModifier);
            test.tryCompare(test.child("unplaced"), "number", 12);
        }

        function test_somebodyIsMovedWithTheKeyboardPinnedAndMovedBackByUndo(): void {
            const somebody = test.participant("Somebody", 0);
            test.participant("Another", 0);
            test.show("assignment");
            test.mouseClick(test.waitFor("assign"));
            test.waitFor("takeOver");
            test.mouseClick(test.child("takeOver"));
            test.tryVerify(() => !test.child("takeOver").visible);
            test.tryVerify(() => test.groupOf(somebody) === groups.idAt(0));
            const seat = test.waitFor("seat-" + somebody);
            seat.forceActiveFocus();
            test.keyClick(Qt.Key_Return);
            const menu = test.findChild(test.page, "seatMenu");
            test.tryVerify(() => menu.opened);
            // From the top of the menu the second group is two steps down: the own one cannot be chosen.
            test.keyClick(Qt.Key_Down);
            for (let i = 0; i < 8 && menu.itemAt(menu.currentIndex)?.objectName !== "to-" + groups.idAt(2); ++i) {
                test.keyClick(Qt.Key_Down);
            }
            test.compare(menu.itemAt(menu.currentIndex).objectName, "to-" + groups.idAt(2));
            test.keyClick(Qt.Key_Return);
            test.tryVerify(() => test.groupOf(somebody) === groups.idAt(2));
            // The keyboard goes along, and a new run leaves them there.
            test.tryVerify(() => (test.child("seat-" + somebody) as SeatCard).activeFocus);
            test.verify((test.child("seat-" + somebody) as SeatCard).record.pinned);
            test.keyClick(Qt.Key_P);
            test.tryVerify(() => !(test.child("seat-" + somebody) as SeatCard).record.pinned);
            test.keyClick(Qt.Key_P);
            test.tryVerify(() => (test.child("seat-" + somebody) as SeatCard).record.pinned);
            test.tryCompare(sample.workspace, "pendingChanges", 0);
            test.keyClick(Qt.Key_Z, Qt.ControlModifier);
            test.tryVerify(() => test.groupOf(somebody) === groups.idAt(0));
        }

        function test_somebodyIsDraggedToAnotherGroupInTheProposalAndBack(): void {
            const somebody = test.participant("Somebody", 0);
            test.show("assignment");
            test.mouseClick(test.waitFor("assign"));
            test.waitFor("takeOver");
            test.tryVerify(() => test.groupOf(somebody) === groups.idAt(0));
            test.drag(test.waitFor("seat-" + somebody), test.child("column-" + groups.idAt(1)), 40, 40);
            test.tryVerify(() => test.groupOf(somebody) === groups.idAt(1));
            test.tryVerify(() => (test.child("seat-" + somebody) as SeatCard).record.pinned);
            test.keyClick(Qt.Key_Z, Qt.ControlModifier);
            test.tryVerify(() => test.groupOf(somebody) === groups.idAt(0));
            test.mouseClick(test.waitFor("discard"));
            test.tryVerify(() => test.groupOf(somebody) === "");
        }
    }
}
