// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "rowmodel.h"
#include "workspace.h"

#include <QPointer>
#include <QTimer>

/**
 * Verlauf einer Empfehlung from the change log and the records, oldest first, what is outstanding last; see historyOf().
 * Role: record (historyEntry).
 */
class HistoryModel : public RowModelOf(HistoryEntry)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY subjectChanged FINAL)
    /** Id of the recommendation. */
    Q_PROPERTY(QString recommendation READ recommendation WRITE setRecommendation NOTIFY subjectChanged FINAL)

public:
    explicit HistoryModel(QObject *parent = nullptr);
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString recommendation() const;
    void setRecommendation(const QString &recommendation);

Q_SIGNALS:
    void subjectChanged();

private:
    void onRecord(RecordType::Type type);
    void load();
    void show(const QList<Change> &log);

    QPointer<Workspace> m_workspace;
    QString m_recommendation;
    /** Answers to earlier questions are passed over. */
    int m_asked = 0;
    QTimer m_timer;
};
