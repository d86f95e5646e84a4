// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

// A card and what can be done with it: change it, tie it to others, set dots on it, rate it.
import {keep, kept} from "./store.js";
import {i18nc, ownLanguage} from "./words.js";
import {all, clusterOf, find, may, me, standing, statements, table} from "./records.js";
import {makeId, submit, told} from "./line.js";
import {$, make} from "./dom.js";
import {linkPanel, linkQuestion, tieMarks} from "./links.js";

/** Which card is being changed, tied or rated; one at a time. */
const open = {change: "", link: "", rate: ""};

function toggle(what, id, focus) {
    const isOpen = open[what] === id;
    Object.assign(open, {change: "", link: "", rate: "", [what]: isOpen ? "" : id});
    told.heard(true);
    const place = $(isOpen ? what + "-" + id : focus);
    if (place) {
        place.focus();
    }
}

function action(what, row, text, focus) {
    return make("button", {type: "button", id: what + "-" + row.id, "aria-expanded": open[what] === row.id ? "true" : "false", text, onclick: () => toggle(what, row.id, focus)});
}

/** One's own dot or rating on something: its id is known to this device alone. */
function markId(record, target) {
    const key = record + ":" + target;
    return kept.marks[key] && table(record).has(kept.marks[key]) ? kept.marks[key] : "";
}

function setMark(record, target, place, fields) {
    const present = markId(record, target);
    if (present) {
        submit("Update", record, present, fields);
        return;
    }
    const id = makeId();
    kept.marks[record + ":" + target] = id;
    submit("Insert", record, id, {[place]: target, ...fields});
}

// --- Dots ---

const ownDots = target => markId("Vote", target) ? find("Vote", markId("Vote", target)).dots || 0 : 0;

/** Dots on a card and, where it is a cluster, on the cards in it. */
function ownDotsOn(item) {
    return [item.id, ...item.members.map(row => row.id)].reduce((sum, target) => sum + ownDots(target), 0);
}

export const dotsOn = item => {
    const targets = new Set([item.id, ...item.members.map(row => row.id)]);
    return all("Vote", vote => targets.has(vote.contribution) || targets.has(vote.cluster)).reduce((sum, vote) => sum + (vote.dots || 0), 0);
};

/** What stands for itself: cards, and clusters with the cards in them. */
export function items(rows) {
    const found = new Map();
    for (const row of rows) {
        const cluster = clusterOf(row);
        if (!cluster) {
            found.set(row.id, {id: row.id, row, members: []});
        } else if (found.has(cluster.id)) {
            found.get(cluster.id).members.push(row);
        } else {
            found.set(cluster.id, {id: cluster.id, cluster, members: [row]});
        }
    }
    return [...found.values()];
}

function dotsSpent(step) {
    return items(statements(step)).reduce((sum, item) => sum + ownDotsOn(item), 0);
}

export function dotRules(step) {
    const parts = [];
    if (step.dotsPerPerson) {
        parts.push(i18nc("@phone %1 and %2 are numbers", "Dots left: %1 of %2.", Math.max(0, step.dotsPerPerson - dotsSpent(step)), step.dotsPerPerson));
    }
    if (step.dotsPerItem) {
        parts.push(i18nc("@phone %1 is a number", "At most %1 on one card.", step.dotsPerItem));
    }
    return parts.length ? make("p", {id: "dots", role: "status", text: parts.join(" ")}) : null;
}

function dots(item, step) {
    const own = ownDotsOn(item);
    const isSpent = (step.dotsPerPerson > 0 && dotsSpent(step) >= step.dotsPerPerson) || (step.dotsPerItem > 0 && own >= step.dotsPerItem);
    const place = item.cluster ? "cluster" : "contribution";
    const less = () => {
        const target = [item.id, ...item.members.map(row => row.id)].find(id => ownDots(id) > 0);
        setMark("Vote", target, place, {dots: ownDots(target) - 1});
    };
    return make("div", {class: "actions", role: "group", "aria-label": i18nc("@phone label", "Dots")},
        make("button", {type: "button", id: "less-" + item.id, text: "−", "aria-label": i18nc("@phone button", "One dot less"), disabled: own < 1, onclick: less}),
        make("span", {"aria-live": "polite", text: i18nc("@phone %1 is a number", "Your dots: %1", own)}),
        make("button", {type: "button", id: "more-" + item.id, text: "+", "aria-label": i18nc("@phone button", "One dot more"), disabled: isSpent, onclick: () => setMark("Vote", item.id, place, {dots: ownDots(item.id) + 1})}));
}

// --- Criteria ---

function criteria() {
    return {
        effect: [i18nc("@phone criterion", "Effect"), i18nc("@phone 1 and 5 of a scale", "1 = little, 5 = much")],
        feasibility: [i18nc("@phone criterion", "Feasibility"), i18nc("@phone 1 and 5 of a scale", "1 = hard to do, 5 = easy to do")],
        cost: [i18nc("@phone criterion", "Cost"), i18nc("@phone 1 and 5 of a scale", "1 = cheap, 5 = dear")],
        urgency: [i18nc("@phone criterion", "Urgency"), i18nc("@phone 1 and 5 of a scale", "1 = can wait, 5 = at once")]
    };
}

const ownRating = row => find("Rating", markId("Rating", row.id)) || {};

function ratingPanel(row) {
    const own = ownRating(row);
    return make("div", {class: "panel", id: "rating-" + row.id}, ...Object.entries(criteria()).map(([name, [title, scale]]) => {
        const value = own[name] || 0;
        return make("fieldset", {}, make("legend", {text: title + " (" + scale + ")"}),
            make("div", {class: "scale"}, ...[1, 2, 3, 4, 5, 0].map(number => {
                const id = name + "-" + number + "-" + row.id;
                return make("span", {class: "choice"},
                    make("input", {type: "radio", id, name: name + "-" + row.id, value: String(number), checked: value === number, onchange: () => setMark("Rating", row.id, "contribution", {[name]: number})}),
                    make("label", {for: id, text: number ? String(number) : i18nc("@phone option", "not rated")}));
            })));
    }));
}

// --- The card ---

function changeForm(row) {
    const subject = "edit:" + row.id;
    const done = () => {
        delete kept.drafts[subject];
        open.change = "";
        keep();
    };
    return [make("textarea", {id: "edit", dir: "auto", maxlength: "20000", "aria-label": i18nc("@phone label", "Your card"), value: kept.drafts[subject] === undefined ? row.text : kept.drafts[subject], oninput: event => {
        kept.drafts[subject] = event.target.value;
        keep();
    }}), make("div", {class: "actions"},
        make("button", {type: "button", id: "keepChange", text: i18nc("@phone button", "Keep the change"), onclick: () => {
            const words = $("edit").value.trim();
            done();
            if (words && words !== row.text) {
                submit("Update", "Contribution", row.id, {text: words});
            }
            told.heard(true);
        }}),
        make("button", {type: "button", id: "leaveChange", text: i18nc("@phone button", "Leave as it was"), onclick: () => {
            done();
            told.heard(true);
        }}))];
}

export function words(row) {
    return [make("p", {dir: "auto", lang: row.language || ownLanguage, text: row.text || ""}),
        row.translation ? make("p", {class: "quiet", dir: "auto", lang: ownLanguage, text: row.translation}) : null,
        row.where ? make("p", {class: "quiet", dir: "auto", text: i18nc("@phone %1 is a place", "Where: %1", row.where)}) : null];
}

function inside(row, step, isItem) {
    const isOpen = standing(step).state === "Open";
    const isOwn = row.group === me.group;
    const buttons = [];
    if (isOpen && isOwn && may(step, "EditOwn")) {
        buttons.push(action("change", row, i18nc("@phone button", "Change"), "edit"));
    }
    if (isOpen && isOwn && may(step, "Link") && linkQuestion(step)) {
        buttons.push(action("link", row, i18nc("@phone button", "Link"), "partner"));
    }
    if (isOpen && may(step, "Rate")) {
        buttons.push(action("rate", row, i18nc("@phone button", "Rate"), "effect-" + (ownRating(row).effect || 1) + "-" + row.id));
    }
    return [...(open.change === row.id ? changeForm(row) : words(row)), tieMarks(row),
        row.isUnsent ? make("p", {class: "quiet", text: i18nc("@phone", "Kept on this device, not handed in yet")}) : null,
        isOpen && isItem && may(step, "Vote") ? dots({id: row.id, row, members: []}, step) : null,
        buttons.length ? make("div", {class: "actions"}, ...buttons) : null,
        open.link === row.id ? linkPanel(row, step) : null,
        open.rate === row.id ? ratingPanel(row) : null];
}

/** A card, or a cluster with its cards, as an entry of a list. */
export function card(item, step) {
    if (item.row) {
        return make("li", {id: "card-" + item.id, class: item.row.isUnsent ? "card unsent" : "card"}, ...inside(item.row, step, true));
    }
    return make("li", {id: "card-" + item.id, class: "card cluster"},
        make("p", {dir: "auto"}, make("strong", {text: item.cluster.title || i18nc("@phone", "Cards that belong together")})),
        standing(step).state === "Open" && may(step, "Vote") ? dots(item, step) : null,
        make("ul", {class: "cards"}, ...item.members.map(row => make("li", {id: "card-" + row.id, class: "card"}, ...inside(row, step, false)))));
}
