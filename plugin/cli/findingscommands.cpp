// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "commands.h"

#include "completeness.h"
#include "console.h"
#include "openworkspace.h"
#include "tablewords.h"
#include "trace.h"

#include <QJsonArray>
#include <QJsonObject>

namespace
{
QString textOf(const Records &records, const QString &id)
{
    if (const auto *contribution = records.find<Contribution>(id)) {
        return contribution->text;
    }
    const auto *recommendation = records.find<Recommendation>(id);
    return recommendation ? recommendation->title : QString();
}

void printGaps(Console &console, const Records &records, const QString &heading, const QStringList &ids)
{
    if (ids.isEmpty()) {
        return;
    }
    console.print(heading);
    QList<QStringList> rows;
    for (const QString &id : ids) {
        rows += QStringList{id, shortened(textOf(records, id))};
    }
    console.printTable(rows, 4);
}
}

ExitStatus runGaps(const Arguments &arguments, Console &console)
{
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
    const Gaps gaps = gapsOf(records, Trace(records), conference.value());
    if (arguments.has(QStringLiteral("json"))) {
        console.printJson(QJsonObject{{QStringLiteral("needsWithoutProject"), QJsonArray::fromStringList(gaps.needsWithoutProject)},
                                      {QStringLiteral("projectsWithoutNeed"), QJsonArray::fromStringList(gaps.projectsWithoutNeed)},
                                      {QStringLiteral("recommendationsWithoutOrigin"), QJsonArray::fromStringList(gaps.recommendationsWithoutOrigin)}});
    } else {
        printGaps(console,
                  records,
                  i18np("%1 need without a project", "%1 needs without a project", gaps.needsWithoutProject.size()),
                  gaps.needsWithoutProject);
        printGaps(console,
                  records,
                  i18np("%1 project without a need", "%1 projects without a need", gaps.projectsWithoutNeed.size()),
                  gaps.projectsWithoutNeed);
        printGaps(console,
                  records,
                  i18np("%1 recommendation without a project it arises from",
                        "%1 recommendations without a project they arise from",
                        gaps.recommendationsWithoutOrigin.size()),
                  gaps.recommendationsWithoutOrigin);
        if (gaps.count() == 0) {
            console.print(i18n("No gaps."));
        }
    }
    return gaps.count() > 0 ? Findings : Good;
}

ExitStatus runCheck(const Arguments &arguments, Console &console)
{
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
    bool found = false;
    QJsonArray list;
    QList<QStringList> rows;
    for (const QString &id : records.sortedIds(RecordType::Recommendation)) {
        const Recommendation &recommendation = *records.find<Recommendation>(id);
        if (!conference.value().isEmpty() && recommendation.conference != conference.value()) {
            continue;
        }
        const QStringList missing = missingIn(records, recommendation);
        found = found || !missing.isEmpty();
        list.append(QJsonObject{{QStringLiteral("recommendation"), id}, {QStringLiteral("missing"), QJsonArray::fromStringList(missing)}});
        QStringList labels;
        for (const QString &part : missing) {
            labels += partLabel(part);
        }
        rows += QStringList{id, shortened(recommendation.title), missing.isEmpty() ? i18n("complete") : i18n("missing: %1", labels.join(QLatin1String(", ")))};
    }
    if (arguments.has(QStringLiteral("json"))) {
        console.printJson(list);
    } else if (rows.isEmpty()) {
        console.print(i18n("There are no recommendations yet."));
    } else {
        console.printTable(rows);
    }
    return found ? Findings : Good;
}
