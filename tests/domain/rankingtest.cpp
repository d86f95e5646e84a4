// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "ranking.h"

#include <QTest>

#include <cmath>

/** Dots and ratings of a step. */
class RankingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void statementsStandByTheirDots();
    void equalsShareARankAndTheNextIsLeftOut();
    void aClusterHasItsOwnDotsAndThoseOfItsMembers();
    void anUndoneClusterGivesEachStatementItsDotsBack();
    void paperDotsCountTheSame();
    void aViolationIsNamedAndCounts();
    void paperDotsAreMeasuredByTheGroupsMembers();
    void withheldStatementsAndOtherStepsTakeNoPart();
    void votesThatMakeNoSenseAreHarmless();
    void meansAndSpreadAreThoseOfTheRatings();
    void agreementRunsFromOneVoiceToTwoCamps_data();
    void agreementRunsFromOneVoiceToTwoCamps();
    void highCostLowersTheRank();
    void weightsDecideTheRank();
    void dotsMayCountBesideTheCriteria();
    void whatIsNotRatedIsSaidSo();
    void onlyTheLastRatingOfAPersonCounts();
    void equalScoresAreTies();
    void theOrderOfTheRecordsPlaysNoPart();

private:
    static QString id(const char *name)
    {
        return QString::fromLatin1(name);
    }
    Contribution &state(const char *name, const char *cluster = "", const char *step = "step")
    {
        Contribution contribution;
        contribution.id = id(name);
        contribution.step = id(step);
        contribution.cluster = id(cluster);
        return m_records.all<Contribution>()[contribution.id] = contribution;
    }
    void bundle(const char *name)
    {
        Cluster cluster;
        cluster.id = id(name);
        cluster.step = id("step");
        m_records.all<Cluster>()[cluster.id] = cluster;
    }
    void join(const char *name, const char *group)
    {
        Participant participant;
        participant.id = id(name);
        participant.group = id(group);
        m_records.all<Participant>()[participant.id] = participant;
    }
    Vote &dot(const char *participant, const char *item, int dots, const char *group = "")
    {
        Vote vote;
        vote.id = QStringLiteral("vote %1").arg(m_records.count(RecordType::Vote));
        vote.participant = id(participant);
        vote.group = id(group);
        (m_records.find<Cluster>(id(item)) ? vote.cluster : vote.contribution) = id(item);
        vote.dots = dots;
        return m_records.all<Vote>()[vote.id] = vote;
    }
    void rate(const char *participant, const char *item, int effect, int feasibility = 0, int cost = 0, int urgency = 0)
    {
        Rating rating;
        rating.id = QStringLiteral("rating %1").arg(m_records.count(RecordType::Rating), 3, 10, QLatin1Char('0'));
        rating.participant = id(participant);
        rating.contribution = id(item);
        rating.effect = effect;
        rating.feasibility = feasibility;
        rating.cost = cost;
        rating.urgency = urgency;
        m_records.all<Rating>()[rating.id] = rating;
    }
    /** "1 a 5, 2= b 3 …" */
    QString dots(const DotRules &rules = {}) const
    {
        QStringList rows;
        for (const RankedByDots &row : rankByDots(m_records, id("step"), rules).rows) {
            rows += QStringLiteral("%1%2 %3 %4").arg(row.rank).arg(row.tied ? QStringLiteral("=") : QString(), row.id).arg(row.dots);
        }
        return rows.join(QLatin1String(", "));
    }
    QString ratings(const RatingWeights &weights = {}) const
    {
        QStringList rows;
        for (const RankedByRating &row : rankByRatings(m_records, id("step"), weights).rows) {
            rows += QStringLiteral("%1%2 %3 %4").arg(row.rank).arg(row.tied ? QStringLiteral("=") : QString(), row.contribution).arg(row.score);
        }
        return rows.join(QLatin1String(", "));
    }

    Records m_records;
};

void RankingTest::init()
{
    m_records = Records();
}

void RankingTest::statementsStandByTheirDots()
{
    state("a");
    state("b");
    state("c");
    dot("p", "b", 3);
    dot("q", "b", 1);
    dot("q", "a", 2);
    QCOMPARE(dots(), QStringLiteral("1 b 4, 2 a 2, 3 c 0"));
    const DotRanking ranking = rankByDots(m_records, id("step"));
    QCOMPARE(ranking.dots, 6);
    QCOMPARE(ranking.rows.at(0).voters, 2);
    QCOMPARE(ranking.rows.at(1).voters, 1);
    QVERIFY(ranking.violations.empty());
    QVERIFY(rankByDots(m_records, id("nowhere")).rows.empty());
}

void RankingTest::equalsShareARankAndTheNextIsLeftOut()
{
    for (const char *name : {"a", "b", "c", "d", "e"}) {
        state(name);
    }
    dot("p", "d", 5);
    dot("p", "b", 2);
    dot("q", "c", 2);
    dot("p", "e", 1);
    QCOMPARE(dots(), QStringLiteral("1 d 5, 2= b 2, 2= c 2, 4 e 1, 5 a 0"));
}

void RankingTest::aClusterHasItsOwnDotsAndThoseOfItsMembers()
{
    bundle("bundle");
    state("a", "bundle");
    state("b", "bundle");
    state("c");
    dot("p", "a", 2);
    dot("p", "b", 1);
    dot("q", "bundle", 4);
    dot("q", "c", 5);
    dot("r", "a", 1);
    QCOMPARE(dots(), QStringLiteral("1 bundle 8, 2 c 5"));
    const DotRanking ranking = rankByDots(m_records, id("step"));
    const RankedByDots &first = ranking.rows.front();
    QVERIFY(first.isCluster);
    QCOMPARE(first.ownDots, 4);
    QCOMPARE(first.voters, 3);
    QCOMPARE(first.members, (std::vector<DotShare>{{id("a"), 3}, {id("b"), 1}}));
}

void RankingTest::anUndoneClusterGivesEachStatementItsDotsBack()
{
    bundle("bundle");
    state("a", "bundle");
    state("b", "bundle");
    dot("p", "a", 2);
    dot("p", "b", 1);
    QCOMPARE(dots(), QStringLiteral("1 bundle 3"));
    m_records.all<Contribution>()[id("a")].cluster.clear();
    m_records.all<Contribution>()[id("b")].cluster.clear();
    m_records.all<Cluster>().clear();
    QCOMPARE(dots(), QStringLiteral("1 a 2, 2 b 1"));
    // A cluster of another step, or one that is gone, is none.
    m_records.all<Contribution>()[id("a")].cluster = id("gone");
    QCOMPARE(dots(), QStringLiteral("1 a 2, 2 b 1"));
}

void RankingTest::paperDotsCountTheSame()
{
    state("a");
    state("b");
    dot("", "a", 7, "table");
    dot("p", "b", 3);
    dot("p", "a", 1);
    QCOMPARE(dots(), QStringLiteral("1 a 8, 2 b 3"));
    const DotRanking ranking = rankByDots(m_records, id("step"));
    QCOMPARE(ranking.rows.front().paperDots, 7);
    QCOMPARE(ranking.rows.front().voters, 1);
}

void RankingTest::aViolationIsNamedAndCounts()
{
    state("a");
    state("b");
    dot("p", "a", 2);
    dot("p", "a", 1);
    dot("p", "b", 3);
    dot("q", "b", 5);
    const DotRules rules{5, 3};
    QCOMPARE(dots(rules), QStringLiteral("1 b 8, 2 a 3"));
    QCOMPARE(rankByDots(m_records, id("step"), rules).violations, (std::vector<DotViolation>{{id("p"), {}, {}, 6, 5}, {id("q"), {}, id("b"), 5, 3}}));
    QVERIFY(rankByDots(m_records, id("step"), {6, 5}).violations.empty());
    QVERIFY(rankByDots(m_records, id("step"), {}).violations.empty());
}

void RankingTest::paperDotsAreMeasuredByTheGroupsMembers()
{
    state("a");
    state("b");
    join("p", "table");
    join("q", "table");
    join("r", "other");
    dot("p", "a", 3);
    dot("", "a", 4, "table");
    const DotRules rules{3, 2};
    // Two members may set six altogether and four on one; one of them has set three already.
    QCOMPARE(rankByDots(m_records, id("step"), rules).violations, (std::vector<DotViolation>{{id("p"), {}, id("a"), 3, 2}, {{}, id("table"), {}, 7, 6}}));
    m_records.all<Participant>().clear();
    QCOMPARE(rankByDots(m_records, id("step"), rules).violations.size(), std::size_t(1));
}

void RankingTest::withheldStatementsAndOtherStepsTakeNoPart()
{
    bundle("bundle");
    state("a", "bundle");
    state("b", "bundle").visibility = ContributionVisibility::Withheld;
    state("c", "", "another");
    dot("p", "a", 1);
    dot("p", "b", 5);
    dot("p", "c", 7);
    QCOMPARE(dots({1, 1}), QStringLiteral("1 bundle 1"));
    const DotRanking ranking = rankByDots(m_records, id("step"), {1, 1});
    QVERIFY(ranking.violations.empty());
    QCOMPARE(ranking.rows.front().members.size(), std::size_t(1));
    QCOMPARE(ranking.dots, 1);
}

void RankingTest::votesThatMakeNoSenseAreHarmless()
{
    state("a");
    dot("p", "nothing", 3);
    dot("", "a", 0, "table");
    dot("p", "a", -4);
    dot("", "a", 2);
    dot("p", "a", 1).cluster = id("bundle");
    QCOMPARE(dots({1, 1}), QStringLiteral("1 a 3"));
    QVERIFY(rankByDots({}, {}, {}).rows.empty());
}

void RankingTest::meansAndSpreadAreThoseOfTheRatings()
{
    state("a");
    rate("p", "a", 2, 5, 1, 0);
    rate("q", "a", 4, 5, 0, 0);
    rate("r", "a", 3, 0, 0, 9);
    const RatingRanking ranking = rankByRatings(m_records, id("step"));
    QCOMPARE(ranking.rows.size(), std::size_t(1));
    const RankedByRating &row = ranking.rows.front();
    QCOMPARE(row.effect.count, 3);
    QCOMPARE(row.effect.mean, 3.0);
    QCOMPARE(row.effect.spread, std::sqrt(2.0 / 3));
    QCOMPARE(row.effect.agreement, 1 - std::sqrt(2.0 / 3) / 2);
    QCOMPARE(row.feasibility, (CriterionFigures{2, 5, 0, 1}));
    QCOMPARE(row.cost, (CriterionFigures{1, 1, 0, -1}));
    QCOMPARE(row.urgency, (CriterionFigures{}));
    // Effect 3, feasibility 5, cost 1 which is cheap; urgency nobody rated.
    QCOMPARE(row.score, (3.0 + 5 + 5) / 3);
    QCOMPARE(row.agreement, row.effect.agreement);
    QVERIFY(!row.dissent);
}

void RankingTest::agreementRunsFromOneVoiceToTwoCamps_data()
{
    QTest::addColumn<QList<int>>("values");
    QTest::addColumn<double>("agreement");
    QTest::addColumn<bool>("dissent");
    QTest::newRow("nobody else") << QList<int>{5} << -1.0 << false;
    QTest::newRow("one voice") << QList<int>{4, 4, 4} << 1.0 << false;
    QTest::newRow("neighbours") << QList<int>{3, 4, 3, 4} << 0.75 << false;
    QTest::newRow("just dissent") << QList<int>{1, 4, 1, 4} << 0.25 << true;
    QTest::newRow("two camps") << QList<int>{1, 5, 1, 5} << 0.0 << true;
}

void RankingTest::agreementRunsFromOneVoiceToTwoCamps()
{
    QFETCH(const QList<int>, values);
    QFETCH(const double, agreement);
    QFETCH(const bool, dissent);
    state("a");
    for (const int value : values) {
        rate(qPrintable(QString::number(m_records.count(RecordType::Rating))), "a", value);
    }
    const RatingRanking ranking = rankByRatings(m_records, id("step"));
    QCOMPARE(ranking.rows.front().agreement, agreement);
    QCOMPARE(ranking.rows.front().dissent, dissent);
}

void RankingTest::highCostLowersTheRank()
{
    state("cheap");
    state("dear");
    rate("p", "cheap", 3, 3, 1, 3);
    rate("p", "dear", 3, 3, 5, 3);
    QCOMPARE(ratings(), QStringLiteral("1 cheap 3.5, 2 dear 2.5"));
}

void RankingTest::weightsDecideTheRank()
{
    state("a");
    state("b");
    rate("p", "a", 5, 1, 3, 3);
    rate("p", "b", 1, 5, 3, 3);
    QCOMPARE(ratings(), QStringLiteral("1= a 3, 1= b 3"));
    QCOMPARE(ratings({3, 1, 0, 0, 0}), QStringLiteral("1 a 4, 2 b 2"));
    QCOMPARE(ratings({1, 3, 0, 0, 0}), QStringLiteral("1 b 4, 2 a 2"));
    QCOMPARE(ratings({-1, 1, 0, 0, 0}), QStringLiteral("1 b 5, 2 a 1"));
    const RatingRanking without = rankByRatings(m_records, id("step"), {0, 0, 0, 0, 1});
    QVERIFY(without.rows.empty());
    QCOMPARE(without.unrated, (QStringList{id("a"), id("b")}));
}

void RankingTest::dotsMayCountBesideTheCriteria()
{
    state("a");
    state("b");
    state("c");
    rate("p", "a", 4);
    rate("p", "b", 4);
    rate("p", "c", 4);
    dot("p", "b", 8);
    dot("q", "c", 4);
    QCOMPARE(ratings({1, 0, 0, 0, 1}), QStringLiteral("1 b 4.5, 2 c 3.5, 3 a 2.5"));
    QCOMPARE(ratings(), QStringLiteral("1= a 4, 1= b 4, 1= c 4"));
}

void RankingTest::whatIsNotRatedIsSaidSo()
{
    state("a");
    state("b");
    state("c").visibility = ContributionVisibility::Withheld;
    rate("p", "b", 0, 0, 0, 4);
    rate("p", "c", 5);
    rate("p", "nothing", 5);
    const RatingRanking ranking = rankByRatings(m_records, id("step"));
    QCOMPARE(ratings(), QStringLiteral("1 b 4"));
    QCOMPARE(ranking.unrated, QStringList{id("a")});
}

void RankingTest::onlyTheLastRatingOfAPersonCounts()
{
    state("a");
    rate("p", "a", 1);
    rate("p", "a", 5);
    rate("q", "a", 5);
    rate("", "a", 5);
    rate("", "a", 5);
    const RatingRanking ranking = rankByRatings(m_records, id("step"));
    QCOMPARE(ratings(), QStringLiteral("1 a 5"));
    QCOMPARE(ranking.rows.front().effect.count, 4);
    QCOMPARE(ranking.repeated, QStringList{QStringLiteral("rating 000")});
}

void RankingTest::equalScoresAreTies()
{
    state("a");
    state("b");
    state("c");
    // A third and two thirds sum up in another order; that is no reason to stand before somebody.
    rate("p", "a", 1, 2, 3, 4);
    rate("q", "a", 1, 1, 3, 4);
    rate("r", "a", 2, 1, 3, 4);
    rate("p", "b", 1, 1, 3, 4);
    rate("q", "b", 2, 1, 3, 4);
    rate("r", "b", 1, 2, 3, 4);
    rate("p", "c", 1, 1, 3, 4);
    const RatingRanking ranking = rankByRatings(m_records, id("step"), {0.1, 0.7, 0.3, 0.9, 0});
    QCOMPARE(ranking.rows.at(0).rank, 1);
    QCOMPARE(ranking.rows.at(1).rank, 1);
    QVERIFY(ranking.rows.at(0).tied && ranking.rows.at(1).tied);
    QCOMPARE(ranking.rows.at(2).rank, 3);
    QVERIFY(!ranking.rows.at(2).tied);
}

void RankingTest::theOrderOfTheRecordsPlaysNoPart()
{
    bundle("bundle");
    for (int i = 0; i < 50; ++i) {
        const QByteArray name = QByteArray::number(i);
        state(name.constData(), i % 3 ? "" : "bundle");
        dot(QByteArray::number(i % 7).constData(), name.constData(), i % 5);
        rate(QByteArray::number(i % 7).constData(), name.constData(), 1 + i % 5, 1 + i % 3, 1 + i % 4, i % 6);
    }
    Records turned;
    turned.all<Cluster>() = m_records.all<Cluster>();
    turned.all<Contribution>().reserve(3001);
    turned.all<Vote>().reserve(977);
    turned.all<Rating>().reserve(499);
    turned.all<Contribution>().insert(m_records.all<Contribution>().begin(), m_records.all<Contribution>().end());
    turned.all<Vote>().insert(m_records.all<Vote>().begin(), m_records.all<Vote>().end());
    turned.all<Rating>().insert(m_records.all<Rating>().begin(), m_records.all<Rating>().end());
    QVERIFY(rankByDots(m_records, id("step"), {3, 1}) == rankByDots(turned, id("step"), {3, 1}));
    QVERIFY(rankByRatings(m_records, id("step")) == rankByRatings(turned, id("step")));
    QVERIFY(!rankByDots(m_records, id("step"), {3, 1}).violations.empty());
}

QTEST_APPLESS_MAIN(RankingTest)

#include "rankingtest.moc"
