// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomsession.h"

#include "roommessages.h"

#include <QJsonArray>
#include <QLocale>
#include <QMetaEnum>

namespace
{
using namespace std::chrono_literals;
constexpr int protocolVersion = 1;
constexpr auto storePause = 3s;
constexpr qint64 clockTolerance = 3'000;
/** Whoever has just typed an address wants to know soon that nobody is there. */
constexpr int firstTries = 3;

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

Role::Role roleNamed(const QString &name)
{
    const auto roles = QMetaEnum::fromType<Role::Role>();
    for (int i = 0; i < roles.keyCount(); ++i) {
        if (name.compare(QLatin1String(roles.key(i)), Qt::CaseInsensitive) == 0) {
            return Role::Role(roles.value(i));
        }
    }
    return Role::Observer;
}
}

void RoomSession::greet()
{
    const bool wishes = !m_wantedGroup.isEmpty() && m_wantedGroup != m_memory.group;
    QJsonObject hello{{QStringLiteral("type"), QStringLiteral("hello")},
                      {QStringLiteral("version"), protocolVersion},
                      {QStringLiteral("code"), m_place.code},
                      {QStringLiteral("group"), wishes ? m_wantedGroup : m_memory.group},
                      {QStringLiteral("table"), true},
                      {QStringLiteral("language"), QLocale().name().section(QLatin1Char('_'), 0, 0)}};
    if (m_place.watches) {
        hello.insert(QStringLiteral("role"), QStringLiteral("observer"));
    }
    if (!m_memory.token.isEmpty()) {
        hello.insert(QStringLiteral("token"), m_memory.token);
        if (m_memory.to >= 0 && !wishes) {
            hello.insert(QStringLiteral("since"), m_memory.to);
        }
    }
    m_line.send(hello);
}

void RoomSession::hear(const QJsonObject &message)
{
    const QString type = text(message, "type");
    if (type == QLatin1String("welcome")) {
        hearWelcome(message);
    } else if (type == QLatin1String("snapshot")) {
        hearSnapshot(message);
    } else if (type == QLatin1String("changes")) {
        hearChanges(message);
    } else if (type == QLatin1String("current")) {
        hearCurrent(message);
    } else if (type == QLatin1String("ack")) {
        hearAcks(message);
    } else if (type == QLatin1String("group")) {
        m_memory.group = text(message, "group");
        m_wantedGroup.clear();
        (void)m_journal->keepIdentity(m_memory);
        tellState();
    } else if (type == QLatin1String("table")) {
        m_state.count = RoomMessages::tableCountFrom(message);
        tellState();
    } else if (hearStage(message) || hearPresence(message)) {
        tellState();
    } else if (type == QLatin1String("closed")) {
        const auto error = Error(Error::Failed, "The room is closed. What you have written is kept.");
        say(error.message());
    } else if (type == QLatin1String("error")) {
        hearError(message);
    }
}

void RoomSession::hearWelcome(const QJsonObject &message)
{
    const QString conference = text(message, "conference");
    if (!m_memory.conference.isEmpty() && m_memory.conference != conference) {
        // The same code on another day: what belongs to the other conference is neither shown here nor sent to it.
        const QByteArray certificate = m_memory.certificate;
        m_memory = m_journal->exchange(m_memory, conference);
        m_memory.certificate = certificate;
        m_wantedGroup.clear();
        m_wishes.clear();
        publish(m_view.refreshAll(m_memory));
        m_view.setDrafts(m_memory.drafts);
        if (m_memory.token.isEmpty()) {
            m_memory.token = text(message, "token");
        }
        m_memory.conference = conference;
        (void)m_journal->keepIdentity(m_memory);
        // What the room says next is for a device that knows the other conference.
        m_line.comeBack(0ms);
        return;
    }
    const bool isElsewhere = m_memory.participant != text(message, "participant") || m_memory.group != text(message, "group");
    m_memory.token = text(message, "token");
    m_memory.participant = text(message, "participant");
    m_memory.group = text(message, "group");
    m_memory.role = roleNamed(text(message, "role"));
    m_memory.isTable = message.value(QLatin1String("table")).toBool();
    m_memory.conference = conference;
    if (isElsewhere) {
        m_wantedGroup.clear();
    }
    m_state.message.clear();
    m_state.arguments.clear();
    forgetStage();
    m_state.isFinal = false;
    m_failures = 0;
    m_isJoined = true;
    m_line.setSettled();
    (void)m_journal->keepIdentity(m_memory);
    const QDateTime now = Codec::momentFrom(text(message, "now"));
    const qint64 ahead = now.isValid() ? QDateTime::currentDateTimeUtc().msecsTo(now) : 0;
    m_state.clockAhead = std::abs(ahead) > clockTolerance ? ahead : 0;
    tellState();
    if (const QString step = std::exchange(m_typing, {}); !step.isEmpty()) {
        tellTyping(step);
    }
    handIn();
}

void RoomSession::hearSnapshot(const QJsonObject &message)
{
    const qint64 to = message.value(QLatin1String("to")).toInteger();
    if (m_isCurrent && to < m_memory.to) {
        return;
    }
    m_memory.confirmed = {};
    const QJsonArray changes = message.value(QLatin1String("changes")).toArray();
    for (const QJsonValue &change : changes) {
        (void)RoomView::takeTold(m_memory, change.toObject());
    }
    m_memory.to = to;
    Touched touched;
    settleKnown(touched);
    publish(m_view.refreshAll(m_memory));
    if (!m_loading.empty()) {
        // From now on it can be begun with, line or not.
        (void)m_journal->keepRecords(m_memory);
    }
    becomeCurrent();
    keepLater();
}

void RoomSession::hearChanges(const QJsonObject &message)
{
    const qint64 to = message.value(QLatin1String("to")).toInteger();
    const qint64 from = message.value(QLatin1String("from")).toInteger(-1);
    if (to <= m_memory.to) {
        return;
    }
    if (from > m_memory.to) {
        m_heardOf = std::max(m_heardOf, to);
        askAnew();
        return;
    }
    Touched touched;
    const QJsonArray changes = message.value(QLatin1String("changes")).toArray();
    for (const QJsonValue &value : changes) {
        const QJsonObject change = value.toObject();
        if (const auto key = RoomView::takeTold(m_memory, change)) {
            touched.insert(*key);
        }
        if (OwnChange *own = m_memory.find(text(change, "id"))) {
            m_onTheirWay -= own->isOnItsWay ? 1 : 0;
            if (!own->isAcknowledged) {
                m_early.insert(own->change.id, own->change.recordId);
            }
            m_memory.acknowledge(*own, change.value(QLatin1String("sequence")).toInteger(), change.value(QLatin1String("revision")).toInt());
            settle(own->change.id, touched);
        }
    }
    m_memory.to = to;
    settleKnown(touched);
    show(touched);
    tellState();
    keepLater();
    handIn();
}

/** A frame is missing: the room tells again from the last one that is known. */
void RoomSession::askAnew()
{
    if (std::exchange(m_isCurrent, false)) {
        greet();
    }
}

void RoomSession::hearCurrent(const QJsonObject &message)
{
    const qint64 to = message.value(QLatin1String("to")).toInteger();
    const qint64 from = message.value(QLatin1String("from")).toInteger(-1);
    if (from > m_memory.to) {
        // It has overtaken a frame.
        greet();
        return;
    }
    m_memory.to = std::max(m_memory.to, to);
    Touched touched;
    settleKnown(touched);
    show(touched);
    becomeCurrent();
}

void RoomSession::becomeCurrent()
{
    m_isCurrent = true;
    for (OwnChange &own : m_memory.queue) {
        own.isOnItsWay = false;
    }
    m_onTheirWay = 0;
    answerLoading();
    tellState();
    if (std::exchange(m_heardOf, -1) > m_memory.to) {
        askAnew();
        return;
    }
    handIn();
}

void RoomSession::hearError(const QJsonObject &message)
{
    const QJsonObject error = message.value(QLatin1String("error")).toObject();
    const QString about = text(message, "about");
    const QByteArray sentence = text(error, "message").toUtf8();
    const QStringList arguments = error.value(QLatin1String("arguments")).toVariant().toStringList();
    if (about.isEmpty()) {
        return;
    }
    if (about == QLatin1String("store")) {
        m_patience.start(storePause);
    } else if (about == QLatin1String("wait")) {
        m_line.comeBack(60s);
    } else if (about == QLatin1String("full")) {
        m_line.comeBack(10s);
    } else if (about == QLatin1String("pace")) {
        m_line.comeBack(2s);
    } else if (about == QLatin1String("version") || about == QLatin1String("code") || about == QLatin1String("removed")) {
        m_state.isFinal = true;
        m_line.stop();
    }
    say(sentence.constData(), arguments);
    // The sentence lives as long as the program: errors are told by their source.
    if (m_state.isFinal || about == QLatin1String("full") || about == QLatin1String("wait")) {
        if (about == QLatin1String("code")) {
            failLoading(Error(Error::Refused, "This code does not open the room. Look at the screen in the hall and type it again."));
        } else if (about == QLatin1String("removed")) {
            failLoading(Error(Error::Refused, "The moderation has taken this device out of the room."));
        } else if (about == QLatin1String("full")) {
            failLoading(Error(Error::Refused, "The room is full."));
        } else if (about == QLatin1String("wait")) {
            failLoading(Error(Error::Refused, "Too many wrong codes from here. Wait a minute, then try again."));
        } else {
            failLoading(Error(Error::TooNew, "The room says: %1", {text(error, "text")}));
        }
    }
}

void RoomSession::hearLoss()
{
    m_isJoined = false;
    m_isCurrent = false;
    m_isBriefed = false;
    m_state.presence = {};
    m_onTheirWay = 0;
    m_early.clear();
    m_patience.stop();
    for (OwnChange &own : m_memory.queue) {
        own.isOnItsWay = false;
    }
    tellState();
    if (++m_failures >= firstTries && !m_loading.empty()) {
        failLoading(Error(Error::NotFound,
                          "The room at %1 does not answer. Check the address and the Wi-Fi; this device goes on trying by itself.",
                          {m_place.host + QLatin1Char(':') + QString::number(m_place.port)}));
    }
}
