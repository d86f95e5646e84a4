// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "connection.h"

#include <span>

/** What brings a file of the version before to `version`. */
struct Migration {
    int version;
    std::span<const char *const> statements;
};

/** Schema of a workspace file, its marks in the file's header, and the way from older ones. */
namespace Schema
{
/** `PRAGMA application_id` of a workspace: "Drei" in ASCII. */
inline constexpr int applicationId = 0x44726569;

/** Migrations from an empty file to the newest schema, by ascending version from 1 without gaps. */
[[nodiscard]] std::span<const Migration> migrations();

/** The version that migrations() lead to; `PRAGMA user_version` of a file that is up to date. */
[[nodiscard]] int newestVersion(std::span<const Migration> steps);

/**
 * Brings the open file from the version it has to the newest, all in one transaction, and writes both marks. Before an
 * existing file (version above 0) is touched, a copy is put aside beside it: `name.dreischritt.before-v2`. An older
 * copy of that name stays, and the new one gets a number.
 */
[[nodiscard]] std::optional<Error> migrate(Connection &connection, std::span<const Migration> steps);
}
