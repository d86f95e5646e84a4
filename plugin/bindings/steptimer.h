// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "workspace.h"

#include <QPointer>
#include <QTimer>

/** Uhr eines Schritts, counted from the record, so that every screen shows the same. */
class StepTimer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString step READ step WRITE setStep NOTIFY subjectChanged FINAL)
    /** Seconds left; negative when over time. */
    Q_PROPERTY(int remainingSeconds READ remainingSeconds NOTIFY ticked FINAL)
    /** "12:05", "−1:30". */
    Q_PROPERTY(QString text READ text NOTIFY ticked FINAL)
    Q_PROPERTY(bool running READ isRunning NOTIFY ticked FINAL)
    Q_PROPERTY(bool overtime READ isOvertime NOTIFY ticked FINAL)
    /** 0 at the start, 1 when time is up. */
    Q_PROPERTY(double fraction READ fraction NOTIFY ticked FINAL)

public:
    explicit StepTimer(QObject *parent = nullptr);
    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] QString step() const;
    void setStep(const QString &step);
    [[nodiscard]] int remainingSeconds() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] bool isOvertime() const;
    [[nodiscard]] double fraction() const;
    /** Gives the step some more minutes (or fewer). */
    Q_INVOKABLE void extend(int minutes);

Q_SIGNALS:
    void subjectChanged();
    void ticked();
    /** Time is up: once, when it happens while running. */
    void expired();

private:
    void tick();

    QPointer<Workspace> m_workspace;
    QString m_step;
    QTimer m_timer;
    bool m_wasOvertime = false;
};
