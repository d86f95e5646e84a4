// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "sqliterepository.h"

#include <optional>

class Arguments;
class Console;

/** Waits for what a repository promised: on the command line nothing else is to be done meanwhile. */
template<class T>
[[nodiscard]] Result<T> await(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0) {
        return Error(Error::Cancelled, "The work was cancelled.");
    }
    return future.takeResult();
}

/** A workspace and its records as they were when it was opened. */
struct OpenWorkspace {
    std::shared_ptr<SqliteRepository> repository;
    std::shared_ptr<Records> records;
    qint64 sequence = 0;
    /** Id of the conference the command is about; empty where it is about all of them. */
    QString conference;

    /** The log after `since` in pages; `take` returns false to end early. Nothing where all went well. */
    [[nodiscard]] std::optional<Error> readLog(qint64 since, const std::function<bool(const Change &)> &take) const;
};

/** Opens the file and loads its records. */
[[nodiscard]] Result<OpenWorkspace> openWorkspace(const QString &path, SqliteRepository::Mode mode = SqliteRepository::OpenExisting);

/** The id given as --conference, canonical; empty without one; NotFound where the workspace has no such conference. */
[[nodiscard]] Result<QString> wantedConference(const Arguments &arguments, const Records &records);

/**
 * Opens the file for a command about one conference: the one given as --conference, or the latest. NotFound where the
 * workspace has no such conference, or none at all.
 */
[[nodiscard]] Result<OpenWorkspace> openConference(const QString &path, const Arguments &arguments);
