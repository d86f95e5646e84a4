// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

// Joining, choosing a group, following the plenary, looking back.
import {keep, kept} from "./store.js";
import {i18nc, ownLanguage} from "./words.js";
import {all, find, groups, isRevealed, me, standing, statements, steps} from "./records.js";
import {join, reconnect, told} from "./line.js";
import {$, make, say} from "./dom.js";
import {dotsOn, items, words} from "./cards.js";

const cardsAtOnce = 200;
const readOut = 2;
let typedCode = null;
let shown = {page: "", ids: new Set()};

export function joinPage() {
    if (typedCode === null) {
        typedCode = decodeURIComponent(location.hash.slice(1));
    }
    return [make("form", {id: "joining", onsubmit: event => {
        event.preventDefault();
        kept.name = $("name").value.trim();
        keep();
        join($("code").value);
    }},
    make("h1", {text: i18nc("@phone title", "Join the conference")}),
    make("p", {text: i18nc("@phone", "The code stands on the screen in the hall. No account, no password.")}),
    make("label", {for: "code", text: i18nc("@phone label", "Code")}),
    make("input", {id: "code", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", required: true, value: typedCode, oninput: event => {
        typedCode = event.target.value;
    }}),
    make("label", {for: "name", text: i18nc("@phone label", "Name or sign (may stay empty)")}),
    make("input", {id: "name", autocomplete: "nickname", maxlength: "60", value: kept.name, oninput: event => {
        kept.name = event.target.value;
        keep();
    }}),
    make("button", {class: "primary", text: i18nc("@phone button", "Join")}))];
}

export function groupPage() {
    return [make("h1", {text: i18nc("@phone title", "Which group are you in?")}),
        make("ul", {class: "groups"}, ...groups().map(group => make("li", {id: "group-" + group.id}, make("button", {type: "button", dir: "auto", text: group.table ? group.name + " · " + group.table : group.name, onclick: () => {
            kept.group = group.id;
            keep();
            reconnect();
        }}))))];
}

// --- The plenary as live text ---

function plenaryCard(item, step) {
    // What others have chosen shows when choosing is over, so that nobody runs after the crowd.
    const dots = ["Closed", "Revealed"].includes(standing(step).state) ? dotsOn(item) : 0;
    return make("li", {id: "seen-" + item.id, class: item.cluster ? "card cluster" : "card"},
        item.cluster ? make("p", {dir: "auto"}, make("strong", {text: item.cluster.title || i18nc("@phone", "Cards that belong together")})) : null,
        ...(item.row ? words(item.row) : []),
        dots ? make("p", {class: "quiet", text: i18nc("@phone %1 is a number", "Dots: %1", dots)}) : null,
        item.members.length ? make("ul", {class: "cards"}, ...item.members.map(row => make("li", {id: "seen-" + row.id, class: "card"}, ...words(row)))) : null);
}

/** New cards are read out; many at once as their number, and nothing when the page turns. */
function readOutNew(page, rows) {
    const fresh = shown.page === page ? rows.filter(row => !shown.ids.has(row.id)) : [];
    if (shown.page !== page) {
        say(page);
    } else if (fresh.length > readOut) {
        say(i18nc("@phone %1 is a number", "New cards: %1", fresh.length));
    } else {
        fresh.forEach(row => say(row.text));
    }
    shown = {page, ids: new Set(rows.map(row => row.id))};
}

function wallIs() {
    return kept.follows && me.plenary ? me.plenary : {step: "", group: ""};
}

export function plenaryPage() {
    const wall = wallIs();
    const parts = [make("h1", {text: i18nc("@phone title", "Plenary")})];
    if (me.plenary) {
        parts.push(make("label", {class: "switch", for: "follow"}, make("input", {type: "checkbox", id: "follow", checked: kept.follows, onchange: event => {
            kept.follows = event.target.checked;
            keep();
            told.heard(true);
        }}), make("span", {text: i18nc("@phone option", "Follow what the wall shows")})));
    }
    const seen = [];
    const titles = [];
    for (const step of steps().filter(entry => !wall.step || entry.id === wall.step)) {
        const rows = statements(step, row => isRevealed(step, row.group) && (!wall.group || row.group === wall.group));
        if (!rows.length && !wall.step) {
            continue;
        }
        titles.push(step.question);
        parts.push(make("h2", {id: "step-" + step.id, dir: "auto", lang: ownLanguage, text: step.question}));
        for (const group of groups().filter(entry => !wall.group || entry.id === wall.group)) {
            const own = items(rows.filter(row => row.group === group.id));
            if (own.length) {
                titles.push(group.name);
                seen.push(...rows.filter(row => row.group === group.id));
                parts.push(make("h3", {id: "of-" + step.id + group.id, dir: "auto", text: group.name}),
                    make("ul", {class: "cards", id: "cards-" + step.id + group.id}, ...own.slice(0, cardsAtOnce).map(item => plenaryCard(item, step))),
                    own.length > cardsAtOnce ? make("p", {class: "quiet", text: i18nc("@phone %1 is a number", "%1 more", own.length - cardsAtOnce)}) : null);
            }
        }
    }
    if (!seen.length) {
        parts.push(make("p", {text: i18nc("@phone", "Nothing is revealed yet.")}));
    }
    readOutNew(titles.slice(0, readOut).join(". "), seen);
    return parts;
}

/** Another page is shown: what was there need not be read out again. */
export function leavePlenary() {
    shown = {page: "", ids: new Set()};
}

// --- Rückblick ---

export function lookbackPage() {
    const conference = find("Conference", me.conference);
    const rows = all("Recommendation", row => conference && conference.previous && row.conference === conference.previous);
    const decisions = {Forwarded: i18nc("@phone decision", "passed on to the committees"), NotForwarded: i18nc("@phone decision", "not passed on"), Deferred: i18nc("@phone decision", "deferred")};
    const results = {Agreed: i18nc("@phone result", "agreed"), AgreedAmended: i18nc("@phone result", "agreed with changes"), Rejected: i18nc("@phone result", "rejected"), Noted: i18nc("@phone result", "noted"), Postponed: i18nc("@phone result", "postponed"), Referred: i18nc("@phone result", "referred"), Withdrawn: i18nc("@phone result", "withdrawn")};
    return [make("h1", {text: i18nc("@phone title", "What became of it")}),
        rows.length ? make("ul", {class: "cards", id: "lookback"}, ...rows.map(row => {
            const decision = all("Disposition", entry => entry.recommendation === row.id)[0];
            const progress = all("Progress", entry => entry.recommendation === row.id).sort((a, b) => (a.date || "").localeCompare(b.date || "")).pop();
            return make("li", {class: "card", id: "back-" + row.id}, make("p", {dir: "auto"}, make("strong", {text: row.title})),
                decision && decisions[decision.decision] ? make("p", {text: decisions[decision.decision] + (decision.reason ? ": " + decision.reason : "")}) : null,
                ...all("Consultation", entry => entry.recommendation === row.id && results[entry.result]).map(entry => make("p", {text: ((find("Committee", entry.committee) || {}).name || "") + ": " + results[entry.result]})),
                progress ? make("p", {text: i18nc("@phone %1 is a number", "%1 % carried out", progress.percent || 0) + (progress.note ? ": " + progress.note : "")}) : null);
        })) : make("p", {text: i18nc("@phone", "This is the first conference of the series.")})];
}
