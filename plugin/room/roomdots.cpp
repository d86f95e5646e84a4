// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomdots.h"

#include "uuid.h"

namespace
{
/** Where the step sets no limit: a hand that slipped, not a way to outweigh a hall. */
constexpr int mostOnOneItem = 100;

/** The step a vote counts in; what was taken away takes its dots with it. */
QString stepOf(const Records &records, const Vote &vote)
{
    if (const Contribution *statement = records.find<Contribution>(vote.contribution)) {
        return statement->visibility == ContributionVisibility::Withheld ? QString() : statement->step;
    }
    const Cluster *cluster = records.find<Cluster>(vote.cluster);
    return cluster ? cluster->step : QString();
}
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

TableCount tableCount(const Records &records, const QString &group)
{
    TableCount count;
    const auto &people = records.all<Participant>();
    count.people = int(std::count_if(people.begin(), people.end(), [&group](const auto &entry) {
        return entry.second.group == group;
    }));
    for (const auto &[id, vote] : records.all<Vote>()) {
        const Participant *voter = records.find<Participant>(vote.participant);
        const QString step = voter && voter->group == group && vote.dots > 0 ? stepOf(records, vote) : QString();
        if (!step.isEmpty()) {
            count.byMembers[step] += vote.dots;
        }
    }
    return count;
}

Step rulesForTable(const Records &records, Step step, const QString &group)
{
    const int people = tableCount(records, group).people;
    step.dotsPerPerson *= people;
    step.dotsPerItem *= people;
    return step;
}

DotsSet dotsSetAtTable(const Records &records, const QString &group, const QString &step, const QString &item, const QString &except)
{
    DotsSet set;
    for (const auto &[id, vote] : records.all<Vote>()) {
        if (vote.participant.isEmpty() && vote.group == group && id != except && stepOf(records, vote) == step) {
            set.inStep += vote.dots;
            set.onItem += dotItem(records, vote.contribution, vote.cluster) == item ? vote.dots : 0;
        }
    }
    set.inStep += tableCount(records, group).byMembers.value(step);
    return set;
}

QString dotsId(const QString &item, const QString &voter)
{
    return Uuid::derived(item, QString(QLatin1String("dots/") + voter));
}

QString ratingId(const QString &contribution, const QString &voter)
{
    return Uuid::derived(contribution, QString(QLatin1String("rating/") + voter));
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
