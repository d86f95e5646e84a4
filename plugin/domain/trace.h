// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

#include <QStringList>

/**
 * Verknüpfungen: who is tied to whom, in both directions, at any time (rule 1). Built from the records, kept up with
 * changes by apply(); asking costs a look-up.
 */
class Trace
{
public:
    Trace() = default;
    explicit Trace(const Records &records);

    /** Takes a stored change of a Link in; others are passed over. Call it before Records::apply() takes the same change. */
    void apply(const Change &change, const Records &before);

    /** What `id` stands on: a need's strengths, a project's needs, a recommendation's projects. Ascending. */
    [[nodiscard]] QStringList foundations(const QString &id, LinkKind::Kind kind) const;
    /** What stands on `id`: a strength's needs, a need's projects, a project's recommendations. Ascending. */
    [[nodiscard]] QStringList followers(const QString &id, LinkKind::Kind kind) const;
    /** The link that joins the two, or an empty string. */
    [[nodiscard]] QString linkBetween(const QString &from, const QString &to, LinkKind::Kind kind) const;
    /** Everything that can be reached from `id` in both directions, itself included; ends on circles too. */
    [[nodiscard]] QStringList chain(const QString &id) const;

private:
    struct End {
        QString other;
        QString link;
        LinkKind::Kind kind;
    };
    void add(const Link &link);
    void remove(const Link &link);

    std::unordered_map<QString, std::vector<End>> m_down;
    std::unordered_map<QString, std::vector<End>> m_up;
};

/** Lücken: open ends of the trace, shown and never refused. Ids in ascending order. */
struct Gaps {
    QStringList needsWithoutProject;
    QStringList projectsWithoutNeed;
    QStringList recommendationsWithoutOrigin;
    [[nodiscard]] qsizetype count() const
    {
        return needsWithoutProject.size() + projectsWithoutNeed.size() + recommendationsWithoutOrigin.size();
    }
    bool operator==(const Gaps &) const = default;
};

/** Gaps of one conference, or of all where `conference` is empty. Statements withheld by the moderator do not count. */
[[nodiscard]] Gaps gapsOf(const Records &records, const Trace &trace, const QString &conference = {});

/** Which kind of link may join these two records, from → to; nothing where none may. */
[[nodiscard]] std::optional<LinkKind::Kind> linkKindBetween(const Records &records, const QString &from, const QString &to);
