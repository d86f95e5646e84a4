// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "councilresults.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

/** What committees answered finds its way back to the recommendations it is about. */
class CouncilResultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

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
    void linkedObjectsInAFolderAreFound();
    void nestedObjectsAreFound();
    void olderOparlIsRead();
    void ourOwnIdsAreKnown();
    void theNewerStateOfAnObjectHolds();
    void papersOfOthersAreCountedOnly();
    void nothingOfOursIsSaid();
    void deletedObjectsSayNothing();
    void hostileJsonIsRefusedOrPassedOver_data();
    void hostileJsonIsRefusedOrPassedOver();
    void linksInCirclesEnd();
    void aLargeFileIsRead();
    void onlyFilesInTheFolderAreRead();
    void whatCannotBeReadIsSaid();
    void cancellingEndsIt();

private:
    static QString id(int number)
    {
        return QStringLiteral("0198c0de-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
    }
    static constexpr int social = 11;
    static constexpr int finance = 12;
    static constexpr int council = 13;
    static constexpr int courses = 21;
    static constexpr int figures = 22;
    static constexpr int coursesSocial = 31;
    static constexpr int coursesCouncil = 32;

    template<class T>
    void put(int number, T record)
    {
        record.id = id(number);
        record.revision = 1;
        m_records.all<T>().insert_or_assign(record.id, record);
    }
    template<class T>
    T &record(int number)
    {
        return m_records.all<T>().at(id(number));
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    CouncilResults table(const QByteArray &rows) const
    {
        return read(write(QStringLiteral("ergebnisse.csv"),
                          QByteArray("\xef\xbb\xbfVorlage;Gremium;Datum;TOP;Ergebnis;Ja;Nein;Enthaltungen;Beschluss;Was folgt\r\n") + rows));
    }
    CouncilResults read(const QString &path) const
    {
        const auto results = readResults(path, m_records);
        if (!results) {
            qWarning("%s", qPrintable(results.error().text()));
        }
        return results ? results.value() : CouncilResults();
    }
    /** Takes the answers in, as a store would. */
    void takeIn(const CouncilResults &results, const std::vector<std::size_t> &chosen = {})
    {
        const Staging staging = chosen.empty() ? allAnswers(results, m_records) : chosenAnswers(results, chosen, m_records);
        for (const StagedChange &staged : changesOf(staging, m_records, QStringLiteral("Administrator"))) {
            Change change = staged.change;
            change.revision = change.base + 1;
            m_records.apply(change);
        }
    }
    static QByteArray json(const QJsonValue &value)
    {
        return value.isArray() ? QJsonDocument(value.toArray()).toJson() : QJsonDocument(value.toObject()).toJson();
    }
    static QJsonObject thing(const char *kind, const QString &name, QJsonObject more, const QString &version = QStringLiteral("1.1"))
    {
        more.insert(QStringLiteral("id"), QString(QLatin1String("https://rat.example.org/") + name));
        more.insert(QStringLiteral("type"), QString(QLatin1String("https://schema.oparl.org/") + version + u'/' + QLatin1String(kind)));
        return more;
    }
    static QString url(const char *name)
    {
        return QLatin1String("https://rat.example.org/") + QLatin1String(name);
    }
    /** A council's own answer to VO/2026/0147, each object in a file of its own. */
    void writeLinked(const QString &folder, const QString &version = QStringLiteral("1.1")) const
    {
        write(folder + QStringLiteral("/o.json"),
              json(thing("Organization", QStringLiteral("o/4711"), {{QStringLiteral("name"), QStringLiteral("Ausschuss für Soziales")}}, version)));
        write(folder + QStringLiteral("/p.json"),
              json(thing("Paper",
                         QStringLiteral("p/1"),
                         {{QStringLiteral("reference"), QStringLiteral("VO/2026/0147")}, {QStringLiteral("name"), QStringLiteral("Sprachkurse")}},
                         version)));
        write(folder + QStringLiteral("/c.json"),
              json(thing("Consultation",
                         QStringLiteral("c/1"),
                         {{QStringLiteral("paper"), url("p/1")},
                          {QStringLiteral("agendaItem"), url("a/1")},
                          {QStringLiteral("organization"), QJsonArray{url("o/4711")}},
                          {QStringLiteral("role"), QStringLiteral("Vorberatung")}},
                         version)));
        write(folder + QStringLiteral("/deeper/a.json"),
              json(thing("AgendaItem",
                         QStringLiteral("a/1"),
                         {{QStringLiteral("meeting"), url("m/1")},
                          {QStringLiteral("number"), QStringLiteral("Ö 7")},
                          {QStringLiteral("result"), QStringLiteral("mehrheitlich geändert beschlossen (9 Ja, 2 Nein, 1 Enthaltung)")},
                          {QStringLiteral("resolutionText"), QStringLiteral("Drei Kurse werden eingerichtet.")}},
                         version)));
        write(folder + QStringLiteral("/deeper/m.json"),
              json(thing("Meeting", QStringLiteral("m/1"), {{QStringLiteral("start"), QStringLiteral("2026-03-12T17:00:00+01:00")}}, version)));
    }
    void expectLinkedAnswer()
    {
        const Consultation &consultation = record<Consultation>(coursesSocial);
        QCOMPARE(consultation.result, ConsultationResult::AgreedAmended);
        QCOMPARE(consultation.date, QDate(2026, 3, 12));
        QCOMPARE(consultation.agendaItem, QStringLiteral("Ö 7"));
        QCOMPARE(consultation.votesYes, 9);
        QCOMPARE(consultation.votesNo, 2);
        QCOMPARE(consultation.votesAbstained, 1);
        QCOMPARE(consultation.resolutionText, QStringLiteral("Drei Kurse werden eingerichtet."));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Records m_records;
};

void CouncilResultsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_records = Records();
    Conference conference;
    conference.title = QStringLiteral("5. Integrationskonferenz");
    conference.number = 5;
    put(1, conference);
    for (const auto &[number, name, brief] :
         {std::tuple{social, "Ausschuss für Soziales", "SozA"}, {finance, "Finanzausschuss", "FinA"}, {council, "Kreistag", "KT"}}) {
        Committee committee;
        committee.name = QString::fromUtf8(name);
        committee.shortName = QString::fromUtf8(brief);
        put(number, committee);
    }
    Recommendation recommendation;
    recommendation.conference = id(1);
    recommendation.order = 1;
    recommendation.reference = QStringLiteral("VO/2026/0147");
    recommendation.title = QStringLiteral("Sprachkurse mit Kinderbetreuung");
    recommendation.resolutionText = QStringLiteral("Der Landkreis richtet vier Kurse ein.\nDie Volkshochschule führt sie durch.");
    recommendation.status = RecommendationStatus::InCommittees;
    put(courses, recommendation);
    recommendation = {};
    recommendation.conference = id(1);
    recommendation.order = 2;
    recommendation.title = QStringLiteral("Kennzahlen");
    recommendation.status = RecommendationStatus::Ready;
    put(figures, recommendation);
    Consultation consultation;
    consultation.recommendation = id(courses);
    consultation.order = 1;
    consultation.committee = id(social);
    consultation.date = QDate(2026, 3, 12);
    put(coursesSocial, consultation);
    consultation.order = 2;
    consultation.committee = id(council);
    consultation.role = ConsultationRole::Decision;
    consultation.authoritative = true;
    consultation.date = {};
    put(coursesCouncil, consultation);
}

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
    const CouncilResults results = table("5/1;KT;;;beschlossen;;;;" + QByteArray(3'000'000, '\x07') + "x;\r\n5/1;SozA;12.3.2026;;beschlossen;;;;" + QByteArray(3'000'000, 'x') + ";\r\n");
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

void CouncilResultsTest::linkedObjectsInAFolderAreFound()
{
    writeLinked(QStringLiteral("bundle"));
    const CouncilResults results = read(m_folder->filePath(QStringLiteral("bundle")));
    QCOMPARE(results.answers.size(), 1);
    QCOMPARE(results.answers.front().object, url("c/1"));
    QCOMPARE(results.answers.front().file, QStringLiteral("c.json"));
    QVERIFY(results.staging.problems.empty());
    takeIn(results);
    expectLinkedAnswer();
}

void CouncilResultsTest::nestedObjectsAreFound()
{
    const QJsonObject item = thing("AgendaItem",
                                   QStringLiteral("a/1"),
                                   {{QStringLiteral("number"), QStringLiteral("Ö 7")},
                                    {QStringLiteral("consultation"), url("c/1")},
                                    {QStringLiteral("result"), QStringLiteral("geändert beschlossen, 9:2:1 Stimmen")},
                                    {QStringLiteral("resolutionText"), QStringLiteral("Drei Kurse werden eingerichtet.")}});
    const QJsonObject meeting = thing(
        "Meeting",
        QStringLiteral("m/1"),
        {{QStringLiteral("start"), QStringLiteral("2026-03-12T17:00:00+01:00")},
         {QStringLiteral("organization"), QJsonArray{thing("Organization", QStringLiteral("o/1"), {{QStringLiteral("shortName"), QStringLiteral("SozA")}})}},
         {QStringLiteral("agendaItem"), QJsonArray{item}}});
    const QJsonObject paper = thing("Paper",
                                    QStringLiteral("p/1"),
                                    {{QStringLiteral("reference"), QStringLiteral("VO/2026/0147")},
                                     {QStringLiteral("consultation"), QJsonArray{thing("Consultation", QStringLiteral("c/1"), {})}}});
    const QJsonObject page{{QStringLiteral("data"), QJsonArray{paper, meeting}},
                           {QStringLiteral("links"), QJsonObject()},
                           {QStringLiteral("pagination"), QJsonObject()}};
    takeIn(read(write(QStringLiteral("page.json"), "\xef\xbb\xbf" + json(page))));
    expectLinkedAnswer();
}

void CouncilResultsTest::olderOparlIsRead()
{
    writeLinked(QStringLiteral("bundle"), QStringLiteral("1.0"));
    takeIn(read(m_folder->filePath(QStringLiteral("bundle"))));
    expectLinkedAnswer();
}

void CouncilResultsTest::ourOwnIdsAreKnown()
{
    // As we export it: no number of the council's, our ids in the addresses, votes in our own property.
    const QString base = QStringLiteral("oparl/");
    const QJsonObject consultation =
        thing("Consultation",
              base + QStringLiteral("consultations/") + id(coursesSocial) + QStringLiteral(".json"),
              {{QStringLiteral("paper"), QString(url("oparl/papers/") + id(courses) + QStringLiteral(".json"))},
               {QStringLiteral("organization"), QJsonArray{QString(url("oparl/organizations/") + id(social) + QStringLiteral(".json"))}},
               {QStringLiteral("dreischritt:result"), QStringLiteral("Zur Kenntnis genommen")},
               {QStringLiteral("dreischritt:followUp"), QStringLiteral("Bericht")},
               {QStringLiteral("dreischritt:votes"), QJsonObject{{QStringLiteral("yes"), 5}, {QStringLiteral("no"), QStringLiteral("drei")}}}});
    takeIn(read(write(QStringLiteral("own.json"), json(consultation))));
    QCOMPARE(record<Consultation>(coursesSocial).result, ConsultationResult::Noted);
    QCOMPARE(record<Consultation>(coursesSocial).followUp, QStringLiteral("Bericht"));
    QCOMPARE(record<Consultation>(coursesSocial).votesYes, 5);
    QCOMPARE(record<Consultation>(coursesSocial).votesNo, -1);
    // The committee is known by the consultation, whether or not its object came along.
    const QJsonObject alone = thing("Consultation",
                                    base + QStringLiteral("consultations/") + id(coursesCouncil) + QStringLiteral(".json"),
                                    {{QStringLiteral("paper"), QString(url("oparl/papers/") + id(courses) + QStringLiteral(".json"))},
                                     {QStringLiteral("organization"), QJsonArray{url("o/4711")}},
                                     {QStringLiteral("dreischritt:result"), QStringLiteral("abgelehnt")}});
    takeIn(read(write(QStringLiteral("alone.json"), json(alone))));
    QCOMPARE(record<Consultation>(coursesCouncil).result, ConsultationResult::Rejected);
}

void CouncilResultsTest::theNewerStateOfAnObjectHolds()
{
    writeLinked(QStringLiteral("bundle"));
    const auto item = [](const char *modified, const char *result) {
        return thing("AgendaItem",
                     QStringLiteral("a/1"),
                     {{QStringLiteral("modified"), QLatin1String(modified)}, {QStringLiteral("result"), QLatin1String(result)}});
    };
    write(QStringLiteral("bundle/0.json"), json(item("2026-05-01T10:00:00+02:00", "abgelehnt")));
    write(QStringLiteral("bundle/z.json"), json(item("2026-04-01T10:00:00+02:00", "vertagt")));
    takeIn(read(m_folder->filePath(QStringLiteral("bundle"))));
    QCOMPARE(record<Consultation>(coursesSocial).result, ConsultationResult::Rejected);
}

void CouncilResultsTest::papersOfOthersAreCountedOnly()
{
    writeLinked(QStringLiteral("bundle"));
    for (int i = 0; i < 20; ++i) {
        const QString number = QString::number(i);
        write(QStringLiteral("bundle/other%1.json").arg(i),
              json(QJsonArray{
                  thing("Paper", QStringLiteral("other/") + number, {{QStringLiteral("reference"), QString(QStringLiteral("VO/1999/") + number)}}),
                  thing("Consultation",
                        QStringLiteral("other/c") + number,
                        {{QStringLiteral("paper"), QString(url("other/") + number)}, {QStringLiteral("dreischritt:result"), QStringLiteral("beschlossen")}})}));
    }
    const CouncilResults results = read(m_folder->filePath(QStringLiteral("bundle")));
    QCOMPARE(results.answers.size(), 1);
    QCOMPARE(results.otherPapers, 20);
    QVERIFY(results.staging.problems.empty());
}

void CouncilResultsTest::nothingOfOursIsSaid()
{
    record<Recommendation>(courses).reference.clear();
    writeLinked(QStringLiteral("bundle"));
    const CouncilResults results = read(m_folder->filePath(QStringLiteral("bundle")));
    QVERIFY(results.answers.empty());
    QCOMPARE(results.staging.problems.size(), 1);
    QCOMPARE(results.staging.problems.front().error.code(), Error::NotFound);
}

void CouncilResultsTest::deletedObjectsSayNothing()
{
    writeLinked(QStringLiteral("bundle"));
    write(QStringLiteral("bundle/c.json"),
          json(thing("Consultation",
                     QStringLiteral("c/1"),
                     {{QStringLiteral("paper"), url("p/1")}, {QStringLiteral("agendaItem"), url("a/1")}, {QStringLiteral("deleted"), true}})));
    QVERIFY(read(m_folder->filePath(QStringLiteral("bundle"))).answers.empty());
}

void CouncilResultsTest::hostileJsonIsRefusedOrPassedOver_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("no JSON") << QByteArray("<html>404</html>") << false;
    QTest::newRow("a number") << QByteArray("42") << false;
    QTest::newRow("another JSON") << QByteArray(R"({"format": "dreischritt-workspace", "conferences": []})") << false;
    QTest::newRow("too deep") << QByteArray(200'000, '[') + QByteArray(200'000, ']') << false;
    QTest::newRow("broken") << QByteArray(R"({"id": "x", "type": "https://schema.oparl.org/1.1/Paper")") << false;
    QTest::newRow("deep") << QByteArray(R"({"a":)").repeated(900) + R"({"type": "https://schema.oparl.org/1.1/Paper", "id": "x"})" + QByteArray(900, '}')
                          << true;
    QTest::newRow("wrong types") << QByteArray(
        R"([{"type": "https://schema.oparl.org/1.1/Paper", "id": 7, "reference": ["VO/2026/0147"], "consultation": {"a": 1}},
                          {"type": "https://schema.oparl.org/1.1/Consultation", "id": {"x": 1}, "paper": [1], "organization": {"a": []}, "authoritative": "ja",
                           "dreischritt:votes": [1, 2], "dreischritt:result": 5},
                          {"type": "https://schema.oparl.org/1.1/AgendaItem", "id": null, "result": {"b": 2}, "meeting": 5},
                          {"type": ["https://schema.oparl.org/1.1/Meeting"]}, {"type": "https://schema.oparl.org/9.9/Paper"}])")
                                 << true;
    QTest::newRow("empty page") << QByteArray(R"({"data": [], "links": {}, "pagination": {}})") << true;
}

void CouncilResultsTest::hostileJsonIsRefusedOrPassedOver()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isRead);
    const auto results = readResults(write(QStringLiteral("hostile.json"), bytes), m_records);
    QCOMPARE(bool(results), isRead);
    if (isRead) {
        QVERIFY(results.value().answers.empty());
    } else {
        QCOMPARE(results.error().code(), Error::Refused);
    }
}

void CouncilResultsTest::linksInCirclesEnd()
{
    const QJsonArray circle{
        thing("Paper", QStringLiteral("x"), {{QStringLiteral("paper"), url("x")}, {QStringLiteral("consultation"), QJsonArray{url("x"), url("y")}}}),
        thing("Consultation",
              QStringLiteral("y"),
              {{QStringLiteral("paper"), url("y")}, {QStringLiteral("agendaItem"), url("z")}, {QStringLiteral("organization"), QJsonArray{url("y")}}}),
        thing("AgendaItem",
              QStringLiteral("z"),
              {{QStringLiteral("consultation"), url("y")}, {QStringLiteral("meeting"), url("z")}, {QStringLiteral("result"), QStringLiteral("beschlossen")}})};
    QVERIFY(read(write(QStringLiteral("circle.json"), json(circle))).answers.empty());
}

void CouncilResultsTest::aLargeFileIsRead()
{
    // A hundred megabytes of other people's papers, and ours at the end.
    QByteArray bytes = "[";
    const QByteArray filler = json(thing("Paper",
                                         QStringLiteral("filler"),
                                         {{QStringLiteral("reference"), QStringLiteral("VO/1999/1")}, {QStringLiteral("text"), QString(1'000'000, u'x')}}));
    for (int i = 0; i < 100; ++i) {
        bytes += filler + ',';
    }
    bytes += json(thing("Paper", QStringLiteral("p/1"), {{QStringLiteral("reference"), QStringLiteral("VO/2026/0147")}})) + ',';
    bytes += json(
        thing("Consultation",
              QStringLiteral("c/1"),
              {{QStringLiteral("paper"), url("p/1")},
               {QStringLiteral("organization"), QJsonArray{thing("Organization", QStringLiteral("o"), {{QStringLiteral("name"), QStringLiteral("Kreistag")}})}},
               {QStringLiteral("dreischritt:result"), QStringLiteral("vertagt")}}));
    bytes += ']';
    QVERIFY(bytes.size() > 100'000'000);
    takeIn(read(write(QStringLiteral("large.json"), bytes)));
    QCOMPARE(record<Consultation>(coursesCouncil).result, ConsultationResult::Postponed);
}

void CouncilResultsTest::onlyFilesInTheFolderAreRead()
{
    writeLinked(QStringLiteral("elsewhere"));
    write(QStringLiteral("bundle/p.json"),
          json(thing("Paper",
                     QStringLiteral("p/1"),
                     {{QStringLiteral("reference"), QStringLiteral("VO/2026/0147")},
                      {QStringLiteral("consultation"), QJsonArray{QStringLiteral("../elsewhere/c.json")}}})));
    const QString bundle = m_folder->filePath(QStringLiteral("bundle"));
    QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("elsewhere")), bundle + QStringLiteral("/folder")));
    QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("elsewhere/c.json")), bundle + QStringLiteral("/c.json")));
    QVERIFY(QFile::link(QStringLiteral("/dev/zero"), bundle + QStringLiteral("/zero.json")));
    QVERIFY(QFile::link(bundle, bundle + QStringLiteral("/circle")));
    QVERIFY(read(bundle).answers.empty());
}

void CouncilResultsTest::whatCannotBeReadIsSaid()
{
    const auto code = [this](const QString &path) {
        const auto results = readResults(path, m_records);
        return results ? -1 : int(results.error().code());
    };
    QCOMPARE(code(m_folder->filePath(QStringLiteral("nowhere"))), int(Error::NotFound));
    QDir(m_folder->path()).mkdir(QStringLiteral("empty"));
    QCOMPARE(code(m_folder->filePath(QStringLiteral("empty"))), int(Error::NotFound));
    QCOMPARE(code(write(QStringLiteral("other.csv"), "Name;Ort\nA;B\n")), int(Error::Refused));
    // A folder is read as far as it goes, and what is broken is named with its place.
    writeLinked(QStringLiteral("bundle"));
    write(QStringLiteral("bundle/broken.json"), "{\n\"id\": }");
    const CouncilResults results = read(m_folder->filePath(QStringLiteral("bundle")));
    QCOMPARE(results.answers.size(), 1);
    QCOMPARE(results.staging.problems.size(), 1);
    QCOMPARE(results.staging.problems.front().file, QStringLiteral("broken.json"));
    // An unclosed quotation mark swallows what follows: nothing of it is taken.
    const CouncilResults open =
        table("VO/2026/0147;SozA;12.3.2026;;beschlossen;;;;;\r\nVO/2026/0147;KT;;;beschlossen;;;;\"Text;\r\n5/2;KT;;;beschlossen;;;;;\r\n");
    QCOMPARE(open.count(CouncilAnswer::New), 1);
    QCOMPARE(open.answers.back().kind, CouncilAnswer::Unclear);
    QCOMPARE(open.answers.back().line, 3);
}

void CouncilResultsTest::cancellingEndsIt()
{
    writeLinked(QStringLiteral("bundle"));
    int asked = 0;
    const auto results = readResults(m_folder->filePath(QStringLiteral("bundle")), m_records, [&asked](int done, int total) {
        ++asked;
        return total == 5 && done < 2;
    });
    QVERIFY(!results);
    QCOMPARE(results.error().code(), Error::Cancelled);
    QCOMPARE(asked, 2);
}

QTEST_GUILESS_MAIN(CouncilResultsTest)

#include "councilresultstest.moc"
