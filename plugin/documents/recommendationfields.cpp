// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "recommendationfields.h"

#include "codec.h"
#include "completeness.h"

#include <QRegularExpression>

namespace
{
QStringList textLines(const QString &text)
{
    QStringList found;
    for (const Spans &line : lines(text)) {
        found += plainText(line);
    }
    return found;
}

QStringList present(const QString &text)
{
    return text.trimmed().isEmpty() ? QStringList() : QStringList(text.trimmed());
}

QString costText(const PaperLanguage &language, const Recommendation &recommendation)
{
    if (recommendation.cost == CostStatement::None || recommendation.costAmount <= 0) {
        return {};
    }
    const QString amount = language.euro(recommendation.costAmount);
    switch (recommendation.cost) {
    case CostStatement::Once:
        return language.text("cost.once", {amount});
    case CostStatement::Yearly:
        return language.text("cost.yearly", {amount});
    case CostStatement::NotStated:
    case CostStatement::None:
        break;
    }
    return amount;
}

QStringList guidelineTexts(const PaperSources &sources, const PaperLanguage &language, const QStringList &ids)
{
    QStringList found;
    for (const QString &id : ids) {
        if (const Guideline *guideline = sources.records().find<Guideline>(id)) {
            found += language.guideline(*guideline);
        }
    }
    return found;
}

Fields consultationFields(const PaperLanguage &language, const Consultation &consultation)
{
    Fields fields;
    const auto set = [&fields](const char *name, const QString &value) {
        fields.values[QString::fromLatin1(name)] = {value};
    };
    set("committee", language.committee(consultation));
    set("role", language.state(consultation.role));
    set("date", language.shortDate(consultation.date));
    set("agendaItem", consultation.agendaItem.simplified());
    set("authoritative", consultation.authoritative ? language.text("value.yes") : QString());
    set("result", language.state(consultation.result));
    set("votesYes", language.votes(consultation.votesYes));
    set("votesNo", language.votes(consultation.votesNo));
    set("votesAbstained", language.votes(consultation.votesAbstained));
    set("resolutionText", consultation.resolutionText);
    set("followUp", consultation.followUp);
    return fields;
}
}

QDate paperDate(const PaperSources &sources, const Recommendation &recommendation)
{
    const Disposition *disposition = sources.disposition(recommendation.id);
    if (disposition && disposition->on.isValid()) {
        return disposition->on;
    }
    const Conference *conference = sources.records().find<Conference>(recommendation.conference);
    return conference ? (conference->endsOn.isValid() ? conference->endsOn : conference->startsOn) : QDate();
}

QStringList resolutionPoints(const QString &resolutionText)
{
    static const QRegularExpression typed(QStringLiteral("^\\s*\\d{1,2}[.)]\\s+"));
    QStringList points = textLines(resolutionText);
    const bool allNumbered = std::all_of(points.cbegin(), points.cend(), [](const QString &point) {
        return typed.match(point).hasMatch();
    });
    if (allNumbered) {
        for (QString &point : points) {
            point.remove(typed);
        }
    }
    return points;
}

QStringList
recommendationValues(const PaperSources &sources, const PaperLanguage &language, const Recommendation &recommendation, const QString &field, PaperKind kind)
{
    const QString kindName = language.text(QLatin1String("paper.") + paperKindName(kind));
    const Records &records = sources.records();
    const Disposition *disposition = sources.disposition(recommendation.id);
    const Conference *conference = records.find<Conference>(recommendation.conference);
    const auto is = [&field](const char *name) {
        return field == QLatin1String(name);
    };
    if (is("number")) {
        return {language.recommendationNumber(recommendation)};
    }
    if (is("title") || is("subject")) {
        return present(recommendation.title);
    }
    if (is("paper")) {
        return {language.text("paper.titleWithNumber", {kindName, language.recommendationNumber(recommendation)})};
    }
    if (is("paperKind")) {
        return {kindName};
    }
    if (is("date")) {
        return present(language.date(paperDate(sources, recommendation)));
    }
    if (is("municipality")) {
        return present(sources.municipality().name);
    }
    if (is("publicity")) {
        return present(language.text("value.publicity"));
    }
    if (is("conference")) {
        return conference ? present(conference->title) : QStringList();
    }
    if (is("disposition")) {
        return disposition ? QStringList(language.state(disposition->decision)) : QStringList();
    }
    if (is("reason")) {
        return disposition ? textLines(disposition->reason) : QStringList();
    }
    if (is("resolutionText")) {
        return resolutionPoints(recommendation.resolutionText);
    }
    if (is("cost")) {
        return {language.state(recommendation.cost)};
    }
    if (is("costAmount")) {
        return present(costText(language, recommendation));
    }
    if (is("kind")) {
        return {language.state(recommendation.kind)};
    }
    if (is("status")) {
        return {language.state(recommendation.status)};
    }
    if (is("priority")) {
        return recommendation.priority > 0 ? QStringList(language.number(recommendation.priority)) : QStringList();
    }
    if (is("dueDate")) {
        return present(language.date(recommendation.dueDate));
    }
    if (is("leadOrganisation")) {
        return language.names<Organisation>({recommendation.leadOrganisation});
    }
    if (is("partners")) {
        return language.names<Organisation>(recommendation.partners);
    }
    if (is("guidelines")) {
        return guidelineTexts(sources, language, recommendation.guidelines);
    }
    if (is("topicArea")) {
        return language.names<TopicArea>({recommendation.topicArea});
    }
    if (is("lifeStages")) {
        return language.names<LifeStage>(recommendation.lifeStages);
    }
    if (is("planningAreas")) {
        return language.names<PlanningArea>(recommendation.planningAreas);
    }
    const FieldInfo *info = recordInfo(RecordType::Recommendation).field(field);
    if (info && info->kind == FieldInfo::TextList) {
        QStringList values;
        for (const QString &value : info->property.readOnGadget(&recommendation).toStringList()) {
            values += present(value.simplified());
        }
        return values;
    }
    return info && info->kind == FieldInfo::Text ? textLines(info->property.readOnGadget(&recommendation).toString()) : QStringList();
}

Fields recommendationFields(const PaperSources &sources, const PaperLanguage &language, const Recommendation &recommendation, PaperKind kind)
{
    Fields fields;
    for (const char *name : {"number", "subject", "paper", "paperKind", "date", "municipality", "publicity", "conference", "disposition", "reason"}) {
        const QString field = QString::fromLatin1(name);
        fields.values[field] = recommendationValues(sources, language, recommendation, field, kind);
    }
    for (const FieldInfo &info : recordInfo(RecordType::Recommendation).fields) {
        if (info.name != QLatin1String("order")) {
            fields.values[info.name] = recommendationValues(sources, language, recommendation, info.name, kind);
        }
    }
    for (const QString &field : missingIn(sources.records(), recommendation)) {
        fields.values[QStringLiteral("openPoints")] += language.text(QLatin1String("open.") + field);
    }
    fields.values.try_emplace(QStringLiteral("openPoints"));
    QList<Fields> &consultations = fields.lists[QStringLiteral("consultations")];
    for (const Consultation *consultation : sources.consultations(recommendation.id)) {
        consultations += consultationFields(language, *consultation);
    }
    return fields;
}
