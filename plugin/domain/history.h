// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"
#include "records.h"

/** Art des Eintrags im Verlauf einer Empfehlung. */
namespace HistoryKind
{
Q_NAMESPACE
enum Kind {
    Drafted, ///< came to be
    Status, ///< `status` was set
    Selected, ///< the administration decided, with `reason`
    Advised, ///< a committee gave its `result`
    Progress, ///< a note on how far it has come
    Outstanding, ///< a committee that has not given its result yet
};
Q_ENUM_NS(Kind)
}

/** Eintrag im Verlauf: what happened to a recommendation on one day. Which fields speak depends on `kind`. */
struct HistoryEntry {
    Q_GADGET
    Q_PROPERTY(HistoryKind::Kind kind MEMBER kind FINAL)
    /** Invalid: nobody has said when. */
    Q_PROPERTY(QDate on MEMBER on FINAL)
    Q_PROPERTY(RecommendationStatus::Status status MEMBER status FINAL)
    Q_PROPERTY(DispositionDecision::Decision decision MEMBER decision FINAL)
    /** Of the selection. */
    Q_PROPERTY(QString reason MEMBER reason FINAL)
    /** Id of the consultation, or empty. */
    Q_PROPERTY(QString consultation MEMBER consultation FINAL)
    Q_PROPERTY(QString committeeName MEMBER committeeName FINAL)
    Q_PROPERTY(QString agendaItem MEMBER agendaItem FINAL)
    Q_PROPERTY(ConsultationRole::Role role MEMBER role FINAL)
    Q_PROPERTY(ConsultationResult::Result result MEMBER result FINAL)
    /** Votes; −1: not counted. */
    Q_PROPERTY(int votesYes MEMBER votesYes FINAL)
    Q_PROPERTY(int votesNo MEMBER votesNo FINAL)
    Q_PROPERTY(int votesAbstained MEMBER votesAbstained FINAL)
    /** Wording as passed, where it differs from the proposal. */
    Q_PROPERTY(QString resolutionText MEMBER resolutionText FINAL)
    Q_PROPERTY(QString followUp MEMBER followUp FINAL)
    /** How far it has come; −1: nothing is said of it. */
    Q_PROPERTY(int percent MEMBER percent FINAL)
    Q_PROPERTY(QString note MEMBER note FINAL)
    /** Who, as it stands in the log; empty where the log says nothing of it. */
    Q_PROPERTY(QString actor MEMBER actor FINAL)

public:
    HistoryKind::Kind kind = HistoryKind::Drafted;
    QDate on;
    RecommendationStatus::Status status = RecommendationStatus::Draft;
    DispositionDecision::Decision decision = DispositionDecision::Undecided;
    QString reason;
    QString consultation;
    QString committeeName;
    QString agendaItem;
    ConsultationRole::Role role = ConsultationRole::PreliminaryAdvice;
    ConsultationResult::Result result = ConsultationResult::Pending;
    int votesYes = -1;
    int votesNo = -1;
    int votesAbstained = -1;
    QString resolutionText;
    QString followUp;
    int percent = -1;
    QString note;
    QString actor;
    bool operator==(const HistoryEntry &) const = default;
};

/** Ids of the records whose log tells the history of a recommendation. */
[[nodiscard]] QStringList historySources(const Records &records, const QString &recommendation);

/**
 * Verlauf of a recommendation, oldest first; what is outstanding comes last. `log` holds the lines about
 * historySources(); without it the records alone are asked, which know the latest of each only. What was put right
 * before the day was over, or at the same meeting, does not appear.
 */
[[nodiscard]] QList<HistoryEntry> historyOf(const Records &records, const QString &recommendation, const QList<Change> &log);
