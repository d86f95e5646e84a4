// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "stepstanding.h"
#include "visibility.h"

#include <QTest>

/** Groups at their own pace: what is open for whom, and what is seen. */
class StepStandingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aGroupStandsWhereAllDo();
    void aGroupMayGoItsOwnWay();
    void aGroupWorksOnItsOwnStepBeforeEverybodys();
    void withoutAnOpenStepTheLastOneCounts();
    void whatAGroupShowsIsSeenByAll();

private:
    void stand(const QString &step, const QString &group, StepState::State state)
    {
        GroupStep own;
        own.id = groupStepId(step, group);
        own.step = step;
        own.group = group;
        own.state = state;
        m_records.all<GroupStep>()[own.id] = own;
    }

    Records m_records;
    const QString m_conference = Uuid::create();
    const QString m_first = Uuid::create();
    const QString m_second = Uuid::create();
    const QString m_table = Uuid::create();
    const QString m_other = Uuid::create();
};

void StepStandingTest::init()
{
    m_records = Records();
    for (const QString &id : {m_first, m_second}) {
        Step step;
        step.id = id;
        step.conference = m_conference;
        step.order = id == m_first ? 1 : 2;
        step.visibility = StepVisibility::Private;
        m_records.all<Step>()[id] = step;
    }
    m_records.all<Step>()[m_first].state = StepState::Open;
    m_records.all<Step>()[m_first].elapsedSeconds = 40;
}

void StepStandingTest::aGroupStandsWhereAllDo()
{
    QCOMPARE(standingOf(m_records, m_first, m_table), (StepStanding{StepState::Open, {}, 40, false}));
    QCOMPARE(standingOf(m_records, m_first, {}), (StepStanding{StepState::Open, {}, 40, false}));
    QCOMPARE(standingOf(m_records, QStringLiteral("nonsense"), m_table), StepStanding());
}

void StepStandingTest::aGroupMayGoItsOwnWay()
{
    stand(m_first, m_table, StepState::Closed);
    QCOMPARE(standingOf(m_records, m_first, m_table), (StepStanding{StepState::Closed, {}, 0, true}));
    QCOMPARE(standingOf(m_records, m_first, m_other).state, StepState::Open);
    QCOMPARE(standingOf(m_records, m_first, {}).state, StepState::Open);
}

void StepStandingTest::aGroupWorksOnItsOwnStepBeforeEverybodys()
{
    stand(m_second, m_table, StepState::Open);
    QCOMPARE(currentStepOf(m_records, m_conference, m_table), m_second);
    QCOMPARE(currentStepOf(m_records, m_conference, m_other), m_first);
    stand(m_second, m_table, StepState::Paused);
    QCOMPARE(currentStepOf(m_records, m_conference, m_table), m_first);
    stand(m_first, m_table, StepState::Closed);
    QCOMPARE(currentStepOf(m_records, m_conference, m_table), m_second);
}

void StepStandingTest::withoutAnOpenStepTheLastOneCounts()
{
    m_records.all<Step>()[m_first].state = StepState::Planned;
    QCOMPARE(currentStepOf(m_records, m_conference, {}), m_first);
    m_records.all<Step>()[m_first].state = StepState::Revealed;
    QCOMPARE(currentStepOf(m_records, m_conference, {}), m_first);
    m_records.all<Step>()[m_second].state = StepState::Closed;
    QCOMPARE(currentStepOf(m_records, m_conference, {}), m_second);
    QVERIFY(currentStepOf(m_records, QStringLiteral("nonsense"), {}).isEmpty());
}

void StepStandingTest::whatAGroupShowsIsSeenByAll()
{
    Contribution card;
    card.step = m_first;
    card.group = m_table;
    const Viewer neighbour{Role::Member, m_other};
    QVERIFY(maySee(m_records, card, {Role::Member, m_table}));
    QVERIFY(!maySee(m_records, card, neighbour));
    stand(m_first, m_table, StepState::Revealed);
    QVERIFY(maySee(m_records, card, neighbour));
    QVERIFY(maySee(m_records, card, {Role::Observer, {}}));
    card.group = m_other;
    QVERIFY(!maySee(m_records, card, {Role::Member, m_table}));
}

QTEST_GUILESS_MAIN(StepStandingTest)

#include "stepstandingtest.moc"
