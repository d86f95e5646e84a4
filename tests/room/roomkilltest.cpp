// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "halldisk.h"
#include "phone.h"
#include "serving.h"
#include "sqliterepository.h"

#include <QRandomGenerator>
#include <QTest>

/** `dreischritt serve` is killed under load, again and again: what was acknowledged is there exactly once, on the disk and on every phone. */
class RoomKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAgainAndAgainNothingIsLostOrDoubled()
    {
        HallFixture hall;
        const QString file = m_folder.filePath(QStringLiteral("hall.dreischritt"));
        QVERIFY(hallInFile(file, hall, 4, StepVisibility::Open));
        Serving serving;
        QVERIFY2(serving.start(file), qPrintable(serving.complaint));
        std::vector<std::unique_ptr<Phone>> phones;
        for (int i = 0; i < 30; ++i) {
            phones.push_back(std::make_unique<Phone>(serving.room(), serving.code, hall.groups.at(i % 4)));
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
            serving.kill();
            QTest::qWait(int(chance.bounded(200)));
            QVERIFY2(serving.start(file), qPrintable(serving.complaint));
        }
        written.sort();
        for (const auto &phone : phones) {
            QTRY_COMPARE_WITH_TIMEOUT(phone->unsent(), 0, 60'000);
            QTRY_COMPARE_WITH_TIMEOUT(phone->texts(), written, 60'000);
            QVERIFY(phone->refusals().isEmpty());
        }
        phones.clear();
        QCOMPARE(serving.end(), 0);
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
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(RoomKillTest)
#include "roomkilltest.moc"
