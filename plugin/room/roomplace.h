// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "result.h"

#include <QUrl>

/** Ort eines Raums: what a person types, pastes or scans to get in from a laptop. */
struct RoomPlace {
    QString host;
    quint16 port = 8517;
    /** What opens the room; may be empty where this device was let in before. */
    QString code;
    bool tls = false;
    /** True where the device only watches, such as a beamer's. */
    bool watches = false;

    bool operator==(const RoomPlace &) const = default;

    /** True for a text that names a room and not a file: room:// or rooms://. */
    [[nodiscard]] static bool isOne(const QString &source);
    /**
     * From room://host:port/CODE (rooms:// and ?tls: encrypted, ?watch: only watches), from the page's own address
     * (http://host:port/#CODE) or from host:port alone; `code` counts where the text names none. Refused: no host.
     */
    [[nodiscard]] static Result<RoomPlace> fromText(const QString &text, const QString &code = {});
    /** As a Workspace takes it. */
    [[nodiscard]] QString source() const;
    /** Where the line goes. */
    [[nodiscard]] QUrl line() const;
    /** Name for what this device keeps of the room: it stays when the room's machine gets another address. */
    [[nodiscard]] QString shelf() const;
};
