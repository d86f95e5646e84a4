// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ratingrankingmodel.h"

#include "rankingwords.h"

#include <QtConcurrentRun>

namespace
{
constexpr double heaviest = 1000;

CriterionOpinion opinion(const CriterionFigures &figures)
{
    return {figures.count, figures.mean, figures.agreement, figures.agreement >= 0 && figures.agreement < dissentBelow};
}
}

RatingRankingModel::RatingRankingModel(QObject *parent)
    : RowModel(parent)
    , m_counter(
          [this](const std::shared_ptr<const Records> &extract) {
              return QtConcurrent::run([extract, step = m_counter.step(), weights = m_weights] {
                         return count(*extract, step, weights);
                     })
                  .then(this, [this](const Result &result) {
                      m_result = result;
                      setRowsById(result.rows);
                      Q_EMIT counted();
                  });
          },
          this)
{
    connect(&m_counter, &RankingCounter::countingChanged, this, &RatingRankingModel::countingChanged);
}

Workspace *RatingRankingModel::workspace() const
{
    return m_counter.workspace();
}

void RatingRankingModel::setWorkspace(Workspace *workspace)
{
    if (m_counter.setWorkspace(workspace)) {
        Q_EMIT subjectChanged();
    }
}

QString RatingRankingModel::step() const
{
    return m_counter.step();
}

void RatingRankingModel::setStep(const QString &step)
{
    if (m_counter.setStep(step)) {
        Q_EMIT subjectChanged();
    }
}

bool RatingRankingModel::isPublicOnly() const
{
    return m_counter.isPublicOnly();
}

void RatingRankingModel::setPublicOnly(bool publicOnly)
{
    if (m_counter.setPublicOnly(publicOnly)) {
        Q_EMIT subjectChanged();
    }
}

double RatingRankingModel::effectWeight() const
{
    return m_weights.effect;
}

void RatingRankingModel::setEffectWeight(double weight)
{
    setWeight(&RatingWeights::effect, weight);
}

double RatingRankingModel::feasibilityWeight() const
{
    return m_weights.feasibility;
}

void RatingRankingModel::setFeasibilityWeight(double weight)
{
    setWeight(&RatingWeights::feasibility, weight);
}

double RatingRankingModel::costWeight() const
{
    return m_weights.cost;
}

void RatingRankingModel::setCostWeight(double weight)
{
    setWeight(&RatingWeights::cost, weight);
}

double RatingRankingModel::urgencyWeight() const
{
    return m_weights.urgency;
}

void RatingRankingModel::setUrgencyWeight(double weight)
{
    setWeight(&RatingWeights::urgency, weight);
}

double RatingRankingModel::dotsWeight() const
{
    return m_weights.dots;
}

void RatingRankingModel::setDotsWeight(double weight)
{
    setWeight(&RatingWeights::dots, weight);
}

void RatingRankingModel::setWeight(double RatingWeights::*weight, double value)
{
    const double fitting = qBound(0.0, value, heaviest);
    if (fitting != m_weights.*weight) {
        m_weights.*weight = fitting;
        Q_EMIT weightsChanged();
        m_counter.countAgain();
    }
}

bool RatingRankingModel::isEven() const
{
    return m_weights == RatingWeights();
}

void RatingRankingModel::resetWeights()
{
    if (!isEven()) {
        m_weights = {};
        Q_EMIT weightsChanged();
        m_counter.countAgain();
    }
}

int RatingRankingModel::rated() const
{
    return m_result.rated;
}

int RatingRankingModel::unrated() const
{
    return int(rows().size()) - m_result.rated;
}

int RatingRankingModel::dissents() const
{
    return m_result.dissents;
}

bool RatingRankingModel::isCounting() const
{
    return m_counter.isCounting();
}

RatingRankingModel::Result RatingRankingModel::count(const Records &records, const QString &step, const RatingWeights &weights)
{
    const RatingRanking ranking = rankByRatings(records, step, weights);
    Result result;
    result.rated = int(ranking.rows.size());
    for (const RankedByRating &ranked : ranking.rows) {
        result.rows += {ranked.contribution,
                        RankingWords::text(records, ranked.contribution),
                        RankingWords::groupName(records, ranked.contribution),
                        ranked.rank,
                        {},
                        0,
                        ranked.score,
                        ranked.agreement,
                        ranked.dissent,
                        opinion(ranked.effect),
                        opinion(ranked.feasibility),
                        opinion(ranked.cost),
                        opinion(ranked.urgency)};
        result.dissents += ranked.dissent ? 1 : 0;
    }
    RankingWords::nameTies(result.rows, [](const RatingPlace &) {
        return true;
    });
    for (const QString &id : ranking.unrated) {
        RatingPlace place;
        place.id = id;
        place.text = RankingWords::text(records, id);
        place.groupName = RankingWords::groupName(records, id);
        result.rows += place;
    }
    return result;
}
