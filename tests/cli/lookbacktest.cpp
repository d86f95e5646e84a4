// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "toolfixture.h"

/** What became of last conference's recommendations, told by the command line. */
class LookbackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void eachRecommendationOfTheConferenceBeforeIsTold();
    void dataTellTheSame();
    void aConferenceWithoutOneBeforeIsToldSo();
    void theConferenceMustBeNamed();

private:
    static constexpr auto conference = "016cf0c6-cc40-7427-a2de-5fc3b0e8982d";
    static constexpr auto earlier = "016cf0c6-c858-7cc1-a0be-7ac11fb7887e";

    Answer lookback(const QStringList &words) const
    {
        return m_tool.run(QStringList{QStringLiteral("lookback"), QStringLiteral("goslar.dreischritt")} + words);
    }

    ToolFixture m_tool;
};

void LookbackTest::initTestCase()
{
    QCOMPARE(m_tool.run({QStringLiteral("import"), QStringLiteral("goslar.dreischritt"), QStringLiteral(EXAMPLES "/goslar/conference.json")}).status, 0);
}

void LookbackTest::eachRecommendationOfTheConferenceBeforeIsTold()
{
    const Answer answer = lookback({QStringLiteral("--conference"), QLatin1String(conference)});
    QVERIFY2(answer.status == 0, answer.err.constData());
    const QString lines = QString::fromUtf8(answer.out).simplified();
    for (const char *told : {"4. Integrationskonferenz des Landkreises Goslar",
                             "Integrationsleitlinien gemeinsam erarbeiten forwarded",
                             "2019-03-04 Kreistag Agreed 40 yes, 1 no, 3 abstained",
                             "2019-10-15 80 % Räume und Personal stehen fest",
                             "Open: Umsetzung (Stand",
                             "2019-03-04 Kreistag Rejected 14 yes, 27 no, 3 abstained"}) {
        QVERIFY2(lines.contains(QString::fromUtf8(told)), told);
    }
    // Nothing of this year's.
    QVERIFY(!lines.contains(QStringLiteral("Sprachmittlung")));
}

void LookbackTest::dataTellTheSame()
{
    const QJsonObject told = lookback({QStringLiteral("--conference"), QLatin1String(conference), QStringLiteral("--json")}).object();
    QCOMPARE(told[QStringLiteral("previous")].toString(), QLatin1String(earlier));
    const QJsonArray recommendations = told[QStringLiteral("recommendations")].toArray();
    QCOMPARE(recommendations.size(), 3);
    QStringList stations;
    QList<bool> open;
    for (const QJsonValue &recommendation : recommendations) {
        QCOMPARE(recommendation[QStringLiteral("decision")].toString(), QStringLiteral("Forwarded"));
        stations += recommendation[QStringLiteral("station")].toString();
        open += recommendation[QStringLiteral("open")].toBool();
        QCOMPARE(recommendation[QStringLiteral("openPoints")].toArray().isEmpty(), !open.last());
    }
    QCOMPARE(stations, QStringList({QStringLiteral("Done"), QStringLiteral("AtWork"), QStringLiteral("Advised")}));
    QCOMPARE(open, QList<bool>({false, true, false}));
    QCOMPARE(recommendations.at(2)[QStringLiteral("stopped")].toBool(), true);
    const QJsonArray consultations = recommendations.at(0)[QStringLiteral("consultations")].toArray();
    QCOMPARE(consultations.size(), 2);
    QCOMPARE(consultations.at(1)[QStringLiteral("committee")].toString(), QStringLiteral("Kreistag"));
    QCOMPARE(consultations.at(1)[QStringLiteral("result")].toString(), QStringLiteral("Agreed"));
    QCOMPARE(consultations.at(1)[QStringLiteral("votesYes")].toInt(), 40);
    QCOMPARE(recommendations.at(0)[QStringLiteral("progress")].toArray().size(), 2);
    QVERIFY(!recommendations.at(0)[QStringLiteral("progress")][0].toObject().contains(QStringLiteral("by")));
}

void LookbackTest::aConferenceWithoutOneBeforeIsToldSo()
{
    const Answer answer = lookback({QStringLiteral("--conference"), QLatin1String(earlier)});
    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.err.contains("no conference before it"), answer.err.constData());
}

void LookbackTest::theConferenceMustBeNamed()
{
    QCOMPARE(lookback({}).status, 2);
    QCOMPARE(lookback({QStringLiteral("--conference=nothing")}).status, 3);
}

QTEST_GUILESS_MAIN(LookbackTest)

#include "lookbacktest.moc"
