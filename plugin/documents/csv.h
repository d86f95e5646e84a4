// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/**
 * CSV as spreadsheets in German offices read it: UTF-8 with byte order mark, `;` between cells, CRLF after each row,
 * quoting as in RFC 4180 (a cell that holds `;`, `"`, CR, LF or begins or ends with a blank stands in `"`, a `"` inside is doubled).
 *
 * A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@` (also in full width), tab or CR as a formula. The rule that stops it, and
 * how an import takes it back:
 * - writing: a text that begins with one of these characters, or with `'`, gets one more `'` in front;
 * - reading: a cell that begins with `'` loses that one character. Nothing else begins with `'`, so this is unambiguous.
 * Only texts and lists are guarded: a negative number has its minus sign and no `'`. Numbers have a decimal comma and no
 * thousands separator (a German spreadsheet makes a day of 12.5), days are yyyy-mm-dd, moments yyyy-mm-ddThh:mm:ss.zzzZ,
 * truth is true or false, choices stand by name.
 *
 * A list stands in one cell, its entries joined by ` | `; inside an entry `\` becomes `\\` and `|` becomes `\|`. An
 * empty list is an empty cell, so a list with one empty entry cannot be told from it and is not written by the product.
 */
namespace Csv
{
/** The text so that no spreadsheet runs it. */
[[nodiscard]] QString guarded(const QString &text);
/** A list in one cell, not yet guarded. */
[[nodiscard]] QString joined(const QStringList &list);
/** One row with its CRLF, cells quoted where needed. */
[[nodiscard]] QByteArray row(const QStringList &cells);
/** The byte order mark that begins a file. */
[[nodiscard]] QByteArray byteOrderMark();
}
