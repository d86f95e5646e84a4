// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomsession.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace
{
using namespace std::chrono_literals;
constexpr qsizetype maximumChanges = 200;
/** With room to spare below the room's 256 kB a message. */
constexpr qsizetype maximumMessage = 220'000;
constexpr auto answerPatience = 10s;

QString text(const QJsonValue &object, const char *key)
{
    return object[QLatin1String(key)].toString();
}
}

/** True while an earlier own change to the same record, or to one that it names, is not acknowledged. */
bool RoomSession::mustWait(const OwnChange &own, const QSet<QString> &ahead)
{
    return !own.after.isEmpty() || isAbout(own, ahead);
}

bool RoomSession::isAbout(const OwnChange &own, const QSet<QString> &ahead)
{
    if (ahead.contains(own.change.recordId)) {
        return true;
    }
    for (const FieldInfo &field : recordInfo(own.change.record).fields) {
        const bool namesRecords = field.isReference || own.change.record == RecordType::Link;
        const QStringList named = namesRecords ? own.change.fields.value(field.name).toVariant().toStringList() : QStringList();
        for (const QString &id : named) {
            if (ahead.contains(id)) {
                return true;
            }
        }
    }
    return false;
}

void RoomSession::handIn()
{
    if (!m_isJoined || !m_isCurrent || m_onTheirWay > 0) {
        return;
    }
    QSet<QString> ahead;
    QJsonArray changes;
    qsizetype bytes = 0;
    for (OwnChange &own : m_memory.queue) {
        if (own.isAcknowledged) {
            continue;
        }
        const bool waits = mustWait(own, ahead);
        ahead.insert(own.change.recordId);
        if (waits || changes.size() >= maximumChanges) {
            continue;
        }
        const QJsonObject wire = own.toWire();
        bytes += QJsonDocument(wire).toJson(QJsonDocument::Compact).size() + 1;
        if (bytes > maximumMessage && !changes.isEmpty()) {
            break;
        }
        own.isOnItsWay = true;
        ++m_onTheirWay;
        changes += wire;
    }
    if (!changes.isEmpty()) {
        m_line.send({{QStringLiteral("type"), QStringLiteral("changes")}, {QStringLiteral("changes"), changes}});
        m_patience.start(answerPatience);
    }
}

void RoomSession::hearAcks(const QJsonObject &message)
{
    Touched touched;
    const QJsonArray acks = message.value(QLatin1String("acks")).toArray();
    for (const QJsonValue &ack : acks) {
        acknowledge(ack.toObject(), touched);
    }
    settleKnown(touched);
    show(touched);
    if (m_onTheirWay == 0) {
        m_patience.stop();
    }
    tellState();
    handIn();
}

void RoomSession::acknowledge(const QJsonObject &ack, Touched &touched)
{
    OwnChange *own = m_memory.find(text(ack, "id"));
    const QString early = m_early.take(text(ack, "id"));
    if (!early.isEmpty() && text(ack, "status") == QLatin1String("conflict") && conflicted) {
        conflicted(early);
    }
    if (!own || own->isAcknowledged) {
        return;
    }
    if (std::exchange(own->isOnItsWay, false)) {
        --m_onTheirWay;
    }
    const QString status = text(ack, "status");
    if (status == QLatin1String("refused")) {
        refuse(*own, ack.value(QLatin1String("error")).toObject(), touched);
        return;
    }
    m_memory.acknowledge(*own, ack.value(QLatin1String("sequence")).toInteger(), ack.value(QLatin1String("revision")).toInt());
    (void)m_journal->append({RoomJournal::acknowledged(*own)}, false);
    if (status == QLatin1String("conflict") && conflicted) {
        conflicted(own->change.recordId);
    }
}

/** The room's own records hold it now. */
void RoomSession::settle(const QString &change, Touched &touched)
{
    const QString id = change;
    const OwnChange *own = m_memory.find(id);
    touched.insert({own->change.record, own->change.recordId});
    m_memory.takeOut(id);
    (void)m_journal->append({RoomJournal::settled(id)}, false);
}

void RoomSession::settleKnown(Touched &touched)
{
    QStringList known;
    for (const OwnChange &own : m_memory.queue) {
        if (own.isAcknowledged && own.sequence <= m_memory.to) {
            known += own.change.id;
        }
    }
    for (const QString &id : std::as_const(known)) {
        settle(id, touched);
    }
}

/** What the room does not take leaves the board with whatever hangs on it, and is kept for its author. */
void RoomSession::refuse(const OwnChange &refused, const QJsonObject &error, Touched &touched)
{
    RefusedWork work;
    work.message = text(error, "message").toUtf8();
    work.arguments = error.value(QLatin1String("arguments")).toVariant().toStringList();
    const QString id = refused.change.id;
    const QSet<QString> record{refused.change.recordId};
    const bool isNew = refused.change.kind == ChangeKind::Insert;
    for (const OwnChange &own : m_memory.queue) {
        const bool hangsOnIt = isNew && !own.isAcknowledged && !own.isOnItsWay && isAbout(own, record);
        if (own.change.id == id || hangsOnIt) {
            work.changes += own;
            touched.insert({own.change.record, own.change.recordId});
        }
    }
    for (OwnChange &own : work.changes) {
        own.isOnItsWay = false;
        m_memory.takeOut(own.change.id);
    }
    m_memory.refused += work;
    (void)m_journal->append({RoomJournal::refused(work)}, true);
}

void RoomSession::tryAgain(const QString &refused)
{
    const auto work = std::find_if(m_memory.refused.begin(), m_memory.refused.end(), [&refused](const RefusedWork &candidate) {
        return candidate.id() == refused;
    });
    if (work == m_memory.refused.end() || m_journal->append({RoomJournal::again(refused)}, true)) {
        return;
    }
    Touched touched;
    for (const OwnChange &own : std::as_const(work->changes)) {
        m_memory.queue.push_back(own);
        touched.insert({own.change.record, own.change.recordId});
    }
    m_memory.refused.erase(work);
    show(touched);
    tellState();
    handIn();
}

void RoomSession::throwAway(const QString &refused)
{
    if (!m_journal->append({RoomJournal::thrownAway(refused)}, true)) {
        m_memory.refused.removeIf([&refused](const RefusedWork &work) {
            return work.id() == refused;
        });
        tellState();
    }
}

void RoomSession::chooseGroup(const QString &group)
{
    if (group.isEmpty() || group == m_memory.group) {
        return;
    }
    m_wantedGroup = group;
    if (m_isJoined && std::exchange(m_isCurrent, false)) {
        greet();
    }
}

void RoomSession::tellTyping(const QString &step)
{
    if (std::exchange(m_typing, step) != step && m_isJoined) {
        m_line.send({{QStringLiteral("type"), QStringLiteral("typing")}, {QStringLiteral("step"), step}});
    }
}

void RoomSession::reconnect()
{
    m_line.tryNow();
}
