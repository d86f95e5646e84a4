// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QHash>
#include <QSet>
#include <QString>

/**
 * A file name without folder that every system takes: `{name}` in `pattern` filled from `values`, umlauts written out,
 * everything but letters, digits, `-`, `_` and `.` turned into `_`, at most 100 characters and `extension` (".odt").
 * Different from all names in `used`, also where a system does not tell upper from lower case, and added to them.
 */
[[nodiscard]] QString documentFileName(const QString &pattern, const QHash<QString, QString> &values, const QString &extension, QSet<QString> &used);
