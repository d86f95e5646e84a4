// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roommemory.h"

QJsonObject OwnChange::toJson() const
{
    return {{QStringLiteral("change"), change.toJson()},
            {QStringLiteral("after"), after},
            {QStringLiteral("sequence"), sequence},
            {QStringLiteral("revision"), revision},
            {QStringLiteral("acknowledged"), isAcknowledged}};
}

Result<OwnChange> OwnChange::fromJson(const QJsonObject &object)
{
    const auto change = Change::fromJson(object.value(QLatin1String("change")).toObject());
    if (!change) {
        return change.error();
    }
    OwnChange own;
    own.change = change.value();
    own.after = object.value(QLatin1String("after")).toString();
    own.sequence = object.value(QLatin1String("sequence")).toInteger();
    own.revision = object.value(QLatin1String("revision")).toInt();
    own.isAcknowledged = object.value(QLatin1String("acknowledged")).toBool();
    return own;
}

void OwnChange::follow(const OwnChange &earlier)
{
    const bool nothingBetween = earlier.revision == earlier.change.base + 1;
    bool sameFields = change.kind != ChangeKind::Remove;
    for (const QString &field : change.fields.keys()) {
        sameFields = sameFields && earlier.change.fields.contains(field);
    }
    if (nothingBetween || sameFields) {
        change.base = std::max(change.base, earlier.revision);
    }
}

QJsonObject OwnChange::toWire() const
{
    const QJsonObject whole = change.toJson();
    QJsonObject wire;
    for (const char *name : {"id", "kind", "record", "recordId", "base", "fields"}) {
        wire.insert(QLatin1String(name), whole.value(QLatin1String(name)));
    }
    return wire;
}

QString RefusedWork::id() const
{
    return changes.isEmpty() ? QString() : changes.constFirst().change.id;
}

OwnChange *RoomMemory::find(const QString &change)
{
    const auto it = std::find_if(queue.begin(), queue.end(), [&change](const OwnChange &own) {
        return own.change.id == change;
    });
    return it == queue.end() ? nullptr : &*it;
}

void RoomMemory::acknowledge(OwnChange &own, qint64 sequence, int revision)
{
    own.isAcknowledged = true;
    own.isOnItsWay = false;
    own.sequence = sequence;
    own.revision = revision;
    for (OwnChange &later : queue) {
        if (later.after == own.change.id) {
            later.after.clear();
            later.follow(own);
        }
    }
}

void RoomMemory::takeOut(const QString &change)
{
    std::erase_if(queue, [&change](const OwnChange &own) {
        return own.change.id == change;
    });
    for (OwnChange &later : queue) {
        if (later.after == change) {
            later.after.clear();
        }
    }
}
