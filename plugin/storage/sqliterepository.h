// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "repository.h"

#include <memory>

class StorageWorker;

/**
 * Ablage in einer Datei: a workspace in one SQLite file, `name.dreischritt`. All SQL runs on one worker thread of its
 * own; what waits there is committed together and acknowledged once it is durable. Several processes may have the same
 * file open: each hears of the others' changes within about half a second.
 *
 * The object lives in the thread that called open(). `committed` is emitted by the worker, always before the future of
 * the apply() that caused it ends: connect with a receiver (`connect(repository, &Repository::committed, this, …)`),
 * which is then called in its own thread.
 */
class SqliteRepository : public Repository
{
    Q_OBJECT

public:
    enum Mode {
        OpenExisting, ///< the file must be there
        CreateNew, ///< refuses a file that is already there
        OpenOrCreate, ///< takes the file that is there, otherwise makes one
    };

    /**
     * Opens on the worker; never blocks the caller. Errors: NotFound (no such file or folder), Refused (CreateNew and
     * the file exists), TooNew, Unreadable (not a workspace, damaged, no permission), Failed (locked, disk full).
     * The repository has no parent; whoever holds the pointer (the future does too) keeps it open.
     */
    [[nodiscard]] static QFuture<Result<std::shared_ptr<SqliteRepository>>> open(const QString &path, Mode mode);

    /** Waits until everything handed in is stored, then closes the file; nothing but the one file is left behind. */
    ~SqliteRepository() override;

    [[nodiscard]] QFuture<Result<Snapshot>> load() override;
    [[nodiscard]] QFuture<Result<QList<Outcome>>> apply(const QList<Change> &changes) override;
    [[nodiscard]] QFuture<Result<QList<Change>>> changesSince(qint64 sequence, int atMost) override;
    [[nodiscard]] QFuture<Result<QList<Change>>> changesOf(const QStringList &records) override;

    /** Absolute path of the file. */
    [[nodiscard]] QString path() const;

private:
    explicit SqliteRepository(const QString &path);

    std::shared_ptr<StorageWorker> m_worker;
};
