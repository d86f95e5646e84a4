// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "sqliterepository.h"
#include "uuid.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cstdio>
#include <deque>

/** Durable changes a second through Repository::apply, beside bare inserts of the same texts by SQLite itself. */
namespace
{
constexpr int contributions = 100'000;

QString textOf(int number)
{
    return QStringLiteral("Beitrag %1: Wartezeiten auf Sprachkurse sind zu lang, vor allem außerhalb der Kernstadt.").arg(number);
}

template<class T>
T wait(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

double bareInserts(const QString &file, int perCommit, int count)
{
    double rate = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare"));
        database.setDatabaseName(file);
        database.open();
        QSqlQuery query(database);
        for (const char *sql :
             {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "CREATE TABLE t (id TEXT PRIMARY KEY, revision INTEGER, text TEXT) STRICT"}) {
            query.exec(QString::fromLatin1(sql));
        }
        query.prepare(QStringLiteral("INSERT INTO t VALUES (?, 1, ?)"));
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < count; ++i) {
            if (i % perCommit == 0) {
                database.transaction();
            }
            query.bindValue(0, Uuid::create());
            query.bindValue(1, textOf(i));
            query.exec();
            if (i % perCommit == perCommit - 1) {
                database.commit();
            }
        }
        rate = count * 1e9 / double(timer.nsecsElapsed());
    }
    QSqlDatabase::removeDatabase(QStringLiteral("bare"));
    return rate;
}

/** `onTheWay` letters of `perLetter` changes wait for their answer at any time. */
double changes(SqliteRepository &repository, const QString &step, int perLetter, int onTheWay, int count)
{
    std::deque<QFuture<Result<QList<Outcome>>>> letters;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; i += perLetter) {
        QList<Change> letter;
        for (int j = 0; j < perLetter; ++j) {
            Contribution contribution;
            contribution.step = step;
            contribution.text = textOf(i + j);
            letter += Change::insert(contribution, QStringLiteral("group"));
        }
        letters.push_back(repository.apply(letter));
        if (int(letters.size()) >= onTheWay) {
            (void)wait(letters.front());
            letters.pop_front();
        }
    }
    for (auto &letter : letters) {
        (void)wait(letter);
    }
    return count * 1e9 / double(timer.nsecsElapsed());
}
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto opened = wait(SqliteRepository::open(folder.filePath(QStringLiteral("bench.dreischritt")), SqliteRepository::CreateNew));
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().text()));
        return 1;
    }
    const auto repository = opened.value();
    Conference conference;
    conference.id = Uuid::create();
    conference.title = QStringLiteral("Integrationskonferenz");
    Step step;
    step.id = Uuid::create();
    step.conference = conference.id;
    (void)wait(repository->apply({Change::insert(conference, {}), Change::insert(step, {})}));

    std::printf("%-44s %12s %12s %8s\n", "durable, per second", "ours", "bare SQLite", "ratio");
    const struct {
        const char *name;
        int perLetter;
        int onTheWay;
        int perCommit;
        int count;
    } runs[] = {
        {"one at a time", 1, 1, 1, 2'000},
        {"60 laptops, one change each on the way", 1, 60, 60, 20'000},
        {"import, 1,000 a letter", 1'000, 4, 1'000, contributions},
    };
    int written = 0;
    for (const auto &run : runs) {
        const double bare = bareInserts(folder.filePath(QStringLiteral("bare%1").arg(run.perCommit)), run.perCommit, run.count);
        const double ours = changes(*repository, step.id, run.perLetter, run.onTheWay, run.count);
        written += run.count;
        std::printf("%-44s %12.0f %12.0f %8.2f\n", run.name, ours, bare, ours / bare);
    }
    QElapsedTimer timer;
    timer.start();
    const auto snapshot = wait(repository->load());
    std::printf("load %d contributions: %lld ms\n", written, static_cast<long long>(timer.elapsed()));
    return snapshot && int(snapshot.value().records->all<Contribution>().size()) == written ? 0 : 1;
}
