// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"
#include "records.h"

#include <QSet>

/**
 * Anonymität: takes out of records and log whatever tells who wrote a statement in an anonymous step (rule 3). A step
 * that was anonymous once stays so for an export, even where it was opened later.
 */
class Anonymity
{
public:
    Anonymity(const Records &records, const QList<Change> &log);

    [[nodiscard]] bool covers(const QString &contribution) const
    {
        return m_contributions.contains(contribution);
    }
    /** A record as it may leave the house. */
    [[nodiscard]] QJsonObject cleared(RecordType::Type type, QJsonObject record) const;
    /** A line of the log as it may leave the house. */
    [[nodiscard]] Change cleared(Change change) const;

private:
    QSet<QString> m_contributions;
};
