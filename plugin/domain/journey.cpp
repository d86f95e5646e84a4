// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "journey.h"

namespace
{
bool isAgreement(ConsultationResult::Result result)
{
    return result == ConsultationResult::Agreed || result == ConsultationResult::AgreedAmended;
}

bool isEnd(ConsultationResult::Result result)
{
    return result == ConsultationResult::Rejected || result == ConsultationResult::Withdrawn;
}

Journey::Station stationOf(RecommendationStatus::Status status)
{
    switch (status) {
    case RecommendationStatus::InCommittees:
        return Journey::PassedOn;
    case RecommendationStatus::InProgress:
        return Journey::AtWork;
    case RecommendationStatus::Done:
        return Journey::Done;
    case RecommendationStatus::Draft:
    case RecommendationStatus::Ready:
    case RecommendationStatus::Decided: // for it or against it: the consultations know
        break;
    }
    return Journey::Recommended;
}
}

Journey journeyOf(const Records &records, const Recommendation &recommendation)
{
    Journey journey;
    journey.reached = stationOf(recommendation.status);
    const auto atLeast = [&journey](Journey::Station station) {
        journey.reached = std::max(journey.reached, station);
    };
    for (const auto &[id, disposition] : records.all<Disposition>()) {
        if (disposition.recommendation == recommendation.id) {
            journey.decision = disposition.decision;
        }
    }
    if (journey.decision == DispositionDecision::Forwarded) {
        atLeast(Journey::PassedOn);
    }
    bool refused = false;
    for (const auto &[id, consultation] : records.all<Consultation>()) {
        if (consultation.recommendation != recommendation.id || consultation.result == ConsultationResult::Pending) {
            continue;
        }
        const bool decides = consultation.authoritative || consultation.role == ConsultationRole::Decision;
        atLeast(decides && isAgreement(consultation.result) ? Journey::Decided : Journey::Advised);
        refused = refused || (decides && isEnd(consultation.result));
    }
    if (recommendation.status == RecommendationStatus::Decided) {
        atLeast(refused ? Journey::Advised : Journey::Decided);
    }
    QDate latest;
    QString latestId;
    for (const auto &[id, progress] : records.all<Progress>()) {
        if (progress.recommendation != recommendation.id) {
            continue;
        }
        if (journey.percent < 0 || std::pair(progress.date, id) > std::pair(latest, latestId)) {
            latest = progress.date;
            latestId = id;
            journey.percent = progress.percent;
        }
    }
    if (journey.percent >= 0) {
        atLeast(journey.percent >= 100 ? Journey::Done : journey.percent > 0 ? Journey::AtWork : journey.reached);
    }
    journey.stopped = (refused || journey.decision == DispositionDecision::NotForwarded) && journey.reached < Journey::Decided;
    return journey;
}
