// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "changeorder.h"
#include "openworkspace.h"

#include <functional>
#include <vector>

/** Stapel von Änderungen, which need not all be in memory. */
struct ChangePile {
    std::size_t count = 0;
    /** The change at an index; asked more than once. An Error refuses it. */
    std::function<Result<Change>(std::size_t)> read;
    /** About how many bytes it takes. */
    std::function<qint64(std::size_t)> length;
};

/** What became of a pile. */
struct PileTally {
    struct Refusal {
        std::size_t index = 0;
        Error error;
    };
    qint64 applied = 0;
    qint64 duplicate = 0;
    qint64 conflict = 0;
    /** By index. */
    std::vector<Refusal> refused;
};

/**
 * Brings a pile into the workspace in batches, in the order that ChangeOrder finds. What is refused is tried again
 * after the rest, as long as that moves anything: what it needs may have come later. An Error (disk full, say) means
 * that the workspace took no more; sending the same pile again is safe.
 */
[[nodiscard]] Result<PileTally> applyPile(const OpenWorkspace &workspace, const ChangePile &pile);
