// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "wirerecords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace
{
using RT = RecordType::Type;

std::string compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

QString nameOf(ChangeKind::Kind kind)
{
    return QString::fromLatin1(QMetaEnum::fromType<ChangeKind::Kind>().valueToKey(kind));
}

QJsonObject envelope(ChangeKind::Kind kind, RT type, const QString &id, int revision, const QJsonObject &fields)
{
    QJsonObject object{{QStringLiteral("kind"), nameOf(kind)},
                       {QStringLiteral("record"), recordInfo(type).name},
                       {QStringLiteral("recordId"), id},
                       {QStringLiteral("revision"), revision}};
    if (!fields.isEmpty()) {
        object.insert(QStringLiteral("fields"), fields);
    }
    return object;
}

bool isAnonymous(const Records &records, const QString &contribution)
{
    const Contribution *statement = records.find<Contribution>(contribution);
    const Step *step = statement ? records.find<Step>(statement->step) : nullptr;
    return step && step->anonymity;
}

bool isEndVisible(const Records &records, const QString &id, const Viewer &viewer)
{
    const Contribution *statement = records.find<Contribution>(id);
    return statement ? maySee(records, *statement, viewer) : records.find<Recommendation>(id) != nullptr;
}

/** What it is without being said: an empty text, list, 0, false. Half of every record on the wire. */
bool isPlain(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return true;
    case QJsonValue::String:
        return value.toString().isEmpty();
    case QJsonValue::Array:
        return value.toArray().isEmpty();
    default:
        return false;
    }
}
}

bool WireRecords::isModeration(Role::Role role)
{
    return role == Role::Moderator || role == Role::Administrator;
}

bool WireRecords::travels(RecordType::Type type, Role::Role role)
{
    switch (type) {
    case RT::Person:
    case RT::Draft:
        return false;
    case RT::Participant:
    case RT::Conflict:
        return isModeration(role);
    default:
        return true;
    }
}

bool WireRecords::isConditional(RecordType::Type type)
{
    return type == RT::Contribution || type == RT::Cluster || type == RT::Link || type == RT::Vote || type == RT::Rating;
}

bool WireRecords::isVisible(const Records &records, RecordType::Type type, const QString &id, const Viewer &viewer)
{
    if (!travels(type, viewer.role)) {
        return false;
    }
    switch (type) {
    case RT::Contribution: {
        const Contribution *statement = records.find<Contribution>(id);
        return statement && maySee(records, *statement, viewer);
    }
    case RT::Cluster: {
        const Cluster *cluster = records.find<Cluster>(id);
        const Step *step = cluster ? records.find<Step>(cluster->step) : nullptr;
        return step && seesWholeStep(*step, viewer);
    }
    case RT::Link: {
        const Link *link = records.find<Link>(id);
        return link && isEndVisible(records, link->from, viewer) && isEndVisible(records, link->to, viewer);
    }
    case RT::Vote: {
        const Vote *vote = records.find<Vote>(id);
        return vote && (vote->contribution.isEmpty() ? isVisible(records, RT::Cluster, vote->cluster, viewer) : isEndVisible(records, vote->contribution, viewer));
    }
    case RT::Rating: {
        const Rating *rating = records.find<Rating>(id);
        return rating && isEndVisible(records, rating->contribution, viewer);
    }
    default:
        return records.find(type, id) != nullptr;
    }
}

QJsonObject WireRecords::cleared(const Records &records, RecordType::Type type, const QString &id, QJsonObject fields, Role::Role role)
{
    if (type == RT::Contribution && isAnonymous(records, id)) {
        fields.remove(QStringLiteral("author"));
        fields.remove(QStringLiteral("enteredBy"));
    }
    if (!isModeration(role)) {
        if (type == RT::Vote || type == RT::Rating) {
            fields.remove(QStringLiteral("participant"));
        }
        if (type == RT::FocusGroup) {
            fields.remove(QStringLiteral("joinCode"));
        }
    }
    return fields;
}

std::string WireRecords::insertOf(const Records &records, RecordType::Type type, const QString &id, Role::Role role)
{
    QJsonObject record = records.toJson(type, id);
    const int revision = record.take(QStringLiteral("revision")).toInt();
    record.remove(QStringLiteral("id"));
    record = cleared(records, type, id, record, role);
    for (auto it = record.begin(); it != record.end();) {
        it = isPlain(*it) ? record.erase(it) : std::next(it);
    }
    return compact(envelope(ChangeKind::Insert, type, id, revision, record));
}

std::string WireRecords::removalOf(RecordType::Type type, const QString &id)
{
    return compact(envelope(ChangeKind::Remove, type, id, 0, {}));
}

std::string WireRecords::changeOf(const Records &records, const Change &change, Role::Role role)
{
    QJsonObject object = envelope(change.kind, change.record, change.recordId, change.revision, cleared(records, change.record, change.recordId, change.fields, role));
    object.insert(QStringLiteral("id"), change.id);
    object.insert(QStringLiteral("sequence"), change.sequence);
    return compact(object);
}
