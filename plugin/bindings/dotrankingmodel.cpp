// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "dotrankingmodel.h"

#include "ranking.h"
#include "rankingwords.h"

#include <QtConcurrentRun>

DotRankingModel::DotRankingModel(QObject *parent)
    : RowModel(parent)
    , m_counter(
          [this](const std::shared_ptr<const Records> &extract) {
              return QtConcurrent::run([extract, step = m_counter.step()] {
                         return count(*extract, step);
                     })
                  .then(this, [this](const Result &result) {
                      m_result = result;
                      setRowsById(result.rows);
                      Q_EMIT counted();
                  });
          },
          this)
{
    connect(&m_counter, &RankingCounter::countingChanged, this, &DotRankingModel::countingChanged);
}

Workspace *DotRankingModel::workspace() const
{
    return m_counter.workspace();
}

void DotRankingModel::setWorkspace(Workspace *workspace)
{
    if (m_counter.setWorkspace(workspace)) {
        Q_EMIT subjectChanged();
    }
}

QString DotRankingModel::step() const
{
    return m_counter.step();
}

void DotRankingModel::setStep(const QString &step)
{
    if (m_counter.setStep(step)) {
        Q_EMIT subjectChanged();
    }
}

bool DotRankingModel::isPublicOnly() const
{
    return m_counter.isPublicOnly();
}

void DotRankingModel::setPublicOnly(bool publicOnly)
{
    if (m_counter.setPublicOnly(publicOnly)) {
        Q_EMIT subjectChanged();
    }
}

int DotRankingModel::dots() const
{
    return m_result.dots;
}

int DotRankingModel::paperDots() const
{
    return m_result.paperDots;
}

int DotRankingModel::mostDots() const
{
    return rows().isEmpty() ? 0 : rows().constFirst().dots;
}

QList<BrokenDotRule> DotRankingModel::brokenRules() const
{
    return m_result.brokenRules;
}

bool DotRankingModel::isCounting() const
{
    return m_counter.isCounting();
}

DotRankingModel::Result DotRankingModel::count(const Records &records, const QString &stepId)
{
    const auto *step = records.find<Step>(stepId);
    if (!step) {
        return {};
    }
    const DotRanking ranking = rankByDots(records, stepId, {step->dotsPerPerson, step->dotsPerItem});
    Result result;
    result.dots = ranking.dots;
    for (const RankedByDots &ranked : ranking.rows) {
        DotPlace place{ranked.id,
                       ranked.isCluster,
                       RankingWords::text(records, ranked.id),
                       RankingWords::groupName(records, ranked.id),
                       ranked.rank,
                       {},
                       0,
                       ranked.dots,
                       ranked.ownDots,
                       ranked.paperDots,
                       ranked.voters,
                       {}};
        for (const DotShare &member : ranked.members) {
            place.members += {member.contribution,
                              RankingWords::text(records, member.contribution),
                              RankingWords::groupName(records, member.contribution),
                              member.dots};
        }
        result.paperDots += ranked.paperDots;
        result.rows += place;
    }
    RankingWords::nameTies(result.rows, [](const DotPlace &place) {
        return place.dots > 0;
    });
    for (const DotViolation &violation : ranking.violations) {
        BrokenDotRule broken;
        broken.onPaper = violation.participant.isEmpty();
        broken.group = violation.group;
        if (broken.onPaper) {
            const auto *group = records.find<FocusGroup>(violation.group);
            broken.who = group ? group->name : QString();
        } else if (!step->anonymity) {
            const auto *participant = records.find<Participant>(violation.participant);
            broken.who = participant ? participant->pseudonym : QString();
        }
        broken.text = violation.item.isEmpty() ? QString() : RankingWords::text(records, violation.item);
        broken.dots = violation.dots;
        broken.allowed = violation.allowed;
        result.brokenRules += broken;
    }
    return result;
}
