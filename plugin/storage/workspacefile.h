// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "connection.h"
#include "schema.h"
#include "sqliterepository.h"

#include <memory>

/** Opening and closing a `.dreischritt` file: what is let in, and what is sent away with which sentence. */
namespace WorkspaceFile
{
/**
 * An open connection to a workspace of the newest schema, on the calling thread. A new file appears under its name
 * only when it is whole. A file that was not closed properly, or is small, is checked through before it is used.
 */
[[nodiscard]] Result<std::shared_ptr<Connection>> open(const QString &path, SqliteRepository::Mode mode, std::span<const Migration> migrations);
}
