// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

/** Weg einer Empfehlung: how far it has come since the plenary, for the Rückblick (rule 7). */
struct Journey {
    enum Station {
        Recommended, ///< the plenary or a group has written it
        PassedOn, ///< the administration forwards it
        Advised, ///< at least one committee has given a result
        Decided, ///< the authoritative committee has agreed
        AtWork, ///< is being carried out
        Done, ///< carried out
    };
    Station reached = Recommended;
    DispositionDecision::Decision decision = DispositionDecision::Undecided;
    /** Last note of progress; −1: none. */
    int percent = -1;
    /** True: not forwarded, rejected or withdrawn, so it goes no further. */
    bool stopped = false;

    /** Something still has to happen. */
    [[nodiscard]] bool isOpen() const
    {
        return !stopped && reached != Done;
    }
    bool operator==(const Journey &) const = default;
};

/** Told by disposition, consultations, progress and status together: whichever of them says most. */
[[nodiscard]] Journey journeyOf(const Records &records, const Recommendation &recommendation);
