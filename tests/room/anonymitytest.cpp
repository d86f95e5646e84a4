// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "halldisk.h"
#include "phone.h"
#include "roomserver.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <set>

/**
 * What an anonymous step tells, read from the traffic of everybody in the room: the group's own members, another group, a
 * guest, the moderation. Nobody may learn who wrote a card, nor from the order in which they hear of it.
 */
class AnonymityTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int cards = 30;

    std::unique_ptr<Phone> join(const QString &code, const QString &group, const QString &asks = {})
    {
        auto phone = std::make_unique<Phone>(m_url, code, group);
        phone->keepsFrames = true;
        phone->asks = asks;
        phone->connectToRoom();
        return QTest::qWaitFor([&phone] {
            return phone->current >= 0;
        }) ? std::move(phone) : nullptr;
    }

    /** Ids of the step's statements in the order the frames from `start` on tell of them. */
    static QStringList heard(const Phone &phone, qsizetype start)
    {
        QStringList ids;
        static const QRegularExpression statement(QStringLiteral("\"record\":\"Contribution\",\"recordId\":\"([0-9a-f-]+)\""));
        for (qsizetype i = start; i < phone.frames.size(); ++i) {
            auto matches = statement.globalMatch(phone.frames.at(i));
            while (matches.hasNext()) {
                const QString id = matches.next().captured(1);
                if (!ids.contains(id)) {
                    ids += id;
                }
            }
        }
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_repository = hallInFile(m_folder->filePath(QStringLiteral("hall.dreischritt")), m_hall, 2, StepVisibility::Private);
        QVERIFY(m_repository);
        QVERIFY(await(m_repository->apply({Change::update(RecordType::Step, m_hall.step, 1, {{QStringLiteral("anonymity"), true}}, {})})));
        RoomOptions options;
        options.conference = m_hall.conference;
        options.address = QStringLiteral("127.0.0.1");
        options.port = 0;
        const auto room = await(RoomServer::open(m_repository, options));
        QVERIFY(room);
        m_room = room.value();
        m_url = QUrl(QStringLiteral("ws://127.0.0.1:%1/room").arg(m_room->address().port));
    }

    void cleanup()
    {
        m_room.reset();
        m_repository.reset();
    }

    void nothingThatTravelsTellsWhoWrote()
    {
        const QString code = m_room->address().code;
        const auto first = join(code, m_hall.groups.at(0));
        const auto second = join(code, m_hall.groups.at(0));
        const auto stranger = join(code, m_hall.groups.at(1));
        const auto guest = join(code, {}, QStringLiteral("observer"));
        const auto moderator = join(m_room->address().moderatorCode, {});
        QVERIFY(first && second && stranger && guest && moderator);
        // Who is in the room is the moderation's to know; what they write is not.
        QTRY_VERIFY(moderator->records(QStringLiteral("Participant")).size() == 3);
        QTest::qWait(1200);
        const qsizetype before = moderator->frames.size();
        QStringList written;
        for (int i = 0; i < cards; ++i) {
            Phone &writer = i % 3 ? *first : *second;
            written += writer.write(m_hall.step, QStringLiteral("Karte %1").arg(i));
            if (i % 10 == 9) {
                QTRY_COMPARE(writer.unsent(), 0);
            }
        }
        QTRY_COMPARE(first->texts().size(), cards);
        QVERIFY(stranger->texts().isEmpty());
        QVERIFY(guest->texts().isEmpty());
        for (const QString &frame : stranger->frames + guest->frames) {
            QVERIFY2(!frame.contains(QStringLiteral("Karte")), qPrintable(frame));
            for (const QString &id : std::as_const(written)) {
                QVERIFY(!frame.contains(id));
            }
        }
        QVERIFY(await(m_repository->apply({Change::update(RecordType::Step, m_hall.step, 2, {{QStringLiteral("state"), QStringLiteral("Revealed")}}, {})})));
        QTRY_COMPARE(stranger->texts().size(), cards);
        QTRY_COMPARE(guest->texts().size(), cards);
        QTRY_COMPARE(moderator->texts().size(), cards);

        const QStringList people{first->participant, second->participant, stranger->participant};
        QVERIFY(!people.contains(QString()));
        for (const auto *listener : {first.get(), second.get(), stranger.get(), guest.get()}) {
            for (const QString &frame : listener->frames) {
                for (const QString &person : people) {
                    QVERIFY2(person == listener->participant || !frame.contains(person), qPrintable(frame));
                }
            }
        }
        for (qsizetype i = before; i < moderator->frames.size(); ++i) {
            const QString &frame = moderator->frames.at(i);
            for (const QString &person : people) {
                QVERIFY2(!frame.contains(person), qPrintable(frame));
            }
            QVERIFY2(!frame.contains(QStringLiteral("\"typing\":{\"")), qPrintable(frame));
        }
        static const QRegularExpression moment(QStringLiteral("\\d{4}-\\d\\d-\\d\\dT\\d\\d:"));
        for (const auto *listener : {first.get(), stranger.get(), guest.get(), moderator.get()}) {
            for (const QString &frame : listener->frames) {
                const bool isStatement = frame.contains(QStringLiteral("\"Contribution\""));
                for (const char *telling : {"\"author\"", "\"enteredBy\"", "\"actor\"", "\"at\"", "\"before\""}) {
                    QVERIFY2(!isStatement || !frame.contains(QLatin1String(telling)), qPrintable(frame));
                }
                QVERIFY2(!frame.contains(QStringLiteral("Karte")) || !frame.contains(moment), qPrintable(frame));
            }
        }
    }

    void theOrderTellsNothing()
    {
        const QString code = m_room->address().code;
        const auto writer = join(code, m_hall.groups.at(0));
        const auto stranger = join(code, m_hall.groups.at(1));
        QVERIFY(writer && stranger);
        QStringList written;
        for (int i = 0; i < cards; ++i) {
            written += writer->write(m_hall.step, QStringLiteral("Karte %1").arg(i));
        }
        QTRY_COMPARE(writer->unsent(), 0);
        const qsizetype before = stranger->frames.size();
        QVERIFY(await(m_repository->apply({Change::update(RecordType::Step, m_hall.step, 2, {{QStringLiteral("state"), QStringLiteral("Revealed")}}, {})})));
        QTRY_COMPARE(stranger->texts().size(), cards);
        const QStringList revealed = heard(*stranger, before);
        QCOMPARE(revealed.size(), cards);
        const auto newcomer = join(code, m_hall.groups.at(1));
        QVERIFY(newcomer);
        const QStringList loaded = heard(*newcomer, 0);
        QCOMPARE(loaded.size(), cards);
        // Of 30 cards in an order that has nothing to do with the one they came in, about half of all neighbours go up.
        for (const QStringList &order : {revealed, loaded}) {
            int up = 0;
            for (qsizetype i = 1; i < order.size(); ++i) {
                up += written.indexOf(order.at(i)) > written.indexOf(order.at(i - 1)) ? 1 : 0;
            }
            QVERIFY2(up > 4 && up < cards - 5, qPrintable(QString::number(up)));
        }
        // Shuffled once: who comes later or comes back sees the same order.
        const auto another = join(code, m_hall.groups.at(0));
        QVERIFY(another);
        QCOMPARE(heard(*another, 0), loaded);
        // The ids are random ones, version 4: no moment is in them.
        for (const QString &id : loaded) {
            QCOMPARE(id.at(14), QChar(u'4'));
        }
        // Numbers in which the store counts up stand beside no statement that is uncovered.
        static const QRegularExpression counted(QStringLiteral("\"Contribution\",\"recordId\":\"[^}]*\"sequence\""));
        for (qsizetype i = before; i < stranger->frames.size(); ++i) {
            QVERIFY2(!stranger->frames.at(i).contains(counted), qPrintable(stranger->frames.at(i)));
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    HallFixture m_hall;
    std::shared_ptr<SqliteRepository> m_repository;
    std::shared_ptr<RoomServer> m_room;
    QUrl m_url;
};

QTEST_GUILESS_MAIN(AnonymityTest)
#include "anonymitytest.moc"
