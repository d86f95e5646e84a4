// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspaceprivate.h"
#include "workspacewords.h"

#include "i18n.h"

#include <KLocalizedString>

namespace
{
constexpr auto domain = "dreischritt";

Change putInto(const QString &contribution, const QString &cluster, const QString &actor)
{
    return Change::update(RecordType::Contribution, contribution, currentBase, {{QStringLiteral("cluster"), cluster}}, actor);
}
}

Operation *Workspace::merge(const QStringList &contributions, const QString &title)
{
    QStringList ids = contributions;
    ids.removeDuplicates();
    const auto *first = ids.size() > 1 ? d->records.find<Contribution>(ids.constFirst()) : nullptr;
    if (!first) {
        return refuse(Error(Error::Refused, "Choose at least two statements to merge."));
    }
    QStringList clusters;
    for (const QString &id : std::as_const(ids)) {
        const auto *contribution = d->records.find<Contribution>(id);
        if (!contribution || contribution->step != first->step) {
            return refuse(Error(Error::Refused, "Only statements of the same step can be merged."));
        }
        if (d->records.find<Cluster>(contribution->cluster) && !clusters.contains(contribution->cluster)) {
            clusters += contribution->cluster;
        }
    }
    QList<Change> changes;
    if (clusters.isEmpty()) {
        Cluster cluster;
        cluster.id = Uuid::create();
        cluster.step = first->step;
        cluster.title = title.isEmpty() ? titleFrom(first->text) : title;
        clusters += cluster.id;
        changes += Change::insert(cluster, actor());
    }
    const QString home = clusters.takeFirst();
    for (const QString &id : std::as_const(ids)) {
        if (d->records.find<Contribution>(id)->cluster != home) {
            changes += putInto(id, home, actor());
        }
    }
    // A cluster that goes into another one brings all it has: its other statements, and the dots set on itself.
    for (const QString &other : std::as_const(clusters)) {
        for (const QString &member : d->tally.membersOf(other)) {
            if (!ids.contains(member)) {
                changes += putInto(member, home, actor());
            }
        }
        for (const auto &[id, vote] : d->records.all<Vote>()) {
            if (vote.cluster == other) {
                changes += Change::update(RecordType::Vote, id, currentBase, {{QStringLiteral("cluster"), home}}, actor());
            }
        }
        changes += Change::remove(RecordType::Cluster, other, currentBase, actor());
    }
    return submit(changes, ki18ndc(domain, "@action:undo", "Merge").toString(), {home});
}

Operation *Workspace::split(const QString &contribution)
{
    const auto *record = d->records.find<Contribution>(contribution);
    if (!record || record->cluster.isEmpty()) {
        return submit({}, {});
    }
    const QString cluster = record->cluster;
    QStringList others = d->tally.membersOf(cluster);
    others.removeOne(contribution);
    const bool hasOwnDots = d->tally.dotsOn(cluster) != 0;
    if (others.isEmpty() && hasOwnDots) {
        return refuseToEmpty(cluster);
    }
    QList<Change> changes{putInto(contribution, {}, actor())};
    // One card is no cluster, unless dots were set on it as one.
    if (others.size() <= 1 && !hasOwnDots && d->records.find<Cluster>(cluster)) {
        for (const QString &other : std::as_const(others)) {
            changes += putInto(other, {}, actor());
        }
        changes += Change::remove(RecordType::Cluster, cluster, currentBase, actor());
    }
    return submit(changes, ki18ndc(domain, "@action:undo", "Split").toString(), {contribution});
}

Operation *Workspace::dissolve(const QString &cluster)
{
    if (!d->records.find<Cluster>(cluster)) {
        return submit({}, {});
    }
    if (d->tally.dotsOn(cluster) != 0) {
        return refuseToEmpty(cluster);
    }
    QList<Change> changes;
    const QStringList members = d->tally.membersOf(cluster);
    for (const QString &member : members) {
        changes += putInto(member, {}, actor());
    }
    changes += Change::remove(RecordType::Cluster, cluster, currentBase, actor());
    return submit(changes, ki18ndc(domain, "@action:undo", "Dissolved cluster").toString(), members);
}

Operation *Workspace::refuseToEmpty(const QString &cluster)
{
    return refuse(Error(Error::Refused,
                        "Dots were set on “%1” as a whole: %2. Without the cluster they would belong to no card, so it stays.",
                        {d->records.find<Cluster>(cluster)->title, QString::number(d->tally.dotsOn(cluster))}));
}

QStringList Workspace::clusterMembers(const QString &cluster) const
{
    QStringList members = d->tally.membersOf(cluster);
    members.removeIf([this](const QString &id) {
        const auto *member = d->records.find<Contribution>(id);
        return !member || !isVisible(*member);
    });
    return members;
}

ClusterMarks Workspace::clusterMarks(const QString &cluster) const
{
    ClusterMarks marks;
    const auto *record = d->records.find<Cluster>(cluster);
    const auto *step = record ? d->records.find<Step>(record->step) : nullptr;
    // Title and dots may come from another group: until the reveal they are for who leads the room.
    if (!step || !seesAll(*step)) {
        return marks;
    }
    marks.title = record->title;
    const QStringList members = clusterMembers(cluster);
    for (const QString &id : members) {
        const auto &member = *d->records.find<Contribution>(id);
        ++marks.members;
        marks.dots += member.visibility == ContributionVisibility::Withheld ? 0 : d->tally.dotsOn(id);
        const auto *group = d->records.find<FocusGroup>(member.group);
        if (group && !marks.groupNames.contains(group->name)) {
            marks.groupNames += group->name;
        }
    }
    marks.ownDots = d->tally.dotsOn(cluster);
    marks.dots += marks.ownDots;
    return marks;
}
