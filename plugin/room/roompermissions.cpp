// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roompermissions.h"

#include "stepstanding.h"

namespace
{
using RT = RecordType::Type;

/** What members may write into a statement; all else (visibility, cluster, author) is not theirs. */
constexpr const char *statementFields[] =
    {"text", "language", "translation", "where", "planningArea", "lifeStages", "legalSpheres", "targetGroup"};

bool hasOnly(const QJsonObject &fields, std::initializer_list<const char *> names)
{
    const QStringList keys = fields.keys();
    return std::all_of(keys.begin(), keys.end(), [&names](const QString &key) {
        return std::any_of(names.begin(), names.end(), [&key](const char *name) {
            return key == QLatin1String(name);
        });
    });
}

Error notYours()
{
    return Error(Error::Refused, "Only the moderation may do this.");
}

class Judge
{
public:
    Judge(const Records &records, const QString &conference, const RoomGuest &guest)
        : m_records(records)
        , m_conference(conference)
        , m_guest(guest)
    {
    }

    Result<Change> statement(Change change) const
    {
        const Contribution *present = m_records.find<Contribution>(change.recordId);
        if (change.kind != ChangeKind::Insert && !present) {
            return Error(Error::NotFound, "The card is not there any more.");
        }
        const QString stepId = change.kind == ChangeKind::Insert ? change.fields.value(QLatin1String("step")).toString() : present->step;
        const auto step = openStep(stepId, change.kind == ChangeKind::Insert ? StepPermission::Write : StepPermission::EditOwn);
        if (!step) {
            return step.error();
        }
        if (m_guest.viewer.group.isEmpty()) {
            return Error(Error::Refused, "Choose your group first.");
        }
        if (change.kind == ChangeKind::Insert) {
            return newStatement(std::move(change), *step.value());
        }
        if (present->group != m_guest.viewer.group) {
            return Error(Error::Refused, "This card belongs to another group.");
        }
        for (const QString &field : change.fields.keys()) {
            if (!isStatementField(field)) {
                return notYours();
            }
        }
        return signedBy(std::move(change), *step.value());
    }

    Result<Change> link(Change change) const
    {
        const Link *present = m_records.find<Link>(change.recordId);
        if (change.kind != ChangeKind::Insert && !present) {
            return Error(Error::NotFound, "The link is not there any more.");
        }
        const QString from = change.kind == ChangeKind::Insert ? change.fields.value(QLatin1String("from")).toString() : present->from;
        const QString to = change.kind == ChangeKind::Insert ? change.fields.value(QLatin1String("to")).toString() : present->to;
        const Contribution *statement = m_records.find<Contribution>(from);
        const Contribution *other = m_records.find<Contribution>(to);
        if (!statement || !other || !maySee(m_records, *statement, m_guest.viewer) || !maySee(m_records, *other, m_guest.viewer)
            || change.kind == ChangeKind::Update) {
            return notYours();
        }
        const auto step = openStep(statement->step, StepPermission::Link);
        if (!step) {
            return step.error();
        }
        return signedBy(std::move(change), *step.value());
    }

    Result<Change> mark(Change change) const
    {
        QString owner;
        QString contribution = change.fields.value(QLatin1String("contribution")).toString();
        QString cluster = change.fields.value(QLatin1String("cluster")).toString();
        if (change.kind != ChangeKind::Insert) {
            const Vote *vote = m_records.find<Vote>(change.recordId);
            const Rating *rating = m_records.find<Rating>(change.recordId);
            if (!vote && !rating) {
                return Error(Error::NotFound, "What you marked is not there any more.");
            }
            if (!hasOnly(change.fields, {"dots", "effect", "feasibility", "cost", "urgency"})) {
                return notYours();
            }
            owner = vote ? vote->participant : rating->participant;
            contribution = vote ? vote->contribution : rating->contribution;
            cluster = vote ? vote->cluster : QString();
            if (owner != m_guest.id) {
                return Error(Error::Refused, "These dots belong to somebody else.");
            }
        }
        const Contribution *statement = m_records.find<Contribution>(contribution);
        const Cluster *bundle = m_records.find<Cluster>(cluster);
        if (!statement && !bundle) {
            return Error(Error::NotFound, "What you marked is not there any more.");
        }
        if (statement && !maySee(m_records, *statement, m_guest.viewer)) {
            return notYours();
        }
        const auto step = openStep(statement ? statement->step : bundle->step, StepPermission::Vote);
        if (!step) {
            return step.error();
        }
        if (change.kind == ChangeKind::Insert) {
            change.fields.insert(QStringLiteral("participant"), m_guest.id);
            change.fields.remove(QStringLiteral("group"));
        }
        return signedBy(std::move(change), *step.value());
    }

private:
    Result<const Step *> openStep(const QString &id, StepPermission::Permission permission) const
    {
        const Step *step = m_records.find<Step>(id);
        if (!step || step->conference != m_conference) {
            return Error(Error::NotFound, "This question is not there any more.");
        }
        switch (standingOf(m_records, id, m_guest.viewer.group).state) {
        case StepState::Open:
            break;
        case StepState::Paused:
            return Error(Error::Refused, "There is a break. Your text stays on your device until it goes on.");
        default:
            return Error(Error::Refused, "This question is not open just now. Your text stays on your device.");
        }
        if (!step->permissions.testFlag(permission)) {
            return notYours();
        }
        return step;
    }

    Result<Change> newStatement(Change change, const Step &step) const
    {
        QJsonObject fields{{QStringLiteral("step"), step.id},
                           {QStringLiteral("group"), m_guest.viewer.group},
                           {QStringLiteral("author"), step.anonymity ? QString() : m_guest.id}};
        for (const char *name : statementFields) {
            const QString key = QString::fromLatin1(name);
            if (change.fields.contains(key)) {
                fields.insert(key, change.fields.value(key));
            }
        }
        if (fields.value(QLatin1String("text")).toString().trimmed().isEmpty()) {
            return Error(Error::Refused, "The card is empty. Write something first.");
        }
        change.fields = fields;
        return signedBy(std::move(change), step);
    }

    static bool isStatementField(const QString &field)
    {
        return std::any_of(std::begin(statementFields), std::end(statementFields), [&field](const char *name) {
            return field == QLatin1String(name);
        });
    }

    /** In an anonymous step the log knows the group alone. */
    Result<Change> signedBy(Change change, const Step &step) const
    {
        change.actor = step.anonymity ? m_guest.viewer.group : m_guest.id;
        change.at = {};
        return change;
    }

    const Records &m_records;
    const QString &m_conference;
    const RoomGuest &m_guest;
};
}

Result<Change> permitted(const Records &records, const QString &conference, const RoomGuest &guest, Change change)
{
    if (isUnlogged(change.record) || change.record == RT::Conflict) {
        return Error(Error::Refused, "This cannot be changed from another device.");
    }
    if (guest.viewer.role == Role::Moderator || guest.viewer.role == Role::Administrator) {
        change.actor = guest.viewer.role == Role::Moderator ? QStringLiteral("moderator") : QStringLiteral("administrator");
        return change;
    }
    if (guest.viewer.role != Role::Member) {
        return Error(Error::Refused, "Who only watches changes nothing. Join a group to write.");
    }
    const Judge judge(records, conference, guest);
    switch (change.record) {
    case RT::Contribution:
        return judge.statement(std::move(change));
    case RT::Link:
        return judge.link(std::move(change));
    case RT::Vote:
    case RT::Rating:
        return judge.mark(std::move(change));
    default:
        return notYours();
    }
}
