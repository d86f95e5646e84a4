// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "change.h"

#include "codec.h"
#include "uuid.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMetaEnum>

namespace
{
QString kindName(ChangeKind::Kind kind)
{
    return QString::fromLatin1(QMetaEnum::fromType<ChangeKind::Kind>().valueToKey(kind));
}

/** What guests write: changes of it travel to everybody, and an id made from the clock would tell when each was written. */
bool isGuestsWork(RecordType::Type type)
{
    return type == RecordType::Contribution || type == RecordType::Link || type == RecordType::Vote || type == RecordType::Rating || type == RecordType::Draft;
}

constexpr qsizetype maximumActorLength = 200;
}

QString Change::newRecordId(RecordType::Type type)
{
    // Statements of a named step sort by the time they came; for an anonymous one their author makes a random id.
    return isGuestsWork(type) && type != RecordType::Contribution ? Uuid::random() : Uuid::create();
}

Change Change::insertFields(RecordType::Type type, const QString &recordId, const QJsonObject &fields, const QString &actor)
{
    Change change;
    change.id = isGuestsWork(type) ? Uuid::random() : Uuid::create();
    change.kind = ChangeKind::Insert;
    change.record = type;
    change.recordId = recordId;
    change.fields = fields;
    change.actor = actor;
    return change;
}

Change Change::update(RecordType::Type type, const QString &recordId, int base, const QJsonObject &fields, const QString &actor)
{
    Change change = insertFields(type, recordId, fields, actor);
    change.kind = ChangeKind::Update;
    change.base = base;
    return change;
}

Change Change::remove(RecordType::Type type, const QString &recordId, int base, const QString &actor)
{
    Change change = insertFields(type, recordId, {}, actor);
    change.kind = ChangeKind::Remove;
    change.base = base;
    return change;
}

QJsonObject Change::toJson() const
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("sequence"), sequence},
            {QStringLiteral("conference"), conference},
            {QStringLiteral("kind"), kindName(kind)},
            {QStringLiteral("record"), recordInfo(record).name},
            {QStringLiteral("recordId"), recordId},
            {QStringLiteral("base"), base},
            {QStringLiteral("revision"), revision},
            {QStringLiteral("before"), before},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("actor"), actor},
            {QStringLiteral("at"), at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue()}};
}

Result<Change> Change::fromJson(const QJsonObject &object)
{
    Change change;
    const auto text = [&object](QLatin1String key) {
        return object.value(key).toString();
    };
    for (const char *key : {"id", "kind", "record", "recordId"}) {
        if (!object.value(QLatin1String(key)).isString()) {
            return Error(Error::Refused, "“%1” is missing or is not text; a change needs id, kind, record and recordId.", {QString::fromLatin1(key)});
        }
    }
    change.id = Uuid::normalised(text(QLatin1String("id")));
    change.recordId = Uuid::normalised(text(QLatin1String("recordId")));
    if (change.id.isEmpty() || change.recordId.isEmpty()) {
        const QLatin1String key(change.id.isEmpty() ? "id" : "recordId");
        return Error(Error::Refused, "“%1” must be a UUID, not “%2”.", {key, text(key).left(60)});
    }
    const QString kindText = text(QLatin1String("kind"));
    if (kindText == kindName(ChangeKind::Update)) {
        change.kind = ChangeKind::Update;
    } else if (kindText == kindName(ChangeKind::Remove)) {
        change.kind = ChangeKind::Remove;
    } else if (kindText != kindName(ChangeKind::Insert)) {
        return Error(Error::Refused, "“kind” must be Insert, Update or Remove, not “%1”.", {kindText.left(60)});
    }
    const RecordInfo *info = recordInfo(text(QLatin1String("record")));
    if (!info) {
        return Error(Error::Refused, "There is no record “%1”.", {text(QLatin1String("record")).left(60)});
    }
    change.record = info->type;

    const QJsonValue base = object.value(QLatin1String("base"));
    if (!base.isUndefined() && !base.isNull()) {
        if (!base.isDouble() || base.toInt(-1) < 0) {
            return Error(Error::Refused, "“base” must be the revision the change was made from: a whole number from 0.");
        }
        change.base = base.toInt();
    } else if (change.kind != ChangeKind::Insert) {
        return Error(Error::Refused, "“base” is missing: an Update or Remove names the revision it was made from.");
    }
    const QJsonValue fields = object.value(QLatin1String("fields"));
    if (!fields.isObject() && !(change.kind == ChangeKind::Remove && (fields.isUndefined() || fields.isNull()))) {
        return Error(Error::Refused, "“fields” must be an object with the fields of %1.", {info->name});
    }
    change.fields = fields.toObject();
    const QJsonValue actor = object.value(QLatin1String("actor"));
    if ((!actor.isUndefined() && !actor.isString()) || actor.toString().size() > maximumActorLength || Codec::firstUnprintable(actor.toString()) >= 0) {
        return Error(Error::Refused,
                     "“actor” must be the id of a participant or group, or a role, with at most %1 characters.",
                     {QString::number(maximumActorLength)});
    }
    change.actor = actor.toString();
    change.at = Codec::momentFrom(text(QLatin1String("at")));
    change.sequence = object.value(QLatin1String("sequence")).toInteger();
    change.revision = object.value(QLatin1String("revision")).toInt();
    change.conference = Uuid::normalised(text(QLatin1String("conference")));
    change.before = object.value(QLatin1String("before")).toObject();
    return change;
}

QByteArray Change::fingerprint() const
{
    const QJsonObject wish{{QStringLiteral("kind"), int(kind)},
                           {QStringLiteral("record"), int(record)},
                           {QStringLiteral("recordId"), recordId},
                           {QStringLiteral("fields"), fields}};
    return QCryptographicHash::hash(QJsonDocument(wish).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).left(16);
}
