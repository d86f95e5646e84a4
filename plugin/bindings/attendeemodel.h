// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "roompeople.h"
#include "rowmodel.h"
#include "workspace.h"

#include <QPointer>

struct RoomAttendeeForeign {
    Q_GADGET
    QML_FOREIGN(RoomAttendee)
    QML_VALUE_TYPE(roomAttendee)
};

/** Geräte im Raum, group by group in the order of the groups, then as they came. Roles: record (roomAttendee), groupName. */
class AttendeeModel : public RowModelOf(RoomAttendee)
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Ask a Room for its attendees.")

public:
    explicit AttendeeModel(QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    /** Shows these; `workspace` knows the names of groups. */
    void show(QList<RoomAttendee> attendees, Workspace *workspace);

protected:
    [[nodiscard]] QVariant extra(const RoomAttendee &row, int role) const override;

private:
    QPointer<Workspace> m_workspace;
};
