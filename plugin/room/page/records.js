// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

// Records as the room tells them, and on top of them what this device has not handed in yet.
import {kept} from "./store.js";

export const me = {participant: "", role: "", group: "", conference: "", floor: "", announcement: "", plenary: null, skew: 0};
let tables = {};

export function forget() {
    tables = {};
}

function told(name) {
    return tables[name] || (tables[name] = new Map());
}

export function take(change) {
    const rows = told(change.record);
    const known = rows.get(change.recordId);
    if (change.kind === "Remove") {
        rows.delete(change.recordId);
    } else if (!known) {
        rows.set(change.recordId, Object.assign({id: change.recordId, revision: change.revision}, change.fields));
    } else if (change.revision >= known.revision) {
        Object.assign(known, change.fields, {revision: change.revision});
    }
}

function withUnsent(rows, waiting) {
    const seen = new Map(rows);
    for (const change of waiting) {
        const known = seen.get(change.recordId);
        if (change.kind === "Remove") {
            seen.delete(change.recordId);
        } else if (change.kind === "Update" && known) {
            seen.set(known.id, {...known, ...change.fields, revision: known.revision + 1, isUnsent: true});
        } else if (change.kind === "Insert" && !known) {
            const group = change.record === "Contribution" ? {group: me.group} : {};
            seen.set(change.recordId, {id: change.recordId, revision: 1, isUnsent: true, ...group, ...change.fields});
        }
    }
    return seen;
}

export function table(name) {
    const waiting = kept.queue.filter(change => change.record === name);
    return waiting.length ? withUnsent(told(name), waiting) : told(name);
}

export function all(name, wanted) {
    const rows = [...table(name).values()];
    return (wanted ? rows.filter(wanted) : rows).sort((a, b) => (a.order || 0) - (b.order || 0));
}

export const find = (name, id) => table(name).get(id);
export const steps = () => all("Step", step => step.conference === me.conference);
export const groups = () => all("FocusGroup", group => group.conference === me.conference);
export const may = (step, permission) => (step.permissions || []).toString().split(/[,|]/).includes(permission);

function groupStep(step, group) {
    return [...table("GroupStep").values()].find(row => row.step === step.id && row.group === group);
}

/** How the step stands for the group: its own standing, otherwise everybody's. */
export function standing(step, group) {
    return groupStep(step, group === undefined ? me.group : group) || step;
}

/** Steps that can be worked on: open before paused, the own group's way before everybody's. */
export function openSteps() {
    const urgency = step => (standing(step).state === "Open" ? 2 : 0) + (groupStep(step, me.group) ? 1 : 0);
    return steps().filter(step => ["Open", "Paused"].includes(standing(step).state)).sort((a, b) => urgency(b) - urgency(a));
}

export const isRevealed = (step, group) => step.visibility === "Open" || step.state === "Revealed" || standing(step, group).state === "Revealed";

/** Statements of the step this device may see; in an anonymous step in an order that tells nothing of when they came. */
export function statements(step, wanted) {
    const rows = all("Contribution", row => row.step === step.id && (!wanted || wanted(row)));
    return step.anonymity ? rows.sort((a, b) => a.id < b.id ? -1 : 1) : rows;
}

export function clusterOf(row) {
    return row && row.cluster ? find("Cluster", row.cluster) : undefined;
}
