// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

#include <QHash>

/** What dots lie on: a statement's cluster where it is in one, otherwise the statement or cluster itself. */
[[nodiscard]] QString dotItem(const Records &records, const QString &contribution, const QString &cluster);

/** Gesetzte Punkte of one person or table. */
struct DotsSet {
    int inStep = 0;
    int onItem = 0;
};

/** The dots `participant` has set in the step and on `item`, those of the vote `except` left out. */
[[nodiscard]] DotsSet dotsSet(const Records &records, const QString &participant, const QString &step, const QString &item, const QString &except);

/** Tisch: how many people a group's laptop stands for, and the dots they have set on their own devices, by step. */
struct TableCount {
    int people = 0;
    QHash<QString, int> byMembers;

    bool operator==(const TableCount &) const = default;
};
[[nodiscard]] TableCount tableCount(const Records &records, const QString &group);
/** The step with the dots of all people of the group; without anybody known there is no limit. */
[[nodiscard]] Step rulesForTable(const Records &records, Step step, const QString &group);
/** As dotsSet(), of what was set at the group's table; in the step also what its members have set by themselves. */
[[nodiscard]] DotsSet dotsSetAtTable(const Records &records, const QString &group, const QString &step, const QString &item, const QString &except);
/** Ids of the dots and the rating that a laptop sets for a participant or, at a table, for a group: two laptops set the same. */
[[nodiscard]] QString dotsId(const QString &item, const QString &voter);
[[nodiscard]] QString ratingId(const QString &contribution, const QString &voter);

/** Nothing where the step's rules allow `dots` on `item` beside those already set; otherwise what is left. */
[[nodiscard]] std::optional<Error> dotsRefused(const Step &step, const DotsSet &others, int dots);
