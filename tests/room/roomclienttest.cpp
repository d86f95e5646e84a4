// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "halldisk.h"
#include "laptop.h"
#include "proxy.h"
#include "roomserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>

namespace
{
constexpr int patience = 30'000;
}

#define TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)
#define TRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, patience)

/** Tables' laptops and a real room, with a bad Wi-Fi between them. */
class RoomClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_repository = hallInFile(m_folder->filePath(QStringLiteral("hall.dreischritt")), m_hall, 3, StepVisibility::Open);
        QVERIFY(m_repository);
        m_options = {};
        openRoom();
        m_wifi = std::make_unique<Proxy>(QUrl(QStringLiteral("ws://127.0.0.1:%1/room").arg(m_room->address().port)));
    }

    void cleanup()
    {
        m_laptops.clear();
        m_wifi.reset();
        m_room.reset();
        m_repository.reset();
    }

    void whatALaptopWritesIsInTheFileAndOnTheOthers()
    {
        Laptop &one = join(0);
        Laptop &other = join(1);
        const QString card = one.write(m_hall.step, QStringLiteral("Nachbarschaftstreff"));
        QVERIFY(!card.isEmpty());
        TRY_COMPARE(one.texts(), QStringList{QStringLiteral("Nachbarschaftstreff")});
        TRY_COMPARE(other.texts(), QStringList{QStringLiteral("Nachbarschaftstreff")});
        TRY_COMPARE(one.unsent(), 0);
        const Records stored = load();
        QCOMPARE(stored.count(RecordType::Contribution), std::size_t(1));
        const auto *kept = stored.find<Contribution>(card);
        QVERIFY(kept);
        QCOMPARE(kept->group, m_hall.groups.at(0));
        QCOMPARE(kept->author, one.client->state().participant);
        TRY_VERIFY(*one.records.find<Contribution>(card) == *kept);
        QVERIFY(one.isOrderly && other.isOrderly);
    }

    void aWrongCodeIsSaidBeforeAnythingIsShown()
    {
        RoomPlace wrong = place();
        wrong.code = QStringLiteral("WRONG1");
        Laptop laptop(wrong, m_folder->filePath(QStringLiteral("wrong")));
        TRY_VERIFY(laptop.problem.contains(QStringLiteral("code")));
        QVERIFY(laptop.client->state().isFinal);
        QVERIFY(!laptop.isLoaded);
    }

    void aRoomThatIsNotThereIsSaid()
    {
        RoomPlace nowhere = place();
        m_room.reset();
        nowhere.port = 1;
        Laptop laptop(nowhere, m_folder->filePath(QStringLiteral("nowhere")));
        TRY_VERIFY(laptop.problem.contains(QStringLiteral("does not answer")));
    }

    void aRoomOfAnotherVersionIsSaid()
    {
        QWebSocketServer newer(QStringLiteral("newer"), QWebSocketServer::NonSecureMode);
        QVERIFY(newer.listen(QHostAddress::LocalHost));
        connect(&newer, &QWebSocketServer::newConnection, &newer, [&newer] {
            QWebSocket *line = newer.nextPendingConnection();
            connect(line, &QWebSocket::textMessageReceived, line, [line] {
                line->sendTextMessage(QStringLiteral(R"({"type":"error","about":"version","error":{"message":"This room speaks version %1. Load the page again, or update the program.","arguments":["7"],"text":"This room speaks version 7."}})"));
            });
        });
        RoomPlace there = place();
        there.port = newer.serverPort();
        Laptop laptop(there, m_folder->filePath(QStringLiteral("newer")));
        TRY_VERIFY(laptop.problem.contains(QStringLiteral("version 7")));
        QVERIFY(laptop.client->state().isFinal);
        QCOMPARE(laptop.client->state().arguments, QStringList{QStringLiteral("7")});
    }

    void offlineAndStartedAgainEveryCardIsThereOnce()
    {
        join(0);
        TRY_VERIFY(m_laptops.at(0)->isConnected());
        m_wifi->cut();
        TRY_VERIFY(!m_laptops.at(0)->isConnected());
        QStringList written;
        for (int i = 0; i < 5; ++i) {
            written += QStringLiteral("Ohne Netz %1").arg(i);
            QVERIFY(!m_laptops.at(0)->write(m_hall.step, written.constLast()).isEmpty());
        }
        TRY_COMPARE(m_laptops.at(0)->texts(), written);
        QCOMPARE(m_laptops.at(0)->unsent(), 5);
        m_laptops.clear();
        // The program is started again, still without a line.
        Laptop &again = enter(0);
        TRY_COMPARE(again.texts(), written);
        QCOMPARE(again.unsent(), 5);
        QCOMPARE(again.client->state().group, m_hall.groups.at(0));
        written += QStringLiteral("Und noch eine");
        QVERIFY(!again.write(m_hall.step, written.constLast()).isEmpty());
        written.sort();
        m_wifi->mend();
        TRY_COMPARE(again.unsent(), 0);
        QCOMPARE(textsIn(load()), written);
        TRY_COMPARE(again.texts(), written);
        QVERIFY(again.isOrderly);
    }

    void twoLaptopsOfflineInDifferentFieldsBothWin()
    {
        const QString card = writtenCard();
        Laptop &one = join(0);
        Laptop &other = join(0, 1);
        TRY_VERIFY(one.records.find<Contribution>(card) && other.records.find<Contribution>(card));
        m_wifi->cut();
        QCOMPARE(one.edit(card, QStringLiteral("text"), QStringLiteral("Sprachcafé")).status, Outcome::Applied);
        QCOMPARE(other.edit(card, QStringLiteral("where"), QStringLiteral("Oker")).status, Outcome::Applied);
        m_wifi->mend();
        TRY_VERIFY(one.unsent() == 0 && other.unsent() == 0);
        for (Laptop *laptop : {&one, &other}) {
            TRY_COMPARE(laptop->textOf(card), QStringLiteral("Sprachcafé"));
            TRY_COMPARE(laptop->records.find<Contribution>(card)->where, QStringLiteral("Oker"));
            QVERIFY(laptop->isOrderly && laptop->conflicts.isEmpty());
        }
        QCOMPARE(load().count(RecordType::Conflict), std::size_t(0));
    }

    void twoLaptopsOfflineInTheSameFieldKeepBothTexts()
    {
        const QString card = writtenCard();
        Laptop &one = join(0);
        Laptop &other = join(0, 1);
        TRY_VERIFY(one.records.find<Contribution>(card) && other.records.find<Contribution>(card));
        m_wifi->cut();
        QCOMPARE(one.edit(card, QStringLiteral("text"), QStringLiteral("Mehr Busse")).status, Outcome::Applied);
        QCOMPARE(other.edit(card, QStringLiteral("text"), QStringLiteral("Mehr Räder")).status, Outcome::Applied);
        QCOMPARE(other.edit(card, QStringLiteral("text"), QStringLiteral("Mehr Räder und Wege")).status, Outcome::Applied);
        m_wifi->mend();
        TRY_VERIFY(one.unsent() == 0 && other.unsent() == 0);
        const Records stored = load();
        const QString shown = stored.find<Contribution>(card)->text;
        QStringList kept{shown};
        for (const auto &[id, conflict] : stored.all<Conflict>()) {
            kept += conflict.kept;
        }
        QVERIFY(kept.contains(QStringLiteral("Mehr Busse")));
        QVERIFY(kept.contains(QStringLiteral("Mehr Räder und Wege")));
        TRY_COMPARE(one.textOf(card), shown);
        TRY_COMPARE(other.textOf(card), shown);
        // Both authors' second words may meet the other's between them: then each has met one.
        TRY_VERIFY(one.conflicts.size() + other.conflicts.size() >= 1);
        QVERIFY(one.conflicts.size() + other.conflicts.size() <= 2);
    }

    void aMessyLineLosesAndDoublesNothing()
    {
        Laptop &one = join(0);
        Laptop &other = join(1);
        TRY_VERIFY(one.isConnected() && other.isConnected());
        m_wifi->mess = 60;
        m_wifi->doubles = 3;
        QStringList written;
        QRandomGenerator chance(11);
        QString last;
        for (int i = 0; i < 60; ++i) {
            Laptop &laptop = i % 2 ? one : other;
            written += QStringLiteral("Karte %1").arg(i);
            last = laptop.write(m_hall.step, written.constLast());
            QVERIFY(!last.isEmpty());
            if (i % 5 == 0) {
                written.last() += QStringLiteral(" verbessert");
                QCOMPARE(laptop.edit(last, QStringLiteral("text"), written.constLast()).status, Outcome::Applied);
            }
            if (i == 30) {
                m_wifi->cut();
                m_wifi->mend();
            }
            QTest::qWait(int(chance.bounded(40)));
        }
        written.sort();
        TRY_VERIFY(one.unsent() == 0 && other.unsent() == 0);
        QCOMPARE(textsIn(load()), written);
        for (Laptop *laptop : {&one, &other}) {
            TRY_COMPARE(laptop->texts(), written);
            QVERIFY(laptop->isOrderly);
            QVERIFY(laptop->client->state().refused.isEmpty());
        }
    }

    void aClockThatIsYearsOffChangesNoOrder()
    {
        Laptop &one = join(0);
        TRY_VERIFY(one.isConnected());
        Contribution card;
        card.id = Uuid::random();
        card.step = m_hall.step;
        card.group = m_hall.groups.at(0);
        card.text = QStringLiteral("Aus der Zukunft");
        Change change = Change::insert(card, {});
        change.at = QDateTime(QDate(2093, 1, 1), QTime(0, 0), QTimeZone::UTC);
        QVERIFY(await(one.client->apply({change})));
        Change later = Change::update(RecordType::Contribution, card.id, 1, {{QStringLiteral("text"), QStringLiteral("Aus der Vergangenheit")}}, {});
        later.at = QDateTime(QDate(1971, 1, 1), QTime(0, 0), QTimeZone::UTC);
        QVERIFY(await(one.client->apply({later})));
        TRY_COMPARE(one.unsent(), 0);
        QCOMPARE(load().find<Contribution>(card.id)->text, QStringLiteral("Aus der Vergangenheit"));
        const auto log = await(m_repository->changesOf({card.id}));
        QCOMPARE(log.value().size(), 2);
        for (const Change &line : log.value()) {
            QVERIFY(std::abs(line.at.daysTo(QDateTime::currentDateTimeUtc())) <= 1);
        }
    }

    void aRoomClosedAndOpenedAgainKnowsItsLaptops()
    {
        Laptop &one = join(0);
        TRY_VERIFY(one.isConnected());
        const QString participant = one.client->state().participant;
        m_room.reset();
        TRY_VERIFY(!one.isConnected());
        QVERIFY(one.client->state().message.contains("closed"));
        QVERIFY(!one.write(m_hall.step, QStringLiteral("In der Pause")).isEmpty());
        openRoom();
        m_wifi->room.setPort(m_room->address().port);
        TRY_COMPARE(one.unsent(), 0);
        QCOMPARE(one.client->state().participant, participant);
        QVERIFY(one.client->state().message.isEmpty());
        const Records stored = load();
        QCOMPARE(textsIn(stored), QStringList{QStringLiteral("In der Pause")});
        QCOMPARE(stored.count(RecordType::Participant), std::size_t(1));
    }

    void aRefusedCardKeepsItsText()
    {
        Laptop &one = join(0);
        TRY_VERIFY(one.isConnected());
        m_wifi->cut();
        TRY_VERIFY(!one.isConnected());
        setState(StepState::Closed);
        const QString card = one.write(m_hall.step, QStringLiteral("Zu spät"));
        QCOMPARE(one.edit(card, QStringLiteral("text"), QStringLiteral("Ein wenig zu spät")).status, Outcome::Applied);
        m_wifi->mend();
        TRY_COMPARE(one.client->state().refused.size(), 1);
        TRY_COMPARE(one.texts(), QStringList());
        TRY_COMPARE(one.unsent(), 0);
        m_laptops.clear();
        // It is still there after a restart, and goes in when the question is open again.
        Laptop &again = enter(0);
        TRY_VERIFY(again.isConnected());
        QCOMPARE(again.client->state().refused.size(), 1);
        const RefusedCard refused = again.client->state().refused.constFirst();
        QCOMPARE(refused.text, QStringLiteral("Zu spät"));
        QVERIFY(refused.message.contains("not open"));
        setState(StepState::Open);
        again.client->tryAgain(refused.id);
        TRY_VERIFY(again.client->state().refused.isEmpty() && again.unsent() == 0);
        TRY_COMPARE(textsIn(load()), QStringList{QStringLiteral("Ein wenig zu spät")});
        TRY_COMPARE(again.texts(), QStringList{QStringLiteral("Ein wenig zu spät")});
        again.client->throwAway(refused.id);
        QVERIFY(again.client->state().refused.isEmpty());
    }

    void draftsStayOnTheirLaptopAndSurvive()
    {
        Laptop &one = join(0);
        TRY_VERIFY(one.isConnected());
        QCOMPARE(one.keepDraft(m_hall.step, QStringLiteral("noch nicht fertig")).status, Outcome::Applied);
        QCOMPARE(one.keepDraft(m_hall.step, QStringLiteral("noch nicht ganz fertig")).status, Outcome::Applied);
        Person person;
        person.participant = Uuid::create();
        person.name = QStringLiteral("Erika Muster");
        QCOMPARE(await(one.client->apply({Change::insert(person, {})})).value().constFirst().status, Outcome::Refused);
        one.write(m_hall.step, QStringLiteral("Karte"));
        TRY_COMPARE(one.unsent(), 0);
        m_laptops.clear();
        Laptop &again = enter(0);
        TRY_VERIFY(again.isLoaded);
        const auto &drafts = again.records.all<Draft>();
        QCOMPARE(drafts.size(), std::size_t(1));
        QCOMPARE(drafts.begin()->second.content, QStringLiteral("noch nicht ganz fertig"));
        for (const QString &message : std::as_const(m_wifi->fromLaptops)) {
            QVERIFY2(!message.contains(QStringLiteral("fertig")) && !message.contains(QStringLiteral("Muster")), qPrintable(message));
        }
        QCOMPARE(load().count(RecordType::Draft), std::size_t(0));
    }

    void anIdOfAnAnonymousCardTellsNoTime()
    {
        QVERIFY(await(m_repository->apply({Change::update(RecordType::Step, m_hall.step, 1, {{QStringLiteral("anonymity"), true}}, {})})));
        Laptop &one = join(0);
        Laptop &other = join(1);
        TRY_VERIFY(one.isConnected() && other.isConnected());
        const QString card = one.write(m_hall.step, QStringLiteral("Namenlos"));
        one.edit(card, QStringLiteral("text"), QStringLiteral("Ganz namenlos"));
        TRY_COMPARE(one.unsent(), 0);
        TRY_COMPARE(other.textOf(card), QStringLiteral("Ganz namenlos"));
        int seen = 0;
        for (const QString &message : m_wifi->fromLaptops + m_wifi->fromRoom) {
            const QJsonArray changes = QJsonDocument::fromJson(message.toUtf8()).object().value(QLatin1String("changes")).toArray();
            for (const QJsonValue &change : changes) {
                if (change[QStringLiteral("record")].toString() != QLatin1String("Contribution")) {
                    continue;
                }
                ++seen;
                for (const char *name : {"id", "recordId"}) {
                    const QString id = change[QLatin1String(name)].toString();
                    QVERIFY2(id.isEmpty() || id.at(14) == QLatin1Char('4'), qPrintable(message));
                }
                QVERIFY(!change[QStringLiteral("actor")].isString() && !change[QStringLiteral("at")].isString());
                QVERIFY(change[QStringLiteral("fields")][QStringLiteral("author")].toString() != one.client->state().participant || m_wifi->fromLaptops.contains(message));
            }
        }
        QVERIFY(seen >= 4);
    }

    void aMemberChoosesItsGroup()
    {
        Laptop &one = enter(0, QStringLiteral("chooser"));
        TRY_VERIFY(one.isConnected());
        QVERIFY(one.client->state().group.isEmpty());
        QVERIFY(one.write(m_hall.step, QStringLiteral("Noch ohne Gruppe")).isEmpty());
        one.client->chooseGroup(m_hall.groups.at(2));
        TRY_COMPARE(one.client->state().group, m_hall.groups.at(2));
        TRY_VERIFY(one.isConnected());
        QVERIFY(!one.write(m_hall.step, QStringLiteral("Mit Gruppe")).isEmpty());
        TRY_COMPARE(one.unsent(), 0);
        QCOMPARE(textsIn(load()), QStringList{QStringLiteral("Mit Gruppe")});
    }

    void whoWasPutIntoAnotherGroupMeanwhileSeesThatOneAlone()
    {
        QVERIFY(await(m_repository->apply({Change::update(RecordType::Step, m_hall.step, 1, {{QStringLiteral("visibility"), QStringLiteral("Private")}}, {})})));
        Laptop &one = join(0);
        TRY_VERIFY(one.isConnected());
        one.write(m_hall.step, QStringLiteral("Der ersten Gruppe"));
        TRY_COMPARE(one.unsent(), 0);
        m_wifi->cut();
        TRY_VERIFY(!one.isConnected());
        const QString participant = one.client->state().participant;
        QVERIFY(await(m_repository->apply({Change::update(RecordType::Participant, participant, 1, {{QStringLiteral("group"), m_hall.groups.at(1)}}, {})})));
        m_wifi->mend();
        TRY_COMPARE(one.client->state().group, m_hall.groups.at(1));
        TRY_COMPARE(one.texts(), QStringList());
        QVERIFY(one.isOrderly);
    }

    void theModerationRunsTheRoomFromAnotherLaptop()
    {
        RoomPlace there = place();
        there.code = m_room->address().moderatorCode;
        Laptop moderator(there, m_folder->filePath(QStringLiteral("moderator")));
        Laptop &one = join(0);
        TRY_VERIFY(moderator.isConnected() && one.isConnected());
        QCOMPARE(moderator.client->state().role, Role::Moderator);
        const QJsonObject pause{{QStringLiteral("state"), QStringLiteral("Paused")}};
        QCOMPARE(await(moderator.client->apply({Change::update(RecordType::Step, m_hall.step, moderator.records.find<Step>(m_hall.step)->revision, pause, {})})).value().constFirst().status, Outcome::Applied);
        TRY_COMPARE(one.records.find<Step>(m_hall.step)->state, StepState::Paused);
        // Known to be paused: said at once, and the text stays in its form.
        QVERIFY(one.write(m_hall.step, QStringLiteral("In der Pause")).isEmpty());
        QVERIFY(one.client->state().refused.isEmpty());
    }

    void theModerationSettlesAConflictFromAnotherLaptop()
    {
        const QString card = writtenCard();
        for (const char *text : {"Mehr Busse", "Mehr Züge"}) {
            QVERIFY(await(m_repository->apply({Change::update(RecordType::Contribution, card, 1, {{QStringLiteral("text"), QString::fromUtf8(text)}}, {})})));
        }
        RoomPlace there = place();
        there.code = m_room->address().moderatorCode;
        Laptop moderator(there, m_folder->filePath(QStringLiteral("moderator")));
        Laptop &one = join(0);
        TRY_VERIFY(moderator.isLoaded && moderator.records.count(RecordType::Conflict) == 1);
        QCOMPARE(one.records.count(RecordType::Conflict), std::size_t(0));
        const QString conflict = moderator.records.all<Conflict>().begin()->first;
        const auto settled = await(moderator.client->apply({Change::update(RecordType::Conflict, conflict, 1, {{QStringLiteral("settled"), true}}, {})}));
        QCOMPARE(settled.value().constFirst().status, Outcome::Applied);
        TRY_COMPARE(moderator.unsent(), 0);
        QVERIFY(load().find<Conflict>(conflict)->settled);
    }

    void dotsSetHereAreKnownAsOnesOwn()
    {
        const QJsonObject rules{{QStringLiteral("permissions"), QJsonArray{QStringLiteral("Write"), QStringLiteral("Vote")}}, {QStringLiteral("dotsPerPerson"), 3}};
        QVERIFY(await(m_repository->apply({Change::update(RecordType::Step, m_hall.step, 1, rules, {})})));
        const QString card = writtenCard();
        Laptop &one = join(0);
        Laptop &other = join(1);
        TRY_VERIFY(one.records.find<Contribution>(card) && other.records.find<Contribution>(card));
        Vote vote;
        vote.id = Uuid::random();
        vote.contribution = card;
        vote.dots = 1;
        QCOMPARE(await(one.client->apply({Change::insert(vote, {})})).value().constFirst().status, Outcome::Applied);
        TRY_COMPARE(one.unsent(), 0);
        TRY_VERIFY(other.records.find<Vote>(vote.id));
        QVERIFY(other.records.find<Vote>(vote.id)->participant.isEmpty());
        QCOMPARE(one.records.find<Vote>(vote.id)->participant, one.client->state().participant);
        const auto notMine = await(other.client->apply({Change::update(RecordType::Vote, vote.id, 1, {{QStringLiteral("dots"), 2}}, {})}));
        QCOMPARE(notMine.value().constFirst().status, Outcome::Refused);
        m_laptops.clear();
        Laptop &again = enter(0);
        TRY_VERIFY(again.isConnected());
        QCOMPARE(again.records.find<Vote>(vote.id)->participant, again.client->state().participant);
        QCOMPARE(await(again.client->apply({Change::update(RecordType::Vote, vote.id, 1, {{QStringLiteral("dots"), 3}}, {})})).value().constFirst().status, Outcome::Applied);
        TRY_COMPARE(again.unsent(), 0);
        QCOMPARE(load().find<Vote>(vote.id)->dots, 3);
        const auto tooMany = await(again.client->apply({Change::update(RecordType::Vote, vote.id, 2, {{QStringLiteral("dots"), 4}}, {})}));
        QCOMPARE(tooMany.value().constFirst().status, Outcome::Refused);
    }

    void aFullDiskIsSaidAndNothingIsShown()
    {
        Laptop &one = join(0);
        TRY_VERIFY(one.isConnected());
        m_wifi->cut();
        TRY_VERIFY(!one.isConnected());
        QVERIFY(!one.write(m_hall.step, QStringLiteral("Vorher")).isEmpty());
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit full{100, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full);
        Contribution card;
        card.step = m_hall.step;
        card.text = QStringLiteral("Passt nicht mehr");
        const auto outcomes = await(one.client->apply({Change::insert(card, {})}));
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!outcomes);
        QVERIFY(!outcomes.error().text().isEmpty());
        TRY_COMPARE(one.texts(), QStringList{QStringLiteral("Vorher")});
        QCOMPARE(one.unsent(), 1);
        QVERIFY(!one.write(m_hall.step, QStringLiteral("Nachher")).isEmpty());
        m_laptops.clear();
        Laptop &again = enter(0);
        const QStringList both{QStringLiteral("Nachher"), QStringLiteral("Vorher")};
        TRY_COMPARE(again.texts(), both);
        m_wifi->mend();
        TRY_COMPARE(again.unsent(), 0);
        QCOMPARE(textsIn(load()), both);
    }

    void aWrongClockIsKnown()
    {
        QWebSocketServer later(QStringLiteral("later"), QWebSocketServer::NonSecureMode);
        QVERIFY(later.listen(QHostAddress::LocalHost));
        connect(&later, &QWebSocketServer::newConnection, &later, [&later, this] {
            QWebSocket *line = later.nextPendingConnection();
            connect(line, &QWebSocket::textMessageReceived, line, [line, this] {
                const QString now = QDateTime::currentDateTimeUtc().addSecs(7200).toString(Qt::ISODateWithMs);
                line->sendTextMessage(QStringLiteral(R"({"type":"welcome","version":1,"token":"t","participant":"%1","role":"member","group":"","conference":"%1","now":"%2"})").arg(m_hall.conference, now));
                line->sendTextMessage(QStringLiteral(R"({"type":"snapshot","to":0,"changes":[]})"));
            });
        });
        RoomPlace there = place();
        there.port = later.serverPort();
        Laptop laptop(there, m_folder->filePath(QStringLiteral("later")));
        TRY_VERIFY(laptop.isConnected());
        QVERIFY(std::abs(laptop.client->state().clockAhead - 7'200'000) < 60'000);
    }

    void aSelfMadeCertificateIsTrustedOnceAndKnownAgain()
    {
        m_room.reset();
        m_options.tls = true;
        m_options.keysFile = m_folder->filePath(QStringLiteral("keys/one.json"));
        openRoom();
        RoomPlace there = place();
        there.port = m_room->address().port;
        there.tls = true;
        const QString folder = m_folder->filePath(QStringLiteral("tls"));
        auto laptop = std::make_unique<Laptop>(there, folder);
        TRY_VERIFY(laptop->isConnected());
        laptop.reset();
        m_room.reset();
        openRoom();
        there.port = m_room->address().port;
        laptop = std::make_unique<Laptop>(there, folder);
        TRY_VERIFY(laptop->isConnected());
        laptop.reset();
        // Somebody else's room with the same code.
        m_room.reset();
        m_options.code = there.code;
        m_options.keysFile = m_folder->filePath(QStringLiteral("keys/two.json"));
        openRoom();
        there.port = m_room->address().port;
        laptop = std::make_unique<Laptop>(there, folder);
        TRY_VERIFY(laptop->client->state().isFinal);
        QVERIFY(laptop->client->state().message.contains("certificate"));
        TRY_VERIFY(laptop->isLoaded && !laptop->isConnected());
    }

    void theSameCodeForAnotherConferenceShowsThatOneAlone()
    {
        Laptop *one = &join(0);
        TRY_VERIFY(one->isConnected());
        m_wifi->cut();
        QVERIFY(!one->write(m_hall.step, QStringLiteral("Bleibt bei ihrer Konferenz")).isEmpty());
        const QString code = m_room->address().code;
        HallFixture second;
        QVERIFY(await(m_repository->apply(second.changes(1, StepVisibility::Open))));
        m_room.reset();
        m_options.code = code;
        const QString first = std::exchange(m_hall.conference, second.conference);
        openRoom();
        m_wifi->room.setPort(m_room->address().port);
        m_wifi->mend();
        TRY_COMPARE(one->client->state().conference, second.conference);
        TRY_VERIFY(one->isConnected());
        QCOMPARE(one->unsent(), 0);
        QVERIFY(one->texts().isEmpty());
        m_room.reset();
        m_hall.conference = first;
        openRoom();
        m_wifi->room.setPort(m_room->address().port);
        TRY_COMPARE(one->client->state().conference, first);
        TRY_COMPARE(textsIn(load()), QStringList{QStringLiteral("Bleibt bei ihrer Konferenz")});
    }

    void aPlaceIsReadAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("source");
        QTest::newRow("room") << QStringLiteral("room://192.168.1.5:8517/k7-wq 2x") << QStringLiteral("room://192.168.1.5:8517/K7WQ2X");
        QTest::newRow("encrypted") << QStringLiteral("rooms://saal.local/ABCDEF") << QStringLiteral("rooms://saal.local:8517/ABCDEF");
        QTest::newRow("tls") << QStringLiteral("room://saal.local/ABCDEF?tls") << QStringLiteral("rooms://saal.local:8517/ABCDEF");
        QTest::newRow("page") << QStringLiteral(" http://192.168.1.5:8517/#abcdef ") << QStringLiteral("room://192.168.1.5:8517/ABCDEF");
        QTest::newRow("secure page") << QStringLiteral("https://192.168.1.5:8517/") << QStringLiteral("rooms://192.168.1.5:8517/TYPED1");
        QTest::newRow("bare") << QStringLiteral("192.168.1.5:9000") << QStringLiteral("room://192.168.1.5:9000/TYPED1");
        QTest::newRow("watch") << QStringLiteral("room://saal/ABCDEF?watch") << QStringLiteral("room://saal:8517/ABCDEF?watch");
        QTest::newRow("ipv6") << QStringLiteral("room://[fe80::1]:1/ABCDEF") << QStringLiteral("room://[fe80::1]:1/ABCDEF");
        QTest::newRow("a file") << QStringLiteral("file:///home/x.dreischritt") << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("no host") << QStringLiteral("room:///ABC") << QString();
    }

    void aPlaceIsReadAsPeopleTypeIt()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, source);
        const auto found = RoomPlace::fromText(typed, QStringLiteral("typed-1"));
        QCOMPARE(found ? found.value().source() : QString(), source);
        if (found) {
            QCOMPARE(RoomPlace::fromText(source).value(), found.value());
        }
    }

private:
    void openRoom()
    {
        m_options.conference = m_hall.conference;
        m_options.port = 0;
        m_options.address = QStringLiteral("127.0.0.1");
        if (m_options.keysFile.isEmpty()) {
            m_options.keysFile = m_folder->filePath(QStringLiteral("keys/keys.json"));
        }
        const auto room = await(RoomServer::open(m_repository, m_options));
        QVERIFY2(room, room ? "" : qPrintable(room.error().text()));
        m_room = room.value();
    }

    [[nodiscard]] RoomPlace place() const
    {
        RoomPlace there;
        there.host = QStringLiteral("127.0.0.1");
        there.port = m_wifi->port();
        there.code = m_room->address().code;
        return there;
    }

    /** A laptop as it is started: its state is in the folder of its name, where there is any. */
    Laptop &enter(int number, const QString &name = {})
    {
        RoomPlace there = place();
        const QString folder = name.isEmpty() ? QStringLiteral("laptop-%1").arg(number) : name;
        m_laptops.push_back(std::make_unique<Laptop>(there, m_folder->filePath(folder)));
        return *m_laptops.back();
    }

    /** A laptop of a group, in the room. */
    Laptop &join(int group, int number = 0)
    {
        Laptop &laptop = enter(group, number == 0 ? QString() : QStringLiteral("laptop-%1-%2").arg(group).arg(number));
        if (!QTest::qWaitFor(
                [&laptop] {
                    return laptop.isConnected();
                },
                patience)) {
            qWarning() << "not connected" << laptop.problem;
        }
        laptop.client->chooseGroup(m_hall.groups.at(group));
        (void)QTest::qWaitFor(
            [&laptop, this, group] {
                return laptop.client->state().group == m_hall.groups.at(group) && laptop.isConnected();
            },
            patience);
        return laptop;
    }

    [[nodiscard]] Records load() const
    {
        return std::move(*await(m_repository->load()).value().records);
    }

    [[nodiscard]] static QStringList textsIn(const Records &records)
    {
        QStringList found;
        for (const auto &[id, statement] : records.all<Contribution>()) {
            found += statement.text;
        }
        found.sort();
        return found;
    }

    /** A card of the first group that was there before. */
    [[nodiscard]] QString writtenCard() const
    {
        Contribution card;
        card.id = Uuid::create();
        card.step = m_hall.step;
        card.group = m_hall.groups.at(0);
        card.text = QStringLiteral("Mobilität");
        (void)await(m_repository->apply({Change::insert(card, card.group)}));
        return card.id;
    }

    void setState(StepState::State state) const
    {
        const int revision = load().find<Step>(m_hall.step)->revision;
        const QString name = QString::fromLatin1(QMetaEnum::fromType<StepState::State>().valueToKey(state));
        (void)await(m_repository->apply({Change::update(RecordType::Step, m_hall.step, revision, {{QStringLiteral("state"), name}}, {})}));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    HallFixture m_hall;
    RoomOptions m_options;
    std::shared_ptr<SqliteRepository> m_repository;
    std::shared_ptr<RoomServer> m_room;
    std::unique_ptr<Proxy> m_wifi;
    std::vector<std::unique_ptr<Laptop>> m_laptops;
};

QTEST_GUILESS_MAIN(RoomClientTest)
#include "roomclienttest.moc"
