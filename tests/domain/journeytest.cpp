// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "journey.h"

#include <QTest>

class JourneyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFreshRecommendationIsRecommendedAndOpen();
    void everyStationIsReachedInTurn();
    void aRejectionStopsTheWayEvenWhereItIsMarkedDecided();
    void whatIsNotForwardedGoesNoFurther();
    void adviceOfACommitteeThatDoesNotDecideIsAdvice();

private:
    void consult(ConsultationResult::Result result, bool authoritative, ConsultationRole::Role role = ConsultationRole::PreliminaryAdvice);
    void dispose(DispositionDecision::Decision decision);
    void progress(const QDate &date, int percent);
    Records m_records;
    Recommendation m_recommendation;
};

void JourneyTest::init()
{
    m_records = {};
    m_recommendation = {};
    m_recommendation.id = Uuid::create();
}

void JourneyTest::consult(ConsultationResult::Result result, bool authoritative, ConsultationRole::Role role)
{
    Consultation consultation;
    consultation.id = Uuid::create();
    consultation.recommendation = m_recommendation.id;
    consultation.result = result;
    consultation.authoritative = authoritative;
    consultation.role = role;
    m_records.all<Consultation>()[consultation.id] = consultation;
}

void JourneyTest::dispose(DispositionDecision::Decision decision)
{
    Disposition disposition;
    disposition.id = Uuid::create();
    disposition.recommendation = m_recommendation.id;
    disposition.decision = decision;
    m_records.all<Disposition>()[disposition.id] = disposition;
}

void JourneyTest::progress(const QDate &date, int percent)
{
    Progress note;
    note.id = Uuid::create();
    note.recommendation = m_recommendation.id;
    note.date = date;
    note.percent = percent;
    m_records.all<Progress>()[note.id] = note;
}

void JourneyTest::aFreshRecommendationIsRecommendedAndOpen()
{
    const Journey journey = journeyOf(m_records, m_recommendation);
    QCOMPARE(journey, Journey());
    QVERIFY(journey.isOpen());
}

void JourneyTest::everyStationIsReachedInTurn()
{
    dispose(DispositionDecision::Forwarded);
    QCOMPARE(journeyOf(m_records, m_recommendation).reached, Journey::PassedOn);
    consult(ConsultationResult::Pending, true);
    QCOMPARE(journeyOf(m_records, m_recommendation).reached, Journey::PassedOn);
    consult(ConsultationResult::Agreed, false);
    QCOMPARE(journeyOf(m_records, m_recommendation).reached, Journey::Advised);
    consult(ConsultationResult::AgreedAmended, true);
    QCOMPARE(journeyOf(m_records, m_recommendation).reached, Journey::Decided);
    progress(QDate(2020, 5, 1), 60);
    progress(QDate(2020, 4, 1), 20);
    QCOMPARE(journeyOf(m_records, m_recommendation).reached, Journey::AtWork);
    QCOMPARE(journeyOf(m_records, m_recommendation).percent, 60);
    progress(QDate(2020, 6, 1), 100);
    const Journey journey = journeyOf(m_records, m_recommendation);
    QCOMPARE(journey.reached, Journey::Done);
    QVERIFY(!journey.isOpen());
}

void JourneyTest::aRejectionStopsTheWayEvenWhereItIsMarkedDecided()
{
    dispose(DispositionDecision::Forwarded);
    consult(ConsultationResult::Agreed, false);
    consult(ConsultationResult::Rejected, true);
    progress(QDate(2020, 5, 1), 0);
    for (const RecommendationStatus::Status status : {RecommendationStatus::InCommittees, RecommendationStatus::Decided}) {
        m_recommendation.status = status;
        const Journey journey = journeyOf(m_records, m_recommendation);
        QCOMPARE(journey.reached, Journey::Advised);
        QVERIFY(journey.stopped && !journey.isOpen());
    }
}

void JourneyTest::whatIsNotForwardedGoesNoFurther()
{
    dispose(DispositionDecision::NotForwarded);
    const Journey journey = journeyOf(m_records, m_recommendation);
    QCOMPARE(journey.reached, Journey::Recommended);
    QVERIFY(journey.stopped);
}

void JourneyTest::adviceOfACommitteeThatDoesNotDecideIsAdvice()
{
    consult(ConsultationResult::Rejected, false);
    const Journey journey = journeyOf(m_records, m_recommendation);
    QCOMPARE(journey.reached, Journey::Advised);
    QVERIFY(!journey.stopped);
    m_recommendation.status = RecommendationStatus::Decided;
    QCOMPARE(journeyOf(m_records, m_recommendation).reached, Journey::Decided);
}

QTEST_GUILESS_MAIN(JourneyTest)
#include "journeytest.moc"
