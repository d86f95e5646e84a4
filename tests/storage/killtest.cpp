// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspacefixture.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>

/** Pulling the plug at any moment loses nothing that was acknowledged and leaves a file that opens. */
class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasAcknowledgedSurvivesAKill_data();
    void whatWasAcknowledgedSurvivesAKill();
};

namespace
{
QString integrity(const QString &file)
{
    QString answer;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("integrity"));
        database.setDatabaseName(file);
        if (database.open()) {
            QSqlQuery query(database);
            answer = query.exec(QStringLiteral("PRAGMA integrity_check")) && query.next() ? query.value(0).toString() : QStringLiteral("unreadable");
            if (query.exec(QStringLiteral("PRAGMA foreign_key_check")) && query.next()) {
                answer = QStringLiteral("dangling reference");
            }
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("integrity"));
    return answer;
}
}

void KillTest::whatWasAcknowledgedSurvivesAKill_data()
{
    QTest::addColumn<int>("writers");
    QTest::addColumn<int>("rounds");
    QTest::newRow("one process") << 1 << 16;
    QTest::newRow("two processes on one file") << 2 << 6;
}

void KillTest::whatWasAcknowledgedSurvivesAKill()
{
    QFETCH(int, writers);
    QFETCH(int, rounds);
    WorkspaceFixture ws;
    QSet<QString> acknowledged;
    for (int round = 0; round < rounds; ++round) {
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < writers; ++i) {
            auto &process = processes.emplace_back(std::make_unique<QProcess>());
            process->setProcessChannelMode(QProcess::SeparateChannels);
            process->start(QStringLiteral(WRITER), {ws.file()});
        }
        for (const auto &process : processes) {
            QVERIFY(process->waitForStarted());
        }
        // The first round dies while the file is being made, the others after some lines and at any point of the next.
        if (round > 0) {
            const int lines = QRandomGenerator::global()->bounded(400);
            QByteArray output;
            while (output.count('\n') < lines && processes.front()->waitForReadyRead(10000)) {
                output += processes.front()->readAllStandardOutput();
            }
            for (const QByteArray &line : output.split('\n')) {
                if (line.size() == 36) {
                    acknowledged.insert(QString::fromLatin1(line));
                }
            }
            QTest::qSleep(QRandomGenerator::global()->bounded(15));
        } else {
            QTest::qSleep(QRandomGenerator::global()->bounded(20));
        }
        for (const auto &process : processes) {
            process->kill();
        }
        QByteArray complaints;
        for (const auto &process : processes) {
            QVERIFY(process->waitForFinished());
            complaints += process->readAllStandardError();
            for (const QByteArray &line : process->readAllStandardOutput().split('\n')) {
                if (line.size() == 36) {
                    acknowledged.insert(QString::fromLatin1(line));
                }
            }
        }
        QCOMPARE(QString::fromUtf8(complaints), QString());
        if (round == 0) {
            continue;
        }

        QVERIFY(ws.reopen());
        const auto lines = ws.log();
        const auto records = ws.records();
        ws.repository.reset();
        QCOMPARE(integrity(ws.file()), QStringLiteral("ok"));

        QHash<QString, int> found;
        Records addedUp;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QCOMPARE(lines.at(i).sequence, i + 1);
            ++found[lines.at(i).id];
            addedUp.apply(lines.at(i));
        }
        for (const QString &id : acknowledged) {
            QCOMPARE(found.value(id), 1);
        }
        QVERIFY(WorkspaceFixture::toJson(*records) == WorkspaceFixture::toJson(addedUp));
    }
    QVERIFY(acknowledged.size() > 100);
}

QTEST_GUILESS_MAIN(KillTest)

#include "killtest.moc"
