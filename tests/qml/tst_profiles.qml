// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtTest
import org.dreischritt
import org.dreischritt.ui

/** A municipality's own document profile, by keyboard and mouse through its page. */
TestCase {
    id: root

    property SampleConference sample: null
    property Item page: null

    name: "Profiles"
    when: windowShown
    width: 1200
    height: 800
    visible: true

    ProfileModel {
        id: profiles
    }

    Component {
        id: samples

        SampleConference {}
    }

    Component {
        id: profilesPage

        ProfilesPage {
            anchors.fill: parent
            workspace: root.sample.workspace
        }
    }

    Component {
        id: conferencePage

        ConferencePage {
            anchors.fill: parent
            currentPage: "profiles"
            workspace: root.sample.workspace
        }
    }

    function init(): void {
        root.sample = samples.createObject(root) as SampleConference;
        root.sample.begin(root, Role.Administrator);
        root.page = profilesPage.createObject(root) as Item;
        root.verify(root.page);
        root.page.forceActiveFocus();
    }

    function cleanup(): void {
        root.page?.destroy();
        root.page = null;
        root.wait(0);
        root.sample.end();
        root.sample.destroy();
        profiles.reload();
        for (let row = profiles.count - 1; row >= 0; --row) {
            profiles.remove(profiles.idAt(row));
        }
    }

    function find(name: string): Item {
        const found = findChild(root.page, name) as Item;
        verify(found, name);
        return found;
    }

    function click(name: string): void {
        const item = find(name);
        tryVerify(() => item.visible && item.enabled, 2000, name);
        mouseClick(item);
    }

    /** A profile of the municipality's own. */
    function own(): ProfileDraft {
        root.page.profile = "ankreuz";
        click("copyProfile");
        const draft = find("profileEditor").draft;
        tryVerify(() => draft.editable);
        waitForPolish(root.Window.window);
        return draft;
    }

    function test_aProfileThatShipsIsLookedAtAndNotChanged(): void {
        const list = find("profiles");
        tryCompare(list, "count", 3);
        compare(root.page.profile, "standard");
        verify(!find("profileEditor").draft.editable);
        verify(!find("removeProfile").visible);
        list.forceActiveFocus();
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Return);
        verify(root.page.profile !== "standard");
    }

    function test_oneOfOurOwnIsMadeAndUsedForAllPapers(): void {
        own();
        tryCompare(find("profiles"), "count", 4);
        click("useProfile");
        const workspace = root.sample.workspace;
        tryVerify(() => workspace.municipality.documentProfile === root.page.profile);
        tryVerify(() => !find("useProfile").visible);
        verify(!find("removeProfile").visible, "what all papers need stays");
        tryCompare(workspace, "pendingChanges", 0);
        workspace.undo();
        tryVerify(() => workspace.municipality.documentProfile !== root.page.profile);
    }

    function test_aPartMovesByKeyboardByButtonAndByDragging(): void {
        const draft = own();
        const before = draft.outline.slice();
        const handle = findChild(find("part-1"), "handle");
        handle.forceActiveFocus();
        keyClick(Qt.Key_Down, Qt.AltModifier);
        compare(draft.outline[2].replace(/^\d /, ""), before[1].replace(/^\d /, ""));
        keyClick(Qt.Key_Up, Qt.AltModifier);
        compare(draft.outline, before);
        mouseClick(findChild(find("part-1"), "openPart"));
        tryCompare(draft, "openedPart", 1);
        waitForPolish(root.Window.window);
        find("moveDown").forceActiveFocus();
        waitForPolish(root.Window.window);
        click("moveDown");
        compare(draft.openedPart, 2);
        compare(draft.outline[2].replace(/^\d /, ""), before[1].replace(/^\d /, ""));
        click("undoProfile");
        compare(draft.outline, before);
        draft.openedPart = -1;
        waitForPolish(root.Window.window);
        find("papersSheet").contentY = 0;
        const grip = findChild(find("part-0"), "handle");
        const height = find("part-0").height;
        mousePress(grip, 5, 5);
        for (let y = 0; y <= height * 2; y += height / 4) {
            mouseMove(grip, 5, 5 + y);
        }
        mouseRelease(grip, 5, 5 + height * 2);
        tryVerify(() => draft.outline[0] !== before[0]);
        compare(draft.outline.length, before.length);
    }

    function test_aPartIsAddedFromAMenuWithoutTheMouse(): void {
        const draft = own();
        const before = draft.outline.slice();
        verify(draft.addableParts.length > 0);
        find("addPart").forceActiveFocus();
        keyClick(Qt.Key_Return);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryVerify(() => draft.outline.length === before.length + 1);
        compare(draft.outline.slice(0, before.length), before);
        compare(draft.undoText, "New part");
    }

    function test_onlyATemplateThatIsThereCanBeChosen(): void {
        const draft = own();
        compare(draft.templateIds, ["standard"]);
        draft.templateId = "eigene";
        compare(draft.templateIds, ["standard", "eigene"]);
        click("sheet-2");
        compare(find("template").value, 1);
        find("template").chosen(0);
        compare(draft.templateId, "standard");
    }

    function test_onItsPageUndoMeansTheProfileAlone(): void {
        const workspace = root.sample.workspace;
        done(workspace.insert(RecordType.Recommendation, { title: "Bleibt" }));
        tryVerify(() => workspace.canUndo);
        root.page.destroy();
        const conference = conferencePage.createObject(root) as ConferencePage;
        tryVerify(() => findChild(conference, "profileEditor") !== null);
        root.page = conference;
        find("profileEditor").Window.window.requestActivate();
        conference.forceActiveFocus();
        click("copyProfile");
        const draft = find("profileEditor").draft;
        tryVerify(() => draft.editable);
        draft.removePart(0);
        tryVerify(() => draft.canUndo);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => !draft.canUndo);
        verify(workspace.canUndo);
    }

    function test_aHeadingIsTypedAndEachLetterIsKept(): void {
        const draft = own();
        mouseClick(findChild(find("part-2"), "openPart"));
        tryVerify(() => findChild(root.page, "heading") !== null);
        const heading = find("heading");
        heading.edit();
        keyClick(Qt.Key_A, Qt.ControlModifier);
        root.sample.type(root, "Wer entscheidet");
        compare(draft.outline[2].replace(/^\d /, ""), "Wer entscheidet");
        tryVerify(() => draft.saved);
        const id = root.page.profile;
        root.page.profile = "";
        root.page.profile = id;
        compare(draft.outline[2].replace(/^\d /, ""), "Wer entscheidet");
    }

    function test_typingIsTakenBackWithTheUsualKeys(): void {
        const draft = own();
        const before = draft.outline.slice();
        draft.removePart(0);
        compare(draft.outline.length, before.length - 1);
        root.page.forceActiveFocus();
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(draft.outline, before);
    }

    function test_aTickBoxSaysWhenItIsTicked(): void {
        const draft = own();
        mouseClick(findChild(find("part-1"), "openPart"));
        tryCompare(draft.boxes, "count", 2);
        const box = find("box-0");
        const text = findChild(box, "boxText");
        text.edit();
        keyClick(Qt.Key_A, Qt.ControlModifier);
        root.sample.type(root, "Wunsch");
        tryVerify(() => text.value === "Wunsch");
        compare(text.hint, "Ticked where Kind is: Recommendation");
        const demand = findChild(box, "boxValue-Demand");
        demand.forceActiveFocus();
        keyClick(Qt.Key_Space);
        compare(text.hint, "Ticked where Kind is: Recommendation or Demand");
    }

    function test_aPlaceholderIsPutIntoTheFileName(): void {
        const draft = own();
        const field = find("fileName");
        field.edit();
        keyClick(Qt.Key_A, Qt.ControlModifier);
        root.sample.type(root, "V_");
        click("placeholder-number");
        compare(draft.fileName, "V_{number}");
        verify(draft.fileNameExample.startsWith("V_"));
        verify(!draft.fileNameExample.includes("{"));
    }

    function test_wordsAreSearchedChangedAndReset(): void {
        const draft = own();
        click("sheet-1");
        const search = find("searchWords");
        search.forceActiveFocus();
        root.sample.type(root, "haushaltsstelle");
        const words = find("words");
        tryCompare(words, "count", 1);
        const word = words.itemAtIndex(0);
        word.edit();
        keyClick(Qt.Key_A, Qt.ControlModifier);
        root.sample.type(root, "Haushaltsstelle neu");
        compare(draft.wording.changedCount, 1);
        mouseClick(findChild(word, "resetWord"));
        compare(draft.wording.changedCount, 0);
        compare(word.value, "Haushaltsstelle");
    }

    function test_aRemovedProfileComesBack(): void {
        own();
        const list = find("profiles");
        tryCompare(list, "count", 4);
        click("removeProfile");
        tryCompare(list, "count", 3);
        verify(root.page.profile.length > 0);
        click("restoreProfile");
        tryCompare(list, "count", 4);
    }

    function test_thePreviewShowsThePaperInThisForm(): void {
        done(root.sample.workspace.insert(RecordType.Recommendation, { title: "Sprachmittlung" }));
        own();
        const preview = find("paperPreview");
        click("previewProfile");
        verify(preview.open);
        tryVerify(() => !preview.operation.running, 20000);
        compare(preview.operation.errorText, "");
        verify(preview.source.toString().length > 0);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !preview.open);
        verify(find("profiles").activeFocus);
    }

    function done(operation: Operation): void {
        root.sample.done(root, operation);
    }

    function test_onAPhoneOneListLeadsToOneProfile(): void {
        root.page.destroy();
        root.page = profilesPage.createObject(root, {"anchors.fill": undefined, "width": 400, "height": 800}) as Item;
        verify(root.page.narrow);
        compare(root.page.profile, "");
        const list = find("profiles");
        tryVerify(() => list.itemAtIndex(0) !== null);
        waitForPolish(root.Window.window);
        mouseClick(list.itemAtIndex(0));
        verify(root.page.profile.length > 0);
        tryVerify(() => !list.visible);
        click("back");
        compare(root.page.profile, "");
    }
}
