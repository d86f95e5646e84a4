// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "result.h"

#include <QByteArray>

#include <optional>

/**
 * Writes `bytes` to `name` (which may lie in a subfolder) in `folder`, complete or not at all, and answers its path. Does
 * not wait for the disk: an export can be made again.
 */
[[nodiscard]] Result<QString> writeInto(const QString &folder, const QString &name, const QByteArray &bytes);

/** Why writeInto() would fail there, tried without leaving a file; nothing where it would do. */
[[nodiscard]] std::optional<Error> whyNotInto(const QString &folder, const QString &name);
