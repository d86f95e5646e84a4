// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

#include <QHash>

/**
 * Laufende Nummern: the place of each recommendation in its conference, from 1, in the order of the plenary. With the
 * conference's number in front it is what papers print until the council gives them a number of its own: 5/3 is the
 * third recommendation of the fifth conference.
 */
[[nodiscard]] QHash<QString, int> recommendationOrdinals(const Records &records);
/** 5/3, or 3 where the conference bears no number. */
[[nodiscard]] QString runningNumber(const Records &records, const Recommendation &recommendation, int ordinal);
