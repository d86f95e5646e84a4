// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "result.h"

#include <QByteArray>
#include <QList>
#include <QString>

/** One file of an archive. */
struct ArchiveEntry {
    /** Path inside the archive, with / between folders. */
    QString path;
    QByteArray bytes;
    bool compressed = true;
};

/** Packs the entries in their order, with fixed times and no extra fields: the same entries give the same bytes. */
[[nodiscard]] Result<QByteArray> packArchive(const QList<ArchiveEntry> &entries);
