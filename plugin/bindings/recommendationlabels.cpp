// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "labels.h"
#include "labeltext.h"

using LabelText::domain;
using LabelText::in;

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
