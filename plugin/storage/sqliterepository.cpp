// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "sqliterepository.h"

#include "storageworker.h"

#include <QFileInfo>

using Opened = Result<std::shared_ptr<SqliteRepository>>;

QFuture<Opened> SqliteRepository::open(const QString &path, Mode mode)
{
    auto promise = std::make_shared<QPromise<Opened>>();
    QFuture<Opened> future = promise->future();
    promise->start();
    if (path.trimmed().isEmpty()) {
        promise->addResult(Opened(Error(Error::Refused, "The workspace has no file name. Choose one that ends in .dreischritt.")));
        promise->finish();
        return future;
    }
    std::shared_ptr<SqliteRepository> repository(new SqliteRepository(path));
    StorageWorker &worker = *repository->m_worker;
    worker.start(mode, [promise, repository = std::move(repository)](const std::optional<Error> &error) mutable {
        promise->addResult(error ? Opened(*error) : Opened(std::move(repository)));
        promise->finish();
    });
    return future;
}

SqliteRepository::SqliteRepository(const QString &path)
    : m_worker(std::make_shared<StorageWorker>(QFileInfo(path).absoluteFilePath(), [this](const QList<Change> &changes) {
        Q_EMIT committed(changes);
    }))
{
}

SqliteRepository::~SqliteRepository()
{
    m_worker->stop();
}

QString SqliteRepository::path() const
{
    return m_worker->path();
}

QFuture<Result<Snapshot>> SqliteRepository::load()
{
    StorageWorker::Load letter;
    letter.promise.start();
    auto future = letter.promise.future();
    m_worker->post(std::move(letter));
    return future;
}

QFuture<Result<QList<Outcome>>> SqliteRepository::apply(const QList<Change> &changes)
{
    StorageWorker::Apply letter;
    letter.changes = changes;
    letter.promise.start();
    auto future = letter.promise.future();
    m_worker->post(std::move(letter));
    return future;
}

QFuture<Result<QList<Change>>> SqliteRepository::changesSince(qint64 sequence, int atMost)
{
    StorageWorker::Since letter;
    letter.sequence = sequence;
    letter.atMost = atMost;
    letter.promise.start();
    auto future = letter.promise.future();
    m_worker->post(std::move(letter));
    return future;
}

QFuture<Result<QList<Change>>> SqliteRepository::changesOf(const QStringList &records)
{
    StorageWorker::Of letter;
    letter.records = records;
    letter.promise.start();
    auto future = letter.promise.future();
    m_worker->post(std::move(letter));
    return future;
}
