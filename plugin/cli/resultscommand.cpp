// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "commands.h"
#include "console.h"
#include "councilresults.h"
#include "stagedrows.h"
#include "tablewords.h"

#include <QJsonArray>
#include <QMetaEnum>

namespace
{
QString kindName(CouncilAnswer::Kind kind)
{
    switch (kind) {
    case CouncilAnswer::New:
        return QStringLiteral("new");
    case CouncilAnswer::Changed:
        return QStringLiteral("changed");
    case CouncilAnswer::Unchanged:
        return QStringLiteral("unchanged");
    case CouncilAnswer::Unclear:
        break;
    }
    return QStringLiteral("unclear");
}

template<class Enum>
QString enumLabel(const QString &name)
{
    return label(Enum(QMetaEnum::fromType<Enum>().keyToValue(name.toLatin1().constData())));
}

QString fieldLabel(const AnsweredField &field)
{
    static const QHash<QString, KLocalizedString> labels{
        {QStringLiteral("result"), ki18nc("@item field of a consultation", "result")},
        {QStringLiteral("date"), ki18nc("@item field of a consultation", "day")},
        {QStringLiteral("agendaItem"), ki18nc("@item field of a consultation", "agenda item")},
        {QStringLiteral("votesYes"), ki18nc("@item field of a consultation", "yes")},
        {QStringLiteral("votesNo"), ki18nc("@item field of a consultation", "no")},
        {QStringLiteral("votesAbstained"), ki18nc("@item field of a consultation", "abstained")},
        {QStringLiteral("resolutionText"), ki18nc("@item field of a consultation", "wording as passed")},
        {QStringLiteral("followUp"), ki18nc("@item field of a consultation", "what follows")},
        {QStringLiteral("role"), ki18nc("@item field of a consultation", "role")},
        {QStringLiteral("authoritative"), ki18nc("@item field of a consultation", "authoritative")},
        {QStringLiteral("status"), ki18nc("@item field of a recommendation", "status")},
    };
    const auto it = labels.constFind(field.field);
    return it == labels.constEnd() ? field.field : it->toString();
}

QString valueLabel(const AnsweredField &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined() || value == QJsonValue(QString()) || (value.isDouble() && value.toInt() < 0)) {
        return QStringLiteral("–");
    }
    if (field.field == QLatin1String("result")) {
        return enumLabel<ConsultationResult::Result>(value.toString());
    }
    if (field.field == QLatin1String("status")) {
        return enumLabel<RecommendationStatus::Status>(value.toString());
    }
    if (value.isBool()) {
        return value.toBool() ? i18nc("@item", "yes") : i18nc("@item", "no");
    }
    return value.isDouble() ? QString::number(value.toInt()) : shortened(value.toString());
}

QString placeOfAnswer(const QString &source, const CouncilAnswer &answer)
{
    const QString file = answer.file.isEmpty() ? source : source + u'/' + answer.file;
    return answer.object.isEmpty() ? file : file + QLatin1String(": ") + answer.object;
}

QJsonObject toJson(const CouncilAnswer &answer)
{
    QJsonObject object{{QStringLiteral("kind"), kindName(answer.kind)}};
    const std::pair<const char *, QString> texts[] = {{"file", answer.file},
                                                      {"object", answer.object},
                                                      {"reference", answer.reference},
                                                      {"committee", answer.committee},
                                                      {"words", answer.words},
                                                      {"date", answer.date.toString(Qt::ISODate)},
                                                      {"recommendation", answer.recommendationId},
                                                      {"consultation", answer.consultationId},
                                                      {"committeeId", answer.committeeId}};
    for (const auto &[name, text] : texts) {
        if (!text.isEmpty()) {
            object.insert(QLatin1String(name), text);
        }
    }
    if (answer.line > 0) {
        object.insert(QLatin1String("line"), answer.line);
    }
    if (answer.kind == CouncilAnswer::Unclear) {
        object.insert(QLatin1String("reason"), sentence(answer.problem));
        return object;
    }
    object.insert(QLatin1String("addsConsultation"), answer.addsConsultation);
    object.insert(QLatin1String("addsCommittee"), answer.addsCommittee);
    QJsonArray fields;
    for (const AnsweredField &field : answer.fields) {
        fields.append(QJsonObject{{QStringLiteral("record"), recordInfo(field.record).name},
                                  {QStringLiteral("field"), field.field},
                                  {QStringLiteral("before"), field.before},
                                  {QStringLiteral("after"), field.after}});
    }
    object.insert(QLatin1String("fields"), fields);
    return object;
}

bool isPlanned(const Records &records, const CouncilAnswer &answer)
{
    const auto &all = records.all<Consultation>();
    return std::any_of(all.begin(), all.end(), [&answer](const auto &entry) {
        return entry.second.recommendation == answer.recommendationId && entry.second.committee == answer.committeeId;
    });
}

void print(Console &console, const Records &records, const CouncilAnswer &answer)
{
    const Recommendation *recommendation = records.find<Recommendation>(answer.recommendationId);
    const Committee *committee = records.find<Committee>(answer.committeeId);
    QString what = answer.kind == CouncilAnswer::New ? i18nc("@item a committee's answer", "new") : i18nc("@item a committee's answer", "changed");
    if (answer.addsCommittee) {
        what = i18nc("@item a committee's answer", "new, with a committee that was not known");
    } else if (answer.addsConsultation && isPlanned(records, answer)) {
        what = i18nc("@item a committee's answer", "new, from another meeting");
    } else if (answer.addsConsultation) {
        what = i18nc("@item a committee's answer", "new, from a committee that was not planned");
    }
    console.print(shortened(recommendation ? recommendation->title : answer.reference));
    console.print(QStringLiteral("    %1 (%2)").arg(shortened(committee ? committee->name : answer.committee), what));
    QList<QStringList> rows;
    for (const AnsweredField &field : answer.fields) {
        rows += QStringList{fieldLabel(field), valueLabel(field, field.before), QStringLiteral("→"), valueLabel(field, field.after)};
    }
    console.printTable(rows, 8);
}

ExitStatus report(Console &console, const QString &source, const CouncilResults &results, const Staging &taken, const Records &records, bool json)
{
    bool isComplete = true;
    QJsonArray answers;
    QJsonArray problems;
    for (const CouncilAnswer &answer : results.answers) {
        answers.append(toJson(answer));
        if (answer.kind == CouncilAnswer::Unclear) {
            isComplete = false;
            console.refuse(placeOfAnswer(source, answer), answer.line, answer.problem);
        } else if (!json && answer.kind != CouncilAnswer::Unchanged) {
            print(console, records, answer);
        }
    }
    const auto refuse = [&](const QString &file, int line, const Error &error) {
        const QString place = file.isEmpty() ? source : source + u'/' + file;
        isComplete = false;
        problems.append(QJsonObject{{QStringLiteral("file"), place}, {QStringLiteral("line"), line}, {QStringLiteral("reason"), sentence(error)}});
        console.refuse(place, line, error);
    };
    for (const StagedProblem &problem : results.staging.problems) {
        refuse(problem.file, problem.line, problem.error);
    }
    for (const StagedRow &row : taken.rows) {
        if (row.kind == StagedRow::Refused) {
            refuse(row.file, row.line, row.problem);
        }
    }
    const auto count = [&results](CouncilAnswer::Kind kind) {
        return results.count(kind);
    };
    if (json) {
        console.printJson(QJsonObject{{QStringLiteral("answers"), answers},
                                      {QStringLiteral("problems"), problems},
                                      {QStringLiteral("otherPapers"), results.otherPapers},
                                      {QStringLiteral("new"), count(CouncilAnswer::New)},
                                      {QStringLiteral("changed"), count(CouncilAnswer::Changed)},
                                      {QStringLiteral("unchanged"), count(CouncilAnswer::Unchanged)},
                                      {QStringLiteral("unclear"), count(CouncilAnswer::Unclear)}});
    } else {
        console.print(i18n("%1 new, %2 changed, %3 unchanged, %4 unclear",
                           count(CouncilAnswer::New),
                           count(CouncilAnswer::Changed),
                           count(CouncilAnswer::Unchanged),
                           count(CouncilAnswer::Unclear)));
        if (results.otherPapers > 0) {
            console.print(i18np("%1 other paper with a result is no recommendation of this workspace.",
                                "%1 other papers with results are no recommendations of this workspace.",
                                results.otherPapers));
        }
    }
    return isComplete ? Good : InputRefused;
}
}

ExitStatus runResults(const Arguments &arguments, Console &console)
{
    const QString path = arguments.operand(0);
    const QString source = arguments.operand(1);
    auto workspace = openWorkspace(path);
    if (!workspace) {
        return console.refuse(path, 0, workspace.error());
    }
    const Records &records = *workspace.value().records;
    const auto results = readResults(source, records);
    if (!results) {
        return console.refuse(source, 0, results.error());
    }
    Staging staging = allAnswers(results.value(), records);
    if (!arguments.has(QStringLiteral("dry-run"))) {
        if (const auto problem = bringInRows(workspace.value(), staging, QStringLiteral("Administrator"))) {
            return console.refuse(path, 0, *problem);
        }
    }
    return report(console, source, results.value(), staging, records, arguments.has(QStringLiteral("json")));
}
