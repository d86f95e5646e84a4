// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "councilfixture.h"

/** What committees answered, in a table, finds its way back to the recommendations it is about. */
class CouncilResultsTest : public QObject, protected CouncilFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
    }

    void aClerksTableFillsTheBeratungsfolge();
    void headingsMayBeEnglishWithCommas();
    void ourOwnTableComesBack();
    void takingItInTwiceChangesNothing();
    void papersAreKnownByEachOfTheirNumbers_data();
    void papersAreKnownByEachOfTheirNumbers();
    void committeesAreKnownByNameAndShortName();
    void aCommitteeThatWasNotPlannedGetsALine();
    void anUnknownCommitteeBecomesARecord();
    void nearlyTheSameNameIsAsked();
    void aDifferingResultIsToldOldAndNew();
    void votesOfAnEarlierResultDoNotStay();
    void aSecondMeetingIsALineOfItsOwn();
    void aCommitteeThatMeetsAgainKeepsItsRole();
    void theSameAnswerTwiceCountsOnce();
    void twoDifferentAnswersAreAsked();
    void aDecisionDecidesTheRecommendation();
    void adviceBringsItIntoCommittees();
    void aDecisionTakenBackIsUndecidedAgain();
    void whatEqualsTheProposalIsNoOtherWording();
    void controlCharactersBecomeBlanks();
    void whatIsUnclearIsNamedAndTheRestGoesIn_data();
    void whatIsUnclearIsNamedAndTheRestGoesIn();
    void onlyChosenAnswersAreTaken();
    void whatCannotBeStoredTakesItsWholeAnswerAlong();
};

void CouncilResultsTest::aClerksTableFillsTheBeratungsfolge()
{
    const CouncilResults results = table(
        "VO/2026/0147;Ausschuss für Soziales;12.03.2026;Ö 7;geändert beschlossen;9;2;1;\"Drei Kurse\nwerden eingerichtet.\";Bericht im Herbst\r\n"
        "VO/2026/0147;KT;2026-04-20;;einstimmig beschlossen;41;0;;;\r\n");
    QCOMPARE(results.answers.size(), 2);
    QCOMPARE(results.count(CouncilAnswer::New), 2);
    QVERIFY(results.staging.problems.empty());
    const CouncilAnswer &first = results.answers.front();
    QCOMPARE(first.line, 2);
    QCOMPARE(first.recommendationId, id(courses));
    QCOMPARE(first.consultationId, id(coursesSocial));
    QCOMPARE(first.committeeId, id(social));
    QVERIFY(!first.addsConsultation && !first.addsCommittee);
    // The day is the planned one, so it does not change.
    QVERIFY(std::none_of(first.fields.begin(), first.fields.end(), [](const AnsweredField &field) {
        return field.field == QLatin1String("date");
    }));
    takeIn(results);
    const Consultation &consultation = record<Consultation>(coursesSocial);
    QCOMPARE(consultation.result, ConsultationResult::AgreedAmended);
    QCOMPARE(consultation.votesYes, 9);
    QCOMPARE(consultation.votesNo, 2);
    QCOMPARE(consultation.votesAbstained, 1);
    QCOMPARE(consultation.agendaItem, QStringLiteral("Ö 7"));
    QCOMPARE(consultation.resolutionText, QStringLiteral("Drei Kurse\nwerden eingerichtet."));
    QCOMPARE(consultation.followUp, QStringLiteral("Bericht im Herbst"));
    QCOMPARE(record<Consultation>(coursesCouncil).date, QDate(2026, 4, 20));
    QCOMPARE(record<Consultation>(coursesCouncil).votesAbstained, -1);
    QCOMPARE(m_records.all<Consultation>().size(), 2);
}

void CouncilResultsTest::headingsMayBeEnglishWithCommas()
{
    takeIn(read(write(QStringLiteral("results.csv"),
                      "reference,committee,date,agenda item,result,yes,no,abstained,resolution,follow-up\n"
                      "VO/2026/0147,SozA,2026-03-12,7,agreed,9,2,1,,report in autumn\n")));
    QCOMPARE(record<Consultation>(coursesSocial).result, ConsultationResult::Agreed);
    QCOMPARE(record<Consultation>(coursesSocial).followUp, QStringLiteral("report in autumn"));
}

void CouncilResultsTest::ourOwnTableComesBack()
{
    const QByteArray header =
        "\xef\xbb\xbfid;revision;recommendation;recommendation.label;order;committee;committee.label;role;date;agendaItem;authoritative;result;"
        "votesYes;votesNo;votesAbstained;resolutionText;followUp\r\n";
    const QByteArray rows =
        (id(coursesSocial) + QStringLiteral(";1;") + id(courses) + QStringLiteral(";Sprachkurse;1;") + id(social)
         + QStringLiteral(";Ausschuss für Soziales;PreliminaryAdvice;2026-03-12;;false;Rejected;3;9;-1;;\r\n") + id(coursesCouncil) + QStringLiteral(";1;")
         + id(courses) + QStringLiteral(";Sprachkurse;2;") + id(council) + QStringLiteral(";Kreistag;Decision;;;true;Pending;-1;-1;-1;;\r\n"))
            .toUtf8();
    const CouncilResults results = read(write(QStringLiteral("consultations.csv"), header + rows));
    QCOMPARE(results.answers.size(), 1);
    takeIn(results);
    QCOMPARE(record<Consultation>(coursesSocial).result, ConsultationResult::Rejected);
    QCOMPARE(record<Consultation>(coursesSocial).votesNo, 9);
    QCOMPARE(record<Consultation>(coursesSocial).votesAbstained, -1);
    QCOMPARE(record<Consultation>(coursesCouncil).result, ConsultationResult::Pending);
}

void CouncilResultsTest::takingItInTwiceChangesNothing()
{
    const char *rows =
        "VO/2026/0147;SozA;12.3.2026;;beschlossen;9;2;1;;\r\n"
        "VO/2026/0147;Kreistag;20.4.2026;;geändert beschlossen;;;;Drei Kurse.;\r\n"
        "5/2;Jugendhilfeausschuss;1.4.2026;;zur Kenntnis genommen;;;;;\r\n";
    takeIn(table(rows));
    const CouncilResults again = table(rows);
    QCOMPARE(again.count(CouncilAnswer::Unchanged), 3);
    QVERIFY(changesOf(allAnswers(again, m_records), m_records, QStringLiteral("Administrator")).empty());
}

void CouncilResultsTest::papersAreKnownByEachOfTheirNumbers_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<int>("recommendation");
    QTest::newRow("reference") << QStringLiteral("VO/2026/0147") << courses;
    QTest::newRow("small and spaced") << QStringLiteral(" vo / 2026 / 0147") << courses;
    QTest::newRow("running number") << QStringLiteral("5/2") << figures;
    QTest::newRow("of one that has a reference too") << QStringLiteral("5/1") << courses;
    QTest::newRow("with a word") << QStringLiteral("Empfehlung 5/2") << figures;
    QTest::newRow("with blanks and a zero") << QStringLiteral("5 / 02") << figures;
    QTest::newRow("id") << id(figures) << figures;
}

void CouncilResultsTest::papersAreKnownByEachOfTheirNumbers()
{
    QFETCH(const QString, reference);
    QFETCH(const int, recommendation);
    const CouncilResults results = table((reference + QStringLiteral(";Kreistag;1.4.2026;;beschlossen;;;;;\r\n")).toUtf8());
    QCOMPARE(results.answers.size(), 1);
    QCOMPARE(results.answers.front().recommendationId, id(recommendation));
    QCOMPARE(results.answers.front().kind, CouncilAnswer::New);
}

void CouncilResultsTest::committeesAreKnownByNameAndShortName()
{
    for (const char *name : {"Ausschuss für Soziales", "AUSSCHUSS  für soziales", "SozA", "soza"}) {
        const CouncilResults results = table((QStringLiteral("5/1;") + QString::fromUtf8(name) + QStringLiteral(";;;beschlossen;;;;;\r\n")).toUtf8());
        QCOMPARE(results.answers.front().committeeId, id(social));
    }
    record<Committee>(finance).shortName = QStringLiteral("SozA");
    // Only one of the two is in the Beratungsfolge.
    QCOMPARE(table("5/1;SozA;;;beschlossen;;;;;\r\n").answers.front().committeeId, id(social));
    QCOMPARE(table("5/2;SozA;;;beschlossen;;;;;\r\n").answers.front().kind, CouncilAnswer::Unclear);
}

void CouncilResultsTest::aCommitteeThatWasNotPlannedGetsALine()
{
    const CouncilResults results = table("VO/2026/0147;Finanzausschuss;3.3.2026;Ö 2;abgelehnt;2;9;;;\r\n");
    const CouncilAnswer &answer = results.answers.front();
    QVERIFY(answer.addsConsultation && !answer.addsCommittee);
    QCOMPARE(answer.kind, CouncilAnswer::New);
    takeIn(results);
    QCOMPARE(m_records.all<Consultation>().size(), 3);
    const Consultation added = m_records.all<Consultation>().at(answer.consultationId);
    QCOMPARE(added.recommendation, id(courses));
    QCOMPARE(added.committee, id(finance));
    QCOMPARE(added.order, 3);
    QCOMPARE(added.result, ConsultationResult::Rejected);
    QVERIFY(!added.authoritative);
    // Advice against it decides nothing.
    QCOMPARE(record<Recommendation>(courses).status, RecommendationStatus::InCommittees);
}

void CouncilResultsTest::anUnknownCommitteeBecomesARecord()
{
    const CouncilResults results = table(
        "VO/2026/0147;Jugendhilfeausschuss;3.3.2026;;beschlossen;;;;;\r\n"
        "5/2;jugendhilfeausschuss;3.3.2026;;beschlossen;;;;;\r\n");
    QVERIFY(results.answers[0].addsCommittee && results.answers[1].addsCommittee);
    QCOMPARE(results.answers[0].committeeId, results.answers[1].committeeId);
    takeIn(results);
    QCOMPARE(m_records.all<Committee>().size(), 4);
    QCOMPARE(m_records.all<Committee>().at(results.answers[0].committeeId).name, QStringLiteral("Jugendhilfeausschuss"));
}

void CouncilResultsTest::nearlyTheSameNameIsAsked()
{
    const CouncilResults results = table("5/1;Ausschuss für Sozales;12.3.2026;;beschlossen;;;;;\r\n");
    QCOMPARE(results.answers.front().kind, CouncilAnswer::Unclear);
    QCOMPARE(results.answers.front().problem.arguments(), QStringList({QStringLiteral("Ausschuss für Sozales"), QStringLiteral("Ausschuss für Soziales")}));
}

void CouncilResultsTest::aDifferingResultIsToldOldAndNew()
{
    record<Consultation>(coursesSocial).result = ConsultationResult::Agreed;
    record<Consultation>(coursesSocial).votesYes = 11;
    const CouncilResults results = table("VO/2026/0147;SozA;12.3.2026;;abgelehnt;3;9;;;\r\n");
    const CouncilAnswer &answer = results.answers.front();
    QCOMPARE(answer.kind, CouncilAnswer::Changed);
    QVERIFY(answer.fields.contains(AnsweredField{RecordType::Consultation, QStringLiteral("result"), QStringLiteral("Agreed"), QStringLiteral("Rejected")}));
    QVERIFY(answer.fields.contains(AnsweredField{RecordType::Consultation, QStringLiteral("votesYes"), 11, 3}));
}

void CouncilResultsTest::votesOfAnEarlierResultDoNotStay()
{
    Consultation &consultation = record<Consultation>(coursesSocial);
    consultation.result = ConsultationResult::Postponed;
    consultation.votesYes = 12;
    consultation.resolutionText = QStringLiteral("Der Punkt wird vertagt.");
    takeIn(table("VO/2026/0147;SozA;12.3.2026;;beschlossen;;;;;\r\n"));
    QCOMPARE(record<Consultation>(coursesSocial).votesYes, -1);
    QCOMPARE(record<Consultation>(coursesSocial).resolutionText, QString());
}

void CouncilResultsTest::aSecondMeetingIsALineOfItsOwn()
{
    takeIn(table("VO/2026/0147;SozA;12.3.2026;;vertagt;;;;;\r\n"));
    const CouncilResults results = table(
        "VO/2026/0147;SozA;9.4.2026;;beschlossen;;;;;\r\n"
        "VO/2026/0147;SozA;12.3.2026;;vertagt;;;;;\r\n");
    QCOMPARE(results.answers[0].kind, CouncilAnswer::New);
    QVERIFY(results.answers[0].addsConsultation);
    QCOMPARE(results.answers[1].kind, CouncilAnswer::Unchanged);
    takeIn(results);
    QCOMPARE(record<Consultation>(coursesSocial).result, ConsultationResult::Postponed);
    QCOMPARE(m_records.all<Consultation>().size(), 3);
    // Without a day it cannot be known which of the two is meant.
    QCOMPARE(table("VO/2026/0147;SozA;;;abgelehnt;;;;;\r\n").answers.front().kind, CouncilAnswer::Unclear);
}

void CouncilResultsTest::aCommitteeThatMeetsAgainKeepsItsRole()
{
    takeIn(table("VO/2026/0147;Kreistag;20.4.2026;;vertagt;;;;;\r\n"));
    const CouncilResults results = table("VO/2026/0147;Kreistag;18.5.2026;;beschlossen;;;;;\r\n");
    takeIn(results);
    const Consultation &again = m_records.all<Consultation>().at(results.answers.front().consultationId);
    QCOMPARE(again.role, ConsultationRole::Decision);
    QVERIFY(again.authoritative);
    QCOMPARE(record<Recommendation>(courses).status, RecommendationStatus::Decided);
}

void CouncilResultsTest::theSameAnswerTwiceCountsOnce()
{
    const QByteArray row = "VO/2026/0147;SozA;12.3.2026;;beschlossen;9;;;;\r\n";
    const CouncilResults results = table(row + row);
    QCOMPARE(results.answers.size(), 1);
}

void CouncilResultsTest::twoDifferentAnswersAreAsked()
{
    const CouncilResults results = table(
        "VO/2026/0147;SozA;12.3.2026;;beschlossen;;;;;\r\n"
        "5/1;SozA;12.3.2026;;abgelehnt;;;;;\r\n");
    QCOMPARE(results.count(CouncilAnswer::New), 1);
    QCOMPARE(results.answers[1].kind, CouncilAnswer::Unclear);
    QCOMPARE(results.answers[1].line, 3);
}

void CouncilResultsTest::aDecisionDecidesTheRecommendation()
{
    const CouncilResults results = table(
        "VO/2026/0147;SozA;12.3.2026;;beschlossen;;;;;\r\n"
        "VO/2026/0147;Kreistag;20.4.2026;;abgelehnt;;;;;\r\n");
    const AnsweredField decided{RecordType::Recommendation, QStringLiteral("status"), QStringLiteral("InCommittees"), QStringLiteral("Decided")};
    QVERIFY(!results.answers[0].fields.contains(decided));
    QVERIFY(results.answers[1].fields.contains(decided));
    takeIn(results);
    QCOMPARE(record<Recommendation>(courses).status, RecommendationStatus::Decided);
    // What is being carried out stays so.
    record<Recommendation>(courses).status = RecommendationStatus::InProgress;
    takeIn(table("VO/2026/0147;Kreistag;20.4.2026;;beschlossen;;;;;\r\n"));
    QCOMPARE(record<Recommendation>(courses).status, RecommendationStatus::InProgress);
}

void CouncilResultsTest::adviceBringsItIntoCommittees()
{
    takeIn(table("5/2;SozA;12.3.2026;;beschlossen;;;;;\r\n"));
    QCOMPARE(record<Recommendation>(figures).status, RecommendationStatus::InCommittees);
}

void CouncilResultsTest::aDecisionTakenBackIsUndecidedAgain()
{
    takeIn(table("VO/2026/0147;Kreistag;20.4.2026;;beschlossen;;;;;\r\n"));
    QCOMPARE(record<Recommendation>(courses).status, RecommendationStatus::Decided);
    takeIn(table("VO/2026/0147;Kreistag;20.4.2026;;vertagt;;;;;\r\n"));
    QCOMPARE(record<Recommendation>(courses).status, RecommendationStatus::InCommittees);
}

void CouncilResultsTest::whatEqualsTheProposalIsNoOtherWording()
{
    takeIn(table("5/1;SozA;12.3.2026;;beschlossen;;;;\"1. Der Landkreis richtet vier Kurse ein.\n2. Die Volkshochschule  führt sie durch.\";\r\n"));
    QCOMPARE(record<Consultation>(coursesSocial).resolutionText, QString());
}

void CouncilResultsTest::controlCharactersBecomeBlanks()
{
    takeIn(table("5/1;SozA;12.3.2026;\x07 7;beschlossen;;;;Drei\x0bKurse\x02\x03.;\r\n"));
    QCOMPARE(record<Consultation>(coursesSocial).resolutionText, QStringLiteral("Drei Kurse  ."));
    QCOMPARE(record<Consultation>(coursesSocial).agendaItem, QStringLiteral("7"));
    // Many of them take no longer, and what is too long is refused whole.
    const CouncilResults results =
        table("5/1;KT;;;beschlossen;;;;" + QByteArray(3'000'000, '\x07') + "x;\r\n5/1;SozA;12.3.2026;;beschlossen;;;;" + QByteArray(3'000'000, 'x') + ";\r\n");
    QCOMPARE(results.answers[0].kind, CouncilAnswer::New);
    QCOMPARE(results.answers[1].kind, CouncilAnswer::Unclear);
}

void CouncilResultsTest::whatIsUnclearIsNamedAndTheRestGoesIn_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("says");
    QTest::newRow("no paper") << QStringLiteral(";Kreistag;1.4.2026;;beschlossen;;;;;") << QStringLiteral("which paper");
    QTest::newRow("unknown paper") << QStringLiteral("VO/2026/9999;Kreistag;1.4.2026;;beschlossen;;;;;") << QStringLiteral("VO/2026/9999");
    QTest::newRow("no committee") << QStringLiteral("5/1;;1.4.2026;;beschlossen;;;;;") << QStringLiteral("which committee");
    QTest::newRow("unknown words") << QStringLiteral("5/1;Kreistag;1.4.2026;;siehe Protokoll;;;;;") << QStringLiteral("siehe Protokoll");
    QTest::newRow("two results") << QStringLiteral("5/1;Kreistag;1.4.2026;;beschlossen, Punkt 2 abgelehnt;;;;;") << QStringLiteral("Punkt 2");
    QTest::newRow("votes without result") << QStringLiteral("5/1;Kreistag;1.4.2026;;;12;;;;") << QStringLiteral("no result");
    QTest::newRow("no day") << QStringLiteral("5/1;Kreistag;31.2.2026;;beschlossen;;;;;") << QStringLiteral("31.2.2026");
    QTest::newRow("no number") << QStringLiteral("5/1;Kreistag;1.4.2026;;beschlossen;viele;;;;") << QStringLiteral("viele");
    QTest::newRow("negative votes") << QStringLiteral("5/1;Kreistag;1.4.2026;;beschlossen;-4;;;;") << QStringLiteral("-4");
    QTest::newRow("too many cells") << QStringLiteral("5/1;Kreistag;1.4.2026;;beschlossen;;;;;;;") << QStringLiteral("quotation marks");
}

void CouncilResultsTest::whatIsUnclearIsNamedAndTheRestGoesIn()
{
    QFETCH(const QString, row);
    QFETCH(const QString, says);
    const CouncilResults results = table((row + QStringLiteral("\r\nVO/2026/0147;SozA;12.3.2026;;beschlossen;;;;;\r\n")).toUtf8());
    QCOMPARE(results.answers.size(), 2);
    QCOMPARE(results.answers[0].kind, CouncilAnswer::Unclear);
    QCOMPARE(results.answers[0].line, 2);
    QVERIFY2(results.answers[0].problem.text().contains(says), qPrintable(results.answers[0].problem.text()));
    QVERIFY(results.answers[0].rows.empty());
    takeIn(results);
    QCOMPARE(record<Consultation>(coursesSocial).result, ConsultationResult::Agreed);
    QCOMPARE(record<Consultation>(coursesCouncil).result, ConsultationResult::Pending);
}

void CouncilResultsTest::onlyChosenAnswersAreTaken()
{
    record<Recommendation>(courses).status = RecommendationStatus::Ready;
    const CouncilResults results = table(
        "VO/2026/0147;SozA;12.3.2026;;beschlossen;;;;;\r\n"
        "VO/2026/0147;Kreistag;20.4.2026;;beschlossen;;;;;\r\n"
        "5/2;Jugendhilfeausschuss;1.4.2026;;beschlossen;;;;;\r\n");
    takeIn(results, {0});
    QCOMPARE(record<Consultation>(coursesSocial).result, ConsultationResult::Agreed);
    QCOMPARE(record<Consultation>(coursesCouncil).result, ConsultationResult::Pending);
    // The decision was not chosen, so the recommendation is not decided.
    QCOMPARE(record<Recommendation>(courses).status, RecommendationStatus::InCommittees);
    QCOMPARE(m_records.all<Committee>().size(), 3);
    // Later, with the records as they are now.
    takeIn(results, {1, 2, 99});
    QCOMPARE(record<Recommendation>(courses).status, RecommendationStatus::Decided);
    QCOMPARE(m_records.all<Committee>().size(), 4);
    // Both at once: one state of the recommendation, the one that is further on.
    prepare();
    record<Recommendation>(courses).status = RecommendationStatus::Ready;
    const CouncilResults both = table(
        "VO/2026/0147;SozA;12.3.2026;;beschlossen;;;;;\r\n"
        "VO/2026/0147;Kreistag;20.4.2026;;beschlossen;;;;;\r\n");
    QCOMPARE(allAnswers(both, m_records).count(StagedRow::Refused), 0);
    takeIn(both);
    QCOMPARE(record<Recommendation>(courses).status, RecommendationStatus::Decided);
}

void CouncilResultsTest::whatCannotBeStoredTakesItsWholeAnswerAlong()
{
    const CouncilResults results = table("5/2;Jugendhilfeausschuss;1.4.2026;;beschlossen;;;;;\r\n");
    // Somebody removes the recommendation while the list is being read.
    m_records.all<Recommendation>().erase(id(figures));
    const Staging staging = allAnswers(results, m_records);
    QVERIFY(staging.count(StagedRow::Refused) > 0);
    QVERIFY(changesOf(staging, m_records, QStringLiteral("Administrator")).empty());
}

QTEST_GUILESS_MAIN(CouncilResultsTest)

#include "councilresultstest.moc"
