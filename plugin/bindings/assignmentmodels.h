// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "assignmentplan.h"
#include "rowmodel.h"

/** Menschen in einer Gruppe of an AssignmentPlan, by pseudonym. Role: record (seatRow). */
class SeatModel : public RowModelOf(SeatRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(AssignmentPlan *plan READ plan WRITE setPlan NOTIFY subjectChanged FINAL)
    /** Id of the group; empty: those who have none. */
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY subjectChanged FINAL)

public:
    using RowModel::RowModel;
    [[nodiscard]] AssignmentPlan *plan() const;
    void setPlan(AssignmentPlan *plan);
    [[nodiscard]] QString group() const;
    void setGroup(const QString &group);
    /** Id of the participant in `row`, or empty. */
    [[nodiscard]] Q_INVOKABLE QString idAt(int row) const;
    /** Row of the participant, or −1. */
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString &id) const;

Q_SIGNALS:
    void subjectChanged();

private:
    void show();

    QPointer<AssignmentPlan> m_plan;
    QString m_group;
};

/** Gruppen of an AssignmentPlan in their order. Role: record (seatGroupRow). */
class SeatGroupModel : public RowModelOf(SeatGroupRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(AssignmentPlan *plan READ plan WRITE setPlan NOTIFY subjectChanged FINAL)

public:
    using RowModel::RowModel;
    [[nodiscard]] AssignmentPlan *plan() const;
    void setPlan(AssignmentPlan *plan);
    [[nodiscard]] Q_INVOKABLE QString idAt(int row) const;
    [[nodiscard]] Q_INVOKABLE QString nameAt(int row) const;
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString &id) const;

Q_SIGNALS:
    void subjectChanged();

private:
    void show();

    QPointer<AssignmentPlan> m_plan;
};
