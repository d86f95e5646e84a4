// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "records.h"

#include <QTest>

class RecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAreWhatTheChangesAddUpTo();
    void anOldChangeIsPassedOver();
    void pointersStayValidWhileOthersComeAndGo();
    void selectFollowsOrderAndThenId();
    void everyRecordKnowsItsConference();
    void theTypeIsFoundAtRunTime();

private:
    static Change stored(Change change, int revision);
};

Change RecordsTest::stored(Change change, int revision)
{
    change.revision = revision;
    return change;
}

void RecordsTest::recordsAreWhatTheChangesAddUpTo()
{
    Records records;
    Contribution contribution;
    contribution.id = Uuid::create();
    contribution.text = QStringLiteral("Es läuft.");
    contribution.where = QStringLiteral("Seesen");
    records.apply(stored(Change::insert(contribution, QString()), 1));
    contribution.revision = 1;
    QCOMPARE(*records.find<Contribution>(contribution.id), contribution);

    records.apply(
        stored(Change::update(RecordType::Contribution, contribution.id, 1, {{QStringLiteral("text"), QStringLiteral("Es läuft gut.")}}, QString()), 2));
    QCOMPARE(records.find<Contribution>(contribution.id)->text, QStringLiteral("Es läuft gut."));
    QCOMPARE(records.find<Contribution>(contribution.id)->where, QStringLiteral("Seesen"));
    QCOMPARE(records.toJson(RecordType::Contribution, contribution.id).value(QLatin1String("revision")).toInt(), 2);
    QCOMPARE(records.toJson(RecordType::Contribution, contribution.id).value(QLatin1String("id")).toString(), contribution.id);

    records.apply(stored(Change::remove(RecordType::Contribution, contribution.id, 2, QString()), 3));
    QCOMPARE(records.find<Contribution>(contribution.id), nullptr);
    QVERIFY(records.toJson(RecordType::Contribution, contribution.id).isEmpty());
    records.apply(stored(Change::remove(RecordType::Contribution, contribution.id, 2, QString()), 3));
    QCOMPARE(records.count(RecordType::Contribution), std::size_t(0));
}

void RecordsTest::anOldChangeIsPassedOver()
{
    Records records;
    Step step;
    step.id = Uuid::create();
    const Change insert = stored(Change::insert(step, QString()), 1);
    records.apply(insert);
    const Change later = stored(Change::update(RecordType::Step, step.id, 1, {{QStringLiteral("minutes"), 9}}, QString()), 3);
    records.apply(later);
    records.apply(stored(Change::update(RecordType::Step, step.id, 1, {{QStringLiteral("minutes"), 5}}, QString()), 2));
    records.apply(insert);
    records.apply(later);
    QCOMPARE(records.find<Step>(step.id)->minutes, 9);
    QCOMPARE(records.find<Step>(step.id)->revision, 3);
}

void RecordsTest::pointersStayValidWhileOthersComeAndGo()
{
    Records records;
    Contribution first;
    first.id = Uuid::create();
    first.text = QStringLiteral("bleibt");
    records.apply(stored(Change::insert(first, QString()), 1));
    const Contribution *pointer = records.find<Contribution>(first.id);
    for (int i = 0; i < 10'000; ++i) {
        Contribution other;
        other.id = Uuid::create();
        records.all<Contribution>()[other.id] = other;
    }
    QCOMPARE(records.find<Contribution>(first.id), pointer);
    QCOMPARE(pointer->text, first.text);
    QCOMPARE(records.count(RecordType::Contribution), std::size_t(10'001));
    const auto ids = records.sortedIds(RecordType::Contribution);
    QVERIFY(std::is_sorted(ids.begin(), ids.end()));
    QCOMPARE(ids.front(), first.id);
}

void RecordsTest::selectFollowsOrderAndThenId()
{
    Records records;
    QStringList ids;
    for (int order : {3, 1, 2, 1}) {
        TopicArea area;
        area.id = Uuid::create();
        area.order = order;
        records.all<TopicArea>()[area.id] = area;
        ids += area.id;
    }
    QStringList found;
    for (const TopicArea *area : records.select<TopicArea>([](const TopicArea &) {
             return true;
         })) {
        found += area->id;
    }
    QCOMPARE(found, (QStringList{ids.at(1), ids.at(3), ids.at(2), ids.at(0)}));
}

void RecordsTest::everyRecordKnowsItsConference()
{
    Records records;
    const auto add = [&records]<class T>(T record) {
        record.id = Uuid::create();
        records.all<T>()[record.id] = record;
        return record.id;
    };
    const QString conference = add(Conference());
    Step step;
    step.conference = conference;
    const QString stepId = add(step);
    Participant participant;
    participant.conference = conference;
    Person person;
    person.participant = add(participant);
    const QString personId = add(person);
    Contribution contribution;
    contribution.step = stepId;
    const QString contributionId = add(contribution);
    Cluster cluster;
    cluster.step = stepId;
    Vote onCluster;
    onCluster.cluster = add(cluster);
    Vote onContribution;
    onContribution.contribution = contributionId;
    Recommendation recommendation;
    recommendation.conference = conference;
    const QString recommendationId = add(recommendation);
    Consultation consultation;
    consultation.recommendation = recommendationId;
    Link link;
    link.from = recommendationId;
    link.to = contributionId;
    Conflict conflict;
    conflict.record = QStringLiteral("Contribution");
    conflict.recordId = contributionId;
    Conflict circular;
    circular.record = QStringLiteral("Conflict");

    QCOMPARE(records.conferenceOf(RecordType::Conference, conference), conference);
    QCOMPARE(records.conferenceOf(RecordType::Step, stepId), conference);
    QCOMPARE(records.conferenceOf(RecordType::Person, personId), conference);
    QCOMPARE(records.conferenceOf(RecordType::Contribution, contributionId), conference);
    QCOMPARE(records.conferenceOf(RecordType::Vote, add(onCluster)), conference);
    QCOMPARE(records.conferenceOf(RecordType::Vote, add(onContribution)), conference);
    QCOMPARE(records.conferenceOf(RecordType::Consultation, add(consultation)), conference);
    QCOMPARE(records.conferenceOf(RecordType::Link, add(link)), conference);
    QCOMPARE(records.conferenceOf(RecordType::Conflict, add(conflict)), conference);
    circular.recordId = add(circular);
    QCOMPARE(records.conferenceOf(RecordType::Conflict, circular.recordId), QString());
    QCOMPARE(records.conferenceOf(RecordType::Committee, add(Committee())), QString());
    QCOMPARE(records.conferenceOf(RecordType::Vote, add(Vote())), QString());
    QCOMPARE(records.conferenceOf(RecordType::Step, QStringLiteral("nowhere")), QString());
}

void RecordsTest::theTypeIsFoundAtRunTime()
{
    Records records;
    Guideline guideline;
    guideline.id = Uuid::create();
    records.all<Guideline>()[guideline.id] = guideline;
    QCOMPARE(records.find(RecordType::Guideline, guideline.id), static_cast<const void *>(records.find<Guideline>(guideline.id)));
    QCOMPARE(records.find(RecordType::Step, guideline.id), nullptr);
    QVERIFY(!records.typeOfLinked(guideline.id));
}

QTEST_GUILESS_MAIN(RecordsTest)
#include "recordstest.moc"
