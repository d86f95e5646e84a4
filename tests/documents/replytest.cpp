// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "reply.h"

#include "blocks.h"
#include "sampleconference.h"

#include <QTest>

class ReplyTest : public QObject
{
    Q_OBJECT

private:
    static Document reply(const SampleConference &sample, const char *group)
    {
        return buildReply(PaperSources(sample.records), SampleConference::id(QString::fromLatin1(group)), findProfile({}).value());
    }

    static QStringList under(const Document &document, const char8_t *heading)
    {
        return wordsUnder(document, QString::fromUtf8(heading));
    }

private Q_SLOTS:
    void theGroupIsAddressedAndThanked()
    {
        const Document document = reply(SampleConference(), "group.language");
        QCOMPARE(document.title, QStringLiteral("Rückmeldung an die Fokusgruppe „Gruppe Bildung & Sprache“"));
        const QStringList words = wordsOf(document);
        QVERIFY(words.contains(QStringLiteral("Sehr geehrte Mitglieder der Fokusgruppe „Gruppe Bildung & Sprache“,")));
        QVERIFY(!words.filter(QStringLiteral("vielen Dank für Ihre Mitarbeit in der Konferenz „5. Integrationskonferenz des Landkreises Goslar“")).isEmpty());
        QCOMPARE(words.mid(words.size() - 2), QStringList({QStringLiteral("Mit freundlichen Grüßen"), QStringLiteral("Landkreis Goslar")}));
    }

    void whatWasPassedOnStandsWithItsCommitteesAndOrigin()
    {
        SampleConference sample;
        sample.update(RecordType::Consultation, QStringLiteral("consultation 1"), {{QStringLiteral("followUp"), QStringLiteral("Bericht im Herbst.")}});
        const Document document = reply(sample, "group.language");
        const QStringList words = under(document, u8"An die Gremien weitergegeben");
        const QStringList wanted{
            QStringLiteral("Sprachkurse mit Kinderbetreuung in allen Teilen des Landkreises"),
            QStringLiteral("Die Verwaltung hat die Empfehlung am 15. Januar 2020 an die Gremien weitergegeben."),
            QStringLiteral("Beratung in den Gremien:"),
            QStringLiteral("Ausschuss für Soziales und Integration, 18.02.2020: geändert zugestimmt (Ja 9, Nein 2, Enthaltungen 1)"),
            QStringLiteral("Empfohlene Fassung: Der Landkreis richtet ab dem Schuljahr 2020/21 drei Sprachkurse mit Kinderbetreuung ein."),
            QStringLiteral("Weiteres Vorgehen: Bericht im Herbst."),
            QStringLiteral("Finanzausschuss, 03.03.2020: Vorberatung steht aus"),
            QStringLiteral("Kreistag, 16.03.2020: Entscheidung steht aus"),
            QStringLiteral("Aus diesen Beiträgen Ihrer Fokusgruppe ist die Empfehlung entstanden:"),
        };
        QCOMPARE(words.mid(0, wanted.size()), wanted);
        QVERIFY(words.contains(QStringLiteral("Kurs plus Kita: Sprachkurse dort, wo Kinder betreut werden.")));
        QVERIFY(words.contains(QStringLiteral("Die Netzwerke von Haupt- und Ehrenamt tragen seit 2015.")));
        QVERIFY(!headingsOf(document, 1).contains(QStringLiteral("Nicht weitergegeben")));
    }

    void whatWasNotPassedOnHasItsReason()
    {
        const SampleConference sample;
        const QStringList words = under(reply(sample, "group.work"), u8"Nicht weitergegeben");
        QCOMPARE(words,
                 QStringList({QStringLiteral("Kennzahlen zur Wirkung der Integrationsarbeit"),
                              QStringLiteral("Die Verwaltung hat am 15. Januar 2020 entschieden, die Empfehlung nicht an die Gremien weiterzugeben."),
                              QStringLiteral("Begründung: Der Datenschutz setzt der Erhebung Grenzen; die Gruppe arbeitet weiter daran.")}));
    }

    void aMissingReasonIsNotPassedOverInSilence()
    {
        SampleConference sample;
        sample.update(RecordType::Disposition, QStringLiteral("disposition of bare"), {{QStringLiteral("reason"), QString()}});
        QVERIFY(under(reply(sample, "group.work"), u8"Nicht weitergegeben").contains(QStringLiteral("Eine Begründung liegt noch nicht vor.")));
    }

    void whatIsDeferredOrUndecidedIsStillOpen()
    {
        SampleConference sample;
        sample.update(RecordType::Disposition, QStringLiteral("disposition of bare"), {{QStringLiteral("decision"), QStringLiteral("Deferred")}});
        Document document = reply(sample, "group.work");
        QVERIFY(headingsOf(document, 1).contains(QStringLiteral("Zurückgestellt")));
        QVERIFY(under(document, u8"Wie es weitergeht").contains(QStringLiteral("erneute Prüfung der zurückgestellten Empfehlung")));
        sample.records.all<Disposition>().erase(SampleConference::id(QStringLiteral("disposition of bare")));
        document = reply(sample, "group.work");
        QVERIFY(under(document, u8"Noch nicht entschieden")
                    .contains(QStringLiteral("Über die Weitergabe an die Gremien hat die Verwaltung noch nicht entschieden.")));
        QVERIFY(under(document, u8"Wie es weitergeht").contains(QStringLiteral("Entscheidung über die Weitergabe an die Gremien")));
    }

    void whoContributedToAnotherGroupsRecommendationIsTold()
    {
        SampleConference sample;
        Link link;
        link.from = SampleConference::id(QStringLiteral("recommendation"));
        link.to = SampleConference::id(QStringLiteral("project.loose"));
        link.kind = LinkKind::ArisesFrom;
        sample.add(QStringLiteral("another origin"), link);
        const QStringList words = under(reply(sample, "group.work"), u8"An die Gremien weitergegeben");
        QVERIFY(words.contains(QStringLiteral("Sprachkurse mit Kinderbetreuung in allen Teilen des Landkreises")));
        QVERIFY(!words.filter(QStringLiteral("gehört zu einem anderen Themenfeld")).isEmpty());
        QCOMPARE(words.last(), QStringLiteral("Praktikumstage in Handwerksbetrieben."));
    }

    void theGroupsStatementsAreCounted()
    {
        const QStringList words = under(reply(SampleConference(), "group.language"), u8"Ihre Beiträge");
        QCOMPARE(words.mid(0, 3),
                 QStringList({QStringLiteral("Was läuft gut in der Integrationsarbeit, und wo? ; 1 ; 1"),
                              QStringLiteral("Wo besteht Handlungsbedarf? ; 2 ; 2"),
                              QStringLiteral("Mit welchen Projekten kann der Bedarf erfüllt werden? ; 1 ; 1")}));
    }

    void aWithheldStatementIsNeitherToldNorCounted()
    {
        SampleConference sample;
        Link link;
        link.from = SampleConference::id(QStringLiteral("project.courses"));
        link.to = SampleConference::id(QStringLiteral("need.withheld"));
        link.kind = LinkKind::Answers;
        sample.add(QStringLiteral("answers what is withheld"), link);
        const Document document = reply(sample, "group.health");
        QVERIFY(wordsOf(document).filter(QStringLiteral("ZURÜCKGEHALTEN")).isEmpty());
        QVERIFY(under(document, u8"Ihre Beiträge").contains(QStringLiteral("Wo besteht Handlungsbedarf? ; 1 ; 0")));
        QVERIFY(wordsOf(document).contains(QStringLiteral("Zu den Beiträgen Ihrer Fokusgruppe liegt noch keine Handlungsempfehlung vor.")));
    }

    void aDeadlineIsNamedAsLongAsItLiesAhead()
    {
        SampleConference sample;
        sample.update(RecordType::FocusGroup, QStringLiteral("group.language"), {{QStringLiteral("deadline"), QStringLiteral("2020-06-30")}});
        const auto told = [&sample] {
            return under(reply(sample, "group.language"), u8"Wie es weitergeht").filter(QStringLiteral("nimmt die Verwaltung")).join(QLatin1Char('|'));
        };
        QCOMPARE(told(), QStringLiteral("Ergänzungen Ihrer Fokusgruppe nimmt die Verwaltung bis zum 30. Juni 2020 entgegen."));
        sample.update(RecordType::FocusGroup, QStringLiteral("group.language"), {{QStringLiteral("deadline"), QStringLiteral("2019-12-31")}});
        QCOMPARE(told(), QString());
    }

    void aTemplateMayNameTheGroupAndItsRecommendations()
    {
        const Fields fields = reply(SampleConference(), "group.language").fields;
        QCOMPARE(fields.values.at(QStringLiteral("group")), QStringList{QStringLiteral("Gruppe Bildung & Sprache")});
        const QList<Fields> &recommendations = fields.lists.at(QStringLiteral("recommendations"));
        QCOMPARE(recommendations.size(), 1);
        QCOMPARE(recommendations.front().values.at(QStringLiteral("selection")),
                 QStringList{QStringLiteral("Die Verwaltung hat die Empfehlung am 15. Januar 2020 an die Gremien weitergegeben.")});
    }

    void thereIsNoReplyToNobody()
    {
        QCOMPARE(reply(SampleConference(), "nobody"), Document());
    }

    void headingsLeaveNoLevelOut()
    {
        int before = -1;
        for (const Heading &heading : blocksOf<Heading>(reply(SampleConference(), "group.language"))) {
            QVERIFY2(heading.level <= before + 1, qPrintable(heading.text));
            before = heading.level;
        }
    }
};

QTEST_GUILESS_MAIN(ReplyTest)
#include "replytest.moc"
