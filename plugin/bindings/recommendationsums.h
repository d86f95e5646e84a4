// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "workspace.h"

#include <QPointer>
#include <QTimer>

/** Summen über die Empfehlungen einer Konferenz: how many there are and how far they have come. */
class RecommendationSums : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY subjectChanged FINAL)
    /** Id of the conference; empty: the one the workspace shows. */
    Q_PROPERTY(QString conference READ conference WRITE setConference NOTIFY subjectChanged FINAL)
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)
    Q_PROPERTY(int undecided READ undecided NOTIFY changed FINAL)
    Q_PROPERTY(int forwarded READ forwarded NOTIFY changed FINAL)
    Q_PROPERTY(int notForwarded READ notForwarded NOTIFY changed FINAL)
    Q_PROPERTY(int deferred READ deferred NOTIFY changed FINAL)
    /** Nothing is missing for a committee. */
    Q_PROPERTY(int complete READ complete NOTIFY changed FINAL)
    /** Parts that are missing, over all of them. */
    Q_PROPERTY(int openPoints READ openPoints NOTIFY changed FINAL)
    /** At least one committee has given a result. */
    Q_PROPERTY(int advised READ advised NOTIFY changed FINAL)
    Q_PROPERTY(int decided READ decided NOTIFY changed FINAL)
    Q_PROPERTY(int inProgress READ inProgress NOTIFY changed FINAL)
    Q_PROPERTY(int done READ done NOTIFY changed FINAL)

public:
    explicit RecommendationSums(QObject *parent = nullptr);
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString conference() const;
    void setConference(const QString &conference);
    [[nodiscard]] int total() const;
    [[nodiscard]] int undecided() const;
    [[nodiscard]] int forwarded() const;
    [[nodiscard]] int notForwarded() const;
    [[nodiscard]] int deferred() const;
    [[nodiscard]] int complete() const;
    [[nodiscard]] int openPoints() const;
    [[nodiscard]] int advised() const;
    [[nodiscard]] int decided() const;
    [[nodiscard]] int inProgress() const;
    [[nodiscard]] int done() const;

Q_SIGNALS:
    void subjectChanged();
    void changed();

private:
    struct Sums {
        int total = 0;
        int undecided = 0;
        int forwarded = 0;
        int notForwarded = 0;
        int deferred = 0;
        int complete = 0;
        int openPoints = 0;
        int advised = 0;
        int decided = 0;
        int inProgress = 0;
        int done = 0;
        bool operator==(const Sums &) const = default;
    };
    void onRecord(RecordType::Type type);
    void count();

    QPointer<Workspace> m_workspace;
    QString m_conference;
    Sums m_sums;
    QTimer m_timer;
};
