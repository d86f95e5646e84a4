// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

// The line to the room: joins, keeps what is not acknowledged and hands it in again after every break.
import {keep, kept} from "./store.js";
import {i18nc, language, sentence} from "./words.js";
import {find, forget, me, take} from "./records.js";
import {$, say} from "./dom.js";

const version = 1;
const pauses = [300, 700, 1500, 3000, 6000];
const idle = 15000;
const atOnce = 100;
const answerWithin = 10000;
const diskPause = 5000;

/** What the page wants to know of: heard(), shown again as soon as there is time; showsPlenary(), the hall looks at something else. */
export const told = {heard: () => {}, showsPlenary: () => {}};
export const state = {isJoined: false, joining: null, problem: "", isOld: false};
let line = null;
let current = -1;
let tries = 0;
let timer = 0;
let overdue = 0;
const sent = new Set();

function send(message) {
    if (state.isJoined && line && line.readyState === WebSocket.OPEN) {
        line.send(JSON.stringify(message));
    }
}

export function connect() {
    clearTimeout(timer);
    if (line || !(kept.token || state.joining) || state.isOld) {
        return;
    }
    line = new WebSocket((location.protocol === "https:" ? "wss://" : "ws://") + location.host + "/room");
    line.onopen = () => {
        const hello = {type: "hello", version, language: language(), group: kept.group, name: kept.name, ...state.joining};
        if (kept.token) {
            hello.token = kept.token;
        }
        if (current >= 0) {
            hello.since = current;
        }
        line.send(JSON.stringify(hello));
    };
    line.onmessage = event => hear(JSON.parse(event.data));
    line.onclose = () => lose(0.75 + Math.random() / 2);
}

function lose(patience) {
    if (line) {
        line.onclose = line.onmessage = null;
        line.close();
    }
    line = null;
    state.isJoined = false;
    clearTimeout(overdue);
    timer = setTimeout(connect, pauses[Math.min(tries++, pauses.length - 1)] * patience);
    told.heard();
}

/** Lets go of the line and comes back at once, with everything anew. */
export function reconnect() {
    tries = 0;
    current = -1;
    lose(0);
}

export function join(code) {
    state.joining = {code};
    state.problem = "";
    reconnect();
}

function hear(message) {
    switch (message.type) {
    case "welcome":
        if (me.participant && me.participant !== message.participant) {
            kept.marks = {};
        }
        Object.assign(state, {joining: null, problem: "", isJoined: true});
        tries = 0;
        kept.token = message.token;
        kept.group = message.group;
        keep();
        Object.assign(me, {participant: message.participant, role: message.role, group: message.group, conference: message.conference,
            floor: "", announcement: "", plenary: null, skew: message.now ? Date.parse(message.now) - Date.now() : 0});
        typingIn = "";
        sent.clear();
        break;
    case "snapshot":
        forget();
        message.changes.forEach(take);
        current = message.to;
        handIn();
        break;
    case "changes":
        if (message.from > current) {
            // A frame is missing in between; the room still has it.
            lose(0);
            return;
        }
        message.changes.forEach(take);
        dropStored(message.changes.map(change => change.id));
        current = message.to;
        break;
    case "current":
        current = message.to;
        handIn();
        break;
    case "ack":
        message.acks.forEach(acknowledge);
        keep();
        handIn();
        break;
    case "group":
        me.group = kept.group = message.group;
        keep();
        break;
    case "announcement":
        me.announcement = message.text;
        break;
    case "floor":
        me.floor = message.group;
        say(floorWords());
        break;
    case "plenary":
        me.plenary = message.step || message.group ? {step: message.step, group: message.group} : null;
        told.showsPlenary();
        break;
    case "closed":
        state.problem = i18nc("@phone", "The room is closed. What you have written is kept.");
        break;
    case "error":
        refused(message);
        break;
    }
    told.heard();
}

function refused(message) {
    state.problem = sentence(message.error);
    if (message.about === "version") {
        state.isOld = true;
    } else if (message.about === "removed" || message.about === "code") {
        // A token of another room opens nothing here; what was written for it stays on the device.
        Object.assign(kept, {token: "", group: "", marks: {}});
        me.participant = "";
        current = -1;
        keep();
    }
    if (message.about === "store") {
        sent.clear();
        overdue = setTimeout(handIn, diskPause);
    }
    if (["code", "wait", "removed"].includes(message.about)) {
        state.joining = null;
    }
}

export function floorWords() {
    if (!me.floor) {
        return "";
    }
    const group = find("FocusGroup", me.floor);
    return me.floor === me.group ? i18nc("@phone", "Your group has the floor.") : group ? i18nc("@phone %1 is a group", "%1 has the floor.", group.name) : "";
}

// Everything unsent, in its order; after a break once more, the room knows what it has already.
function handIn() {
    clearTimeout(overdue);
    if (me.role === "member" && !me.group) {
        return;
    }
    const next = kept.queue.filter(change => !sent.has(change.id)).slice(0, atOnce);
    if (state.isJoined && next.length) {
        next.forEach(change => sent.add(change.id));
        send({type: "changes", changes: next});
    }
    // A line without an answer is none, whatever the browser says.
    if (state.isJoined && kept.queue.length) {
        overdue = setTimeout(lose, answerWithin, 0);
    }
}

function dropStored(ids) {
    const stored = new Set(ids);
    if (kept.queue.some(change => stored.has(change.id))) {
        kept.queue = kept.queue.filter(change => !stored.has(change.id));
        keep();
    }
}

function acknowledge(ack) {
    const index = kept.queue.findIndex(change => change.id === ack.id);
    if (index < 0) {
        return;
    }
    const [change] = kept.queue.splice(index, 1);
    if (ack.status === "applied") {
        const group = change.record === "Contribution" && change.kind === "Insert" ? {group: me.group} : {};
        take({...change, fields: {...group, ...change.fields}, revision: ack.revision});
    } else if (ack.status === "conflict") {
        state.problem = i18nc("@phone", "Somebody else has changed the same card. Both texts are kept; the moderation settles it.");
    } else if (ack.status === "refused" && change.record === "Contribution") {
        kept.refused.push({change, why: ack.error});
    } else if (ack.status === "refused") {
        state.problem = sentence(ack.error);
    }
}

// crypto.randomUUID is missing where the page came without TLS. Random ids also tell nothing of when a card was written.
export function makeId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Into the queue, onto the disk, and on its way. */
export function submit(kind, record, recordId, fields) {
    const present = find(record, recordId);
    const change = {id: makeId(), kind, record, recordId, base: kind === "Insert" || !present ? 0 : present.revision, fields: fields || {}};
    kept.queue.push(change);
    state.problem = "";
    keep();
    handIn();
    told.heard();
}

// --- "Seven are still typing": a number for the moderation, sent when it begins and when it ends ---

let typingIn = "";
let typingEnds = 0;

export function typing(step) {
    clearTimeout(typingEnds);
    if (step) {
        typingEnds = setTimeout(typing, idle, "");
    }
    if (step !== typingIn) {
        typingIn = step;
        send({type: "typing", step});
    }
}

window.addEventListener("online", connect);
window.addEventListener("offline", () => line && lose(1));
document.addEventListener("visibilitychange", () => document.hidden || connect());
