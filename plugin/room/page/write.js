// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

// The open question, the field to answer it, and the group's cards.
import {keep, kept} from "./store.js";
import {day, i18nc, isOver, language, ownLanguage, sentence} from "./words.js";
import {find, groups, may, me, openSteps, standing, statements} from "./records.js";
import {makeId, submit, told, typing} from "./line.js";
import {$, make} from "./dom.js";
import {card, dotRules, items} from "./cards.js";
import {clock} from "./clock.js";
import {similarTo} from "./similar.js";

const similarAtMost = 3;
const pause = 400;
let chosen = "";
let similar = {step: "", rows: []};
let timer = 0;

export function shownStep() {
    const open = openSteps();
    return open.find(step => step.id === chosen) || open[0];
}

function lookForSimilar(step, text) {
    clearTimeout(timer);
    timer = setTimeout(() => {
        const rows = similarTo(text, statements(step, row => !row.isUnsent), similarAtMost);
        if (rows.map(row => row.id).join() !== similar.rows.map(row => row.id).join() || similar.step !== step.id) {
            similar = {step: step.id, rows};
            told.heard(true);
        }
    }, pause);
}

function similarCards(step) {
    const rows = similar.step === step.id ? similar.rows.filter(row => find("Contribution", row.id)) : [];
    const names = new Map(groups().map(group => [group.id, group.name]));
    return make("div", {id: "similar", "aria-live": "polite"}, rows.length ? make("p", {class: "quiet", text: i18nc("@phone", "Much the same is there already:")}) : null,
        rows.length ? make("ul", {}, ...rows.map(row => make("li", {dir: "auto", text: row.text + (row.group !== me.group && names.has(row.group) ? " · " + names.get(row.group) : "")}))) : null);
}

function handIn(event, step) {
    event.preventDefault();
    const text = $("text").value.trim();
    const where = $("where") ? $("where").value.trim() : "";
    if (!text) {
        $("text").focus();
        return;
    }
    const fields = {step: step.id, text, language: language() === ownLanguage ? "" : language()};
    if (where) {
        fields.where = where;
    }
    delete kept.drafts[step.id];
    $("text").value = "";
    if ($("where")) {
        $("where").value = "";
    }
    similar = {step: "", rows: []};
    clearTimeout(timer);
    typing("");
    submit("Insert", "Contribution", makeId(), fields);
    told.heard(true);
    $("text").focus();
}

function writeForm(step) {
    const draft = kept.drafts[step.id] || {};
    const remember = () => {
        kept.drafts[step.id] = {text: $("text").value, where: $("where") ? $("where").value : ""};
        keep();
        typing($("text").value ? step.id : "");
        lookForSimilar(step, $("text").value);
    };
    const isOpen = standing(step).state === "Open";
    return make("form", {id: "form-" + step.id, onsubmit: event => handIn(event, step)},
        make("label", {for: "text", text: i18nc("@phone label", "Your card")}),
        make("textarea", {id: "text", dir: "auto", maxlength: "20000", value: draft.text || "", oninput: remember}),
        step.asksWhere ? make("label", {for: "where", text: i18nc("@phone label", "Where?")}) : null,
        step.asksWhere ? make("input", {id: "where", dir: "auto", maxlength: "500", value: draft.where || "", oninput: remember}) : null,
        make("button", {class: "primary", disabled: !isOpen, text: isOpen ? i18nc("@phone button", "Hand in") : i18nc("@phone button", "Hand in when it goes on")}),
        // Below the button: it comes a moment after the last letter, and a button must not move from under a finger.
        similarCards(step));
}

function refusedCards() {
    return kept.refused.map((entry, index) => make("li", {class: "card unsent"},
        make("p", {class: "error", text: sentence(entry.why || {})}),
        make("p", {dir: "auto", text: (entry.change.fields || {}).text || ""}),
        make("div", {class: "actions"},
            make("button", {type: "button", text: i18nc("@phone button", "Try again"), onclick: () => {
                kept.refused.splice(index, 1);
                submit(entry.change.kind, entry.change.record, entry.change.recordId, entry.change.fields);
            }}),
            make("button", {type: "button", text: i18nc("@phone button", "Away with it"), onclick: () => {
                kept.refused.splice(index, 1);
                keep();
                told.heard(true);
            }}))));
}

function question(step) {
    const open = openSteps();
    return [
        open.length > 1 ? make("div", {class: "actions", role: "group", "aria-label": i18nc("@phone label", "Open questions")}, ...open.map(entry => make("button", {type: "button", dir: "auto", "aria-pressed": entry.id === step.id ? "true" : "false", text: entry.question, onclick: () => {
            chosen = entry.id;
            told.heard(true);
        }}))) : null,
        make("h1", {dir: "auto", lang: ownLanguage, text: step.question}),
        step.instruction ? make("p", {dir: "auto", lang: ownLanguage, text: step.instruction}) : null,
        clock(step),
        standing(step).state === "Paused" ? make("p", {class: "error", text: i18nc("@phone", "There is a break. Your text stays here.")}) : null
    ];
}

function cards(step) {
    // Where dots are set or cards rated, what the others wrote stands here too.
    const isChoosing = may(step, "Vote") || may(step, "Rate");
    const found = items(statements(step));
    const isOwn = item => (item.row ? [item.row] : item.members).some(row => row.group === me.group);
    const own = found.filter(isOwn);
    const others = isChoosing ? found.filter(item => !isOwn(item)) : [];
    const parts = [isChoosing ? dotRules(step) : null,
        make("h2", {text: i18nc("@phone title, %1 is a number", "Cards of your group (%1)", statements(step, row => row.group === me.group).length)}),
        own.length ? make("ul", {class: "cards", id: "own"}, ...own.map(item => card(item, step))) : make("p", {class: "quiet", text: i18nc("@phone", "None yet. Yours can be the first.")})];
    if (others.length) {
        parts.push(make("h2", {text: i18nc("@phone title", "Cards of the other groups")}), make("ul", {class: "cards", id: "others"}, ...others.map(item => card(item, step))));
    }
    return parts;
}

export function writePage() {
    const step = shownStep();
    const group = find("FocusGroup", me.group);
    const parts = step ? [...question(step), may(step, "Write") ? writeForm(step) : null, ...cards(step)]
        : [make("h1", {text: i18nc("@phone title", "Just a moment")}), make("p", {text: i18nc("@phone", "No question is open. It appears here by itself as soon as the moderation opens it.")})];
    if (kept.refused.length) {
        parts.push(make("h2", {text: i18nc("@phone title", "Not taken in")}), make("ul", {class: "cards"}, ...refusedCards()));
    }
    if (group && group.deadline) {
        const text = isOver(group.deadline) ? i18nc("@phone %1 is a date", "Your group went on at a distance until %1.", day(group.deadline))
            : i18nc("@phone %1 is a date", "Your group goes on at a distance until %1.", day(group.deadline));
        parts.push(make("p", {class: "quiet", text}));
    }
    return parts;
}
