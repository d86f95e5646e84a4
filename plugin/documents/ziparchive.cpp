// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ziparchive.h"

#include <KZip>

#include <QBuffer>
#include <QDateTime>
#include <QTimeZone>

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
