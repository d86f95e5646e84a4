// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QByteArray>
#include <QString>

/**
 * Compares `bytes` with the golden file `name`: empty where they are the same, otherwise the first line that differs.
 * With DREISCHRITT_UPDATE_GOLDEN set in the environment the file is written anew instead.
 */
[[nodiscard]] QString differenceFromGolden(const QString &name, const QByteArray &bytes);

/** One tag a line, so that a difference can be read. */
[[nodiscard]] QByteArray tagsOnLines(QByteArray xml);
/** A member of an OpenDocument or other ZIP file; empty where it is not there. */
[[nodiscard]] QByteArray memberOf(const QByteArray &package, const QString &member);
/** What xmllint finds wrong in `xml`; empty: well-formed. */
[[nodiscard]] QString xmlProblems(const QByteArray &xml);
