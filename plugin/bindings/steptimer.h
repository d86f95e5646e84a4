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
    /** Id of the group whose own standing counts; empty: everybody's. */
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY subjectChanged FINAL)
    /** Seconds left; negative when over time. */
    Q_PROPERTY(int remainingSeconds READ remainingSeconds NOTIFY ticked FINAL)
    /** "12:05", "−1:30". */
    Q_PROPERTY(QString text READ text NOTIFY ticked FINAL)
    /** True where the step has minutes and the clock counts: not in the months after, when groups go on at a distance. */
    Q_PROPERTY(bool timed READ isTimed NOTIFY ticked FINAL)
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
    [[nodiscard]] QString group() const;
    void setGroup(const QString &group);
    [[nodiscard]] int remainingSeconds() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isTimed() const;
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
    /** One minute is left of a step of five minutes or more: once, when it happens while running. */
    void minuteLeft();

private:
    void tick();
    void begin();
    /** Begins anew where state, clock or minutes are others than before. */
    void reconsider();

    QPointer<Workspace> m_workspace;
    QString m_step;
    QString m_group;
    QTimer m_timer;
    StepStanding m_standing;
    int m_minutes = 0;
    /** Seconds left at the last tick. */
    int m_left = 0;
};
