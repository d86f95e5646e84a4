// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "staging.h"

/**
 * Arbeitsstand aus JSON: reads what the JSON export writes, and the same layout written by hand (lists of records by
 * their plural names, `changes` optional). An Error means that nothing can be read: no JSON, another kind of file, or
 * a newer layout; a single bad record or line of the log is a refused row or a problem, and the rest is read.
 */
[[nodiscard]] Result<Staging> readWorkspaceJson(const QByteArray &json);

/** The newest layout that is understood. */
inline constexpr int readableSchemaVersion = 1;
