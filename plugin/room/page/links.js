// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

// The trace: a need builds on strengths, a project answers needs.
import {i18nc} from "./words.js";
import {all, find, groups, me, statements, steps} from "./records.js";
import {makeId, submit, told} from "./line.js";
import {make} from "./dom.js";
import {folded} from "./similar.js";

const atOnce = 30;
let wanted = "";

const kinds = {
    NeedForAction: {kind: "BuildsOn", to: "WhatWorks"},
    Project: {kind: "Answers", to: "NeedForAction"}
};

/** Empty where cards of this step are tied to nothing. */
export function linkQuestion(step) {
    return step.kind === "NeedForAction" ? i18nc("@phone title", "Which strengths does it build on?")
        : step.kind === "Project" ? i18nc("@phone title", "Which needs does it answer?") : "";
}

function partners(step) {
    const own = group => group === me.group ? 0 : 1;
    const kind = kinds[step.kind].to;
    return steps().filter(entry => entry.kind === kind).flatMap(entry => statements(entry)).sort((a, b) => own(a.group) - own(b.group));
}

/** What a card is tied to, in a line of small marks. */
export function tieMarks(row) {
    const from = new Set(all("Link", link => link.from === row.id && find("Contribution", link.to)).map(link => link.kind + link.to));
    const to = new Set(all("Link", link => link.to === row.id && find("Contribution", link.from)).map(link => link.kind + link.from));
    const count = (ties, kind) => [...ties].filter(tie => tie.startsWith(kind)).length;
    const marks = [
        [count(from, "BuildsOn"), i18nc("@phone %1 is a number of cards", "↳ builds on %1", count(from, "BuildsOn"))],
        [count(from, "Answers"), i18nc("@phone %1 is a number of cards", "↳ answers %1", count(from, "Answers"))],
        [count(to, "BuildsOn"), i18nc("@phone %1 is a number of cards", "↰ needs that build on it: %1", count(to, "BuildsOn"))],
        [count(to, "Answers"), i18nc("@phone %1 is a number of cards", "↰ projects that answer it: %1", count(to, "Answers"))]
    ].filter(([number]) => number > 0);
    return marks.length ? make("p", {class: "marks quiet", text: marks.map(([, text]) => text).join(" · ")}) : null;
}

export function linkPanel(row, step) {
    const kind = kinds[step.kind].kind;
    const others = partners(step);
    const needle = folded(wanted).join(" ");
    const found = others.filter(other => !needle || folded(other.text || "").join(" ").includes(needle));
    const ties = other => all("Link", link => link.from === row.id && link.to === other.id && link.kind === kind);
    const names = new Map(groups().map(group => [group.id, group.name]));
    const toggle = (other, isTied) => {
        if (isTied) {
            submit("Insert", "Link", makeId(), {from: row.id, to: other.id, kind});
        } else {
            ties(other).forEach(link => submit("Remove", "Link", link.id));
        }
    };
    return make("div", {class: "panel", id: "links-" + row.id},
        make("h3", {text: linkQuestion(step)}),
        make("label", {for: "partner", text: i18nc("@phone label", "Search")}),
        make("input", {id: "partner", type: "search", dir: "auto", autocomplete: "off", value: wanted, oninput: event => {
            wanted = event.target.value;
            told.heard(true);
        }}),
        found.length ? make("ul", {class: "choices"}, ...found.slice(0, atOnce).map(other => {
            const id = "tie-" + row.id + "-" + other.id;
            return make("li", {id: "entry-" + id}, make("label", {class: "switch", for: id},
                make("input", {type: "checkbox", id, checked: ties(other).length > 0, onchange: event => toggle(other, event.target.checked)}),
                make("span", {dir: "auto", text: other.text + (other.group !== me.group && names.has(other.group) ? " · " + names.get(other.group) : "")})));
        })) : make("p", {class: "quiet", text: i18nc("@phone", "There is no such card that you may see.")}),
        found.length > atOnce ? make("p", {class: "quiet", text: i18nc("@phone %1 is a number", "%1 more; search to find them.", found.length - atOnce)}) : null);
}
