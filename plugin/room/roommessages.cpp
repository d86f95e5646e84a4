// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roommessages.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace
{
QString statusName(Outcome::Status status)
{
    switch (status) {
    case Outcome::Applied:
        return QStringLiteral("applied");
    case Outcome::Duplicate:
        return QStringLiteral("duplicate");
    case Outcome::Conflict:
        return QStringLiteral("conflict");
    case Outcome::Refused:
        break;
    }
    return QStringLiteral("refused");
}

QJsonObject counts(const QHash<QString, int> &numbers)
{
    QJsonObject object;
    for (auto it = numbers.cbegin(); it != numbers.cend(); ++it) {
        object.insert(it.key(), it.value());
    }
    return object;
}

QHash<QString, int> numbersFrom(const QJsonObject &message, const char *key)
{
    QHash<QString, int> numbers;
    const QJsonObject object = message.value(QLatin1String(key)).toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        numbers.insert(it.key(), it.value().toInt());
    }
    return numbers;
}
}

Frame RoomMessages::frameOf(const QJsonObject &message)
{
    return std::make_shared<const std::string>(QJsonDocument(message).toJson(QJsonDocument::Compact).toStdString());
}

QString RoomMessages::text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QJsonObject RoomMessages::toJson(const Error &error)
{
    return {{QStringLiteral("message"), QString::fromUtf8(error.message())},
            {QStringLiteral("arguments"), QJsonArray::fromStringList(error.arguments())},
            {QStringLiteral("text"), error.text()}};
}

QJsonObject RoomMessages::acknowledgement(const QString &change, const Outcome &outcome)
{
    QJsonObject ack{{QStringLiteral("id"), change}, {QStringLiteral("status"), statusName(outcome.status)}};
    if (outcome.status == Outcome::Refused) {
        ack.insert(QStringLiteral("error"), toJson(outcome.error));
    } else {
        ack.insert(QStringLiteral("sequence"), outcome.sequence);
        ack.insert(QStringLiteral("revision"), outcome.revision);
    }
    return ack;
}

QString RoomMessages::nameOf(Role::Role role)
{
    return QString::fromLatin1(QMetaEnum::fromType<Role::Role>().valueToKey(role)).toLower();
}

QJsonObject RoomMessages::announcementOf(const RoomStage &stage)
{
    return {{QStringLiteral("type"), QStringLiteral("announcement")}, {QStringLiteral("text"), stage.announcement}};
}

QJsonObject RoomMessages::floorOf(const RoomStage &stage)
{
    return {{QStringLiteral("type"), QStringLiteral("floor")}, {QStringLiteral("group"), stage.floor}};
}

QJsonObject RoomMessages::plenaryOf(const RoomStage &stage)
{
    return {{QStringLiteral("type"), QStringLiteral("plenary")},
            {QStringLiteral("step"), stage.plenaryStep},
            {QStringLiteral("group"), stage.plenaryGroup}};
}

QJsonObject RoomMessages::messageOf(const RoomPresence &presence)
{
    return {{QStringLiteral("type"), QStringLiteral("presence")},
            {QStringLiteral("devices"), presence.devices},
            {QStringLiteral("groups"), counts(presence.byGroup)},
            {QStringLiteral("typing"), counts(presence.typing)},
            {QStringLiteral("typingGroups"), counts(presence.typingByGroup)}};
}

QJsonObject RoomMessages::messageOf(const QList<RoomAttendee> &attendees)
{
    QJsonArray people;
    for (const RoomAttendee &attendee : attendees) {
        people += QJsonObject{{QStringLiteral("participant"), attendee.participant},
                              {QStringLiteral("number"), attendee.number},
                              {QStringLiteral("name"), attendee.name},
                              {QStringLiteral("group"), attendee.group},
                              {QStringLiteral("watches"), attendee.watches},
                              {QStringLiteral("table"), attendee.isTable},
                              {QStringLiteral("here"), attendee.isHere}};
    }
    return {{QStringLiteral("type"), QStringLiteral("people")}, {QStringLiteral("people"), people}};
}

QJsonObject RoomMessages::announce(const QString &text)
{
    return {{QStringLiteral("type"), QStringLiteral("announce")}, {QStringLiteral("text"), text}};
}

QJsonObject RoomMessages::giveFloor(const QString &group)
{
    RoomStage stage;
    stage.floor = group;
    return floorOf(stage);
}

QJsonObject RoomMessages::showPlenary(const QString &step, const QString &group)
{
    RoomStage stage;
    stage.plenaryStep = step;
    stage.plenaryGroup = group;
    return plenaryOf(stage);
}

QJsonObject RoomMessages::removeDevice(const QString &participant)
{
    return {{QStringLiteral("type"), QStringLiteral("remove")}, {QStringLiteral("participant"), participant}};
}

bool RoomMessages::take(const QJsonObject &message, RoomStage &stage)
{
    const QString type = text(message, "type");
    if (type == QLatin1String("announcement") || type == QLatin1String("announce")) {
        stage.announcement = text(message, "text");
    } else if (type == QLatin1String("floor")) {
        stage.floor = text(message, "group");
    } else if (type == QLatin1String("plenary")) {
        stage.plenaryStep = text(message, "step");
        stage.plenaryGroup = text(message, "group");
    } else {
        return false;
    }
    return true;
}

bool RoomMessages::take(const QJsonObject &message, RoomPresence &presence)
{
    const QString type = text(message, "type");
    if (type == QLatin1String("presence")) {
        presence.devices = message.value(QLatin1String("devices")).toInt();
        presence.byGroup = numbersFrom(message, "groups");
        presence.typing = numbersFrom(message, "typing");
        presence.typingByGroup = numbersFrom(message, "typingGroups");
        return true;
    }
    if (type != QLatin1String("people")) {
        return false;
    }
    presence.attendees.clear();
    const QJsonArray people = message.value(QLatin1String("people")).toArray();
    for (const QJsonValue &value : people) {
        const QJsonObject person = value.toObject();
        presence.attendees += RoomAttendee{text(person, "participant"),
                                           person.value(QLatin1String("number")).toInt(),
                                           text(person, "name"),
                                           text(person, "group"),
                                           person.value(QLatin1String("watches")).toBool(),
                                           person.value(QLatin1String("table")).toBool(),
                                           person.value(QLatin1String("here")).toBool()};
    }
    return true;
}

QJsonObject RoomMessages::messageOf(const TableCount &count)
{
    return {{QStringLiteral("type"), QStringLiteral("table")}, {QStringLiteral("people"), count.people}, {QStringLiteral("dots"), counts(count.byMembers)}};
}

TableCount RoomMessages::tableCountFrom(const QJsonObject &message)
{
    return {message.value(QLatin1String("people")).toInt(), numbersFrom(message, "dots")};
}

Error RoomMessages::tooFast()
{
    return Error(Error::Refused, "Too many messages at once. Your texts stay on your device; it tries again by itself.");
}
