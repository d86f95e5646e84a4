// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "assignment.h"

#include <utility>
#include <vector>

/** Wer einen Platz sucht, in numbers: what the flow needs to know of a participant. */
struct FlowPerson {
    /** Setting and kind of organisation as numbers; 0: does not count for mixture. */
    int setting = 0;
    int kind = 0;
    /** (group, cost) of each wished group, at most `otherwise`. */
    std::vector<std::pair<int, int>> wished;
    /** Cost of any other group. */
    int otherwise = 0;
    /** Number of the group this person stays in, or −1. */
    int fixed = -1;
};

/** Wie viele Plätze, and what uneven numbers cost. */
struct FlowProblem {
    std::vector<FlowPerson> people;
    /** Seats of each group; 0: no limit. */
    std::vector<int> capacities;
    AssignmentWeights weights;
};

/**
 * Number of each person's group, −1 where no seat is left; of lowest cost as AssignmentWeights says. Between equals the
 * order of people and groups decides.
 *
 * The network: from the source one unit to each person; from a person to the cells (group, setting, kind) of the wished
 * groups at the cost of the wish, and by a node of all who share setting and kind to that cell of any group; from each
 * cell to (group, setting), from there to the group, from there to the sink. On these three levels the n-th unit costs
 * 2n − 1 times the weight, which adds up to the square: parallel arcs, one a seat. The levels lie within one another,
 * since two that cross could not be one flow. The setting comes first because it has few values: what the finer level
 * cannot see, two of a kind in one group from town and country, is then one person a setting.
 */
[[nodiscard]] std::vector<int> solveFlow(const FlowProblem &problem);
