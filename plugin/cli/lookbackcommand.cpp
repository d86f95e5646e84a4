// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "commands.h"
#include "console.h"
#include "journey.h"
#include "openworkspace.h"
#include "paperselection.h"
#include "paperstory.h"
#include "tablewords.h"

#include <QJsonArray>
#include <QMetaEnum>

namespace
{
template<class Enum>
QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

QString stationName(Journey::Station station)
{
    switch (station) {
    case Journey::Recommended:
        return QStringLiteral("Recommended");
    case Journey::PassedOn:
        return QStringLiteral("PassedOn");
    case Journey::Advised:
        return QStringLiteral("Advised");
    case Journey::Decided:
        return QStringLiteral("Decided");
    case Journey::AtWork:
        return QStringLiteral("AtWork");
    case Journey::Done:
        return QStringLiteral("Done");
    }
    return {};
}

/** What is not stated is left out. */
void put(QJsonObject &object, const char *name, const QString &text)
{
    if (!text.isEmpty()) {
        object.insert(QLatin1String(name), text);
    }
}

QJsonObject toJson(const PaperSources &sources, const PaperLanguage &language, const Consultation &consultation)
{
    QJsonObject object{{QStringLiteral("role"), nameOf(consultation.role)},
                       {QStringLiteral("authoritative"), consultation.authoritative},
                       {QStringLiteral("result"), nameOf(consultation.result)}};
    put(object, "committee", sources.records().find<Committee>(consultation.committee) ? language.committee(consultation) : QString());
    put(object, "date", consultation.date.toString(Qt::ISODate));
    put(object, "agendaItem", consultation.agendaItem);
    put(object, "resolutionText", consultation.resolutionText);
    put(object, "followUp", consultation.followUp);
    for (const auto &[name, count] :
         {std::pair{"votesYes", consultation.votesYes}, {"votesNo", consultation.votesNo}, {"votesAbstained", consultation.votesAbstained}}) {
        if (count >= 0) {
            object.insert(QLatin1String(name), count);
        }
    }
    return object;
}

QJsonObject toJson(const PaperSources &sources, const PaperLanguage &language, const Recommendation &recommendation)
{
    const PaperStory story(sources, language, recommendation);
    const Journey journey = journeyOf(sources.records(), recommendation);
    QJsonObject object{{QStringLiteral("recommendation"), recommendation.id},
                       {QStringLiteral("number"), language.recommendationNumber(recommendation)},
                       {QStringLiteral("title"), recommendation.title},
                       {QStringLiteral("decision"), nameOf(story.decision())},
                       {QStringLiteral("status"), nameOf(recommendation.status)},
                       {QStringLiteral("station"), stationName(journey.reached)},
                       {QStringLiteral("stopped"), journey.stopped},
                       {QStringLiteral("open"), journey.isOpen()},
                       {QStringLiteral("openPoints"), QJsonArray::fromStringList(story.openPoints())}};
    put(object, "reason", story.reason());
    if (const Disposition *disposition = sources.disposition(recommendation.id)) {
        put(object, "decidedOn", disposition->on.toString(Qt::ISODate));
    }
    QJsonArray consultations;
    for (const Consultation *consultation : sources.consultations(recommendation.id)) {
        consultations.append(toJson(sources, language, *consultation));
    }
    object.insert(QLatin1String("consultations"), consultations);
    QJsonArray progress;
    for (const Progress *note : sources.progress(recommendation.id)) {
        QJsonObject entry{{QStringLiteral("percent"), note->percent}};
        put(entry, "date", note->date.toString(Qt::ISODate));
        put(entry, "note", note->note);
        progress.append(entry);
    }
    object.insert(QLatin1String("progress"), progress);
    return object;
}

QString votesOf(const Consultation &consultation)
{
    QStringList votes;
    if (consultation.votesYes >= 0) {
        votes += i18nc("@item votes", "%1 yes", consultation.votesYes);
    }
    if (consultation.votesNo >= 0) {
        votes += i18nc("@item votes", "%1 no", consultation.votesNo);
    }
    if (consultation.votesAbstained >= 0) {
        votes += i18nc("@item votes", "%1 abstained", consultation.votesAbstained);
    }
    return votes.join(QLatin1String(", "));
}

void print(Console &console, const PaperSources &sources, const PaperLanguage &language, const Recommendation &recommendation)
{
    const PaperStory story(sources, language, recommendation);
    const QString reason = story.reason();
    console.print(QStringLiteral("%1  %2").arg(language.recommendationNumber(recommendation), shortened(recommendation.title)));
    console.print(
        QStringLiteral("    ")
        + (reason.isEmpty() ? label(story.decision()) : i18nc("@item decision and its reason", "%1: %2", label(story.decision()), shortened(reason))));
    QList<QStringList> rows;
    for (const Consultation *consultation : sources.consultations(recommendation.id)) {
        rows += QStringList{consultation->date.toString(Qt::ISODate),
                            shortened(language.committee(*consultation)),
                            label(consultation->result),
                            votesOf(*consultation)};
    }
    console.printTable(rows, 4);
    rows.clear();
    for (const Progress *note : sources.progress(recommendation.id)) {
        rows += QStringList{note->date.toString(Qt::ISODate), i18nc("@item progress, %1 percent", "%1 %", note->percent), shortened(note->note)};
    }
    console.printTable(rows, 4);
    const QStringList open = story.openPoints();
    for (const QString &point : open) {
        console.print(QStringLiteral("    ") + i18nc("@item what still has to happen", "Open: %1", shortened(point)));
    }
}
}

ExitStatus runLookback(const Arguments &arguments, Console &console)
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
    const Conference &conference = *records.find<Conference>(wanted.value());
    const Conference *previous = records.find<Conference>(conference.previous);
    if (!previous) {
        return console.refuse(path, 0, Error(Error::NotFound, "“%1” has no conference before it to look back at.", {conference.title.simplified()}));
    }
    const PaperSources sources(records);
    const auto profile = wantedProfile(sources, {});
    if (!profile) {
        return console.refuse(path, 0, profile.error());
    }
    const PaperLanguage language(sources, profile.value());
    const auto &recommendations = sources.recommendations(previous->id);
    if (arguments.has(QStringLiteral("json"))) {
        QJsonArray list;
        for (const Recommendation *recommendation : recommendations) {
            list.append(toJson(sources, language, *recommendation));
        }
        console.printJson(
            QJsonObject{{QStringLiteral("conference"), conference.id}, {QStringLiteral("previous"), previous->id}, {QStringLiteral("recommendations"), list}});
        return Good;
    }
    console.print(previous->title.simplified());
    if (recommendations.empty()) {
        console.print(i18n("There are no recommendations yet."));
    }
    for (const Recommendation *recommendation : recommendations) {
        console.print();
        print(console, sources, language, *recommendation);
    }
    return Good;
}
