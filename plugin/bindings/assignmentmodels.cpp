// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "assignmentmodels.h"

namespace
{
template<class Row>
int rowWithId(const QList<Row> &rows, const QString &id)
{
    const auto found = std::find_if(rows.cbegin(), rows.cend(), [&id](const Row &row) {
        return row.id == id;
    });
    return found == rows.cend() ? -1 : int(found - rows.cbegin());
}
}

AssignmentPlan *SeatModel::plan() const
{
    return m_plan;
}

void SeatModel::setPlan(AssignmentPlan *plan)
{
    if (plan == m_plan) {
        return;
    }
    if (m_plan) {
        m_plan->disconnect(this);
    }
    m_plan = plan;
    if (plan) {
        connect(plan, &AssignmentPlan::changed, this, &SeatModel::show);
    }
    Q_EMIT subjectChanged();
    show();
}

QString SeatModel::group() const
{
    return m_group;
}

void SeatModel::setGroup(const QString &group)
{
    if (group != m_group) {
        m_group = group;
        Q_EMIT subjectChanged();
        show();
    }
}

QString SeatModel::idAt(int row) const
{
    return rows().value(row).id;
}

int SeatModel::rowOf(const QString &id) const
{
    return rowWithId(rows(), id);
}

void SeatModel::show()
{
    QList<SeatRow> shown;
    if (m_plan) {
        for (const SeatRow &row : m_plan->seatRows()) {
            if (row.group == m_group) {
                shown += row;
            }
        }
    }
    setRows(shown);
}

AssignmentPlan *SeatGroupModel::plan() const
{
    return m_plan;
}

void SeatGroupModel::setPlan(AssignmentPlan *plan)
{
    if (plan == m_plan) {
        return;
    }
    if (m_plan) {
        m_plan->disconnect(this);
    }
    m_plan = plan;
    if (plan) {
        connect(plan, &AssignmentPlan::changed, this, &SeatGroupModel::show);
    }
    Q_EMIT subjectChanged();
    show();
}

QString SeatGroupModel::idAt(int row) const
{
    return rows().value(row).id;
}

QString SeatGroupModel::nameAt(int row) const
{
    return rows().value(row).name;
}

int SeatGroupModel::rowOf(const QString &id) const
{
    return rowWithId(rows(), id);
}

void SeatGroupModel::show()
{
    setRows(m_plan ? m_plan->groupRows() : QList<SeatGroupRow>());
}
