// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"
#include "records.h"

#include <QHash>

/** Entstehung und letzte Änderung of an OParl object: clients keep up by them. */
struct OparlTime {
    QDateTime created;
    QDateTime modified;

    /** This object shows `other` too, so it changes with it. */
    void include(const OparlTime &other);
    /** yyyy-mm-ddThh:mm:ss+hh:mm, as the specification wants it. */
    [[nodiscard]] static QString text(const QDateTime &moment);
};

/**
 * Zeiten: when each record came to be and last changed, as the log tells. What belongs to a recommendation (its
 * consultations, selection, progress, origins) counts as part of it, also what was removed. A record that is not in the
 * log is as old as its id says.
 */
class OparlTimes
{
public:
    OparlTimes(const Records &records, const QList<Change> &log);

    [[nodiscard]] OparlTime of(const QString &recordId) const;
    /** From the first to the last of all that is known. */
    [[nodiscard]] OparlTime overall() const
    {
        return m_overall;
    }

private:
    void touch(const QString &recordId, const QDateTime &at);

    QHash<QString, OparlTime> m_times;
    OparlTime m_overall;
};
