// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "commands.h"

#include "console.h"
#include "pdffindings.h"

#include <QFile>
#include <QJsonObject>

namespace
{
constexpr qint64 maximumPdfSize = 500'000'000;

void print(Console &console, const PdfReport &report)
{
    console.print(i18np("1 page", "%1 pages", report.pages));
    console.print(i18n("Title: %1", report.title.isEmpty() ? i18n("none") : report.title));
    console.print(i18n("Language: %1", report.language.isEmpty() ? i18n("none") : report.language));
    QStringList claims;
    if (report.claimsUniversalAccess) {
        claims += QStringLiteral("PDF/UA-1");
    }
    if (!report.archiveClaim.isEmpty()) {
        claims += report.archiveClaim;
    }
    console.print(i18n("It says it is: %1", claims.isEmpty() ? i18n("nothing") : claims.join(QLatin1String(", "))));
    console.print(report.findings.isEmpty() ? i18n("Nothing found.") : i18np("1 finding:", "%1 findings:", int(report.findings.size())));
}
}

ExitStatus runCheckPdf(const Arguments &arguments, Console &console)
{
    const QString path = arguments.operand(0);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return console.refuse(path, 0, Error(Error::NotFound, "The file cannot be read: %1.", {file.errorString()}));
    }
    if (file.size() > maximumPdfSize) {
        return console.refuse(path, 0, Error(Error::Refused, "The file is larger than %1 MB.", {QString::number(maximumPdfSize / 1'000'000)}));
    }
    const auto report = checkPdf(file.readAll(), path);
    if (!report) {
        return console.refuse(report.error());
    }
    const PdfReport &seen = report.value();
    if (arguments.has(QStringLiteral("json"))) {
        console.printJson(QJsonObject{{QStringLiteral("pages"), seen.pages},
                                      {QStringLiteral("title"), seen.title},
                                      {QStringLiteral("language"), seen.language},
                                      {QStringLiteral("claimsUniversalAccess"), seen.claimsUniversalAccess},
                                      {QStringLiteral("archiveClaim"), seen.archiveClaim},
                                      {QStringLiteral("findings"), toJson(seen.findings)}});
    } else {
        print(console, seen);
        const QStringList lines = linesOf(seen.findings);
        for (const QString &line : lines) {
            console.print(line);
        }
    }
    return seen.findings.isEmpty() ? Good : Findings;
}
