// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

#include <QByteArray>
#include <QSet>

/** Eigene Änderung on its way to the room. */
struct OwnChange {
    /** As it was made here; `base` counts in the room's revisions. */
    Change change;
    /** Own earlier change to the same record that its author had seen; its revision becomes the base. */
    QString after;
    /** Place in the room's log once it is acknowledged; shown on top until the room's own frame brings it. */
    qint64 sequence = 0;
    /** Revision the room gave it. */
    int revision = 0;
    bool isAcknowledged = false;
    /** Sent on this line and not yet answered. */
    bool isOnItsWay = false;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<OwnChange> fromJson(const QJsonObject &object);
    /**
     * Takes an acknowledged own change for its base, where nobody else's text could be passed over in silence: nothing
     * came between, or the earlier change wrote the same fields and has met that text already.
     */
    void follow(const OwnChange &earlier);
    /** As it goes over the wire: without actor and clock, which the room knows better. */
    [[nodiscard]] QJsonObject toWire() const;
};

/** Zurückgewiesenes: what the room did not take, with whatever hung on it. Kept until its author decides. */
struct RefusedWork {
    /** The refused change, then those that named its record. */
    QList<OwnChange> changes;
    /** English source of the room's sentence, and what stands in it. */
    QByteArray message;
    QStringList arguments;

    /** Id of the first change: names the whole. */
    [[nodiscard]] QString id() const;
};

/** Gedächtnis: what a device knows of a room, over breaks of the line and of the program. */
struct RoomMemory {
    QString token;
    QString participant;
    QString group;
    QString conference;
    Role::Role role = Role::Observer;
    /** It is a table's laptop: what is done on it is the group's. */
    bool isTable = false;
    /** SHA-256 of the self-made certificate the room showed first. */
    QByteArray certificate;

    /** Records as the room told them, as of `to`; −1: nothing was told yet. */
    Records confirmed;
    qint64 to = -1;

    std::vector<OwnChange> queue;
    QList<RefusedWork> refused;
    /** Drafts by id: never sent. */
    Table<Draft> drafts;
    /** Votes and ratings this device has made: the room tells nobody whose they are. */
    QSet<QString> ownMarks;

    [[nodiscard]] OwnChange *find(const QString &change);
    /** The room has stored it at this place; what waited for it knows its base now. */
    void acknowledge(OwnChange &own, qint64 sequence, int revision);
    /** It leaves the queue: the room's own records hold it, or it was refused. */
    void takeOut(const QString &change);
};
