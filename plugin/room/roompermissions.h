// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"
#include "visibility.h"

/** Gast: a device in the room. */
struct RoomGuest {
    /** Participant's id, or the device's own where it has none. */
    QString id;
    Viewer viewer;
    /** A table's laptop: what is done on it is the group's. */
    bool isTable = false;
};

/**
 * What the room makes of a change a guest sends: the change as it may be stored, with who is behind it filled in from
 * what the room knows and never from what was sent; or an Error that says why it may not be.
 */
[[nodiscard]] Result<Change> permitted(const Records &records, const QString &conference, const RoomGuest &guest, Change change);
