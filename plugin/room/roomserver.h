// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "repository.h"
#include "roomkeys.h"
#include "roompeople.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <memory>

/** How a room shall be opened. */
struct RoomOptions {
    /** Id of the conference people join. */
    QString conference;
    /** 0: any free one. */
    quint16 port = 8517;
    /** Address to listen on; empty: all of this machine's. */
    QString address;
    /** File the codes and the devices' secret are kept in, so that devices stay known when the room is opened again. */
    QString keysFile;
    /** A code of the person's own instead of the one made, at least four letters or digits; empty: the one made. */
    QString code;
    bool tls = false;
    /** The municipality's own certificate and key (PEM); empty: a self-made one, kept beside `keysFile`. */
    QString certificateFile;
    QString keyFile;
    /** A connection that asks for nothing is closed after as long. */
    int patienceSeconds = 10;
};

/** What stands at the wall. */
struct RoomAddress {
    /** Addresses of the page, the most likely first, such as http://192.168.1.5:8517/ */
    QStringList pages;
    QString code;
    QString moderatorCode;
    quint16 port = 0;
};

/**
 * Raum: opens a workspace for the devices in the hall, page and live lines on one port, on a thread of its own. The file
 * stays the repository's; closing the room keeps everything. Destroyed in the thread that opened it.
 */
class RoomServer : public QObject
{
    Q_OBJECT

public:
    /**
     * Loads the records and listens. Errors: NotFound (no such conference, certificate not readable), Failed (port
     * taken, keys cannot be kept). The room holds the repository.
     */
    [[nodiscard]] static QFuture<Result<std::shared_ptr<RoomServer>>> open(std::shared_ptr<Repository> repository, const RoomOptions &options);
    ~RoomServer() override;

    [[nodiscard]] const RoomAddress &address() const;
    /** A word to all devices; empty takes the last one away. */
    void announce(const QString &text);
    /** Id of the group that has the floor; empty takes it back. */
    void giveFloor(const QString &group);
    /** What the wall shows, for phones to follow; empty: nothing of that kind. */
    void showPlenary(const QString &step, const QString &group);
    /** Sends a device away for good. */
    void removeDevice(const QString &participant);

Q_SIGNALS:
    /** Who is there and how many are typing. Twice a second at most. */
    void presenceChanged(const RoomPresence &presence);
    /** Something else is told to all, by whoever of the moderation. */
    void stageChanged(const RoomStage &stage);

private:
    class Private;
    explicit RoomServer(std::shared_ptr<Private> parts);

    std::shared_ptr<Private> d;
};
