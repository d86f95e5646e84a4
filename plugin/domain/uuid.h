// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QString>
#include <QStringView>

/**
 * UUIDs in their canonical lower-case form. Every record and every change is named by one, made by whoever creates
 * it, so that a repeated write is recognised as the same write.
 */
namespace Uuid
{
/** A new UUID v7 (RFC 9562): ids sort by the time they were made. */
[[nodiscard]] QString create();
/** A UUID v4: tells nothing, not even when it was made. */
[[nodiscard]] QString random();
/** A UUID v5 of `name` below `parent`: the same input gives the same id on every machine. */
[[nodiscard]] QString derived(const QString &parent, QStringView name);
/** For names put together with +. */
[[nodiscard]] inline QString derived(const QString &parent, const QString &name)
{
    return derived(parent, QStringView(name));
}
/** Canonical form of any valid UUID text, or an empty string. */
[[nodiscard]] QString normalised(QStringView text);
}
