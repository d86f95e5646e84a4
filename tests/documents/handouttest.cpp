// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "handout.h"

#include "blocks.h"
#include "sampleconference.h"

#include <QTest>

class HandoutTest : public QObject
{
    Q_OBJECT

private:
    static Document handout(const SampleConference &sample)
    {
        return buildHandout(PaperSources(sample.records), SampleConference::id(QStringLiteral("conference")), findProfile({}).value());
    }

    static QStringList under(const SampleConference &sample, const char8_t *heading)
    {
        return wordsUnder(handout(sample), QString::fromUtf8(heading));
    }

private Q_SLOTS:
    void theAgendaHasTheStepsAndTheirMinutes()
    {
        QCOMPARE(under(SampleConference(), u8"Ablauf"),
                 QStringList({QStringLiteral("1 ; Was läuft gut in der Integrationsarbeit, und wo? ; 30"),
                              QStringLiteral("2 ; Wo besteht Handlungsbedarf? ; 30"),
                              QStringLiteral("3 ; Mit welchen Projekten kann der Bedarf erfüllt werden? ; 30"),
                              QStringLiteral(" ; zusammen ; 90")}));
    }

    void theLookBackIsALineEach()
    {
        const QStringList words = under(SampleConference(), u8"Rückblick");
        QCOMPARE(
            words,
            QStringList({QStringLiteral("Vorige Konferenz: 4. Integrationskonferenz. Handlungsempfehlungen: 1, davon weitergegeben: 1, nicht weitergegeben: "
                                        "0, zurückgestellt: 0, noch nicht entschieden: 0."),
                         QStringLiteral("Leitlinien der Integration fortschreiben ; Kreistag: zugestimmt ; 80 %")}));
    }

    void theDearestStatementsOfAnAreaComeFirst()
    {
        SampleConference sample;
        for (int i = 0; i < 5; ++i) {
            Contribution contribution;
            contribution.step = SampleConference::id(QStringLiteral("step.project"));
            contribution.group = SampleConference::id(QStringLiteral("group.language"));
            contribution.text = QStringLiteral("Projekt %1").arg(i);
            sample.add(QStringLiteral("more %1").arg(i), contribution);
        }
        const QString row = under(sample, u8"Das Wichtigste aus den Themenfeldern").front();
        QVERIFY2(row.startsWith(QLatin1String("Bildung & Sprache ; B")), qPrintable(row));
        QVERIFY2(row.contains(QLatin1String("Kurs plus Kita")), qPrintable(row));
        QVERIFY2(row.endsWith(QLatin1String("|weitere: 3")), qPrintable(row));
        QVERIFY(row.indexOf(QLatin1String("Kurs plus Kita")) < row.indexOf(QLatin1String("Projekt ")));
    }

    void recommendationsStandInTheirRankWithRoomToWrite()
    {
        SampleConference sample;
        sample.update(RecordType::Recommendation, QStringLiteral("recommendation"), {{QStringLiteral("priority"), 2}});
        sample.update(RecordType::Recommendation, QStringLiteral("bare"), {{QStringLiteral("priority"), 1}});
        const QString room = QString(QChar::Nbsp) + QLatin1Char('|') + QChar::Nbsp;
        QCOMPARE(under(sample, u8"Handlungsempfehlungen nach Rang"),
                 QStringList({QStringLiteral("1 ; E 2 Kennzahlen zur Wirkung der Integrationsarbeit ; ") + room,
                              QStringLiteral("2 ; E 1 Sprachkurse mit Kinderbetreuung in allen Teilen des Landkreises|Der Landkreis richtet ab dem Schuljahr "
                                             "2020/21 vier Sprachkurse mit Kinderbetreuung ein. ; ")
                                  + room}));
    }

    void openEndsAreNamedInShort()
    {
        const QStringList words = under(SampleConference(), u8"Offene Enden");
        QVERIFY(words.contains(QStringLiteral("Empfehlungen ohne Herkunft (1): E 2 Kennzahlen zur Wirkung der Integrationsarbeit")));
    }

    void everyAreaHasRoomForNotes()
    {
        QCOMPARE(under(SampleConference(), u8"Platz für Notizen").size(), 3);
    }

    void nothingWithheldLiesOnTheTables()
    {
        QVERIFY(wordsOf(handout(SampleConference())).filter(QStringLiteral("ZURÜCKGEHALTEN")).isEmpty());
    }

    void aConferenceStillToComeHasAnAgendaAndTheLookBack()
    {
        SampleConference sample;
        sample.records.all<Contribution>().clear();
        sample.records.all<Recommendation>().erase(SampleConference::id(QStringLiteral("recommendation")));
        sample.records.all<Recommendation>().erase(SampleConference::id(QStringLiteral("bare")));
        sample.records.all<Link>().clear();
        QCOMPARE(headingsOf(handout(sample), 1), QStringList({QStringLiteral("Ablauf"), QStringLiteral("Rückblick"), QStringLiteral("Platz für Notizen")}));
    }

    void thereIsNoHandoutOfNoConference()
    {
        const SampleConference sample;
        QCOMPARE(buildHandout(PaperSources(sample.records), QStringLiteral("nothing"), findProfile({}).value()), Document());
    }
};

QTEST_GUILESS_MAIN(HandoutTest)
#include "handouttest.moc"
