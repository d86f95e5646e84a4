// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "changeapplier.h"
#include "mailbox.h"
#include "repository.h"
#include "sqliterepository.h"
#include "workspacefile.h"

#include <QPromise>

#include <functional>
#include <latch>
#include <thread>
#include <variant>

/**
 * The thread that owns the file. Takes whatever waits in its mailbox, commits all changes of it in one transaction and
 * answers after the commit. Between letters it looks every half second whether another process has committed.
 */
class StorageWorker : public std::enable_shared_from_this<StorageWorker>
{
public:
    struct Apply {
        QList<Change> changes;
        QPromise<Result<QList<Outcome>>> promise;
        QList<Outcome> outcomes;
        std::optional<Error> failure;
    };
    struct Load {
        QPromise<Result<Snapshot>> promise;
    };
    struct Since {
        qint64 sequence = 0;
        int atMost = 0;
        QPromise<Result<QList<Change>>> promise;
    };
    struct Of {
        QStringList records;
        QPromise<Result<QList<Change>>> promise;
    };
    using Letter = std::variant<Apply, Load, Since, Of>;

    /** `committed` is called on the worker's thread. */
    StorageWorker(QString path, std::function<void(const QList<Change> &)> committed);

    /** Starts the thread; `opened` is called on it, once, before any letter is read. */
    void start(SqliteRepository::Mode mode, std::function<void(std::optional<Error>)> opened);
    void post(Letter letter)
    {
        m_mailbox.post(std::move(letter));
    }
    /** Waits until every letter is answered and the file is closed; on the worker's own thread it only asks for that. */
    void stop();
    [[nodiscard]] QString path() const
    {
        return m_path;
    }

private:
    void run(const std::stop_token &stop);
    void answer(std::deque<Letter> letters);
    void answerUnopened(std::deque<Letter> letters);
    void store(std::vector<Apply *> &letters);
    /** One transaction's worth. */
    void storePart(const std::vector<std::pair<Apply *, qsizetype>> &part);
    void load(Load &letter);
    void since(Since &letter);
    void of(Of &letter);

    /** Tells of what other processes have committed up to now. */
    void catchUp();
    void tell(const QList<Change> &changes);
    void lookAround();
    void scrub();
    void close();

    QString m_path;
    std::function<void(const QList<Change> &)> m_committed;
    Mailbox<Letter> m_mailbox;

    std::shared_ptr<Connection> m_connection;
    std::unique_ptr<ChangeApplier> m_applier;
    std::optional<Error> m_unopened;
    qint64 m_told = 0;
    qint64 m_dataVersion = 0;
    bool m_scrubWaits = false;
    /** Set where the repository was let go on this very thread. */
    bool m_silent = false;

    std::latch m_started{1};
    std::jthread m_thread;
};
