// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "statedresult.h"

#include <optional>
#include <vector>

/**
 * Ergebnistabelle: rows a clerk types, or our consultations.csv. Headings in German or English, in any order; at least
 * one that names the paper and one for the result. Nothing where these are missing, so the table holds something else.
 */
[[nodiscard]] std::optional<std::vector<StatedResult>> readResultsTable(const QString &file, const QByteArray &bytes);
