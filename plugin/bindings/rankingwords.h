// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

/** What rows of rankings, ballots and rating sheets say about a statement or cluster. */
namespace RankingWords
{
/** Text of a statement or title of a cluster. */
[[nodiscard]] inline QString text(const Records &records, const QString &id)
{
    if (const auto *contribution = records.find<Contribution>(id)) {
        return contribution->text;
    }
    const auto *cluster = records.find<Cluster>(id);
    return cluster ? cluster->title : QString();
}

/** Name of the group a statement comes from; empty for clusters. */
[[nodiscard]] inline QString groupName(const Records &records, const QString &id)
{
    const auto *contribution = records.find<Contribution>(id);
    const auto *group = contribution ? records.find<FocusGroup>(contribution->group) : nullptr;
    return group ? group->name : QString();
}

/** Fills `sharedWith` of rows that stand in the order of their ranks; `counts`: whether a shared place is worth a word. */
template<class Row, class Counts>
void nameTies(QList<Row> &rows, Counts counts)
{
    constexpr qsizetype named = 3;
    for (qsizetype first = 0; first < rows.size();) {
        qsizetype end = first + 1;
        while (end < rows.size() && rows.at(end).rank == rows.at(first).rank) {
            ++end;
        }
        for (qsizetype i = first; i < end && end - first > 1 && counts(rows.at(i)); ++i) {
            for (qsizetype other = first; other < end && rows.at(i).sharedWith.size() < named; ++other) {
                if (other != i) {
                    rows[i].sharedWith += rows.at(other).text;
                }
            }
            rows[i].sharedWithMore = int(end - first - 1 - rows.at(i).sharedWith.size());
        }
        first = end;
    }
}
}
