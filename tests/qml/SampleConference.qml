// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtCore
import QtQuick
import QtTest
import org.dreischritt

/** A workspace in a file of its own, with a conference from the shipped template. */
Item {
    id: root

    property Workspace workspace: null
    property string file

    Component {
        id: workspaces
        Workspace {}
    }

    /** Waits for an operation of the workspace and says whether it went well. */
    function done(test: TestCase, operation: Operation): bool {
        test.tryVerify(() => !operation.running);
        test.compare(operation.errorText, "");
        return operation.succeeded;
    }
    function begin(test: TestCase, role: int): void {
        root.file = StandardPaths.writableLocation(StandardPaths.TempLocation) + "/" + Date.now() + "-" + Math.floor(Math.random() * 1e9) + ".dreischritt";
        root.workspace = workspaces.createObject(root, {"role": Role.Moderator});
        root.done(test, root.workspace.create(root.file));
        root.done(test, root.workspace.startConference("goslar", "Probe", new Date(2026, 4, 7)));
        test.tryVerify(() => root.workspace.currentStep.length > 0);
        root.workspace.role = role;
    }
    /** Closes the file and opens it anew, as after a crash. */
    function reopen(test: TestCase, role: int): void {
        const group = root.workspace.group;
        root.workspace.destroy();
        root.workspace = null;
        test.wait(0);
        root.workspace = workspaces.createObject(root, {"role": role, "source": root.file});
        test.tryVerify(() => root.workspace.status === Workspace.Ready);
        root.workspace.group = group;
    }
    function end(): void {
        root.workspace?.destroy();
        root.workspace = null;
    }
    function type(test: TestCase, text: string): void {
        for (const character of text) {
            test.keyClick(character);
        }
    }
}
