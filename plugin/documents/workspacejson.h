// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"
#include "records.h"

#include <QByteArray>

/**
 * The whole workspace as JSON, laid out as in schema/dreischritt-workspace.schema.json: `format`
 * "dreischritt-workspace", `schemaVersion`, one list per record type (plural name, sorted by id, all fields), `changes`
 * in the order of the log, and `dictionary`. Persons and drafts are never in it; of statements in anonymous steps it
 * tells no author. Same input, same bytes.
 */
[[nodiscard]] QByteArray workspaceToJson(const Records &records, const QList<Change> &log);

/** Goes up with every change of the layout that an older reader would misunderstand. */
inline constexpr int workspaceSchemaVersion = 1;
