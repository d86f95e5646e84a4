// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import org.dreischritt

/** Angekreuzte Empfehlungen: which rows of a list are chosen, one by one, in a row, or all. */
QtObject {
    id: root

    required property RecommendationModel model
    /** Ids, also of rows that a filter hides just now. */
    property list<string> ids
    /** Id of the row a run of rows begins at. */
    property string anchor
    readonly property int count: root.ids.length
    readonly property int hidden: root.model.count < 0 ? 0 : root.ids.filter(id => root.model.rowOf(id) < 0).length

    function holds(id: string): bool {
        return root.ids.includes(id);
    }

    function toggle(id: string): void {
        root.ids = root.holds(id) ? root.ids.filter(other => other !== id) : root.ids.concat([id]);
        root.anchor = id;
    }

    /** Adds all rows between the last one that was chosen alone and this one. */
    function extendTo(row: int): void {
        const from = Math.max(0, root.model.rowOf(root.anchor));
        const run = [];
        for (let between = Math.min(from, row); between <= Math.max(from, row); ++between) {
            run.push(root.model.idAt(between));
        }
        root.ids = root.ids.filter(id => !run.includes(id)).concat(run);
    }

    function chooseAll(): void {
        const all = [];
        for (let row = 0; row < root.model.count; ++row) {
            all.push(root.model.idAt(row));
        }
        root.ids = root.ids.filter(id => !all.includes(id)).concat(all);
    }

    function clear(): void {
        root.ids = [];
        root.anchor = "";
    }
}
