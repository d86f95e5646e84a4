// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "workspace.h"

#include <QVariantMap>

/**
 * Entwürfe of whoever acts in a workspace: what was typed and not yet submitted, by what it is typed for. They stand
 * in the file but in no log, and nobody else sees them.
 */
class DraftStore
{
public:
    /** `owner`: who typed, as it stands in the log; empty: who acts now. */
    explicit DraftStore(Workspace *workspace, const QString &owner = {});

    /** What was typed for `subject` (a record's or step's id) and `part` (a field's name, a group's id); may be empty. */
    [[nodiscard]] QVariantMap find(const QString &subject, const QString &part) const;
    /** Null where it is there already. */
    Operation *save(const QString &subject, const QString &part, const QVariantMap &content);
    void drop(const QString &subject, const QString &part);

private:
    [[nodiscard]] QString id(const QString &subject, const QString &part) const;

    Workspace *m_workspace;
    QString m_owner;
};
