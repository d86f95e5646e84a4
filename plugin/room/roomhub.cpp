// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomhub.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace
{
constexpr int protocolVersion = 1;
constexpr int maximumChanges = 200;
/** Changes of one device that wait for its earlier ones to be stored. */
constexpr qsizetype maximumWaiting = 1'000;
constexpr int maximumWrongCodes = 5;
constexpr auto wrongCodePause = std::chrono::minutes(1);
/** A hand writes a card in some seconds; a queue after a break comes in few messages. */
constexpr double messagesPerSecond = 20;
constexpr double messagesAtOnce = 60;
constexpr qsizetype maximumAnnouncement = 500;
constexpr auto presencePause = std::chrono::milliseconds(500);

Frame frameOf(const QJsonObject &message)
{
    return std::make_shared<const std::string>(QJsonDocument(message).toJson(QJsonDocument::Compact).toStdString());
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QString nameOf(Outcome::Status status)
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

QJsonObject toJson(const Error &error)
{
    return {{QStringLiteral("message"), QString::fromUtf8(error.message())},
            {QStringLiteral("arguments"), QJsonArray::fromStringList(error.arguments())},
            {QStringLiteral("text"), error.text()}};
}

QJsonObject acknowledgement(const QString &change, const Outcome &outcome)
{
    QJsonObject ack{{QStringLiteral("id"), change}, {QStringLiteral("status"), nameOf(outcome.status)}};
    if (outcome.status == Outcome::Refused) {
        ack.insert(QStringLiteral("error"), toJson(outcome.error));
    } else {
        ack.insert(QStringLiteral("sequence"), outcome.sequence);
        ack.insert(QStringLiteral("revision"), outcome.revision);
    }
    return ack;
}

Error tooFast()
{
    return Error(Error::Refused, "Too many messages at once. Your texts stay on your device; it tries again by itself.");
}

QString nameOf(Role::Role role)
{
    return QString::fromLatin1(QMetaEnum::fromType<Role::Role>().valueToKey(role)).toLower();
}

QJsonObject announcementOf(const RoomStage &stage)
{
    return {{QStringLiteral("type"), QStringLiteral("announcement")}, {QStringLiteral("text"), stage.announcement}};
}

QJsonObject floorOf(const RoomStage &stage)
{
    return {{QStringLiteral("type"), QStringLiteral("floor")}, {QStringLiteral("group"), stage.floor}};
}

QJsonObject plenaryOf(const RoomStage &stage)
{
    return {{QStringLiteral("type"), QStringLiteral("plenary")},
            {QStringLiteral("step"), stage.plenaryStep},
            {QStringLiteral("group"), stage.plenaryGroup}};
}

QJsonObject toJson(const QHash<QString, int> &numbers)
{
    QJsonObject object;
    for (auto it = numbers.cbegin(); it != numbers.cend(); ++it) {
        object.insert(it.key(), it.value());
    }
    return object;
}

QJsonObject messageOf(const RoomPresence &presence)
{
    return {{QStringLiteral("type"), QStringLiteral("presence")},
            {QStringLiteral("devices"), presence.devices},
            {QStringLiteral("groups"), toJson(presence.byGroup)},
            {QStringLiteral("typing"), toJson(presence.typing)},
            {QStringLiteral("typingGroups"), toJson(presence.typingByGroup)}};
}

QJsonObject messageOf(const QList<RoomAttendee> &attendees)
{
    QJsonArray people;
    for (const RoomAttendee &attendee : attendees) {
        people += QJsonObject{{QStringLiteral("participant"), attendee.participant},
                              {QStringLiteral("number"), attendee.number},
                              {QStringLiteral("name"), attendee.name},
                              {QStringLiteral("group"), attendee.group},
                              {QStringLiteral("watches"), attendee.watches},
                              {QStringLiteral("here"), attendee.isHere}};
    }
    return {{QStringLiteral("type"), QStringLiteral("people")}, {QStringLiteral("people"), people}};
}
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

void RoomHub::acknowledge(Device &device, const QJsonArray &acks)
{
    if (!acks.isEmpty()) {
        tell(device, {{QStringLiteral("type"), QStringLiteral("ack")}, {QStringLiteral("acks"), acks}});
    }
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
            welcome(device, *known, message);
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
    const auto role = roleForCode(m_options.keys, text(message, "code"));
    if (!role) {
        ++attempts.wrong;
        refuse(device, Error(Error::Refused, "This code does not open the room. Look at the screen in the hall and type it again."), QStringLiteral("code"));
        return;
    }
    const bool watches = *role == Role::Member && text(message, "role") == QLatin1String("observer");
    welcome(device, {Uuid::create(), watches ? Role::Observer : *role}, message);
}

void RoomHub::welcome(Device &device, const RoomDevice &known, const QJsonObject &message)
{
    const Participant *participant = m_records.find<Participant>(known.id);
    QString group = participant ? participant->group : QString();
    const QString wanted = text(message, "group");
    const FocusGroup *chosen = m_records.find<FocusGroup>(wanted);
    const bool mayChoose = known.role == Role::Member && chosen && chosen->conference == m_options.conference;
    if (mayChoose && group.isEmpty()) {
        group = wanted;
    }
    device.guest = {known.id, {known.role, group}};
    device.isJoined = true;
    if (known.role == Role::Member && (!participant || participant->group != group)) {
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
          {QStringLiteral("conference"), m_options.conference},
          {QStringLiteral("now"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}});
    const QJsonValue since = message.value(QLatin1String("since"));
    // Whoever was put into another group meanwhile knows what the other one saw: the frames of this one would not take it away.
    const bool knowsGroup = known.role != Role::Member || !message.contains(QLatin1String("group")) || wanted == group;
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

void RoomHub::takeChanges(LineId id, Device &device, const QJsonObject &message)
{
    const QJsonArray array = message.value(QLatin1String("changes")).toArray();
    if (array.size() > maximumChanges) {
        refuse(device, Error(Error::Refused, "More than %1 changes in one message.", {QString::number(maximumChanges)}));
        return;
    }
    if (device.waiting.size() + array.size() > maximumWaiting) {
        refuse(device, tooFast(), QStringLiteral("pace"));
        device.line->close();
        return;
    }
    for (const QJsonValue &value : array) {
        device.waiting += value.toObject();
    }
    storeNext(id, device);
}

/**
 * New statements stand for themselves and are stored together. All else is judged by what is there (a card to be linked, dots
 * set already), so each waits until what the device sent before is stored.
 */
void RoomHub::storeNext(LineId id, Device &device)
{
    if (device.isStoring || !device.isJoined) {
        return;
    }
    QJsonArray acks;
    QList<Change> changes;
    while (!device.waiting.isEmpty()) {
        const QJsonObject object = device.waiting.constFirst();
        const QString changeId = Uuid::normalised(text(object, "id"));
        if (const auto known = m_known.constFind(QUuid(changeId)); known != m_known.cend()) {
            acks += acknowledgement(changeId, {Outcome::Duplicate, known->first, known->second, {}});
            device.waiting.removeFirst();
            continue;
        }
        auto change = Change::fromJson(object);
        const bool standsForItself = WireRecords::isModeration(device.guest.viewer.role)
            || (change && change.value().record == RecordType::Contribution && change.value().kind == ChangeKind::Insert);
        if (!standsForItself && !changes.isEmpty()) {
            break;
        }
        device.waiting.removeFirst();
        if (change) {
            change = permitted(m_records, m_options.conference, device.guest, change.value());
        }
        if (!change) {
            acks += acknowledgement(changeId, {Outcome::Refused, 0, 0, change.error()});
            continue;
        }
        change.value().sequence = 0;
        changes += change.value();
        if (!standsForItself) {
            break;
        }
    }
    acknowledge(device, acks);
    if (changes.isEmpty()) {
        return;
    }
    device.isStoring = true;
    m_store(changes, [this, id, changes](const Result<QList<Outcome>> &result) {
        const auto it = m_devices.find(id);
        if (it == m_devices.end()) {
            return;
        }
        Device &device = it->second;
        device.isStoring = false;
        if (!result) {
            // Nothing is known to be stored: no acknowledgement, and the device keeps its text and sends it again.
            device.waiting.clear();
            refuse(device, result.error(), QStringLiteral("store"));
            return;
        }
        QJsonArray stored;
        for (qsizetype i = 0; i < changes.size() && i < result.value().size(); ++i) {
            stored += acknowledgement(changes.at(i).id, result.value().at(i));
        }
        acknowledge(device, stored);
        storeNext(id, device);
    });
}

void RoomHub::moderate(Device &device, const QString &type, const QJsonObject &message)
{
    if (type == QLatin1String("announce")) {
        announce(text(message, "text"));
    } else if (type == QLatin1String("floor")) {
        giveFloor(text(message, "group"));
    } else if (type == QLatin1String("plenary")) {
        showPlenary(text(message, "step"), text(message, "group"));
    } else if (type == QLatin1String("remove")) {
        remove(text(message, "participant"));
    } else {
        refuse(device, Error(Error::Refused, "This message is not understood. Load the page again."));
    }
}

void RoomHub::announce(const QString &words)
{
    RoomStage stage = m_stage;
    stage.announcement = words.trimmed().left(maximumAnnouncement);
    setStage(stage);
}

void RoomHub::giveFloor(const QString &group)
{
    const FocusGroup *known = m_records.find<FocusGroup>(group);
    RoomStage stage = m_stage;
    stage.floor = known && known->conference == m_options.conference ? known->id : QString();
    setStage(stage);
}

void RoomHub::showPlenary(const QString &step, const QString &group)
{
    const Step *known = m_records.find<Step>(step);
    const FocusGroup *of = m_records.find<FocusGroup>(group);
    RoomStage stage = m_stage;
    stage.plenaryStep = known && known->conference == m_options.conference ? known->id : QString();
    stage.plenaryGroup = of && of->conference == m_options.conference ? of->id : QString();
    setStage(stage);
}

void RoomHub::setStage(const RoomStage &stage)
{
    const RoomStage before = std::exchange(m_stage, stage);
    if (before.announcement != stage.announcement) {
        broadcast(announcementOf(stage));
    }
    if (before.floor != stage.floor) {
        broadcast(floorOf(stage));
    }
    if (before.plenaryStep != stage.plenaryStep || before.plenaryGroup != stage.plenaryGroup) {
        broadcast(plenaryOf(stage));
    }
    if (!(before == stage) && stageChanged) {
        stageChanged(stage);
    }
}

void RoomHub::tellStage(Device &device) const
{
    if (!m_stage.announcement.isEmpty()) {
        tell(device, announcementOf(m_stage));
    }
    if (!m_stage.floor.isEmpty()) {
        tell(device, floorOf(m_stage));
    }
    if (!m_stage.plenaryStep.isEmpty() || !m_stage.plenaryGroup.isEmpty()) {
        tell(device, plenaryOf(m_stage));
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

void RoomHub::remove(const QString &participant)
{
    const bool isModeration = std::any_of(m_devices.begin(), m_devices.end(), [&participant](const auto &entry) {
        return entry.second.isJoined && entry.second.guest.id == participant && WireRecords::isModeration(entry.second.guest.viewer.role);
    });
    if (isModeration || participant.isEmpty()) {
        return;
    }
    m_options.keys.removed.insert(participant);
    for (auto &[id, device] : m_devices) {
        if (device.isJoined && device.guest.id == participant) {
            device.isJoined = false;
            refuse(device, Error(Error::Refused, "The moderation has taken this device out of the room."), QStringLiteral("removed"));
            device.line->close();
        }
    }
    if (keysChanged) {
        keysChanged(m_options.keys);
    }
    m_presenceIsOld = true;
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

QList<RoomAttendee> RoomHub::attendees() const
{
    QSet<QString> here;
    for (const auto &[id, device] : m_devices) {
        if (device.isJoined) {
            here.insert(device.guest.id);
        }
    }
    QList<RoomAttendee> attendees;
    int number = 0;
    for (const RoomGuest &guest : m_guests) {
        ++number;
        if (m_options.keys.removed.contains(guest.id)) {
            continue;
        }
        const Participant *participant = m_records.find<Participant>(guest.id);
        attendees += RoomAttendee{guest.id,
                                  number,
                                  participant ? participant->pseudonym : QString(),
                                  participant ? participant->group : guest.viewer.group,
                                  guest.viewer.role == Role::Observer,
                                  here.contains(guest.id)};
    }
    return attendees;
}

void RoomHub::countPresence()
{
    m_presenceIsOld = false;
    RoomPresence presence;
    for (const auto &[id, device] : m_devices) {
        if (!device.isJoined) {
            continue;
        }
        ++presence.devices;
        const QString &group = device.guest.viewer.group;
        if (device.guest.viewer.role == Role::Member) {
            ++presence.byGroup[group];
        }
        if (!device.typingIn.isEmpty()) {
            ++presence.typing[device.typingIn];
            if (!group.isEmpty()) {
                ++presence.typingByGroup[group];
            }
        }
    }
    presence.attendees = attendees();
    if (presence == m_presence) {
        return;
    }
    const bool areOthers = presence.attendees != m_presence.attendees;
    m_presence = std::move(presence);
    if (presenceChanged) {
        presenceChanged(m_presence);
    }
    tellModeration(messageOf(m_presence));
    if (areOthers) {
        tellModeration(messageOf(m_presence.attendees));
    }
}

void RoomHub::tellModeration(const QJsonObject &message)
{
    Frame frame;
    for (auto &[id, device] : m_devices) {
        if (device.isJoined && WireRecords::isModeration(device.guest.viewer.role)) {
            frame = frame ? frame : frameOf(message);
            device.line->send(frame);
        }
    }
}

void RoomHub::tick(Clock::time_point now)
{
    if (m_presenceIsOld && now - m_presenceTold > presencePause) {
        m_presenceTold = now;
        countPresence();
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
