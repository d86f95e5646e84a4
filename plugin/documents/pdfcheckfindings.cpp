// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckfindings.h"

namespace
{
constexpr int findingsOfAKind = 20;
constexpr qsizetype longestQuote = 60;
}

void PdfCheckFindings::add(int page, const Error &place, const Error &what)
{
    const QByteArray key(what.message());
    auto index = m_indexes.constFind(key);
    if (index == m_indexes.constEnd()) {
        index = m_indexes.insert(key, m_kinds.size());
        m_kinds.append(Kind());
    }
    Kind &kind = m_kinds[index.value()];
    if (kind.findings.size() < findingsOfAKind) {
        kind.findings.append(PdfFinding{page, place, what});
    } else {
        ++kind.more;
    }
}

void PdfCheckFindings::add(const Error &what)
{
    add(0, Error(), what);
}

QList<PdfFinding> PdfCheckFindings::take() const
{
    QList<PdfFinding> all;
    for (const Kind &kind : m_kinds) {
        all += kind.findings;
        if (kind.more > 0) {
            all += PdfFinding{0, Error(), Error(Error::Refused, "The last fault was found in %1 more places.", {QString::number(kind.more)})};
        }
    }
    return all;
}

QString pdfCheckQuote(const QString &text)
{
    QString line;
    for (const QChar c : QStringView(text).left(longestQuote * 8)) {
        line += c.isPrint() ? c : QLatin1Char(' ');
    }
    line = line.simplified();
    return line.size() <= longestQuote ? line : line.left(longestQuote - 1).trimmed() + QChar(0x2026);
}

QString pdfCheckQuote(const std::string &text)
{
    return pdfCheckQuote(QString::fromUtf8(text.data(), qsizetype(std::min(text.size(), std::size_t(longestQuote * 8)))));
}
