// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

// Where the browser allows it (TLS) the page opens without the room too: the room's own as long as it answers, else what was
// loaded last. The room puts in what belongs to the page and a mark of its content, so no page outlives its successor.
"use strict";
const store = "dreischritt-@mark@";
const files = "@files@".split(" ");
const patience = 4000;

self.addEventListener("install", event => event.waitUntil(
    caches.open(store).then(cache => cache.addAll(files.map(file => new Request(file, {cache: "reload"})))).then(() => self.skipWaiting())));

self.addEventListener("activate", event => event.waitUntil(
    caches.keys().then(names => Promise.all(names.filter(name => name !== store).map(name => caches.delete(name)))).then(() => self.clients.claim())));

self.addEventListener("fetch", event => {
    if (event.request.method !== "GET" || new URL(event.request.url).origin !== location.origin) {
        return;
    }
    const kept = () => caches.match(event.request, {ignoreSearch: true});
    const fresh = fetch(event.request);
    const late = new Promise(resolve => setTimeout(resolve, patience)).then(kept).then(found => found || fresh);
    event.respondWith(Promise.race([fresh, late]).catch(() => kept().then(found => found || Response.error())));
});
