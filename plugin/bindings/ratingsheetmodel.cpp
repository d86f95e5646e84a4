// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ratingsheetmodel.h"

#include "rankingwords.h"
#include "roomdots.h"

#include <KLocalizedString>

namespace
{
constexpr auto domain = "dreischritt";

QString fieldOf(Criterion::Kind criterion)
{
    switch (criterion) {
    case Criterion::Effect:
        return QStringLiteral("effect");
    case Criterion::Feasibility:
        return QStringLiteral("feasibility");
    case Criterion::Cost:
        return QStringLiteral("cost");
    case Criterion::Urgency:
        return QStringLiteral("urgency");
    }
    return {};
}
}

RatingSheetModel::RatingSheetModel(QObject *parent)
    : RowModel(parent)
{
}

int RatingSheetModel::complete() const
{
    return m_complete;
}

void RatingSheetModel::forget()
{
    m_underWay.clear();
}

bool RatingSheetModel::concerns(RecordType::Type type) const
{
    return type == RecordType::Rating || type == RecordType::Contribution;
}

QString RatingSheetModel::ratingOf(const QString &contribution) const
{
    const QString own = ratingId(contribution, m_participant.isEmpty() ? m_group : m_participant);
    QString found;
    if (!m_participant.isEmpty()) {
        // Of several the ranking counts the last one.
        for (const auto &[id, rating] : m_workspace->records().all<Rating>()) {
            if (rating.participant == m_participant && rating.contribution == contribution && id > found) {
                found = id;
            }
        }
    }
    return found.isEmpty() ? own : found;
}

void RatingSheetModel::workOut()
{
    QList<RatingSheetRow> rows;
    m_complete = 0;
    if (m_workspace) {
        const Records &records = m_workspace->records();
        QHash<QString, const Rating *> given;
        for (const auto &[id, rating] : records.all<Rating>()) {
            const bool ours = m_participant.isEmpty() ? id == ratingId(rating.contribution, m_group)
                                                      : rating.participant == m_participant;
            const Rating *&place = given[rating.contribution];
            if (ours && (!place || place->id < id)) {
                place = &rating;
            }
        }
        for (const Contribution *statement : records.select<Contribution>([this](const Contribution &candidate) {
                 return candidate.step == m_step && candidate.visibility != ContributionVisibility::Withheld && m_workspace->isVisible(candidate);
             })) {
            const Rating *rating = given.value(statement->id);
            if (!m_everything && !m_group.isEmpty() && statement->group != m_group && !rating) {
                continue;
            }
            RatingSheetRow row{statement->id, statement->text, RankingWords::groupName(records, statement->id)};
            if (rating) {
                row.effect = rating->effect;
                row.feasibility = rating->feasibility;
                row.cost = rating->cost;
                row.urgency = rating->urgency;
            }
            if (const auto it = m_underWay.constFind(statement->id); it != m_underWay.cend()) {
                const auto &values = it->values;
                row.effect = values[Criterion::Effect] < 0 ? row.effect : values[Criterion::Effect];
                row.feasibility = values[Criterion::Feasibility] < 0 ? row.feasibility : values[Criterion::Feasibility];
                row.cost = values[Criterion::Cost] < 0 ? row.cost : values[Criterion::Cost];
                row.urgency = values[Criterion::Urgency] < 0 ? row.urgency : values[Criterion::Urgency];
            }
            for (const int value : {row.effect, row.feasibility, row.cost, row.urgency}) {
                row.rated += value > 0 ? 1 : 0;
            }
            m_complete += row.rated == 4 ? 1 : 0;
            rows += row;
        }
    }
    setRowsById(rows);
}

Operation *RatingSheetModel::rate(const QString &contribution, Criterion::Kind criterion, int value)
{
    if (!m_workspace) {
        return refuseWithoutWorkspace();
    }
    const QString id = ratingOf(contribution);
    const int fitting = qBound(0, value, 5);
    Change change;
    const auto *present = m_workspace->records().find<Rating>(id);
    if (present && !m_underWay.contains(contribution)) {
        change = Change::update(RecordType::Rating, id, present->revision, {{fieldOf(criterion), fitting}}, m_workspace->actor());
    } else {
        // Made anew, or already on its way: then this one criterion is all that the second change brings.
        QJsonObject fields{{QStringLiteral("contribution"), contribution}, {fieldOf(criterion), fitting}};
        if (!m_participant.isEmpty()) {
            fields.insert(QStringLiteral("participant"), m_participant);
        }
        change = Change::insertFields(RecordType::Rating, id, fields, m_workspace->actor());
        change.base = whateverWasThere;
    }
    Operation *operation = m_workspace->submit({change}, ki18ndc(domain, "@action:undo", "Rating").toString(), {contribution});
    m_underWay[contribution].values[std::size_t(criterion)] = fitting;
    follow(operation, m_underWay, contribution);
    return operation;
}
