// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "conferencemodels.h"

namespace
{
enum ExtraRoles {
    StatementsRole = RecordModelBase::FirstExtraRole,
    GroupsRole,
    AreaRole,
    MembersRole,
    TitleRole,
    StandingRole,
    ApartRole,
};
}

ConferenceModel::ConferenceModel(QObject *parent)
    : RecordModel(parent)
{
}

bool ConferenceModel::accepts(const Conference &record) const
{
    return matchesSearch(record.title);
}

bool ConferenceModel::lessThan(const Conference &a, const Conference &b) const
{
    return std::tie(b.startsOn, b.id) < std::tie(a.startsOn, a.id);
}

StepModel::StepModel(QObject *parent)
    : RecordModel(parent)
{
}

QHash<int, QByteArray> StepModel::roleNames() const
{
    auto names = RecordModelBase::roleNames();
    names.insert(StatementsRole, "statements");
    names.insert(StandingRole, "standing");
    names.insert(ApartRole, "apart");
    return names;
}

bool StepModel::accepts(const Step &record) const
{
    return record.conference == shownConference();
}

QVariant StepModel::extra(const Step &record, int role) const
{
    switch (role) {
    case StatementsRole:
        return workspace()->statementCount(record.id);
    case StandingRole:
        return QVariant::fromValue(workspace()->standing(record.id, workspace()->role() == Role::Member ? workspace()->group() : QString()));
    case ApartRole:
        return workspace()->groupsApart(record.id);
    default:
        return {};
    }
}

TopicAreaModel::TopicAreaModel(QObject *parent)
    : RecordModel(parent)
{
}

QHash<int, QByteArray> TopicAreaModel::roleNames() const
{
    auto names = RecordModelBase::roleNames();
    names.insert(GroupsRole, "groups");
    return names;
}

bool TopicAreaModel::accepts(const TopicArea &record) const
{
    return record.conference == shownConference();
}

QVariant TopicAreaModel::extra(const TopicArea &record, int role) const
{
    if (role != GroupsRole) {
        return {};
    }
    const auto &groups = workspace()->records().all<FocusGroup>();
    return int(std::count_if(groups.begin(), groups.end(), [&record](const auto &entry) {
        return entry.second.topicArea == record.id;
    }));
}

GroupModel::GroupModel(QObject *parent)
    : RecordModel(parent)
{
}

QString GroupModel::step() const
{
    return m_step;
}

void GroupModel::setStep(const QString &step)
{
    if (step != m_step) {
        m_step = step;
        Q_EMIT stepChanged();
        onSurroundingsChanged();
    }
}

QHash<int, QByteArray> GroupModel::roleNames() const
{
    auto names = RecordModelBase::roleNames();
    names.insert(AreaRole, "area");
    names.insert(StatementsRole, "statements");
    names.insert(MembersRole, "members");
    names.insert(StandingRole, "standing");
    return names;
}

bool GroupModel::accepts(const FocusGroup &record) const
{
    return record.conference == shownConference();
}

QVariant GroupModel::extra(const FocusGroup &record, int role) const
{
    switch (role) {
    case AreaRole:
        return QVariant::fromValue(workspace()->topicArea(record.topicArea));
    case StatementsRole: {
        if (!m_step.isEmpty()) {
            return workspace()->statementCount(m_step, record.id);
        }
        int count = 0;
        for (const auto &[id, step] : workspace()->records().all<Step>()) {
            count += step.conference == record.conference ? workspace()->statementCount(id, record.id) : 0;
        }
        return count;
    }
    case MembersRole: {
        const auto &participants = workspace()->records().all<Participant>();
        return int(std::count_if(participants.begin(), participants.end(), [&record](const auto &entry) {
            return entry.second.group == record.id;
        }));
    }
    case StandingRole:
        return QVariant::fromValue(workspace()->standing(m_step, record.id));
    default:
        return {};
    }
}

ConflictModel::ConflictModel(QObject *parent)
    : RecordModel(parent)
{
}

QHash<int, QByteArray> ConflictModel::roleNames() const
{
    auto names = RecordModelBase::roleNames();
    names.insert(TitleRole, "title");
    return names;
}

bool ConflictModel::accepts(const Conflict &record) const
{
    return !record.settled;
}

QVariant ConflictModel::extra(const Conflict &record, int role) const
{
    const RecordInfo *info = role == TitleRole ? recordInfo(record.record) : nullptr;
    const void *about = info ? workspace()->records().find(info->type, record.recordId) : nullptr;
    if (!about) {
        return role == TitleRole ? QVariant(QString()) : QVariant();
    }
    for (const char *name : {"title", "text", "name", "question"}) {
        const int property = info->meta->indexOfProperty(name);
        if (property >= 0) {
            return info->meta->property(property).readOnGadget(about);
        }
    }
    return QString();
}
