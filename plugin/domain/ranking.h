// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

/** Regeln für Punkte. */
struct DotRules {
    /** How many dots one person may set in the step; 0: as many as they like. */
    int perPerson = 0;
    /** How many of them on one statement or cluster; 0: all. */
    int perItem = 0;
};

/** Punkte eines Beitrags. */
struct DotShare {
    QString contribution;
    int dots = 0;
    bool operator==(const DotShare &) const = default;
};

/** Ein Platz der Rangfolge nach Punkten: a cluster, or a statement that is in none. */
struct RankedByDots {
    /** Id of a cluster or contribution. */
    QString id;
    bool isCluster = false;
    /** From 1; equals share a rank, and the next one is left out (1, 2, 2, 4). */
    int rank = 0;
    /** True: somebody else has this rank too. */
    bool tied = false;
    /** Those set on it and, for a cluster, those of its members. */
    int dots = 0;
    /** Those set on it itself. */
    int ownDots = 0;
    /** How many of `dots` were on paper. */
    int paperDots = 0;
    /** How many different people set a dot; those who did on paper are not told apart. */
    int voters = 0;
    /** A cluster's statements with the dots each has, ascending by id. */
    std::vector<DotShare> members;
    bool operator==(const RankedByDots &) const = default;
};

/** Verstoß gegen die Regeln: named, so that the moderator decides; the dots count all the same. */
struct DotViolation {
    /** Who set the dots; empty: a group, on paper. */
    QString participant;
    QString group;
    /** What they are on; empty: there are too many altogether. */
    QString item;
    int dots = 0;
    int allowed = 0;
    bool operator==(const DotViolation &) const = default;
};

/** Rangfolge nach Punkten. */
struct DotRanking {
    /** By rank, equals by id; also what has no dots. */
    std::vector<RankedByDots> rows;
    /** By participant or group, then item. */
    std::vector<DotViolation> violations;
    /** All dots of `rows`. */
    int dots = 0;
    bool operator==(const DotRanking &) const = default;
};

/**
 * Counts the dots of a step. Nothing but the records `contributions`, `clusters`, `votes` and `participants` plays a part,
 * so whoever has the JSON export gets the same, and the tables' sums lead to the same ranks. Statements withheld by the
 * moderator are left out with their dots. Paper dots are those of a group and no participant: a group may set as many as
 * its members together, what they set themselves included; where it has no members in the records there is no limit to
 * check.
 */
[[nodiscard]] DotRanking rankByDots(const Records &records, const QString &step, const DotRules &rules = {});

/** Gewichte der Kriterien; below 0 counts as 0. */
struct RatingWeights {
    double effect = 1;
    double feasibility = 1;
    /** Of low cost: 5 is dear, and counts as 1. */
    double cost = 1;
    double urgency = 1;
    /** Of the dots, which lie between 1 (none) and 5 (as many as the statement with most). */
    double dots = 0;
    bool operator==(const RatingWeights &) const = default;
};

/** Uneinigkeit: agreement below it. */
inline constexpr double dissentBelow = 0.5;
/** Einigkeit: agreement from here on. */
inline constexpr double agreedFrom = 0.75;

/** Zahlen zu einem Kriterium. */
struct CriterionFigures {
    /** How many people rated it. */
    int count = 0;
    /** 1 to 5; 0 where nobody did. */
    double mean = 0;
    /** Standard deviation over those who rated: 0, all say the same, to 2, one half says 1 and the other 5. */
    double spread = 0;
    /** Einigkeit: 1 − spread / 2, so 1 to 0; −1 where fewer than two rated. */
    double agreement = -1;
    bool operator==(const CriterionFigures &) const = default;
};

/** Ein Platz der Rangfolge nach Kriterien. */
struct RankedByRating {
    QString contribution;
    /** As in RankedByDots. */
    int rank = 0;
    bool tied = false;
    CriterionFigures effect;
    CriterionFigures feasibility;
    CriterionFigures cost;
    CriterionFigures urgency;
    /** Weighted mean of what was rated, 1 to 5. */
    double score = 0;
    /** The lowest agreement of all criteria; −1 where none has one. */
    double agreement = -1;
    /** Uneinigkeit: agreement below one half, that is a standard deviation of more than one. */
    bool dissent = false;
    bool operator==(const RankedByRating &) const = default;
};

/** Rangfolge nach Kriterien. */
struct RatingRanking {
    /** By rank, equals by id. */
    std::vector<RankedByRating> rows;
    /** Statements that nobody rated by a criterion that counts, ascending. */
    QStringList unrated;
    /** Ratings passed over since the same person rated the same statement again later (by id), ascending. */
    QStringList repeated;
    bool operator==(const RatingRanking &) const = default;
};

/** Ranks the statements of a step by their ratings, from the records `contributions`, `ratings` and `votes`. */
[[nodiscard]] RatingRanking rankByRatings(const Records &records, const QString &step, const RatingWeights &weights = {});
