// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "labels.h"

#include "municipality.h"
#include "ranking.h"

#include <KLocalizedString>

#include <QHash>
#include <QLocale>
#include <QMetaEnum>
#include <QRegularExpression>

namespace
{
constexpr auto domain = "dreischritt";

/** Every answer is asked for again when the language changes. */
QString in(const Labels *labels, const KLocalizedString &text)
{
    if (QQmlEngine *engine = qmlEngine(labels)) {
        engine->markCurrentFunctionAsTranslationBinding();
    }
    return text.toString();
}
}

Labels::Labels(QObject *parent)
    : QObject(parent)
{
}

QString Labels::role(Role::Role role) const
{
    switch (role) {
    case Role::Moderator:
        return in(this, ki18ndc(domain, "@label role of a user", "Moderation"));
    case Role::Member:
        return in(this, ki18ndc(domain, "@label role of a user", "Focus group member"));
    case Role::Administrator:
        return in(this, ki18ndc(domain, "@label role of a user", "Administration"));
    case Role::Observer:
        return in(this, ki18ndc(domain, "@label role of a user", "Guest"));
    }
    return {};
}

QString Labels::stepKind(StepKind::Kind kind) const
{
    switch (kind) {
    case StepKind::WhatWorks:
        return in(this, ki18ndc(domain, "@label kind of step", "What works"));
    case StepKind::NeedForAction:
        return in(this, ki18ndc(domain, "@label kind of step", "Need for action"));
    case StepKind::Project:
        return in(this, ki18ndc(domain, "@label kind of step", "Projects"));
    case StepKind::Other:
        return in(this, ki18ndc(domain, "@label kind of step", "Further question"));
    }
    return {};
}

QString Labels::statement(StepKind::Kind kind) const
{
    switch (kind) {
    case StepKind::WhatWorks:
        return in(this, ki18ndc(domain, "@label one statement", "Strength"));
    case StepKind::NeedForAction:
        return in(this, ki18ndc(domain, "@label one statement", "Need"));
    case StepKind::Project:
        return in(this, ki18ndc(domain, "@label one statement", "Project"));
    case StepKind::Other:
        return in(this, ki18ndc(domain, "@label one statement", "Statement"));
    }
    return {};
}

QString Labels::foundations(StepKind::Kind kind, int count) const
{
    if (count <= 0) {
        return {};
    }
    switch (kind) {
    case StepKind::NeedForAction:
        return in(this, ki18ndcp(domain, "@info mark of a need", "builds on %1 strength", "builds on %1 strengths").subs(count));
    case StepKind::Project:
        return in(this, ki18ndcp(domain, "@info mark of a project", "answers %1 need", "answers %1 needs").subs(count));
    case StepKind::WhatWorks:
    case StepKind::Other:
        break;
    }
    return {};
}

QString Labels::followers(StepKind::Kind kind, int count) const
{
    if (count <= 0) {
        return {};
    }
    switch (kind) {
    case StepKind::WhatWorks:
        return in(this, ki18ndcp(domain, "@info mark of a strength", "%1 need builds on it", "%1 needs build on it").subs(count));
    case StepKind::NeedForAction:
        return in(this, ki18ndcp(domain, "@info mark of a need", "%1 project answers it", "%1 projects answer it").subs(count));
    case StepKind::Project:
    case StepKind::Other:
        break;
    }
    return {};
}

QString Labels::gap(StepKind::Kind kind) const
{
    switch (kind) {
    case StepKind::NeedForAction:
        return in(this, ki18ndc(domain, "@info open end of a need", "no project yet"));
    case StepKind::Project:
        return in(this, ki18ndc(domain, "@info open end of a project", "no need yet"));
    case StepKind::WhatWorks:
    case StepKind::Other:
        break;
    }
    return {};
}

QString Labels::stepState(StepState::State state) const
{
    switch (state) {
    case StepState::Planned:
        return in(this, ki18ndc(domain, "@label state of a step", "Planned"));
    case StepState::Open:
        return in(this, ki18ndc(domain, "@label state of a step", "Open"));
    case StepState::Paused:
        return in(this, ki18ndc(domain, "@label state of a step", "Paused"));
    case StepState::Closed:
        return in(this, ki18ndc(domain, "@label state of a step", "Closed"));
    case StepState::Revealed:
        return in(this, ki18ndc(domain, "@label state of a step", "Revealed"));
    }
    return {};
}

QString Labels::stepStateIcon(StepState::State state) const
{
    switch (state) {
    case StepState::Planned:
        return QStringLiteral("clock");
    case StepState::Open:
        return QStringLiteral("media-playback-start");
    case StepState::Paused:
        return QStringLiteral("media-playback-pause");
    case StepState::Closed:
        return QStringLiteral("lock");
    case StepState::Revealed:
        return QStringLiteral("view-visible");
    }
    return {};
}

QString Labels::conferencePhase(ConferencePhase::Phase phase) const
{
    switch (phase) {
    case ConferencePhase::Planned:
        return in(this, ki18ndc(domain, "@label phase of a conference", "Being planned"));
    case ConferencePhase::Running:
        return in(this, ki18ndc(domain, "@label phase of a conference", "Running"));
    case ConferencePhase::GroupWork:
        return in(this, ki18ndc(domain, "@label phase of a conference", "Focus groups at work"));
    case ConferencePhase::Selection:
        return in(this, ki18ndc(domain, "@label phase of a conference", "Administration selects"));
    case ConferencePhase::InCommittees:
        return in(this, ki18ndc(domain, "@label phase of a conference", "In committees"));
    case ConferencePhase::Finished:
        return in(this, ki18ndc(domain, "@label phase of a conference", "Finished"));
    }
    return {};
}

QString Labels::organisationKind(OrganisationKind::Kind kind) const
{
    switch (kind) {
    case OrganisationKind::Other:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Other"));
    case OrganisationKind::Office:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Office"));
    case OrganisationKind::JobCentre:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Job centre"));
    case OrganisationKind::EmploymentAgency:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Employment agency"));
    case OrganisationKind::WelfareOrganisation:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Welfare organisation"));
    case OrganisationKind::Club:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Club"));
    case OrganisationKind::School:
        return in(this, ki18ndc(domain, "@label kind of organisation", "School"));
    case OrganisationKind::DayCare:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Day care"));
    case OrganisationKind::Chamber:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Chamber"));
    case OrganisationKind::Business:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Business"));
    case OrganisationKind::HealthCare:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Health care"));
    case OrganisationKind::Newcomers:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Newcomers"));
    case OrganisationKind::Volunteers:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Volunteers"));
    case OrganisationKind::Foundation:
        return in(this, ki18ndc(domain, "@label kind of organisation", "Foundation"));
    }
    return {};
}

QString Labels::setting(Setting::Setting setting) const
{
    switch (setting) {
    case Setting::NotStated:
        return {};
    case Setting::Urban:
        return in(this, ki18ndc(domain, "@label where somebody comes from", "Town"));
    case Setting::Rural:
        return in(this, ki18ndc(domain, "@label where somebody comes from", "Country"));
    case Setting::Mixed:
        return in(this, ki18ndc(domain, "@label where somebody comes from", "Town and country"));
    }
    return {};
}

QString Labels::decision(DispositionDecision::Decision decision) const
{
    switch (decision) {
    case DispositionDecision::Undecided:
        return in(this, ki18ndc(domain, "@label selection by the administration", "Not decided yet"));
    case DispositionDecision::Forwarded:
        return in(this, ki18ndc(domain, "@label selection by the administration", "Forwarded"));
    case DispositionDecision::NotForwarded:
        return in(this, ki18ndc(domain, "@label selection by the administration", "Not forwarded"));
    case DispositionDecision::Deferred:
        return in(this, ki18ndc(domain, "@label selection by the administration", "Deferred"));
    }
    return {};
}

QString Labels::decisionIcon(DispositionDecision::Decision decision) const
{
    switch (decision) {
    case DispositionDecision::Undecided:
        return QStringLiteral("question");
    case DispositionDecision::Forwarded:
        return QStringLiteral("go-next");
    case DispositionDecision::NotForwarded:
        return QStringLiteral("dialog-cancel");
    case DispositionDecision::Deferred:
        return QStringLiteral("clock");
    }
    return {};
}

QString Labels::consultationRole(ConsultationRole::Role role) const
{
    switch (role) {
    case ConsultationRole::Hearing:
        return in(this, ki18ndc(domain, "@label role of a committee", "Hearing"));
    case ConsultationRole::Information:
        return in(this, ki18ndc(domain, "@label role of a committee", "For information"));
    case ConsultationRole::PreliminaryAdvice:
        return in(this, ki18ndc(domain, "@label role of a committee", "Preliminary advice"));
    case ConsultationRole::Advice:
        return in(this, ki18ndc(domain, "@label role of a committee", "Recommendation"));
    case ConsultationRole::Decision:
        return in(this, ki18ndc(domain, "@label role of a committee", "Decision"));
    }
    return {};
}

QString Labels::consultationResult(ConsultationResult::Result result) const
{
    switch (result) {
    case ConsultationResult::Pending:
        return in(this, ki18ndc(domain, "@label result of a consultation", "Pending"));
    case ConsultationResult::Agreed:
        return in(this, ki18ndc(domain, "@label result of a consultation", "Agreed"));
    case ConsultationResult::AgreedAmended:
        return in(this, ki18ndc(domain, "@label result of a consultation", "Agreed as amended"));
    case ConsultationResult::Rejected:
        return in(this, ki18ndc(domain, "@label result of a consultation", "Rejected"));
    case ConsultationResult::Noted:
        return in(this, ki18ndc(domain, "@label result of a consultation", "Noted"));
    case ConsultationResult::Postponed:
        return in(this, ki18ndc(domain, "@label result of a consultation", "Postponed"));
    case ConsultationResult::Referred:
        return in(this, ki18ndc(domain, "@label result of a consultation", "Referred"));
    case ConsultationResult::Withdrawn:
        return in(this, ki18ndc(domain, "@label result of a consultation", "Withdrawn"));
    }
    return {};
}

QString Labels::consultationResultIcon(ConsultationResult::Result result) const
{
    switch (result) {
    case ConsultationResult::Pending:
        return QStringLiteral("clock");
    case ConsultationResult::Agreed:
    case ConsultationResult::AgreedAmended:
        return QStringLiteral("dialog-ok");
    case ConsultationResult::Rejected:
    case ConsultationResult::Withdrawn:
        return QStringLiteral("dialog-cancel");
    case ConsultationResult::Noted:
        return QStringLiteral("view-visible");
    case ConsultationResult::Postponed:
    case ConsultationResult::Referred:
        return QStringLiteral("go-next");
    }
    return {};
}

QString Labels::cost(CostStatement::Cost cost) const
{
    switch (cost) {
    case CostStatement::NotStated:
        return in(this, ki18ndc(domain, "@label financial effects", "Not stated yet"));
    case CostStatement::None:
        return in(this, ki18ndc(domain, "@label financial effects", "None"));
    case CostStatement::Once:
        return in(this, ki18ndc(domain, "@label financial effects", "Once"));
    case CostStatement::Yearly:
        return in(this, ki18ndc(domain, "@label financial effects", "Every year"));
    }
    return {};
}

QString Labels::recommendationKind(RecommendationKind::Kind kind) const
{
    switch (kind) {
    case RecommendationKind::Recommendation:
        return in(this, ki18ndc(domain, "@label kind of recommendation", "Recommendation"));
    case RecommendationKind::Demand:
        return in(this, ki18ndc(domain, "@label kind of recommendation", "Demand"));
    }
    return {};
}

QString Labels::recommendationStatus(RecommendationStatus::Status status) const
{
    switch (status) {
    case RecommendationStatus::Draft:
        return in(this, ki18ndc(domain, "@label status of a recommendation", "Draft"));
    case RecommendationStatus::Ready:
        return in(this, ki18ndc(domain, "@label status of a recommendation", "Ready"));
    case RecommendationStatus::InCommittees:
        return in(this, ki18ndc(domain, "@label status of a recommendation", "In committees"));
    case RecommendationStatus::Decided:
        return in(this, ki18ndc(domain, "@label status of a recommendation", "Decided"));
    case RecommendationStatus::InProgress:
        return in(this, ki18ndc(domain, "@label status of a recommendation", "Being carried out"));
    case RecommendationStatus::Done:
        return in(this, ki18ndc(domain, "@label status of a recommendation", "Done"));
    }
    return {};
}

QString Labels::history(const HistoryEntry &entry) const
{
    switch (entry.kind) {
    case HistoryKind::Drafted:
        return in(this, ki18ndc(domain, "@label what happened to a recommendation", "Drafted"));
    case HistoryKind::Status:
        return in(this, ki18ndc(domain, "@label what happened to a recommendation, %1 is its status", "Status: %1").subs(recommendationStatus(entry.status)));
    case HistoryKind::Selected:
        return in(this, ki18ndc(domain, "@label what happened to a recommendation, %1 is the selection", "Administration: %1").subs(decision(entry.decision)));
    case HistoryKind::Advised:
    case HistoryKind::Outstanding:
        return in(this,
                  ki18ndc(domain, "@label what happened to a recommendation, %1 is a committee, %2 its result", "%1: %2")
                      .subs(entry.committeeName)
                      .subs(consultationResult(entry.kind == HistoryKind::Advised ? entry.result : ConsultationResult::Pending)));
    case HistoryKind::Progress:
        return in(this, ki18ndc(domain, "@label how far a recommendation has come", "%1 % carried out").subs(entry.percent));
    }
    return {};
}

QString Labels::historyIcon(const HistoryEntry &entry) const
{
    switch (entry.kind) {
    case HistoryKind::Drafted:
        return QStringLiteral("document-edit");
    case HistoryKind::Status:
        return QStringLiteral("flag");
    case HistoryKind::Selected:
        return decisionIcon(entry.decision);
    case HistoryKind::Advised:
        return consultationResultIcon(entry.result);
    case HistoryKind::Progress:
        return QStringLiteral("view-task");
    case HistoryKind::Outstanding:
        return QStringLiteral("clock");
    }
    return {};
}

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

QString Labels::deadline(const QDate &day) const
{
    if (!day.isValid()) {
        return {};
    }
    const int left = int(QDate::currentDate().daysTo(day));
    if (left == 0) {
        return in(this, ki18ndc(domain, "@info deadline of a group", "ends today"));
    }
    return left > 0 ? in(this, ki18ndcp(domain, "@info deadline of a group", "%1 day left", "%1 days left").subs(left))
                    : in(this, ki18ndcp(domain, "@info deadline of a group", "over since %1 day", "over since %1 days").subs(-left));
}

QString Labels::date(const QDate &date) const
{
    if (QQmlEngine *engine = qmlEngine(this)) {
        engine->markCurrentFunctionAsTranslationBinding();
    }
    if (!date.isValid()) {
        return {};
    }
    const QStringList languages = KLocalizedString::languages();
    return QLocale(languages.isEmpty() ? QString() : languages.constFirst()).toString(date, QLocale::LongFormat).remove(QRegularExpression(QStringLiteral("^[^,،]*[,،]\\s*")));
}

QString Labels::criterion(Criterion::Kind criterion) const
{
    switch (criterion) {
    case Criterion::Effect:
        return in(this, ki18ndc(domain, "@label criterion", "Effect"));
    case Criterion::Feasibility:
        return in(this, ki18ndc(domain, "@label criterion", "Feasibility"));
    case Criterion::Cost:
        return in(this, ki18ndc(domain, "@label criterion", "Cost"));
    case Criterion::Urgency:
        return in(this, ki18ndc(domain, "@label criterion", "Urgency"));
    }
    return {};
}

QString Labels::agreement(double agreement) const
{
    if (agreement < 0) {
        return {};
    }
    if (agreement < dissentBelow) {
        return in(this, ki18ndc(domain, "@info opinions on a statement", "Opinions differ"));
    }
    return agreement < agreedFrom ? in(this, ki18ndc(domain, "@info opinions on a statement", "Rather agreed"))
                                 : in(this, ki18ndc(domain, "@info opinions on a statement", "Agreed"));
}

QString Labels::agreementIcon(double agreement) const
{
    return agreement < 0 ? QString() : agreement < dissentBelow ? QStringLiteral("vcs-conflicting") : agreement < agreedFrom ? QStringLiteral("list-add") : QStringLiteral("checkmark");
}

QStringList Labels::legalSpheres() const
{
    return ::legalSpheres();
}

QString Labels::newStatement()
{
    return ki18ndc(domain, "@action:undo", "New statement").toString();
}
