// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "oparlbundle.h"

/** What an earlier export left in a folder and what is published no more. */
struct OparlRemains {
    /** Objects that say of themselves that they are deleted, as OParl wants it. */
    QList<OparlFile> deleted;
    /** Documents and pages of lists that have to go, by their path in the folder. */
    QStringList obsolete;
};

/**
 * Überbleibsel: looks through `folder` for objects of this address that are not in `files` any more, so that what was
 * withdrawn does not stay on the web. `names` are the documents of now. Only files that an export of ours has written are
 * looked at, and nothing is changed.
 */
[[nodiscard]] OparlRemains
oparlRemains(const QString &folder, const QList<OparlFile> &files, const QSet<QString> &names, const OparlAddress &address, const QDateTime &modified);
