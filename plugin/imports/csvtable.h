// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

/** One row of a table, with the line of the file it begins in (from 1). */
struct CsvRow {
    int line = 0;
    QStringList cells;
};

/**
 * Tabelle aus CSV (RFC 4180): cells may hold separators, line ends and doubled quotes between quotes. Takes CRLF, LF
 * and CR as line ends and passes empty lines over. Never fails: whatever bytes come, some table comes out.
 */
struct CsvSheet {
    QStringList header;
    std::vector<CsvRow> rows;
    /** The separator that the header row uses most: `;`, `,` or tab. */
    QChar separator;
    /** 0, or the line in which a quote opens that is never closed. */
    int unclosedQuote = 0;

    [[nodiscard]] static CsvSheet parse(const QString &text);
};

/**
 * The bytes as text: UTF-8 with or without byte order mark, UTF-16 with one, and whatever is neither as Windows-1252,
 * which is what German spreadsheets still save.
 */
[[nodiscard]] QString csvText(const QByteArray &bytes);
