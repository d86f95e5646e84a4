// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "roomplace.h"

#include <QJsonObject>
#include <QObject>
#include <QSslError>
#include <QTimer>

#include <memory>

class QWebSocket;

/**
 * Draht to a room: one WebSocket that comes back by itself after a break, sooner or later by chance so that a hall full
 * of laptops does not come back in the same moment. Notices a line that is dead without having ended.
 */
class RoomSocket : public QObject
{
    Q_OBJECT

public:
    explicit RoomSocket(const RoomPlace &place, QObject *parent = nullptr);
    ~RoomSocket() override;

    void open();
    /** Ends the line; it comes back after at least `pause`. */
    void comeBack(std::chrono::milliseconds pause);
    /** Tries at once where it waits for the next try, such as when the system says that there is a network again. */
    void tryNow();
    /** Ends the line for good. */
    void stop();
    void send(const QJsonObject &message);
    /** The room has let this device in: the next break begins with a short pause again. */
    void setSettled();

    /** SHA-256 of the self-made certificate that is trusted; empty: the first one shown is. */
    QByteArray certificate;

Q_SIGNALS:
    /** The line stands; nothing has been said yet. */
    void opened();
    void heard(const QJsonObject &message);
    /** The line has ended or could not be opened. */
    void lost();
    /** A self-made certificate was shown for the first time and is trusted from now on. */
    void certificateMet(const QByteArray &fingerprint);
    /** The room shows another certificate than before; the line is ended for good. */
    void certificateChanged();

private:
    void judge(const QList<QSslError> &errors);
    void end();

    RoomPlace m_place;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_again;
    QTimer m_patience;
    QTimer m_pulse;
    int m_tries = 0;
    bool m_isStopped = false;
    bool m_isOpen = false;
};
