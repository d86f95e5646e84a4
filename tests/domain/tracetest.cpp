// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "trace.h"

#include <QTest>

/** Two conferences with a strength, a need, a project and a recommendation each, to be tied as a test likes. */
class TraceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theTraceIsWalkedBothWays();
    void changesKeepTheTraceAsIfItWereBuiltNew();
    void anOldChangeOfALinkIsPassedOver();
    void aChainEndsOnCircles();
    void openEndsAreGaps();
    void whatWasRemovedOrWithheldTiesNothing();
    void gapsAreAskedPerConference();
    void ownQuestionsOfATemplateTakeNoPart();
    void linksJoinOnlyWhatFits();

private:
    template<class T>
    QString add(T record);
    QString say(StepKind::Kind kind, const QString &conference);
    QString link(const QString &from, const QString &to, LinkKind::Kind kind);
    Records m_records;
    QString m_conference;
    QString m_strength;
    QString m_need;
    QString m_project;
    QString m_recommendation;
};

template<class T>
QString TraceTest::add(T record)
{
    record.id = Uuid::create();
    record.revision = 1;
    m_records.all<T>()[record.id] = record;
    return record.id;
}

QString TraceTest::say(StepKind::Kind kind, const QString &conference)
{
    Step step;
    step.kind = kind;
    step.conference = conference;
    Contribution contribution;
    contribution.step = add(step);
    return add(contribution);
}

QString TraceTest::link(const QString &from, const QString &to, LinkKind::Kind kind)
{
    Link link;
    link.from = from;
    link.to = to;
    link.kind = kind;
    return add(link);
}

void TraceTest::init()
{
    m_records = {};
    m_conference = add(Conference());
    m_strength = say(StepKind::WhatWorks, m_conference);
    m_need = say(StepKind::NeedForAction, m_conference);
    m_project = say(StepKind::Project, m_conference);
    Recommendation recommendation;
    recommendation.conference = m_conference;
    m_recommendation = add(recommendation);
}

void TraceTest::theTraceIsWalkedBothWays()
{
    const QString second = say(StepKind::NeedForAction, m_conference);
    link(m_need, m_strength, LinkKind::BuildsOn);
    const QString answer = link(m_project, m_need, LinkKind::Answers);
    link(m_project, second, LinkKind::Answers);
    link(m_recommendation, m_project, LinkKind::ArisesFrom);
    const Trace trace(m_records);
    QStringList needs{m_need, second};
    needs.sort();
    QCOMPARE(trace.foundations(m_project, LinkKind::Answers), needs);
    QCOMPARE(trace.foundations(m_need, LinkKind::BuildsOn), QStringList{m_strength});
    QCOMPARE(trace.foundations(m_recommendation, LinkKind::ArisesFrom), QStringList{m_project});
    QCOMPARE(trace.followers(m_strength, LinkKind::BuildsOn), QStringList{m_need});
    QCOMPARE(trace.followers(m_need, LinkKind::Answers), QStringList{m_project});
    QCOMPARE(trace.followers(m_project, LinkKind::ArisesFrom), QStringList{m_recommendation});
    QVERIFY(trace.followers(m_project, LinkKind::Answers).isEmpty());
    QCOMPARE(trace.linkBetween(m_project, m_need, LinkKind::Answers), answer);
    QCOMPARE(trace.linkBetween(m_need, m_project, LinkKind::Answers), QString());
    QCOMPARE(trace.chain(m_strength).size(), 5);
    QCOMPARE(trace.chain(m_recommendation).size(), 5);
    QCOMPARE(trace.chain(QStringLiteral("alone")), QStringList{QStringLiteral("alone")});
}

void TraceTest::changesKeepTheTraceAsIfItWereBuiltNew()
{
    Trace trace(m_records);
    const auto take = [this, &trace](Change change, int revision) {
        change.revision = revision;
        trace.apply(change, m_records);
        m_records.apply(change);
        const Trace fresh(m_records);
        for (const QString &id : {m_strength, m_need, m_project, m_recommendation}) {
            for (const LinkKind::Kind kind : {LinkKind::BuildsOn, LinkKind::Answers, LinkKind::ArisesFrom}) {
                QCOMPARE(trace.foundations(id, kind), fresh.foundations(id, kind));
                QCOMPARE(trace.followers(id, kind), fresh.followers(id, kind));
            }
        }
    };
    Link link;
    link.from = m_project;
    link.to = m_need;
    link.kind = LinkKind::Answers;
    const Change insert = Change::insert(link, QString());
    take(insert, 1);
    QCOMPARE(trace.followers(m_need, LinkKind::Answers), QStringList{m_project});
    const QString other = say(StepKind::NeedForAction, m_conference);
    take(Change::update(RecordType::Link, insert.recordId, 1, {{QStringLiteral("to"), other}}, QString()), 2);
    QCOMPARE(trace.foundations(m_project, LinkKind::Answers), QStringList{other});
    take(Change::remove(RecordType::Link, insert.recordId, 2, QString()), 3);
    QVERIFY(trace.foundations(m_project, LinkKind::Answers).isEmpty());
    take(Change::remove(RecordType::Link, insert.recordId, 2, QString()), 3);
    take(Change::update(RecordType::Step, Uuid::create(), 1, {}, QString()), 2);
}

void TraceTest::anOldChangeOfALinkIsPassedOver()
{
    Trace trace(m_records);
    Link link;
    link.from = m_project;
    link.to = m_need;
    link.kind = LinkKind::Answers;
    Change insert = Change::insert(link, QString());
    insert.revision = 1;
    trace.apply(insert, m_records);
    m_records.apply(insert);
    const QString other = say(StepKind::NeedForAction, m_conference);
    Change update = Change::update(RecordType::Link, insert.recordId, 1, {{QStringLiteral("to"), other}}, QString());
    update.revision = 2;
    trace.apply(update, m_records);
    m_records.apply(update);
    trace.apply(insert, m_records);
    QCOMPARE(trace.foundations(m_project, LinkKind::Answers), QStringList{other});
}

void TraceTest::aChainEndsOnCircles()
{
    link(m_need, m_strength, LinkKind::BuildsOn);
    link(m_strength, m_project, LinkKind::BuildsOn);
    link(m_project, m_need, LinkKind::Answers);
    link(m_project, m_project, LinkKind::Answers);
    const Trace trace(m_records);
    QStringList chain = trace.chain(m_need);
    QCOMPARE(chain.first(), m_need);
    QCOMPARE(chain.size(), 3);
    QCOMPARE(chain.removeDuplicates(), 0);
    (void)gapsOf(m_records, trace);
}

void TraceTest::openEndsAreGaps()
{
    Gaps gaps = gapsOf(m_records, Trace(m_records));
    QCOMPARE(gaps.needsWithoutProject, QStringList{m_need});
    QCOMPARE(gaps.projectsWithoutNeed, QStringList{m_project});
    QCOMPARE(gaps.recommendationsWithoutOrigin, QStringList{m_recommendation});
    QCOMPARE(gaps.count(), 3);
    link(m_project, m_need, LinkKind::Answers);
    link(m_recommendation, m_need, LinkKind::ArisesFrom);
    gaps = gapsOf(m_records, Trace(m_records));
    QCOMPARE(gaps.count(), 0);
    // A link of another kind answers nothing.
    m_records.all<Link>().clear();
    link(m_project, m_need, LinkKind::BuildsOn);
    QCOMPARE(gapsOf(m_records, Trace(m_records)).count(), 3);
}

void TraceTest::whatWasRemovedOrWithheldTiesNothing()
{
    link(m_project, m_need, LinkKind::Answers);
    link(m_recommendation, m_project, LinkKind::ArisesFrom);
    m_records.all<Contribution>()[m_project].visibility = ContributionVisibility::Withheld;
    Gaps gaps = gapsOf(m_records, Trace(m_records));
    QCOMPARE(gaps.needsWithoutProject, QStringList{m_need});
    QVERIFY2(gaps.projectsWithoutNeed.isEmpty(), "what is withheld is no gap itself");
    QCOMPARE(gaps.recommendationsWithoutOrigin, QStringList{m_recommendation});
    m_records.all<Contribution>().erase(m_project);
    QCOMPARE(gapsOf(m_records, Trace(m_records)), gaps);
}

void TraceTest::gapsAreAskedPerConference()
{
    const QString other = add(Conference());
    const QString need = say(StepKind::NeedForAction, other);
    const Trace trace(m_records);
    QCOMPARE(gapsOf(m_records, trace, other).needsWithoutProject, QStringList{need});
    QVERIFY(gapsOf(m_records, trace, other).recommendationsWithoutOrigin.isEmpty());
    QCOMPARE(gapsOf(m_records, trace, m_conference).needsWithoutProject, QStringList{m_need});
    QCOMPARE(gapsOf(m_records, trace).needsWithoutProject.size(), 2);
}

void TraceTest::ownQuestionsOfATemplateTakeNoPart()
{
    const QString effect = say(StepKind::Other, m_conference);
    const Gaps gaps = gapsOf(m_records, Trace(m_records));
    QVERIFY(!gaps.needsWithoutProject.contains(effect) && !gaps.projectsWithoutNeed.contains(effect));
    QVERIFY(!linkKindBetween(m_records, effect, m_need));
}

void TraceTest::linksJoinOnlyWhatFits()
{
    QCOMPARE(linkKindBetween(m_records, m_need, m_strength), std::optional(LinkKind::BuildsOn));
    QCOMPARE(linkKindBetween(m_records, m_project, m_need), std::optional(LinkKind::Answers));
    QCOMPARE(linkKindBetween(m_records, m_recommendation, m_project), std::optional(LinkKind::ArisesFrom));
    QCOMPARE(linkKindBetween(m_records, m_recommendation, m_need), std::optional(LinkKind::ArisesFrom));
    QVERIFY(!linkKindBetween(m_records, m_strength, m_need));
    QVERIFY(!linkKindBetween(m_records, m_need, m_need));
    QVERIFY(!linkKindBetween(m_records, m_project, m_strength));
    QVERIFY(!linkKindBetween(m_records, m_recommendation, m_strength));
    QVERIFY(!linkKindBetween(m_records, m_project, m_recommendation));
    QVERIFY(!linkKindBetween(m_records, QStringLiteral("nowhere"), m_need));
}

QTEST_GUILESS_MAIN(TraceTest)
#include "tracetest.moc"
