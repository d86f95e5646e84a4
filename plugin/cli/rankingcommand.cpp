// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "commands.h"

#include "console.h"
#include "openworkspace.h"
#include "ranking.h"
#include "tablewords.h"

#include <QJsonArray>
#include <QJsonObject>

namespace
{
/** The step given as --step, or the last one that somebody set dots or ratings in. */
Result<const Step *> rankedStep(const Arguments &arguments, const Records &records, const QString &conference)
{
    if (arguments.has(QStringLiteral("step"))) {
        const Step *step = records.find<Step>(Uuid::normalised(arguments.value(QStringLiteral("step"))));
        return step ? Result<const Step *>(step)
                    : Error(Error::NotFound, "The workspace has no step “%1”.", {arguments.value(QStringLiteral("step")).left(60)});
    }
    const auto steps = records.select<Step>([&conference](const Step &step) {
        return step.conference == conference;
    });
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const RatingRanking ratings = rankByRatings(records, (*step)->id);
        if (!ratings.rows.empty() || rankByDots(records, (*step)->id).dots > 0) {
            return *step;
        }
    }
    return Error(Error::NotFound, "Nobody has set dots or ratings in this conference yet.");
}

/** A number of dots, 0 where the option is not given; nothing where it is no number from 1. */
std::optional<int> limit(const Arguments &arguments, const QString &option)
{
    bool ok = true;
    const int number = arguments.has(option) ? arguments.value(option).toInt(&ok) : 0;
    return ok && (number > 0 || !arguments.has(option)) ? std::optional(number) : std::nullopt;
}

/** Four or five numbers from 0, of which one counts. */
std::optional<RatingWeights> weightsOf(const QString &text)
{
    QList<double> numbers;
    for (const QString &part : text.split(u',')) {
        bool ok = false;
        numbers += part.toDouble(&ok);
        if (!ok || numbers.last() < 0 || numbers.last() > 1000) {
            return std::nullopt;
        }
    }
    if (numbers.size() < 4 || numbers.size() > 5 || *std::max_element(numbers.begin(), numbers.begin() + 4) <= 0) {
        return std::nullopt;
    }
    return RatingWeights{numbers.at(0), numbers.at(1), numbers.at(2), numbers.at(3), numbers.value(4)};
}

QString textOf(const Records &records, const QString &id)
{
    const Cluster *cluster = records.find<Cluster>(id);
    const Contribution *contribution = records.find<Contribution>(id);
    return shortened(cluster ? cluster->title : contribution ? contribution->text : id);
}

QString placeOf(int rank, bool tied)
{
    return tied ? i18nc("@item place of a ranking, shared", "%1 =", rank) : QString::number(rank);
}

QString voterOf(const Records &records, const Step &step, const DotViolation &violation)
{
    const FocusGroup *group = records.find<FocusGroup>(violation.group);
    if (violation.participant.isEmpty()) {
        return group ? shortened(group->name) : violation.group;
    }
    const Participant *participant = records.find<Participant>(violation.participant);
    return step.anonymity || !participant ? i18nc("who set dots", "Somebody") : shortened(participant->pseudonym);
}

QJsonObject figures(const CriterionFigures &figures)
{
    return {{QStringLiteral("count"), figures.count},
            {QStringLiteral("mean"), figures.mean},
            {QStringLiteral("spread"), figures.spread},
            {QStringLiteral("agreement"), figures.agreement < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(figures.agreement)}};
}

ExitStatus printDots(Console &console, const Records &records, const Step &step, const DotRules &rules, bool json)
{
    const DotRanking ranking = rankByDots(records, step.id, rules);
    QJsonArray rows;
    QList<QStringList> lines;
    for (const RankedByDots &row : ranking.rows) {
        QJsonArray members;
        for (const DotShare &member : row.members) {
            members.append(QJsonObject{{QStringLiteral("contribution"), member.contribution}, {QStringLiteral("dots"), member.dots}});
        }
        rows.append(QJsonObject{{QStringLiteral("id"), row.id},
                                {QStringLiteral("rank"), row.rank},
                                {QStringLiteral("tied"), row.tied},
                                {QStringLiteral("dots"), row.dots},
                                {QStringLiteral("ownDots"), row.ownDots},
                                {QStringLiteral("paperDots"), row.paperDots},
                                {QStringLiteral("voters"), row.voters},
                                {QStringLiteral("members"), members}});
        lines += QStringList{placeOf(row.rank, row.tied), i18np("%1 dot", "%1 dots", row.dots), textOf(records, row.id)};
    }
    QJsonArray violations;
    for (const DotViolation &violation : ranking.violations) {
        violations.append(QJsonObject{{QStringLiteral("participant"), step.anonymity ? QString() : violation.participant},
                                      {QStringLiteral("group"), violation.group},
                                      {QStringLiteral("item"), violation.item},
                                      {QStringLiteral("dots"), violation.dots},
                                      {QStringLiteral("allowed"), violation.allowed}});
        const QString who = voterOf(records, step, violation);
        console.tell(violation.item.isEmpty()
                         ? i18n("%1 set %2 dots; allowed: %3.", who, violation.dots, violation.allowed)
                         : i18n("%1 set %2 dots on “%4”; allowed: %3.", who, violation.dots, violation.allowed, textOf(records, violation.item)));
    }
    if (json) {
        console.printJson(QJsonObject{{QStringLiteral("step"), step.id},
                                      {QStringLiteral("rules"),
                                       QJsonObject{{QStringLiteral("dotsPerPerson"), rules.perPerson}, {QStringLiteral("dotsPerItem"), rules.perItem}}},
                                      {QStringLiteral("dots"), ranking.dots},
                                      {QStringLiteral("ranking"), rows},
                                      {QStringLiteral("violations"), violations}});
    } else {
        console.print(shortened(step.question));
        console.printTable(lines, 2);
    }
    return ranking.violations.empty() ? Good : Findings;
}

ExitStatus printRatings(Console &console, const Records &records, const Step &step, const RatingWeights &weights, bool json)
{
    const RatingRanking ranking = rankByRatings(records, step.id, weights);
    QJsonArray rows;
    QList<QStringList> lines;
    for (const RankedByRating &row : ranking.rows) {
        rows.append(QJsonObject{{QStringLiteral("id"), row.contribution},
                                {QStringLiteral("rank"), row.rank},
                                {QStringLiteral("tied"), row.tied},
                                {QStringLiteral("score"), row.score},
                                {QStringLiteral("agreement"), row.agreement < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(row.agreement)},
                                {QStringLiteral("dissent"), row.dissent},
                                {QStringLiteral("effect"), figures(row.effect)},
                                {QStringLiteral("feasibility"), figures(row.feasibility)},
                                {QStringLiteral("cost"), figures(row.cost)},
                                {QStringLiteral("urgency"), figures(row.urgency)}});
        lines += QStringList{placeOf(row.rank, row.tied),
                             QLocale().toString(row.score, 'f', 2),
                             row.dissent ? i18nc("@item opinions on a statement", "dissent") : QString(),
                             textOf(records, row.contribution)};
    }
    if (json) {
        console.printJson(QJsonObject{{QStringLiteral("step"), step.id},
                                      {QStringLiteral("ranking"), rows},
                                      {QStringLiteral("unrated"), QJsonArray::fromStringList(ranking.unrated)},
                                      {QStringLiteral("repeated"), QJsonArray::fromStringList(ranking.repeated)}});
    } else {
        console.print(shortened(step.question));
        console.printTable(lines, 2);
        if (!ranking.unrated.isEmpty()) {
            console.print(i18np("  %1 statement is not rated.", "  %1 statements are not rated.", ranking.unrated.size()));
        }
    }
    return Good;
}
}

ExitStatus runRanking(const Arguments &arguments, Console &console)
{
    const auto perPerson = limit(arguments, QStringLiteral("dots"));
    const auto perItem = limit(arguments, QStringLiteral("most"));
    if (!perPerson || !perItem) {
        console.tell(i18n("--dots and --most must be whole numbers from 1."));
        return Misused;
    }
    const auto weights = arguments.has(QStringLiteral("weights")) ? weightsOf(arguments.value(QStringLiteral("weights"))) : std::optional(RatingWeights());
    if (!weights) {
        console.tell(i18n("--weights must be four or five numbers: effect, feasibility, cost, urgency and dots, such as 2,1,1,1."));
        return Misused;
    }
    const QString path = arguments.operand(0);
    const auto workspace = openConference(path, arguments);
    if (!workspace) {
        return console.refuse(path, 0, workspace.error());
    }
    const Records &records = *workspace.value().records;
    const auto step = rankedStep(arguments, records, workspace.value().conference);
    if (!step) {
        return console.refuse(path, 0, step.error());
    }
    const bool json = arguments.has(QStringLiteral("json"));
    // The step's own rules hold unless others are given.
    const DotRules rules{arguments.has(QStringLiteral("dots")) ? *perPerson : step.value()->dotsPerPerson,
                         arguments.has(QStringLiteral("most")) ? *perItem : step.value()->dotsPerItem};
    return arguments.has(QStringLiteral("ratings")) ? printRatings(console, records, *step.value(), *weights, json)
                                                    : printDots(console, records, *step.value(), rules, json);
}
