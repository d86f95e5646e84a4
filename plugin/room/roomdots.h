// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

/** What dots lie on: a statement's cluster where it is in one, otherwise the statement or cluster itself. */
[[nodiscard]] QString dotItem(const Records &records, const QString &contribution, const QString &cluster);

/** Gesetzte Punkte of one person. */
struct DotsSet {
    int inStep = 0;
    int onItem = 0;
};

/** The dots `participant` has set in the step and on `item`, those of the vote `except` left out. */
[[nodiscard]] DotsSet dotsSet(const Records &records, const QString &participant, const QString &step, const QString &item, const QString &except);

/** Nothing where the step's rules allow `dots` on `item` beside those already set; otherwise what is left. */
[[nodiscard]] std::optional<Error> dotsRefused(const Step &step, const DotsSet &others, int dots);
