// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"
#include "trace.h"

/**
 * Nachschlagewerk für Papiere: the records arranged as papers ask for them, so that 500 papers cost one walk through
 * the workspace. Keeps a reference to `records`, which must not change meanwhile. Statements withheld by the moderator
 * are not in it, nor is the order of writing in an anonymous step (rule 3).
 */
class PaperSources
{
public:
    explicit PaperSources(const Records &records);

    [[nodiscard]] const Records &records() const
    {
        return m_records;
    }
    [[nodiscard]] const Trace &trace() const
    {
        return m_trace;
    }
    /** The workspace's municipality, or one without a name. */
    [[nodiscard]] const Municipality &municipality() const
    {
        return m_municipality;
    }

    /** In their order. */
    [[nodiscard]] const std::vector<const Recommendation *> &recommendations(const QString &conference) const;
    /** Place of the recommendation in its conference, from 1; 0: there is none. */
    [[nodiscard]] int ordinal(const QString &recommendation) const;
    /** The Beratungsfolge in its order. */
    [[nodiscard]] const std::vector<const Consultation *> &consultations(const QString &recommendation) const;
    /** The latest, or nullptr. */
    [[nodiscard]] const Disposition *disposition(const QString &recommendation) const;
    /** Oldest first. */
    [[nodiscard]] const std::vector<const Progress *> &progress(const QString &recommendation) const;

    /** In their order; those of one cluster stand together. */
    [[nodiscard]] const std::vector<const Contribution *> &contributions(const QString &step) const;
    /** Nullptr also where it is withheld. */
    [[nodiscard]] const Contribution *contribution(const QString &id) const;
    [[nodiscard]] StepKind::Kind stepKind(const Contribution &contribution) const;
    /** Dots on a contribution or a cluster. */
    [[nodiscard]] int dots(const QString &id) const;

private:
    const Records &m_records;
    Trace m_trace;
    Municipality m_municipality;
    QHash<QString, std::vector<const Recommendation *>> m_recommendations;
    QHash<QString, int> m_ordinals;
    QHash<QString, std::vector<const Consultation *>> m_consultations;
    QHash<QString, const Disposition *> m_dispositions;
    QHash<QString, std::vector<const Progress *>> m_progress;
    QHash<QString, std::vector<const Contribution *>> m_contributions;
    QHash<QString, int> m_dots;
};
