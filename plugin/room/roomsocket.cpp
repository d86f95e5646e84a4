// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomsocket.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QWebSocket>

namespace
{
using namespace std::chrono_literals;
constexpr auto shortestPause = 500ms;
constexpr auto longestPause = 10'000ms;
constexpr auto connectPatience = 6s;
constexpr auto pulse = 10s;
constexpr auto pulsePatience = 8s;

/** What is wrong with a certificate that nobody but its owner has signed. */
bool isSelfMade(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::HostNameMismatch:
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        return true;
    default:
        return false;
    }
}
}

RoomSocket::RoomSocket(const RoomPlace &place, QObject *parent)
    : QObject(parent)
    , m_place(place)
    , m_again(this)
    , m_patience(this)
    , m_pulse(this)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &RoomSocket::open);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &RoomSocket::end);
    m_pulse.setInterval(pulse);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        m_socket->ping();
        m_patience.start(pulsePatience);
    });
}

RoomSocket::~RoomSocket()
{
    if (m_socket) {
        m_socket->disconnect(this);
    }
}

void RoomSocket::open()
{
    m_again.stop();
    m_isStopped = false;
    m_socket = std::make_unique<QWebSocket>();
    connect(m_socket.get(), &QWebSocket::sslErrors, this, &RoomSocket::judge);
    connect(m_socket.get(), &QWebSocket::connected, this, [this] {
        m_isOpen = true;
        m_patience.stop();
        m_pulse.start();
        Q_EMIT opened();
    });
    connect(m_socket.get(), &QWebSocket::pong, &m_patience, &QTimer::stop);
    // Queued: what is heard may end the line, and a socket must not be replaced while it tells something.
    connect(
        m_socket.get(), &QWebSocket::textMessageReceived, this, [this, socket = m_socket.get()](const QString &text) {
            if (socket == m_socket.get()) {
                m_patience.stop();
                Q_EMIT heard(QJsonDocument::fromJson(text.toUtf8()).object());
            }
        },
        Qt::QueuedConnection);
    connect(
        m_socket.get(), &QWebSocket::disconnected, this, [this, socket = m_socket.get()] {
            if (socket == m_socket.get()) {
                end();
            }
        },
        Qt::QueuedConnection);
    connect(
        m_socket.get(), &QWebSocket::errorOccurred, this, [this, socket = m_socket.get()] {
            if (socket == m_socket.get() && !m_isOpen) {
                end();
            }
        },
        Qt::QueuedConnection);
    m_patience.start(connectPatience);
    m_socket->open(m_place.line());
}

void RoomSocket::judge(const QList<QSslError> &errors)
{
    QSslCertificate shown = m_socket->sslConfiguration().peerCertificate();
    bool mayBePinned = true;
    for (const QSslError &error : errors) {
        mayBePinned = mayBePinned && isSelfMade(error.error());
        shown = shown.isNull() ? error.certificate() : shown;
    }
    const QByteArray fingerprint = shown.digest(QCryptographicHash::Sha256);
    if (!mayBePinned || shown.isNull()) {
        return;
    }
    if (certificate.isEmpty()) {
        certificate = fingerprint;
        Q_EMIT certificateMet(fingerprint);
    }
    if (certificate == fingerprint) {
        m_socket->ignoreSslErrors();
        return;
    }
    m_isStopped = true;
    Q_EMIT certificateChanged();
}

void RoomSocket::end()
{
    m_patience.stop();
    m_pulse.stop();
    if (!m_socket) {
        return;
    }
    m_isOpen = false;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket.release()->deleteLater();
    if (!m_isStopped && !m_again.isActive()) {
        const auto pause = std::min(longestPause, shortestPause * (1 << std::min(m_tries++, 5)));
        m_again.start(std::chrono::milliseconds(qint64(double(pause.count()) * (0.75 + QRandomGenerator::global()->generateDouble() / 2))));
    }
    Q_EMIT lost();
}

void RoomSocket::comeBack(std::chrono::milliseconds pause)
{
    m_again.start(pause);
    end();
}

void RoomSocket::tryNow()
{
    if (m_again.isActive()) {
        m_tries = 0;
        open();
    }
}

void RoomSocket::stop()
{
    m_isStopped = true;
    m_again.stop();
    end();
}

void RoomSocket::send(const QJsonObject &message)
{
    if (m_isOpen) {
        m_socket->sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
    }
}

void RoomSocket::setSettled()
{
    m_tries = 0;
}
