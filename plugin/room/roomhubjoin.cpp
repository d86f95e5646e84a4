// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomhub.h"

#include "roommessages.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace RoomMessages;

namespace
{
constexpr int protocolVersion = 1;
constexpr int maximumWrongCodes = 5;
constexpr auto wrongCodePause = std::chrono::minutes(1);
}

void RoomHub::join(Device &device, const QJsonObject &message, Clock::time_point now)
{
    const int version = message.value(QLatin1String("version")).toInt();
    if (version != protocolVersion) {
        const QString own = QString::number(protocolVersion);
        refuse(device,
               version > protocolVersion
                   ? Error(Error::TooNew, "This device is newer than the room, which speaks version %1. Update the program that holds the room.", {own})
                   : Error(Error::TooNew, "This room speaks version %1. Load the page again, or update the program.", {own}),
               QStringLiteral("version"));
        device.line->close();
        return;
    }
    if (m_devices.size() > m_options.maximumDevices) {
        refuse(device, Error(Error::Refused, "The room is full."), QStringLiteral("full"));
        device.line->close();
        return;
    }
    const QString token = text(message, "token");
    if (!token.isEmpty()) {
        if (const auto known = deviceOf(m_options.keys, token)) {
            welcome(device, *known, message, text(message, "group"));
            return;
        }
        // Who was sent away does not come in by the code with the same device.
        RoomKeys everybody = m_options.keys;
        everybody.removed.clear();
        if (deviceOf(everybody, token)) {
            refuse(device, Error(Error::Refused, "The moderation has taken this device out of the room."), QStringLiteral("removed"));
            device.line->close();
            return;
        }
    }
    Attempts &attempts = m_attempts[device.line->address()];
    if (now - attempts.since > wrongCodePause) {
        attempts = {0, now};
    }
    if (attempts.wrong >= maximumWrongCodes) {
        refuse(device, Error(Error::Refused, "Too many wrong codes from here. Wait a minute, then try again."), QStringLiteral("wait"));
        device.line->close();
        return;
    }
    const QString code = text(message, "code");
    const FocusGroup *group = groupOpenedBy(code);
    const auto role = group ? std::optional(Role::Member) : roleForCode(m_options.keys, code);
    if (!role) {
        ++attempts.wrong;
        refuse(device, Error(Error::Refused, "This code does not open the room. Look at the screen in the hall and type it again."), QStringLiteral("code"));
        return;
    }
    const bool watches = *role == Role::Member && text(message, "role") == QLatin1String("observer");
    const bool isTable = group && !watches && message.value(QLatin1String("table")).toBool();
    welcome(device, {Uuid::create(), watches ? Role::Observer : *role, isTable ? group->id : QString()}, message, group ? group->id : text(message, "group"));
}

/** All are looked at, whichever it is, so that the time tells nothing. */
const FocusGroup *RoomHub::groupOpenedBy(const QString &code) const
{
    const FocusGroup *opened = nullptr;
    for (const auto &[id, group] : m_records.all<FocusGroup>()) {
        if (group.conference == m_options.conference && isTyped(group.joinCode, code)) {
            opened = &group;
        }
    }
    return opened;
}

void RoomHub::welcome(Device &device, const RoomDevice &known, const QJsonObject &message, const QString &wanted)
{
    const bool isTable = !known.table.isEmpty();
    const Participant *participant = m_records.find<Participant>(known.id);
    QString group = participant ? participant->group : isTable && m_records.find<FocusGroup>(known.table) ? known.table : QString();
    const FocusGroup *chosen = m_records.find<FocusGroup>(wanted);
    const bool mayChoose = known.role == Role::Member && chosen && chosen->conference == m_options.conference;
    if (mayChoose && group.isEmpty() && !isTable) {
        group = wanted;
    }
    device.guest = {known.id, {known.role, group}, isTable};
    device.isJoined = true;
    device.count.reset();
    m_countsAreOld = m_countsAreOld || isTable;
    // A table is nobody: it is not counted among the people of its group.
    if (known.role == Role::Member && !isTable && (!participant || participant->group != group)) {
        Change change;
        if (participant) {
            change = Change::update(RecordType::Participant, known.id, participant->revision, {{QStringLiteral("group"), group}}, known.id);
        } else {
            Participant fresh;
            fresh.id = known.id;
            fresh.conference = m_options.conference;
            fresh.pseudonym = text(message, "name").simplified().left(60);
            fresh.language = text(message, "language").left(20);
            fresh.group = group;
            change = Change::insert(fresh, known.id);
        }
        device.arrival = change;
        enrol(device);
    }
    tell(device,
         {{QStringLiteral("type"), QStringLiteral("welcome")},
          {QStringLiteral("version"), protocolVersion},
          {QStringLiteral("token"), tokenFor(m_options.keys, known)},
          {QStringLiteral("participant"), known.id},
          {QStringLiteral("role"), nameOf(known.role)},
          {QStringLiteral("group"), group},
          {QStringLiteral("table"), isTable},
          {QStringLiteral("conference"), m_options.conference},
          {QStringLiteral("now"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}});
    const QJsonValue since = message.value(QLatin1String("since"));
    // Whoever was put into another group meanwhile knows what the other one saw: the frames of this one would not take it away.
    const bool knowsGroup = known.role != Role::Member || !message.contains(QLatin1String("group")) || text(message, "group") == group;
    place(device, {known.role, group}, since.isDouble() && knowsGroup ? since.toInteger() : -1);
    tellStage(device);
    if (WireRecords::isModeration(known.role)) {
        tell(device, messageOf(m_presence));
        tell(device, messageOf(m_presence.attendees));
    } else {
        const auto guest = std::find_if(m_guests.begin(), m_guests.end(), [&known](const RoomGuest &seen) {
            return seen.id == known.id;
        });
        if (guest == m_guests.end()) {
            m_guests.push_back(device.guest);
        } else {
            guest->viewer = device.guest.viewer;
        }
    }
    m_presenceIsOld = true;
}

/** Whoever came while the disk was full is entered as soon as they write: their cards name them. */
void RoomHub::enrol(Device &device)
{
    if (!device.arrival) {
        return;
    }
    m_store({*device.arrival}, [this, arrival = device.arrival->id](const Result<QList<Outcome>> &stored) {
        for (auto &[id, known] : m_devices) {
            if (stored && known.arrival && known.arrival->id == arrival) {
                known.arrival.reset();
            }
        }
    });
}

/** Sends what the device lacks; from then on it gets every frame of its audience. */
void RoomHub::place(Device &device, const Viewer &viewer, qint64 since)
{
    device.guest.viewer = viewer;
    Audience &audience = audienceFor(viewer);
    device.audience = &audience;
    // What has gathered goes out first, so that the snapshot and the frames after it meet without a gap.
    if (const Frame gathered = audience.nextFrame()) {
        for (auto &[id, other] : m_devices) {
            if (other.isJoined && other.audience == &audience && &other != &device) {
                other.line->send(gathered);
            }
        }
    }
    if (const auto frames = since >= 0 ? audience.framesAfter(since) : std::nullopt) {
        for (const Frame &frame : *frames) {
            device.line->send(frame);
        }
        tell(device,
             {{QStringLiteral("type"), QStringLiteral("current")},
              {QStringLiteral("from"), audience.lastFrame()},
              {QStringLiteral("to"), audience.sequence()}});
    } else {
        device.line->send(audience.snapshot());
    }
}
