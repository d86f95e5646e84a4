// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "enums.h"
#include "result.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <optional>

/** Schlüssel eines Raums: codes people type and the secret that devices' tokens are made with. */
struct RoomKeys {
    /** Einladungscode for members and guests: six letters and digits that are not mistaken for one another. */
    QString code;
    /** For who runs the conference; longer, shown on the moderator's screen alone. */
    QString moderatorCode;
    /** 32 bytes from the system's cryptographic source. */
    QByteArray secret;
    /** Devices that were sent away. */
    QSet<QString> removed;

    /** New codes and a new secret. */
    [[nodiscard]] static RoomKeys create();
    /** The keys kept in `path`, or new ones kept there, readable by this person alone: devices stay known when the room is opened again. */
    [[nodiscard]] static Result<RoomKeys> keptIn(const QString &path);
    [[nodiscard]] std::optional<Error> keepIn(const QString &path) const;
};

/** Where the keys of a workspace's room are kept: with this person's programs, not beside the file, so that whoever is given the file is not given the room. */
[[nodiscard]] QString roomKeysFile(const QString &workspace);

/** Gerät: who a token stands for. */
struct RoomDevice {
    /** Id of the Participant, or of a device without one. */
    QString id;
    Role::Role role = Role::Observer;
    /** Group whose table's laptop it is: many write on it and it stands for the group; empty: somebody's own. */
    QString table;

    bool operator==(const RoomDevice &) const = default;
};

/** A token for this device; without the secret nobody can make one. */
[[nodiscard]] QString tokenFor(const RoomKeys &keys, const RoomDevice &device);
/** Nothing where the token is not one of this room's or its device was sent away. Takes as long for a wrong one as for a right one. */
[[nodiscard]] std::optional<RoomDevice> deviceOf(const RoomKeys &keys, const QString &token);
/** True where a code was typed; spaces, hyphens and case do not matter. Constant time; an empty code is never typed. */
[[nodiscard]] bool isTyped(const QString &code, const QString &typed);
/** The role a typed code opens, as isTyped() has it. Constant time. */
[[nodiscard]] std::optional<Role::Role> roleForCode(const RoomKeys &keys, const QString &typed);
