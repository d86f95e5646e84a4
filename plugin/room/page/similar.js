// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

// Cards that say much the same, found on the device itself: by stems of words and by groups of three letters.
const likely = 0.3;
const typedAlone = 0.6;
const foundAlone = 0.2;
const fillers = new Set(folded("aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim bereits bis bin bist da dabei dafür damit dann das dass dazu dein dem den denn der deren des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch fehlen fehlt für gar geben geht gern gibt ganz gut hab habe haben hat hatte hatten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedes jetzt kann kaum kein keine keinem keinen keiner können könnte machen man mehr mein mich mir mit muss müssen nach nicht nichts noch nun nur ob oder oft ohne schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so sollen sollte sondern sonst über um und uns unser unsere unserem unseren unserer unter viel viele vielen vom von vor wann war waren warum was weg weil welche welcher wenn wer werden wie wieder will wir wird wo wollen wurde wurden zu zum zur zwar zwischen brauchen braucht bräuchte bräuchten mal läuft wäre the of and to for"));
const features = new Map();

/** The words in lower case and without marks: ä, ae and a are one, ß is ss, so is alef with and without hamza. */
export function folded(text) {
    const plain = text.toLowerCase().replace(/ß/g, "ss").normalize("NFKD").replace(/[\p{M}\p{Cf}'’ʼـ]/gu, "");
    return (plain.match(/[\p{L}\p{N}]+/gu) || []).map(word => word
        .replace(/ة/g, "ه").replace(/[ىی]/g, "ي").replace(/ک/g, "ك")
        .replace(/(^|[^aeiouyq])([aou])e/g, "$1$2"));
}

function cut(word, ending, least) {
    return word.endsWith(ending) && word.length - ending.length >= least ? word.slice(0, -ending.length) : word;
}

function cutOne(word, endings) {
    for (const ending of endings) {
        const shorter = cut(word, ending, 4);
        if (shorter !== word) {
            return shorter;
        }
    }
    return word;
}

export function stem(word) {
    if (word.startsWith("ال") && word.length >= 5) {
        return word.slice(2);
    }
    if (/[^a-z]/.test(word)) {
        return word;
    }
    const person = cut(word, "innen", 5);
    let short = cutOne(person === word ? cut(word, "in", 6) : person, ["ern", "em", "en", "er", "es", "e"]);
    if (short.length > 5 && "bdfghklmnrt".includes(short[short.length - 2])) {
        short = cut(short, "s", 4);
    }
    short = cutOne(short, ["ung", "keit", "heit", "lich", "isch", "ig", "er"]);
    return short.length > 4 ? cut(short, "n", 4) : short;
}

function featuresOf(text) {
    const stems = new Set();
    const letters = new Set();
    for (const word of folded(text).filter(word => !fillers.has(word))) {
        stems.add(stem(word));
        const padded = " " + word;
        for (let i = 0; i + 3 <= Math.max(padded.length, 3); ++i) {
            letters.add(padded.slice(i, i + 3));
        }
    }
    return {stems, letters};
}

function known(row) {
    const found = features.get(row.id);
    if (found && found.text === row.text) {
        return found;
    }
    const fresh = {text: row.text, ...featuresOf(row.text || "")};
    features.set(row.id, fresh);
    return fresh;
}

/** How much of the typed words another text shares; what is rare weighs more. */
function comparison(typed, others, side) {
    const carriers = new Map();
    for (const other of others) {
        for (const feature of other[side]) {
            carriers.set(feature, (carriers.get(feature) || 0) + 1);
        }
    }
    const weight = feature => 1 + Math.log((others.length + 1) / ((carriers.get(feature) || 0) + 1));
    const sum = set => [...set].reduce((total, feature) => total + weight(feature), 0);
    const whole = sum(typed[side]);
    return other => {
        const shared = sum([...typed[side]].filter(feature => other[side].has(feature)));
        return shared && shared / (shared + typedAlone * (whole - shared) + foundAlone * (sum(other[side]) - shared));
    };
}

/** The rows that say much the same as the text, best first. */
export function similarTo(text, rows, atMost) {
    const typed = featuresOf(text);
    if (!typed.stems.size) {
        return [];
    }
    const others = rows.map(known);
    const byStems = comparison(typed, others, "stems");
    const byLetters = comparison(typed, others, "letters");
    return rows.map((row, index) => ({row, score: (byStems(others[index]) + byLetters(others[index])) / 2}))
        .filter(found => found.score >= likely)
        .sort((a, b) => b.score - a.score)
        .slice(0, atMost)
        .map(found => found.row);
}
