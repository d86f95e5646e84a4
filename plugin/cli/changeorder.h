// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"

#include <QHash>
#include <QSet>
#include <QUuid>

#include <optional>
#include <vector>

class Records;

/**
 * Reihenfolge: in which order a pile of changes goes into a workspace so that nothing is lost.
 *
 * A pile that is in order keeps its order. One that is not (an update before its insert, a statement before its step,
 * a base that is still to come) is put in order: by the numbers of the log it was taken from where all lines bear one,
 * otherwise inserts by what they refer to, then updates of each record by their base, then removals.
 *
 * In the second case several changes on one base can no longer be told apart: the revision that follows may be any of
 * them. Whatever is based on it or on a later one is then based on the last revision that is certain, so that a text
 * its author may not have seen is kept as a conflict.
 */
class ChangeOrder
{
public:
    struct Step {
        std::size_t index = 0;
        /** What the change is based on, for this workspace. */
        int base = 0;
    };

    /** `present`: what the workspace holds; only ids and revisions are kept. */
    explicit ChangeOrder(const Records &present);
    /** The changes of the pile as they stand, one after the other. */
    void add(std::size_t index, const Change &change);
    /** All that were added. */
    [[nodiscard]] std::vector<Step> order() const;

private:
    struct Entry {
        std::size_t index = 0;
        QUuid change;
        QUuid record;
        RecordType::Type type = RecordType::Municipality;
        ChangeKind::Kind kind = ChangeKind::Insert;
        int base = 0;
        qint64 sequence = 0;
    };
    void noteWhatIsMissing(const Change &change);
    void sort(std::vector<Entry> &entries) const;

    std::vector<Entry> m_entries;

    // The pile played through in its own order, to see whether it is one.
    QHash<QUuid, int> m_revisions;
    QSet<QUuid> m_seen;
    QSet<QUuid> m_wanted;
    QHash<QUuid, int> m_ahead;
    bool m_shuffled = false;
    bool m_numbered = true;
    bool m_ascending = true;
};
