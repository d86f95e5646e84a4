// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"
#include "roomdots.h"
#include "roompeople.h"
#include "wording.h"

/** Nachrichten des Raums, as PROTOCOL.md has them. */
namespace RoomMessages
{
/** The message as it goes over the line. */
[[nodiscard]] Frame frameOf(const QJsonObject &message);
/** The text under this key, or empty. */
[[nodiscard]] QString text(const QJsonObject &object, const char *key);
[[nodiscard]] QString nameOf(Role::Role role);
[[nodiscard]] QJsonObject toJson(const Error &error);
[[nodiscard]] QJsonObject acknowledgement(const QString &change, const Outcome &outcome);
/** Why a device that sends too much at once is let go. */
[[nodiscard]] Error tooFast();
[[nodiscard]] QJsonObject announcementOf(const RoomStage &stage);
[[nodiscard]] QJsonObject floorOf(const RoomStage &stage);
[[nodiscard]] QJsonObject plenaryOf(const RoomStage &stage);
[[nodiscard]] QJsonObject messageOf(const RoomPresence &presence);
[[nodiscard]] QJsonObject messageOf(const QList<RoomAttendee> &attendees);
/** What the moderation's device asks the room for. */
[[nodiscard]] QJsonObject announce(const QString &text);
[[nodiscard]] QJsonObject giveFloor(const QString &group);
[[nodiscard]] QJsonObject showPlenary(const QString &step, const QString &group);
[[nodiscard]] QJsonObject removeDevice(const QString &participant);
/** Announcement, floor or plenary, as the moderation asks for it or as the room tells it; false: the message is none. */
[[nodiscard]] bool take(const QJsonObject &message, RoomStage &stage);
/** Presence or people; false: the message is neither. */
[[nodiscard]] bool take(const QJsonObject &message, RoomPresence &presence);
[[nodiscard]] QJsonObject messageOf(const TableCount &count);
[[nodiscard]] TableCount tableCountFrom(const QJsonObject &message);
}
