// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "clustertally.h"

ClusterTally::ClusterTally(const Records &records)
{
    for (const auto &[id, contribution] : records.all<Contribution>()) {
        count(records, RecordType::Contribution, id, 1);
    }
    for (const auto &[id, vote] : records.all<Vote>()) {
        count(records, RecordType::Vote, id, 1);
    }
}

void ClusterTally::count(const Records &records, RecordType::Type type, const QString &id, int by)
{
    if (type == RecordType::Vote) {
        if (const auto *vote = records.find<Vote>(id); vote && vote->dots > 0) {
            m_dots[vote->contribution.isEmpty() ? vote->cluster : vote->contribution] += by * vote->dots;
        }
    } else if (type == RecordType::Contribution) {
        const auto *contribution = records.find<Contribution>(id);
        if (!contribution || contribution->cluster.isEmpty()) {
            return;
        }
        if (by > 0) {
            m_members[contribution->cluster].insert(id);
        } else if (const auto members = m_members.find(contribution->cluster); members != m_members.end()) {
            members->erase(id);
            if (members->empty()) {
                m_members.erase(members);
            }
        }
    }
}

ClusterTally::Concern ClusterTally::concernOf(const Records &records, RecordType::Type type, const QString &id)
{
    Concern concern;
    if (type == RecordType::Vote) {
        if (const auto *vote = records.find<Vote>(id)) {
            concern.contribution = vote->contribution;
            concern.cluster = vote->cluster;
        }
    }
    const QString statement = type == RecordType::Contribution ? id : concern.contribution;
    if (const auto *contribution = statement.isEmpty() ? nullptr : records.find<Contribution>(statement)) {
        concern.cluster = contribution->cluster;
    }
    return concern;
}

int ClusterTally::dotsOn(const QString &item) const
{
    return m_dots.value(item);
}

int ClusterTally::dotsIn(const Records &records, const QString &cluster) const
{
    int dots = dotsOn(cluster);
    for (const QString &member : membersOf(cluster)) {
        const auto *contribution = records.find<Contribution>(member);
        dots += contribution && contribution->visibility != ContributionVisibility::Withheld ? dotsOn(member) : 0;
    }
    return dots;
}

QStringList ClusterTally::membersOf(const QString &cluster) const
{
    const auto members = m_members.constFind(cluster);
    return members == m_members.cend() ? QStringList() : QStringList(members->begin(), members->end());
}
