// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

/**
 * Vollständigkeit: what a committee will miss in a recommendation (rule 8), as field names in the order they stand in
 * the paper: resolutionText, leadOrganisation, cost, dueDate, measureOfSuccess, guidelines, legalSpheres, committee.
 * Export is never blocked by it.
 */
[[nodiscard]] QStringList missingIn(const Records &records, const Recommendation &recommendation);

/** How many parts missingIn() looks at. */
inline constexpr int completenessParts = 8;
