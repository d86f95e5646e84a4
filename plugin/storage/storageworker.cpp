// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "storageworker.h"

#include "recordloader.h"

namespace
{
using namespace std::chrono_literals;
constexpr auto lookInterval = 500ms;
constexpr qsizetype changesPerTransaction = 4096;
constexpr int linesPerMessage = 1000;

template<class Promise, class Answer>
void finish(Promise &promise, Answer answer)
{
    promise.addResult(std::move(answer));
    promise.finish();
}
}

StorageWorker::StorageWorker(QString path, std::function<void(const QList<Change> &)> committed)
    : m_path(std::move(path))
    , m_committed(std::move(committed))
{
}

void StorageWorker::start(SqliteRepository::Mode mode, std::function<void(std::optional<Error>)> opened)
{
    m_thread = std::jthread([self = shared_from_this(), mode, opened = std::move(opened)](const std::stop_token &stop) mutable {
        self->m_started.wait();
        auto connection = WorkspaceFile::open(self->m_path, mode, Schema::migrations());
        if (connection) {
            self->m_connection = connection.value();
            self->m_applier = std::make_unique<ChangeApplier>(*self->m_connection);
            self->m_told = self->m_applier->log().newestSequence();
            self->m_dataVersion = self->m_connection->value(QStringLiteral("PRAGMA data_version")).toLongLong();
            if (self->m_connection->failed()) {
                self->m_unopened = self->m_connection->takeError();
            }
        } else {
            self->m_unopened = connection.error();
        }
        connection = Error();
        std::exchange(opened, {})(self->m_unopened);
        self->run(stop);
        self->close();
    });
    m_started.count_down();
}

void StorageWorker::stop()
{
    m_thread.request_stop();
    if (m_thread.get_id() == std::this_thread::get_id()) {
        m_silent = true;
        m_thread.detach();
    } else if (m_thread.joinable()) {
        m_thread.join();
    }
}

void StorageWorker::run(const std::stop_token &stop)
{
    for (;;) {
        // Asked before the mailbox: what was posted before the stop is in it by then.
        const bool isLast = stop.stop_requested();
        auto letters = m_mailbox.takeAll(stop, lookInterval);
        if (m_unopened) {
            answerUnopened(std::move(letters));
        } else if (!letters.empty()) {
            answer(std::move(letters));
        } else if (!isLast) {
            lookAround();
        }
        if (isLast) {
            return;
        }
    }
}

void StorageWorker::answerUnopened(std::deque<Letter> letters)
{
    for (Letter &letter : letters) {
        std::visit(
            [this](auto &open) {
                finish(open.promise, *m_unopened);
            },
            letter);
    }
}

void StorageWorker::answer(std::deque<Letter> letters)
{
    std::vector<Apply *> waiting;
    for (Letter &letter : letters) {
        if (auto *apply = std::get_if<Apply>(&letter)) {
            waiting.push_back(apply);
            continue;
        }
        store(waiting);
        if (auto *wanted = std::get_if<Load>(&letter)) {
            load(*wanted);
        } else if (auto *asked = std::get_if<Of>(&letter)) {
            of(*asked);
        } else {
            since(std::get<Since>(letter));
        }
    }
    store(waiting);
}

void StorageWorker::store(std::vector<Apply *> &letters)
{
    std::vector<std::pair<Apply *, qsizetype>> part;
    for (Apply *letter : letters) {
        for (qsizetype i = 0; i < letter->changes.size(); ++i) {
            part.emplace_back(letter, i);
            if (qsizetype(part.size()) == changesPerTransaction) {
                storePart(part);
                part.clear();
            }
        }
    }
    storePart(part);
    for (Apply *letter : letters) {
        finish(letter->promise, letter->failure ? Result<QList<Outcome>>(*letter->failure) : Result<QList<Outcome>>(std::move(letter->outcomes)));
    }
    letters.clear();
}

void StorageWorker::storePart(const std::vector<std::pair<Apply *, qsizetype>> &part)
{
    if (part.empty()) {
        return;
    }
    std::optional<Error> failure;
    if (m_connection->run(QStringLiteral("BEGIN IMMEDIATE"))) {
        catchUp();
        m_applier->start(m_told);
        for (const auto &[letter, index] : part) {
            letter->outcomes.append(m_applier->apply(letter->changes.at(index)));
            if (m_connection->failed()) {
                break;
            }
        }
        m_connection->run(QStringLiteral("COMMIT"));
        if (m_connection->failed()) {
            failure = m_connection->takeError();
            m_connection->run(QStringLiteral("ROLLBACK"));
        }
    }
    if (m_connection->failed()) {
        const Error error = m_connection->takeError();
        failure = failure ? failure : std::optional(error);
    }
    if (failure) {
        (void)m_applier->takeStored();
        for (const auto &[letter, index] : part) {
            letter->failure = failure;
        }
        return;
    }
    m_told = m_applier->newestSequence();
    const QList<Change> stored = m_applier->takeStored();
    tell(stored);
    if (m_applier->touchedPersons()) {
        scrub();
    }
}

void StorageWorker::load(Load &letter)
{
    if (letter.promise.isCanceled()) {
        finish(letter.promise, Result<Snapshot>(Error(Error::Cancelled, "Reading the workspace was cancelled.")));
        return;
    }
    Snapshot snapshot;
    m_connection->run(QStringLiteral("BEGIN"));
    catchUp();
    snapshot.sequence = m_told;
    snapshot.records = loadRecords(*m_connection, [&letter] {
        return letter.promise.isCanceled();
    });
    const bool wasRead = !m_connection->failed();
    Error error = wasRead ? Error(Error::Cancelled, "Reading the workspace was cancelled.") : m_connection->takeError();
    m_connection->run(QStringLiteral("COMMIT"));
    if (m_connection->failed()) {
        (void)m_connection->takeError();
    }
    finish(letter.promise, snapshot.records ? Result<Snapshot>(std::move(snapshot)) : Result<Snapshot>(std::move(error)));
}

void StorageWorker::since(Since &letter)
{
    QList<Change> changes = m_applier->log().since(letter.sequence, std::max(letter.atMost, 0));
    finish(letter.promise, m_connection->failed() ? Result<QList<Change>>(m_connection->takeError()) : Result<QList<Change>>(std::move(changes)));
}

void StorageWorker::of(Of &letter)
{
    QList<Change> changes = m_applier->log().of(letter.records);
    finish(letter.promise, m_connection->failed() ? Result<QList<Change>>(m_connection->takeError()) : Result<QList<Change>>(std::move(changes)));
}

void StorageWorker::catchUp()
{
    const qint64 newest = m_applier->log().newestSequence();
    while (m_told < newest) {
        const QList<Change> changes = m_applier->log().since(m_told, linesPerMessage);
        if (changes.isEmpty()) {
            return;
        }
        m_told = changes.constLast().sequence;
        tell(changes);
    }
}

void StorageWorker::tell(const QList<Change> &changes)
{
    if (!changes.isEmpty() && !m_silent) {
        m_committed(changes);
    }
}

void StorageWorker::lookAround()
{
    if (m_scrubWaits) {
        scrub();
    }
    const qint64 version = m_connection->value(QStringLiteral("PRAGMA data_version")).toLongLong();
    if (!m_connection->failed() && version != m_dataVersion) {
        catchUp();
        m_dataVersion = version;
    }
    if (m_connection->failed()) {
        // Nobody waits for this; what is wrong shows at the next letter.
        (void)m_connection->takeError();
    }
}

void StorageWorker::scrub()
{
    // Names that were removed must not live on in the journal. Answers 1 where a reader of another process is in the way.
    m_scrubWaits = m_connection->value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")).toInt() != 0;
    if (m_connection->failed()) {
        (void)m_connection->takeError();
        m_scrubWaits = true;
    }
}

void StorageWorker::close()
{
    m_applier.reset();
    if (m_connection && !m_connection->failed()) {
        m_connection->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    m_connection.reset();
}
