// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

/** Beteiligung nach Art der Organisation, so that no figure below the threshold can be read or computed (rule 9). */
struct Participation {
    struct Row {
        OrganisationKind::Kind kind = OrganisationKind::Other;
        int count = 0;

        bool operator==(const Row &) const = default;
    };
    /** Kinds that may be named, most first. */
    QList<Row> named;
    /**
     * All further kinds together, 0: none. How many kinds these are is not told: from that and the threshold one could
     * compute single figures.
     */
    int others = 0;
    /** Everybody; −1: not shown, as it lies below the threshold. */
    int total = 0;

    bool operator==(const Participation &) const = default;
};

/** Who took part in `conference`. Empty where nobody did. */
[[nodiscard]] Participation participationOf(const Records &records, const QString &conference, int threshold);
