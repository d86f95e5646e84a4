// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtTest
import org.dreischritt
import org.dreischritt.ui

/** What the moderator controls, by keyboard alone. */
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
    Room {
        id: hall
        workspace: sample.workspace
    }
    Component {
        id: pages
        ConferencePage {
            anchors.fill: parent
            workspace: sample.workspace
        }
    }
    Component {
        id: walls
        BeamerPage {
            anchors.fill: parent
            workspace: sample.workspace
            room: hall
        }
    }
    Component {
        id: rooms
        RoomPage {
            anchors.fill: parent
            workspace: sample.workspace
            room: hall
        }
    }

    TestCase {
        id: test

        property Item page: null

        name: "Control"
        when: windowShown

        function find(name: string): var {
            return test.findChild(test.page, name);
        }
        function show(component: Component): void {
            test.page?.destroy();
            test.page = component.createObject(root) as Item;
            test.verify(test.page !== null);
            test.page.forceActiveFocus();
            test.waitForRendering(test.page);
        }
        function appears(name: string): void {
            test.tryVerify(() => test.find(name) !== null && test.find(name).visible, 5000, name);
            test.waitForRendering(test.page);
        }
        function press(name: string): void {
            test.appears(name);
            test.find(name).forceActiveFocus(Qt.TabFocusReason);
            test.keyClick(Qt.Key_Return);
        }
        /** Opens the menu of a group and takes the entry of this place among those that are offered. */
        function order(group: int, place: int): void {
            test.press("verbs-" + group);
            test.tryVerify(() => test.find("verbs-" + group).asking);
            for (let i = 0; i < place; ++i) {
                test.keyClick(Qt.Key_Down);
            }
            test.keyClick(Qt.Key_Return);
            test.tryVerify(() => !test.find("verbs-" + group).asking);
        }
        function done(operation: Operation): void {
            test.verify(sample.done(test, operation));
        }
        function state(step: int, group: int): int {
            return sample.workspace.standing(steps.idAt(step), group < 0 ? "" : groups.idAt(group)).state;
        }
        function init(): void {
            sample.begin(test, Role.Moderator);
            Settings.silent = false;
        }
        function cleanup(): void {
            test.page?.destroy();
            test.page = null;
            hall.giveFloor("");
            hall.close();
            test.wait(0);
            sample.end();
        }

        function test_oneGroupIsPausedAndFollowsTheOthersAgain(): void {
            test.done(sample.workspace.openStep(steps.idAt(0)));
            test.show(pages);
            test.order(1, 1);
            test.tryVerify(() => test.state(0, 1) === StepState.Paused);
            test.compare(test.state(0, 0), StepState.Open);
            test.tryVerify(() => test.find("verbs-1").text.includes("Paused"));
            test.press("undo");
            test.tryVerify(() => test.state(0, 1) === StepState.Open);
            test.order(1, 2);
            test.tryVerify(() => test.state(0, 1) === StepState.Closed);
            // Open, show everybody, follow the others.
            test.order(1, 3);
            test.tryVerify(() => test.state(0, 1) === StepState.Open && !sample.workspace.standing(steps.idAt(0), groups.idAt(1)).own);
        }

        function test_theNextStepSaysWhoComesAlong(): void {
            test.done(sample.workspace.openStep(steps.idAt(0)));
            test.done(sample.workspace.pauseStepFor(steps.idAt(0), groups.idAt(2)));
            test.show(pages);
            test.press("primary");
            test.tryVerify(() => test.find("question").visible);
            test.verify(test.find("question").text.includes("1 group that went its own way comes along."), test.find("question").text);
            test.keyClick(Qt.Key_Return);
            test.tryVerify(() => test.state(1, 2) === StepState.Open);
            test.compare(sample.workspace.groupsApart(steps.idAt(0)), 0);
        }

        function test_aTableIsWhereItsGroupIs(): void {
            test.done(sample.workspace.openStep(steps.idAt(1)));
            test.done(sample.workspace.openStepFor(steps.idAt(0), groups.idAt(0)));
            sample.workspace.role = Role.Member;
            sample.workspace.group = groups.idAt(0);
            test.show(pages);
            test.tryCompare(test.page, "shownStep", steps.idAt(0));
            test.appears("form");
            test.verify(test.find("form").takes);
            sample.workspace.role = Role.Moderator;
            test.done(sample.workspace.pauseStepFor(steps.idAt(0), groups.idAt(0)));
            sample.workspace.role = Role.Member;
            test.appears("form");
            test.tryVerify(() => !test.find("form").takes);
        }

        function test_inTheMonthsAfterATableSeesItsDeadlineAndNoClock(): void {
            test.done(sample.workspace.openStep(steps.idAt(0)));
            test.done(sample.workspace.edit(RecordType.FocusGroup, groups.idAt(0), {"deadline": Entries.shiftedDay(Entries.today(), 12)}));
            test.done(sample.workspace.edit(RecordType.Conference, sample.workspace.conference, {"phase": ConferencePhase.GroupWork}));
            sample.workspace.role = Role.Member;
            sample.workspace.group = groups.idAt(0);
            test.show(pages);
            test.appears("deadline");
            test.verify(test.find("deadline").text.includes("12 days left"), test.find("deadline").text);
            test.verify(test.find("form").takes);
            test.compare(sample.workspace.conferenceRecord.phase, ConferencePhase.GroupWork);
            // Nobody counts in thousands of days.
            const said = (days, text) => {
                const day = Entries.shiftedDay(Entries.today(), days);
                test.done(sample.workspace.edit(RecordType.FocusGroup, groups.idAt(0), {"deadline": day}));
                const shown = Labels.date(sample.workspace.focusGroup(groups.idAt(0)).deadline);
                test.verify(shown.length > 0);
                test.tryCompare(test.find("deadline"), "text", text.replace("DAY", shown));
            };
            said(60, "Your group has until DAY (60 days left).");
            said(61, "Your group has until DAY.");
            said(-60, "Your group had until DAY (over since 60 days).");
            said(-2487, "Your group had until DAY.");
        }

        function test_theAgendaIsMadeByKeyboard(): void {
            test.show(pages);
            test.page.currentPage = "agenda";
            test.appears("clock");
            test.find("clock").forceActiveFocus();
            sample.type(test, "930");
            test.keyClick(Qt.Key_Return);
            test.tryVerify(() => test.find("agenda-0").record.startText === "09:30");
            test.compare(test.find("agenda-0").record.endText, "09:50");
            const moved = test.find("agenda-0").record.title;
            test.find("agenda-0").forceActiveFocus();
            test.keyClick(Qt.Key_Down, Qt.AltModifier);
            test.tryVerify(() => test.find("agenda-1").record.title === moved);
            test.press("insert-2");
            test.tryVerify(() => test.find("agenda-8") !== null && test.find("agenda-2").record.step === 0);
            test.press("start-2");
            test.tryVerify(() => test.find("agenda-2").record.current);
            test.press("end-2");
            test.tryVerify(() => !test.find("agenda-2").record.current);
            test.press("remove-2");
            test.tryVerify(() => test.find("agenda-8") === null);
            test.press("undo");
            test.tryVerify(() => test.find("agenda-8") !== null);
        }

        function test_latenessIsSaidAndMadeUpFor(): void {
            test.done(sample.workspace.openStep(steps.idAt(0)));
            test.done(sample.workspace.edit(RecordType.Conference, sample.workspace.conference, {"startsAt": new Date(Date.now() - 3600000)}));
            test.show(pages);
            test.appears("late");
            test.tryVerify(() => test.find("late").text.startsWith("30 minutes late"));
            test.press("late");
            test.tryCompare(test.page, "currentPage", "agenda");
            test.appears("lateness");
            test.verify(test.find("lateness").text.startsWith("We are 30 minutes late"), test.find("lateness").text);
            const before = sample.workspace.step(steps.idAt(1)).minutes;
            test.press("propose");
            test.appears("proposed-3");
            test.press("applyProposal");
            test.tryVerify(() => sample.workspace.step(steps.idAt(1)).minutes < before);
            test.press("undo");
            test.tryVerify(() => sample.workspace.step(steps.idAt(1)).minutes === before);
        }

        function test_theWallTurnsLikeSlides(): void {
            // A row that changes its own limits while it is arranged.
            test.failOnWarning(/recursive rearrange/);
            test.show(walls);
            test.compare(test.page.shown, "question");
            test.keyClick(Qt.Key_PageDown);
            test.compare(test.page.shown, "cards");
            test.keyClick(Qt.Key_Space);
            test.compare(test.page.group, groups.idAt(0));
            test.keyClick(Qt.Key_Space, Qt.ShiftModifier);
            test.compare(test.page.shown, "cards");
            test.keyClick(Qt.Key_End);
            test.compare(test.page.shown, "recommendations");
            test.keyClick(Qt.Key_PageUp);
            test.compare(test.page.group, groups.idAt(groups.count - 1));
            test.keyClick(Qt.Key_Home);
            test.compare(test.page.shown, "question");
            test.keyClick(Qt.Key_B);
            test.verify(test.page.blank);
            test.keyClick(Qt.Key_Right);
            test.verify(!test.page.blank);
        }

        function test_phonesFollowTheWallAndItShowsHowToJoin(): void {
            test.show(walls);
            hall.openDoors(0);
            test.tryVerify(() => hall.open);
            test.compare(test.page.shown, "question");
            test.tryCompare(hall, "plenaryStep", sample.workspace.currentStep);
            test.keyClick(Qt.Key_Home);
            test.compare(test.page.shown, "join");
            test.appears("wallCode");
            test.compare(test.find("wallCode").text, hall.code);
            test.tryCompare(hall, "plenaryStep", "");
            test.keyClick(Qt.Key_Right);
            test.keyClick(Qt.Key_Right);
            test.keyClick(Qt.Key_Right);
            test.tryCompare(hall, "plenaryGroup", groups.idAt(0));
            test.compare(hall.plenaryStep, "");
            test.page.destroy();
            test.page = null;
            test.tryCompare(hall, "plenaryGroup", "");
        }

        function test_theFloorIsHandedOnAndTheWallShowsIt(): void {
            test.show(rooms);
            hall.openDoors(0);
            test.tryVerify(() => hall.open);
            test.press("floor-1");
            test.tryCompare(hall, "floor", groups.idAt(1));
            hall.announcement = "Suppe im Foyer";
            test.show(walls);
            test.appears("wallFloor");
            test.compare(test.find("wallFloor").text, sample.workspace.focusGroup(groups.idAt(1)).name + " has the floor");
            test.compare(test.find("wallWord").text, "Suppe im Foyer");
            test.show(rooms);
            test.press("floor-1");
            test.tryCompare(hall, "floor", "");
        }

        function test_theSheetForTheTablesIsSeenBeforeItIsWritten(): void {
            test.show(rooms);
            hall.openDoors(0);
            test.tryVerify(() => hall.open);
            test.find("network").text = "Kreishaus";
            test.find("password").text = "zu kurz";
            test.verify(!test.find("previewSheet").enabled);
            test.find("password").text = "lang genug";
            test.press("previewSheet");
            const preview = test.find("paperPreview") as PaperPreview;
            test.verify(preview.open);
            test.tryVerify(() => preview.operation !== null && !preview.operation.running, 30000);
            test.compare(preview.operation.errorText, "");
            test.tryCompare(preview, "pageCount", 1, 10000);
            const pages = test.findChild(preview, "pages");
            test.tryVerify(() => pages.itemAtIndex(0) !== null);
            for (const wanted of ["Kreishaus", "lang genug", hall.code, hall.pages[0]]) {
                test.tryVerify(() => pages.itemAtIndex(0).Accessible.description.includes(wanted), 5000, wanted);
            }
            test.compare(preview.width, test.find("previewWindow").width);
            test.keyClick(Qt.Key_Escape);
            test.verify(!preview.open);
            test.tryVerify(() => !test.find("previewWindow").visible);
            test.tryVerify(() => test.find("previewSheet").activeFocus);
        }

        function test_theTimeThatIsUpIsToldByWordAndFrameAndSound(): void {
            test.done(sample.workspace.edit(RecordType.Step, steps.idAt(0), {"minutes": 1}));
            test.done(sample.workspace.openStep(steps.idAt(0)));
            test.done(sample.workspace.edit(RecordType.Step, steps.idAt(0), {"openedAt": new Date(Date.now() - 58500)}));
            test.show(walls);
            test.verify(!test.find("timeFrame").visible);
            test.tryVerify(() => test.find("timeFrame").visible, 8000);
            test.verify(test.find("timeWord").visible);
            test.compare(test.find("timeSignal").strokes, 1);
        }

        function test_whoWantsNoSoundHasTheWordAlone(): void {
            Settings.silent = true;
            test.done(sample.workspace.edit(RecordType.Step, steps.idAt(0), {"minutes": 1}));
            test.done(sample.workspace.openStep(steps.idAt(0)));
            test.done(sample.workspace.edit(RecordType.Step, steps.idAt(0), {"openedAt": new Date(Date.now() - 58500)}));
            test.show(walls);
            test.tryVerify(() => test.find("timeWord").visible, 8000);
            test.compare(test.find("timeSignal").strokes, 0);
            Settings.silent = false;
        }
    }
}
