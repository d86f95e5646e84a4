// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "csv.h"

QString Csv::guarded(const QString &text)
{
    static const QString dangerous = QStringLiteral("=+-@\t\r'\uff1d\uff0b\uff0d\uff20");
    return !text.isEmpty() && dangerous.contains(text.front()) ? QLatin1Char('\'') + text : text;
}

QString Csv::joined(const QStringList &list)
{
    QString cell;
    for (const QString &entry : list) {
        if (&entry != &list.front()) {
            cell += QLatin1String(" | ");
        }
        for (const QChar c : entry) {
            if (c == QLatin1Char('|') || c == QLatin1Char('\\')) {
                cell += QLatin1Char('\\');
            }
            cell += c;
        }
    }
    return cell;
}

QByteArray Csv::row(const QStringList &cells)
{
    QString line;
    for (const QString &cell : cells) {
        if (&cell != &cells.front()) {
            line += QLatin1Char(';');
        }
        const bool isQuoted = std::any_of(cell.cbegin(),
                                          cell.cend(),
                                          [](QChar c) {
                                              return c == QLatin1Char(';') || c == QLatin1Char('"') || c == QLatin1Char('\r') || c == QLatin1Char('\n');
                                          })
            || (!cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace()));
        if (isQuoted) {
            line += QLatin1Char('"') + QString(cell).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
        } else {
            line += cell;
        }
    }
    line += QLatin1String("\r\n");
    return line.toUtf8();
}

QByteArray Csv::byteOrderMark()
{
    return QByteArrayLiteral("\xef\xbb\xbf");
}
