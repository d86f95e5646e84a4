// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

/** Gerät im Raum, as the moderation sees it: who and where, never what was written on it. */
struct RoomAttendee {
    Q_GADGET
    /** Id it is sent away by. */
    Q_PROPERTY(QString participant MEMBER participant FINAL)
    /** Counted from 1 in the order they came, the same as long as the room is open. */
    Q_PROPERTY(int number MEMBER number FINAL)
    /** What the person calls themselves, or empty. */
    Q_PROPERTY(QString name MEMBER name FINAL)
    /** Id of the group, or empty. */
    Q_PROPERTY(QString group MEMBER group FINAL)
    /** It only watches. */
    Q_PROPERTY(bool watches MEMBER watches FINAL)
    /** It is a table's laptop: the whole group writes on it. */
    Q_PROPERTY(bool table MEMBER isTable FINAL)
    /** Its line is there now; otherwise it was. */
    Q_PROPERTY(bool here MEMBER isHere FINAL)

public:
    QString participant;
    int number = 0;
    QString name;
    QString group;
    bool watches = false;
    bool isTable = false;
    bool isHere = false;
    bool operator==(const RoomAttendee &) const = default;
};

/** What the room looks like from the moderator's chair. */
struct RoomPresence {
    int devices = 0;
    /** Connected devices by group id; key "": without a group. */
    QHash<QString, int> byGroup;
    /** How many are typing, by step; never for an anonymous one. */
    QHash<QString, int> typing;
    /** The same by group; those without one are left out. */
    QHash<QString, int> typingByGroup;
    /** Everybody who has been here since the room was opened and was not sent away, by number. */
    QList<RoomAttendee> attendees;

    bool operator==(const RoomPresence &) const = default;
};

/** Bühne: what the moderation tells all, and those who come later too. */
struct RoomStage {
    /** A word to all, or empty. */
    QString announcement;
    /** Id of the group that has the floor, or empty. */
    QString floor;
    /** Id of the step, or of the group whose page the wall shows; empty: nothing of that kind. */
    QString plenaryStep;
    QString plenaryGroup;

    bool operator==(const RoomStage &) const = default;
};
