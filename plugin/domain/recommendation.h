// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "enums.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

/** Handlungsempfehlung: grows out of projects and becomes a committee paper. */
struct Recommendation {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString conference MEMBER conference FINAL)
    Q_PROPERTY(int order MEMBER order FINAL)
    /** Vorlagennummer: what the council's information system calls the paper, such as VO/2026/0147; empty until it has one. */
    Q_PROPERTY(QString reference MEMBER reference FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(RecommendationKind::Kind kind MEMBER kind FINAL)
    /** Beschlussvorschlag: one line per numbered point. */
    Q_PROPERTY(QString resolutionText MEMBER resolutionText FINAL)
    /** Sachverhalt, Begründung. */
    Q_PROPERTY(QString rationale MEMBER rationale FINAL)
    Q_PROPERTY(QString alternatives MEMBER alternatives FINAL)
    /** Anlagen: what goes with the paper, by name. */
    Q_PROPERTY(QStringList annexes MEMBER annexes FINAL)
    /** Federführend: id of an Organisation. */
    Q_PROPERTY(QString leadOrganisation MEMBER leadOrganisation FINAL)
    /** Beteiligt: ids of Organisation. */
    Q_PROPERTY(QStringList partners MEMBER partners FINAL)
    Q_PROPERTY(QStringList legalSpheres MEMBER legalSpheres FINAL)
    /** Ids of Guideline, each a certain version. */
    Q_PROPERTY(QStringList guidelines MEMBER guidelines FINAL)
    Q_PROPERTY(QString topicArea MEMBER topicArea FINAL)
    Q_PROPERTY(QStringList lifeStages MEMBER lifeStages FINAL)
    Q_PROPERTY(QStringList planningAreas MEMBER planningAreas FINAL)
    Q_PROPERTY(QString targetGroup MEMBER targetGroup FINAL)
    Q_PROPERTY(CostStatement::Cost cost MEMBER cost FINAL)
    /** Euro, once or a year as `cost` says. */
    Q_PROPERTY(double costAmount MEMBER costAmount FINAL)
    Q_PROPERTY(QString budgetProduct MEMBER budgetProduct FINAL)
    /** Deckung. */
    Q_PROPERTY(QString cover MEMBER cover FINAL)
    Q_PROPERTY(QString fundingProgramme MEMBER fundingProgramme FINAL)
    Q_PROPERTY(QString followUpCosts MEMBER followUpCosts FINAL)
    Q_PROPERTY(QString climateEffect MEMBER climateEffect FINAL)
    Q_PROPERTY(QString equalityEffect MEMBER equalityEffect FINAL)
    Q_PROPERTY(QString accessibilityEffect MEMBER accessibilityEffect FINAL)
    Q_PROPERTY(QDate dueDate MEMBER dueDate FINAL)
    /** Erfolgsmaß: the indicator, in words. */
    Q_PROPERTY(QString measureOfSuccess MEMBER measureOfSuccess FINAL)
    /** Ausgangswert. */
    Q_PROPERTY(QString baseline MEMBER baseline FINAL)
    /** Zielwert. */
    Q_PROPERTY(QString target MEMBER target FINAL)
    /** 1 is first; 0: not ranked. */
    Q_PROPERTY(int priority MEMBER priority FINAL)
    Q_PROPERTY(RecommendationStatus::Status status MEMBER status FINAL)

public:
    QString id;
    int revision = 0;
    QString conference;
    int order = 0;
    QString reference;
    QString title;
    RecommendationKind::Kind kind = RecommendationKind::Recommendation;
    QString resolutionText;
    QString rationale;
    QString alternatives;
    QStringList annexes;
    QString leadOrganisation;
    QStringList partners;
    QStringList legalSpheres;
    QStringList guidelines;
    QString topicArea;
    QStringList lifeStages;
    QStringList planningAreas;
    QString targetGroup;
    CostStatement::Cost cost = CostStatement::NotStated;
    double costAmount = 0;
    QString budgetProduct;
    QString cover;
    QString fundingProgramme;
    QString followUpCosts;
    QString climateEffect;
    QString equalityEffect;
    QString accessibilityEffect;
    QDate dueDate;
    QString measureOfSuccess;
    QString baseline;
    QString target;
    int priority = 0;
    RecommendationStatus::Status status = RecommendationStatus::Draft;
    bool operator==(const Recommendation &) const = default;
};

/** Auswahl: what the administration passes on. Each recommendation has at most one; the group reads the reason. */
struct Disposition {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString recommendation MEMBER recommendation FINAL)
    Q_PROPERTY(DispositionDecision::Decision decision MEMBER decision FINAL)
    Q_PROPERTY(QString reason MEMBER reason FINAL)
    /** Office that decided, not a person's name. */
    Q_PROPERTY(QString by MEMBER by FINAL)
    Q_PROPERTY(QDate on MEMBER on FINAL)

public:
    QString id;
    int revision = 0;
    QString recommendation;
    DispositionDecision::Decision decision = DispositionDecision::Undecided;
    QString reason;
    QString by;
    QDate on;
    bool operator==(const Disposition &) const = default;
};

/** Beratung: one line of the Beratungsfolge. */
struct Consultation {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString recommendation MEMBER recommendation FINAL)
    Q_PROPERTY(int order MEMBER order FINAL)
    Q_PROPERTY(QString committee MEMBER committee FINAL)
    Q_PROPERTY(ConsultationRole::Role role MEMBER role FINAL)
    Q_PROPERTY(QDate date MEMBER date FINAL)
    /** Tagesordnungspunkt: its number in the meeting, such as Ö 7. */
    Q_PROPERTY(QString agendaItem MEMBER agendaItem FINAL)
    Q_PROPERTY(bool authoritative MEMBER authoritative FINAL)
    Q_PROPERTY(ConsultationResult::Result result MEMBER result FINAL)
    /** Votes; −1: not counted. */
    Q_PROPERTY(int votesYes MEMBER votesYes FINAL)
    Q_PROPERTY(int votesNo MEMBER votesNo FINAL)
    Q_PROPERTY(int votesAbstained MEMBER votesAbstained FINAL)
    /** Wording as passed, where it differs from the proposal. */
    Q_PROPERTY(QString resolutionText MEMBER resolutionText FINAL)
    /** Was folgt: what the committee asks for next, or who carries it out. */
    Q_PROPERTY(QString followUp MEMBER followUp FINAL)

public:
    QString id;
    int revision = 0;
    QString recommendation;
    int order = 0;
    QString committee;
    ConsultationRole::Role role = ConsultationRole::PreliminaryAdvice;
    QDate date;
    QString agendaItem;
    bool authoritative = false;
    ConsultationResult::Result result = ConsultationResult::Pending;
    int votesYes = -1;
    int votesNo = -1;
    int votesAbstained = -1;
    QString resolutionText;
    QString followUp;
    bool operator==(const Consultation &) const = default;
};

/** Umsetzungsstand: a note over the months, percent 0 to 100. */
struct Progress {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    Q_PROPERTY(QString recommendation MEMBER recommendation FINAL)
    Q_PROPERTY(QDate date MEMBER date FINAL)
    Q_PROPERTY(int percent MEMBER percent FINAL)
    Q_PROPERTY(QString note MEMBER note FINAL)
    Q_PROPERTY(QString by MEMBER by FINAL)

public:
    QString id;
    int revision = 0;
    QString recommendation;
    QDate date;
    int percent = 0;
    QString note;
    QString by;
    bool operator==(const Progress &) const = default;
};

/**
 * Widerspruch: two people changed the same field, or a text arrived for a record that had been removed. The later
 * text is shown in the record, the earlier one is kept here until somebody settles it. Made by the store.
 */
struct Conflict {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(int revision MEMBER revision FINAL)
    /** Name of the record, such as "Contribution". */
    Q_PROPERTY(QString record MEMBER record FINAL)
    Q_PROPERTY(QString recordId MEMBER recordId FINAL)
    Q_PROPERTY(QString field MEMBER field FINAL)
    Q_PROPERTY(QString shown MEMBER shown FINAL)
    Q_PROPERTY(QString kept MEMBER kept FINAL)
    Q_PROPERTY(QString shownBy MEMBER shownBy FINAL)
    Q_PROPERTY(QString keptBy MEMBER keptBy FINAL)
    Q_PROPERTY(QDateTime at MEMBER at FINAL)
    Q_PROPERTY(bool settled MEMBER settled FINAL)

public:
    QString id;
    int revision = 0;
    QString record;
    QString recordId;
    QString field;
    QString shown;
    QString kept;
    QString shownBy;
    QString keptBy;
    QDateTime at;
    bool settled = false;
    bool operator==(const Conflict &) const = default;
};
