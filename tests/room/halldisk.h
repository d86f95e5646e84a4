// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "hallfixture.h"
#include "sqliterepository.h"

/** Makes `hall` anew, in a new file; nullptr where that cannot be. */
inline std::shared_ptr<SqliteRepository> hallInFile(const QString &file, HallFixture &hall, int groups, StepVisibility::Visibility visibility)
{
    hall = {};
    const auto opened = await(SqliteRepository::open(file, SqliteRepository::CreateNew));
    if (!opened || !await(opened.value()->apply(hall.changes(groups, visibility)))) {
        return nullptr;
    }
    return opened.value();
}
