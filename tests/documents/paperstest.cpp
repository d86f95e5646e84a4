// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "report.h"
#include "resolution.h"

#include "blocks.h"
#include "combinedpaper.h"
#include "completeness.h"
#include "documentfilename.h"
#include "participation.h"
#include "recommendationfields.h"
#include "sampleconference.h"

#include <QJsonArray>
#include <QTest>

class PapersTest : public QObject
{
    Q_OBJECT

private:
    static Profile standard()
    {
        return findProfile({}).value();
    }

    static Document resolution(const SampleConference &sample, const char *name, const Profile &profile = standard())
    {
        return buildResolution(sample.records, SampleConference::id(QString::fromLatin1(name)), profile);
    }

    static Document report(const SampleConference &sample)
    {
        return buildReport(sample.records, SampleConference::id(QStringLiteral("conference")), standard());
    }

    static Records withParticipants(const QList<std::pair<OrganisationKind::Kind, int>> &counts)
    {
        Records records;
        int number = 0;
        for (const auto &[kind, count] : counts) {
            for (int i = 0; i < count; ++i) {
                Participant participant;
                participant.id = QString::number(++number);
                participant.conference = QStringLiteral("c");
                participant.organisationKind = kind;
                records.all<Participant>().emplace(participant.id, participant);
            }
        }
        return records;
    }

private Q_SLOTS:
    void theOrderOfPartsIsTheProfiles()
    {
        const SampleConference sample;
        const QStringList parts = headingsOf(resolution(sample, "recommendation"), 1);
        QCOMPARE(parts.mid(0, 4),
                 QStringList({QStringLiteral("Beratungsfolge"),
                              QStringLiteral("Beschlussvorschlag"),
                              QStringLiteral("Sachverhalt"),
                              QStringLiteral("Herleitung aus der Konferenz")}));
        const QStringList groups = headingsOf(resolution(sample, "recommendation", findProfile(QStringLiteral("produktgruppen")).value()), 1);
        QCOMPARE(groups.front(), QStringLiteral("1. Auswirkungen auf Ergebnisplan und Finanzplan"));
        const QStringList ticks = headingsOf(resolution(sample, "recommendation", findProfile(QStringLiteral("ankreuz")).value()), 2);
        QCOMPARE(ticks, QStringList({QStringLiteral("11.1 Ausschuss für Soziales und Integration, 18. Februar 2020")}));
    }

    void theConsultationsStandAsATableWithResultAndVotes()
    {
        const SampleConference sample;
        const TableBlock table = blocksOf<TableBlock>(resolution(sample, "recommendation")).front();
        QCOMPARE(rowsOf(table),
                 QStringList({QStringLiteral("Ausschuss für Soziales und Integration ; Vorberatung ; 18.02.2020 ; nein ; geändert zugestimmt ; 9 ; 2 ; 1"),
                              QStringLiteral("Finanzausschuss ; Vorberatung ; 03.03.2020 ; nein ; offen ;  ;  ; "),
                              QStringLiteral("Kreistag ; Entscheidung ; 16.03.2020 ; ja ; offen ;  ;  ; ")}));
    }

    void theTraceLeadsFromStrengthToProject()
    {
        const SampleConference sample;
        const QStringList rows = rowsOf(blocksOf<TableBlock>(resolution(sample, "recommendation")).at(1));
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows.contains(QStringLiteral(
            "Die Netzwerke von Haupt- und Ehrenamt tragen seit 2015.|Wo: Oker, Integrationszentrum ; Es fehlen Sprachkurse mit Kinderbetreuung. ; "
            "Kurs plus Kita: Sprachkurse dort, wo Kinder betreut werden.")));
    }

    void numbersTypedInFrontOfPointsAreNotDoubled()
    {
        QCOMPARE(resolutionPoints(QStringLiteral("1. eins\n\n 2) zwei ")), QStringList({QStringLiteral("eins"), QStringLiteral("zwei")}));
        QCOMPARE(resolutionPoints(QStringLiteral("2020. war gut\nzwei")), QStringList({QStringLiteral("2020. war gut"), QStringLiteral("zwei")}));
        QCOMPARE(resolutionPoints(QString()), QStringList());
    }

    void boxesAreTickedByTheStatementOfCost_data()
    {
        QTest::addColumn<int>("cost");
        QTest::addColumn<QList<bool>>("ticked");
        QTest::newRow("not stated") << int(CostStatement::NotStated) << QList<bool>{false, false};
        QTest::newRow("none") << int(CostStatement::None) << QList<bool>{true, false};
        QTest::newRow("once") << int(CostStatement::Once) << QList<bool>{false, true};
        QTest::newRow("yearly") << int(CostStatement::Yearly) << QList<bool>{false, true};
    }
    void boxesAreTickedByTheStatementOfCost()
    {
        QFETCH(int, cost);
        QFETCH(QList<bool>, ticked);
        SampleConference sample;
        sample.records.all<Recommendation>()[SampleConference::id(QStringLiteral("bare"))].cost = CostStatement::Cost(cost);
        QList<bool> found;
        for (const Bullets &list : blocksOf<Bullets>(resolution(sample, "bare"))) {
            for (const Bullets::Item &item : list.items) {
                found += item.ticked;
            }
        }
        QCOMPARE(found, ticked);
    }

    void whatIsOpenStandsAtTheEnd()
    {
        const SampleConference sample;
        const Document bare = resolution(sample, "bare");
        const Notice *notice = std::get_if<Notice>(&bare.blocks.back());
        QVERIFY(notice);
        QCOMPARE(notice->items.size(), completenessParts);
        QVERIFY(notice->items.contains(QStringLiteral("Bezug zu einer Leitlinie")));
        QVERIFY(blocksOf<Notice>(resolution(sample, "recommendation")).isEmpty());
    }

    void fieldsOfTheRecommendationAreThereForTemplates()
    {
        const SampleConference sample;
        const Fields fields = resolution(sample, "recommendation").fields;
        QCOMPARE(fields.values.at(QStringLiteral("number")), QStringList({QStringLiteral("5/1")}));
        QCOMPARE(fields.values.at(QStringLiteral("partners")).size(), 2);
        QCOMPARE(fields.values.at(QStringLiteral("costAmount")), QStringList({QStringLiteral("48.000 € jährlich")}));
        QCOMPARE(fields.values.at(QStringLiteral("dueDate")), QStringList({QStringLiteral("31. August 2020")}));
        QCOMPARE(fields.lists.at(QStringLiteral("consultations")).size(), 3);
        for (const FieldInfo &field : recordInfo(RecordType::Recommendation).fields) {
            QVERIFY2(field.name == QLatin1String("order") || fields.values.contains(field.name), qPrintable(field.name));
        }
    }

    void theCouncilsNumberTakesThePlaceOfOurs()
    {
        SampleConference sample;
        sample.update(RecordType::Recommendation, QStringLiteral("recommendation"), {{QStringLiteral("reference"), QStringLiteral(" VO/2026/0147 ")}});
        const Document document = resolution(sample, "recommendation");
        QCOMPARE(headingsOf(document, 0), QStringList{QStringLiteral("Beschlussvorlage VO/2026/0147")});
        QVERIFY(document.title.startsWith(QLatin1String("Beschlussvorlage VO/2026/0147: Sprachkurse")));
        QCOMPARE(document.fields.values.at(QStringLiteral("number")), QStringList{QStringLiteral("VO/2026/0147")});
        QCOMPARE(document.fields.values.at(QStringLiteral("reference")), QStringList{QStringLiteral("VO/2026/0147")});
        // What the report calls a recommendation stays short.
        QVERIFY(headingsOf(report(sample), 3).contains(QStringLiteral("E 1: Sprachkurse mit Kinderbetreuung in allen Teilen des Landkreises")));
    }

    void annexesAreAListAtTheEnd_data()
    {
        QTest::addColumn<QString>("profile");
        for (const Profile &profile : profiles()) {
            QTest::newRow(qPrintable(profile.id)) << profile.id;
        }
    }
    void annexesAreAListAtTheEnd()
    {
        QFETCH(QString, profile);
        SampleConference sample;
        const Profile chosen = findProfile(profile).value();
        for (const PaperKind kind : {PaperKind::Resolution, PaperKind::Information}) {
            const auto build = [&] {
                return buildResolution(PaperSources(sample.records), SampleConference::id(QStringLiteral("recommendation")), chosen, kind);
            };
            sample.update(RecordType::Recommendation, QStringLiteral("recommendation"), {{QStringLiteral("annexes"), QJsonArray()}});
            const QStringList without = headingsOf(build(), 1);
            QVERIFY(!without.last().endsWith(QLatin1String("Anlagen")));
            sample.update(
                RecordType::Recommendation,
                QStringLiteral("recommendation"),
                {{QStringLiteral("annexes"), QJsonArray{QStringLiteral("Kostenübersicht"), QStringLiteral(" "), QStringLiteral("Konzept der KVHS")}}});
            const Document with = build();
            QVERIFY(headingsOf(with, 1).last().endsWith(QLatin1String("Anlagen")));
            const Bullets list = blocksOf<Bullets>(with).last();
            QCOMPARE(list.marker, Bullets::Number);
            QCOMPARE(list.items.size(), 2);
            QCOMPARE(plainText(list.items.last().spans), QStringLiteral("Konzept der KVHS"));
            QCOMPARE(with.fields.values.at(QStringLiteral("annexes")).size(), 2);
        }
    }

    void agendaItemAndWhatFollowsStandWhereTheResultStands()
    {
        SampleConference sample;
        sample.update(RecordType::Consultation,
                      QStringLiteral("consultation 1"),
                      {{QStringLiteral("agendaItem"), QStringLiteral("Ö 7")}, {QStringLiteral("followUp"), QStringLiteral("Bericht im Herbst.")}});
        sample.update(RecordType::Consultation, QStringLiteral("consultation 2"), {{QStringLiteral("agendaItem"), QStringLiteral("TOP 3")}});
        const Document document = resolution(sample, "recommendation");
        const QStringList rows = rowsOf(blocksOf<TableBlock>(document).front());
        QVERIFY2(rows.at(0).contains(QStringLiteral("18.02.2020|TOP Ö 7")), qPrintable(rows.at(0)));
        QVERIFY2(rows.at(1).contains(QLatin1String("03.03.2020|TOP 3")), qPrintable(rows.at(1)));
        QVERIFY(headingsOf(document, 2).contains(QStringLiteral("Ausschuss für Soziales und Integration, 18. Februar 2020, TOP Ö 7")));
        QVERIFY(wordsUnder(document, QStringLiteral("Beschlüsse der Gremien")).contains(QStringLiteral("Weiteres Vorgehen: Bericht im Herbst.")));
        const Fields entry = document.fields.lists.at(QStringLiteral("consultations")).front();
        QCOMPARE(entry.values.at(QStringLiteral("agendaItem")), QStringList{QStringLiteral("Ö 7")});
        QCOMPARE(entry.values.at(QStringLiteral("followUp")), QStringList{QStringLiteral("Bericht im Herbst.")});
        const QStringList results = wordsUnder(report(sample), QStringLiteral("Ergebnisse der Gremien"));
        QVERIFY(results.contains(QStringLiteral("Weiteres Vorgehen: Bericht im Herbst.")));
        QVERIFY(
            results.contains(QStringLiteral("Empfohlene Fassung: Der Landkreis richtet ab dem Schuljahr 2020/21 drei Sprachkurse mit Kinderbetreuung ein.")));
    }

    void anInformationPaperHasNothingToResolve_data()
    {
        annexesAreAListAtTheEnd_data();
    }
    void anInformationPaperHasNothingToResolve()
    {
        QFETCH(QString, profile);
        const SampleConference sample;
        const Document document = buildResolution(PaperSources(sample.records),
                                                  SampleConference::id(QStringLiteral("recommendation")),
                                                  findProfile(profile).value(),
                                                  PaperKind::Information);
        QCOMPARE(headingsOf(document, 0), QStringList{QStringLiteral("Mitteilungsvorlage 5/1")});
        QCOMPARE(document.fields.values.at(QStringLiteral("paperKind")), QStringList{QStringLiteral("Mitteilungsvorlage")});
        QCOMPARE(document.fields.values.at(QStringLiteral("paper")), QStringList{QStringLiteral("Mitteilungsvorlage 5/1")});
        const QStringList words = wordsOf(document);
        QVERIFY(words.filter(QStringLiteral("Beschlussvorschlag")).isEmpty());
        QVERIFY(words.filter(QStringLiteral("zur Kenntnis zu nehmen")).size() == 1);
        QVERIFY(words.contains(QStringLiteral("Die Konferenz „5. Integrationskonferenz des Landkreises Goslar“ empfiehlt:")));
        QVERIFY(words.contains(QStringLiteral("Die Verwaltung hat die Empfehlung am 15. Januar 2020 an die Gremien weitergegeben.")));
        QVERIFY(words.contains(QStringLiteral("Kreistag, 16.03.2020: Entscheidung steht aus")));
        QVERIFY(blocksOf<Notice>(document).isEmpty());
    }

    void anInformationPaperGivesTheReasonWhyNothingWentOn()
    {
        const SampleConference sample;
        const Document document =
            buildResolution(PaperSources(sample.records), SampleConference::id(QStringLiteral("bare")), standard(), PaperKind::Information);
        const QStringList words = wordsUnder(document, QStringLiteral("Sachstand"));
        QVERIFY(words.contains(QStringLiteral("Die Verwaltung hat am 15. Januar 2020 entschieden, die Empfehlung nicht an die Gremien weiterzugeben.")));
        QVERIFY(words.contains(QStringLiteral("Begründung: Der Datenschutz setzt der Erhebung Grenzen; die Gruppe arbeitet weiter daran.")));
        QCOMPARE(words.size(), 2);
    }

    void manyPapersBecomeOneWithATableOfContents()
    {
        SampleConference sample;
        const Document first = resolution(sample, "recommendation");
        const Document second = resolution(sample, "bare");
        const Document combined = combinedPaper({first, second}, QStringLiteral("Beschlussvorlagen: Kreistag"), QStringLiteral("Inhalt"));
        QCOMPARE(headingsOf(combined, 0), QStringList{QStringLiteral("Beschlussvorlagen: Kreistag")});
        QCOMPARE(headingsOf(combined, 1), QStringList({first.title, second.title}));
        QCOMPARE(headingsOf(combined, 2), headingsOf(first, 1) + headingsOf(second, 1));
        QCOMPARE(headingsOf(combined, 3).size(), headingsOf(first, 2).size());
        QCOMPARE(blocksOf<PageBreak>(combined).size(), 2);
        QCOMPARE(blocksOf<TableOfContents>(combined).size(), 1);
        QCOMPARE(blocksOf<Notice>(combined), blocksOf<Notice>(second));
        QCOMPARE(combined.fields.values.at(QStringLiteral("municipality")), QStringList{QStringLiteral("Landkreis Goslar")});
        QVERIFY(!combined.fields.values.contains(QStringLiteral("leadOrganisation")));
        QCOMPARE(combined.language, QStringLiteral("de"));
    }

    void whatComesTogetherKeepsNoTableOfContentsOfItsOwn()
    {
        const SampleConference sample;
        const Document combined = combinedPaper({report(sample)}, QStringLiteral("Konferenzberichte"), QStringLiteral("Inhalt"));
        QCOMPARE(blocksOf<TableOfContents>(combined).size(), 1);
        int before = 0;
        for (const Heading &heading : blocksOf<Heading>(combined)) {
            QVERIFY2(heading.level <= before + 1, qPrintable(heading.text));
            before = heading.level;
        }
        // The page break after the report's own table of contents went with it.
        QCOMPARE(blocksOf<PageBreak>(combined).size(), 1);
    }

    void thereIsNoPaperOfWhatIsNotThere()
    {
        const SampleConference sample;
        QCOMPARE(resolution(sample, "nobody"), Document());
        QCOMPARE(buildReport(sample.records, {}, standard()), Document());
    }

    void theReportHasEveryAreaAndStep()
    {
        const SampleConference sample;
        const Document document = report(sample);
        const QStringList areas = headingsOf(document, 2);
        QVERIFY(areas.contains(QStringLiteral("Bildung & Sprache")));
        QVERIFY(areas.contains(QStringLiteral("Gesundheit")));
        QVERIFY(!areas.contains(QStringLiteral("Ohne Themenfeld")));
        QCOMPARE(headingsOf(document, 3).count(QStringLiteral("Wo besteht Handlungsbedarf?")), 3);
        QVERIFY(headingsOf(document, 3).contains(QStringLiteral("E 1: Sprachkurse mit Kinderbetreuung in allen Teilen des Landkreises")));
        QCOMPARE(headingsOf(document, 1).back(), QStringLiteral("Ungeklärte Textfassungen"));
    }

    void statementsWithoutAGroupAreNotLost()
    {
        SampleConference sample;
        sample.records.all<Contribution>()[SampleConference::id(QStringLiteral("project.loose"))].group.clear();
        QVERIFY(headingsOf(report(sample), 2).contains(QStringLiteral("Ohne Themenfeld")));
    }

    void theOrderOfAnAnonymousStepDoesNotTellWhoWroteFirst()
    {
        SampleConference sample;
        QStringList written;
        for (int i = 0; i < 20; ++i) {
            Contribution contribution;
            contribution.step = SampleConference::id(QStringLiteral("step.need"));
            contribution.id = QStringLiteral("ffffffff-0000-7000-8000-0000000000%1").arg(i, 2, 10, QLatin1Char('0'));
            contribution.text = QString::number(i);
            written += contribution.id;
            sample.records.all<Contribution>().emplace(contribution.id, contribution);
        }
        QStringList shown;
        const PaperSources sources(sample.records);
        for (const Contribution *contribution : sources.contributions(SampleConference::id(QStringLiteral("step.need")))) {
            if (written.contains(contribution->id)) {
                shown += contribution->id;
            }
        }
        QCOMPARE(shown.size(), written.size());
        QVERIFY(shown != written);
    }

    void aWithheldStatementIsInNoTraceAndNoCount()
    {
        const SampleConference sample;
        const Document document = report(sample);
        for (const TableBlock &table : blocksOf<TableBlock>(document)) {
            for (const QString &row : rowsOf(table)) {
                QVERIFY2(!row.contains(QStringLiteral("ZURÜCKGEHALTEN")), qPrintable(row));
            }
        }
        QVERIFY(rowsOf(blocksOf<TableBlock>(document).front()).contains(QStringLiteral("Handlungsbedarfe ; 3")));
    }

    void theReportLooksBackAtTheConferenceBefore()
    {
        const SampleConference sample;
        QStringList rows;
        for (const TableBlock &table : blocksOf<TableBlock>(report(sample))) {
            rows += rowsOf(table);
        }
        QVERIFY(
            rows.contains(QStringLiteral("Leitlinien der Integration fortschreiben ; weitergegeben|Kreistag, 17.06.2019: zugestimmt (Ja 41, Nein 0, "
                                         "Enthaltungen 3) ; 01.09.2019: 80 % – Entwurf liegt vor. ; Umsetzung (Stand 80 %)")));
        QVERIFY(
            rows.contains(QStringLiteral("E 2 ; Kennzahlen zur Wirkung der Integrationsarbeit ; nicht weitergegeben ; Der Datenschutz setzt der Erhebung "
                                         "Grenzen; die Gruppe arbeitet weiter daran.")));
        QVERIFY(rows.contains(QStringLiteral("B 2 ; Es fehlen Sprachkurse mit Kinderbetreuung. ; Es fehlen Sprachkurse für Frauen.")));
    }

    void theLookBackTellsReasonsTurnsAndWhatIsOpen()
    {
        SampleConference sample;
        const auto row = [&sample] {
            const QStringList words = wordsUnder(report(sample), QStringLiteral("Rückblick auf die vorige Konferenz"));
            return words.isEmpty() ? QString() : words.last();
        };
        Progress later;
        later.recommendation = SampleConference::id(QStringLiteral("old"));
        later.date = QDate(2019, 10, 1);
        later.percent = 100;
        sample.add(QStringLiteral("carried out"), later);
        QVERIFY2(row().endsWith(QStringLiteral(" ; 01.09.2019: 80 % – Entwurf liegt vor.|01.10.2019: 100 % ; –")), qPrintable(row()));

        sample.records.all<Progress>().clear();
        sample.update(RecordType::Consultation,
                      QStringLiteral("consultation 4"),
                      {{QStringLiteral("result"), QStringLiteral("Postponed")}, {QStringLiteral("followUp"), QStringLiteral("Kosten nachreichen.")}});
        QVERIFY2(row().contains(QStringLiteral("Kreistag, 17.06.2019: vertagt")), qPrintable(row()));
        QVERIFY2(row().contains(QStringLiteral("|Weiteres Vorgehen: Kosten nachreichen. ; – ; erneute Beratung: Kreistag")), qPrintable(row()));

        sample.update(RecordType::Disposition,
                      QStringLiteral("disposition of old"),
                      {{QStringLiteral("decision"), QStringLiteral("NotForwarded")}, {QStringLiteral("reason"), QStringLiteral("Schon beschlossen.")}});
        QVERIFY2(row().startsWith(QStringLiteral("Leitlinien der Integration fortschreiben ; nicht weitergegeben|Begründung: Schon beschlossen.")),
                 qPrintable(row()));
        QVERIFY2(row().endsWith(QStringLiteral(" ; – ; –")), qPrintable(row()));
    }

    void aFirstConferenceHasNothingToLookBackAt()
    {
        SampleConference sample;
        sample.update(RecordType::Conference, QStringLiteral("conference"), {{QStringLiteral("previous"), QString()}});
        QVERIFY(!headingsOf(report(sample), 1).contains(QStringLiteral("Rückblick auf die vorige Konferenz")));
    }

    void smallCountsAreNeitherShownNorComputable_data()
    {
        using Counts = QList<std::pair<OrganisationKind::Kind, int>>;
        QTest::addColumn<Counts>("counts");
        QTest::addColumn<int>("named");
        QTest::addColumn<int>("others");
        QTest::addColumn<int>("total");
        const auto office = OrganisationKind::Office;
        const auto club = OrganisationKind::Club;
        const auto school = OrganisationKind::School;
        QTest::newRow("nobody") << Counts{} << 0 << 0 << 0;
        QTest::newRow("all large") << Counts{{office, 9}, {club, 5}} << 2 << 0 << 14;
        QTest::newRow("two small ones together are large") << Counts{{office, 9}, {club, 3}, {school, 4}} << 1 << 7 << 16;
        QTest::newRow("one small one takes the smallest large one along") << Counts{{office, 9}, {club, 6}, {school, 1}} << 1 << 7 << 16;
        QTest::newRow("one small one beside a single large one") << Counts{{office, 9}, {school, 1}} << 0 << 10 << 10;
        QTest::newRow("everybody is few") << Counts{{office, 2}, {school, 1}} << 0 << 0 << -1;
    }
    void smallCountsAreNeitherShownNorComputable()
    {
        using Counts = QList<std::pair<OrganisationKind::Kind, int>>;
        QFETCH(Counts, counts);
        QFETCH(int, named);
        QFETCH(int, others);
        QFETCH(int, total);
        const Participation participation = participationOf(withParticipants(counts), QStringLiteral("c"), 5);
        QCOMPARE(participation.named.size(), named);
        QCOMPARE(participation.others, others);
        QCOMPARE(participation.total, total);
        for (const Participation::Row &row : participation.named) {
            QVERIFY(row.count >= 5);
        }
    }

    void fileNamesAreSafeEverywhere_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("umlauts") << QStringLiteral("Größe & Übergänge") << QStringLiteral("Groesse_Uebergaenge.odt");
        QTest::newRow("accents") << QStringLiteral("Café Łódź") << QStringLiteral("Cafe_odz.odt");
        QTest::newRow("climbing") << QStringLiteral("../../etc/passwd") << QStringLiteral("etc-passwd.odt");
        QTest::newRow("reserved") << QStringLiteral("CON") << QStringLiteral("_CON.odt");
        QTest::newRow("Arabic") << QStringLiteral("لغة") << QStringLiteral("Dokument.odt");
        QTest::newRow("nothing") << QString() << QStringLiteral("Dokument.odt");
        QTest::newRow("control") << QStringLiteral("a\nb\x01\u202e") << QStringLiteral("a_b.odt");
        QTest::newRow("long") << QString(300, QLatin1Char('x')) << QString(100, QLatin1Char('x')) + QStringLiteral(".odt");
        QTest::newRow("placeholder in a title") << QStringLiteral("{number}") << QStringLiteral("number.odt");
    }
    void fileNamesAreSafeEverywhere()
    {
        QFETCH(QString, title);
        QFETCH(QString, name);
        QSet<QString> used;
        const QHash<QString, QString> values{{QStringLiteral("title"), title}, {QStringLiteral("number"), QStringLiteral("7")}};
        QCOMPARE(documentFileName(QStringLiteral("{title}"), values, QStringLiteral(".odt"), used), name);
        QVERIFY(documentFileName(QStringLiteral("{title}"), values, QStringLiteral(".odt"), used) != name);
    }
};

QTEST_GUILESS_MAIN(PapersTest)
#include "paperstest.moc"
