// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "rankingcounter.h"

#include "workspacefollower.h"

namespace
{
/** Between two counts while votes pour in: often enough for the eye. */
constexpr int betweenCounts = 100;
}

RankingCounter::RankingCounter(const Count &count, QObject *parent)
    : QObject(parent)
    , m_count(count)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RankingCounter::count);
}

Workspace *RankingCounter::workspace() const
{
    return m_workspace;
}

bool RankingCounter::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return false;
    }
    if (workspace) {
        connect(workspace, &Workspace::reset, this, &RankingCounter::countAgain);
        connect(workspace, &Workspace::surroundingsChanged, this, &RankingCounter::countAgain);
        followRecords(workspace, this, &RankingCounter::onRecord);
    }
    countAgain();
    return true;
}

QString RankingCounter::step() const
{
    return m_step;
}

bool RankingCounter::setStep(const QString &step)
{
    if (step == m_step) {
        return false;
    }
    m_step = step;
    countAgain();
    return true;
}

bool RankingCounter::isPublicOnly() const
{
    return m_publicOnly;
}

bool RankingCounter::setPublicOnly(bool publicOnly)
{
    if (publicOnly == m_publicOnly) {
        return false;
    }
    m_publicOnly = publicOnly;
    countAgain();
    return true;
}

void RankingCounter::countAgain()
{
    if (m_counting) {
        m_again = true;
    } else if (!m_timer.isActive()) {
        m_timer.start(0);
        Q_EMIT countingChanged();
    }
}

bool RankingCounter::isCounting() const
{
    return m_counting || m_timer.isActive();
}

void RankingCounter::onRecord(RecordType::Type type, const QString &)
{
    switch (type) {
    case RecordType::Contribution:
    case RecordType::Cluster:
    case RecordType::Vote:
    case RecordType::Rating:
    case RecordType::Participant:
        countAgain();
        break;
    default:
        break;
    }
}

void RankingCounter::count()
{
    m_counting = true;
    m_again = false;
    m_count(extract()).then(this, [this] {
        m_counting = false;
        if (m_again) {
            m_timer.start(betweenCounts);
        }
        Q_EMIT countingChanged();
    });
}

std::shared_ptr<const Records> RankingCounter::extract() const
{
    auto copy = std::make_shared<Records>();
    if (!m_workspace) {
        return copy;
    }
    const Records &all = m_workspace->records();
    if (const auto *step = all.find<Step>(m_step)) {
        copy->all<Step>().emplace(step->id, *step);
    }
    for (const auto &[id, contribution] : all.all<Contribution>()) {
        if (contribution.step == m_step && m_workspace->isVisible(contribution) && (!m_publicOnly || m_workspace->isPublic(contribution))) {
            copy->all<Contribution>().emplace(id, contribution);
        }
    }
    const auto &shown = copy->all<Contribution>();
    const bool partly = m_publicOnly || m_workspace->role() == Role::Member || m_workspace->role() == Role::Observer;
    for (const auto &[id, cluster] : all.all<Cluster>()) {
        // A cluster's title is one of its statements' words: it is shown where one of them is.
        const bool visible = !partly || std::any_of(shown.begin(), shown.end(), [&id](const auto &entry) {
            return entry.second.cluster == id;
        });
        if (cluster.step == m_step && visible) {
            copy->all<Cluster>().emplace(id, cluster);
        }
    }
    const auto &clusters = copy->all<Cluster>();
    for (const auto &[id, vote] : all.all<Vote>()) {
        if (shown.contains(vote.contribution) || clusters.contains(vote.cluster)) {
            copy->all<Vote>().emplace(id, vote);
        }
    }
    for (const auto &[id, rating] : all.all<Rating>()) {
        if (shown.contains(rating.contribution)) {
            copy->all<Rating>().emplace(id, rating);
        }
    }
    copy->all<Participant>() = all.all<Participant>();
    copy->all<FocusGroup>() = all.all<FocusGroup>();
    return copy;
}
