// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "foreigntypes.h"
#include "rankingrows.h"

#include <QObject>
#include <QQmlEngine>

/** Wörter: what a person reads for an enum's value, in their language; switches with it. Icons are Freedesktop names. */
class Labels : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit Labels(QObject *parent = nullptr);
    [[nodiscard]] Q_INVOKABLE QString role(Role::Role role) const;
    [[nodiscard]] Q_INVOKABLE QString stepKind(StepKind::Kind kind) const;
    /** Short word for the step band and marks: "Strength", "Need", "Project". */
    [[nodiscard]] Q_INVOKABLE QString statement(StepKind::Kind kind) const;
    /** What a statement of this kind stands on, as a mark on its card: "builds on 2"; empty for none. */
    [[nodiscard]] Q_INVOKABLE QString foundations(StepKind::Kind kind, int count) const;
    /** What stands on it: "2 projects"; empty for none. */
    [[nodiscard]] Q_INVOKABLE QString followers(StepKind::Kind kind, int count) const;
    /** Word beside the empty socket of an open end: "no project yet". */
    [[nodiscard]] Q_INVOKABLE QString gap(StepKind::Kind kind) const;
    [[nodiscard]] Q_INVOKABLE QString stepState(StepState::State state) const;
    [[nodiscard]] Q_INVOKABLE QString stepStateIcon(StepState::State state) const;
    [[nodiscard]] Q_INVOKABLE QString conferencePhase(ConferencePhase::Phase phase) const;
    [[nodiscard]] Q_INVOKABLE QString organisationKind(OrganisationKind::Kind kind) const;
    /** Where somebody comes from; empty where it was not stated. */
    [[nodiscard]] Q_INVOKABLE QString setting(Setting::Setting setting) const;
    [[nodiscard]] Q_INVOKABLE QString decision(DispositionDecision::Decision decision) const;
    [[nodiscard]] Q_INVOKABLE QString decisionIcon(DispositionDecision::Decision decision) const;
    [[nodiscard]] Q_INVOKABLE QString consultationRole(ConsultationRole::Role role) const;
    [[nodiscard]] Q_INVOKABLE QString consultationResult(ConsultationResult::Result result) const;
    [[nodiscard]] Q_INVOKABLE QString consultationResultIcon(ConsultationResult::Result result) const;
    [[nodiscard]] Q_INVOKABLE QString cost(CostStatement::Cost cost) const;
    [[nodiscard]] Q_INVOKABLE QString recommendationKind(RecommendationKind::Kind kind) const;
    [[nodiscard]] Q_INVOKABLE QString recommendationStatus(RecommendationStatus::Status status) const;
    /** What happened, in a few words: "Sozialausschuss: agreed as amended". */
    [[nodiscard]] Q_INVOKABLE QString history(const HistoryEntry &entry) const;
    [[nodiscard]] Q_INVOKABLE QString historyIcon(const HistoryEntry &entry) const;
    /** Name of a field that a committee's answer changes. */
    [[nodiscard]] Q_INVOKABLE QString answerField(const QString &name) const;
    /** Its value, as AnswerChange has it, in words; "–" where there is none. */
    [[nodiscard]] Q_INVOKABLE QString answerValue(const QString &name, const QString &value) const;
    /** Name of a recommendation's field, as in its form and in the completeness list. */
    [[nodiscard]] Q_INVOKABLE QString field(const QString &name) const;
    /** What to do about a missing field: "Say who leads." */
    [[nodiscard]] Q_INVOKABLE QString missing(const QString &name) const;
    /** Day as this language writes it; empty for none. */
    [[nodiscard]] Q_INVOKABLE QString date(const QDate &date) const;
    /** How long until a day: "12 days left", "today", "over since 3 days", and the day where it is far; empty for none. */
    [[nodiscard]] Q_INVOKABLE QString deadline(const QDate &day) const;
    /** The same as a sentence for the group it is set for. */
    [[nodiscard]] Q_INVOKABLE QString groupDeadline(const QDate &day) const;
    /** What undo takes back after a statement was entered. */
    [[nodiscard]] static QString newStatement();
    /** Name of a criterion that statements are rated by. */
    [[nodiscard]] Q_INVOKABLE QString criterion(Criterion::Kind criterion) const;
    /** How far people agree (see CriterionFigures) in a word; empty where fewer than two said something. */
    [[nodiscard]] Q_INVOKABLE QString agreement(double agreement) const;
    /** Another shape for each of these words. */
    [[nodiscard]] Q_INVOKABLE QString agreementIcon(double agreement) const;
    /** Official legal spheres. */
    [[nodiscard]] Q_INVOKABLE QStringList legalSpheres() const;
};
