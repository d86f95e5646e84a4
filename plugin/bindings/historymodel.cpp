// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "historymodel.h"

#include "history.h"
#include "workspacefollower.h"

HistoryModel::HistoryModel(QObject *parent)
    : RowModel(parent)
{
    // Many changes arrive at once; the log is asked once.
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &HistoryModel::load);
}

Workspace *HistoryModel::workspace() const
{
    return m_workspace;
}

void HistoryModel::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return;
    }
    if (workspace) {
        connect(workspace, &Workspace::reset, this, &HistoryModel::load);
        followRecords(workspace, this, &HistoryModel::onRecord);
    }
    Q_EMIT subjectChanged();
    m_timer.start();
}

QString HistoryModel::recommendation() const
{
    return m_recommendation;
}

void HistoryModel::setRecommendation(const QString &recommendation)
{
    if (m_recommendation == recommendation) {
        return;
    }
    m_recommendation = recommendation;
    Q_EMIT subjectChanged();
    m_timer.start();
}

void HistoryModel::onRecord(RecordType::Type type)
{
    if (type == RecordType::Recommendation || type == RecordType::Disposition || type == RecordType::Consultation || type == RecordType::Progress
        || type == RecordType::Committee) {
        m_timer.start();
    }
}

void HistoryModel::load()
{
    const int question = ++m_asked;
    if (!m_workspace || m_recommendation.isEmpty()) {
        show({});
        return;
    }
    m_workspace->logOf(historySources(m_workspace->records(), m_recommendation)).then(this, [this, question](const Result<QList<Change>> &log) {
        if (question == m_asked) {
            show(log ? log.value() : QList<Change>());
        }
    });
}

void HistoryModel::show(const QList<Change> &log)
{
    setRows(m_workspace ? historyOf(m_workspace->records(), m_recommendation, log) : QList<HistoryEntry>());
}
