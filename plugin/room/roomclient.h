// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "enums.h"
#include "repository.h"
#include "roomdots.h"
#include "roompeople.h"
#include "roomplace.h"

#include <QMutex>
#include <QThread>

class RoomSession;

/** Something the room did not take: its author decides what becomes of it. */
struct RefusedCard {
    /** To be named in tryAgain() and throwAway(). */
    QString id;
    RecordType::Type record = RecordType::Contribution;
    /** The words in it, or empty (dots, say). */
    QString text;
    /** The room's sentence: English source and what stands in it. */
    QByteArray message;
    QStringList arguments;

    bool operator==(const RefusedCard &) const = default;
};

/** How a device stands with its room. */
struct RoomLinkState {
    /** The room has let this device in and hears it now. */
    bool isConnected = false;
    /** Changes that are kept here and that the room has not acknowledged. */
    int unsent = 0;
    Role::Role role = Role::Observer;
    /** Id this device goes by; empty: it was never let in. */
    QString participant;
    QString group;
    /** It is a table's laptop: what is done on it is the group's. */
    bool isTable = false;
    /** Whom it stands for then. */
    TableCount count;
    QString conference;
    /** Why it is not let in, or that the room is closed: English source and what stands in it; empty: nothing is wrong. */
    QByteArray message;
    QStringList arguments;
    /** True where it does not try again by itself. */
    bool isFinal = false;
    QList<RefusedCard> refused;
    /** What the moderation tells all; on a device of theirs with what it has still to say to the room. */
    RoomStage stage;
    /** Who is there; on a device of the moderation alone, and while its line is there. */
    RoomPresence presence;
    /** Milliseconds the room's clock is ahead of this device's; 0 while they agree within a few seconds. */
    qint64 clockAhead = 0;

    bool operator==(const RoomLinkState &) const = default;
};

/**
 * Gerät an einem Raum: the room's records on somebody else's machine, as a Repository like any other. What is applied
 * is on this device's disk before it is answered and shown at once; it goes to the room when the line is there, counts
 * exactly once, and is shown as the room has it from then on. Drafts stay here. Works on a thread of its own; begins
 * with what it knew last, line or not.
 *
 * apply() refuses at once what the room would surely refuse. changesSince() and changesOf() know nothing: the log stays
 * where the room is.
 */
class RoomClient : public Repository
{
    Q_OBJECT

public:
    /**
     * Errors: Failed (nothing can be kept in `folder`). An empty folder: this person's own. Whether the room answers is
     * told by load(), where nothing is known of it yet, and by state().
     */
    [[nodiscard]] static QFuture<Result<std::shared_ptr<RoomClient>>> open(const RoomPlace &place, const QString &folder = {});
    ~RoomClient() override;

    /** The records last shown; where there are none yet, waits for the room. Errors: the room does not answer or does not let this device in. */
    [[nodiscard]] QFuture<Result<Snapshot>> load() override;
    [[nodiscard]] QFuture<Result<QList<Outcome>>> apply(const QList<Change> &changes) override;
    [[nodiscard]] QFuture<Result<QList<Change>>> changesSince(qint64 sequence, int atMost) override;
    [[nodiscard]] QFuture<Result<QList<Change>>> changesOf(const QStringList &records) override;

    [[nodiscard]] RoomLinkState state() const;
    /** A member's group, where the moderation has not given one. */
    void chooseGroup(const QString &group);
    /** Somebody writes for this step now; empty: nobody. */
    void tellTyping(const QString &step);
    void tryAgain(const QString &refused);
    void throwAway(const QString &refused);
    /** Tries at once instead of waiting for the next try. */
    void reconnect();

    /** A word to all; empty takes the last one away. The room takes this and what follows from the moderation alone. Without a line it is said as soon as there is one. */
    void announce(const QString &text);
    /** Id of the group that has the floor; empty takes it back. Without a line as above. */
    void giveFloor(const QString &group);
    /** What the wall shows, for phones to follow; both empty: nothing of that kind. Without a line as above. */
    void showPlenary(const QString &step, const QString &group);
    /** Sends a device away for good. Without a line nothing happens: who is there then is not known here. */
    void removeDevice(const QString &participant);

Q_SIGNALS:
    /** Comes from the client's own thread. */
    void stateChanged(const RoomLinkState &state);
    /** An own change met somebody else's in the same text; the room keeps both. */
    void conflicted(const QString &record);

private:
    RoomClient() = default;
    void start(RoomSession *session);
    template<class Work>
    void post(Work work);

    RoomSession *m_session = nullptr;
    QThread *m_thread = nullptr;
    mutable QMutex m_mutex;
    RoomLinkState m_state;
};
