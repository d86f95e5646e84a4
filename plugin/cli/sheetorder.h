// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "openworkspace.h"
#include "roomnotice.h"

struct RoomAddress;

/** Aushang: the sheet that --sheet, --network and --password ask for, written once the room is open. */
class SheetOrder
{
public:
    /** What the options say; nothing, said on the console, where they do not go together. */
    [[nodiscard]] static std::optional<SheetOrder> read(const Arguments &arguments, Console &console);

    [[nodiscard]] bool isWanted() const;
    /** Why the file cannot be written, before anybody relies on it. */
    [[nodiscard]] std::optional<Error> problem() const;
    /** Takes what stands above from the workspace, whose records need not be there afterwards. */
    void takeTitle(const OpenWorkspace &workspace);
    /** Writes the sheet of the open room; answers the file as it was named. */
    [[nodiscard]] Result<QString> write(const RoomAddress &address) const;

private:
    QString m_path;
    RoomNotice m_notice;
};
