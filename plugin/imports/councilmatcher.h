// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"
#include "statedresult.h"

#include <QHash>

/**
 * Zuordnung: finds the recommendation and the committee that a source means. Built once for all answers of a source.
 */
class CouncilMatcher
{
public:
    explicit CouncilMatcher(const Records &records);

    /** Id of the recommendation; NotFound where there is none, Refused where it could be several. */
    [[nodiscard]] Result<QString> recommendationOf(const StatedResult &stated) const;
    /**
     * Id of the committee; empty where it is named but not known. Of several that are in charge together, the one in the
     * recommendation's Beratungsfolge. Refused where none is named, or where the name is nearly that of a known one.
     */
    [[nodiscard]] Result<QString> committeeOf(const StatedResult &stated, const QString &recommendation) const;
    /** Such as 5/3; for sorting and messages. */
    [[nodiscard]] QString numberOf(const QString &recommendation) const;

private:
    [[nodiscard]] Result<QString> committeeNamed(const StatedCommittee &named, const QString &recommendation) const;
    [[nodiscard]] bool isPlanned(const QString &committee, const QString &recommendation) const;

    const Records &m_records;
    QHash<QString, QStringList> m_references;
    QHash<QString, QStringList> m_numbers;
    QHash<QString, QString> m_numberOf;
    QHash<QString, QStringList> m_committees;
    QHash<QString, QStringList> m_planned;
};

/** A name as it is compared: without capitals, doubled blanks and full stops. */
[[nodiscard]] QString comparableName(const QString &name);
