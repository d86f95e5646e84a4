// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "recommendationsums.h"

#include "completeness.h"
#include "journey.h"
#include "workspacefollower.h"

RecommendationSums::RecommendationSums(QObject *parent)
    : QObject(parent)
{
    // Many changes arrive at once; they are counted once.
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &RecommendationSums::count);
}

Workspace *RecommendationSums::workspace() const
{
    return m_workspace;
}

void RecommendationSums::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return;
    }
    if (workspace) {
        connect(workspace, &Workspace::reset, this, &RecommendationSums::count);
        connect(workspace, &Workspace::conferenceChanged, this, &RecommendationSums::count);
        followRecords(workspace, this, &RecommendationSums::onRecord);
    }
    Q_EMIT subjectChanged();
    count();
}

QString RecommendationSums::conference() const
{
    return m_conference;
}

void RecommendationSums::setConference(const QString &conference)
{
    if (m_conference != conference) {
        m_conference = conference;
        Q_EMIT subjectChanged();
        count();
    }
}

void RecommendationSums::onRecord(RecordType::Type type)
{
    if (type == RecordType::Recommendation || type == RecordType::Disposition || type == RecordType::Consultation || type == RecordType::Progress) {
        m_timer.start();
    }
}

void RecommendationSums::count()
{
    Sums sums;
    if (m_workspace) {
        const Records &records = m_workspace->records();
        const QString conference = m_conference.isEmpty() ? m_workspace->conference() : m_conference;
        for (const auto &[id, recommendation] : records.all<Recommendation>()) {
            if (recommendation.conference != conference) {
                continue;
            }
            const Journey journey = journeyOf(records, recommendation);
            const qsizetype missing = missingIn(records, recommendation).size();
            ++sums.total;
            sums.openPoints += int(missing);
            sums.complete += missing == 0;
            sums.undecided += journey.decision == DispositionDecision::Undecided;
            sums.forwarded += journey.decision == DispositionDecision::Forwarded;
            sums.notForwarded += journey.decision == DispositionDecision::NotForwarded;
            sums.deferred += journey.decision == DispositionDecision::Deferred;
            sums.advised += journey.reached >= Journey::Advised;
            sums.decided += journey.reached >= Journey::Decided;
            sums.inProgress += journey.reached == Journey::AtWork;
            sums.done += journey.reached == Journey::Done;
        }
    }
    if (!(sums == m_sums)) {
        m_sums = sums;
        Q_EMIT changed();
    }
}

#define SUM(name)                                                                                                                                              \
    int RecommendationSums::name() const                                                                                                                       \
    {                                                                                                                                                          \
        return m_sums.name;                                                                                                                                    \
    }
SUM(total)
SUM(undecided)
SUM(forwarded)
SUM(notForwarded)
SUM(deferred)
SUM(complete)
SUM(openPoints)
SUM(advised)
SUM(decided)
SUM(inProgress)
SUM(done)
#undef SUM
