// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QObject>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>

#include <memory>
#include <vector>

/**
 * A bad Wi-Fi between laptops and a room: hears every message of both directions, and delays, doubles, reorders or loses
 * the line as it is told.
 */
class Proxy : public QObject
{
    Q_OBJECT

public:
    explicit Proxy(const QUrl &room);
    ~Proxy() override;

    [[nodiscard]] quint16 port() const;
    /** Lets nobody through, and ends every line. */
    void cut();
    void mend();

    /** Milliseconds at most that each message is late, by chance; messages overtake each other. */
    int mess = 0;
    /** Every so many messages one comes twice; 0: none. */
    int doubles = 0;
    /** What laptops say is lost, and they do not know. */
    bool isDeaf = false;
    /** Messages in the order they came, whoever sent them. */
    QStringList fromLaptops;
    QStringList fromRoom;
    QUrl room;

private:
    struct Pair {
        QWebSocket *laptop = nullptr;
        std::unique_ptr<QWebSocket> line;
        QStringList early;
        bool isOpen = false;
        ~Pair();
    };
    void meet();
    void pass(QWebSocket *to, const QString &message);

    QWebSocketServer m_server;
    std::vector<std::unique_ptr<Pair>> m_pairs;
    bool m_isCut = false;
    int m_count = 0;
};
