// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import {kept} from "./store.js";

export const languages = {de: "Deutsch", en: "English", ar: "العربية", uk: "Українська"};
/** What a card or a question is in where nothing else is said. */
export const ownLanguage = "de";
const rightToLeft = ["ar"];
let texts = {};

export function language() {
    if (languages[kept.language]) {
        return kept.language;
    }
    const wanted = navigator.languages || [navigator.language || "de"];
    return wanted.map(tag => tag.slice(0, 2)).find(tag => languages[tag]) || "de";
}

export const direction = () => rightToLeft.includes(language()) ? "rtl" : "ltr";

export async function fetchWords() {
    texts = await (await fetch("texts.json")).json();
}

function fill(text, values) {
    return text.replace(/%(\d)/g, (all, number) => number <= values.length ? String(values[number - 1]) : all);
}

function translated(text) {
    const own = texts[text];
    return (own && own[texts[""].indexOf(language())]) || text;
}

/** The first argument is the context translators see. */
export function i18nc(context, text, ...values) {
    return fill(translated(text), values);
}

/** Sentences of the room come with their English source. */
export function sentence(error) {
    return fill(translated(error.message || error.text || ""), error.arguments || []);
}

export function day(text) {
    const moment = new Date(text);
    const zone = text.length > 10 ? {} : {timeZone: "UTC"};
    return isNaN(moment) ? "" : moment.toLocaleDateString(language(), {day: "numeric", month: "long", year: "numeric", ...zone});
}

/** True where a day, yyyy-mm-dd, was before today, as this device has it. */
export function isOver(text) {
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, "0")).join("-");
    return text.slice(0, 10) < today;
}
