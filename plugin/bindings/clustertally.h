// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

#include <set>

/** Punkte und Bündel: how many dots each statement and cluster has and who is in which cluster, kept with every change. */
class ClusterTally
{
public:
    /** What a vote or a statement counts for. */
    struct Concern {
        QString contribution;
        QString cluster;
        bool operator==(const Concern &) const = default;
    };

    ClusterTally() = default;
    explicit ClusterTally(const Records &records);

    /** Takes what the record counts for now out (−1) before it changes, and in (1) afterwards. */
    void count(const Records &records, RecordType::Type type, const QString &id, int by);
    /** Empty where the record is neither a vote nor a statement in a cluster. */
    [[nodiscard]] static Concern concernOf(const Records &records, RecordType::Type type, const QString &id);

    /** Those set on the statement or cluster itself. */
    [[nodiscard]] int dotsOn(const QString &item) const;
    /** Those on the cluster and on its members, without the ones that were taken away. */
    [[nodiscard]] int dotsIn(const Records &records, const QString &cluster) const;
    /** Ids of its statements, oldest first. */
    [[nodiscard]] QStringList membersOf(const QString &cluster) const;

private:
    QHash<QString, int> m_dots;
    QHash<QString, std::set<QString>> m_members;
};
