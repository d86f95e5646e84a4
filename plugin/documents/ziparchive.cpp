// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ziparchive.h"

#include <KZip>

#include <QBuffer>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace
{
void collect(const KArchiveDirectory &directory, const QString &path, QList<ArchiveEntry> &entries)
{
    QStringList names = directory.entries();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const KArchiveEntry *entry = directory.entry(name);
        if (entry->isFile()) {
            entries += ArchiveEntry{path + name, static_cast<const KArchiveFile *>(entry)->data()};
        } else {
            collect(*static_cast<const KArchiveDirectory *>(entry), path + name + QLatin1Char('/'), entries);
        }
    }
}
}

Result<QByteArray> packArchive(const QList<ArchiveEntry> &entries)
{
    const QDateTime time(QDate(1980, 1, 1), QTime(0, 0), QTimeZone::UTC);
    constexpr mode_t permissions = 0100644;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    bool isWritten = buffer.open(QIODevice::WriteOnly) && zip.open(QIODevice::WriteOnly);
    zip.setExtraField(KZip::NoExtraField);
    for (const ArchiveEntry &entry : entries) {
        zip.setCompression(entry.compressed ? KZip::DeflateCompression : KZip::NoCompression);
        isWritten = isWritten && zip.writeFile(entry.path, entry.bytes, permissions, QString(), QString(), time, time, time);
    }
    if (!isWritten || !zip.close()) {
        return Error(Error::Failed, "The files could not be packed: %1.", {zip.errorString()});
    }
    return bytes;
}

Result<QByteArray> repackArchive(const QByteArray &archive)
{
    QByteArray bytes = archive;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    if (!buffer.open(QIODevice::ReadOnly) || !zip.open(QIODevice::ReadOnly)) {
        return Error(Error::Unreadable, "The archive cannot be read: %1.", {zip.errorString()});
    }
    QList<ArchiveEntry> entries;
    collect(*zip.directory(), QString(), entries);
    std::stable_partition(entries.begin(), entries.end(), [](const ArchiveEntry &entry) {
        return entry.path == QLatin1String("[Content_Types].xml");
    });
    return packArchive(entries);
}
