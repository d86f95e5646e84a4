// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "history.h"

#include <QTest>

namespace
{
const QString administration = QStringLiteral("Administrator");

QDate march(int day)
{
    return {2027, 3, day};
}
}

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRecommendationBeginsWithItsDraft();
    void whatIsPutRightOnTheSameDayDoesNotAppear();
    void aDeferralStaysWhereItIsForwardedLater();
    void aResultComesWithItsVotesEvenWhereTheyAreTypedLater();
    void aPostponedPaperComesBackOnItsNextDay();
    void aCorrectedResultStandsOnce();
    void aResultTakenBackIsOutstandingAgain();
    void progressAndOutstandingCommitteesCloseTheHistory();
    void withoutALogTheRecordsTellTheLatest();
    void whatIsBroughtInFromElsewhereHasNoDayOfItsOwn();
    void anUnknownRecommendationHasNone();

private:
    /** Stores a change as the store would, on that day at noon. */
    void store(Change change, const QDate &day);
    void set(RecordType::Type type, const QString &id, const QJsonObject &fields, const QDate &day);
    QString consult(const QDate &meeting);
    [[nodiscard]] QList<HistoryEntry> history() const
    {
        return historyOf(m_records, m_recommendation, m_log);
    }
    [[nodiscard]] QList<HistoryKind::Kind> kinds() const;

    Records m_records;
    QList<Change> m_log;
    QString m_recommendation;
    QHash<QString, int> m_revisions;
};

void HistoryTest::init()
{
    m_records = {};
    m_log.clear();
    m_revisions.clear();
    Recommendation recommendation;
    recommendation.title = QStringLiteral("Sprachmittlung");
    const Change change = Change::insert(recommendation, QStringLiteral("Moderator"));
    m_recommendation = change.recordId;
    store(change, march(1));
}

void HistoryTest::store(Change change, const QDate &day)
{
    change.sequence = m_log.size() + 1;
    change.at = QDateTime(day, QTime(12, 0));
    change.revision = ++m_revisions[change.recordId];
    m_records.apply(change);
    m_log += change;
}

void HistoryTest::set(RecordType::Type type, const QString &id, const QJsonObject &fields, const QDate &day)
{
    store(Change::update(type, id, m_revisions.value(id), fields, administration), day);
}

QString HistoryTest::consult(const QDate &meeting)
{
    Committee committee;
    committee.name = QStringLiteral("Sozialausschuss");
    const Change founded = Change::insert(committee, administration);
    store(founded, march(1));
    Consultation consultation;
    consultation.recommendation = m_recommendation;
    consultation.committee = founded.recordId;
    consultation.date = meeting;
    const Change change = Change::insert(consultation, administration);
    store(change, march(2));
    return change.recordId;
}

QList<HistoryKind::Kind> HistoryTest::kinds() const
{
    QList<HistoryKind::Kind> found;
    for (const HistoryEntry &entry : history()) {
        found += entry.kind;
    }
    return found;
}

void HistoryTest::aRecommendationBeginsWithItsDraft()
{
    const auto entries = history();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.constFirst().kind, HistoryKind::Drafted);
    QCOMPARE(entries.constFirst().on, march(1));
    QCOMPARE(entries.constFirst().actor, QStringLiteral("Moderator"));
}

void HistoryTest::whatIsPutRightOnTheSameDayDoesNotAppear()
{
    set(RecordType::Recommendation, m_recommendation, {{QStringLiteral("status"), QStringLiteral("Done")}}, march(3));
    set(RecordType::Recommendation, m_recommendation, {{QStringLiteral("status"), QStringLiteral("Ready")}}, march(3));
    set(RecordType::Recommendation, m_recommendation, {{QStringLiteral("title"), QStringLiteral("Anders")}}, march(4));
    set(RecordType::Recommendation, m_recommendation, {{QStringLiteral("status"), QStringLiteral("InCommittees")}}, march(5));
    set(RecordType::Recommendation, m_recommendation, {{QStringLiteral("status"), QStringLiteral("Ready")}}, march(5));
    const auto entries = history();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(1).kind, HistoryKind::Status);
    QCOMPARE(entries.at(1).status, RecommendationStatus::Ready);
    QCOMPARE(entries.at(1).on, march(3));
}

void HistoryTest::aDeferralStaysWhereItIsForwardedLater()
{
    Disposition disposition;
    disposition.recommendation = m_recommendation;
    disposition.decision = DispositionDecision::Deferred;
    disposition.reason = QStringLiteral("Haushalt fehlt");
    disposition.on = march(5);
    const Change change = Change::insert(disposition, administration);
    store(change, march(6));
    set(RecordType::Disposition,
        change.recordId,
        {{QStringLiteral("decision"), QStringLiteral("Forwarded")}, {QStringLiteral("reason"), QString()}, {QStringLiteral("on"), QStringLiteral("2027-03-20")}},
        march(21));
    const auto entries = history();
    QCOMPARE(kinds(), (QList<HistoryKind::Kind>{HistoryKind::Drafted, HistoryKind::Selected, HistoryKind::Selected}));
    QCOMPARE(entries.at(1).decision, DispositionDecision::Deferred);
    QCOMPARE(entries.at(1).reason, QStringLiteral("Haushalt fehlt"));
    QCOMPARE(entries.at(1).on, march(5));
    QCOMPARE(entries.at(2).decision, DispositionDecision::Forwarded);
    QCOMPARE(entries.at(2).reason, QString());
    QCOMPARE(entries.at(2).on, march(20));
}

void HistoryTest::aResultComesWithItsVotesEvenWhereTheyAreTypedLater()
{
    const QString id = consult(march(10));
    set(RecordType::Consultation, id, {{QStringLiteral("result"), QStringLiteral("Agreed")}}, march(11));
    set(RecordType::Consultation, id, {{QStringLiteral("votesYes"), 9}, {QStringLiteral("votesNo"), 2}}, march(11));
    set(RecordType::Consultation, id, {{QStringLiteral("followUp"), QStringLiteral("Bericht im Herbst")}}, march(15));
    const auto entries = history();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(1).kind, HistoryKind::Advised);
    QCOMPARE(entries.at(1).on, march(10));
    QCOMPARE(entries.at(1).committeeName, QStringLiteral("Sozialausschuss"));
    QCOMPARE(entries.at(1).votesYes, 9);
    QCOMPARE(entries.at(1).votesNo, 2);
    QCOMPARE(entries.at(1).votesAbstained, -1);
    QCOMPARE(entries.at(1).followUp, QStringLiteral("Bericht im Herbst"));
}

void HistoryTest::aPostponedPaperComesBackOnItsNextDay()
{
    const QString id = consult(march(10));
    set(RecordType::Consultation, id, {{QStringLiteral("result"), QStringLiteral("Postponed")}}, march(10));
    set(RecordType::Consultation, id, {{QStringLiteral("date"), QStringLiteral("2027-03-24")}}, march(12));
    set(RecordType::Consultation, id, {{QStringLiteral("agendaItem"), QStringLiteral("Ö 4")}}, march(13));
    auto entries = history();
    QCOMPARE(kinds(), (QList<HistoryKind::Kind>{HistoryKind::Drafted, HistoryKind::Advised, HistoryKind::Outstanding}));
    QCOMPARE(entries.at(1).on, march(10));
    QCOMPARE(entries.at(1).agendaItem, QString());
    QCOMPARE(entries.at(2).on, march(24));
    set(RecordType::Consultation, id, {{QStringLiteral("result"), QStringLiteral("Agreed")}}, march(24));
    entries = history();
    QCOMPARE(kinds(), (QList<HistoryKind::Kind>{HistoryKind::Drafted, HistoryKind::Advised, HistoryKind::Advised}));
    QCOMPARE(entries.at(1).result, ConsultationResult::Postponed);
    QCOMPARE(entries.at(2).result, ConsultationResult::Agreed);
    QCOMPARE(entries.at(2).on, march(24));
}

void HistoryTest::aCorrectedResultStandsOnce()
{
    const QString id = consult(march(10));
    set(RecordType::Consultation, id, {{QStringLiteral("result"), QStringLiteral("Rejected")}}, march(10));
    set(RecordType::Consultation, id, {{QStringLiteral("result"), QStringLiteral("Agreed")}}, march(14));
    const auto entries = history();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(1).result, ConsultationResult::Agreed);
    QCOMPARE(entries.at(1).on, march(10));
}

void HistoryTest::aResultTakenBackIsOutstandingAgain()
{
    const QString id = consult(march(10));
    set(RecordType::Consultation, id, {{QStringLiteral("result"), QStringLiteral("Noted")}}, march(10));
    set(RecordType::Consultation, id, {{QStringLiteral("result"), QStringLiteral("Pending")}}, march(14));
    QCOMPARE(kinds(), (QList<HistoryKind::Kind>{HistoryKind::Drafted, HistoryKind::Outstanding}));
}

void HistoryTest::progressAndOutstandingCommitteesCloseTheHistory()
{
    consult(march(2));
    Progress progress;
    progress.recommendation = m_recommendation;
    progress.date = march(28);
    progress.percent = 40;
    progress.note = QStringLiteral("Stelle besetzt");
    store(Change::insert(progress, administration), march(28));
    const auto entries = history();
    QCOMPARE(kinds(), (QList<HistoryKind::Kind>{HistoryKind::Drafted, HistoryKind::Progress, HistoryKind::Outstanding}));
    QCOMPARE(entries.at(1).percent, 40);
    QCOMPARE(entries.at(1).note, QStringLiteral("Stelle besetzt"));
    QCOMPARE(entries.at(2).on, march(2));
}

void HistoryTest::withoutALogTheRecordsTellTheLatest()
{
    const QString id = consult(march(10));
    set(RecordType::Recommendation, m_recommendation, {{QStringLiteral("status"), QStringLiteral("Decided")}}, march(14));
    set(RecordType::Consultation, id, {{QStringLiteral("result"), QStringLiteral("Agreed")}, {QStringLiteral("votesYes"), 30}}, march(11));
    m_log.clear();
    const auto entries = history();
    QCOMPARE(kinds(), (QList<HistoryKind::Kind>{HistoryKind::Drafted, HistoryKind::Advised, HistoryKind::Status}));
    QCOMPARE(entries.at(1).votesYes, 30);
    QCOMPARE(entries.at(2).status, RecommendationStatus::Decided);
}

void HistoryTest::whatIsBroughtInFromElsewhereHasNoDayOfItsOwn()
{
    Recommendation recommendation;
    recommendation.title = QStringLiteral("Aus einer Datei");
    recommendation.status = RecommendationStatus::InProgress;
    const Change change = Change::insert(recommendation, administration);
    m_recommendation = change.recordId;
    store(change, march(20));
    Consultation consultation;
    consultation.recommendation = m_recommendation;
    consultation.date = march(10);
    consultation.result = ConsultationResult::Agreed;
    store(Change::insert(consultation, administration), march(20));
    const auto entries = history();
    QCOMPARE(kinds(), (QList<HistoryKind::Kind>{HistoryKind::Drafted, HistoryKind::Advised, HistoryKind::Status}));
    QVERIFY(!entries.at(0).on.isValid());
    QCOMPARE(entries.at(1).on, march(10));
    QVERIFY(!entries.at(2).on.isValid());
    QCOMPARE(entries.at(2).status, RecommendationStatus::InProgress);
}

void HistoryTest::anUnknownRecommendationHasNone()
{
    QVERIFY(historyOf(m_records, Uuid::create(), m_log).isEmpty());
    QCOMPARE(historySources(m_records, m_recommendation), QStringList{m_recommendation});
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "historytest.moc"
