// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "historymodel.h"

#include "history.h"

HistoryModel::HistoryModel(QObject *parent)
    : QAbstractListModel(parent)
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
    if (m_workspace == workspace) {
        return;
    }
    if (m_workspace) {
        m_workspace->disconnect(this);
    }
    m_workspace = workspace;
    if (workspace) {
        connect(workspace, &Workspace::reset, this, &HistoryModel::load);
        connect(workspace, &Workspace::inserted, this, &HistoryModel::onRecord);
        connect(workspace, &Workspace::updated, this, &HistoryModel::onRecord);
        connect(workspace, &Workspace::removed, this, &HistoryModel::onRecord);
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

int HistoryModel::count() const
{
    return int(m_entries.size());
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) && role == EntryRole ? QVariant::fromValue(m_entries.at(index.row())) : QVariant();
}

QHash<int, QByteArray> HistoryModel::roleNames() const
{
    return {{EntryRole, "entry"}};
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
    const QList<HistoryEntry> entries = m_workspace ? historyOf(m_workspace->records(), m_recommendation, log) : QList<HistoryEntry>();
    const qsizetype shorter = std::min(entries.size(), m_entries.size());
    qsizetype head = 0;
    while (head < shorter && entries.at(head) == m_entries.at(head)) {
        ++head;
    }
    qsizetype tail = 0;
    while (tail < shorter - head && entries.at(entries.size() - 1 - tail) == m_entries.at(m_entries.size() - 1 - tail)) {
        ++tail;
    }
    const int gone = int(m_entries.size() - head - tail);
    const int fresh = int(entries.size() - head - tail);
    const int changed = std::min(gone, fresh);
    for (int i = 0; i < changed; ++i) {
        m_entries[head + i] = entries.at(head + i);
    }
    if (changed > 0) {
        Q_EMIT dataChanged(index(int(head)), index(int(head) + changed - 1));
    }
    if (gone > changed) {
        beginRemoveRows({}, int(head) + changed, int(head) + gone - 1);
        m_entries.remove(head + changed, gone - changed);
        endRemoveRows();
    } else if (fresh > changed) {
        beginInsertRows({}, int(head) + changed, int(head) + fresh - 1);
        for (int i = changed; i < fresh; ++i) {
            m_entries.insert(head + i, entries.at(head + i));
        }
        endInsertRows();
    }
    if (gone != fresh) {
        Q_EMIT countChanged();
    }
}
