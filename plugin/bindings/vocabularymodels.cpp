// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "vocabularymodels.h"

namespace
{
enum ExtraRoles {
    TitleRole = RecordModelBase::FirstExtraRole,
    PapersRole,
};

QHash<int, QByteArray> withTitle(QHash<int, QByteArray> names)
{
    names.insert(TitleRole, "title");
    return names;
}

template<class T>
bool byName(const T &a, const T &b)
{
    const int order = QString::localeAwareCompare(a.name, b.name);
    return order != 0 ? order < 0 : a.id < b.id;
}
}

CommitteeModel::CommitteeModel(QObject *parent)
    : RecordModel(parent)
{
}

QHash<int, QByteArray> CommitteeModel::roleNames() const
{
    auto names = withTitle(RecordModelBase::roleNames());
    names.insert(PapersRole, "papers");
    return names;
}

bool CommitteeModel::accepts(const Committee &record) const
{
    return matchesSearch(record.name + QLatin1Char(' ') + record.shortName);
}

bool CommitteeModel::lessThan(const Committee &a, const Committee &b) const
{
    return byName(a, b);
}

QVariant CommitteeModel::extra(const Committee &record, int role) const
{
    if (role == TitleRole) {
        return record.name;
    }
    if (role != PapersRole) {
        return {};
    }
    const auto &lines = workspace()->records().all<Consultation>();
    return int(std::count_if(lines.begin(), lines.end(), [this, &record](const auto &entry) {
        return entry.second.committee == record.id && workspace()->recommendation(entry.second.recommendation).conference == shownConference();
    }));
}

OrganisationModel::OrganisationModel(QObject *parent)
    : RecordModel(parent)
{
}

QHash<int, QByteArray> OrganisationModel::roleNames() const
{
    return withTitle(RecordModelBase::roleNames());
}

bool OrganisationModel::accepts(const Organisation &record) const
{
    return matchesSearch(record.name);
}

bool OrganisationModel::lessThan(const Organisation &a, const Organisation &b) const
{
    return byName(a, b);
}

QVariant OrganisationModel::extra(const Organisation &record, int role) const
{
    return role == TitleRole ? QVariant(record.name) : QVariant();
}

GuidelineModel::GuidelineModel(QObject *parent)
    : RecordModel(parent)
{
}

QHash<int, QByteArray> GuidelineModel::roleNames() const
{
    return withTitle(RecordModelBase::roleNames());
}

bool GuidelineModel::accepts(const Guideline &record) const
{
    return matchesSearch(record.number + QLatin1Char(' ') + record.title);
}

bool GuidelineModel::lessThan(const Guideline &a, const Guideline &b) const
{
    if (a.number != b.number) {
        // "10" comes after "9"
        return a.number.size() != b.number.size() ? a.number.size() < b.number.size() : a.number < b.number;
    }
    return std::tie(b.adoptedOn, b.id) < std::tie(a.adoptedOn, a.id);
}

QVariant GuidelineModel::extra(const Guideline &record, int role) const
{
    if (role != TitleRole) {
        return {};
    }
    const QString version = record.version.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(record.version);
    return QString(record.number + QLatin1Char(' ') + record.title + version).trimmed();
}

LifeStageModel::LifeStageModel(QObject *parent)
    : RecordModel(parent)
{
}

QHash<int, QByteArray> LifeStageModel::roleNames() const
{
    return withTitle(RecordModelBase::roleNames());
}

bool LifeStageModel::accepts(const LifeStage &record) const
{
    return matchesSearch(record.name);
}

QVariant LifeStageModel::extra(const LifeStage &record, int role) const
{
    return role == TitleRole ? QVariant(record.name) : QVariant();
}

PlanningAreaModel::PlanningAreaModel(QObject *parent)
    : RecordModel(parent)
{
}

QHash<int, QByteArray> PlanningAreaModel::roleNames() const
{
    return withTitle(RecordModelBase::roleNames());
}

bool PlanningAreaModel::accepts(const PlanningArea &record) const
{
    return matchesSearch(record.name + QLatin1Char(' ') + record.key);
}

bool PlanningAreaModel::lessThan(const PlanningArea &a, const PlanningArea &b) const
{
    return byName(a, b);
}

QVariant PlanningAreaModel::extra(const PlanningArea &record, int role) const
{
    return role == TitleRole ? QVariant(record.name) : QVariant();
}
