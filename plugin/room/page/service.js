// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

// Over TLS the page opens offline too: what was loaded last, and the network's own as soon as it is there.
"use strict";
const store = "dreischritt-1";
const files = ["/", "/page.css", "/page.js", "/texts.json", "/icon.svg", "/manifest.webmanifest"];

self.addEventListener("install", event => event.waitUntil(caches.open(store).then(cache => cache.addAll(files)).then(() => self.skipWaiting())));
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", event => {
    if (event.request.method !== "GET") {
        return;
    }
    event.respondWith(fetch(event.request).then(response => {
        const copy = response.clone();
        caches.open(store).then(cache => cache.put(event.request, copy));
        return response;
    }).catch(() => caches.match(event.request)));
});
