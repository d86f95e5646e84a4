// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "assignment.h"

#include <QTest>

#include <functional>
#include <map>
#include <numeric>
#include <random>

/** Who goes to which group. */
class AssignmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyGetsTheFirstWishWhereThatIsEven();
    void noAssignmentIsBetter_data();
    void noAssignmentIsBetter();
    void capacitiesHoldAndSizesStayEven();
    void withoutWishesSizesDifferByOneAtMost();
    void kindsAndSettingsAreMixedBetterThanByChance();
    void theSeedDecidesBetweenEqualsOnly();
    void theOrderOfTheRecordsPlaysNoPart();
    void whoSitsByHandStays();
    void aGroupFilledByHandBeyondItsSeatsIsNamed();
    void whoHasNoSeatIsNamedWithTheReason();
    void wishesThatLeadNowhereAreNamedAndHarmNobody();
    void withoutGroupsOrConferenceThereIsAClearRefusal();
    void aConferenceWithoutParticipantsHasEmptyGroups();
    void aCrowdInOneAreaIsSpreadOverItsGroups();
    void theChangesLeadThereAndNowhereElse();
    void aThousandPeopleFindTheirGroups();
    void whatIsReachedNowIsCountedAsIfItWereAssigned();
};

namespace
{
QString uuid(int kind, int number)
{
    return QStringLiteral("0198c0de-%1-7000-8000-%2").arg(kind, 4, 16, QLatin1Char('0')).arg(number, 12, 16, QLatin1Char('0'));
}
const QString conferenceId = uuid(1, 1);

Records room(int areas, const QList<int> &capacities)
{
    Records records;
    Conference conference;
    conference.id = conferenceId;
    records.all<Conference>()[conference.id] = conference;
    for (int i = 0; i < areas; ++i) {
        TopicArea area;
        area.id = uuid(2, i);
        area.conference = conferenceId;
        area.name = QStringLiteral("Themenfeld %1").arg(i + 1);
        records.all<TopicArea>()[area.id] = area;
    }
    for (int i = 0; i < capacities.size(); ++i) {
        FocusGroup group;
        group.id = uuid(3, i);
        group.conference = conferenceId;
        group.order = i + 1;
        group.name = QStringLiteral("Gruppe %1").arg(i + 1);
        group.topicArea = uuid(2, i % qMax(1, areas));
        group.capacity = capacities.at(i);
        records.all<FocusGroup>()[group.id] = group;
    }
    return records;
}

Participant &
join(Records &records, const QList<int> &wishes, Setting::Setting setting = Setting::NotStated, OrganisationKind::Kind kind = OrganisationKind::Other)
{
    Participant participant;
    participant.id = uuid(4, int(records.count(RecordType::Participant)));
    participant.revision = 1;
    participant.conference = conferenceId;
    participant.pseudonym = QStringLiteral("P%1").arg(records.count(RecordType::Participant) + 1);
    participant.setting = setting;
    participant.organisationKind = kind;
    for (const int wish : wishes) {
        participant.wishes += uuid(2, wish);
    }
    return records.all<Participant>()[participant.id] = participant;
}

AssignmentRequest request(quint64 seed = 1)
{
    AssignmentRequest wanted;
    wanted.conference = conferenceId;
    wanted.seed = seed;
    return wanted;
}

Records crowd(int people, const QList<int> &capacities, int areas, unsigned seed, int kinds = 6)
{
    Records records = room(areas, capacities);
    std::mt19937 random(seed);
    for (int i = 0; i < people; ++i) {
        QList<int> wishes;
        for (unsigned wish = 0; wish < random() % 4; ++wish) {
            // Some areas are dearer to all than others.
            wishes += int(qMin(random() % unsigned(areas), random() % unsigned(areas)));
        }
        join(records, wishes, Setting::Setting(random() % 4), OrganisationKind::Kind(random() % unsigned(kinds)));
    }
    return records;
}

/** What AssignmentWeights says, counted in the plainest way; standing people apart. */
std::pair<int, qint64> costOf(const Records &records, const std::map<QString, QString> &groupOf, const AssignmentWeights &weights)
{
    int standing = 0;
    qint64 cost = 0;
    std::map<QString, int> sizes;
    std::map<std::pair<QString, int>, int> settings;
    std::map<std::tuple<QString, int, int>, int> kinds;
    for (const auto &[id, participant] : records.all<Participant>()) {
        const QString group = groupOf.at(id);
        if (group.isEmpty()) {
            ++standing;
            continue;
        }
        ++sizes[group];
        if (participant.setting != Setting::NotStated) {
            ++settings[{group, participant.setting}];
        }
        if (participant.organisationKind != OrganisationKind::Other) {
            ++kinds[{group, participant.setting, participant.organisationKind}];
        }
        QStringList wishes = participant.wishes;
        wishes.removeDuplicates();
        const bool wishing = std::any_of(wishes.begin(), wishes.end(), [&records](const QString &area) {
            return !records
                        .select<FocusGroup>([&area](const FocusGroup &candidate) {
                            return candidate.topicArea == area;
                        })
                        .empty();
        });
        const qsizetype place = wishes.indexOf(records.find<FocusGroup>(group)->topicArea);
        cost += !wishing ? 0 : weights.place * qMin(place < 0 ? weights.none : int(place), weights.none);
    }
    for (const auto &[key, count] : sizes) {
        cost += qint64(weights.size) * count * count;
    }
    for (const auto &[key, count] : settings) {
        cost += qint64(weights.setting) * count * count;
    }
    for (const auto &[key, count] : kinds) {
        cost += qint64(weights.kind) * count * count;
    }
    return {standing, cost};
}

std::map<QString, QString> groupsOf(const Assignment &assignment)
{
    std::map<QString, QString> groups;
    for (const AssignedSeat &seat : assignment.seats) {
        groups[seat.participant] = seat.group;
    }
    return groups;
}

/** Tries every assignment there is. */
std::pair<int, qint64> bestByTrying(const Records &records, const AssignmentRequest &wanted)
{
    const auto everybody = records.select<Participant>([](const Participant &) {
        return true;
    });
    const auto groups = records.select<FocusGroup>([](const FocusGroup &) {
        return true;
    });
    std::map<QString, QString> groupOf;
    std::map<QString, int> sizes;
    std::pair<int, qint64> best{std::numeric_limits<int>::max(), 0};
    const std::function<void(std::size_t)> place = [&](std::size_t i) {
        if (i == everybody.size()) {
            best = std::min(best, costOf(records, groupOf, wanted.weights));
            return;
        }
        const Participant &participant = *everybody[i];
        const bool fixed = wanted.keepAssigned && !participant.group.isEmpty();
        for (const FocusGroup *group : groups) {
            // Whoever is fixed sits first, as everybody of this test who has a group stands first.
            if (fixed ? group->id == participant.group : group->capacity == 0 || sizes[group->id] < group->capacity) {
                ++sizes[group->id];
                groupOf[participant.id] = group->id;
                place(i + 1);
                --sizes[group->id];
            }
        }
        if (!fixed) {
            groupOf[participant.id] = QString();
            place(i + 1);
        }
    };
    place(0);
    return best;
}
}

void AssignmentTest::everybodyGetsTheFirstWishWhereThatIsEven()
{
    Records records = room(3, {0, 0, 0});
    for (int i = 0; i < 9; ++i) {
        join(records, {i % 3, (i + 1) % 3});
    }
    const auto result = assignToGroups(records, request());
    QVERIFY(result);
    QCOMPARE(result.value().wishesMet, QList<int>{9});
    QCOMPARE(result.value().wishesMissed, 0);
    for (const AssignedSeat &seat : result.value().seats) {
        QCOMPARE(records.find<FocusGroup>(seat.group)->topicArea, records.find<Participant>(seat.participant)->wishes.first());
        QCOMPARE(seat.wish, 1);
        QVERIFY(!seat.kept);
    }
    QCOMPARE(result.value().cost, 3 * 4 * 9);
    QVERIFY(result.value().notes.empty());
}

void AssignmentTest::noAssignmentIsBetter_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<QList<int>>("capacities");
    QTest::addColumn<bool>("keep");
    QTest::addColumn<bool>("otherWeights");
    QTest::newRow("no limits") << 7 << QList<int>{0, 0, 0} << false << false;
    QTest::newRow("limits") << 7 << QList<int>{3, 2, 4} << false << false;
    QTest::newRow("just enough") << 7 << QList<int>{2, 2, 3} << false << false;
    QTest::newRow("too few") << 7 << QList<int>{2, 1, 2} << false << false;
    QTest::newRow("some stay") << 7 << QList<int>{3, 2, 4} << true << false;
    QTest::newRow("some stay where there is no seat") << 7 << QList<int>{1, 1, 1} << true << false;
    QTest::newRow("two groups of one area") << 7 << QList<int>{0, 3, 0, 2} << false << false;
    QTest::newRow("other weights") << 7 << QList<int>{0, 3, 3} << false << true;
    QTest::newRow("weights below 0") << 6 << QList<int>{0, 3, 3} << false << true;
    QTest::newRow("one group") << 5 << QList<int>{0} << false << false;
}

void AssignmentTest::noAssignmentIsBetter()
{
    QFETCH(const int, people);
    QFETCH(const QList<int>, capacities);
    QFETCH(const bool, keep);
    QFETCH(const bool, otherWeights);
    for (unsigned seed = 1; seed <= 5; ++seed) {
        Records records = crowd(people, capacities, 3, seed, 3);
        AssignmentRequest wanted = request(seed);
        wanted.keepAssigned = keep;
        if (keep) {
            records.all<Participant>()[uuid(4, 0)].group = uuid(3, 0);
            records.all<Participant>()[uuid(4, 1)].group = uuid(3, 0);
            records.all<Participant>()[uuid(4, 2)].group = uuid(3, 2);
        }
        if (otherWeights) {
            wanted.weights = {5, 3, int(seed % 3), int(seed % 4), 7};
            if (people == 6) {
                wanted.weights = {8, 3, int(seed % 3) - 2, int(seed % 4) - 3, -7};
            }
        }
        const auto result = assignToGroups(records, wanted);
        QVERIFY(result);
        wanted.weights.size = qMax(0, wanted.weights.size);
        wanted.weights.setting = qMax(0, wanted.weights.setting);
        wanted.weights.kind = qMax(0, wanted.weights.kind);
        const auto reached = costOf(records, groupsOf(result.value()), wanted.weights);
        QCOMPARE(reached, bestByTrying(records, wanted));
        QCOMPARE(result.value().cost, reached.second);
        QCOMPARE(int(result.value().unplaced.size()), reached.first);
    }
}

void AssignmentTest::capacitiesHoldAndSizesStayEven()
{
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const Records records = crowd(120, {12, 12, 8, 12, 12, 12, 6, 12, 12, 12, 12, 12}, 12, seed);
        const auto result = assignToGroups(records, request());
        QVERIFY(result);
        QCOMPARE(result.value().groups.size(), std::size_t(12));
        int total = 0;
        for (const AssignedGroup &group : result.value().groups) {
            QVERIFY(group.size <= group.capacity);
            QVERIFY(group.size >= 5);
            total += group.size;
        }
        QCOMPARE(total, 120);
        QVERIFY(result.value().unplaced.empty());
        const Assignment &assignment = result.value();
        const qsizetype met = std::accumulate(assignment.wishesMet.begin(), assignment.wishesMet.end(), 0);
        QCOMPARE(met + assignment.wishesMissed + assignment.withoutWish, 120);
        QVERIFY(assignment.wishesMet.first() > 50);
    }
}

void AssignmentTest::withoutWishesSizesDifferByOneAtMost()
{
    Records records = room(7, {0, 0, 0, 0, 0, 0, 0});
    for (int i = 0; i < 100; ++i) {
        join(records, {}, Setting::Setting(i % 3), OrganisationKind::Kind(i % 5));
    }
    const auto result = assignToGroups(records, request(7));
    QVERIFY(result);
    for (const AssignedGroup &group : result.value().groups) {
        QVERIFY(group.size == 14 || group.size == 15);
    }
    QCOMPARE(result.value().withoutWish, 100);
    QVERIFY(result.value().wishesMet.isEmpty());
}

void AssignmentTest::kindsAndSettingsAreMixedBetterThanByChance()
{
    Records records = room(6, {0, 0, 0, 0, 0, 0});
    for (int i = 0; i < 120; ++i) {
        join(records, {}, i < 72 ? Setting::Urban : Setting::Rural, OrganisationKind::Kind(1 + i / 2 % 6));
    }
    const auto result = assignToGroups(records, request());
    QVERIFY(result);
    const Assignment &assignment = result.value();
    QVERIFY(assignment.kindMixture > assignment.kindMixtureOfRoom);
    QVERIFY(assignment.settingMixture > assignment.settingMixtureOfRoom);
    for (const AssignedGroup &group : assignment.groups) {
        QCOMPARE(group.size, 20);
        QCOMPARE(group.urban, 12);
        QCOMPARE(group.rural, 8);
        QCOMPARE(group.kinds, 6);
    }
}

void AssignmentTest::theSeedDecidesBetweenEqualsOnly()
{
    const Records records = crowd(60, {10, 10, 10, 10, 10, 10}, 6, 3);
    const auto first = assignToGroups(records, request(1));
    const auto again = assignToGroups(records, request(1));
    QVERIFY(first && again);
    QCOMPARE(groupsOf(first.value()), groupsOf(again.value()));
    int different = 0;
    for (quint64 seed = 2; seed < 7; ++seed) {
        const auto other = assignToGroups(records, request(seed));
        QVERIFY(other);
        QCOMPARE(other.value().cost, first.value().cost);
        different += groupsOf(other.value()) != groupsOf(first.value());
    }
    QVERIFY(different > 0);
}

void AssignmentTest::theOrderOfTheRecordsPlaysNoPart()
{
    const Records records = crowd(60, {10, 10, 10, 10, 10, 10}, 6, 3);
    Records turned;
    turned.all<Participant>().reserve(4001);
    turned.all<FocusGroup>().reserve(977);
    turned.all<Conference>() = records.all<Conference>();
    turned.all<TopicArea>() = records.all<TopicArea>();
    for (int i = 59; i >= 0; --i) {
        turned.all<Participant>()[uuid(4, i)] = *records.find<Participant>(uuid(4, i));
    }
    for (int i = 5; i >= 0; --i) {
        turned.all<FocusGroup>()[uuid(3, i)] = *records.find<FocusGroup>(uuid(3, i));
    }
    const auto straight = assignToGroups(records, request(5));
    const auto other = assignToGroups(turned, request(5));
    QVERIFY(straight && other);
    QCOMPARE(groupsOf(straight.value()), groupsOf(other.value()));
}

void AssignmentTest::whoSitsByHandStays()
{
    Records records = crowd(40, {8, 8, 8, 8, 8}, 5, 9);
    for (int i = 0; i < 10; ++i) {
        records.all<Participant>()[uuid(4, i)].group = uuid(3, i % 2);
    }
    AssignmentRequest wanted = request();
    wanted.keepAssigned = true;
    const auto all = assignToGroups(records, wanted);
    QVERIFY(all);
    for (int i = 0; i < 40; ++i) {
        const AssignedSeat &seat = all.value().seats.at(std::size_t(i));
        QCOMPARE(seat.kept, i < 10);
        QVERIFY(i >= 10 || seat.group == uuid(3, i % 2));
    }
    for (const AssignedGroup &group : all.value().groups) {
        QCOMPARE(group.size, 8);
    }
    wanted.keepAssigned = false;
    wanted.fixed = {uuid(4, 3)};
    const auto one = assignToGroups(records, wanted);
    QVERIFY(one);
    QCOMPARE(one.value().seats.at(3).group, uuid(3, 1));
    QVERIFY(one.value().seats.at(3).kept && !one.value().seats.at(4).kept);
}

void AssignmentTest::aGroupFilledByHandBeyondItsSeatsIsNamed()
{
    Records records = room(2, {2, 0});
    for (int i = 0; i < 5; ++i) {
        join(records, {0}).group = uuid(3, 0);
    }
    join(records, {0});
    join(records, {}).group = uuid(3, 99);
    AssignmentRequest wanted = request();
    wanted.keepAssigned = true;
    const auto result = assignToGroups(records, wanted);
    QVERIFY(result);
    QCOMPARE(result.value().groups.at(0).size, 5);
    QCOMPARE(result.value().groups.at(1).size, 2);
    QCOMPARE(result.value().notes.size(), std::size_t(1));
    QCOMPARE(result.value().notes.front().text(), QStringLiteral("“Gruppe 1” has 2 seats, but 5 people were put there by hand."));
    QVERIFY(result.value().unplaced.empty());
}

void AssignmentTest::whoHasNoSeatIsNamedWithTheReason()
{
    Records records = room(2, {2, 1});
    for (int i = 0; i < 5; ++i) {
        join(records, {1});
    }
    const auto result = assignToGroups(records, request());
    QVERIFY(result);
    QCOMPARE(result.value().unplaced.size(), std::size_t(2));
    const QString text = result.value().unplaced.front().reason.text();
    QVERIFY2(text.endsWith(QLatin1String("has no seat: the groups have 3 for 5 people. Give a group more seats or add one.")), qPrintable(text));
    QVERIFY(text.contains(records.find<Participant>(result.value().unplaced.front().participant)->pseudonym));
    QCOMPARE(result.value().wishesMet, QList<int>{1});
    QCOMPARE(result.value().wishesMissed, 2);
}

void AssignmentTest::wishesThatLeadNowhereAreNamedAndHarmNobody()
{
    Records records = room(3, {0, 0});
    // Nobody works on the third area; the same wish twice is one wish; empty and unknown ids are no areas.
    join(records, {2, 1});
    join(records, {0, 0, 1});
    join(records, {2});
    join(records, {}).wishes = {QString(), QStringLiteral("nonsense"), uuid(2, 0)};
    Participant elsewhere;
    elsewhere.id = uuid(4, 99);
    elsewhere.conference = uuid(1, 2);
    records.all<Participant>()[elsewhere.id] = elsewhere;
    const auto result = assignToGroups(records, request());
    QVERIFY(result);
    const Assignment &assignment = result.value();
    QCOMPARE(assignment.seats.size(), std::size_t(4));
    QCOMPARE(assignment.wishesMet, (QList<int>{1, 2}));
    QCOMPARE(assignment.withoutWish, 1);
    QCOMPARE(assignment.wishesMissed, 0);
    QStringList notes;
    for (const Error &note : assignment.notes) {
        notes += note.text();
    }
    QCOMPARE(notes,
             (QStringList{QStringLiteral("No group works on “Themenfeld 3” (wishes for it: 2)."),
                          QStringLiteral("No group works on “nonsense” (wishes for it: 1).")}));
}

void AssignmentTest::withoutGroupsOrConferenceThereIsAClearRefusal()
{
    Records records = room(3, {});
    join(records, {1});
    const auto noGroups = assignToGroups(records, request());
    QVERIFY(!noGroups);
    QCOMPARE(noGroups.error().code(), Error::Refused);
    QVERIFY(noGroups.error().text().contains(QLatin1String("no groups")));
    AssignmentRequest wanted = request();
    wanted.conference = QStringLiteral("nonsense");
    const auto noConference = assignToGroups(records, wanted);
    QVERIFY(!noConference);
    QCOMPARE(noConference.error().code(), Error::NotFound);
    QVERIFY(!assignToGroups({}, {}));
}

void AssignmentTest::aConferenceWithoutParticipantsHasEmptyGroups()
{
    const auto result = assignToGroups(room(3, {5, 0, 5}), request());
    QVERIFY(result);
    QVERIFY(result.value().seats.empty());
    QCOMPARE(result.value().groups.size(), std::size_t(3));
    QCOMPARE(result.value().cost, 0);
    QCOMPARE(result.value().kindMixture, -1.0);
    QCOMPARE(result.value().settingMixtureOfRoom, -1.0);
}

void AssignmentTest::aCrowdInOneAreaIsSpreadOverItsGroups()
{
    // Ten groups of which two work on the first area, and all sixty people want nothing else.
    Records records = room(5, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    for (int i = 0; i < 60; ++i) {
        join(records, {0});
    }
    AssignmentRequest wanted = request();
    wanted.weights.none = 1000;
    const auto all = assignToGroups(records, wanted);
    QVERIFY(all);
    QCOMPARE(all.value().wishesMet, QList<int>{60});
    QCOMPARE(all.value().groups.at(0).size, 30);
    QCOMPARE(all.value().groups.at(5).size, 30);
    const auto even = assignToGroups(records, request());
    QVERIFY(even);
    QVERIFY(even.value().wishesMissed > 20);
    for (const AssignedGroup &group : even.value().groups) {
        QVERIFY(group.size >= 4 && group.size <= 12);
    }
}

void AssignmentTest::theChangesLeadThereAndNowhereElse()
{
    Records records = crowd(30, {8, 8, 8, 3}, 4, 4);
    records.all<Participant>()[uuid(4, 5)].group = uuid(3, 99);
    const auto result = assignToGroups(records, request());
    QVERIFY(result);
    QCOMPARE(result.value().unplaced.size(), std::size_t(3));
    const QList<Change> changes = assignmentChanges(result.value(), records, QStringLiteral("Moderator"));
    for (Change change : changes) {
        QCOMPARE(change.record, RecordType::Participant);
        QCOMPARE(change.fields.keys(), QStringList{QStringLiteral("group")});
        QCOMPARE(change.base, 1);
        QCOMPARE(change.actor, QStringLiteral("Moderator"));
        change.revision = 2;
        records.apply(change);
    }
    for (const AssignedSeat &seat : result.value().seats) {
        QCOMPARE(records.find<Participant>(seat.participant)->group, seat.group);
    }
    QVERIFY(assignmentChanges(result.value(), records, QStringLiteral("Moderator")).isEmpty());
}

void AssignmentTest::whatIsReachedNowIsCountedAsIfItWereAssigned()
{
    Records records = crowd(40, {8, 8, 8, 8, 8}, 5, 9);
    const Assignment before = countedAssignment(records, conferenceId);
    QCOMPARE(before.unplaced.size(), 40U);
    QVERIFY(before.unplaced.front().reason.text().isEmpty());
    QVERIFY(before.wishesMet.isEmpty());
    const auto assigned = assignToGroups(records, request());
    QVERIFY(assigned);
    for (const AssignedSeat &seat : assigned.value().seats) {
        records.all<Participant>()[seat.participant].group = seat.group;
    }
    const Assignment counted = countedAssignment(records, conferenceId);
    QCOMPARE(counted.wishesMet, assigned.value().wishesMet);
    QCOMPARE(counted.wishesMissed, assigned.value().wishesMissed);
    QCOMPARE(counted.cost, assigned.value().cost);
    QCOMPARE(counted.kindMixture, assigned.value().kindMixture);
    for (std::size_t i = 0; i < counted.seats.size(); ++i) {
        QCOMPARE(counted.seats.at(i).group, assigned.value().seats.at(i).group);
        QCOMPARE(counted.seats.at(i).wish, assigned.value().seats.at(i).wish);
    }
    // Nobody is given the seat that somebody leaves.
    records.all<Participant>()[uuid(4, 0)].group.clear();
    QCOMPARE(countedAssignment(records, conferenceId).unplaced.size(), 1U);
    // A group of another conference is none here.
    records.all<Participant>()[uuid(4, 1)].group = uuid(3, 99);
    QCOMPARE(countedAssignment(records, conferenceId).unplaced.size(), 2U);
}

void AssignmentTest::aThousandPeopleFindTheirGroups()
{
    const Records records = crowd(1000, QList<int>(40, 26), 20, 5, 13);
    const auto result = assignToGroups(records, request());
    QVERIFY(result);
    QVERIFY(result.value().unplaced.empty());
    for (const AssignedGroup &group : result.value().groups) {
        QVERIFY(group.size <= 26);
    }
}

QTEST_APPLESS_MAIN(AssignmentTest)

#include "assignmenttest.moc"
