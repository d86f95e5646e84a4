// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtTest
import org.dreischritt
import org.dreischritt.ui

Item {
    id: root

    width: 1000
    height: 600

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
    SignalSpy {
        id: spy
    }
    Component {
        id: bands
        StepBand {
            width: root.width
            workspace: sample.workspace
            step: steps.idAt(0)
        }
    }
    Component {
        id: fields
        FieldText {
            width: 400
            label: "Question"
            buffer: FieldBuffer {
                workspace: sample.workspace
                recordType: RecordType.Step
                recordId: steps.idAt(0)
                field: "question"
            }
        }
    }
    Component {
        id: traces
        TraceLine {
            width: 800
            workspace: sample.workspace
        }
    }
    Component {
        id: bars
        OperationBar {
            width: 400
        }
    }
    Component {
        id: strips
        UndoStrip {
            width: 400
            workspace: sample.workspace
        }
    }
    Component {
        id: filters
        FilterBar {
            width: 800
            workspace: sample.workspace
        }
    }
    Component {
        id: closedPages
        ConferencePage {
            anchors.fill: parent
            workspace: Workspace {}
        }
    }
    Component {
        id: brokenPages
        ConferencePage {
            anchors.fill: parent
            workspace: Workspace {
                source: "/nowhere/at/all.dreischritt"
            }
        }
    }

    TestCase {
        id: test

        property Item made: null

        name: "Components"
        when: windowShown

        function write(step: int, text: string): string {
            const operation = sample.workspace.write(steps.idAt(step), groups.idAt(0), text);
            test.verify(sample.done(test, operation));
            return operation.results[0];
        }
        /** The items a person can see under `item` whose accessible name begins so. */
        function named(item: Item, name: string): Item {
            if (item.visible && item.Accessible.name.startsWith(name) && item.Accessible.role !== Accessible.NoRole) {
                return item;
            }
            for (let i = 0; i < item.children.length; ++i) {
                const found = test.named(item.children[i], name);
                if (found !== null) {
                    return found;
                }
            }
            return null;
        }
        function make(component: Component): Item {
            test.made = component.createObject(root) as Item;
            test.verify(test.made !== null);
            return test.made;
        }
        function watch(target: Item, signalName: string): void {
            spy.clear();
            spy.target = null;
            spy.signalName = signalName;
            spy.target = target;
        }
        function init(): void {
            sample.begin(test, Role.Moderator);
        }
        function cleanup(): void {
            spy.target = null;
            test.made?.destroy();
            test.made = null;
            test.wait(0);
            sample.end();
        }

        function test_theBandShowsEveryStepAndLeadsThere(): void {
            const band = test.make(bands) as StepBand;
            test.watch(band, "stepChosen");
            const second = test.named(band, "2, ");
            test.verify(second !== null);
            test.waitForRendering(band);
            test.mouseClick(second);
            test.compare(spy.count, 1);
            test.compare(spy.signalArguments[0][0], steps.idAt(1));
            second.forceActiveFocus();
            test.keyClick(Qt.Key_Return);
            test.compare(spy.count, 2);
        }

        function test_theBandSaysTheStateInWords(): void {
            const band = test.make(bands) as StepBand;
            test.verify(test.named(band, "1, ").Accessible.name.includes("Planned"));
            test.verify(sample.done(test, sample.workspace.openStep(steps.idAt(0))));
            test.tryVerify(() => test.named(band, "1, ").Accessible.name.includes("Open"));
        }

        function test_aFieldStoresOnEnterAndGivesUpOnEscape(): void {
            const field = test.make(fields) as FieldText;
            const before = sample.workspace.step(steps.idAt(0)).question;
            field.edit();
            sample.type(test, "x");
            test.compare(field.buffer.dirty, true);
            test.keyClick(Qt.Key_Escape);
            test.compare(field.buffer.text, before);
            field.edit();
            sample.type(test, "y");
            test.keyClick(Qt.Key_Return);
            test.tryVerify(() => sample.workspace.step(steps.idAt(0)).question === before + "y");
        }

        function test_theTraceIsWalkedWithTheKeyboard(): void {
            const strength = test.write(0, "Stärke");
            const need = test.write(1, "Bedarf");
            test.verify(sample.done(test, sample.workspace.link(need, strength)));
            const trace = test.make(traces) as TraceLine;
            trace.start = need;
            test.tryCompare(trace, "count", 2);
            test.watch(trace, "cardChosen");
            trace.forceActiveFocus();
            test.keyClick(Qt.Key_Home);
            test.keyClick(Qt.Key_Return);
            test.tryCompare(spy, "count", 1);
            test.compare(spy.signalArguments[0][0], strength);
            test.keyClick(Qt.Key_Right);
            test.keyClick(Qt.Key_Return);
            test.compare(spy.signalArguments[1][0], need);
        }

        function test_aRefusalIsShownWhereItHappened(): void {
            const bar = test.make(bars) as OperationBar;
            test.verify(!bar.visible);
            bar.operation = sample.workspace.link(steps.idAt(0), steps.idAt(1));
            test.tryVerify(() => !bar.operation.running);
            test.tryVerify(() => bar.visible && bar.operation.errorText.length > 0);
        }

        function test_undoIsOfferedInPlace(): void {
            const card = test.write(0, "Zu viel");
            const strip = test.make(strips) as UndoStrip;
            test.verify(!strip.visible);
            strip.show("Written");
            test.waitForRendering(strip);
            test.mouseClick(test.findChild(strip, "undo"));
            test.tryVerify(() => sample.workspace.contribution(card).id === "");
            test.verify(!strip.visible);
        }

        function test_theFilterTakesWhatIsTyped(): void {
            const filter = test.make(filters) as FilterBar;
            filter.focusSearch();
            sample.type(test, "oker");
            test.tryCompare(filter, "search", "oker");
            test.verify(filter.active);
            filter.clear();
            test.tryCompare(filter, "search", "");
        }

        function test_withoutAFileThePageSaysSo(): void {
            const page = test.make(closedPages) as ConferencePage;
            test.verify(test.named(page, "No file is open") !== null);
        }

        function test_aFileThatCannotBeOpenedIsNamedWithWhatToDo(): void {
            const page = test.make(brokenPages) as ConferencePage;
            test.tryVerify(() => page.workspace.status === Workspace.Failed);
            test.tryVerify(() => test.named(page, "The file could not be opened") !== null);
            test.verify(test.named(page, page.workspace.errorText) !== null);
        }
    }
}
