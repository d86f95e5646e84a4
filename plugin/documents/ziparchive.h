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
/**
 * The same files packed as packArchive() does it, in the order of their paths, the table of contents of an Office Open XML file
 * first: archives that differ in times and order only become the same bytes. An Error where it is no archive.
 */
[[nodiscard]] Result<QByteArray> repackArchive(const QByteArray &archive);
