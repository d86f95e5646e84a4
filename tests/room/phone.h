// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

/**
 * A phone in the hall, which does what the page does: keeps what is typed in a queue, hands it in, comes back after a
 * break and hands in again what was not acknowledged.
 */
class Phone : public QObject
{
    Q_OBJECT

public:
    Phone(const QUrl &room, const QString &code, const QString &group = {});

    void connectToRoom();
    /** The Wi-Fi is gone; it comes back by itself after `milliseconds`. */
    void dropLine(int milliseconds);
    /** A card into the queue. */
    QString write(const QString &step, const QString &text);
    void submit(const QString &kind, const QString &record, const QString &recordId, int base, const QJsonObject &fields);

    [[nodiscard]] bool isJoined() const
    {
        return m_isJoined;
    }
    /** Record fields by id, as the room told them. */
    [[nodiscard]] const QHash<QString, QJsonObject> &records(const QString &type) const
    {
        return m_records[type];
    }
    /** Texts of all statements, sorted: one that is there twice stands there twice. */
    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] qsizetype unsent() const
    {
        return m_queue.size();
    }
    [[nodiscard]] const QList<QJsonObject> &refusals() const
    {
        return m_refusals;
    }

    QUrl room;
    QString code;
    QString group;
    QString token;
    QString role;
    QString conference;
    qint64 current = -1;
    /** "observer": it only watches. */
    QString asks;
    QString participant;
    /** Everything the room sent, word for word, where that is wanted. */
    bool keepsFrames = false;
    QStringList frames;
    /** What the moderation tells all, last. */
    QString announcement;
    QString floor;
    QString plenaryStep;
    QString plenaryGroup;

Q_SIGNALS:
    void joined();
    void heard();

private:
    void hear(const QString &text);
    void take(const QJsonObject &change);
    void replay();

    QTimer m_again;
    bool m_isJoined = false;
    QList<QJsonObject> m_queue;
    QList<QJsonObject> m_refusals;
    mutable QHash<QString, QHash<QString, QJsonObject>> m_records;
    // Last, so that it goes first: its end is still heard by what stands above.
    std::unique_ptr<QWebSocket> m_socket;
};
