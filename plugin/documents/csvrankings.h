// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "csvtables.h"
#include "papersources.h"

/**
 * Rangfolgen als Tabellen: dotRanking.csv and criteriaRanking.csv, with each place, ties, the rule that held, agreement and
 * dissent; of one conference, or (empty) of all. What they say can be counted again from the other tables.
 */
[[nodiscard]] QList<CsvTable> rankingTables(const PaperSources &sources, const QString &conference);
/** Their lines in the data dictionary. */
[[nodiscard]] QByteArray rankingDictionary();
