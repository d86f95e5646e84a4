// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "phone.h"

#include "uuid.h"

#include <QJsonDocument>

Phone::Phone(const QUrl &room, const QString &code, const QString &group)
    : room(room)
    , code(code)
    , group(group)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Phone::connectToRoom);
}

void Phone::connectToRoom()
{
    m_socket = std::make_unique<QWebSocket>();
    // The room's certificate is self-made.
    connect(m_socket.get(), &QWebSocket::sslErrors, m_socket.get(), [this] {
        m_socket->ignoreSslErrors();
    });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &Phone::hear);
    connect(m_socket.get(), &QWebSocket::connected, this, [this] {
        QJsonObject hello{{QStringLiteral("type"), QStringLiteral("hello")},
                          {QStringLiteral("version"), 1},
                          {QStringLiteral("code"), code},
                          {QStringLiteral("group"), group},
                          {QStringLiteral("token"), token}};
        if (current >= 0) {
            hello.insert(QStringLiteral("since"), current);
        }
        if (!asks.isEmpty()) {
            hello.insert(QStringLiteral("role"), asks);
        }
        m_socket->sendTextMessage(QString::fromUtf8(QJsonDocument(hello).toJson(QJsonDocument::Compact)));
    });
    connect(m_socket.get(), &QWebSocket::disconnected, this, [this] {
        m_isJoined = false;
        if (!m_again.isActive()) {
            m_again.start(100);
        }
    });
    m_socket->open(room);
}

void Phone::dropLine(int milliseconds)
{
    m_isJoined = false;
    m_again.start(milliseconds);
    if (m_socket) {
        m_socket->abort();
    }
}

QString Phone::write(const QString &step, const QString &text)
{
    const QString id = Uuid::random();
    submit(QStringLiteral("Insert"), QStringLiteral("Contribution"), id, 0, {{QStringLiteral("step"), step}, {QStringLiteral("text"), text}});
    return id;
}

void Phone::submit(const QString &kind, const QString &record, const QString &recordId, int base, const QJsonObject &fields)
{
    m_queue += QJsonObject{{QStringLiteral("id"), Uuid::create()},
                           {QStringLiteral("kind"), kind},
                           {QStringLiteral("record"), record},
                           {QStringLiteral("recordId"), recordId},
                           {QStringLiteral("base"), base},
                           {QStringLiteral("fields"), fields}};
    replay();
}

void Phone::replay()
{
    if (m_isJoined && !m_queue.isEmpty()) {
        QJsonArray changes;
        for (const QJsonObject &change : std::as_const(m_queue)) {
            changes += change;
        }
        const QJsonObject message{{QStringLiteral("type"), QStringLiteral("changes")}, {QStringLiteral("changes"), changes}};
        m_socket->sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
    }
}

QStringList Phone::texts() const
{
    QStringList found;
    for (const QJsonObject &record : m_records[QStringLiteral("Contribution")]) {
        found += record.value(QLatin1String("text")).toString();
    }
    found.sort();
    return found;
}

void Phone::take(const QJsonObject &change)
{
    auto &records = m_records[change.value(QLatin1String("record")).toString()];
    const QString id = change.value(QLatin1String("recordId")).toString();
    if (change.value(QLatin1String("kind")).toString() == QLatin1String("Remove")) {
        records.remove(id);
        return;
    }
    QJsonObject &record = records[id];
    const QJsonObject fields = change.value(QLatin1String("fields")).toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        record.insert(it.key(), *it);
    }
    record.insert(QStringLiteral("revision"), change.value(QLatin1String("revision")));
}

void Phone::hear(const QString &text)
{
    const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString type = message.value(QLatin1String("type")).toString();
    if (keepsFrames) {
        frames += text;
    }
    const QJsonArray changes = message.value(QLatin1String("changes")).toArray();
    if (type == QLatin1String("welcome")) {
        token = message.value(QLatin1String("token")).toString();
        participant = message.value(QLatin1String("participant")).toString();
        role = message.value(QLatin1String("role")).toString();
        group = message.value(QLatin1String("group")).toString();
        conference = message.value(QLatin1String("conference")).toString();
        m_isJoined = true;
    } else if (type == QLatin1String("snapshot")) {
        m_records.clear();
    }
    for (const QJsonValue &change : changes) {
        take(change.toObject());
    }
    if (message.contains(QLatin1String("to"))) {
        current = message.value(QLatin1String("to")).toInteger();
    }
    if (type == QLatin1String("snapshot") || type == QLatin1String("current")) {
        replay();
        Q_EMIT joined();
    } else if (type == QLatin1String("ack")) {
        const QJsonArray acks = message.value(QLatin1String("acks")).toArray();
        for (const QJsonValue &ack : acks) {
            m_queue.removeIf([&ack](const QJsonObject &change) {
                return change.value(QLatin1String("id")) == ack[QStringLiteral("id")];
            });
            if (ack[QStringLiteral("status")].toString() == QLatin1String("refused")) {
                m_refusals += ack.toObject();
            }
        }
    } else if (type == QLatin1String("announcement")) {
        announcement = message.value(QLatin1String("text")).toString();
    } else if (type == QLatin1String("floor")) {
        floor = message.value(QLatin1String("group")).toString();
    } else if (type == QLatin1String("plenary")) {
        plenaryStep = message.value(QLatin1String("step")).toString();
        plenaryGroup = message.value(QLatin1String("group")).toString();
    } else if (type == QLatin1String("error")) {
        m_refusals += message;
        if (message.value(QLatin1String("about")).toString() == QLatin1String("store")) {
            QTimer::singleShot(300, this, &Phone::replay);
        }
    }
    Q_EMIT heard();
}
