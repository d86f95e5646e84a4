// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "attendeemodel.h"

namespace
{
constexpr int GroupNameRole = RowModelBase::FirstExtraRole;
}

AttendeeModel::AttendeeModel(QObject *parent)
    : RowModel(parent)
{
}

QHash<int, QByteArray> AttendeeModel::roleNames() const
{
    auto names = RowModelBase::roleNames();
    names.insert(GroupNameRole, "groupName");
    return names;
}

void AttendeeModel::show(QList<RoomAttendee> attendees, Workspace *workspace)
{
    m_workspace = workspace;
    // Who has no group stands last: there is something to do about it.
    const auto place = [workspace](const QString &group) {
        const FocusGroup *record = workspace ? workspace->records().find<FocusGroup>(group) : nullptr;
        return record ? record->order : std::numeric_limits<int>::max();
    };
    std::stable_sort(attendees.begin(), attendees.end(), [&place](const RoomAttendee &a, const RoomAttendee &b) {
        const int placeOfA = place(a.group);
        const int placeOfB = place(b.group);
        return std::tie(placeOfA, a.group, a.number) < std::tie(placeOfB, b.group, b.number);
    });
    setRows(attendees);
}

QVariant AttendeeModel::extra(const RoomAttendee &row, int role) const
{
    return role == GroupNameRole && m_workspace ? QVariant(m_workspace->focusGroup(row.group).name) : QVariant();
}
