// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWebSocket>

/** A line on which exactly that is said which the test says, and everything heard is kept. */
class RawLine
{
public:
    /** `hello` is said as soon as the line stands. */
    RawLine(const QUrl &room, QJsonObject hello)
    {
        hello.insert(QStringLiteral("type"), QStringLiteral("hello"));
        hello.insert(QStringLiteral("version"), 1);
        QObject::connect(&m_socket, &QWebSocket::connected, &m_socket, [this, hello] {
            say(hello);
        });
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket, [this](const QString &text) {
            heard += QJsonDocument::fromJson(text.toUtf8()).object();
        });
        QObject::connect(&m_socket, &QWebSocket::disconnected, &m_socket, [this] {
            isClosed = true;
        });
        m_socket.open(room);
    }

    void say(const QJsonObject &message)
    {
        sayText(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
    }
    void sayText(const QString &text)
    {
        m_socket.sendTextMessage(text);
    }
    void hand(const QList<QJsonObject> &changes)
    {
        QJsonArray array;
        for (const QJsonObject &change : changes) {
            array += change;
        }
        say({{QStringLiteral("type"), QStringLiteral("changes")}, {QStringLiteral("changes"), array}});
    }
    /** What was heard of this type. */
    [[nodiscard]] QList<QJsonObject> messages(const char *type) const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &message : heard) {
            if (message.value(QLatin1String("type")).toString() == QLatin1String(type)) {
                found += message;
            }
        }
        return found;
    }
    /** All entries of the lists `list` in messages of this type, in the order they came. */
    [[nodiscard]] QList<QJsonObject> entries(const char *type, const char *list) const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &message : messages(type)) {
            const QJsonArray array = message.value(QLatin1String(list)).toArray();
            for (const QJsonValue &value : array) {
                found += value.toObject();
            }
        }
        return found;
    }
    /** What the last error was about. */
    [[nodiscard]] QString refusal() const
    {
        const auto errors = messages("error");
        return errors.isEmpty() ? QString() : errors.constLast().value(QLatin1String("about")).toString();
    }

    QList<QJsonObject> heard;
    bool isClosed = false;

private:
    QWebSocket m_socket;
};
