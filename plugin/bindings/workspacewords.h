// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QString>

/** Beginning of a statement, short enough for a title. */
[[nodiscard]] QString titleFrom(const QString &text);
