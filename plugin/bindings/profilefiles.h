// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "profile.h"

#include <optional>

/** Dateien der eigenen Dokumentprofile, in the first of profileFolders(). */
namespace ProfileFiles
{
[[nodiscard]] QString folder();
/** Ids of the profiles that ship. */
[[nodiscard]] QStringList shippedIds();
/** The file of the person's own profile with this id, or empty. */
[[nodiscard]] QString pathOf(const QString &id);
/** Writes the whole file or leaves the old one as it is. */
[[nodiscard]] std::optional<Error> write(const QString &path, const QByteArray &bytes);
[[nodiscard]] Result<QByteArray> bytesOf(const QString &path);
/** Stores the person's own profile where it stands, or in a new file named after its id. */
[[nodiscard]] std::optional<Error> save(const Profile &profile);
/** An id that no profile bears yet, made of `name`. */
[[nodiscard]] QString freeId(const QString &name);
}
