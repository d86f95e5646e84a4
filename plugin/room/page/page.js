// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

// The phone page: join, write, see, vote. What is typed is kept in the browser before anything else is done with it.
"use strict";
(function () {
    const version = 1;
    const keepUnder = "dreischritt";
    const pauses = [300, 700, 1500, 3000, 6000];
    const $ = id => document.getElementById(id);

    // --- What is kept ---

    const kept = Object.assign({token: "", language: "", name: "", group: "", queue: [], refused: [], drafts: {}}, load());

    function load() {
        try {
            return JSON.parse(localStorage.getItem(keepUnder) || "{}");
        } catch (problem) {
            return {};
        }
    }

    function keep() {
        try {
            localStorage.setItem(keepUnder, JSON.stringify(kept));
        } catch (problem) {
            // A private window may refuse; the page works on as long as it is open.
        }
    }

    // --- Words ---

    let texts = {};
    const languages = {de: "Deutsch", en: "English", ar: "العربية", uk: "Українська"};

    function language() {
        if (languages[kept.language]) {
            return kept.language;
        }
        const wanted = (navigator.languages || [navigator.language || "de"]).map(tag => tag.slice(0, 2)).find(tag => languages[tag]);
        return wanted || "de";
    }

    function fill(text, values) {
        return text.replace(/%(\d)/g, (all, number) => number <= values.length ? String(values[number - 1]) : all);
    }

    // The first argument is the context translators see.
    function i18nc(context, text, ...values) {
        const own = texts[language()];
        return fill((own && own[text]) || text, values);
    }

    // Sentences of the room come with their English source.
    function sentence(error) {
        const own = texts[language()];
        return fill((own && own[error.message]) || error.message || error.text || "", error.arguments || []);
    }

    // --- Records as the room tells them ---

    let records = {};
    let current = -1;
    let me = {participant: "", role: "", group: "", conference: ""};

    function table(name) {
        return records[name] || (records[name] = new Map());
    }

    function take(change) {
        const rows = table(change.record);
        const known = rows.get(change.recordId);
        if (change.kind === "Remove") {
            rows.delete(change.recordId);
        } else if (!known) {
            rows.set(change.recordId, Object.assign({id: change.recordId, revision: change.revision}, change.fields));
        } else if (change.revision >= known.revision) {
            Object.assign(known, change.fields, {revision: change.revision});
        }
    }

    const all = (name, wanted) => [...table(name).values()].filter(wanted || (() => true)).sort((a, b) => (a.order || 0) - (b.order || 0));
    const steps = () => all("Step", step => step.conference === me.conference);
    const openStep = () => steps().find(step => step.state === "Open" || step.state === "Paused");
    const may = (step, permission) => step && (step.permissions || []).toString().split(/[,|]/).includes(permission);

    // --- The line ---

    let line = null;
    let isJoined = false;
    let tries = 0;
    let timer = 0;
    let joining = null;
    let problem = "";

    function connect() {
        clearTimeout(timer);
        if (!kept.token && !joining) {
            return;
        }
        line = new WebSocket((location.protocol === "https:" ? "wss://" : "ws://") + location.host + "/room");
        line.onopen = () => {
            const hello = {type: "hello", version, language: language(), group: kept.group, name: kept.name};
            if (kept.token) {
                hello.token = kept.token;
            }
            if (joining) {
                Object.assign(hello, joining);
            }
            if (current >= 0) {
                hello.since = current;
            }
            line.send(JSON.stringify(hello));
        };
        line.onmessage = event => hear(JSON.parse(event.data));
        line.onclose = () => {
            isJoined = false;
            line = null;
            if (kept.token || joining) {
                timer = setTimeout(connect, pauses[Math.min(tries++, pauses.length - 1)] * (0.75 + Math.random() / 2));
            }
            showConnection();
        };
    }

    function hear(message) {
        switch (message.type) {
        case "welcome":
            joining = null;
            problem = "";
            tries = 0;
            isJoined = true;
            kept.token = message.token;
            kept.group = message.group;
            keep();
            Object.assign(me, {participant: message.participant, role: message.role, group: message.group, conference: message.conference});
            break;
        case "snapshot":
            records = {};
            message.changes.forEach(take);
            current = message.to;
            replay();
            break;
        case "changes":
            message.changes.forEach(take);
            current = message.to;
            break;
        case "current":
            current = message.to;
            replay();
            break;
        case "ack":
            message.acks.forEach(acknowledge);
            keep();
            break;
        case "group":
            me.group = kept.group = message.group;
            keep();
            break;
        case "announcement":
            $("announcement").textContent = message.text;
            return;
        case "floor":
            me.floor = message.group;
            break;
        case "closed":
            problem = i18nc("@phone", "The room is closed. What you have written is kept.");
            break;
        case "error":
            problem = sentence(message.error);
            if (message.about === "code" || message.about === "wait" || message.about === "removed" || message.about === "version") {
                joining = null;
                if (message.about === "removed") {
                    kept.token = "";
                    keep();
                }
            }
            break;
        }
        show();
    }

    // Everything unsent, in its order, once more; the room knows what it has already.
    function replay() {
        if (isJoined && line && kept.queue.length > 0) {
            line.send(JSON.stringify({type: "changes", changes: kept.queue.slice(0, 100)}));
        }
    }

    function acknowledge(ack) {
        const index = kept.queue.findIndex(change => change.id === ack.id);
        if (index < 0) {
            return;
        }
        const [change] = kept.queue.splice(index, 1);
        if (ack.status === "refused") {
            kept.refused.push({change, why: ack.error});
        }
    }

    // crypto.randomUUID is missing where the page came without TLS. Random ids also tell nothing of when a card was written.
    function makeId() {
        const bytes = crypto.getRandomValues(new Uint8Array(16));
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
        return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
    }

    function submit(kind, record, recordId, base, fields) {
        const change = {id: makeId(), kind, record, recordId, base, fields};
        kept.queue.push(change);
        keep();
        if (isJoined && line) {
            line.send(JSON.stringify({type: "changes", changes: [change]}));
        }
        show();
    }

    // --- The page ---

    let section = "write";
    let editing = "";

    function make(tag, properties, ...children) {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(properties || {})) {
            if (name.startsWith("on")) {
                element[name] = value;
            } else if (name === "text") {
                element.textContent = value;
            } else if (value !== undefined && value !== false) {
                element.setAttribute(name, value === true ? "" : value);
            }
        }
        element.append(...children.filter(child => child));
        return element;
    }

    function showConnection() {
        const waiting = kept.queue.length;
        const words = isJoined
            ? (waiting ? i18nc("@phone %1 is a number", "Connected, handing in %1", waiting) : i18nc("@phone", "Connected"))
            : kept.token ? (waiting ? i18nc("@phone %1 is a number", "No connection. Kept on this device: %1", waiting) : i18nc("@phone", "No connection. You can go on writing."))
                : i18nc("@phone", "Not in the room yet");
        const place = $("connection");
        if (place.textContent !== words) {
            place.textContent = words;
        }
        place.classList.toggle("waiting", !isJoined);
    }

    function joinPage() {
        const code = make("input", {id: "code", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", required: true, value: decodeURIComponent(location.hash.slice(1))});
        const name = make("input", {id: "name", autocomplete: "nickname", maxlength: "60", value: kept.name});
        const form = make("form", {onsubmit: event => {
            event.preventDefault();
            kept.name = name.value.trim();
            keep();
            joining = {code: code.value, name: kept.name};
            problem = "";
            tries = 0;
            line ? line.close() : connect();
        }},
        make("h1", {text: i18nc("@phone title", "Join the conference")}),
        make("p", {text: i18nc("@phone", "The code stands on the screen in the hall. No account, no password.")}),
        make("label", {for: "code", text: i18nc("@phone label", "Code")}), code,
        make("label", {for: "name", text: i18nc("@phone label", "Name or sign (may stay empty)")}), name,
        make("button", {class: "primary", text: i18nc("@phone button", "Join")}));
        return [form];
    }

    function groupPage() {
        const groups = all("FocusGroup", group => group.conference === me.conference);
        return [make("h1", {text: i18nc("@phone title", "Which group are you in?")}),
            make("ul", {class: "groups"}, ...groups.map(group => make("li", {}, make("button", {dir: "auto", text: group.table ? group.name + " · " + group.table : group.name, onclick: () => {
                kept.group = group.id;
                keep();
                current = -1;
                line && line.close();
            }}))))];
    }

    function clock(step) {
        if (!step.minutes || !step.openedAt || step.state !== "Open") {
            return null;
        }
        const left = Math.round((Date.parse(step.openedAt) - Date.now()) / 1000 + step.minutes * 60 - (step.elapsedSeconds || 0));
        const minutes = Math.floor(Math.abs(left) / 60);
        const seconds = String(Math.abs(left) % 60).padStart(2, "0");
        return make("p", {class: "timer", id: "clock", text: left >= 0 ? i18nc("@phone %1 is minutes:seconds", "%1 left", minutes + ":" + seconds) : i18nc("@phone %1 is minutes:seconds", "%1 over time", minutes + ":" + seconds)});
    }

    function writeForm(step) {
        const draft = kept.drafts[step.id] || {};
        const text = make("textarea", {id: "text", dir: "auto", maxlength: "20000"});
        text.value = draft.text || "";
        const where = make("input", {id: "where", dir: "auto", maxlength: "500", value: draft.where || ""});
        const remember = () => {
            kept.drafts[step.id] = {text: text.value, where: where.value};
            keep();
            if (isJoined && line) {
                line.send(JSON.stringify({type: "typing", step: text.value ? step.id : ""}));
            }
        };
        text.oninput = where.oninput = remember;
        return make("form", {onsubmit: event => {
            event.preventDefault();
            if (!text.value.trim()) {
                text.focus();
                return;
            }
            const fields = {step: step.id, text: text.value.trim(), language: language() === "de" ? "" : language()};
            if (where.value.trim()) {
                fields.where = where.value.trim();
            }
            delete kept.drafts[step.id];
            submit("Insert", "Contribution", makeId(), 0, fields);
            $("text") && $("text").focus();
        }},
        make("label", {for: "text", text: i18nc("@phone label", "Your card")}), text,
        step.asksWhere ? make("label", {for: "where", text: i18nc("@phone label", "Where?")}) : null, step.asksWhere ? where : null,
        make("button", {class: "primary", text: step.state === "Open" ? i18nc("@phone button", "Hand in") : i18nc("@phone button", "Hand in when it goes on"), disabled: step.state !== "Open"}));
    }

    function card(row, step) {
        const unsent = kept.queue.some(change => change.recordId === row.id);
        const actions = make("div", {class: "actions"});
        if (row.group === me.group && step.state === "Open" && may(step, "EditOwn")) {
            actions.append(make("button", {text: i18nc("@phone button", "Change"), onclick: () => {
                editing = row.id;
                show();
                $("edit") && $("edit").focus();
            }}));
        }
        if (step.state === "Open" && may(step, "Vote")) {
            actions.append(...dots(row));
        }
        const body = editing === row.id ? editForm(row) : [make("p", {dir: "auto", lang: row.language || undefined, text: row.text || ""}),
            row.translation ? make("p", {class: "quiet", dir: "auto", text: row.translation}) : null,
            row.where ? make("p", {class: "quiet", dir: "auto", text: i18nc("@phone %1 is a place", "Where: %1", row.where)}) : null];
        return make("li", {class: unsent ? "card unsent" : "card"}, ...body, unsent ? make("p", {class: "quiet", text: i18nc("@phone", "Kept on this device, not handed in yet")}) : null, actions.children.length ? actions : null);
    }

    function editForm(row) {
        const subject = "edit:" + row.id;
        const text = make("textarea", {id: "edit", dir: "auto", "aria-label": i18nc("@phone label", "Your card")});
        text.value = kept.drafts[subject] === undefined ? row.text : kept.drafts[subject];
        text.oninput = () => {
            kept.drafts[subject] = text.value;
            keep();
        };
        const done = () => {
            delete kept.drafts[subject];
            editing = "";
        };
        return [text, make("div", {class: "actions"},
            make("button", {text: i18nc("@phone button", "Keep the change"), onclick: () => {
                const words = text.value.trim();
                done();
                keep();
                words && words !== row.text ? submit("Update", "Contribution", row.id, row.revision, {text: words}) : show();
            }}),
            make("button", {text: i18nc("@phone button", "Leave as it was"), onclick: () => {
                done();
                keep();
                show();
            }}))];
    }

    function dots(row) {
        const mine = kept.votes = kept.votes || {};
        const own = mine[row.id] || {dots: 0};
        const total = all("Vote", vote => vote.contribution === row.id).reduce((sum, vote) => sum + (vote.dots || 0), 0);
        const set = count => {
            if (!own.id) {
                mine[row.id] = {id: makeId(), dots: count};
                submit("Insert", "Vote", mine[row.id].id, 0, {contribution: row.id, dots: count});
            } else {
                const vote = table("Vote").get(own.id);
                own.dots = count;
                submit("Update", "Vote", own.id, vote ? vote.revision : 1, {dots: count});
            }
            keep();
        };
        return [make("button", {text: "−", "aria-label": i18nc("@phone button", "One dot less"), disabled: own.dots < 1, onclick: () => set(own.dots - 1)}),
            make("span", {text: i18nc("@phone numbers", "%1 of yours, %2 in all", own.dots, total)}),
            make("button", {text: "+", "aria-label": i18nc("@phone button", "One dot more"), onclick: () => set(own.dots + 1)})];
    }

    // Unsent cards are seen at once, as if they had been handed in.
    function cardsOf(step) {
        const rows = all("Contribution", row => row.step === step.id && row.group === me.group);
        const known = new Set(rows.map(row => row.id));
        for (const change of kept.queue) {
            if (change.record === "Contribution" && change.kind === "Insert" && change.fields.step === step.id && !known.has(change.recordId)) {
                rows.push(Object.assign({id: change.recordId, revision: 0, group: me.group}, change.fields));
            }
        }
        return rows;
    }

    function refusedCards() {
        return kept.refused.map((entry, index) => make("li", {class: "card unsent"},
            make("p", {class: "error", text: sentence(entry.why || {})}),
            make("p", {dir: "auto", text: (entry.change.fields || {}).text || ""}),
            make("div", {class: "actions"},
                make("button", {text: i18nc("@phone button", "Try again"), onclick: () => {
                    kept.refused.splice(index, 1);
                    submit(entry.change.kind, entry.change.record, entry.change.recordId, entry.change.base, entry.change.fields);
                }}),
                make("button", {text: i18nc("@phone button", "Away with it"), onclick: () => {
                    kept.refused.splice(index, 1);
                    keep();
                    show();
                }}))));
    }

    function writePage() {
        const step = openStep();
        const parts = [];
        if (step) {
            parts.push(make("h1", {dir: "auto", text: step.question}), step.instruction ? make("p", {dir: "auto", text: step.instruction}) : null, clock(step));
            if (step.state === "Paused") {
                parts.push(make("p", {class: "error", text: i18nc("@phone", "There is a break. Your text stays here.")}));
            }
            if (may(step, "Write")) {
                parts.push(writeForm(step));
            }
            const rows = cardsOf(step);
            parts.push(make("h2", {text: i18nc("@phone title, %1 is a number", "Cards of your group (%1)", rows.length)}),
                rows.length ? make("ul", {class: "cards"}, ...rows.map(row => card(row, step))) : make("p", {class: "quiet", text: i18nc("@phone", "None yet. Yours can be the first.")}));
        } else {
            parts.push(make("h1", {text: i18nc("@phone title", "Just a moment")}), make("p", {text: i18nc("@phone", "No question is open. It appears here by itself as soon as the moderation opens it.")}));
        }
        if (kept.refused.length) {
            parts.push(make("h2", {text: i18nc("@phone title", "Not taken in")}), make("ul", {class: "cards"}, ...refusedCards()));
        }
        return parts;
    }

    function plenaryPage() {
        const parts = [make("h1", {text: i18nc("@phone title", "Plenary")})];
        for (const step of steps().filter(entry => entry.state === "Revealed" || entry.visibility === "Open")) {
            const rows = all("Contribution", row => row.step === step.id);
            if (!rows.length) {
                continue;
            }
            parts.push(make("h2", {dir: "auto", text: step.question}));
            for (const group of all("FocusGroup", entry => entry.conference === me.conference)) {
                const own = rows.filter(row => row.group === group.id);
                if (own.length) {
                    parts.push(make("h3", {dir: "auto", text: group.name}), make("ul", {class: "cards"}, ...own.map(row => make("li", {class: "card"}, make("p", {dir: "auto", lang: row.language || undefined, text: row.text || ""}), row.where ? make("p", {class: "quiet", dir: "auto", text: row.where}) : null))));
                }
            }
        }
        if (parts.length === 1) {
            parts.push(make("p", {text: i18nc("@phone", "Nothing is revealed yet.")}));
        }
        return parts;
    }

    function lookbackPage() {
        const conference = table("Conference").get(me.conference);
        const rows = all("Recommendation", row => conference && conference.previous && row.conference === conference.previous);
        const decisions = {Forwarded: i18nc("@phone decision", "passed on to the committees"), NotForwarded: i18nc("@phone decision", "not passed on"), Deferred: i18nc("@phone decision", "deferred")};
        const results = {Agreed: i18nc("@phone result", "agreed"), AgreedAmended: i18nc("@phone result", "agreed with changes"), Rejected: i18nc("@phone result", "rejected"), Noted: i18nc("@phone result", "noted"), Postponed: i18nc("@phone result", "postponed"), Referred: i18nc("@phone result", "referred"), Withdrawn: i18nc("@phone result", "withdrawn")};
        return [make("h1", {text: i18nc("@phone title", "What became of it")}),
            rows.length ? make("ul", {class: "cards"}, ...rows.map(row => {
                const decision = all("Disposition", entry => entry.recommendation === row.id)[0];
                const progress = all("Progress", entry => entry.recommendation === row.id).sort((a, b) => (a.date || "").localeCompare(b.date || "")).pop();
                return make("li", {class: "card"}, make("p", {dir: "auto"}, make("strong", {text: row.title})),
                    decision && decisions[decision.decision] ? make("p", {text: decisions[decision.decision] + (decision.reason ? ": " + decision.reason : "")}) : null,
                    ...all("Consultation", entry => entry.recommendation === row.id && results[entry.result]).map(entry => make("p", {text: ((table("Committee").get(entry.committee) || {}).name || "") + ": " + results[entry.result]})),
                    progress ? make("p", {text: i18nc("@phone %1 is a number", "%1 % carried out", progress.percent || 0) + (progress.note ? ": " + progress.note : "")}) : null);
            })) : make("p", {text: i18nc("@phone", "This is the first conference of the series.")})];
    }

    // Typing must not be disturbed by what others do: a field that has the focus stays as it is.
    function show() {
        document.documentElement.lang = language();
        document.documentElement.dir = language() === "ar" ? "rtl" : "ltr";
        $("languageLabel").textContent = i18nc("@phone label", "Language");
        showConnection();
        const focused = document.activeElement && document.activeElement.id;
        const selection = focused && document.activeElement.selectionStart !== undefined ? [document.activeElement.selectionStart, document.activeElement.selectionEnd] : null;
        const typed = focused && $(focused) && $(focused).value !== undefined ? $(focused).value : null;
        let parts;
        if (!kept.token) {
            parts = joinPage();
        } else if (!me.participant) {
            parts = [make("p", {text: i18nc("@phone", "Coming back into the room …")})];
        } else if (me.role === "member" && !me.group && table("FocusGroup").size) {
            parts = groupPage();
        } else {
            const pages = me.role === "observer" ? ["plenary", "lookback"] : ["write", "plenary", "lookback"];
            const names = {write: i18nc("@phone button", "Write"), plenary: i18nc("@phone button", "Plenary"), lookback: i18nc("@phone button", "Look back")};
            if (!pages.includes(section)) {
                section = pages[0];
            }
            parts = [make("nav", {}, ...pages.map(page => make("button", {"aria-current": page === section ? "page" : undefined, text: names[page], onclick: () => {
                section = page;
                show();
                $("main").focus();
            }}))), ...(section === "write" ? writePage() : section === "plenary" ? plenaryPage() : lookbackPage())];
        }
        if (problem) {
            parts.unshift(make("p", {class: "error", role: "alert", text: problem}));
        }
        $("main").replaceChildren(...parts.filter(part => part));
        const field = focused && $(focused);
        if (field && field !== document.activeElement && field.closest("main")) {
            if (typed !== null && focused !== "text" && focused !== "where" && focused !== "edit") {
                field.value = typed;
            }
            field.focus({preventScroll: true});
            if (selection && field.setSelectionRange && selection[0] !== null) {
                field.setSelectionRange(selection[0], selection[1]);
            }
        }
    }

    function chooseLanguages() {
        const select = $("language");
        select.replaceChildren(...Object.entries(languages).map(([tag, name]) => make("option", {value: tag, lang: tag, text: name, selected: tag === language()})));
        select.onchange = () => {
            kept.language = select.value;
            keep();
            show();
        };
    }

    chooseLanguages();
    show();
    fetch("texts.json").then(response => response.json()).then(found => {
        texts = found;
        show();
    }).catch(() => {});
    connect();
    setInterval(() => {
        const step = me.participant && section === "write" ? openStep() : null;
        const place = $("clock");
        const fresh = step && clock(step);
        if (place && fresh) {
            place.textContent = fresh.textContent;
        }
    }, 1000);
    window.addEventListener("online", () => line || connect());
    document.addEventListener("visibilitychange", () => document.hidden || line || connect());
    if ("serviceWorker" in navigator && location.protocol === "https:") {
        navigator.serviceWorker.register("/service.js").catch(() => {});
    }
})();
