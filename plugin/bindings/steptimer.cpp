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
        connect(workspace, &Workspace::reset, this, &StepTimer::tick);
        connect(workspace, &Workspace::updated, this, [this](RecordType::Type type, const QString &id) {
            if (type == RecordType::Step && id == m_step) {
                m_wasOvertime = isOvertime();
                tick();
            }
        });
    }
    Q_EMIT subjectChanged();
    m_wasOvertime = isOvertime();
    tick();
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
        m_wasOvertime = isOvertime();
        tick();
    }
}

int StepTimer::remainingSeconds() const
{
    if (!m_workspace) {
        return 0;
    }
    const Step step = m_workspace->step(m_step);
    const qint64 running = step.openedAt.isValid() ? step.openedAt.secsTo(QDateTime::currentDateTimeUtc()) : 0;
    return int(step.minutes * 60 - step.elapsedSeconds - qMax<qint64>(running, 0));
}

QString StepTimer::text() const
{
    const int remaining = remainingSeconds();
    const int seconds = qAbs(remaining);
    return QStringLiteral("%1%2:%3").arg(remaining < 0 ? QStringLiteral("−") : QString()).arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

bool StepTimer::isRunning() const
{
    return m_workspace && m_workspace->step(m_step).openedAt.isValid();
}

bool StepTimer::isOvertime() const
{
    return m_workspace && m_workspace->step(m_step).minutes > 0 && remainingSeconds() < 0;
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

void StepTimer::tick()
{
    if (isRunning() != m_timer.isActive()) {
        isRunning() ? m_timer.start() : m_timer.stop();
    }
    Q_EMIT ticked();
    if (isRunning() && isOvertime() && !m_wasOvertime) {
        m_wasOvertime = true;
        Q_EMIT expired();
    }
}
