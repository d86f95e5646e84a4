// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspacefile.h"

#include "recordtable.h"
#include "uuid.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace
{
// A renamed file is only durable once its folder is.
void flushFolder([[maybe_unused]] const QString &folder)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
#endif
}

// A whole check reads the whole file: 20 to 40 ms at this size.
constexpr qint64 alwaysCheckedSize = 8 * 1024 * 1024;

Error damaged(const QString &path, const QString &detail)
{
    return Error(Error::Unreadable, "“%1” is damaged (%2). Open a backup copy of it instead.", {path, detail});
}

std::optional<Error> refusal(const QString &path, SqliteRepository::Mode mode)
{
    const QFileInfo file(path);
    if (file.isDir()) {
        return Error(Error::Unreadable, "“%1” is a folder. Choose a file in it.", {path});
    }
    if (!file.exists()) {
        if (mode == SqliteRepository::OpenExisting) {
            return Error(Error::NotFound, "There is no file “%1”. Check the name, or make a new workspace.", {path});
        }
        const QFileInfo folder(file.absolutePath());
        if (!folder.isDir()) {
            return Error(Error::NotFound, "There is no folder “%1”. Make it first, or choose another.", {folder.filePath()});
        }
        if (!folder.isWritable()) {
            return Error(Error::Unreadable, "You may not write in the folder “%1”. Choose another, or ask for permission.", {folder.filePath()});
        }
        return std::nullopt;
    }
    if (mode == SqliteRepository::CreateNew) {
        return Error(Error::Refused, "“%1” is there already. Choose another name, or open it.", {path});
    }
    QFile probe(path);
    if (!probe.open(QIODevice::ReadOnly)) {
        return Error(Error::Unreadable, "You may not read “%1”. Ask for permission, or open a copy of your own.", {path});
    }
    if (!file.isWritable()) {
        return Error(Error::Unreadable, "You may not write to “%1”. Ask for permission, or open a copy of your own.", {path});
    }
    if (file.size() == 0 && mode == SqliteRepository::OpenOrCreate) {
        return std::nullopt;
    }
    if (probe.read(16) != QByteArrayView("SQLite format 3", 16)) {
        return Error(Error::Unreadable, "“%1” is not a Dreischritt workspace. Choose a file that ends in .dreischritt.", {path});
    }
    return std::nullopt;
}

void prepare(Connection &connection)
{
    for (const char *pragma : {"PRAGMA trusted_schema = OFF",
                               "PRAGMA secure_delete = ON",
                               "PRAGMA temp_store = MEMORY",
                               "PRAGMA foreign_keys = ON",
                               "PRAGMA synchronous = FULL"}) {
        connection.run(QString::fromLatin1(pragma));
    }
}

std::optional<Error> checkMarks(Connection &connection, int newest)
{
    const int mark = connection.value(QStringLiteral("PRAGMA application_id")).toInt();
    const int version = connection.value(QStringLiteral("PRAGMA user_version")).toInt();
    if (connection.failed()) {
        return connection.takeError();
    }
    if (mark != Schema::applicationId || version < 1) {
        return Error(Error::Unreadable, "“%1” belongs to another program. Choose a file that ends in .dreischritt.", {connection.path()});
    }
    if (version > newest) {
        return Error(Error::TooNew,
                     "“%1” was written by a newer version of Dreischritt (its format is %2, this version knows %3). Update Dreischritt, then open it again.",
                     {connection.path(), QString::number(version), QString::number(newest)});
    }
    return std::nullopt;
}

std::optional<Error> checkThrough(Connection &connection)
{
    const QString answer = connection.value(QStringLiteral("PRAGMA quick_check(1)")).toString();
    if (connection.failed()) {
        return connection.takeError();
    }
    return answer == QLatin1String("ok") ? std::nullopt : std::optional(damaged(connection.path(), answer));
}

std::optional<Error> checkTables(Connection &connection)
{
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        const RecordInfo &info = recordInfo(RecordType::Type(i));
        connection.run(RecordTable::selectAll(info) + QStringLiteral(" LIMIT 0"));
        if (connection.failed()) {
            const Error error = connection.takeError();
            return error.code() == Error::Failed ? damaged(connection.path(), info.name) : error;
        }
    }
    return std::nullopt;
}

std::optional<Error> makeNew(const QString &path, std::span<const Migration> migrations)
{
    const QFileInfo file(path);
    const QString unfinished = file.absolutePath() + QStringLiteral("/.") + file.fileName() + QLatin1Char('.') + Uuid::create();
    std::optional<Error> error;
    {
        Connection connection(unfinished, path);
        if (connection.open()) {
            prepare(connection);
            error = Schema::migrate(connection, migrations);
        }
        if (connection.failed()) {
            error = connection.takeError();
        }
    }
    if (!error && !QFile::rename(unfinished, path)) {
        // Somebody else made it in the meantime: that one counts.
        error = Error(Error::Refused, "“%1” is there already. Choose another name, or open it.", {path});
    }
    QFile::remove(unfinished);
    flushFolder(file.absolutePath());
    return error;
}
}

Result<std::shared_ptr<Connection>> WorkspaceFile::open(const QString &path, SqliteRepository::Mode mode, std::span<const Migration> migrations)
{
    if (auto error = refusal(path, mode)) {
        return *error;
    }
    if (!QFile::exists(path)) {
        const auto error = makeNew(path, migrations);
        if (error && !(mode == SqliteRepository::OpenOrCreate && QFile::exists(path))) {
            return *error;
        }
    }
    const bool empty = QFileInfo(path).size() == 0;
    const bool unclean = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    auto connection = std::make_shared<Connection>(path);
    if (!connection->open()) {
        return connection->takeError();
    }
    prepare(*connection);
    if (!empty) {
        if (auto error = checkMarks(*connection, Schema::newestVersion(migrations))) {
            return *error;
        }
        if (unclean || QFileInfo(path).size() <= alwaysCheckedSize) {
            if (auto error = checkThrough(*connection)) {
                return *error;
            }
        }
    }
    if (connection->value(QStringLiteral("PRAGMA journal_mode = WAL")).toString() != QLatin1String("wal") && !connection->failed()) {
        return Error(Error::Failed, "The disk that holds “%1” cannot keep a journal beside it. Copy the file to a local disk and open it there.", {path});
    }
    if (connection->failed()) {
        return connection->takeError();
    }
    if (auto error = Schema::migrate(*connection, migrations)) {
        return *error;
    }
    if (auto error = checkTables(*connection)) {
        return *error;
    }
    return connection;
}
