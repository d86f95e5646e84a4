// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdffindings.h"

#include "console.h"

#include <QJsonObject>

namespace
{
QString placeOf(const PdfFinding &finding)
{
    if (finding.page == 0) {
        return finding.place;
    }
    return finding.place.isEmpty() ? i18n("page %1", finding.page) : i18n("page %1, %2", finding.page, finding.place);
}
}

void printFindings(Console &console, const QList<PdfFinding> &findings)
{
    for (const PdfFinding &finding : findings) {
        const QString place = placeOf(finding);
        console.tell(QLatin1String("  ") + (place.isEmpty() ? QString() : place + QLatin1String(": ")) + sentence(finding.what));
    }
}

QJsonArray toJson(const QList<PdfFinding> &findings)
{
    QJsonArray list;
    for (const PdfFinding &finding : findings) {
        list.append(QJsonObject{{QStringLiteral("page"), finding.page}, {QStringLiteral("place"), finding.place}, {QStringLiteral("what"), sentence(finding.what)}});
    }
    return list;
}
