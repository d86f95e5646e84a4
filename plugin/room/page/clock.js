// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

// The time that is left, by the room's clock; its end is said, felt and heard.
import {keep, kept} from "./store.js";
import {i18nc} from "./words.js";
import {me, standing} from "./records.js";
import {$, fill, make, say} from "./dom.js";

let audio = null;
let watched = {key: "", left: 0};

function left(step) {
    const own = standing(step);
    if (!step.minutes || own.state !== "Open" || !own.openedAt) {
        return null;
    }
    const running = Math.max(0, Date.now() + me.skew - Date.parse(own.openedAt)) / 1000;
    return Math.round(step.minutes * 60 - (own.elapsedSeconds || 0) - running);
}

function words(seconds) {
    const time = Math.floor(Math.abs(seconds) / 60) + ":" + String(Math.abs(seconds) % 60).padStart(2, "0");
    return seconds > 0 ? i18nc("@phone %1 is minutes:seconds", "%1 left", time)
        : seconds === 0 ? i18nc("@phone", "Time is up.") : i18nc("@phone", "Time is up.") + " " + i18nc("@phone %1 is minutes:seconds", "%1 over time", time);
}

/** Browsers let a page sound only after it was touched. */
function prepare() {
    const Context = window.AudioContext || window.webkitAudioContext;
    if (!audio && Context && !kept.isQuiet) {
        audio = new Context();
    }
}

function signal() {
    say(i18nc("@phone", "Time is up."));
    if (kept.isQuiet) {
        return;
    }
    if (navigator.vibrate) {
        navigator.vibrate([250, 150, 250]);
    }
    if (audio && audio.state === "running") {
        for (const start of [0, 0.35, 0.7]) {
            const tone = audio.createOscillator();
            const loudness = audio.createGain();
            tone.frequency.value = 660;
            loudness.gain.setValueAtTime(0.15, audio.currentTime + start);
            loudness.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + start + 0.3);
            tone.connect(loudness).connect(audio.destination);
            tone.start(audio.currentTime + start);
            tone.stop(audio.currentTime + start + 0.3);
        }
    }
}

export function clock(step) {
    const seconds = left(step);
    if (seconds === null) {
        return null;
    }
    const quiet = make("input", {type: "checkbox", id: "sound", checked: !kept.isQuiet, onchange: event => {
        kept.isQuiet = !event.target.checked;
        keep();
    }});
    return make("div", {id: "time"},
        make("p", {id: "clock", class: seconds > 0 ? "timer" : "timer over", role: "timer", "aria-live": "off", text: words(seconds)}),
        make("label", {class: "switch", for: "sound"}, quiet, make("span", {text: i18nc("@phone option", "Sound and vibration at the end")})));
}

/** Every second, for the step that is shown. */
export function tick(step) {
    const seconds = step ? left(step) : null;
    if (seconds === null) {
        watched = {key: "", left: 0};
        return;
    }
    const key = step.id + standing(step).openedAt;
    if (watched.key === key && watched.left > 60 && seconds <= 60) {
        say(i18nc("@phone", "One minute is left."));
    }
    if (watched.key === key && watched.left > 0 && seconds <= 0) {
        signal();
    }
    watched = {key, left: seconds};
    if ($("clock")) {
        $("clock").className = seconds > 0 ? "timer" : "timer over";
        fill($("clock"), [document.createTextNode(words(seconds))]);
    }
}

window.addEventListener("pointerdown", prepare);
window.addEventListener("keydown", prepare);
