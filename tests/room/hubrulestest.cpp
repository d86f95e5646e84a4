// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "hubhall.h"
#include "stepstanding.h"

#include <QTest>

#include <limits>

/** What guests may do with dots, criteria and links, what one group's own way shows to whom, and that tokens cannot be borrowed. */
class HubRulesTest : public QObject
{
    Q_OBJECT

private:
    static QJsonArray may(std::initializer_list<const char *> permissions)
    {
        QJsonArray names;
        for (const char *name : permissions) {
            names += QLatin1String(name);
        }
        return names;
    }

    /** A hall where choosing has begun: everybody sees three cards, two of them in a cluster. */
    struct Choice : Hall {
        Choice()
        {
            set(RecordType::Step,
                step,
                {{QStringLiteral("visibility"), QStringLiteral("Open")},
                 {QStringLiteral("permissions"), may({"Write", "Vote", "Rate", "Link"})},
                 {QStringLiteral("dotsPerPerson"), 5},
                 {QStringLiteral("dotsPerItem"), 3}});
            Cluster bundle;
            bundle.step = step;
            bundle.title = QStringLiteral("Kurse");
            cluster = put(bundle);
            Contribution card;
            card.step = step;
            card.group = blue;
            card.text = QStringLiteral("Allein");
            alone = put(card);
            card.cluster = cluster;
            first = put(card);
            second = put(card);
            id = join(line, red);
        }
        template<class T>
        QString put(T record)
        {
            record.id = Uuid::create();
            store({Change::insert(record, QStringLiteral("moderator"))}, [](const Result<QList<Outcome>> &) {});
            return record.id;
        }
        QString dots(const QString &target, int number, const char *place = "contribution")
        {
            return send(id, ChangeKind::Insert, "Vote", Uuid::create(), 0, {{QLatin1String(place), target}, {QStringLiteral("dots"), number}});
        }
        QString rate(const QString &target, const QJsonObject &values, const QString &recordId = Uuid::create())
        {
            QJsonObject fields = values;
            fields.insert(QStringLiteral("contribution"), target);
            return send(id, ChangeKind::Insert, "Rating", recordId, 0, fields);
        }
        CapturedLine line;
        RoomHub::LineId id = 0;
        QString cluster;
        QString alone;
        QString first;
        QString second;
    };

    static int dotsIn(const Records &records)
    {
        int dots = 0;
        for (const auto &[id, vote] : records.all<Vote>()) {
            dots += vote.dots;
        }
        return dots;
    }

private Q_SLOTS:
    void nobodySetsMoreDotsThanTheyHave()
    {
        Choice hall;
        QCOMPARE(hall.line.outcome(hall.dots(hall.alone, 3)), QStringLiteral("applied"));
        const QString tooMany = hall.dots(hall.first, 3);
        QCOMPARE(hall.line.outcome(tooMany), QStringLiteral("refused"));
        QCOMPARE(hall.line.reason(tooMany), QStringLiteral("You have 5 dots for this question, and 2 of them are left."));
        QCOMPARE(hall.line.outcome(hall.dots(hall.first, 2)), QStringLiteral("applied"));
        QCOMPARE(dotsIn(hall.records), 5);
        // Somebody else has their own.
        hall.id = hall.join(hall.line, hall.blue);
        QCOMPARE(hall.line.outcome(hall.dots(hall.alone, 3)), QStringLiteral("applied"));
    }

    void cardsOfAClusterCountAsOne()
    {
        Choice hall;
        QCOMPARE(hall.line.outcome(hall.dots(hall.first, 2)), QStringLiteral("applied"));
        const QString more = hall.dots(hall.second, 2);
        QCOMPARE(hall.line.outcome(more), QStringLiteral("refused"));
        QCOMPARE(hall.line.reason(more), QStringLiteral("At most 3 of your dots may be on one card; cards of one cluster count as one."));
        QCOMPARE(hall.line.outcome(hall.dots(hall.cluster, 2, "cluster")), QStringLiteral("refused"));
        QCOMPARE(hall.line.outcome(hall.dots(hall.cluster, 1, "cluster")), QStringLiteral("applied"));
    }

    void whatIsThereAlreadyIsNotWrittenAnewByOthers()
    {
        Choice hall;
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("permissions"), may({"Write", "EditOwn", "Vote", "Rate", "Link"})}});
        CapturedLine other;
        const auto author = hall.join(other, hall.blue);
        const QString card = Uuid::create();
        QCOMPARE(other.outcome(hall.write(author, QStringLiteral("Unser Sprachcafé"), card)), QStringLiteral("applied"));
        const QString vote = Uuid::create();
        QCOMPARE(other.outcome(hall.send(author, ChangeKind::Insert, "Vote", vote, 0, {{QStringLiteral("contribution"), card}, {QStringLiteral("dots"), 3}})), QStringLiteral("applied"));
        const QString rating = Uuid::create();
        QCOMPARE(other.outcome(hall.send(author, ChangeKind::Insert, "Rating", rating, 0, {{QStringLiteral("contribution"), card}, {QStringLiteral("effect"), 5}})), QStringLiteral("applied"));
        const QString link = Uuid::create();
        QCOMPARE(other.outcome(hall.send(author, ChangeKind::Insert, "Link", link, 0, {{QStringLiteral("from"), card}, {QStringLiteral("to"), hall.alone}, {QStringLiteral("kind"), QStringLiteral("BuildsOn")}})), QStringLiteral("applied"));

        // Somebody of the other group saw the ids and says that these are new records of theirs.
        CapturedLine stranger;
        const auto id = hall.join(stranger, hall.red);
        const QString own = Uuid::create();
        QCOMPARE(stranger.outcome(hall.write(id, QStringLiteral("Eigene Karte"), own)), QStringLiteral("applied"));
        for (const int base : {0, 1, std::numeric_limits<int>::max()}) {
            const QString overCard = hall.send(id, ChangeKind::Insert, "Contribution", card, base, {{QStringLiteral("step"), hall.step}, {QStringLiteral("text"), QStringLiteral("Meins")}});
            QCOMPARE(stranger.reason(overCard), QStringLiteral("This card is there already. Change it instead of writing it anew."));
            QCOMPARE(stranger.outcome(hall.send(id, ChangeKind::Insert, "Vote", vote, base, {{QStringLiteral("contribution"), hall.alone}, {QStringLiteral("dots"), 1}})), QStringLiteral("refused"));
            QCOMPARE(stranger.outcome(hall.send(id, ChangeKind::Insert, "Rating", rating, base, {{QStringLiteral("contribution"), hall.alone}, {QStringLiteral("effect"), 1}})), QStringLiteral("refused"));
            QCOMPARE(stranger.outcome(hall.send(id, ChangeKind::Insert, "Link", link, base, {{QStringLiteral("from"), own}, {QStringLiteral("to"), hall.alone}, {QStringLiteral("kind"), QStringLiteral("BuildsOn")}})), QStringLiteral("refused"));
        }
        QCOMPARE(hall.records.find<Contribution>(card)->text, QStringLiteral("Unser Sprachcafé"));
        QCOMPARE(hall.records.find<Contribution>(card)->group, hall.blue);
        QCOMPARE(hall.records.find<Vote>(vote)->dots, 3);
        QCOMPARE(hall.records.find<Rating>(rating)->effect, 5);
        QCOMPARE(hall.records.find<Link>(link)->from, card);
        // One's own mark may be set anew: a laptop that lost the answer does not know that it is there.
        QCOMPARE(other.outcome(hall.send(author, ChangeKind::Insert, "Vote", vote, 1, {{QStringLiteral("contribution"), card}, {QStringLiteral("dots"), 2}})), QStringLiteral("applied"));
        QCOMPARE(other.outcome(hall.send(author, ChangeKind::Insert, "Rating", rating, 1, {{QStringLiteral("contribution"), card}, {QStringLiteral("effect"), 4}})), QStringLiteral("applied"));
    }

    void aHundredDotsSentAtOnceAreStillTooMany()
    {
        Choice hall;
        hall.isDiskSlow = true;
        QJsonArray votes;
        for (int i = 0; i < 100; ++i) {
            votes += Hall::change(ChangeKind::Insert, "Vote", Uuid::create(), 0, {{QStringLiteral("contribution"), i % 2 ? hall.alone : hall.first}, {QStringLiteral("dots"), 1}});
        }
        hall.sendAll(hall.id, votes);
        hall.sendAll(hall.id, votes);
        hall.storeAll();
        QCOMPARE(dotsIn(hall.records), 5);
    }

    void dotsThatAreNoneAreRefused_data()
    {
        QTest::addColumn<QJsonValue>("dots");
        QTest::newRow("less than none") << QJsonValue(-3);
        QTest::newRow("a half") << QJsonValue(0.5);
        QTest::newRow("a word") << QJsonValue(QStringLiteral("3"));
        QTest::newRow("a great many") << QJsonValue(1e12);
    }

    void dotsThatAreNoneAreRefused()
    {
        QFETCH(const QJsonValue, dots);
        Choice hall;
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("dotsPerPerson"), 0}, {QStringLiteral("dotsPerItem"), 0}});
        const QString change = hall.send(hall.id, ChangeKind::Insert, "Vote", Uuid::create(), 0, {{QStringLiteral("contribution"), hall.alone}, {QStringLiteral("dots"), dots}});
        QCOMPARE(hall.line.outcome(change), QStringLiteral("refused"));
        QCOMPARE(hall.records.count(RecordType::Vote), std::size_t(0));
    }

    void dotsCanBeTakenBackWhenTheRulesHaveBecomeNarrower()
    {
        Choice hall;
        const QString vote = Uuid::create();
        hall.send(hall.id, ChangeKind::Insert, "Vote", vote, 0, {{QStringLiteral("contribution"), hall.alone}, {QStringLiteral("dots"), 3}});
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("dotsPerItem"), 1}});
        QCOMPARE(hall.line.outcome(hall.send(hall.id, ChangeKind::Update, "Vote", vote, 1, {{QStringLiteral("dots"), 2}})), QStringLiteral("applied"));
        QCOMPARE(hall.line.outcome(hall.send(hall.id, ChangeKind::Update, "Vote", vote, 2, {{QStringLiteral("dots"), 3}})), QStringLiteral("refused"));
        QCOMPARE(hall.line.outcome(hall.send(hall.id, ChangeKind::Remove, "Vote", vote, 2, {})), QStringLiteral("applied"));
    }

    void ratingsAreFromOneToFiveAndOnePerPerson()
    {
        Choice hall;
        QCOMPARE(hall.line.outcome(hall.rate(hall.alone, {{QStringLiteral("effect"), 6}})), QStringLiteral("refused"));
        QCOMPARE(hall.line.outcome(hall.rate(hall.alone, {{QStringLiteral("effect"), -1}})), QStringLiteral("refused"));
        const QString rating = Uuid::create();
        QCOMPARE(hall.line.outcome(hall.rate(hall.alone, {{QStringLiteral("effect"), 5}, {QStringLiteral("participant"), hall.red}}, rating)), QStringLiteral("applied"));
        const QString participant = hall.line.messages("welcome").first().value(QLatin1String("participant")).toString();
        QCOMPARE(hall.records.find<Rating>(rating)->participant, participant);
        QCOMPARE(hall.line.outcome(hall.rate(hall.alone, {{QStringLiteral("effect"), 5}})), QStringLiteral("refused"));
        QCOMPARE(hall.line.outcome(hall.send(hall.id, ChangeKind::Update, "Rating", rating, 1, {{QStringLiteral("urgency"), 2}})), QStringLiteral("applied"));
        QCOMPARE(hall.records.find<Rating>(rating)->urgency, 2);
    }

    void dotsAndCriteriaAreAllowedEachByItself()
    {
        Choice hall;
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("permissions"), may({"Vote"})}});
        QCOMPARE(hall.line.outcome(hall.rate(hall.alone, {{QStringLiteral("effect"), 5}})), QStringLiteral("refused"));
        QCOMPARE(hall.line.outcome(hall.dots(hall.alone, 1)), QStringLiteral("applied"));
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("permissions"), may({"Rate"})}});
        QCOMPARE(hall.line.outcome(hall.rate(hall.alone, {{QStringLiteral("effect"), 5}})), QStringLiteral("applied"));
        QCOMPARE(hall.line.outcome(hall.dots(hall.first, 1)), QStringLiteral("refused"));
    }

    void aQueueOfAnHourIsJudgedInItsOrder()
    {
        Choice hall;
        hall.isDiskSlow = true;
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("permissions"), may({"Write", "EditOwn", "Link", "Vote"})}});
        hall.storeAll();
        const QString card = Uuid::create();
        const QString link = Uuid::create();
        const QString vote = Uuid::create();
        const auto with = [](const char *name, const QJsonValue &value) {
            return QJsonObject{{QLatin1String(name), value}};
        };
        hall.sendAll(hall.id,
                     {Hall::change(ChangeKind::Insert, "Contribution", card, 0, {{QStringLiteral("step"), hall.step}, {QStringLiteral("text"), QStringLiteral("Erst")}}),
                      Hall::change(ChangeKind::Update, "Contribution", card, 1, with("text", QStringLiteral("Dann"))),
                      Hall::change(ChangeKind::Insert, "Link", link, 0, {{QStringLiteral("from"), card}, {QStringLiteral("to"), hall.alone}, {QStringLiteral("kind"), QStringLiteral("BuildsOn")}}),
                      Hall::change(ChangeKind::Insert, "Vote", vote, 0, {{QStringLiteral("contribution"), card}, {QStringLiteral("dots"), 1}}),
                      Hall::change(ChangeKind::Update, "Vote", vote, 1, with("dots", 2))});
        QVERIFY(hall.line.messages("ack").isEmpty());
        hall.storeAll();
        QVERIFY(!hall.line.holds(QStringLiteral("refused")));
        QCOMPARE(hall.records.find<Contribution>(card)->text, QStringLiteral("Dann"));
        QCOMPARE(hall.records.find<Link>(link)->to, hall.alone);
        QCOMPARE(hall.records.find<Vote>(vote)->dots, 2);
    }

    void aTablesLaptopSetsTheDotsOfItsPeople()
    {
        Choice hall;
        hall.set(RecordType::FocusGroup, hall.red, {{QStringLiteral("joinCode"), QStringLiteral("ACD346")}});
        CapturedLine person;
        hall.id = hall.join(person, hall.red);
        const std::size_t people = hall.records.count(RecordType::Participant);
        CapturedLine line;
        const auto table = hall.join(line, {}, QStringLiteral("acd 346"), {{QStringLiteral("table"), true}});
        hall.hub->tick(hall.now += std::chrono::seconds(1));
        const QJsonObject welcome = line.messages("welcome").constLast();
        QVERIFY(welcome.value(QLatin1String("table")).toBool());
        QCOMPARE(welcome.value(QLatin1String("group")).toString(), hall.red);
        QCOMPARE(hall.records.count(RecordType::Participant), people);
        // The one from the hall's own set-up, and the person.
        QCOMPARE(line.messages("table").constLast().value(QLatin1String("people")).toInt(), 2);
        const auto set = [&](const QString &target, int dots) {
            return hall.send(table, ChangeKind::Insert, "Vote", Uuid::create(), 0, {{QStringLiteral("contribution"), target}, {QStringLiteral("dots"), dots}});
        };
        QCOMPARE(line.reason(set(hall.alone, 7)), QStringLiteral("At most 6 of your dots may be on one card; cards of one cluster count as one."));
        QCOMPARE(line.outcome(set(hall.alone, 6)), QStringLiteral("applied"));
        const Vote vote = hall.records.all<Vote>().begin()->second;
        QCOMPARE(vote.participant, QString());
        QCOMPARE(vote.group, hall.red);
        QCOMPARE(hall.log.constLast().actor, hall.red);
        // What one of them sets on their own phone is one of the table's.
        QCOMPARE(person.outcome(hall.dots(hall.first, 2)), QStringLiteral("applied"));
        hall.hub->tick(hall.now += std::chrono::seconds(1));
        QCOMPARE(line.messages("table").constLast().value(QLatin1String("dots")).toObject().value(hall.step).toInt(), 2);
        QCOMPARE(line.reason(set(hall.second, 3)), QStringLiteral("You have 10 dots for this question, and 2 of them are left."));
        QCOMPARE(line.outcome(set(hall.second, 2)), QStringLiteral("applied"));

        // Another laptop at that table, after a break of the line: the same table. Nobody else has its dots.
        CapturedLine second;
        const auto again = hall.join(second, {}, QStringLiteral("nothing"), {{QStringLiteral("token"), welcome.value(QLatin1String("token")).toString()}});
        QVERIFY(second.messages("welcome").constLast().value(QLatin1String("table")).toBool());
        QCOMPARE(second.outcome(hall.send(again, ChangeKind::Update, "Vote", vote.id, 1, {{QStringLiteral("dots"), 5}})), QStringLiteral("applied"));
        QCOMPARE(person.outcome(hall.send(hall.id, ChangeKind::Update, "Vote", vote.id, 2, {{QStringLiteral("dots"), 0}})), QStringLiteral("refused"));
        hall.set(RecordType::FocusGroup, hall.blue, {{QStringLiteral("joinCode"), QStringLiteral("XYW679")}});
        CapturedLine stranger;
        const auto other = hall.join(stranger, hall.red, QStringLiteral("XYW679"), {{QStringLiteral("table"), true}});
        QCOMPARE(stranger.messages("welcome").constLast().value(QLatin1String("group")).toString(), hall.blue);
        QCOMPARE(stranger.outcome(hall.send(other, ChangeKind::Update, "Vote", vote.id, 2, {{QStringLiteral("dots"), 0}})), QStringLiteral("refused"));
        QCOMPARE(hall.records.find<Vote>(vote.id)->dots, 5);
    }

    void aTablesLaptopWritesAndRatesForItsGroup()
    {
        Choice hall;
        hall.set(RecordType::FocusGroup, hall.red, {{QStringLiteral("joinCode"), QStringLiteral("ACD346")}});
        CapturedLine line;
        const auto table = hall.join(line, {}, QStringLiteral("ACD346"), {{QStringLiteral("table"), true}});
        const QString card = Uuid::create();
        QCOMPARE(line.outcome(hall.write(table, QStringLiteral("Vom Tisch"), card)), QStringLiteral("applied"));
        QCOMPARE(hall.records.find<Contribution>(card)->author, QString());
        QCOMPARE(hall.records.find<Contribution>(card)->group, hall.red);
        const auto rate = [&](RoomHub::LineId id, const QString &record, int effect) {
            return hall.send(id, ChangeKind::Insert, "Rating", record, 0, {{QStringLiteral("contribution"), hall.alone}, {QStringLiteral("effect"), effect}});
        };
        // A rating names no group, so its id has to be the table's.
        QCOMPARE(line.outcome(rate(table, Uuid::create(), 4)), QStringLiteral("refused"));
        QCOMPARE(line.outcome(rate(table, ratingId(hall.alone, hall.blue), 4)), QStringLiteral("refused"));
        const QString rating = ratingId(hall.alone, hall.red);
        // Nobody takes the names of its records away beforehand.
        QCOMPARE(hall.line.outcome(rate(hall.id, rating, 1)), QStringLiteral("refused"));
        QCOMPARE(hall.line.outcome(hall.send(hall.id, ChangeKind::Insert, "Vote", dotsId(hall.alone, hall.red), 0, {{QStringLiteral("contribution"), hall.alone}, {QStringLiteral("dots"), 1}})), QStringLiteral("refused"));
        QCOMPARE(line.outcome(rate(table, rating, 4)), QStringLiteral("applied"));
        QCOMPARE(hall.line.outcome(rate(hall.id, rating, 1)), QStringLiteral("refused"));
        QCOMPARE(hall.records.find<Rating>(rating)->effect, 4);
    }

    void aPhoneWithATablesCodeIsAPersonOfItsGroup()
    {
        Choice hall;
        hall.set(RecordType::FocusGroup, hall.red, {{QStringLiteral("joinCode"), QStringLiteral("ACD346")}});
        CapturedLine line;
        const std::size_t before = hall.records.count(RecordType::Participant);
        hall.join(line, hall.blue, QStringLiteral("acd-346"));
        const QJsonObject welcome = line.messages("welcome").constLast();
        QVERIFY(!welcome.value(QLatin1String("table")).toBool());
        QCOMPARE(welcome.value(QLatin1String("group")).toString(), hall.red);
        QCOMPARE(hall.records.count(RecordType::Participant), before + 1);
        QVERIFY(line.messages("table").isEmpty());
    }

    void cardsAreTiedByTheirOwnGroupToWhatItMaySee()
    {
        Choice hall;
        const QString own = Uuid::create();
        hall.write(hall.id, QStringLiteral("Eigene"), own);
        const auto tie = [&hall](const QString &from, const QString &to, const char *kind) {
            return hall.line.outcome(hall.send(hall.id,
                                               ChangeKind::Insert,
                                               "Link",
                                               Uuid::create(),
                                               0,
                                               {{QStringLiteral("from"), from}, {QStringLiteral("to"), to}, {QStringLiteral("kind"), QLatin1String(kind)}}));
        };
        QCOMPARE(tie(own, hall.alone, "BuildsOn"), QStringLiteral("applied"));
        QCOMPARE(tie(own, hall.alone, "Evidences"), QStringLiteral("refused"));
        QCOMPARE(tie(own, own, "BuildsOn"), QStringLiteral("refused"));
        QCOMPARE(tie(hall.alone, own, "BuildsOn"), QStringLiteral("refused"));
        Step hidden;
        hidden.conference = hall.conference;
        hidden.visibility = StepVisibility::Private;
        Contribution secret;
        secret.step = hall.put(hidden);
        secret.group = hall.blue;
        QCOMPARE(tie(own, hall.put(secret), "BuildsOn"), QStringLiteral("refused"));
        // Another group does not undo it.
        CapturedLine other;
        const QString link = hall.records.all<Link>().begin()->first;
        QCOMPARE(other.outcome(hall.send(hall.join(other, hall.blue), ChangeKind::Remove, "Link", link, 1, {})), QStringLiteral("refused"));
        QCOMPARE(hall.line.outcome(hall.send(hall.id, ChangeKind::Remove, "Link", link, 1, {})), QStringLiteral("applied"));
    }

    void oneGroupIsRevealedWithAllThatHangsOnItsCardsAndTakenBack()
    {
        Hall hall;
        hall.set(RecordType::Step, hall.step, {{QStringLiteral("permissions"), may({"Write", "Vote", "Link"})}});
        CapturedLine red, blue, guest;
        const auto redId = hall.join(red, hall.red);
        const auto blueId = hall.join(blue, hall.blue);
        hall.join(guest, {}, {}, {{QStringLiteral("role"), QStringLiteral("observer")}});
        const QString redCard = Uuid::create();
        const QString redOther = Uuid::create();
        const QString blueCard = Uuid::create();
        const QString vote = Uuid::create();
        const QString link = Uuid::create();
        hall.write(redId, QStringLiteral("Rot eins"), redCard);
        hall.write(redId, QStringLiteral("Rot zwei"), redOther);
        hall.write(blueId, QStringLiteral("Blau"), blueCard);
        hall.send(redId, ChangeKind::Insert, "Vote", vote, 0, {{QStringLiteral("contribution"), redCard}, {QStringLiteral("dots"), 2}});
        hall.send(redId, ChangeKind::Insert, "Link", link, 0, {{QStringLiteral("from"), redCard}, {QStringLiteral("to"), redOther}, {QStringLiteral("kind"), QStringLiteral("BuildsOn")}});
        for (const QString &secret : {redCard, redOther, vote, link}) {
            QVERIFY(!blue.holds(secret));
            QVERIFY(!guest.holds(secret));
        }
        GroupStep own;
        own.id = groupStepId(hall.step, hall.red);
        own.step = hall.step;
        own.group = hall.red;
        own.state = StepState::Revealed;
        hall.store({Change::insert(own, QStringLiteral("moderator"))}, [](const Result<QList<Outcome>> &) {});
        hall.hub->tick(hall.now += std::chrono::seconds(1));
        CapturedLine newcomer;
        hall.join(newcomer, hall.blue);
        for (const QString &shown : {redCard, redOther, vote, link}) {
            QVERIFY(blue.holds(shown));
            QVERIFY(guest.holds(shown));
            QVERIFY(newcomer.holds(shown));
        }
        // The other group stays private, and its step goes on.
        QVERIFY(!red.holds(blueCard));
        QVERIFY(!guest.holds(blueCard));
        QCOMPARE(blue.outcome(hall.write(blueId, QStringLiteral("Blau zwei"))), QStringLiteral("applied"));
        QCOMPARE(red.outcome(hall.write(redId, QStringLiteral("Zu spät"))), QStringLiteral("refused"));
        blue.frames.clear();
        hall.set(RecordType::GroupStep, own.id, {{QStringLiteral("state"), QStringLiteral("Open")}});
        QStringList gone;
        for (const QJsonObject &message : blue.messages("changes")) {
            const QJsonArray changes = message.value(QLatin1String("changes")).toArray();
            for (const QJsonValue &change : changes) {
                if (change[QStringLiteral("kind")].toString() == QLatin1String("Remove")) {
                    gone += change[QStringLiteral("recordId")].toString();
                }
            }
        }
        gone.sort();
        QStringList expected{redCard, redOther, vote, link};
        expected.sort();
        QCOMPARE(gone, expected);
        CapturedLine last;
        hall.join(last, hall.blue);
        for (const QString &secret : {redCard, redOther, vote, link}) {
            QVERIFY(!last.holds(secret));
        }
        QCOMPARE(red.outcome(hall.write(redId, QStringLiteral("Weiter"))), QStringLiteral("applied"));
    }

    void borrowedAndTouchedTokensOpenNothing()
    {
        Hall hall;
        Hall elsewhere;
        CapturedLine line, moderator, away;
        hall.join(line, hall.red);
        const auto tokenOf = [](const CapturedLine &from) {
            return from.messages("welcome").first().value(QLatin1String("token")).toString();
        };
        CapturedLine stranger;
        elsewhere.join(stranger, elsewhere.red);
        const auto boss = hall.join(moderator, {}, hall.keys.moderatorCode);
        hall.join(away, hall.red);
        hall.say(boss, {{QStringLiteral("type"), QStringLiteral("remove")}, {QStringLiteral("participant"), away.messages("welcome").first().value(QLatin1String("participant"))}});
        QString touched = tokenOf(line);
        touched[touched.size() / 2] = touched.at(touched.size() / 2) == u'a' ? u'b' : u'a';
        // A member's token with the moderator's in front of it.
        const QString mixed = tokenOf(moderator).first(8) + tokenOf(line).mid(8);
        for (const QString &token : {tokenOf(stranger), tokenOf(away), touched, mixed}) {
            CapturedLine thief("10.0.0." + std::to_string(20 + qHash(token) % 200));
            hall.join(thief, hall.red, QStringLiteral("x"), {{QStringLiteral("token"), token}});
            QVERIFY2(thief.messages("welcome").isEmpty(), qPrintable(token));
            QCOMPARE(thief.refusal(), token == tokenOf(away) ? QStringLiteral("removed") : QStringLiteral("code"));
        }
        // The true one comes back, also twice at once: a page opened in two windows is one guest.
        CapturedLine again, twin;
        hall.join(again, {}, QStringLiteral("x"), {{QStringLiteral("token"), tokenOf(line)}});
        hall.join(twin, {}, QStringLiteral("x"), {{QStringLiteral("token"), tokenOf(line)}});
        QCOMPARE(again.messages("welcome").first().value(QLatin1String("participant")), twin.messages("welcome").first().value(QLatin1String("participant")));
    }

    void theRoomTellsItsClock()
    {
        Hall hall;
        CapturedLine line;
        hall.join(line, hall.red);
        const QDateTime now = QDateTime::fromString(line.messages("welcome").first().value(QLatin1String("now")).toString(), Qt::ISODateWithMs);
        QVERIFY(now.isValid());
        QCOMPARE(now.timeSpec(), Qt::UTC);
    }
};

QTEST_GUILESS_MAIN(HubRulesTest)
#include "hubrulestest.moc"
