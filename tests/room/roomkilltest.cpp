// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "hallfixture.h"
#include "phone.h"
#include "sqliterepository.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

/** `dreischritt serve` is killed under load, again and again: what was acknowledged is there exactly once, on the disk and on every phone. */
class RoomKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAgainAndAgainNothingIsLostOrDoubled()
    {
        HallFixture hall;
        const QString file = m_folder.filePath(QStringLiteral("hall.dreischritt"));
        {
            const auto repository = await(SqliteRepository::open(file, SqliteRepository::CreateNew));
            QVERIFY(repository);
            QVERIFY(await(repository.value()->apply(hall.changes(4, StepVisibility::Open))));
        }
        QJsonObject address = serve(file, 0);
        QVERIFY2(!address.isEmpty(), m_server.readAllStandardError().constData());
        const int port = address.value(QLatin1String("port")).toInt();
        const QUrl room(QStringLiteral("ws://127.0.0.1:%1/room").arg(port));
        std::vector<std::unique_ptr<Phone>> phones;
        for (int i = 0; i < 30; ++i) {
            phones.push_back(std::make_unique<Phone>(room, address.value(QLatin1String("code")).toString(), hall.groups.at(i % 4)));
            phones.back()->connectToRoom();
        }
        for (const auto &phone : phones) {
            QTRY_VERIFY_WITH_TIMEOUT(phone->isJoined(), 20'000);
        }
        QRandomGenerator chance(11);
        QStringList written;
        for (int round = 0; round < 4; ++round) {
            for (int card = 0; card < 3; ++card) {
                for (std::size_t i = 0; i < phones.size(); ++i) {
                    written += QStringLiteral("Runde %1, Karte %2, Telefon %3").arg(round).arg(card).arg(i);
                    phones.at(i)->write(hall.step, written.constLast());
                }
                QTest::qWait(int(chance.bounded(30)));
            }
            QVERIFY(::kill(pid_t(m_server.processId()), SIGKILL) == 0);
            QVERIFY(m_server.waitForFinished());
            QTest::qWait(int(chance.bounded(200)));
            address = serve(file, port);
            QVERIFY2(!address.isEmpty(), m_server.readAllStandardError().constData());
        }
        written.sort();
        for (const auto &phone : phones) {
            QTRY_COMPARE_WITH_TIMEOUT(phone->unsent(), 0, 60'000);
            QTRY_COMPARE_WITH_TIMEOUT(phone->texts(), written, 60'000);
            QVERIFY(phone->refusals().isEmpty());
        }
        phones.clear();
        m_server.terminate();
        QVERIFY(m_server.waitForFinished());
        QCOMPARE(m_server.exitCode(), 0);
        const auto repository = await(SqliteRepository::open(file, SqliteRepository::OpenExisting));
        QVERIFY(repository);
        QStringList stored;
        const auto snapshot = await(repository.value()->load());
        QVERIFY(snapshot);
        for (const auto &[id, card] : snapshot.value().records->all<Contribution>()) {
            stored += card.text;
        }
        stored.sort();
        QCOMPARE(stored, written);
    }

private:
    /** What the server says of itself once it is there; empty: it does not come. */
    QJsonObject serve(const QString &file, int port)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_STATE_HOME"), m_folder.filePath(QStringLiteral("state")));
        m_server.setProcessEnvironment(environment);
        m_server.start(QStringLiteral(SERVER),
                       {QStringLiteral("serve"), file, QStringLiteral("--address=127.0.0.1"), QStringLiteral("--port=%1").arg(port), QStringLiteral("--json")});
        while (!m_server.canReadLine() && m_server.waitForReadyRead(20'000)) {
        }
        return QJsonDocument::fromJson(m_server.readLine()).object();
    }

    QTemporaryDir m_folder;
    QProcess m_server;
};

QTEST_GUILESS_MAIN(RoomKillTest)
#include "roomkilltest.moc"
