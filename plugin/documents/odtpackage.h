// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

#include <map>

/** Members of an OpenDocument package by path. */
using PackageMembers = std::map<QString, QByteArray>;

/**
 * Unpacks a Writer document and keeps what a template needs: its XML files and pictures. Previews, signatures and the
 * settings of toolbars are left out. Refused, with a sentence naming the member: what is no Writer document; encrypted,
 * absolute and climbing members; macros, dialogs and embedded objects; more than maximumUnpackedSize. `name` is what an
 * error calls the file.
 */
[[nodiscard]] Result<PackageMembers> readPackage(const QByteArray &bytes, const QString &name);

/**
 * Packs `members` as an OpenDocument file of `mimeType`: the type first and stored, the manifest written anew, members
 * in ascending order, fixed times and no extra fields, so the same members give the same bytes.
 */
[[nodiscard]] Result<QByteArray> writePackage(const PackageMembers &members, const QByteArray &mimeType);

/** A template larger than this, packed or unpacked, is refused. */
inline constexpr qint64 maximumPackedSize = 20'000'000;
inline constexpr qint64 maximumUnpackedSize = 100'000'000;
