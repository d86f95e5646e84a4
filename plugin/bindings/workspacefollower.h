// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "workspace.h"

#include <QPointer>

/** Makes `follower` follow another workspace (or none): it hears nothing of the one before. False where it is the same. */
[[nodiscard]] inline bool changeWorkspace(QPointer<Workspace> &followed, Workspace *workspace, QObject *follower)
{
    if (workspace == followed) {
        return false;
    }
    if (followed) {
        followed->disconnect(follower);
    }
    followed = workspace;
    return true;
}

/** Calls `slot` (record type, id) whenever a record comes, changes or is gone. */
template<class Follower, class Slot>
void followRecords(Workspace *workspace, Follower *follower, Slot slot)
{
    QObject::connect(workspace, &Workspace::inserted, follower, slot);
    QObject::connect(workspace, &Workspace::updated, follower, slot);
    QObject::connect(workspace, &Workspace::removed, follower, slot);
}
