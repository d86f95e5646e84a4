// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "councilwords.h"

#include <QTest>

/** Results in the words that minutes and council systems use. */
class CouncilWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsBecomeResults_data();
    void wordsBecomeResults();
    void whatCanBeReadTwoWaysIsLeftToAPerson_data();
    void whatCanBeReadTwoWaysIsLeftToAPerson();
    void votesStandInTheWords_data();
    void votesStandInTheWords();
    void noResultYetIsNoResult();
    void rolesAreWords();
    void wordingsLoseTheirMarkup();
    void endlessWordsEnd();
};

void CouncilWordsTest::wordsBecomeResults_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<ConsultationResult::Result>("result");
    const std::pair<const char *, ConsultationResult::Result> rows[] = {
        {"ungeändert beschlossen", ConsultationResult::Agreed},
        {"Unverändert beschlossen", ConsultationResult::Agreed},
        {"beschlossen", ConsultationResult::Agreed},
        {"einstimmig beschlossen", ConsultationResult::Agreed},
        {"einstimmig", ConsultationResult::Agreed},
        {"mehrheitlich angenommen", ConsultationResult::Agreed},
        {"mit 12 zu 3 Stimmen zugestimmt", ConsultationResult::Agreed},
        {"ungeändert empfohlen", ConsultationResult::Agreed},
        {"Dem Beschlussvorschlag wird gefolgt", ConsultationResult::Agreed},
        {"ohne Änderung beschlossen", ConsultationResult::Agreed},
        {"zugestimmt", ConsultationResult::Agreed},
        {"Agreed", ConsultationResult::Agreed},
        {"geändert beschlossen", ConsultationResult::AgreedAmended},
        {"Geändert beschlossen", ConsultationResult::AgreedAmended},
        {"mit Änderungen beschlossen", ConsultationResult::AgreedAmended},
        {"in geänderter Fassung einstimmig angenommen", ConsultationResult::AgreedAmended},
        {"mit der Ergänzung beschlossen", ConsultationResult::AgreedAmended},
        {"geändert zugestimmt", ConsultationResult::AgreedAmended},
        {"AgreedAmended", ConsultationResult::AgreedAmended},
        {"agreed with changes", ConsultationResult::AgreedAmended},
        {"abgelehnt", ConsultationResult::Rejected},
        {"mehrheitlich abgelehnt", ConsultationResult::Rejected},
        {"einstimmig abgelehnt", ConsultationResult::Rejected},
        {"nicht beschlossen", ConsultationResult::Rejected},
        {"keine Mehrheit", ConsultationResult::Rejected},
        {"Ablehnung empfohlen", ConsultationResult::Rejected},
        {"Rejected", ConsultationResult::Rejected},
        {"zur Kenntnis genommen", ConsultationResult::Noted},
        {"Kenntnisnahme", ConsultationResult::Noted},
        {"zustimmend zur Kenntnis genommen", ConsultationResult::Noted},
        {"ungeändert zur Kenntnis genommen", ConsultationResult::Noted},
        {"vertagt", ConsultationResult::Postponed},
        {"einstimmig vertagt", ConsultationResult::Postponed},
        {"Vertagung beschlossen", ConsultationResult::Postponed},
        {"zurückgestellt", ConsultationResult::Postponed},
        {"von der Tagesordnung abgesetzt", ConsultationResult::Postponed},
        {"in den Finanzausschuss verwiesen", ConsultationResult::Referred},
        {"Verweisung beschlossen", ConsultationResult::Referred},
        {"zurückgezogen", ConsultationResult::Withdrawn},
        {"Antrag zurückgezogen", ConsultationResult::Withdrawn},
    };
    for (const auto &[words, result] : rows) {
        QTest::newRow(words) << QString::fromUtf8(words) << result;
    }
}

void CouncilWordsTest::wordsBecomeResults()
{
    QFETCH(const QString, words);
    QFETCH(const ConsultationResult::Result, result);
    QCOMPARE(resultFromWords(words), std::optional(result));
    QCOMPARE(resultFromWords(QString(u' ' + words.toUpper() + QLatin1String("  "))), std::optional(result));
}

void CouncilWordsTest::whatCanBeReadTwoWaysIsLeftToAPerson_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"",
                              "ja",
                              "siehe Protokoll",
                              "beraten",
                              "erledigt",
                              "Änderungsantrag abgelehnt, Vorlage beschlossen",
                              "beschlossen, Punkt 2 abgelehnt",
                              "abgelehnt und vertagt",
                              "vertagt und verwiesen",
                              "zur Kenntnis genommen und beschlossen",
                              "Vertagung abgelehnt",
                              "unbeschlossen"}) {
        QTest::newRow(words) << QString::fromUtf8(words);
    }
}

void CouncilWordsTest::whatCanBeReadTwoWaysIsLeftToAPerson()
{
    QFETCH(const QString, words);
    QCOMPARE(resultFromWords(words), std::nullopt);
}

void CouncilWordsTest::votesStandInTheWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<StatedVotes>("votes");
    const std::pair<const char *, StatedVotes> rows[] = {
        {"beschlossen: 12 Ja, 3 Nein, 1 Enthaltung", {12, 3, 1}},
        {"Ja: 12, Nein: 3, Enthaltung: 1", {12, 3, 1}},
        {"12 Ja-Stimmen, 3 Nein-Stimmen, 1 Enthaltung", {12, 3, 1}},
        {"mehrheitlich beschlossen (12 dafür, 3 dagegen)", {12, 3, -1}},
        {"einstimmig bei zwei Enthaltungen", {-1, -1, 2}},
        {"einstimmig bei einer Enthaltung beschlossen", {-1, -1, 1}},
        {"beschlossen ohne Gegenstimmen, keine Enthaltung", {-1, 0, 0}},
        {"mehrheitlich gegen 3 Stimmen angenommen", {-1, 3, -1}},
        {"mit 12 zu 3 Stimmen angenommen", {12, 3, -1}},
        {"mit 12:3 Stimmen bei 2 Enthaltungen beschlossen", {12, 3, 2}},
        {"angenommen 12:3:2", {12, 3, 2}},
        {"beschlossen", {-1, -1, -1}},
        {"einstimmig beschlossen", {-1, -1, -1}},
        {"TOP 5/3 vom 12.3.2026", {-1, -1, -1}},
        {"carried: 12 yes, 3 no, 1 abstained", {12, 3, 1}},
    };
    for (const auto &[words, votes] : rows) {
        QTest::newRow(words) << QString::fromUtf8(words) << votes;
    }
}

void CouncilWordsTest::votesStandInTheWords()
{
    QFETCH(const QString, words);
    QFETCH(const StatedVotes, votes);
    const StatedVotes read = votesFromWords(words);
    QCOMPARE(QList<int>({read.yes, read.no, read.abstained}), QList<int>({votes.yes, votes.no, votes.abstained}));
}

void CouncilWordsTest::noResultYetIsNoResult()
{
    for (const char *words : {"", "  ", "offen", "Pending", "noch nicht beraten", "–"}) {
        QVERIFY2(saysPending(QString::fromUtf8(words)), words);
    }
    QVERIFY(!saysPending(QStringLiteral("vertagt")));
}

void CouncilWordsTest::rolesAreWords()
{
    QCOMPARE(roleFromWords(QStringLiteral("Vorberatung")), std::optional(ConsultationRole::PreliminaryAdvice));
    QCOMPARE(roleFromWords(QStringLiteral("Entscheidung ")), std::optional(ConsultationRole::Decision));
    QCOMPARE(roleFromWords(QStringLiteral("Decision")), std::optional(ConsultationRole::Decision));
    QCOMPARE(roleFromWords(QStringLiteral("Mitwirkung")), std::nullopt);
}

void CouncilWordsTest::wordingsLoseTheirMarkup()
{
    QCOMPARE(withoutMarkup(QStringLiteral(
                 "<p style=\"x\">1. Vier&nbsp;Kurse f&uuml;r\n Eltern &amp; Kinder.</p><p>2. Bericht<br/>im Herbst &#x2013; 48.000&#32;&euro;</p>")),
             QStringLiteral("1. Vier Kurse für Eltern & Kinder.\n2. Bericht\nim Herbst – 48.000 €"));
    for (const char *text : {"Kosten < 5.000 € und > 3 Kurse", "a & b &amp; c", "<Anlage 1>", ""}) {
        QCOMPARE(withoutMarkup(QString::fromUtf8(text)), QString::fromUtf8(text));
    }
    QCOMPARE(withoutMarkup(QStringLiteral("<b>&#xD800;&#0;&bogus;</b>")), QStringLiteral("&bogus;"));
}

void CouncilWordsTest::endlessWordsEnd()
{
    const QString endless = QStringLiteral("nicht ").repeated(2'000'000);
    QCOMPARE(resultFromWords(endless), std::nullopt);
    QVERIFY(votesFromWords(endless).isEmpty());
}

QTEST_GUILESS_MAIN(CouncilWordsTest)

#include "councilwordstest.moc"
