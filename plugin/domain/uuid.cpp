// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "uuid.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QUuid>

#include <atomic>

QString Uuid::create()
{
    // 48 bits of milliseconds, 12 bits that only go up within the same millisecond, 62 random bits.
    static std::atomic<quint64> last = 0;
    quint64 stamp = quint64(QDateTime::currentMSecsSinceEpoch()) << 12;
    quint64 seen = last.load();
    quint64 next = 0;
    do {
        next = stamp > seen ? stamp : seen + 1;
    } while (!last.compare_exchange_weak(seen, next));

    const quint64 random = QRandomGenerator::system()->generate64();
    const quint64 milliseconds = next >> 12;
    const auto high = uint(milliseconds >> 16);
    const auto middle = ushort(milliseconds & 0xffff);
    const auto version = ushort(0x7000 | (next & 0x0fff));
    return QUuid(high,
                 middle,
                 version,
                 uchar(0x80 | ((random >> 56) & 0x3f)),
                 uchar(random >> 48),
                 uchar(random >> 40),
                 uchar(random >> 32),
                 uchar(random >> 24),
                 uchar(random >> 16),
                 uchar(random >> 8),
                 uchar(random))
        .toString(QUuid::WithoutBraces);
}

QString Uuid::random()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString Uuid::derived(const QString &parent, QStringView name)
{
    return QUuid::createUuidV5(QUuid(parent), name.toUtf8()).toString(QUuid::WithoutBraces);
}

QString Uuid::normalised(QStringView text)
{
    if (text.size() != 36) {
        return {};
    }
    const QUuid uuid = QUuid::fromString(text);
    return uuid.isNull() ? QString() : uuid.toString(QUuid::WithoutBraces);
}
