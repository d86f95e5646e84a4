// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "staging.h"

#include <QTest>

/** What taking a source in would do, row by row, before anything is written. */
class StagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreNewChangedOrUnchanged();
    void anOlderRowStaysBehindUnlessItWasEdited();
    void whatPointsAtNothingIsRefusedWithAllThatHangsOnIt();
    void theSecondOfTwoIsRefused();
    void referencesComeFirst();
    void parentsComeBeforeChildren();
    void theSameRowsGiveTheSameChanges();
    void anAnonymousExportForgetsNoAuthor();
    void comparingAgainFollowsTheRecords();
    void circlesEnd();
};

namespace
{
template<class T>
StagedRow rowOf(T record)
{
    StagedRow row;
    row.record = recordTypeOf<T>();
    row.recordId = record.id;
    row.revision = record.revision;
    row.fields = Codec::fieldsOf(record);
    return row;
}

template<class T>
void put(Records &records, const T &record)
{
    records.all<T>().insert_or_assign(record.id, record);
}

Conference conference(int revision = 1, const QString &title = QStringLiteral("Konferenz"))
{
    Conference made;
    made.id = QStringLiteral("0198c0de-0000-7000-8000-000000000001");
    made.revision = revision;
    made.title = title;
    return made;
}

Step step()
{
    Step made;
    made.id = QStringLiteral("0198c0de-0000-7000-8000-000000000002");
    made.revision = 1;
    made.conference = conference().id;
    return made;
}

Contribution contribution()
{
    Contribution made;
    made.id = QStringLiteral("0198c0de-0000-7000-8000-000000000003");
    made.revision = 1;
    made.step = step().id;
    made.text = QStringLiteral("Text");
    return made;
}
}

void StagingTest::rowsAreNewChangedOrUnchanged()
{
    Records records;
    put(records, conference());
    put(records, step());
    Staging staging;
    staging.rows = {rowOf(conference(1, QStringLiteral("Anders"))), rowOf(step()), rowOf(contribution())};
    compare(staging, records);
    QCOMPARE(staging.rows.at(0).kind, StagedRow::Changed);
    QCOMPARE(staging.rows.at(0).fields, QJsonObject({{QStringLiteral("title"), QStringLiteral("Anders")}}));
    QCOMPARE(staging.rows.at(1).kind, StagedRow::Unchanged);
    QCOMPARE(staging.rows.at(2).kind, StagedRow::New);
    const auto changes = changesOf(staging, records, QStringLiteral("Administrator"));
    QCOMPARE(changes.size(), std::size_t(2));
    QCOMPARE(changes.front().change.kind, ChangeKind::Update);
    QCOMPARE(changes.front().change.base, 1);
    QCOMPARE(changes.back().row, std::size_t(2));
}

void StagingTest::anOlderRowStaysBehindUnlessItWasEdited()
{
    Records records;
    put(records, conference(4));
    Staging staging;
    staging.rows = {rowOf(conference(2, QStringLiteral("Alt")))};
    compare(staging, records);
    QCOMPARE(staging.rows.front().kind, StagedRow::Unchanged);

    Staging table;
    table.isTable = true;
    table.rows = {rowOf(conference(2, QStringLiteral("Alt")))};
    compare(table, records);
    QCOMPARE(table.rows.front().kind, StagedRow::Changed);
    QCOMPARE(changesOf(table, records, {}).front().change.base, 2);
}

void StagingTest::whatPointsAtNothingIsRefusedWithAllThatHangsOnIt()
{
    Staging staging;
    Link link{QStringLiteral("0198c0de-0000-7000-8000-000000000004"), 1, contribution().id, contribution().id, LinkKind::Answers};
    staging.rows = {rowOf(link), rowOf(contribution()), rowOf(step())};
    compare(staging, Records());
    QCOMPARE(staging.count(StagedRow::Refused), 3);
    QCOMPARE(staging.rows.at(2).problem.code(), Error::NotFound);
    QVERIFY(changesOf(staging, Records(), {}).empty());
}

void StagingTest::theSecondOfTwoIsRefused()
{
    Staging staging;
    staging.rows = {rowOf(conference()), rowOf(conference(1, QStringLiteral("Nochmal")))};
    compare(staging, Records());
    QCOMPARE(staging.rows.at(0).kind, StagedRow::New);
    QCOMPARE(staging.rows.at(1).kind, StagedRow::Refused);
}

void StagingTest::referencesComeFirst()
{
    Staging staging;
    Recommendation recommendation;
    recommendation.id = QStringLiteral("0198c0de-0000-7000-8000-000000000005");
    recommendation.conference = conference().id;
    Link link{QStringLiteral("0198c0de-0000-7000-8000-000000000004"), 1, recommendation.id, contribution().id, LinkKind::ArisesFrom};
    staging.rows = {rowOf(link), rowOf(recommendation), rowOf(contribution()), rowOf(step()), rowOf(conference())};
    compare(staging, Records());
    QList<RecordType::Type> order;
    for (const StagedChange &change : changesOf(staging, Records(), {})) {
        order += change.change.record;
    }
    QCOMPARE(order,
             QList<RecordType::Type>({RecordType::Conference, RecordType::Step, RecordType::Contribution, RecordType::Recommendation, RecordType::Link}));
}

void StagingTest::parentsComeBeforeChildren()
{
    Staging staging;
    QStringList ids;
    for (int i = 0; i < 4; ++i) {
        PlanningArea area;
        area.id = Uuid::derived(conference().id, QString::number(i));
        area.name = QString::number(i);
        area.parent = i < 3 ? Uuid::derived(conference().id, QString::number(i + 1)) : QString();
        ids.prepend(area.id);
        staging.rows.push_back(rowOf(area));
    }
    compare(staging, Records());
    QStringList order;
    for (const StagedChange &change : changesOf(staging, Records(), {})) {
        order += change.change.recordId;
    }
    QCOMPARE(order, ids);
}

void StagingTest::theSameRowsGiveTheSameChanges()
{
    Records records;
    put(records, conference());
    const auto ids = [&records] {
        Staging staging;
        staging.rows = {rowOf(conference(1, QStringLiteral("Anders"))), rowOf(step())};
        compare(staging, records);
        QStringList found;
        for (const StagedChange &change : changesOf(staging, records, {})) {
            found += change.change.id;
        }
        return found;
    };
    QCOMPARE(ids().size(), 2);
    QCOMPARE(ids(), ids());
}

void StagingTest::anAnonymousExportForgetsNoAuthor()
{
    Records records;
    put(records, conference());
    put(records, step());
    Contribution known = contribution();
    known.author = QStringLiteral("0198c0de-0000-7000-8000-000000000009");
    put(records, known);
    Staging staging;
    staging.rows = {rowOf(contribution())};
    compare(staging, records);
    QCOMPARE(staging.rows.front().kind, StagedRow::Unchanged);
}

void StagingTest::comparingAgainFollowsTheRecords()
{
    Records records;
    Staging staging;
    staging.rows = {rowOf(conference()), rowOf(step())};
    compare(staging, records);
    QCOMPARE(staging.count(StagedRow::New), 2);
    put(records, conference());
    compare(staging, records);
    QCOMPARE(staging.count(StagedRow::New), 1);
    put(records, step());
    compare(staging, records);
    QCOMPARE(staging.count(StagedRow::Unchanged), 2);
}

void StagingTest::circlesEnd()
{
    PlanningArea north;
    north.id = Uuid::derived(conference().id, QStringLiteral("n"));
    PlanningArea south;
    south.id = Uuid::derived(conference().id, QStringLiteral("s"));
    north.parent = south.id;
    south.parent = north.id;
    Conference own = conference();
    own.previous = own.id;
    Staging staging;
    staging.rows = {rowOf(north), rowOf(south), rowOf(own)};
    compare(staging, Records());
    QCOMPARE(changesOf(staging, Records(), {}).size(), std::size_t(3));
}

QTEST_GUILESS_MAIN(StagingTest)

#include "stagingtest.moc"
