// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "recordtable.h"

#include <memory>
#include <vector>

/** All record tables of a workspace, and what is asked across them. */
class WorkspaceTables
{
public:
    explicit WorkspaceTables(Connection &connection);

    [[nodiscard]] RecordTable &operator[](RecordType::Type type)
    {
        return *m_tables[std::size_t(type)];
    }

    /** The conference `record` belongs to, or an empty string; the record itself need not be stored. */
    [[nodiscard]] QString conferenceOf(const Gadget &record, const QString &id);
    /** How many of what point at it, such as "3 Contribution, 1 Vote"; links and drafts do not count. */
    [[nodiscard]] QString referrers(RecordType::Type target, const QString &id);
    /** Ids of the links that begin or end there, ascending. */
    [[nodiscard]] QStringList linksOf(const QString &id);
    /** The link that joins the two, or an empty string. */
    [[nodiscard]] QString linkBetween(const QString &from, const QString &to, LinkKind::Kind kind);
    /** The kind of the step a contribution belongs to; nothing where there is no such contribution. */
    [[nodiscard]] std::optional<StepKind::Kind> stepKindOf(const QString &contribution);
    [[nodiscard]] QString dispositionOf(const QString &recommendation);
    /** True where following `field` from `target` leads to `id`. */
    [[nodiscard]] bool leadsTo(const RecordInfo &info, const FieldInfo &field, const QString &target, const QString &id);

private:
    struct Referrer {
        RecordType::Type target;
        QString name;
        Statement count;
    };

    std::vector<std::unique_ptr<RecordTable>> m_tables;
    std::vector<Referrer> m_referrers;
    Statement m_conferenceOfStep;
    Statement m_conferenceOfContribution;
    Statement m_conferenceOfCluster;
    Statement m_conferenceOfRecommendation;
    Statement m_linksOf;
    Statement m_linkBetween;
    Statement m_stepKind;
    Statement m_dispositionOf;
};
