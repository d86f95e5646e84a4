// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "papersources.h"

#include <QSet>

/** Empfehlungen einer Fokusgruppe: those of its topic area, and those that grow out of its statements. */
class GroupRecommendations
{
public:
    struct Entry {
        const Recommendation *recommendation = nullptr;
        /** Of its own topic area; otherwise another group's, to which its statements contributed. */
        bool isOwn = true;
        /** The group's statements it grows out of, in the order of the steps. */
        QList<const Contribution *> statements;
    };

    GroupRecommendations(const PaperSources &sources, const FocusGroup &group);

    /** In their order. */
    [[nodiscard]] const QList<Entry> &entries() const
    {
        return m_entries;
    }
    /** True: the statement has become part of a recommendation. */
    [[nodiscard]] bool isTakenUp(const QString &contribution) const
    {
        return m_takenUp.contains(contribution);
    }

private:
    QList<Entry> m_entries;
    QSet<QString> m_takenUp;
};
