// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtTest
import org.dreischritt
import org.dreischritt.ui

/** A second moderator leads the room of another computer from their own laptop; tables and who watches do not. */
Item {
    id: root

    width: 1366
    height: 768

    SampleConference {
        id: sample
    }
    Room {
        id: room
        workspace: sample.workspace
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
        id: laptops
        Workspace {}
    }
    Component {
        id: pages
        ConferencePage {
            anchors.fill: parent
        }
    }
    Component {
        id: tables
        StatementDraft {}
    }

    TestCase {
        id: test

        property Workspace laptop: null
        property Workspace table: null
        property ConferencePage page: null

        name: "Leading"
        when: windowShown

        function child(name: string): Item {
            return test.findChild(test.page, name) as Item;
        }
        function shown(name: string): bool {
            return test.child(name)?.visible ?? false;
        }
        function press(name: string): void {
            test.tryVerify(() => test.shown(name));
            const button = test.child(name);
            button.forceActiveFocus(Qt.TabFocusReason);
            test.keyClick(Qt.Key_Space);
        }
        function offers(page: string): bool {
            return test.findChild(test.page, "page-" + page).modelData.offered;
        }
        function go(page: string): void {
            test.verify(test.offers(page));
            test.page.currentPage = page;
        }
        function source(code: string): string {
            return ["room:", "", "127.0.0.1:" + /:(\d+)\//.exec(room.pages[0])[1], code].join("/");
        }
        function begin(code: string, role: int): void {
            test.laptop.source = test.source(code);
            test.tryCompare(test.laptop, "status", Workspace.Ready);
            test.tryCompare(test.laptop, "role", role);
        }
        function init(): void {
            sample.begin(test, Role.Moderator);
            test.verify(sample.done(test, sample.workspace.openStep(steps.idAt(0))));
            room.openDoors(0);
            test.tryVerify(() => room.open);
            test.laptop = laptops.createObject(root) as Workspace;
            test.table = laptops.createObject(root) as Workspace;
            test.page = pages.createObject(root, {"workspace": test.laptop}) as ConferencePage;
        }
        function cleanup(): void {
            test.page?.destroy();
            test.page = null;
            test.laptop?.destroy();
            test.laptop = null;
            test.table?.destroy();
            test.table = null;
            room.close();
            test.wait(0);
            sample.end();
        }
        function sit(place: int): void {
            test.table.source = test.source(room.code);
            test.tryCompare(test.table, "status", Workspace.Ready);
            test.table.group = groups.idAt(place);
            test.tryCompare(test.table, "group", groups.idAt(place));
        }

        function test_theRoomIsLedFromAnotherLaptop(): void {
            test.begin(room.moderatorCode, Role.Moderator);
            test.sit(1);
            test.go("room");
            test.tryVerify(() => test.shown("people"));
            test.verify(!test.shown("openRoom") && !test.shown("closeRoom") && !test.shown("code") && !test.shown("showModeratorCode"));
            test.tryVerify(() => test.shown("countThere") && test.findChild(test.child("countThere"), "devices").text === "2 devices are here.");
            test.press("floor-1");
            test.tryCompare(room, "floor", groups.idAt(1));
            test.child("word").forceActiveFocus(Qt.TabFocusReason);
            sample.type(test, "Suppe im Foyer");
            test.keyClick(Qt.Key_Return);
            test.tryCompare(room, "announcement", "Suppe im Foyer");
            test.press("sendAway-1");
            test.tryVerify(() => test.shown("sendAwayQuestion"));
            test.keyClick(Qt.Key_Return);
            test.tryCompare(room.attendees, "count", 0);
            test.tryVerify(() => test.table.errorText.length > 0);
        }

        function test_theBoardShowsTheFloorAndWhoIsTyping(): void {
            test.begin(room.moderatorCode, Role.Moderator);
            test.sit(0);
            room.giveFloor(groups.idAt(0));
            const draft = tables.createObject(test.table, {"workspace": test.table, "step": test.table.currentStep, "group": test.table.group}) as StatementDraft;
            draft.text = "Halb";
            test.tryVerify(() => test.shown("speaks-0") && test.shown("typing-0"));
            test.verify(!test.shown("speaks-1") && !test.shown("typing-1"));
            test.compare((test.child("typing-0") as Prose).text, "1 is typing");
            draft.destroy();
        }

        function test_phonesFollowTheWallOfThisLaptop(): void {
            test.begin(room.moderatorCode, Role.Moderator);
            test.go("beamer");
            test.tryCompare(room, "plenaryStep", steps.idAt(0));
            test.keyClick(Qt.Key_Right);
            test.keyClick(Qt.Key_Right);
            test.tryCompare(room, "plenaryGroup", groups.idAt(0));
            test.page.destroy();
            test.page = null;
            test.tryCompare(room, "plenaryGroup", "");
        }

        function test_withoutALineTheWordWaits(): void {
            test.begin(room.moderatorCode, Role.Moderator);
            test.go("room");
            test.tryVerify(() => test.shown("countThere"));
            const port = Number(/:(\d+)\//.exec(room.pages[0])[1]);
            room.close();
            test.tryVerify(() => test.shown("saidLater"));
            test.verify(!test.shown("people") && !test.shown("countThere"));
            test.child("word").forceActiveFocus(Qt.TabFocusReason);
            sample.type(test, "Gleich");
            test.keyClick(Qt.Key_Return);
            room.openDoors(port);
            test.tryCompare(room, "announcement", "Gleich", 20000);
            test.tryVerify(() => !test.shown("saidLater"));
        }

        function test_aTableAndWhoWatchesLeadNothing(): void {
            test.begin(room.code, Role.Member);
            test.verify(!test.offers("room"));
            test.page.currentPage = "beamer";
            test.wait(0);
            test.laptop.source = test.source(room.code) + "?watch";
            test.tryCompare(test.laptop, "role", Role.Observer);
            test.tryCompare(test.page, "currentPage", "beamer");
            room.announcement = "Offen";
            test.tryVerify(() => test.findChild(test.page, "wallWord")?.text === "Offen");
            test.verify(!test.offers("room"));
            test.compare(room.plenaryStep, "");
        }

        function test_theSecondCodeIsShownOnlyWhenItIsAskedFor(): void {
            test.page.destroy();
            test.page = pages.createObject(root, {"workspace": sample.workspace}) as ConferencePage;
            test.go("room");
            test.press("openRoom");
            test.tryVerify(() => test.shown("showModeratorCode"));
            test.verify(!test.shown("moderatorCode"));
            test.press("showModeratorCode");
            test.tryVerify(() => test.shown("moderatorCode"));
            test.verify((test.child("moderatorCode") as Text).text.length > 0);
            test.press("closeRoom");
        }
    }
}
