// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "tablewords.h"

#include <KLocalizedString>

QString label(ConferencePhase::Phase phase)
{
    switch (phase) {
    case ConferencePhase::Planned:
        return i18nc("@item phase of a conference", "planned");
    case ConferencePhase::Running:
        return i18nc("@item phase of a conference", "running");
    case ConferencePhase::GroupWork:
        return i18nc("@item phase of a conference", "groups at work");
    case ConferencePhase::Selection:
        return i18nc("@item phase of a conference", "selection");
    case ConferencePhase::InCommittees:
        return i18nc("@item phase of a conference", "in committees");
    case ConferencePhase::Finished:
        return i18nc("@item phase of a conference", "finished");
    }
    return {};
}

QString label(StepKind::Kind kind)
{
    switch (kind) {
    case StepKind::WhatWorks:
        return i18nc("@item kind of a step", "what works");
    case StepKind::NeedForAction:
        return i18nc("@item kind of a step", "need for action");
    case StepKind::Project:
        return i18nc("@item kind of a step", "project");
    case StepKind::Other:
        return i18nc("@item kind of a step", "other");
    }
    return {};
}

QString label(StepState::State state)
{
    switch (state) {
    case StepState::Planned:
        return i18nc("@item state of a step", "planned");
    case StepState::Open:
        return i18nc("@item state of a step", "open");
    case StepState::Paused:
        return i18nc("@item state of a step", "paused");
    case StepState::Closed:
        return i18nc("@item state of a step", "closed");
    case StepState::Revealed:
        return i18nc("@item state of a step", "revealed");
    }
    return {};
}

QString label(DispositionDecision::Decision decision)
{
    switch (decision) {
    case DispositionDecision::Undecided:
        return i18nc("@item selection by the administration", "undecided");
    case DispositionDecision::Forwarded:
        return i18nc("@item selection by the administration", "forwarded");
    case DispositionDecision::NotForwarded:
        return i18nc("@item selection by the administration", "not forwarded");
    case DispositionDecision::Deferred:
        return i18nc("@item selection by the administration", "deferred");
    }
    return {};
}

QString label(ConsultationResult::Result result)
{
    switch (result) {
    case ConsultationResult::Pending:
        return i18nc("@label result of a consultation", "Pending");
    case ConsultationResult::Agreed:
        return i18nc("@label result of a consultation", "Agreed");
    case ConsultationResult::AgreedAmended:
        return i18nc("@label result of a consultation", "Agreed as amended");
    case ConsultationResult::Rejected:
        return i18nc("@label result of a consultation", "Rejected");
    case ConsultationResult::Noted:
        return i18nc("@label result of a consultation", "Noted");
    case ConsultationResult::Postponed:
        return i18nc("@label result of a consultation", "Postponed");
    case ConsultationResult::Referred:
        return i18nc("@label result of a consultation", "Referred");
    case ConsultationResult::Withdrawn:
        return i18nc("@label result of a consultation", "Withdrawn");
    }
    return {};
}

QString label(RecommendationStatus::Status status)
{
    switch (status) {
    case RecommendationStatus::Draft:
        return i18nc("@label status of a recommendation", "Draft");
    case RecommendationStatus::Ready:
        return i18nc("@label status of a recommendation", "Ready");
    case RecommendationStatus::InCommittees:
        return i18nc("@label status of a recommendation", "In committees");
    case RecommendationStatus::Decided:
        return i18nc("@label status of a recommendation", "Decided");
    case RecommendationStatus::InProgress:
        return i18nc("@label status of a recommendation", "Being carried out");
    case RecommendationStatus::Done:
        return i18nc("@label status of a recommendation", "Done");
    }
    return {};
}

QString partLabel(const QString &part)
{
    static const QHash<QString, KLocalizedString> labels{
        {QStringLiteral("resolutionText"), ki18nc("@item part of a recommendation", "resolution text")},
        {QStringLiteral("leadOrganisation"), ki18nc("@item part of a recommendation", "lead")},
        {QStringLiteral("cost"), ki18nc("@item part of a recommendation", "statement of cost")},
        {QStringLiteral("dueDate"), ki18nc("@item part of a recommendation", "due date")},
        {QStringLiteral("measureOfSuccess"), ki18nc("@item part of a recommendation", "measure of success")},
        {QStringLiteral("guidelines"), ki18nc("@item part of a recommendation", "guideline")},
        {QStringLiteral("legalSpheres"), ki18nc("@item part of a recommendation", "legal sphere")},
        {QStringLiteral("committee"), ki18nc("@item part of a recommendation", "committee")},
    };
    const auto it = labels.constFind(part);
    return it == labels.constEnd() ? part : it->toString();
}

QString shortened(const QString &text)
{
    constexpr qsizetype most = 90;
    QString line = text.left(most * 4).simplified();
    // What steers a terminal or turns the direction of a line has no place in a table.
    line.removeIf([](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    if (line.size() > most) {
        line.truncate(line.at(most - 2).isHighSurrogate() ? most - 2 : most - 1);
        line += u'…';
    }
    return line;
}
