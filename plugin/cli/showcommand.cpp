// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "commands.h"

#include "completeness.h"
#include "console.h"
#include "openworkspace.h"
#include "tablewords.h"
#include "trace.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace
{
/** Record by record: a workspace may hold more than fits into memory twice. */
void showJson(Console &console, const Records &records, const QString &conference)
{
    console.write("{");
    bool firstList = true;
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        const RecordInfo &info = recordInfo(RecordType::Type(i));
        if (isUnlogged(info.type)) {
            continue;
        }
        console.write(firstList ? "\n\"" : ",\n\"");
        console.write(info.plural.toUtf8());
        console.write("\":[");
        firstList = false;
        bool firstRecord = true;
        for (const QString &id : records.sortedIds(info.type)) {
            const QString of = conference.isEmpty() ? QString() : records.conferenceOf(info.type, id);
            if (!of.isEmpty() && of != conference) {
                continue;
            }
            console.write(firstRecord ? "\n" : ",\n");
            console.write(QJsonDocument(records.toJson(info.type, id)).toJson(QJsonDocument::Compact));
            firstRecord = false;
            if (console.isBroken()) {
                return;
            }
        }
        console.write("]");
    }
    console.write("\n}\n");
}

void showSteps(Console &console, const Records &records, const QString &conference)
{
    QHash<QString, int> statements;
    for (const auto &[id, contribution] : records.all<Contribution>()) {
        ++statements[contribution.step];
    }
    QList<QStringList> rows;
    for (const Step *step : records.select<Step>([&](const Step &candidate) {
             return candidate.conference == conference;
         })) {
        rows +=
            QStringList{label(step->kind), label(step->state), i18np("%1 statement", "%1 statements", statements.value(step->id)), shortened(step->question)};
    }
    if (!rows.isEmpty()) {
        console.print(i18n("  Steps"));
        console.printTable(rows, 4);
    }
}

void showGroups(Console &console, const Records &records, const QString &conference)
{
    QHash<QString, int> statements;
    for (const auto &[id, contribution] : records.all<Contribution>()) {
        ++statements[contribution.group];
    }
    QList<QStringList> rows;
    for (const FocusGroup *group : records.select<FocusGroup>([&](const FocusGroup &candidate) {
             return candidate.conference == conference;
         })) {
        const auto *area = records.find<TopicArea>(group->topicArea);
        rows +=
            QStringList{shortened(group->name), i18np("%1 statement", "%1 statements", statements.value(group->id)), area ? shortened(area->name) : QString()};
    }
    if (!rows.isEmpty()) {
        console.print(i18n("  Focus groups"));
        console.printTable(rows, 4);
    }
}

void showRecommendations(Console &console, const Records &records, const QString &conference)
{
    QHash<QString, DispositionDecision::Decision> decisions;
    for (const auto &[id, disposition] : records.all<Disposition>()) {
        decisions.insert(disposition.recommendation, disposition.decision);
    }
    QList<QStringList> rows;
    for (const Recommendation *recommendation : records.select<Recommendation>([&](const Recommendation &candidate) {
             return candidate.conference == conference;
         })) {
        const qsizetype missing = missingIn(records, *recommendation).size();
        rows += QStringList{shortened(recommendation->title),
                            label(decisions.value(recommendation->id, DispositionDecision::Undecided)),
                            missing == 0 ? i18n("complete") : i18np("%1 part missing", "%1 parts missing", missing)};
    }
    if (!rows.isEmpty()) {
        console.print(i18n("  Recommendations"));
        console.printTable(rows, 4);
    }
}

void showConference(Console &console, const Records &records, const Trace &trace, const Conference &conference)
{
    console.print(conference.title.simplified());
    QList<QStringList> facts{{i18n("Id"), conference.id}, {i18n("Phase"), label(conference.phase)}};
    if (conference.startsOn.isValid()) {
        const QString from = conference.startsOn.toString(Qt::ISODate);
        facts += QStringList{i18n("Dates"),
                             conference.endsOn.isValid() && conference.endsOn != conference.startsOn
                                 ? from + QStringLiteral(" – ") + conference.endsOn.toString(Qt::ISODate)
                                 : from};
    }
    if (!conference.venue.isEmpty()) {
        facts += QStringList{i18n("Venue"), shortened(conference.venue)};
    }
    facts += QStringList{i18n("Gaps"), QString::number(gapsOf(records, trace, conference.id).count())};
    console.printTable(facts, 2);
    showSteps(console, records, conference.id);
    showGroups(console, records, conference.id);
    showRecommendations(console, records, conference.id);
    console.print();
}
}

ExitStatus runShow(const Arguments &arguments, Console &console)
{
    const QString path = arguments.operand(0);
    const auto workspace = openWorkspace(path);
    if (!workspace) {
        return console.refuse(path, 0, workspace.error());
    }
    const Records &records = *workspace.value().records;
    const auto wanted = wantedConference(arguments, records);
    if (!wanted) {
        return console.refuse(path, 0, wanted.error());
    }
    if (arguments.has(QStringLiteral("json"))) {
        showJson(console, records, wanted.value());
        return Good;
    }
    for (const auto &[id, municipality] : records.all<Municipality>()) {
        if (!municipality.name.isEmpty()) {
            console.print(municipality.name.simplified());
            console.print();
        }
    }
    const Trace trace(records);
    for (const QString &id : records.sortedIds(RecordType::Conference)) {
        if (wanted.value().isEmpty() || id == wanted.value()) {
            showConference(console, records, trace, *records.find<Conference>(id));
        }
    }
    const auto unsettled = std::count_if(records.all<Conflict>().begin(), records.all<Conflict>().end(), [](const auto &entry) {
        return !entry.second.settled;
    });
    if (unsettled > 0) {
        console.print(i18np("%1 text stands against another and waits to be settled.", "%1 texts stand against others and wait to be settled.", unsettled));
    }
    return Good;
}
