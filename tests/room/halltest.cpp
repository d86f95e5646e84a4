// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "halldisk.h"
#include "loopback.h"
#include "phone.h"
#include "serving.h"
#include "sqliterepository.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTest>

/**
 * The hall as it will be: a laptop without any network but its own, a hundred and twenty phones that all write, one in
 * five of which falls out each round, and the program killed in the middle. What was written stands exactly once in the
 * file and on every phone.
 */
class HallTest : public QObject
{
    Q_OBJECT

public:
    bool isAlone = false;

private Q_SLOTS:
    void initTestCase()
    {
        if (!isAlone) {
            qInfo("The system allows no network of one's own here: the hall is held on this machine's.");
        }
    }

    void everythingWrittenStandsOnceOnEveryPhone()
    {
        constexpr int phoneCount = 120;
        constexpr int rounds = 6;
        HallFixture hall;
        const QString file = m_folder.filePath(QStringLiteral("hall.dreischritt"));
        QVERIFY(hallInFile(file, hall, 7, StepVisibility::Open));
        Serving serving;
        QVERIFY2(serving.start(file), qPrintable(serving.complaint));
        std::vector<std::unique_ptr<Phone>> phones;
        for (int i = 0; i < phoneCount; ++i) {
            phones.push_back(std::make_unique<Phone>(serving.room(), serving.code, hall.groups.at(i % hall.groups.size())));
            phones.back()->connectToRoom();
        }
        for (const auto &phone : phones) {
            QTRY_VERIFY_WITH_TIMEOUT(phone->isJoined(), 60'000);
        }
        QRandomGenerator chance(120);
        QStringList written;
        for (int round = 0; round < rounds; ++round) {
            for (int i = 0; i < phoneCount; ++i) {
                written += QStringLiteral("Tisch %1, Karte %2").arg(i).arg(round);
                phones.at(std::size_t(i))->write(hall.step, written.constLast());
                if (chance.bounded(5) == 0) {
                    phones.at(std::size_t(i))->dropLine(int(chance.bounded(20, 800)));
                }
            }
            QTest::qWait(int(chance.bounded(100)));
            if (round == rounds / 2) {
                serving.kill();
                QTest::qWait(200);
                QVERIFY2(serving.start(file), qPrintable(serving.complaint));
            }
        }
        written.sort();
        for (const auto &phone : phones) {
            QTRY_COMPARE_WITH_TIMEOUT(phone->unsent(), 0, 120'000);
            QTRY_COMPARE_WITH_TIMEOUT(phone->texts().size(), written.size(), 120'000);
            QCOMPARE(phone->texts(), written);
            QVERIFY(phone->refusals().isEmpty());
        }
        QCOMPARE(serving.end(), 0);
        const auto repository = await(SqliteRepository::open(file, SqliteRepository::OpenExisting));
        QVERIFY(repository);
        const auto snapshot = await(repository.value()->load());
        QVERIFY(snapshot);
        QHash<QString, QString> stored;
        for (const auto &[id, card] : snapshot.value().records->all<Contribution>()) {
            stored.insert(id, card.text);
        }
        QStringList texts = stored.values();
        texts.sort();
        QCOMPARE(texts, written);
        for (const auto &phone : phones) {
            const auto &cards = phone->records(QStringLiteral("Contribution"));
            QCOMPARE(cards.size(), stored.size());
            for (auto it = cards.cbegin(); it != cards.cend(); ++it) {
                QCOMPARE(it->value(QLatin1String("text")).toString(), stored.value(it.key()));
            }
        }
        QCOMPARE(snapshot.value().records->count(RecordType::Participant), std::size_t(phoneCount));
    }

private:
    QTemporaryDir m_folder;
};

int main(int argc, char **argv)
{
    HallTest test;
    // Before Qt has started any thread.
    test.isAlone = enterLoopbackOnly();
    QCoreApplication application(argc, argv);
    return QTest::qExec(&test, argc, argv);
}
#include "halltest.moc"
