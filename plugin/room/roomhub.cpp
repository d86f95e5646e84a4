// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomhub.h"

#include "roommessages.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace RoomMessages;

namespace
{
/** A hand writes a card in some seconds; a queue after a break comes in few messages. */
constexpr double messagesPerSecond = 20;
constexpr double messagesAtOnce = 60;
constexpr auto presencePause = std::chrono::milliseconds(500);
}

RoomHub::RoomHub(Options options, Store store)
    : m_options(std::move(options))
    , m_store(std::move(store))
{
}

void RoomHub::begin(Records records, qint64 sequence)
{
    m_records = std::move(records);
    m_sequence = sequence;
    m_toldSequence = sequence;
}

void RoomHub::remember(const QList<Change> &log)
{
    for (const Change &change : log) {
        m_known.insert(QUuid(change.id), {change.sequence, change.revision});
    }
}

Audience &RoomHub::audienceFor(const Viewer &viewer)
{
    auto &audience = m_audiences[{int(viewer.role), viewer.role == Role::Member ? viewer.group : QString()}];
    if (!audience) {
        audience = std::make_unique<Audience>(m_wording, viewer, WireRecords::isModeration(viewer.role) ? m_sequence : m_toldSequence);
    }
    return *audience;
}

void RoomHub::takeCommitted(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        if (change.sequence == 0 || change.sequence <= m_sequence) {
            continue;
        }
        m_records.apply(change);
        m_sequence = change.sequence;
        if (WireRecords::travels(change.record, Role::Member)) {
            m_toldSequence = change.sequence;
        }
        m_wording.take(change);
        m_known.insert(QUuid(change.id), {change.sequence, change.revision});
        for (const auto &[key, audience] : m_audiences) {
            audience->take(change);
        }
        if (change.record == RecordType::Participant) {
            regroup(change);
        }
        m_countsAreOld = m_countsAreOld || change.record == RecordType::Participant || change.record == RecordType::Vote;
    }
}

/** The moderation put somebody into another group: their device sees what that group sees. */
void RoomHub::regroup(const Change &change)
{
    const Participant *participant = m_records.find<Participant>(change.recordId);
    if (!participant) {
        return;
    }
    for (auto &[id, device] : m_devices) {
        if (device.isJoined && device.guest.id == participant->id && device.guest.viewer.group != participant->group) {
            place(device, {device.guest.viewer.role, participant->group}, -1);
            tell(device, {{QStringLiteral("type"), QStringLiteral("group")}, {QStringLiteral("group"), participant->group}});
        }
    }
    m_presenceIsOld = true;
}

RoomHub::LineId RoomHub::open(RoomLine &line)
{
    const LineId id = m_nextId++;
    Device device;
    device.line = &line;
    device.allowance = messagesAtOnce;
    device.lastMessage = Clock::now();
    m_devices.emplace(id, std::move(device));
    return id;
}

void RoomHub::closed(LineId id)
{
    m_devices.erase(id);
    m_presenceIsOld = true;
}

void RoomHub::tell(Device &device, const QJsonObject &message)
{
    device.line->send(frameOf(message));
}

void RoomHub::refuse(Device &device, const Error &error, const QString &about)
{
    QJsonObject message{{QStringLiteral("type"), QStringLiteral("error")}, {QStringLiteral("error"), toJson(error)}};
    if (!about.isEmpty()) {
        message.insert(QStringLiteral("about"), about);
    }
    tell(device, message);
}

void RoomHub::receive(LineId id, std::string_view bytes, Clock::time_point now)
{
    const auto it = m_devices.find(id);
    if (it == m_devices.end()) {
        return;
    }
    Device &device = it->second;
    device.allowance = std::min(messagesAtOnce, device.allowance + messagesPerSecond * std::chrono::duration<double>(now - device.lastMessage).count());
    device.lastMessage = now;
    if (device.allowance < 1) {
        refuse(device, tooFast(), QStringLiteral("pace"));
        device.line->close();
        return;
    }
    device.allowance -= 1;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())));
    const QJsonObject message = document.object();
    const QString type = text(message, "type");
    if (type == QLatin1String("hello")) {
        join(device, message, now);
    } else if (!device.isJoined) {
        refuse(device, Error(Error::Refused, "Join the room first."));
        device.line->close();
    } else if (type == QLatin1String("changes")) {
        enrol(device);
        takeChanges(id, device, message);
    } else if (type == QLatin1String("typing")) {
        const Step *step = m_records.find<Step>(text(message, "step"));
        // In an anonymous step nothing is told of who is at work, not even their number.
        device.typingIn = step && !step->anonymity ? step->id : QString();
        m_presenceIsOld = true;
    } else if (WireRecords::isModeration(device.guest.viewer.role)) {
        moderate(device, type, message);
    } else {
        refuse(device, Error(Error::Refused, "This message is not understood. Load the page again."));
    }
}

void RoomHub::closeRoom()
{
    broadcast({{QStringLiteral("type"), QStringLiteral("closed")}});
    for (auto &[id, device] : m_devices) {
        device.isJoined = false;
        device.line->close();
    }
}

void RoomHub::broadcast(const QJsonObject &message)
{
    const Frame frame = frameOf(message);
    for (auto &[id, device] : m_devices) {
        if (device.isJoined) {
            device.line->send(frame);
        }
    }
}

void RoomHub::tick(Clock::time_point now)
{
    if ((m_presenceIsOld || m_countsAreOld) && now - m_presenceTold > presencePause) {
        m_presenceTold = now;
        countPresence();
        tellTables();
    }
    std::unordered_map<const Audience *, Frame> ready;
    for (const auto &[key, audience] : m_audiences) {
        if (const Frame frame = audience->nextFrame()) {
            ready.emplace(audience.get(), frame);
        }
    }
    if (ready.empty()) {
        return;
    }
    for (auto &[id, device] : m_devices) {
        if (const auto it = ready.find(device.audience); device.isJoined && it != ready.end()) {
            device.line->send(it->second);
        }
    }
}
