// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "schema.h"

#include "schemacouncilanswers.h"
#include "schemafirst.h"
#include "schemaroom.h"

#include <QFile>

namespace
{
constexpr Migration allMigrations[] = {
    {1, schemaFirst},
    {2, schemaCouncilAnswers},
    {3, schemaRoom},
};

constexpr bool isOrdered(std::span<const Migration> steps)
{
    int expected = 1;
    for (const Migration &step : steps) {
        if (step.version != expected++ || step.statements.empty()) {
            return false;
        }
    }
    return !steps.empty();
}
static_assert(isOrdered(allMigrations), "Migrations stand in ascending order, from 1, without gaps");

QString freeName(const QString &wanted)
{
    QString name = wanted;
    for (int number = 2; QFile::exists(name); ++number) {
        name = wanted + QLatin1Char('-') + QString::number(number);
    }
    return name;
}

std::optional<Error> putCopyAside(Connection &connection, int version)
{
    const QString copy = freeName(connection.path() + QStringLiteral(".before-v") + QString::number(version));
    if (Statement(connection, QStringLiteral("VACUUM INTO ?")).run({copy})) {
        return std::nullopt;
    }
    const QString reason = connection.takeError().text();
    QFile::remove(copy);
    return Error(Error::Failed,
                 "“%1” comes from an older version, and no copy of it could be put aside as “%2”: %3 Make room or choose another folder, then open it again.",
                 {connection.path(), copy, reason});
}
}

std::span<const Migration> Schema::migrations()
{
    return allMigrations;
}

int Schema::newestVersion(std::span<const Migration> steps)
{
    return steps.back().version;
}

std::optional<Error> Schema::migrate(Connection &connection, std::span<const Migration> steps)
{
    const int newest = newestVersion(steps);
    const int before = connection.value(QStringLiteral("PRAGMA user_version")).toInt();
    if (connection.failed()) {
        return connection.takeError();
    }
    if (before >= newest) {
        return std::nullopt;
    }
    if (before > 0) {
        if (auto error = putCopyAside(connection, newest)) {
            return error;
        }
    }
    // Tables may be rebuilt on the way; the references are checked as a whole before the commit.
    connection.run(QStringLiteral("PRAGMA foreign_keys = OFF"));
    connection.run(QStringLiteral("BEGIN IMMEDIATE"));
    // Another process may have been first.
    const int current = connection.value(QStringLiteral("PRAGMA user_version")).toInt();
    for (const Migration &step : steps) {
        if (step.version > current) {
            for (const char *statement : step.statements) {
                connection.run(QString::fromUtf8(statement));
            }
        }
    }
    connection.run(QStringLiteral("PRAGMA application_id = %1").arg(applicationId));
    connection.run(QStringLiteral("PRAGMA user_version = %1").arg(newest));
    const bool dangling = connection.value(QStringLiteral("SELECT 1 FROM pragma_foreign_key_check")).isValid();
    if (!connection.failed() && !dangling) {
        connection.run(QStringLiteral("COMMIT"));
    }
    std::optional<Error> error;
    if (connection.failed()) {
        error = connection.takeError();
    } else if (dangling) {
        error = Error(Error::Unreadable,
                      "“%1” is damaged: records in it point at records that are missing. Open a backup copy of it instead.",
                      {connection.path()});
    }
    if (error) {
        connection.run(QStringLiteral("ROLLBACK"));
        if (connection.failed()) {
            (void)connection.takeError();
        }
        return error;
    }
    connection.run(QStringLiteral("PRAGMA foreign_keys = ON"));
    return connection.failed() ? std::optional(connection.takeError()) : std::nullopt;
}
