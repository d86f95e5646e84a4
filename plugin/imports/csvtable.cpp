// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "csvtable.h"

#include <QStringDecoder>

#include <array>

namespace
{
// The places where Windows-1252 differs from Latin-1; the five it leaves open become U+FFFD.
constexpr std::array<char16_t, 32> windows1252 = {
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
    0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

QChar separatorOf(const QString &text)
{
    int semicolons = 0;
    int commas = 0;
    int tabs = 0;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u'\n' || c == u'\r')) {
            break;
        } else if (!quoted) {
            semicolons += c == u';';
            commas += c == u',';
            tabs += c == u'\t';
        }
    }
    if (tabs > semicolons && tabs > commas) {
        return u'\t';
    }
    return commas > semicolons ? u',' : u';';
}
}

QString csvText(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        return decoder(bytes);
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (!decoder.hasError()) {
        return text;
    }
    text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= QChar(0x80) && c < QChar(0xa0)) {
            c = QChar(windows1252[c.unicode() - 0x80]);
        }
    }
    return text;
}

CsvSheet CsvSheet::parse(const QString &text)
{
    CsvSheet table;
    table.separator = separatorOf(text);
    CsvRow row;
    QString cell;
    bool quoted = false;
    bool begun = false;
    int line = 1;
    int quoteLine = 0;
    const auto endCell = [&] {
        row.cells += cell;
        cell.clear();
    };
    const auto endRow = [&] {
        if (begun || !cell.isEmpty()) {
            endCell();
            table.rows.push_back(std::move(row));
        }
        row = {};
        cell.clear();
        begun = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (row.line == 0) {
            row.line = line;
        }
        const bool lineFeed = c == u'\n' || (c == u'\r' && (i + 1 == text.size() || text.at(i + 1) != u'\n'));
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
                cell += c;
                ++i;
            } else if (c == u'"') {
                quoted = false;
            } else {
                cell += c;
            }
            line += lineFeed;
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
            begun = true;
            quoteLine = line;
        } else if (c == table.separator) {
            begun = true;
            endCell();
        } else if (lineFeed) {
            endRow();
            ++line;
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (quoted) {
        table.unclosedQuote = quoteLine;
    }
    endRow();
    if (!table.rows.empty()) {
        table.header = table.rows.front().cells;
        table.rows.erase(table.rows.begin());
    }
    return table;
}
