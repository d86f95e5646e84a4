// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "labels.h"
#include "labeltext.h"

#include <QHash>
#include <QMetaEnum>

using LabelText::domain;
using LabelText::in;

QString Labels::answerField(const QString &name) const
{
    static const QHash<QString, KLocalizedString> names{
        {QStringLiteral("result"), ki18ndc(domain, "@label field of a committee's answer", "Result")},
        {QStringLiteral("votesYes"), ki18ndc(domain, "@label field of a committee's answer", "Yes")},
        {QStringLiteral("votesNo"), ki18ndc(domain, "@label field of a committee's answer", "No")},
        {QStringLiteral("votesAbstained"), ki18ndc(domain, "@label field of a committee's answer", "Abstained")},
        {QStringLiteral("resolutionText"), ki18ndc(domain, "@label field of a committee's answer", "Wording as passed")},
        {QStringLiteral("followUp"), ki18ndc(domain, "@label field of a committee's answer", "What follows")},
        {QStringLiteral("date"), ki18ndc(domain, "@label field of a committee's answer", "Meeting on")},
        {QStringLiteral("agendaItem"), ki18ndc(domain, "@label field of a committee's answer", "Agenda item")},
        {QStringLiteral("role"), ki18ndc(domain, "@label field of a committee's answer", "Role")},
        {QStringLiteral("authoritative"), ki18ndc(domain, "@label field of a committee's answer", "Decides for all")},
        {QStringLiteral("status"), ki18ndc(domain, "@label field of a committee's answer", "Status of the recommendation")},
    };
    const auto it = names.find(name);
    return it == names.end() ? field(name) : in(this, *it);
}

QString Labels::answerValue(const QString &name, const QString &value) const
{
    const auto none = QStringLiteral("–");
    const auto number = [&value](const QMetaEnum &names) {
        return names.keyToValue(value.toLatin1().constData());
    };
    if (value.isEmpty() || value == QLatin1String("-1")) {
        return none;
    }
    if (name == QLatin1String("result")) {
        return consultationResult(ConsultationResult::Result(number(QMetaEnum::fromType<ConsultationResult::Result>())));
    }
    if (name == QLatin1String("role")) {
        return consultationRole(ConsultationRole::Role(number(QMetaEnum::fromType<ConsultationRole::Role>())));
    }
    if (name == QLatin1String("status")) {
        return recommendationStatus(RecommendationStatus::Status(number(QMetaEnum::fromType<RecommendationStatus::Status>())));
    }
    if (name == QLatin1String("date")) {
        return date(QDate::fromString(value, Qt::ISODate));
    }
    return value == QLatin1String("true") ? in(this, ki18ndc(domain, "@info a field that says yes or no", "yes")) : value;
}

QString Labels::field(const QString &name) const
{
    static const QHash<QString, KLocalizedString> names{
        {QStringLiteral("title"), ki18ndc(domain, "@label field of a recommendation", "Title")},
        {QStringLiteral("kind"), ki18ndc(domain, "@label field of a recommendation", "Kind")},
        {QStringLiteral("resolutionText"), ki18ndc(domain, "@label field of a recommendation", "Proposed resolution")},
        {QStringLiteral("rationale"), ki18ndc(domain, "@label field of a recommendation", "Facts and reasons")},
        {QStringLiteral("alternatives"), ki18ndc(domain, "@label field of a recommendation", "Alternatives")},
        {QStringLiteral("annexes"), ki18ndc(domain, "@label field of a recommendation", "Annexes")},
        {QStringLiteral("reference"), ki18ndc(domain, "@label field of a recommendation, what the council's information system calls the paper", "Paper number")},
        {QStringLiteral("leadOrganisation"), ki18ndc(domain, "@label field of a recommendation", "Lead")},
        {QStringLiteral("partners"), ki18ndc(domain, "@label field of a recommendation", "Partners")},
        {QStringLiteral("legalSpheres"), ki18ndc(domain, "@label field of a recommendation", "Legal spheres")},
        {QStringLiteral("guidelines"), ki18ndc(domain, "@label field of a recommendation", "Guidelines")},
        {QStringLiteral("topicArea"), ki18ndc(domain, "@label field of a recommendation", "Topic area")},
        {QStringLiteral("lifeStages"), ki18ndc(domain, "@label field of a recommendation", "Life stages")},
        {QStringLiteral("planningAreas"), ki18ndc(domain, "@label field of a recommendation", "Planning areas")},
        {QStringLiteral("targetGroup"), ki18ndc(domain, "@label field of a recommendation", "Target group")},
        {QStringLiteral("cost"), ki18ndc(domain, "@label field of a recommendation", "Financial effects")},
        {QStringLiteral("costAmount"), ki18ndc(domain, "@label field of a recommendation", "Amount in euros")},
        {QStringLiteral("budgetProduct"), ki18ndc(domain, "@label field of a recommendation", "Budget product")},
        {QStringLiteral("cover"), ki18ndc(domain, "@label field of a recommendation", "Cover")},
        {QStringLiteral("fundingProgramme"), ki18ndc(domain, "@label field of a recommendation", "Funding programme")},
        {QStringLiteral("followUpCosts"), ki18ndc(domain, "@label field of a recommendation", "Follow-up costs")},
        {QStringLiteral("climateEffect"), ki18ndc(domain, "@label field of a recommendation", "Effect on the climate")},
        {QStringLiteral("equalityEffect"), ki18ndc(domain, "@label field of a recommendation", "Effect on equality")},
        {QStringLiteral("accessibilityEffect"), ki18ndc(domain, "@label field of a recommendation", "Effect on accessibility")},
        {QStringLiteral("dueDate"), ki18ndc(domain, "@label field of a recommendation", "Due date")},
        {QStringLiteral("measureOfSuccess"), ki18ndc(domain, "@label field of a recommendation", "Measure of success")},
        {QStringLiteral("baseline"), ki18ndc(domain, "@label field of a recommendation", "Baseline")},
        {QStringLiteral("target"), ki18ndc(domain, "@label field of a recommendation", "Target")},
        {QStringLiteral("priority"), ki18ndc(domain, "@label field of a recommendation", "Priority")},
        {QStringLiteral("status"), ki18ndc(domain, "@label field of a recommendation", "Status")},
        {QStringLiteral("committee"), ki18ndc(domain, "@label field of a recommendation", "Committees")},
        {QStringLiteral("text"), ki18ndc(domain, "@label field of a statement", "Text")},
        {QStringLiteral("where"), ki18ndc(domain, "@label field of a statement", "Where")},
        {QStringLiteral("question"), ki18ndc(domain, "@label field of a step", "Question")},
        {QStringLiteral("instruction"), ki18ndc(domain, "@label field of a step", "Instruction")},
        {QStringLiteral("name"), ki18ndc(domain, "@label field", "Name")},
        {QStringLiteral("description"), ki18ndc(domain, "@label field", "Description")},
        {QStringLiteral("reason"), ki18ndc(domain, "@label field of a selection", "Reason")},
    };
    const auto it = names.find(name);
    return it == names.end() ? name : in(this, *it);
}

QString Labels::missing(const QString &name) const
{
    static const QHash<QString, KLocalizedString> sentences{
        {QStringLiteral("resolutionText"), ki18ndc(domain, "@info what a committee will miss", "Write what the committee shall resolve")},
        {QStringLiteral("leadOrganisation"), ki18ndc(domain, "@info what a committee will miss", "Say who takes the lead")},
        {QStringLiteral("cost"), ki18ndc(domain, "@info what a committee will miss", "State the cost, or that there is none")},
        {QStringLiteral("dueDate"), ki18ndc(domain, "@info what a committee will miss", "Set a due date")},
        {QStringLiteral("measureOfSuccess"), ki18ndc(domain, "@info what a committee will miss", "Say how success will be measured")},
        {QStringLiteral("guidelines"), ki18ndc(domain, "@info what a committee will miss", "Name the guideline it follows")},
        {QStringLiteral("legalSpheres"), ki18ndc(domain, "@info what a committee will miss", "Name the legal sphere")},
        {QStringLiteral("committee"), ki18ndc(domain, "@info what a committee will miss", "Add a committee")},
    };
    const auto it = sentences.find(name);
    return it == sentences.end() ? field(name) : in(this, *it);
}
