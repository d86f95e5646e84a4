// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "uuid.h"

#include <QDateTime>
#include <QSet>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>
#include <vector>

class UuidTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsSortInTheOrderTheyWereMade();
    void idsMadeInManyThreadsAreDifferent();
    void idsTellVersionVariantAndTime();
    void randomIdsTellNoTime();
    void derivedIdsAreTheSameEverywhere();
    void onlyWholeIdsAreNormalised_data();
    void onlyWholeIdsAreNormalised();
};

void UuidTest::idsSortInTheOrderTheyWereMade()
{
    QString last;
    for (int i = 0; i < 50'000; ++i) {
        const QString id = Uuid::create();
        QVERIFY2(last < id, qPrintable(last + QLatin1Char(' ') + id));
        last = id;
    }
}

void UuidTest::idsMadeInManyThreadsAreDifferent()
{
    std::vector<QStringList> made(4);
    std::vector<std::unique_ptr<QThread>> threads;
    for (QStringList &list : made) {
        threads.emplace_back(QThread::create([&list] {
            for (int i = 0; i < 5'000; ++i) {
                list += Uuid::create();
            }
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads) {
        thread->wait();
    }
    QSet<QString> all;
    for (const QStringList &list : made) {
        QVERIFY(std::is_sorted(list.begin(), list.end()));
        all.unite(QSet<QString>(list.begin(), list.end()));
    }
    QCOMPARE(all.size(), 20'000);
}

void UuidTest::idsTellVersionVariantAndTime()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const QString id = Uuid::create();
    QCOMPARE(id.size(), 36);
    QCOMPARE(id, id.toLower());
    QCOMPARE(id.at(14), QLatin1Char('7'));
    QVERIFY(QStringLiteral("89ab").contains(id.at(19)));
    const qint64 stamp = QString(id.left(8) + id.mid(9, 4)).toLongLong(nullptr, 16);
    // Many ids in one moment run ahead of the clock, by a millisecond for every 4096 of them.
    QVERIFY(stamp >= before && stamp <= QDateTime::currentMSecsSinceEpoch() + 1'000);
}

void UuidTest::randomIdsTellNoTime()
{
    QStringList made;
    for (int i = 0; i < 50; ++i) {
        made += Uuid::random();
        QCOMPARE(Uuid::normalised(made.constLast()), made.constLast());
        QCOMPARE(made.constLast().at(14), QLatin1Char('4'));
    }
    QVERIFY(!std::is_sorted(made.begin(), made.end()));
}

void UuidTest::derivedIdsAreTheSameEverywhere()
{
    // RFC 9562, appendix A.4
    const QString dns = QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    QCOMPARE(Uuid::derived(dns, u"www.example.com"), QStringLiteral("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    QCOMPARE(Uuid::derived(dns, u"Größe"), Uuid::derived(dns.toUpper(), u"Größe"));
    QVERIFY(Uuid::derived(dns, u"a") != Uuid::derived(dns, u"b"));
}

void UuidTest::onlyWholeIdsAreNormalised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const QString id = QStringLiteral("016cf0c5-f568-7212-b57e-97ec7ca0f9a8");
    QTest::newRow("canonical") << id << id;
    QTest::newRow("capitals") << id.toUpper() << id;
    QTest::newRow("braces") << QString(QLatin1Char('{') + id + QLatin1Char('}')) << QString();
    QTest::newRow("short") << id.chopped(1) << QString();
    QTest::newRow("long") << QString(id + QLatin1Char('0')) << QString();
    QTest::newRow("blank before") << QString(QLatin1Char(' ') + id.chopped(1)) << QString();
    QTest::newRow("wrong letter") << QString(id.chopped(1) + QLatin1Char('g')) << QString();
    QTest::newRow("hyphens elsewhere") << QStringLiteral("016cf0c5f-568-7212-b57e-97ec7ca0f9a8") << QString();
    QTest::newRow("zeros") << QStringLiteral("00000000-0000-0000-0000-000000000000") << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("SQL") << QStringLiteral("' OR 1=1; DROP TABLE Contribution;--") << QString();
}

void UuidTest::onlyWholeIdsAreNormalised()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    QCOMPARE(Uuid::normalised(text), canonical);
}

QTEST_GUILESS_MAIN(UuidTest)
#include "uuidtest.moc"
