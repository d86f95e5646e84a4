// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdffindings.h"

#include "console.h"

#include <QJsonObject>

namespace
{
QString wordsOf(const Error &place)
{
    return *place.message() == '\0' ? QString() : sentence(place);
}

QString placeOf(const PdfFinding &finding)
{
    const QString place = wordsOf(finding.place);
    if (finding.page == 0) {
        return place;
    }
    return place.isEmpty() ? i18n("page %1", finding.page) : i18n("page %1, %2", finding.page, place);
}
}

QStringList linesOf(const QList<PdfFinding> &findings)
{
    QStringList lines;
    QString last;
    for (const PdfFinding &finding : findings) {
        const QString what = sentence(finding.what);
        if (what != last) {
            lines += QLatin1String("  ") + what;
            last = what;
        }
        const QString place = placeOf(finding);
        if (!place.isEmpty()) {
            lines += QLatin1String("    ") + place;
        }
    }
    return lines;
}

QJsonArray toJson(const QList<PdfFinding> &findings)
{
    QJsonArray list;
    for (const PdfFinding &finding : findings) {
        list.append(QJsonObject{{QStringLiteral("page"), finding.page},
                                {QStringLiteral("place"), wordsOf(finding.place)},
                                {QStringLiteral("what"), sentence(finding.what)}});
    }
    return list;
}
