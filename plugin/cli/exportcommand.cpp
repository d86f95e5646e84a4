// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "commands.h"

#include "console.h"
#include "exporter.h"
#include "openworkspace.h"
#include "pdffindings.h"
#include "profile.h"
#include "tablewords.h"

#include <QJsonArray>
#include <QJsonObject>

namespace
{
template<class Value>
struct Word {
    const char *word;
    Value value;
};

constexpr Word<ExportRequest::Format> formats[] = {{"odt", ExportRequest::Odt},
                                                   {"pdf", ExportRequest::Pdf},
                                                   {"docx", ExportRequest::Docx},
                                                   {"csv", ExportRequest::Csv},
                                                   {"json", ExportRequest::Json},
                                                   {"oparl", ExportRequest::OParl}};
constexpr Word<ExportRequest::Packing> packings[] = {{"folder", ExportRequest::Folder}, {"zip", ExportRequest::Archive}, {"combined", ExportRequest::Combined}};

/** Takes what `option` says; false after a message where the word is not known. An option not given leaves `value`. */
template<class Value, std::size_t count>
bool choose(const Arguments &arguments, Console &console, const QString &option, const Word<Value> (&words)[count], Value &value)
{
    if (!arguments.has(option)) {
        return true;
    }
    const QString given = arguments.value(option);
    QStringList known;
    for (const Word<Value> &word : words) {
        if (given == QLatin1String(word.word)) {
            value = word.value;
            return true;
        }
        known += QLatin1String(word.word);
    }
    console.tell(i18n("--%1 must be one of %2, not “%3”.", option, known.join(QLatin1String(", ")), given.left(60)));
    return false;
}

bool chooseWhat(const Arguments &arguments, Console &console, PaperKind &what)
{
    const QString given = arguments.value(QStringLiteral("what"));
    if (!arguments.has(QStringLiteral("what"))) {
        return true;
    }
    if (const auto kind = paperKindOf(given)) {
        what = *kind;
        return true;
    }
    QStringList known;
    for (const PaperKind kind : paperKinds()) {
        known += paperKindName(kind);
    }
    console.tell(i18n("--%1 must be one of %2, not “%3”.", QStringLiteral("what"), known.join(QLatin1String(", ")), given.left(60)));
    return false;
}

/** False after a message where an option was given that this kind of output has no use for. */
bool fitTogether(const Arguments &arguments, Console &console, const ExportRequest &request)
{
    QStringList useless;
    QString with = QStringLiteral("--format ") + arguments.value(QStringLiteral("format"));
    switch (request.format) {
    case ExportRequest::Csv:
    case ExportRequest::Json:
        useless = {QStringLiteral("template"),
                   QStringLiteral("letterhead"),
                   QStringLiteral("committee"),
                   QStringLiteral("recommendation"),
                   QStringLiteral("profile"),
                   QStringLiteral("what")};
        [[fallthrough]];
    case ExportRequest::OParl:
        useless += QStringLiteral("packing");
        break;
    case ExportRequest::Odt:
    case ExportRequest::Pdf:
    case ExportRequest::Docx:
        if (request.what != PaperKind::Resolution && request.what != PaperKind::Information) {
            useless = {QStringLiteral("committee"), QStringLiteral("recommendation")};
            with = QStringLiteral("--what ") + paperKindName(request.what);
        }
        break;
    }
    for (const QString &option : std::as_const(useless)) {
        if (arguments.has(option)) {
            console.tell(i18n("--%1 does not go together with %2.", option, with));
            return false;
        }
    }
    return true;
}

/** The committee with this id, name or short name; an Error names those there are. */
Result<QString> wantedCommittee(const Records &records, const QString &given)
{
    QStringList known;
    for (const QString &id : records.sortedIds(RecordType::Committee)) {
        const Committee &committee = *records.find<Committee>(id);
        const auto is = [&given](const QString &name) {
            return !name.isEmpty() && name.compare(given.trimmed(), Qt::CaseInsensitive) == 0;
        };
        if (is(committee.id) || is(committee.name) || is(committee.shortName)) {
            return id;
        }
        known += committee.name;
    }
    if (known.isEmpty()) {
        return Error(Error::NotFound, "The workspace has no committee yet.");
    }
    return Error(Error::NotFound, "The workspace has no committee “%1”. There are: %2.", {given.left(60), known.join(QLatin1String(", "))});
}

void print(Console &console, const QList<ExportedFile> &files, bool json)
{
    if (json) {
        QJsonArray list;
        for (const ExportedFile &file : files) {
            list.append(QJsonObject{{QStringLiteral("path"), file.path},
                                    {QStringLiteral("openPoints"), QJsonArray::fromStringList(file.openPoints)},
                                    {QStringLiteral("findings"), toJson(file.findings)}});
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
        if (!file.findings.isEmpty()) {
            console.tell(i18n("%1 is not accessible in every place and does not say it is:", file.path));
            const QStringList lines = linesOf(file.findings);
            for (const QString &line : lines) {
                console.tell(line);
            }
        }
    }
}
}

ExitStatus runExport(const Arguments &arguments, Console &console)
{
    ExportRequest request;
    request.folder = arguments.value(QStringLiteral("output"));
    request.profile = arguments.value(QStringLiteral("profile"));
    request.profileFolders = profileFolders();
    request.templateFile = arguments.value(QStringLiteral("template"));
    request.letterheadFile = arguments.value(QStringLiteral("letterhead"));
    if (!choose(arguments, console, QStringLiteral("format"), formats, request.format)
        || !choose(arguments, console, QStringLiteral("packing"), packings, request.packing) || !chooseWhat(arguments, console, request.what)
        || !fitTogether(arguments, console, request)) {
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
        for (const QString &word : given.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const QString id = Uuid::normalised(word.trimmed());
            if (!records.find<Recommendation>(id)) {
                return console.refuse(path, 0, Error(Error::NotFound, "The workspace has no recommendation “%1”.", {word.left(60)}));
            }
            request.recommendations += id;
        }
    }
    if (arguments.has(QStringLiteral("committee"))) {
        const auto committee = wantedCommittee(records, arguments.value(QStringLiteral("committee")));
        if (!committee) {
            return console.refuse(path, 0, committee.error());
        }
        request.committee = committee.value();
    }
    QList<Change> log;
    if (request.format == ExportRequest::Csv || request.format == ExportRequest::Json || request.format == ExportRequest::OParl) {
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
