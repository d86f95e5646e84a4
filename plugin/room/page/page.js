// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

// The phone page: join, write, see, tie together, choose. What is typed is kept in the browser before anything else is done with it.
import {keep, kept, load} from "./store.js";
import {direction, fetchWords, i18nc, language, languages} from "./words.js";
import {groups, me, openSteps} from "./records.js";
import {connect, floorWords, state, told} from "./line.js";
import {$, fill, make} from "./dom.js";
import {tick} from "./clock.js";
import {shownStep, writePage} from "./write.js";
import {groupPage, joinPage, leavePlenary, lookbackPage, plenaryPage} from "./pages.js";

/** Showing at most so often keeps a phone cool while a hundred people write. */
const breath = 60;
let section = "write";
let waiting = 0;
let isWallNew = false;

function connectionWords() {
    const unsent = kept.queue.length;
    if (state.isJoined) {
        return unsent ? i18nc("@phone %1 is a number", "Connected, handing in %1", unsent) : i18nc("@phone", "Connected");
    }
    if (!kept.token) {
        return i18nc("@phone", "Not in the room yet");
    }
    return unsent ? i18nc("@phone %1 is a number", "No connection. Kept on this device: %1", unsent) : i18nc("@phone", "No connection. You can go on writing.");
}

function put(id, words) {
    if ($(id).textContent !== words) {
        $(id).textContent = words;
    }
}

async function loadAgain() {
    if (window.caches) {
        for (const name of await caches.keys()) {
            await caches.delete(name);
        }
    }
    location.reload();
}

function sections() {
    const names = {write: i18nc("@phone button", "Write"), plenary: i18nc("@phone button", "Plenary"), lookback: i18nc("@phone button", "Look back")};
    const pages = me.role === "observer" ? ["plenary", "lookback"] : ["write", "plenary", "lookback"];
    if (!pages.includes(section)) {
        section = pages[0];
    }
    // Nobody is taken away from a question that is still open.
    if (isWallNew && kept.follows && me.plenary && !openSteps().length) {
        section = "plenary";
        isWallNew = false;
    }
    if (section !== "plenary") {
        leavePlenary();
    }
    const turn = page => {
        section = page;
        isWallNew = false;
        showNow();
        $("main").focus();
    };
    const floor = floorWords();
    return [make("nav", {id: "sections", "aria-label": i18nc("@phone label", "Pages")}, ...pages.map(page => make("button", {type: "button", id: "to-" + page, "aria-current": page === section ? "page" : undefined, text: names[page], onclick: () => turn(page)}))),
        floor ? make("p", {id: "floor", class: me.floor === me.group ? "floor own" : "floor", text: floor}) : null,
        ...(section === "write" ? writePage() : section === "plenary" ? plenaryPage() : lookbackPage())];
}

function parts() {
    if (!kept.token) {
        return joinPage();
    }
    if (!me.participant) {
        return [...unsentAlone(), state.isOld ? null : make("p", {text: i18nc("@phone", "Coming back into the room …")})];
    }
    return me.role === "member" && !me.group && groups().length ? groupPage() : sections();
}

/** Opened without the room: what is kept here can be seen, at least. */
function unsentAlone() {
    const unsent = kept.queue.filter(change => change.record === "Contribution" && change.fields.text);
    const drafts = Object.values(kept.drafts).map(draft => typeof draft === "string" ? draft : draft.text).filter(text => text);
    const list = texts => make("ul", {class: "cards"}, ...texts.map(text => make("li", {class: "card unsent"}, make("p", {dir: "auto", text}))));
    return [make("h1", {text: i18nc("@phone title", "Just a moment")}),
        unsent.length ? make("h2", {text: i18nc("@phone", "Kept on this device, not handed in yet")}) : null, unsent.length ? list(unsent.map(change => change.fields.text)) : null,
        drafts.length ? make("h2", {text: i18nc("@phone title", "Begun on this device")}) : null, drafts.length ? list(drafts) : null];
}

function showNow() {
    clearTimeout(waiting);
    waiting = 0;
    document.documentElement.lang = language();
    document.documentElement.dir = direction();
    put("languageLabel", i18nc("@phone label", "Language"));
    put("connection", connectionWords());
    put("announcement", me.announcement);
    $("connection").classList.toggle("waiting", !state.isJoined);
    fill($("main"), [
        make("p", {id: "problem", class: "error", role: "alert", text: state.problem}),
        state.isOld ? make("button", {type: "button", id: "again", class: "primary", text: i18nc("@phone button", "Load again"), onclick: loadAgain}) : null,
        ...parts()
    ].filter(part => part));
}

function chooseLanguages() {
    fill($("language"), Object.entries(languages).map(([tag, name]) => make("option", {value: tag, lang: tag, text: name, selected: tag === language()})));
    $("language").onchange = () => {
        kept.language = $("language").value;
        keep();
        showNow();
    };
}

told.heard = isNow => {
    if (isNow) {
        showNow();
    } else if (!waiting) {
        waiting = setTimeout(showNow, breath);
    }
};
told.showsPlenary = () => {
    isWallNew = true;
};

async function start() {
    await load();
    chooseLanguages();
    await fetchWords().catch(() => {});
    showNow();
    connect();
    setInterval(() => tick(me.participant && section === "write" ? shownStep() : null), 1000);
    if ("serviceWorker" in navigator) {
        navigator.serviceWorker.register("/service.js").catch(() => {});
    }
}

start();
