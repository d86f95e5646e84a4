// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "staging.h"

/** One CSV file: its name says which records it holds ("contributions.csv"). */
struct CsvSource {
    QString name;
    QByteArray bytes;
};

/**
 * Arbeitsstand aus CSV: reads the files that the CSV export writes, also after a spreadsheet had them: with `;`, `,`
 * or tab, as UTF-8 or Windows-1252, columns in another order or left out, days as 31.01.2027, true as WAHR, 1234,5
 * for 1234.5. A column's heading is the name of a field. A row without an id is a new record whose id follows from its
 * cells, so reading the file twice gives it once.
 */
[[nodiscard]] Staging readCsv(const QList<CsvSource> &sources);

/** The record type that a file of this name holds, or nullptr. */
[[nodiscard]] const RecordInfo *recordInfoOfFile(QStringView fileName);
