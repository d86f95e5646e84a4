// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "steptimer.h"

#include "operation.h"
#include "workspacefollower.h"

StepTimer::StepTimer(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &StepTimer::tick);
}

Workspace *StepTimer::workspace() const
{
    return m_workspace;
}

void StepTimer::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return;
    }
    if (workspace) {
        connect(workspace, &Workspace::reset, this, &StepTimer::begin);
        connect(workspace, &Workspace::updated, this, [this](RecordType::Type type, const QString &id) {
            if (type == RecordType::Step && id == m_step) {
                reconsider();
            }
        });
        // A group begins to go its own way, or no longer does.
        connect(workspace, &Workspace::surroundingsChanged, this, &StepTimer::reconsider);
    }
    Q_EMIT subjectChanged();
    begin();
}

QString StepTimer::step() const
{
    return m_step;
}

void StepTimer::setStep(const QString &step)
{
    if (step != m_step) {
        m_step = step;
        Q_EMIT subjectChanged();
        begin();
    }
}

QString StepTimer::group() const
{
    return m_group;
}

void StepTimer::setGroup(const QString &group)
{
    if (group != m_group) {
        m_group = group;
        Q_EMIT subjectChanged();
        begin();
    }
}

int StepTimer::remainingSeconds() const
{
    if (!m_workspace) {
        return 0;
    }
    const StepStanding standing = m_workspace->standing(m_step, m_group);
    const qint64 running = standing.openedAt.isValid() ? standing.openedAt.secsTo(m_workspace->now()) : 0;
    return int(m_workspace->step(m_step).minutes * 60 - standing.elapsedSeconds - qMax<qint64>(running, 0));
}

QString StepTimer::text() const
{
    const int remaining = remainingSeconds();
    const int seconds = qAbs(remaining);
    return QStringLiteral("%1%2:%3").arg(remaining < 0 ? QStringLiteral("−") : QString()).arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

bool StepTimer::isRunning() const
{
    return m_workspace && m_workspace->standing(m_step, m_group).openedAt.isValid();
}

bool StepTimer::isTimed() const
{
    return m_workspace && m_workspace->step(m_step).minutes > 0 && m_workspace->conferenceRecord().phase <= ConferencePhase::Running;
}

bool StepTimer::isOvertime() const
{
    return isTimed() && remainingSeconds() < 0;
}

double StepTimer::fraction() const
{
    const int whole = m_workspace ? m_workspace->step(m_step).minutes * 60 : 0;
    return whole > 0 ? qBound(0.0, 1.0 - double(remainingSeconds()) / whole, 1.0) : 0.0;
}

void StepTimer::extend(int minutes)
{
    if (m_workspace) {
        m_workspace->edit(RecordType::Step, m_step, {{QStringLiteral("minutes"), qMax(0, m_workspace->step(m_step).minutes + minutes)}});
    }
}

void StepTimer::begin()
{
    m_standing = m_workspace ? m_workspace->standing(m_step, m_group) : StepStanding();
    m_minutes = m_workspace ? m_workspace->step(m_step).minutes : 0;
    m_left = remainingSeconds();
    tick();
}

void StepTimer::reconsider()
{
    // Much else changes in a busy room: the moment when time is up must not get lost in between.
    if (m_workspace && (m_workspace->standing(m_step, m_group) != m_standing || m_workspace->step(m_step).minutes != m_minutes)) {
        begin();
    } else {
        tick();
    }
}

void StepTimer::tick()
{
    if (isRunning() != m_timer.isActive()) {
        isRunning() ? m_timer.start() : m_timer.stop();
    }
    const int before = std::exchange(m_left, remainingSeconds());
    Q_EMIT ticked();
    if (!isRunning()) {
        return;
    }
    // Not for who comes later: only what was crossed just now is told.
    const int minutes = m_workspace->step(m_step).minutes;
    if (!isTimed()) {
        return;
    }
    if (before >= 0 && m_left < 0) {
        Q_EMIT expired();
    } else if (minutes >= 5 && before > 60 && m_left <= 60 && m_left > 0) {
        Q_EMIT minuteLeft();
    }
}
