// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtTest
import org.dreischritt
import org.dreischritt.ui

/** Papers for the council: chosen, looked at and written by mouse and keyboard. */
TestCase {
    id: root

    property SampleConference sample: null
    property Item page: null
    property string folder
    property list<string> ids

    name: "Papers"
    when: windowShown
    width: 1200
    height: 900
    visible: true

    Component {
        id: samples

        SampleConference {}
    }
    Component {
        id: selectionPage

        SelectionPage {
            anchors.fill: parent
            workspace: root.sample.workspace
        }
    }
    Component {
        id: exportPage

        ExportPage {
            anchors.fill: parent
            folder: root.folder
            workspace: root.sample.workspace
        }
    }
    Component {
        id: recommendationsPage

        RecommendationsPage {
            anchors.fill: parent
            folder: root.folder
            recommendation: root.ids[0]
            workspace: root.sample.workspace
        }
    }
    Component {
        id: templatePage

        WriterTemplatePage {
            anchors.fill: parent
            folder: root.folder
            workspace: root.sample.workspace
        }
    }
    Component {
        id: conferencePage

        ConferencePage {
            anchors.fill: parent
            currentPage: "selection"
            workspace: root.sample.workspace
        }
    }
    Component {
        id: spyComponent

        SignalSpy {}
    }

    function done(operation: Operation): list<string> {
        root.sample.done(root, operation);
        return operation.results;
    }

    /** A conference with four recommendations; the first two go to the Kreistag. */
    function open(): Workspace {
        root.sample = samples.createObject(root) as SampleConference;
        root.sample.begin(root, Role.Administrator);
        root.folder = root.sample.file + ".papers";
        Settings.writerTemplate = "";
        Settings.letterhead = "";
        const workspace = root.sample.workspace;
        root.ids = ["Sprachmittlung", "Lotsen", "Kita-Plätze", "Rufbus"].map((title, place) => root.done(workspace.insert(RecordType.Recommendation, { title: title, priority: 4 - place }))[0]);
        const committee = root.done(workspace.insert(RecordType.Committee, { name: "Kreistag" }))[0];
        for (const id of root.ids.slice(0, 2)) {
            root.done(workspace.addConsultation(id, committee, ConsultationRole.Decision));
        }
        return workspace;
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
        root.verify(root.page);
        root.page.forceActiveFocus();
        root.waitForRendering(root.page);
        return root.page;
    }

    function type(text: string): void {
        root.sample.type(root, text);
    }

    /** Brings an item of a scrolled page into view and clicks it. */
    function press(name: string): Item {
        const item = root.findChild(root.page, name) as Item;
        root.verify(item, name);
        item.forceActiveFocus();
        root.waitForRendering(root.page);
        root.mouseClick(item);
        return item;
    }

    function write(): void {
        const button = findChild(root.page, "write") as Item;
        tryCompare(button, "enabled", true);
        button.forceActiveFocus();
        keyClick(Qt.Key_Return);
        tryVerify(() => root.page.operation !== null && !root.page.operation.running, 30000);
        compare(root.page.operation.errorText, "");
    }

    function test_rowsAreChosenOneByOneInARunAndAll(): void {
        open();
        const page = show(selectionPage);
        const list = findChild(page, "selection");
        tryCompare(list, "count", 4);
        const write = findChild(page, "writePapers");
        verify(!write.visible);
        list.currentIndex = 0;
        list.forceActiveFocus();
        keyClick(Qt.Key_Space);
        tryVerify(() => write.visible);
        verify(list.itemAtIndex(0).checked);
        mouseClick(list.itemAtIndex(2), list.width / 2, 10, Qt.LeftButton, Qt.ShiftModifier);
        tryVerify(() => list.itemAtIndex(1).checked && list.itemAtIndex(2).checked && !list.itemAtIndex(3).checked);
        mouseClick(list.itemAtIndex(1), list.width / 2, 10, Qt.LeftButton, Qt.ControlModifier);
        tryVerify(() => !list.itemAtIndex(1).checked);
        list.forceActiveFocus();
        keyClick(Qt.Key_A, Qt.ControlModifier);
        tryVerify(() => list.itemAtIndex(3).checked && list.itemAtIndex(1).checked);
        mouseClick(findChild(list.itemAtIndex(3), "choose"));
        tryVerify(() => !list.itemAtIndex(3).checked);
        const spy = createTemporaryObject(spyComponent, root, { target: page, signalName: "papersRequested" });
        tryVerify(() => write.visible);
        waitForRendering(page);
        mouseClick(write);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0].length, 3);
    }

    function test_shiftAndAnArrowKeyChooseTheNextRowToo(): void {
        open();
        const page = show(selectionPage);
        const list = findChild(page, "selection");
        tryCompare(list, "count", 4);
        list.currentIndex = 1;
        list.forceActiveFocus();
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        compare(list.currentIndex, 2);
        tryVerify(() => list.itemAtIndex(1).checked && list.itemAtIndex(2).checked && !list.itemAtIndex(0).checked);
        compare(findChild(page, "chosenCount").text, "2 chosen");
    }

    function test_theSelectionIsSearchedAndOrdered(): void {
        open();
        const page = show(selectionPage);
        const list = findChild(page, "selection");
        tryCompare(list, "count", 4);
        compare(list.model.idAt(0), root.ids[0]);
        const filter = findChild(page, "order").parent;
        filter.sorting = RecommendationModel.ByPriority;
        compare(list.model.idAt(0), root.ids[3]);
        findChild(page, "selectionSearch").forceActiveFocus();
        type("ruf");
        tryCompare(list, "count", 1);
        mouseClick(findChild(page, "clearFilter"));
        tryCompare(list, "count", 4);
    }

    function test_theSelectionShowsWhatGoesToOneCommittee(): void {
        const workspace = open();
        const page = show(selectionPage);
        const list = findChild(page, "selection");
        tryCompare(list, "count", 4);
        const filter = findChild(page, "order").parent;
        filter.committee = root.committeeId(workspace);
        tryCompare(list, "count", 2);
    }

    CommitteeModel {
        id: committees
    }

    function committeeId(workspace: Workspace): string {
        committees.workspace = workspace;
        const id = committees.idAt(0);
        committees.workspace = null;
        return id;
    }

    function test_whatWasChosenIsWhatIsWritten(): void {
        open();
        const page = show(conferencePage);
        const list = findChild(page, "selection");
        tryCompare(list, "count", 4);
        list.currentIndex = 1;
        list.forceActiveFocus();
        keyClick(Qt.Key_Space);
        keyClick(Qt.Key_J);
        keyClick(Qt.Key_Space);
        const button = findChild(page, "writePapers");
        tryVerify(() => button.visible);
        waitForRendering(page);
        mouseClick(button);
        tryCompare(page, "currentPage", "export");
        tryVerify(() => findChild(page, "picker") !== null);
        compare(findChild(page, "someRecommendations").checked, true);
        const shown = findChild(page, "paperPreview").parent as ExportPage;
        verify(shown);
        compare(shown.order().recommendations.length, 2);
        compare(shown.order().recommendations[0], root.ids[1]);
    }

    function test_allPapersForOneCommitteeInOneArchive(): void {
        const workspace = open();
        const page = show(exportPage);
        press("toCommittee");
        verify(!findChild(page, "write").enabled);
        const scope = findChild(page, "committeeChoice").parent;
        scope.committee = root.committeeId(workspace);
        findChild(page, "packing").chosen(Paper.Archive);
        write();
        compare(page.files.length, 1);
        compare(page.files[0].name.slice(-4), ".zip");
        verify(page.files[0].openPoints.length > 0);
    }

    function test_someAreWrittenAsFinishedPages(): void {
        open();
        const page = show(exportPage);
        press("someRecommendations");
        verify(!findChild(page, "write").enabled);
        press("chooseAll");
        findChild(page, "format").chosen(Paper.Pdf);
        write();
        compare(page.files.length, 4);
        compare(page.files[0].name.slice(-4), ".pdf");
        tryCompare(findChild(page, "writtenList"), "count", 4);
    }

    function test_theCouncilsAddressIsAskedWhereItIsNeeded(): void {
        const workspace = open();
        const page = show(exportPage);
        verify(!findChild(page, "councilAddress").visible);
        press("oparl");
        const address = findChild(page, "councilAddress");
        tryVerify(() => address.visible);
        verify(!findChild(page, "format").visible);
        address.edit();
        type("https://rat.example.org/oparl/");
        keyClick(Qt.Key_Return);
        tryVerify(() => workspace.municipality.councilAddress === "https://rat.example.org/oparl/");
        compare(page.order().format, Paper.OParl);
    }

    function test_dataNeedNoFormOfPapers(): void {
        open();
        const page = show(exportPage);
        press("csv");
        verify(!findChild(page, "format").visible);
        verify(!findChild(page, "preview").visible);
        write();
        verify(page.files.length > 3);
    }

    function test_thePagesAreSeenBeforeTheyAreWritten(): void {
        open();
        const page = show(exportPage);
        const button = findChild(page, "preview");
        button.forceActiveFocus();
        keyClick(Qt.Key_Return);
        const preview = findChild(page, "paperPreview") as PaperPreview;
        compare(preview.open, true);
        tryVerify(() => preview.operation !== null && !preview.operation.running, 30000);
        compare(preview.operation.errorText, "");
        tryVerify(() => preview.pageCount > 0, 10000);
        const pages = findChild(preview, "pages");
        tryVerify(() => pages.itemAtIndex(0) !== null);
        verify(pages.itemAtIndex(0).Accessible.name.includes("1"));
        verify(pages.itemAtIndex(0).Accessible.description.includes("Sprachmittlung"));
        const before = preview.pages.shownScale;
        waitForRendering(preview);
        mouseClick(findChild(preview, "zoomIn"));
        verify(preview.pages.shownScale > before);
        mouseClick(findChild(preview, "fitWidth"));
        compare(preview.pages.fitsWidth, true);
        pages.forceActiveFocus();
        keyClick(Qt.Key_Minus, Qt.ControlModifier);
        compare(preview.pages.fitsWidth, false);
        keyClick(Qt.Key_0, Qt.ControlModifier);
        compare(preview.pages.fitsWidth, true);
        keyClick(Qt.Key_Down);
        tryVerify(() => pages.contentY > pages.originY - pages.topMargin);
        keyClick(Qt.Key_Escape);
        compare(preview.open, false);
        verify(button.visible);
    }

    function test_withoutThePdfModuleThePreviewSaysSo(): void {
        open();
        const page = show(exportPage);
        const preview = findChild(page, "paperPreview") as PaperPreview;
        preview.pagesUrl = "qrc:/no/such/module/PdfPages.qml";
        ignoreWarning(/PdfPages\.qml/);
        page.preview();
        tryVerify(() => !preview.operation.running, 30000);
        tryVerify(() => findChild(preview, "noPdfModule").visible);
    }

    function test_aRecommendationIsPreviewedFromItsForm(): void {
        open();
        const page = show(recommendationsPage);
        const editor = findChild(page, "editor");
        const button = findChild(editor, "previewResolution");
        button.forceActiveFocus();
        keyClick(Qt.Key_Return);
        const preview = findChild(editor, "paperPreview") as PaperPreview;
        compare(preview.open, true);
        tryVerify(() => !preview.operation.running, 30000);
        compare(preview.operation.errorText, "");
        tryVerify(() => preview.pageCount > 0, 10000);
        keyClick(Qt.Key_Escape);
        compare(preview.open, false);
    }

    function test_aPreviewClosedWhileItsPagesAreDrawnHarmsNobody(): void {
        open();
        const page = show(recommendationsPage);
        const editor = findChild(page, "editor");
        for (let i = 0; i < 8; ++i) {
            findChild(editor, "previewResolution").forceActiveFocus();
            keyClick(Qt.Key_Return);
            const preview = findChild(editor, "paperPreview") as PaperPreview;
            tryVerify(() => preview.pageCount > 0, 30000);
            keyClick(Qt.Key_Escape);
            compare(preview.open, false);
        }
    }

    function test_numberAndAnnexesOfAPaperAreTyped(): void {
        const workspace = open();
        const page = show(recommendationsPage);
        findChild(page, "reference").edit();
        type("VO/2026/0147");
        keyClick(Qt.Key_Tab);
        tryVerify(() => workspace.recommendation(root.ids[0]).reference === "VO/2026/0147");
        findChild(page, "annexes").edit();
        type("Lageplan");
        keyClick(Qt.Key_Return);
        tryVerify(() => workspace.recommendation(root.ids[0]).annexes.length === 1);
        type("Satzung");
        keyClick(Qt.Key_Tab);
        tryVerify(() => workspace.recommendation(root.ids[0]).annexes.length === 2);
        compare(workspace.recommendation(root.ids[0]).annexes[1], "Satzung");
    }

    function test_whatHappenedToARecommendationIsTold(): void {
        const workspace = open();
        done(workspace.decide(root.ids[0], DispositionDecision.Deferred, "Erst nach dem Haushalt"));
        const page = show(recommendationsPage);
        tryVerify(() => {
            const event = findChild(page, "event");
            return event !== null && event.visible;
        });
        const events = findChild(page, "event").parent;
        tryVerify(() => Array.from(events.children).some(item => item.Accessible.name.includes("Erst nach dem Haushalt")));
    }

    function test_theShippedTemplateIsSavedAndReadyToBeUsed(): void {
        open();
        const page = show(templatePage);
        press("saveTemplate");
        tryVerify(() => page.saved.length > 0, 10000);
        compare(page.saved.slice(-4), ".ott");
        tryCompare(findChild(page, "useTemplate"), "enabled", true);
        const spy = createTemporaryObject(spyComponent, root, { target: page, signalName: "finished" });
        press("useTemplate");
        compare(spy.count, 1);
        compare(Settings.writerTemplate, page.saved);
    }

    function test_aFileThatIsNoTemplateIsRefusedWithAReason(): void {
        open();
        const page = show(templatePage);
        const field = findChild(page, "ownTemplatePath");
        field.forceActiveFocus();
        type(root.sample.file);
        tryVerify(() => findChild(page, "refusal").visible, 10000);
        verify(!findChild(page, "useTemplate").enabled);
    }
}
