// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

// What the device keeps. The browser's quick storage is written at once but reaches the disk some seconds later; its
// database is told to have it on the disk before it says done. Whichever is newer is taken when the page comes back.
const place = "dreischritt";
const patience = 1500;

export const kept = {
    stamp: 0, token: "", language: "", name: "", group: "", queue: [], refused: [], drafts: {}, marks: {}, isQuiet: false, follows: true
};

let base = null;
let isWriting = false;
let isStale = false;

function quick() {
    try {
        return JSON.parse(localStorage.getItem(place) || "null");
    } catch (problem) {
        return null;
    }
}

function asked(request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = request.onblocked = () => reject(request.error);
    });
}

async function openBase() {
    const request = indexedDB.open(place, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(place);
    base = await asked(request);
    const text = await asked(base.transaction(place).objectStore(place).get(place));
    return JSON.parse(text || "null");
}

function adopt(found) {
    if (found && found.stamp > kept.stamp) {
        Object.assign(kept, found);
    }
}

/** To be waited for before anything is shown or sent. */
export async function load() {
    adopt(quick());
    try {
        adopt(await Promise.race([openBase(), new Promise(resolve => setTimeout(resolve, patience, null))]));
    } catch (problem) {
        // A private window may refuse; the page works on as long as it is open.
    }
    document.documentElement.dataset.kept = "yes";
}

async function write() {
    if (isWriting || !base) {
        isStale = true;
        return;
    }
    isWriting = true;
    try {
        do {
            isStale = false;
            const text = JSON.stringify(kept);
            await new Promise((resolve, reject) => {
                const step = base.transaction(place, "readwrite", {durability: "strict"});
                step.objectStore(place).put(text, place);
                step.oncomplete = resolve;
                step.onerror = step.onabort = () => reject(step.error);
            });
        } while (isStale);
        document.documentElement.dataset.kept = "yes";
    } catch (problem) {
        // The quick storage has it.
    }
    isWriting = false;
}

export function keep() {
    kept.stamp = Math.max(kept.stamp + 1, Date.now());
    document.documentElement.dataset.kept = "no";
    try {
        localStorage.setItem(place, JSON.stringify(kept));
    } catch (problem) {
        // Full or refused; the database may have room.
    }
    write();
}

// A second window of the same page: who is in front writes, who is behind follows.
window.addEventListener("storage", () => document.hidden && adopt(quick()));
document.addEventListener("visibilitychange", () => document.hidden || adopt(quick()));
