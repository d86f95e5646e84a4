// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "commands.h"

#include "console.h"
#include "openworkspace.h"
#include "startconference.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMetaEnum>

namespace
{
QList<Template> readTemplates(Console &console)
{
    QStringList problems;
    const QList<Template> all = templates(templateFolders(), &problems);
    for (const QString &problem : std::as_const(problems)) {
        console.tell(problem);
    }
    return all;
}

QJsonObject toJson(const Template &method)
{
    QJsonArray steps;
    for (const Step &step : method.steps) {
        steps.append(QJsonObject{{QStringLiteral("kind"), QString::fromLatin1(QMetaEnum::fromType<StepKind::Kind>().valueToKey(step.kind))},
                                 {QStringLiteral("question"), step.question}});
    }
    return {{QStringLiteral("id"), method.id},
            {QStringLiteral("title"), method.title},
            {QStringLiteral("steps"), steps},
            {QStringLiteral("topicAreas"), QJsonArray::fromStringList(method.topicAreaNames())}};
}

ExitStatus fillNew(const QString &path, const Template &method, const ConferenceStart &start, bool json, Console &console)
{
    auto workspace = openWorkspace(path, SqliteRepository::CreateNew);
    if (!workspace) {
        return console.refuse(path, 0, workspace.error());
    }
    const QList<Change> changes = startConference(method, start, *workspace.value().records, QStringLiteral("Moderator"));
    const auto outcomes = await(workspace.value().repository->apply(changes));
    const auto refused = !outcomes ? 0 : std::count_if(outcomes.value().begin(), outcomes.value().end(), [](const Outcome &outcome) {
        return outcome.status == Outcome::Refused;
    });
    if (!outcomes || refused > 0) {
        const auto first = !outcomes ? Outcome{Outcome::Refused, 0, 0, outcomes.error()}
                                     : *std::find_if(outcomes.value().begin(), outcomes.value().end(), [](const Outcome &outcome) {
                                           return outcome.status == Outcome::Refused;
                                       });
        workspace.value().repository.reset();
        QFile::remove(path);
        return console.refuse(path, 0, first.error);
    }
    const auto conference = std::find_if(changes.begin(), changes.end(), [](const Change &change) {
        return change.record == RecordType::Conference;
    });
    const QString id = conference == changes.end() ? QString() : conference->recordId;
    if (json) {
        console.printJson(QJsonObject{{QStringLiteral("file"), path}, {QStringLiteral("conference"), id}});
    } else {
        console.print(i18n("%1: conference %2 from the template “%3”", path, id, method.title));
    }
    return Good;
}
}

ExitStatus runTemplates(const Arguments &arguments, Console &console)
{
    const QList<Template> all = readTemplates(console);
    if (arguments.has(QStringLiteral("json"))) {
        QJsonArray list;
        for (const Template &method : all) {
            list.append(toJson(method));
        }
        console.printJson(list);
        return Good;
    }
    for (const Template &method : all) {
        console.print(method.id + QLatin1String("  ") + method.title);
        QList<QStringList> rows;
        for (qsizetype i = 0; i < method.steps.size(); ++i) {
            rows += QStringList{QString::number(i + 1) + u'.', method.steps.at(i).question};
        }
        console.printTable(rows, 4);
        if (!method.topicAreas.isEmpty()) {
            console.print(QLatin1String("    ") + method.topicAreaNames().join(QStringLiteral(" · ")));
        }
        console.print();
    }
    return Good;
}

ExitStatus runNew(const Arguments &arguments, Console &console)
{
    ConferenceStart start;
    start.title = arguments.value(QStringLiteral("title"));
    if (arguments.has(QStringLiteral("date"))) {
        const QString given = arguments.value(QStringLiteral("date"));
        start.startsOn = given.size() == 10 ? QDate::fromString(given, Qt::ISODate) : QDate();
        if (!start.startsOn.isValid()) {
            console.tell(i18n("--date must be a day such as 2027-01-31, not “%1”.", given.left(60)));
            return Misused;
        }
    }
    const QString wanted = arguments.value(QStringLiteral("template"));
    QStringList known;
    const QList<Template> all = readTemplates(console);
    for (const Template &method : all) {
        if (method.id == wanted) {
            return fillNew(arguments.operand(0), method, start, arguments.has(QStringLiteral("json")), console);
        }
        known += method.id;
    }
    return console.refuse(Error(Error::NotFound, "There is no template “%1”. Known are: %2.", {wanted.left(60), known.join(QLatin1String(", "))}));
}
