// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomdots.h"

namespace
{
/** Where the step sets no limit: a hand that slipped, not a way to outweigh a hall. */
constexpr int mostOnOneItem = 100;
}

QString dotItem(const Records &records, const QString &contribution, const QString &cluster)
{
    if (contribution.isEmpty()) {
        return cluster;
    }
    const Contribution *statement = records.find<Contribution>(contribution);
    return statement && !statement->cluster.isEmpty() && records.find<Cluster>(statement->cluster) ? statement->cluster : contribution;
}

DotsSet dotsSet(const Records &records, const QString &participant, const QString &step, const QString &item, const QString &except)
{
    DotsSet set;
    for (const auto &[id, vote] : records.all<Vote>()) {
        if (vote.participant != participant || id == except) {
            continue;
        }
        const Contribution *statement = records.find<Contribution>(vote.contribution);
        const Cluster *cluster = records.find<Cluster>(vote.cluster);
        if ((statement && statement->step == step) || (cluster && cluster->step == step)) {
            set.inStep += vote.dots;
            set.onItem += dotItem(records, vote.contribution, vote.cluster) == item ? vote.dots : 0;
        }
    }
    return set;
}

std::optional<Error> dotsRefused(const Step &step, const DotsSet &others, int dots)
{
    const int most = step.dotsPerItem > 0 ? step.dotsPerItem : mostOnOneItem;
    if (dots < 0) {
        return Error(Error::Refused, "Less than no dot cannot be set.");
    }
    if (others.onItem + dots > most) {
        return Error(Error::Refused, "At most %1 of your dots may be on one card; cards of one cluster count as one.", {QString::number(most)});
    }
    if (step.dotsPerPerson > 0 && others.inStep + dots > step.dotsPerPerson) {
        return Error(Error::Refused,
                     "You have %1 dots for this question, and %2 of them are left.",
                     {QString::number(step.dotsPerPerson), QString::number(std::max(step.dotsPerPerson - others.inStep, 0))});
    }
    return std::nullopt;
}
