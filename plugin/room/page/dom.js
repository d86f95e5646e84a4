// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

// The page is described anew whenever something happens, and what stands is brought up to the description in place: who
// types, reads or listens stays where they are.
export const $ = id => document.getElementById(id);
const handlers = ["onclick", "oninput", "onchange", "onsubmit", "onkeydown"];

export function make(tag, properties, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties || {})) {
        if (name === "text") {
            element.textContent = value;
        } else if (name.startsWith("on") || name === "value" || name === "checked") {
            element[name] = value;
        } else if (value !== undefined && value !== false) {
            element.setAttribute(name, value === true ? "" : value);
        }
    }
    element.append(...children.filter(child => child));
    return element;
}

function isSame(place, fresh) {
    return place.nodeType === fresh.nodeType && place.nodeName === fresh.nodeName && (place.id || "") === (fresh.id || "") && place.type === fresh.type;
}

function morph(place, fresh) {
    if (place.nodeType !== Node.ELEMENT_NODE) {
        if (place.data !== fresh.data) {
            place.data = fresh.data;
        }
        return;
    }
    for (const {name} of [...place.attributes]) {
        if (!fresh.hasAttribute(name)) {
            place.removeAttribute(name);
        }
    }
    for (const {name, value} of [...fresh.attributes]) {
        if (place.getAttribute(name) !== value) {
            place.setAttribute(name, value);
        }
    }
    for (const name of handlers) {
        place[name] = fresh[name];
    }
    if (fresh.nodeName === "INPUT" || fresh.nodeName === "TEXTAREA") {
        if (place.value !== fresh.value && place !== document.activeElement) {
            place.value = fresh.value;
        }
        place.checked = fresh.checked;
        if (fresh.nodeName === "TEXTAREA") {
            return;
        }
    }
    fill(place, [...fresh.childNodes]);
}

/** Brings the children of `place` up to `children`; those with an id are known again wherever they stand. */
export function fill(place, children) {
    const wanted = new Set(children.map(child => child.id).filter(id => id));
    const known = new Map();
    for (const child of [...place.children]) {
        if (child.id && !wanted.has(child.id)) {
            child.remove();
        } else if (child.id) {
            known.set(child.id, child);
        }
    }
    let next = place.firstChild;
    for (const fresh of children) {
        const present = known.get(fresh.id) || next;
        if (present && isSame(present, fresh)) {
            if (present !== next) {
                place.insertBefore(present, next);
            }
            morph(present, fresh);
            next = present.nextSibling;
        } else {
            place.insertBefore(fresh, next);
        }
    }
    while (next) {
        const after = next.nextSibling;
        next.remove();
        next = after;
    }
}

// --- What is spoken by a screen reader: at most every few seconds, and many things as one ---

const pause = 3000;
let waiting = [];
let lastSaid = 0;
let timer = 0;

function speak() {
    timer = 0;
    lastSaid = Date.now();
    $("said").textContent = waiting.splice(0).join(" ");
}

export function say(words) {
    if (!words || waiting.includes(words)) {
        return;
    }
    waiting.push(words);
    if (!timer) {
        timer = setTimeout(speak, Math.max(0, lastSaid + pause - Date.now()));
    }
}
