// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "commands.h"

#include "console.h"
#include "exporter.h"
#include "openworkspace.h"
#include "tablewords.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStandardPaths>

namespace
{
/** Fills format and what; false after a message where a word is not known. */
bool readKind(const Arguments &arguments, Console &console, ExportRequest &request)
{
    const QString format = arguments.value(QStringLiteral("format"));
    if (format == QLatin1String("odt")) {
        request.format = ExportRequest::Odt;
    } else if (format == QLatin1String("csv")) {
        request.format = ExportRequest::Csv;
    } else if (format == QLatin1String("json")) {
        request.format = ExportRequest::Json;
    } else {
        console.tell(i18n("--format must be odt, csv or json, not “%1”.", format.left(60)));
        return false;
    }
    const QString what = arguments.value(QStringLiteral("what"));
    if (what == QLatin1String("report")) {
        request.what = ExportRequest::Report;
    } else if (arguments.has(QStringLiteral("what")) && what != QLatin1String("resolution")) {
        console.tell(i18n("--what must be resolution or report, not “%1”.", what.left(60)));
        return false;
    }
    return true;
}

void print(Console &console, const QList<ExportedFile> &files, bool json)
{
    if (json) {
        QJsonArray list;
        for (const ExportedFile &file : files) {
            list.append(QJsonObject{{QStringLiteral("path"), file.path}, {QStringLiteral("openPoints"), QJsonArray::fromStringList(file.openPoints)}});
        }
        console.printJson(list);
        return;
    }
    for (const ExportedFile &file : files) {
        console.print(file.path);
        if (!file.openPoints.isEmpty()) {
            QStringList labels;
            for (const QString &part : file.openPoints) {
                labels += partLabel(part);
            }
            console.tell(i18n("%1 is still open in %2", labels.join(QLatin1String(", ")), file.path));
        }
    }
}
}

ExitStatus runExport(const Arguments &arguments, Console &console)
{
    ExportRequest request;
    request.folder = arguments.value(QStringLiteral("output"));
    request.profile = arguments.value(QStringLiteral("profile"));
    request.profileFolders = {QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/dreischritt/profiles")};
    if (!readKind(arguments, console, request)) {
        return Misused;
    }
    const QString path = arguments.operand(0);
    const auto workspace = openWorkspace(path);
    if (!workspace) {
        return console.refuse(path, 0, workspace.error());
    }
    const Records &records = *workspace.value().records;
    const auto conference = wantedConference(arguments, records);
    if (!conference) {
        return console.refuse(path, 0, conference.error());
    }
    request.conference = conference.value();
    if (arguments.has(QStringLiteral("recommendation"))) {
        const QString given = arguments.value(QStringLiteral("recommendation"));
        request.recommendation = Uuid::normalised(given);
        if (!records.find<Recommendation>(request.recommendation)) {
            return console.refuse(path, 0, Error(Error::NotFound, "The workspace has no recommendation “%1”.", {given.left(60)}));
        }
    }
    QList<Change> log;
    if (request.format != ExportRequest::Odt) {
        const auto problem = workspace.value().readLog(0, [&](const Change &change) {
            if (change.sequence > workspace.value().sequence) {
                return false;
            }
            log += change;
            return true;
        });
        if (problem) {
            return console.refuse(path, 0, *problem);
        }
    }
    const auto files = exportDocuments(records, log, request);
    if (!files) {
        return console.refuse(request.folder, 0, files.error());
    }
    print(console, files.value(), arguments.has(QStringLiteral("json")));
    return Good;
}
