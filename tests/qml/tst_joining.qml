// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtTest
import org.dreischritt
import org.dreischritt.ui

/** A table's laptop joins the room of another computer, as a person does it. */
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
    ContributionModel {
        id: board
        workspace: sample.workspace
    }
    StepModel {
        id: steps
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

    TestCase {
        id: test

        property Workspace laptop: null
        property ConferencePage page: null
        property int port: 0

        name: "Joining"
        when: windowShown

        function child(name: string): Item {
            return test.findChild(test.page, name) as Item;
        }
        function words(): string {
            return (test.child("roomWords") as Prose)?.text ?? "";
        }
        function what(): Item {
            return test.child("what");
        }
        function openDoors(port: int): void {
            room.openDoors(port);
            test.tryVerify(() => room.open);
            test.port = Number(/:(\d+)\//.exec(room.pages[0])[1]);
        }
        function init(): void {
            sample.begin(test, Role.Moderator);
            test.verify(sample.done(test, sample.workspace.openStep(steps.idAt(0))));
            test.openDoors(0);
            test.laptop = laptops.createObject(root) as Workspace;
            test.page = pages.createObject(root, {"workspace": test.laptop}) as ConferencePage;
        }
        function cleanup(): void {
            test.page?.destroy();
            test.page = null;
            test.laptop?.destroy();
            test.laptop = null;
            room.close();
            test.wait(0);
            sample.end();
        }
        function join(): void {
            test.page.joining = true;
            test.tryVerify(() => test.child("address")?.activeFocus ?? false);
            sample.type(test, "127.0.0.1:" + test.port);
            test.keyClick(Qt.Key_Tab);
            sample.type(test, room.code);
            test.mouseClick(test.child("join"));
            test.tryCompare(test.laptop, "status", Workspace.Ready);
            test.tryCompare(test.laptop, "role", Role.Member);
            test.tryVerify(() => test.page.Window.activeFocusItem?.Accessible.name.startsWith("Gesundheit"));
            test.keyClick(Qt.Key_Return);
            test.tryVerify(() => test.laptop.group.length > 0);
            test.tryVerify(() => test.what() !== null && test.what().activeFocus);
        }

        function test_aTableJoinsWithAddressAndCodeAndWrites(): void {
            test.join();
            test.tryVerify(() => test.words() === "Connected");
            sample.type(test, "Sprechstunde");
            test.keyClick(Qt.Key_Tab);
            test.keyClick(Qt.Key_Return);
            test.tryCompare(board, "count", 1);
            test.compare(sample.workspace.contribution(board.idAt(0)).text, "Sprechstunde");
        }

        function test_anAddressThatIsNoneIsSaid(): void {
            test.page.joining = true;
            test.tryVerify(() => test.child("address")?.activeFocus ?? false);
            sample.type(test, "ftp://saal");
            test.mouseClick(test.child("join"));
            test.tryVerify(() => (test.child("address") as TextEntry).errorText.length > 0);
            test.compare(test.laptop.source, "");
        }

        function test_withoutALineTheTableSeesWhatIsKeptAndWhatWasRefused(): void {
            test.join();
            room.close();
            test.tryVerify(() => test.words().includes("is kept"));
            sample.type(test, "Ohne Netz");
            test.keyClick(Qt.Key_Tab);
            test.keyClick(Qt.Key_Return);
            test.tryVerify(() => test.words().includes("1 entry"));
            test.compare(board.count, 0);
            test.verify(sample.done(test, sample.workspace.closeStep(steps.idAt(0))));
            test.openDoors(test.port);
            test.tryVerify(() => test.child("tryAgain") !== null, 20000);
            test.verify(sample.done(test, sample.workspace.openStep(steps.idAt(0))));
            test.tryVerify(() => test.words() === "Connected");
            test.mouseClick(test.child("tryAgain"));
            test.tryCompare(board, "count", 1);
            test.tryVerify(() => test.child("tryAgain") === null);
        }
    }
}
