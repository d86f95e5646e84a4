// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "findinglines.h"

namespace
{
QString lineOf(const PdfFinding &finding)
{
    return QStringLiteral("%1|%2|%3").arg(finding.page).arg(finding.place.text(), finding.what.text());
}
}

QStringList linesOf(const PdfReport &report)
{
    QStringList lines;
    for (const PdfFinding &finding : report.findings) {
        lines += lineOf(finding);
    }
    return lines;
}

PdfReport reportOf(const QByteArray &bytes)
{
    const auto report = checkPdf(bytes, QStringLiteral("muster.pdf"));
    if (!report) {
        qWarning("%s", qPrintable(report.error().text()));
        return {};
    }
    return report.value();
}
