// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "halldisk.h"
#include "phone.h"
#include "rawline.h"
#include "serving.h"
#include "sqliterepository.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

/** What goes wrong in halls: a full or slow disk, messages that come twice, late or in another order, wrong clocks, devices that do not read. */
class RoomFaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_serving = std::make_unique<Serving>();
        m_file = m_folder->filePath(QStringLiteral("hall.dreischritt"));
        QVERIFY(hallInFile(m_file, m_hall, 4, StepVisibility::Open));
    }

    void cleanup()
    {
        m_serving.reset();
    }

    void aFullDiskIsSaidAndTheQueueGoesThroughOnceThereIsRoom()
    {
        const QString flag = m_folder->filePath(QStringLiteral("full"));
        m_serving->environment = {{QStringLiteral("LD_PRELOAD"), QStringLiteral(FAULTYDISK)}, {QStringLiteral("DISK_FULL_FILE"), flag}};
        QVERIFY2(m_serving->start(m_file), qPrintable(m_serving->complaint));
        Phone writer(m_serving->room(), m_serving->code, m_hall.groups.at(0));
        Phone mate(m_serving->room(), m_serving->code, m_hall.groups.at(1));
        RawLine moderator(m_serving->room(), {{QStringLiteral("code"), m_serving->moderatorCode}});
        writer.connectToRoom();
        mate.connectToRoom();
        QTRY_VERIFY(writer.isJoined() && mate.isJoined());
        QStringList written{QStringLiteral("A: vorher")};
        writer.write(m_hall.step, written.constFirst());
        QTRY_COMPARE(mate.texts(), written);

        QVERIFY(QFile(flag).open(QIODevice::WriteOnly));
        for (int i = 0; i < 3; ++i) {
            written += QStringLiteral("B: Karte %1 auf voller Platte").arg(i);
            writer.write(m_hall.step, written.constLast());
        }
        QTRY_VERIFY(!writer.refusals().isEmpty());
        QCOMPARE(writer.refusals().constFirst().value(QLatin1String("about")).toString(), QStringLiteral("store"));
        QVERIFY(writer.refusals().constFirst().value(QLatin1String("error"))[QStringLiteral("text")].toString().startsWith(QStringLiteral("The disk is full")));
        QCOMPARE(writer.unsent(), 3);
        Phone newcomer(m_serving->room(), m_serving->code, m_hall.groups.at(2));
        newcomer.connectToRoom();
        QTRY_COMPARE(newcomer.texts(), QStringList{written.constFirst()});
        QTRY_VERIFY(!moderator.messages("presence").isEmpty() && moderator.messages("presence").constLast().value(QLatin1String("devices")).toInt() == 4);
        QCOMPARE(mate.texts(), QStringList{written.constFirst()});

        QVERIFY(QFile::remove(flag));
        written += QStringLiteral("C: wer kam, als kein Platz war");
        newcomer.write(m_hall.step, written.constLast());
        for (const Phone *phone : {&writer, &mate, &newcomer}) {
            QTRY_COMPARE_WITH_TIMEOUT(phone->texts(), written, 30'000);
            QTRY_COMPARE(phone->unsent(), 0);
        }
        QCOMPARE(m_serving->end(), 0);
        QCOMPARE(storedTexts(), written);
    }

    void aSlowDiskLosesAndDoublesNothing()
    {
        m_serving->environment = {{QStringLiteral("LD_PRELOAD"), QStringLiteral(FAULTYDISK)}, {QStringLiteral("DISK_FLUSH_MILLISECONDS"), QStringLiteral("5")}};
        QVERIFY2(m_serving->start(m_file), qPrintable(m_serving->complaint));
        std::vector<std::unique_ptr<Phone>> phones;
        for (int i = 0; i < 60; ++i) {
            phones.push_back(std::make_unique<Phone>(m_serving->room(), m_serving->code, m_hall.groups.at(i % 4)));
            phones.back()->connectToRoom();
        }
        QStringList written;
        for (int round = 0; round < 4; ++round) {
            for (std::size_t i = 0; i < phones.size(); ++i) {
                written += QStringLiteral("Telefon %1, Karte %2").arg(i).arg(round);
                phones.at(i)->write(m_hall.step, written.constLast());
            }
            QTest::qWait(20);
        }
        written.sort();
        for (const auto &phone : phones) {
            QTRY_COMPARE_WITH_TIMEOUT(phone->unsent(), 0, 60'000);
            QTRY_COMPARE_WITH_TIMEOUT(phone->texts(), written, 60'000);
        }
        QCOMPARE(m_serving->end(), 0);
        QCOMPARE(storedTexts(), written);
    }

    void messagesThatComeTwiceLateOrInAnotherOrderCountOnce()
    {
        constexpr int cards = 30;
        QVERIFY2(m_serving->start(m_file), qPrintable(m_serving->complaint));
        RawLine listener(m_serving->room(), {{QStringLiteral("code"), m_serving->code}, {QStringLiteral("group"), m_hall.groups.at(1)}});
        RawLine first(m_serving->room(), {{QStringLiteral("code"), m_serving->code}, {QStringLiteral("group"), m_hall.groups.at(0)}});
        QTRY_COMPARE(first.messages("snapshot").size(), 1);
        QTRY_COMPARE(listener.messages("snapshot").size(), 1);
        // The same device on a second line: the first one hangs and nobody has told the room yet.
        RawLine second(m_serving->room(), {{QStringLiteral("token"), first.messages("welcome").constFirst().value(QLatin1String("token"))}});
        QTRY_COMPARE(second.messages("snapshot").size() + second.messages("current").size(), 1);

        QList<QJsonObject> inserts;
        QList<QJsonObject> updates;
        QStringList written;
        for (int i = 0; i < cards; ++i) {
            inserts += card(Uuid::create(), QStringLiteral("Entwurf %1").arg(i));
            written += QStringLiteral("Fassung %1").arg(i);
            updates += change(QStringLiteral("Update"), inserts.constLast().value(QLatin1String("recordId")).toString(), 1, {{QStringLiteral("text"), written.constLast()}});
        }
        QRandomGenerator chance(5);
        const auto shuffled = [&chance](QList<QJsonObject> changes) {
            std::shuffle(changes.begin(), changes.end(), chance);
            return changes;
        };
        // Cards in two orders at once, then the changes in two orders, among them the cards once more.
        for (const QList<QJsonObject> &wave : {inserts, updates + inserts}) {
            const QList<QJsonObject> one = shuffled(wave + wave.mid(0, 10));
            const QList<QJsonObject> other = shuffled(wave);
            for (int i = 0; i < std::max(one.size(), other.size()); i += 5) {
                first.hand(one.mid(i, 5));
                second.hand(other.mid(i, 5));
                QTest::qWait(int(chance.bounded(10)));
            }
            QTRY_COMPARE_WITH_TIMEOUT(acknowledged(first, second).size(), wave.size() == cards ? cards : 2 * cards, 20'000);
        }
        for (const RawLine *line : {&first, &second}) {
            for (const QJsonObject &ack : line->entries("ack", "acks")) {
                QVERIFY2(ack.value(QLatin1String("status")).toString() != QLatin1String("refused"), QJsonDocument(ack).toJson().constData());
            }
        }
        written.sort();
        const auto heard = [&listener] {
            QHash<QString, QString> texts;
            for (const QJsonObject &told : listener.entries("changes", "changes")) {
                texts[told.value(QLatin1String("recordId")).toString()] = told.value(QLatin1String("fields"))[QStringLiteral("text")].toString();
            }
            return texts;
        };
        QTRY_COMPARE(sorted(heard().values()), written);
        qint64 last = 0;
        for (const QJsonObject &told : listener.entries("changes", "changes")) {
            if (told.contains(QLatin1String("sequence"))) {
                QVERIFY(told.value(QLatin1String("sequence")).toInteger() > last);
                last = told.value(QLatin1String("sequence")).toInteger();
            }
        }
        QCOMPARE(m_serving->end(), 0);
        QCOMPARE(storedTexts(), written);
        QHash<QString, int> times;
        for (const Change &stored : log()) {
            ++times[stored.id];
        }
        for (const QJsonObject &sent : inserts + updates) {
            QCOMPARE(times.value(sent.value(QLatin1String("id")).toString()), 1);
        }
    }

    void theClockOfAPhoneCountsForNothing()
    {
        QVERIFY2(m_serving->start(m_file), qPrintable(m_serving->complaint));
        RawLine line(m_serving->room(), {{QStringLiteral("code"), m_serving->code}, {QStringLiteral("group"), m_hall.groups.at(0)}});
        QTRY_COMPARE(line.messages("snapshot").size(), 1);
        // Ids and moments of another century, the later one first.
        const QString later = QStringLiteral("ffffffff-ffff-7fff-8fff-ffffffffffff");
        const QString earlier = QStringLiteral("00000000-0001-7000-8000-000000000001");
        QJsonObject first = card(later, QStringLiteral("zuerst"));
        first.insert(QStringLiteral("at"), QStringLiteral("2099-01-01T00:00:00.000Z"));
        QJsonObject second = card(earlier, QStringLiteral("danach"));
        second.insert(QStringLiteral("at"), QStringLiteral("1999-01-01T00:00:00.000Z"));
        second.insert(QStringLiteral("sequence"), 1);
        const QDateTime before = QDateTime::currentDateTimeUtc();
        line.hand({first});
        QTRY_COMPARE(line.entries("ack", "acks").size(), 1);
        line.hand({second});
        QTRY_COMPARE(line.entries("ack", "acks").size(), 2);
        const auto acks = line.entries("ack", "acks");
        QVERIFY(acks.at(0).value(QLatin1String("sequence")).toInteger() < acks.at(1).value(QLatin1String("sequence")).toInteger());
        QCOMPARE(m_serving->end(), 0);
        QStringList order;
        for (const Change &stored : log()) {
            if (stored.record == RecordType::Contribution) {
                order += stored.recordId;
                QVERIFY(stored.at >= before.addSecs(-1) && stored.at <= QDateTime::currentDateTimeUtc().addSecs(1));
            }
        }
        QCOMPARE(order, (QStringList{later, earlier}));
    }

    void twoDevicesThatWereAwayKeepBothTexts()
    {
        QVERIFY2(m_serving->start(m_file), qPrintable(m_serving->complaint));
        Phone one(m_serving->room(), m_serving->code, m_hall.groups.at(0));
        Phone other(m_serving->room(), m_serving->code, m_hall.groups.at(0));
        one.connectToRoom();
        other.connectToRoom();
        QTRY_VERIFY(one.isJoined() && other.isJoined());
        const QString id = one.write(m_hall.step, QStringLiteral("Kurse am Abend"));
        QTRY_COMPARE(other.texts().size(), 1);
        one.dropLine(200);
        other.dropLine(600);
        one.submit(QStringLiteral("Update"), QStringLiteral("Contribution"), id, 1, {{QStringLiteral("text"), QStringLiteral("Kurse am Abend und am Wochenende")}});
        other.submit(QStringLiteral("Update"), QStringLiteral("Contribution"), id, 1, {{QStringLiteral("text"), QStringLiteral("Kurse am Vormittag")}});
        QTRY_VERIFY(one.unsent() == 0 && other.unsent() == 0);
        QCOMPARE(m_serving->end(), 0);
        const auto repository = await(SqliteRepository::open(m_file, SqliteRepository::OpenExisting));
        QVERIFY(repository);
        const auto snapshot = await(repository.value()->load());
        QVERIFY(snapshot);
        QCOMPARE(snapshot.value().records->count(RecordType::Contribution), std::size_t(1));
        const auto &conflicts = snapshot.value().records->all<Conflict>();
        QCOMPARE(conflicts.size(), std::size_t(1));
        // One text stands on the card and the other is kept beside it, whichever came first.
        const QString both = snapshot.value().records->find<Contribution>(id)->text
            + QString::fromUtf8(QJsonDocument(Codec::fieldsOf(conflicts.begin()->second)).toJson());
        QVERIFY(both.contains(QStringLiteral("Kurse am Abend und am Wochenende")));
        QVERIFY(both.contains(QStringLiteral("Kurse am Vormittag")));
    }

    void whoDoesNotReadIsLetGoAndTheOthersHearEverything()
    {
        constexpr int sleepers = 10;
        constexpr int rounds = 40;
        QVERIFY2(m_serving->start(m_file), qPrintable(m_serving->complaint));
        std::vector<std::unique_ptr<Phone>> phones;
        for (int i = 0; i < 5; ++i) {
            phones.push_back(std::make_unique<Phone>(m_serving->room(), m_serving->code, m_hall.groups.at(i % 4)));
            phones.back()->connectToRoom();
        }
        for (const auto &phone : phones) {
            QTRY_VERIFY(phone->isJoined());
        }
        const QByteArray hello = "{\"type\":\"hello\",\"version\":1,\"code\":\"" + m_serving->code.toLatin1() + "\",\"group\":\"" + m_hall.groups.at(0).toLatin1() + "\"}";
        std::vector<std::unique_ptr<QTcpSocket>> asleep;
        for (int i = 0; i < sleepers; ++i) {
            asleep.push_back(std::make_unique<QTcpSocket>());
            QTcpSocket &socket = *asleep.back();
            socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_serving->port));
            QVERIFY(socket.waitForConnected());
            socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
            socket.write("GET /room HTTP/1.1\r\nHost: room\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                         "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            QVERIFY(socket.waitForReadyRead());
            socket.setReadBufferSize(1);
            // Unmasked in effect: the mask is zero.
            socket.write(QByteArray("\x81") + char(0x80 | hello.size()) + QByteArray(4, '\0') + hello);
            QVERIFY(socket.waitForBytesWritten());
        }
        RawLine moderator(m_serving->room(), {{QStringLiteral("code"), m_serving->moderatorCode}});
        const auto devices = [&moderator] {
            const auto counts = moderator.messages("presence");
            return counts.isEmpty() ? 0 : counts.constLast().value(QLatin1String("devices")).toInt();
        };
        QTRY_COMPARE(devices(), int(phones.size()) + sleepers + 1);
        const qint64 before = m_serving->kilobytes();
        const QString wordy(50'000, QLatin1Char('x'));
        QStringList written;
        for (int round = 0; round < rounds; ++round) {
            for (const auto &phone : phones) {
                written += QStringLiteral("%1 %2").arg(written.size(), 3, 10, QLatin1Char('0')).arg(wordy);
                phone->write(m_hall.step, written.constLast());
            }
            for (const auto &phone : phones) {
                QTRY_COMPARE_WITH_TIMEOUT(phone->unsent(), 0, 30'000);
            }
        }
        for (const auto &phone : phones) {
            QTRY_COMPARE_WITH_TIMEOUT(phone->texts(), written, 60'000);
        }
        // Records, words and one frame of each card are held once; what is owed to who does not read is not.
        QVERIFY2(m_serving->kilobytes() - before < 20 * 50 * written.size(), qPrintable(QString::number(m_serving->kilobytes() - before)));
        QTRY_COMPARE_WITH_TIMEOUT(devices(), int(phones.size()) + 1, 30'000);
        Phone awake(m_serving->room(), m_serving->code, m_hall.groups.at(0));
        awake.connectToRoom();
        QTRY_COMPARE_WITH_TIMEOUT(awake.texts(), written, 30'000);
    }

private:
    QJsonObject change(const QString &kind, const QString &recordId, int base, const QJsonObject &fields) const
    {
        return {{QStringLiteral("id"), Uuid::create()},
                {QStringLiteral("kind"), kind},
                {QStringLiteral("record"), QStringLiteral("Contribution")},
                {QStringLiteral("recordId"), recordId},
                {QStringLiteral("base"), base},
                {QStringLiteral("fields"), fields}};
    }
    QJsonObject card(const QString &id, const QString &text) const
    {
        return change(QStringLiteral("Insert"), id, 0, {{QStringLiteral("step"), m_hall.step}, {QStringLiteral("text"), text}});
    }

    /** Sequence by id of the change; a change acknowledged with two of them stands as −1. */
    static QHash<QString, qint64> acknowledged(const RawLine &first, const RawLine &second)
    {
        QHash<QString, qint64> sequences;
        for (const RawLine *line : {&first, &second}) {
            for (const QJsonObject &ack : line->entries("ack", "acks")) {
                const qint64 sequence = ack.value(QLatin1String("sequence")).toInteger();
                qint64 &known = sequences[ack.value(QLatin1String("id")).toString()];
                known = known == 0 || known == sequence ? sequence : -1;
            }
        }
        return sequences;
    }

    static QStringList sorted(QStringList texts)
    {
        texts.sort();
        return texts;
    }

    QStringList storedTexts() const
    {
        const auto repository = await(SqliteRepository::open(m_file, SqliteRepository::OpenExisting));
        const auto snapshot = await(repository.value()->load());
        QStringList texts;
        for (const auto &[id, card] : snapshot.value().records->all<Contribution>()) {
            texts += card.text;
        }
        return sorted(texts);
    }

    QList<Change> log() const
    {
        const auto repository = await(SqliteRepository::open(m_file, SqliteRepository::OpenExisting));
        return await(repository.value()->changesSince(0, 10'000)).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Serving> m_serving;
    HallFixture m_hall;
    QString m_file;
};

QTEST_GUILESS_MAIN(RoomFaultTest)
#include "roomfaulttest.moc"
