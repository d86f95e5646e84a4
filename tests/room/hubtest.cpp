// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "hubhall.h"

#include <QTest>

/** The room's rules by what goes over the wire: who gets in, who sees what, who may do what, and that nothing counts twice. */
class HubTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoKnowsTheCodeIsWelcome()
    {
        Hall hall;
        CapturedLine line;
        hall.join(line, hall.red);
        QCOMPARE(line.messages("welcome").size(), 1);
        QCOMPARE(line.messages("welcome").first().value(QLatin1String("role")).toString(), QStringLiteral("member"));
        QCOMPARE(line.messages("snapshot").size(), 1);
        QVERIFY(!line.holds(QStringLiteral("groupcode")));
        QVERIFY(!line.holds(hall.keys.moderatorCode));
    }

    void wrongCodesAreCountedByAddress()
    {
        Hall hall;
        for (int i = 0; i < 5; ++i) {
            CapturedLine line;
            hall.join(line, hall.red, QStringLiteral("WRONG"));
            QCOMPARE(line.refusal(), QStringLiteral("code"));
            QVERIFY(line.messages("welcome").isEmpty());
        }
        CapturedLine sixth;
        hall.join(sixth, hall.red);
        QCOMPARE(sixth.refusal(), QStringLiteral("wait"));
        QVERIFY(sixth.isClosed);
        CapturedLine neighbour("10.0.0.2");
        hall.join(neighbour, hall.red);
        QCOMPARE(neighbour.messages("welcome").size(), 1);
        hall.now += std::chrono::minutes(2);
        CapturedLine later;
        hall.join(later, hall.red);
        QCOMPARE(later.messages("welcome").size(), 1);
    }

    void aPageOfAnotherVersionIsToldSo()
    {
        Hall hall;
        CapturedLine line;
        hall.join(line, hall.red, {}, {{QStringLiteral("version"), 2}});
        QCOMPARE(line.refusal(), QStringLiteral("version"));
        QVERIFY(line.isClosed);
        QVERIFY(line.holds(QStringLiteral("This device is newer than the room")));
        for (const QJsonValue &older : {QJsonValue(0), QJsonValue(), QJsonValue(QStringLiteral("1"))}) {
            CapturedLine old;
            hall.join(old, hall.red, {}, {{QStringLiteral("version"), older}});
            QCOMPARE(old.refusal(), QStringLiteral("version"));
            QVERIFY(old.holds(QStringLiteral("update the program")));
            QVERIFY(old.isClosed && old.messages("welcome").isEmpty());
        }
    }

    void aCardFromPaperIsTheGroupsAndSaysWhoTypedIt()
    {
        Hall hall;
        CapturedLine line;
        const auto id = hall.join(line, hall.red);
        const QString participant = line.messages("welcome").first().value(QLatin1String("participant")).toString();
        const QString card = Uuid::random();
        hall.send(id, ChangeKind::Insert, "Contribution", card, 0, {{QStringLiteral("step"), hall.step}, {QStringLiteral("text"), QStringLiteral("Vom Papier")}, {QStringLiteral("enteredBy"), hall.blue}});
        const auto *kept = hall.records.find<Contribution>(card);
        QVERIFY(kept);
        QCOMPARE(kept->enteredBy, participant);
        QVERIFY(kept->author.isEmpty());
    }

    void whoKnowsWhatAnotherGroupSawGetsEverythingAnew()
    {
        Hall hall;
        CapturedLine line;
        const auto id = hall.join(line, hall.red);
        const QString token = line.messages("welcome").first().value(QLatin1String("token")).toString();
        const QString participant = line.messages("welcome").first().value(QLatin1String("participant")).toString();
        hall.write(id, QStringLiteral("Der roten Gruppe"));
        hall.hub->closed(id);
        const qint64 since = line.messages("changes").last().value(QLatin1String("to")).toInteger();
        hall.store({Change::update(RecordType::Participant, participant, 1, {{QStringLiteral("group"), hall.blue}}, {})}, [](const auto &) {});
        CapturedLine again;
        hall.join(again, hall.red, {}, {{QStringLiteral("token"), token}, {QStringLiteral("since"), since}});
        QCOMPARE(again.messages("welcome").first().value(QLatin1String("group")).toString(), hall.blue);
        QCOMPARE(again.messages("snapshot").size(), 1);
        QVERIFY(!again.holds(QStringLiteral("Der roten Gruppe")));
    }

    void aFrameTellsWhichOneWasBeforeIt()
    {
        Hall hall;
        CapturedLine line;
        const auto id = hall.join(line, hall.red);
        hall.write(id, QStringLiteral("Eins"));
        hall.write(id, QStringLiteral("Zwei"));
        const auto frames = line.messages("changes");
        QVERIFY(frames.size() >= 2);
        for (qsizetype i = 1; i < frames.size(); ++i) {
            QCOMPARE(frames.at(i).value(QLatin1String("from")), frames.at(i - 1).value(QLatin1String("to")));
        }
        QVERIFY(frames.first().value(QLatin1String("from")).toInteger() <= line.messages("snapshot").first().value(QLatin1String("to")).toInteger());
    }

    void aCardIsSeenByTheOwnGroupAndTheModerationUntilTheReveal()
    {
        Hall hall;
        CapturedLine writer, mate, stranger, moderator, guest;
        const auto id = hall.join(writer, hall.red);
        hall.join(mate, hall.red);
        hall.join(stranger, hall.blue);
        hall.join(moderator, {}, hall.keys.moderatorCode);
        hall.join(guest, {}, {}, {{QStringLiteral("role"), QStringLiteral("observer")}});
        const QString change = hall.write(id, QStringLiteral("Kurse in Oker"));
        QCOMPARE(writer.outcome(change), QStringLiteral("applied"));
        QVERIFY(mate.holds(QStringLiteral("Kurse in Oker")));
        QVERIFY(moderator.holds(QStringLiteral("Kurse in Oker")));
        QVERIFY(!stranger.holds(QStringLiteral("Kurse in Oker")));
        QVERIFY(!guest.holds(QStringLiteral("Kurse in Oker")));
        CapturedLine newcomer;
        hall.join(newcomer, hall.blue);
        QVERIFY(!newcomer.holds(QStringLiteral("Kurse in Oker")));
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("state"), QStringLiteral("Revealed")}});
        for (const CapturedLine *line : {&stranger, &guest, &newcomer}) {
            QVERIFY(line->holds(QStringLiteral("Kurse in Oker")));
        }
        CapturedLine last;
        hall.join(last, hall.blue);
        QVERIFY(last.holds(QStringLiteral("Kurse in Oker")));
    }

    void goingBackTakesTheCardsAwayAgain()
    {
        Hall hall;
        CapturedLine writer, stranger;
        const QString card = Uuid::create();
        hall.write(hall.join(writer, hall.red), QStringLiteral("Kurse"), card);
        hall.join(stranger, hall.blue);
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("state"), QStringLiteral("Revealed")}});
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("state"), QStringLiteral("Open")}});
        const QJsonArray last = stranger.messages("changes").constLast().value(QLatin1String("changes")).toArray();
        QVERIFY(std::any_of(last.begin(), last.end(), [&card](const QJsonValue &change) {
            return change[QStringLiteral("recordId")].toString() == card && change[QStringLiteral("kind")].toString() == QLatin1String("Remove");
        }));
    }

    void aCardTakenAwayIsGoneForAllButTheModeration()
    {
        Hall hall;
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("visibility"), QStringLiteral("Open")}});
        CapturedLine writer, mate, moderator;
        const QString card = Uuid::create();
        hall.write(hall.join(writer, hall.red), QStringLiteral("Schimpfwort"), card);
        hall.join(mate, hall.blue);
        const auto boss = hall.join(moderator, {}, hall.keys.moderatorCode);
        const QString change = hall.send(boss, ChangeKind::Update, "Contribution", card, 1, {{QStringLiteral("visibility"), QStringLiteral("Withheld")}});
        QCOMPARE(moderator.outcome(change), QStringLiteral("applied"));
        CapturedLine newcomer;
        hall.join(newcomer, hall.blue);
        QVERIFY(!newcomer.holds(QStringLiteral("Schimpfwort")));
        const QJsonArray last = mate.messages("changes").constLast().value(QLatin1String("changes")).toArray();
        QCOMPARE(last.last()[QStringLiteral("kind")].toString(), QStringLiteral("Remove"));
    }

    void nothingOnTheWireTellsWhoWroteInAnAnonymousStep()
    {
        Hall hall;
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("anonymity"), true}});
        CapturedLine writer, mate, moderator;
        const auto id = hall.join(writer, hall.red);
        const QString participant = writer.messages("welcome").first().value(QLatin1String("participant")).toString();
        hall.join(mate, hall.red);
        hall.join(moderator, {}, hall.keys.moderatorCode);
        moderator.frames.clear();
        mate.frames.clear();
        hall.say(id, {{QStringLiteral("type"), QStringLiteral("typing")}, {QStringLiteral("step"), hall.step}});
        hall.write(id, QStringLiteral("Im Amt war niemand freundlich"));
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("state"), QStringLiteral("Revealed")}});
        for (const CapturedLine *line : {&mate, &moderator}) {
            QVERIFY(line->holds(QStringLiteral("Im Amt war niemand freundlich")));
            QVERIFY(!line->holds(participant));
            QVERIFY(!line->holds(QStringLiteral("author")));
        }
        for (const QJsonObject &presence : moderator.messages("presence")) {
            QVERIFY(presence.value(QLatin1String("typing")).toObject().isEmpty());
        }
        for (const Change &change : std::as_const(hall.log)) {
            if (change.record == RecordType::Contribution) {
                QCOMPARE(change.actor, hall.red);
                QVERIFY(change.fields.value(QLatin1String("author")).toString().isEmpty());
            }
        }
    }

    void theModerationIsToldHowManyAreTyping()
    {
        Hall hall;
        CapturedLine writer, moderator, mate;
        const auto id = hall.join(writer, hall.red);
        hall.join(mate, hall.red);
        hall.join(moderator, {}, hall.keys.moderatorCode);
        hall.say(id, {{QStringLiteral("type"), QStringLiteral("typing")}, {QStringLiteral("step"), hall.step}});
        const QJsonObject last = moderator.messages("presence").constLast();
        QCOMPARE(last.value(QLatin1String("typing")).toObject().value(hall.step).toInt(), 1);
        QCOMPARE(last.value(QLatin1String("groups")).toObject().value(hall.red).toInt(), 2);
        QVERIFY(mate.messages("presence").isEmpty());
    }

    void theSameChangeTwiceCountsOnce()
    {
        Hall hall;
        CapturedLine line;
        const auto id = hall.join(line, hall.red);
        const QString card = Uuid::create();
        const QJsonObject change{{QStringLiteral("id"), Uuid::create()},
                                 {QStringLiteral("kind"), QStringLiteral("Insert")},
                                 {QStringLiteral("record"), QStringLiteral("Contribution")},
                                 {QStringLiteral("recordId"), card},
                                 {QStringLiteral("base"), 0},
                                 {QStringLiteral("fields"), QJsonObject{{QStringLiteral("step"), hall.step}, {QStringLiteral("text"), QStringLiteral("Einmal")}}}};
        const QJsonObject message{{QStringLiteral("type"), QStringLiteral("changes")}, {QStringLiteral("changes"), QJsonArray{change}}};
        hall.say(id, message);
        // Closed meanwhile: what was stored is known all the same.
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("state"), QStringLiteral("Closed")}});
        hall.say(id, message);
        QCOMPARE(line.outcome(change.value(QLatin1String("id")).toString()), QStringLiteral("duplicate"));
        QCOMPARE(hall.records.count(RecordType::Contribution), std::size_t(1));
    }

    void whatIsNotTheirsIsRefused()
    {
        Hall hall;
        CapturedLine redLine, blueLine, guestLine;
        const auto red = hall.join(redLine, hall.red);
        const auto blue = hall.join(blueLine, hall.blue);
        const auto guest = hall.join(guestLine, {}, {}, {{QStringLiteral("role"), QStringLiteral("observer")}});
        const QString card = Uuid::create();
        hall.write(red, QStringLiteral("Rot"), card);
        const auto refused = [&](const CapturedLine &line, const QString &change) {
            return line.outcome(change) == QLatin1String("refused");
        };
        QVERIFY(refused(blueLine, hall.send(blue, ChangeKind::Update, "Contribution", card, 1, {{QStringLiteral("text"), QStringLiteral("Blau")}})));
        QVERIFY(refused(blueLine, hall.send(blue, ChangeKind::Remove, "Contribution", card, 1, {})));
        QVERIFY(refused(redLine, hall.send(red, ChangeKind::Update, "Contribution", card, 1, {{QStringLiteral("visibility"), QStringLiteral("Withheld")}})));
        QVERIFY(refused(redLine, hall.send(red, ChangeKind::Update, "Step", hall.step, 1, {{QStringLiteral("state"), QStringLiteral("Revealed")}})));
        QVERIFY(refused(redLine, hall.send(red, ChangeKind::Insert, "Person", Uuid::create(), 0, {{QStringLiteral("name"), QStringLiteral("X")}})));
        QVERIFY(refused(redLine, hall.send(red, ChangeKind::Remove, "Conference", hall.conference, 1, {})));
        QVERIFY(refused(guestLine, hall.write(guest, QStringLiteral("Zaungast"))));
        QVERIFY(refused(redLine, hall.write(red, QStringLiteral("  "))));
        QCOMPARE(hall.records.find<Contribution>(card)->text, QStringLiteral("Rot"));
        QCOMPARE(hall.records.count(RecordType::Contribution), std::size_t(1));
    }

    void aCardBelongsToTheGroupThatWroteItWhateverItSays()
    {
        Hall hall;
        CapturedLine line;
        const auto id = hall.join(line, hall.red);
        const QString card = Uuid::create();
        hall.write(id, QStringLiteral("Meins"), card,
                   {{QStringLiteral("group"), hall.blue}, {QStringLiteral("author"), Uuid::create()}, {QStringLiteral("visibility"), QStringLiteral("Withheld")}});
        const Contribution *stored = hall.records.find<Contribution>(card);
        QVERIFY(stored);
        QCOMPARE(stored->group, hall.red);
        QCOMPARE(stored->author, line.messages("welcome").first().value(QLatin1String("participant")).toString());
        QCOMPARE(stored->visibility, ContributionVisibility::Shown);
    }

    void aClosedStepTakesNothingAndSaysTheTextIsKept()
    {
        Hall hall;
        CapturedLine line;
        const auto id = hall.join(line, hall.red);
        for (const char *state : {"Planned", "Paused", "Closed", "Revealed"}) {
            hall.set(RecordType::Step, hall.step, {{QStringLiteral("state"), QString::fromLatin1(state)}});
            QCOMPARE(line.outcome(hall.write(id, QStringLiteral("Zu spät"))), QStringLiteral("refused"));
        }
        QCOMPARE(hall.records.count(RecordType::Contribution), std::size_t(0));
    }

    void aDeviceThatComesBackGetsWhatItMissed()
    {
        Hall hall;
        CapturedLine first, mate;
        const auto id = hall.join(first, hall.red);
        const QString token = first.messages("welcome").first().value(QLatin1String("token")).toString();
        const qint64 since = first.messages("snapshot").first().value(QLatin1String("to")).toInteger();
        hall.hub->closed(id);
        hall.write(hall.join(mate, hall.red), QStringLiteral("Während der Pause"));
        CapturedLine again;
        hall.join(again, hall.red, QStringLiteral("x"), {{QStringLiteral("token"), token}, {QStringLiteral("since"), since}});
        QVERIFY(again.messages("snapshot").isEmpty());
        QVERIFY(again.holds(QStringLiteral("Während der Pause")));
        QCOMPARE(again.messages("current").size(), 1);
        QCOMPARE(again.messages("welcome").first().value(QLatin1String("group")).toString(), hall.red);
        // Longer ago than is kept, or after the room was opened again: everything once more.
        hall.open();
        CapturedLine later;
        hall.join(later, {}, QStringLiteral("x"), {{QStringLiteral("token"), token}, {QStringLiteral("since"), 1}});
        QCOMPARE(later.messages("snapshot").size(), 1);
        QVERIFY(later.holds(QStringLiteral("Während der Pause")));
    }

    void aDeviceSentAwayIsOutAndStaysOut()
    {
        Hall hall;
        CapturedLine line, moderator;
        hall.join(line, hall.red);
        const QJsonObject welcome = line.messages("welcome").first();
        const auto boss = hall.join(moderator, {}, hall.keys.moderatorCode);
        bool isKept = false;
        hall.hub->keysChanged = [&](const RoomKeys &keys) {
            isKept = keys.removed.size() == 1;
        };
        hall.say(boss, {{QStringLiteral("type"), QStringLiteral("remove")}, {QStringLiteral("participant"), welcome.value(QLatin1String("participant"))}});
        QVERIFY(line.isClosed);
        QVERIFY(isKept);
        CapturedLine again;
        hall.join(again, hall.red, {}, {{QStringLiteral("token"), welcome.value(QLatin1String("token"))}});
        QVERIFY(again.messages("welcome").isEmpty());
        QCOMPARE(again.refusal(), QStringLiteral("removed"));
        QVERIFY(again.isClosed);
    }

    void theFloorIsToldToAllAndToThoseWhoComeLaterUntilItIsTakenBack()
    {
        Hall hall;
        CapturedLine red, moderator, late, later;
        const auto member = hall.join(red, hall.red);
        const auto boss = hall.join(moderator, {}, hall.keys.moderatorCode);
        QVERIFY(red.messages("floor").isEmpty());
        RoomStage told;
        hall.hub->stageChanged = [&told](const RoomStage &stage) {
            told = stage;
        };
        hall.say(boss, {{QStringLiteral("type"), QStringLiteral("floor")}, {QStringLiteral("group"), hall.blue}});
        QCOMPARE(red.messages("floor").constLast().value(QLatin1String("group")).toString(), hall.blue);
        QCOMPARE(told.floor, hall.blue);
        hall.join(late, hall.blue);
        QCOMPARE(late.messages("floor").size(), 1);
        // Members give nobody the floor, not even themselves.
        hall.say(member, {{QStringLiteral("type"), QStringLiteral("floor")}, {QStringLiteral("group"), hall.red}});
        QCOMPARE(told.floor, hall.blue);
        hall.hub->giveFloor(QStringLiteral("nowhere"));
        QCOMPARE(red.messages("floor").constLast().value(QLatin1String("group")).toString(), QString());
        hall.join(later, hall.red);
        QVERIFY(later.messages("floor").isEmpty());
    }

    void phonesFollowThePageOnTheWall()
    {
        Hall hall;
        CapturedLine red, late;
        hall.join(red, hall.red);
        hall.hub->showPlenary(hall.step, hall.blue);
        QCOMPARE(red.messages("plenary").constLast().value(QLatin1String("step")).toString(), hall.step);
        QCOMPARE(red.messages("plenary").constLast().value(QLatin1String("group")).toString(), hall.blue);
        hall.hub->showPlenary(hall.step, hall.blue);
        QCOMPARE(red.messages("plenary").size(), 1);
        hall.hub->showPlenary(hall.step, {});
        hall.join(late, hall.blue);
        QCOMPARE(late.messages("plenary").constLast().value(QLatin1String("group")).toString(), QString());
        hall.hub->showPlenary({}, {});
        QCOMPARE(red.messages("plenary").size(), 3);
        CapturedLine last;
        hall.join(last, hall.blue);
        QVERIFY(last.messages("plenary").isEmpty());
    }

    void theModerationKnowsWhoIsThereAndNobodyElseDoes()
    {
        Hall hall;
        CapturedLine first, second, watcher, moderator;
        const auto id = hall.join(first, hall.red, {}, {{QStringLiteral("name"), QStringLiteral("Wolke")}});
        hall.join(second, hall.blue);
        hall.join(watcher, {}, {}, {{QStringLiteral("role"), QStringLiteral("observer")}});
        hall.join(moderator, {}, hall.keys.moderatorCode);
        hall.write(id, QStringLiteral("Kurse in Oker"));
        hall.hub->closed(id);
        hall.hub->tick(hall.now += std::chrono::seconds(1));
        const QJsonArray people = moderator.messages("people").constLast().value(QLatin1String("people")).toArray();
        QCOMPARE(people.size(), 3);
        QCOMPARE(people.at(0)[QStringLiteral("name")].toString(), QStringLiteral("Wolke"));
        QCOMPARE(people.at(0)[QStringLiteral("number")].toInt(), 1);
        QCOMPARE(people.at(0)[QStringLiteral("group")].toString(), hall.red);
        QVERIFY(!people.at(0)[QStringLiteral("here")].toBool());
        QVERIFY(people.at(1)[QStringLiteral("here")].toBool());
        QVERIFY(people.at(2)[QStringLiteral("watches")].toBool());
        for (const CapturedLine *line : {&first, &second, &watcher}) {
            QVERIFY(line->messages("people").isEmpty());
            QVERIFY(line->messages("presence").isEmpty());
        }
        // Whoever is sent away is not there any more, and the others keep their numbers.
        hall.hub->remove(people.at(0)[QStringLiteral("participant")].toString());
        hall.hub->tick(hall.now += std::chrono::seconds(1));
        const QList<RoomAttendee> left = hall.hub->presence().attendees;
        QCOMPARE(left.size(), 2);
        QCOMPARE(left.first().number, 2);
    }

    void theModerationSendsItselfNotAway()
    {
        Hall hall;
        CapturedLine moderator;
        hall.join(moderator, {}, hall.keys.moderatorCode);
        hall.hub->remove(moderator.messages("welcome").first().value(QLatin1String("participant")).toString());
        QVERIFY(!moderator.isClosed);
        QVERIFY(hall.hub->keys().removed.isEmpty());
    }

    void abuseIsTakenAwayBeforeTheRevealWithoutAnybodyLearningWhoWroteIt()
    {
        Hall hall;
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("anonymity"), true}});
        CapturedLine moderator, writer, mate, stranger;
        const auto boss = hall.join(moderator, {}, hall.keys.moderatorCode);
        const QString card = Uuid::create();
        const auto id = hall.join(writer, hall.red);
        hall.join(mate, hall.red);
        hall.join(stranger, hall.blue);
        hall.write(id, QStringLiteral("Schimpfwort"), card);
        hall.send(boss, ChangeKind::Update, "Contribution", card, 1, {{QStringLiteral("visibility"), QStringLiteral("Withheld")}});
        QCOMPARE(hall.records.find<Contribution>(card)->visibility, ContributionVisibility::Withheld);
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("state"), QStringLiteral("Revealed")}});
        QVERIFY(!stranger.holds(QStringLiteral("Schimpfwort")));
        CapturedLine newcomer;
        hall.join(newcomer, hall.red);
        QVERIFY(!newcomer.holds(QStringLiteral("Schimpfwort")));
        const QString author = writer.messages("welcome").first().value(QLatin1String("participant")).toString();
        for (const CapturedLine *line : {&moderator, &mate}) {
            for (const QJsonObject &message : line->messages("changes")) {
                const QJsonArray changes = message.value(QLatin1String("changes")).toArray();
                for (const QJsonValue &change : changes) {
                    if (change[QStringLiteral("record")].toString() == QLatin1String("Contribution")) {
                        QVERIFY(!QJsonDocument(change.toObject()).toJson().contains(author.toLatin1()));
                    }
                }
            }
            for (const QJsonObject &presence : line->messages("presence")) {
                QVERIFY(presence.value(QLatin1String("typingGroups")).toObject().isEmpty());
            }
        }
        for (const Change &change : std::as_const(hall.log)) {
            QVERIFY(change.record != RecordType::Contribution || change.actor != author);
        }
    }

    void aFullDiskIsSaidAndNothingAcknowledged()
    {
        Hall hall;
        CapturedLine line;
        const auto id = hall.join(line, hall.red);
        hall.isDiskFull = true;
        const QString change = hall.write(id, QStringLiteral("Bitte behalten"));
        QVERIFY(line.outcome(change).isEmpty());
        QCOMPARE(line.refusal(), QStringLiteral("store"));
        hall.isDiskFull = false;
        QVERIFY(!line.isClosed);
    }

    void whatMembersMayNotOrderIsNotUnderstood()
    {
        Hall hall;
        CapturedLine line, mate;
        const auto id = hall.join(line, hall.red);
        hall.join(mate, hall.red);
        hall.say(id, {{QStringLiteral("type"), QStringLiteral("announce")}, {QStringLiteral("text"), QStringLiteral("Feierabend")}});
        hall.say(id, {{QStringLiteral("type"), QStringLiteral("remove")}, {QStringLiteral("participant"), mate.messages("welcome").first().value(QLatin1String("participant"))}});
        QVERIFY(!mate.holds(QStringLiteral("Feierabend")));
        QVERIFY(!mate.isClosed);
        QCOMPARE(line.messages("error").size(), 2);
    }

    void nonsenseIsAnsweredAndHarmsNobody_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\xff\xfe\0x", 4);
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("an array") << QByteArray("[1,2,3]");
        QTest::newRow("another type") << QByteArray(R"({"type":{"a":1}})");
        QTest::newRow("changes of nothing") << QByteArray(R"({"type":"changes","changes":[null,1,"a",{},{"id":7}]})");
        QTest::newRow("typing nowhere") << QByteArray(R"({"type":"typing","step":"nowhere"})");
    }

    void nonsenseIsAnsweredAndHarmsNobody()
    {
        QFETCH(const QByteArray, bytes);
        Hall hall;
        CapturedLine stranger, member, mate;
        const auto outside = hall.hub->open(stranger);
        const auto inside = hall.join(member, hall.red);
        hall.hub->receive(outside, {bytes.constData(), std::size_t(bytes.size())}, hall.now);
        hall.hub->receive(inside, {bytes.constData(), std::size_t(bytes.size())}, hall.now);
        QVERIFY(stranger.isClosed);
        QCOMPARE(member.outcome(hall.write(inside, QStringLiteral("Es geht weiter"))), QStringLiteral("applied"));
    }

    void whoTalksTooFastIsLetGo()
    {
        Hall hall;
        CapturedLine line;
        const auto id = hall.join(line, hall.red);
        const std::string typing = R"({"type":"typing","step":""})";
        for (int i = 0; i < 200 && !line.isClosed; ++i) {
            hall.hub->receive(id, typing, hall.now);
        }
        QVERIFY(line.isClosed);
        QCOMPARE(line.refusal(), QStringLiteral("pace"));
    }
};

QTEST_GUILESS_MAIN(HubTest)
#include "hubtest.moc"
