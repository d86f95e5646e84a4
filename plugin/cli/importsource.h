// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "staging.h"

/**
 * Quelle eines Imports: a JSON export, a CSV file, or a folder of CSV files, told apart by what they are called and
 * begin with. Errors: NotFound, Unreadable, Refused where nothing in it can be read.
 */
[[nodiscard]] Result<Staging> readImportSource(const QString &path);

/** The bytes of one file, at most 1 GB. Errors: NotFound, Unreadable (also a folder), Refused where it is larger. */
[[nodiscard]] Result<QByteArray> readSourceFile(const QString &path);
