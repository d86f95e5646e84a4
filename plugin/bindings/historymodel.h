// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "workspace.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>

/**
 * Verlauf einer Empfehlung from the change log and the records, oldest first, what is outstanding last; see historyOf().
 * Role: entry (historyEntry).
 */
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY subjectChanged FINAL)
    /** Id of the recommendation. */
    Q_PROPERTY(QString recommendation READ recommendation WRITE setRecommendation NOTIFY subjectChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Roles {
        EntryRole = Qt::UserRole,
    };
    explicit HistoryModel(QObject *parent = nullptr);
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString recommendation() const;
    void setRecommendation(const QString &recommendation);
    [[nodiscard]] int count() const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void subjectChanged();
    void countChanged();

private:
    void onRecord(RecordType::Type type);
    /** Asks the log; the records alone are shown until it has answered. */
    void load();
    void show(const QList<Change> &log);

    QPointer<Workspace> m_workspace;
    QString m_recommendation;
    QList<HistoryEntry> m_entries;
    /** Answers to earlier questions are passed over. */
    int m_asked = 0;
    QTimer m_timer;
};
