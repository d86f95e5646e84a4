// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <memory>
#include <string>
#include <string_view>

/** Ein Stück der Telefonseite. */
struct RoomAsset {
    std::string_view contentType;
    /** Changes when anything of the page does: an entity tag, with its quotes. */
    std::string mark;
    std::string body;
};

/** What stands at `path` ("/" is the page itself), or nullptr. The page is in the program; no path leads to a file. */
[[nodiscard]] std::shared_ptr<const RoomAsset> roomAsset(std::string_view path);
