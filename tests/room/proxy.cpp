// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "proxy.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>

Proxy::Pair::~Pair()
{
    if (line) {
        line->disconnect();
        line->abort();
    }
    laptop->disconnect();
    laptop->abort();
    laptop->deleteLater();
}

Proxy::Proxy(const QUrl &room)
    : room(room)
    , m_server(QStringLiteral("proxy"), QWebSocketServer::NonSecureMode)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QWebSocketServer::newConnection, this, &Proxy::meet);
}

Proxy::~Proxy() = default;

quint16 Proxy::port() const
{
    return m_server.serverPort();
}

void Proxy::cut()
{
    m_isCut = true;
    m_pairs.clear();
}

void Proxy::mend()
{
    m_isCut = false;
}

void Proxy::meet()
{
    while (QWebSocket *laptop = m_server.nextPendingConnection()) {
        if (m_isCut) {
            laptop->abort();
            laptop->deleteLater();
            continue;
        }
        auto fresh = std::make_unique<Pair>();
        Pair *const pair = fresh.get();
        pair->laptop = laptop;
        pair->line = std::make_unique<QWebSocket>();
        QWebSocket *const line = pair->line.get();
        connect(laptop, &QWebSocket::textMessageReceived, this, [this, pair](const QString &message) {
            fromLaptops += message;
            if (isDeaf) {
                return;
            }
            if (pair->isOpen) {
                pass(pair->line.get(), message);
            } else {
                pair->early += message;
            }
        });
        connect(line, &QWebSocket::connected, this, [this, pair] {
            pair->isOpen = true;
            for (const QString &message : std::as_const(pair->early)) {
                pass(pair->line.get(), message);
            }
        });
        connect(line, &QWebSocket::textMessageReceived, this, [this, pair](const QString &message) {
            fromRoom += message;
            pass(pair->laptop, message);
        });
        // What was on its way still arrives.
        connect(line, &QWebSocket::disconnected, laptop, [laptop, this] {
            QTimer::singleShot(mess, laptop, [laptop] {
                laptop->close();
            });
        });
        connect(laptop, &QWebSocket::disconnected, line, [line] {
            line->close();
        });
        m_pairs.push_back(std::move(fresh));
        line->open(room);
    }
}

void Proxy::pass(QWebSocket *to, const QString &message)
{
    const int copies = doubles > 0 && ++m_count % doubles == 0 ? 2 : 1;
    for (int i = 0; i < copies; ++i) {
        if (mess == 0) {
            to->sendTextMessage(message);
            continue;
        }
        QTimer::singleShot(int(QRandomGenerator::global()->bounded(mess)), to, [to, message] {
            to->sendTextMessage(message);
        });
    }
}
