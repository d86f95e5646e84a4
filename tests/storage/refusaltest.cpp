// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "conferencetest.h"

/** What is not let in, and how links and dispositions are kept in shape. */
class RefusalTest : public ConferenceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
    }

    void linksMustFitTheirEnds_data();
    void linksMustFitTheirEnds();
    void linkingTheSamePairTwiceIsADuplicate();
    void aRecommendationHasOneDisposition();
    void whatMeansNothingIsRefused_data();
    void whatMeansNothingIsRefused();
    void parentsDoNotGoInCircles();
    void aRefusedChangeStopsNoOther();
};

void RefusalTest::linksMustFitTheirEnds_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<LinkKind::Kind>("kind");
    QTest::addColumn<bool>("fits");
    const QString strength = QStringLiteral("strength");
    const QString need = QStringLiteral("need");
    const QString project = QStringLiteral("project");
    const QString recommendation = QStringLiteral("recommendation");
    QTest::newRow("a need builds on a strength") << need << strength << LinkKind::BuildsOn << true;
    QTest::newRow("a project answers a need") << project << need << LinkKind::Answers << true;
    QTest::newRow("a recommendation arises from a project") << recommendation << project << LinkKind::ArisesFrom << true;
    QTest::newRow("a recommendation arises from a need") << recommendation << need << LinkKind::ArisesFrom << true;
    QTest::newRow("a recommendation does not arise from a strength") << recommendation << strength << LinkKind::ArisesFrom << false;
    QTest::newRow("a strength does not build on a need") << strength << need << LinkKind::BuildsOn << false;
    QTest::newRow("a need does not answer a project") << need << project << LinkKind::Answers << false;
    QTest::newRow("a project does not arise from a project") << project << project << LinkKind::ArisesFrom << false;
    QTest::newRow("offers are not here yet") << need << strength << LinkKind::ComparesTo << false;
    QTest::newRow("indicators are not here yet") << need << strength << LinkKind::Evidences << false;
    QTest::newRow("a step is no end") << need << QStringLiteral("step") << LinkKind::BuildsOn << false;
    QTest::newRow("nothing is no end") << need << QStringLiteral("nothing") << LinkKind::BuildsOn << false;
    QTest::newRow("an end must be an id") << need << QStringLiteral("'; DROP TABLE \"Link\"; --") << LinkKind::BuildsOn << false;
}

void RefusalTest::linksMustFitTheirEnds()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(LinkKind::Kind, kind);
    QFETCH(bool, fits);
    const QHash<QString, QString> ends{{QStringLiteral("strength"), write(m_ws->strengths, QStringLiteral("s"))},
                                       {QStringLiteral("need"), write(m_ws->needs, QStringLiteral("n"))},
                                       {QStringLiteral("project"), write(m_ws->projects, QStringLiteral("p"))},
                                       {QStringLiteral("recommendation"), recommend(QStringLiteral("r"))},
                                       {QStringLiteral("step"), m_ws->needs},
                                       {QStringLiteral("nothing"), Uuid::create()}};
    const Outcome outcome = apply(link(ends.value(from, from), ends.value(to, to), kind));
    QCOMPARE(outcome.status, fits ? Outcome::Applied : Outcome::Refused);
    if (fits) {
        QCOMPARE(m_ws->log().constLast().conference, m_ws->conference);
    } else {
        QVERIFY(!outcome.error.text().isEmpty());
    }
}

void RefusalTest::linkingTheSamePairTwiceIsADuplicate()
{
    const QString strength = write(m_ws->strengths, QStringLiteral("Patenprojekt"));
    const QString need = write(m_ws->needs, QStringLiteral("Wartezeiten"));
    QCOMPARE(apply(link(need, strength, LinkKind::BuildsOn)).status, Outcome::Applied);
    QCOMPARE(apply(link(need, strength, LinkKind::BuildsOn)).status, Outcome::Duplicate);
    QCOMPARE(m_ws->records()->count(RecordType::Link), 1);
}

void RefusalTest::aRecommendationHasOneDisposition()
{
    Disposition disposition;
    disposition.recommendation = recommend(QStringLiteral("Sprachcafé"));
    disposition.decision = DispositionDecision::NotForwarded;
    disposition.reason = QStringLiteral("  ");
    REFUSED(apply(Change::insert(disposition, m_ws->moderator())));
    disposition.reason = QStringLiteral("läuft schon");
    const Change first = Change::insert(disposition, m_ws->moderator());
    QCOMPARE(apply(first).status, Outcome::Applied);
    disposition.reason = QStringLiteral("zu teuer");
    QCOMPARE(apply(Change::insert(disposition, m_ws->moderator())).status, Outcome::Conflict);
    QCOMPARE(m_ws->records()->count(RecordType::Disposition), 1);
    QCOMPARE(conflicts().size(), 1);
    QCOMPARE(conflicts().first().recordId, first.recordId);
    QCOMPARE(conflicts().first().kept, QStringLiteral("zu teuer"));
    QCOMPARE(conflicts().first().shown, QStringLiteral("läuft schon"));
    REFUSED(apply(Change::update(RecordType::Disposition, first.recordId, 1, {{QStringLiteral("reason"), QString()}}, m_ws->moderator())));
}

void RefusalTest::whatMeansNothingIsRefused_data()
{
    QTest::addColumn<RecordType::Type>("type");
    QTest::addColumn<QJsonObject>("fields");
    const auto row = [](const char *name, RecordType::Type type, const QJsonObject &fields) {
        QTest::newRow(name) << type << fields;
    };
    const QString step = QStringLiteral("step");
    const QString text = QStringLiteral("text");
    const QString conference = QStringLiteral("conference");
    const QString recommendation = QStringLiteral("recommendation");
    row("a statement without a step", RecordType::Contribution, {{text, QStringLiteral("x")}});
    row("a statement without a text", RecordType::Contribution, {{step, step}});
    row("a blank statement", RecordType::Contribution, {{step, step}, {text, QStringLiteral(" \n\t")}});
    row("a number for a text", RecordType::Contribution, {{step, step}, {text, 7}});
    row("an unknown field", RecordType::Contribution, {{step, step}, {text, QStringLiteral("x")}, {QStringLiteral("colour"), QStringLiteral("red")}});
    row("a step that does not exist", RecordType::Contribution, {{step, Uuid::create()}, {text, QStringLiteral("x")}});
    row("a reference of another kind", RecordType::Contribution, {{step, conference}, {text, QStringLiteral("x")}});
    row("a reference that is no id", RecordType::Contribution, {{step, QStringLiteral("' OR 1=1")}, {text, QStringLiteral("x")}});
    row("a list entry that does not exist",
        RecordType::Contribution,
        {{step, step}, {text, QStringLiteral("x")}, {QStringLiteral("lifeStages"), QJsonArray{Uuid::create()}}});
    row("a text of ten megabytes", RecordType::Contribution, {{step, step}, {text, QString(10'000'000, QLatin1Char('x'))}});
    row("an untitled conference", RecordType::Conference, {});
    row("an unnamed topic area", RecordType::TopicArea, {{conference, conference}, {QStringLiteral("name"), QString()}});
    row("minutes below nought", RecordType::Step, {{conference, conference}, {QStringLiteral("minutes"), -1}});
    row("a hundred and one percent", RecordType::Progress, {{recommendation, recommendation}, {QStringLiteral("percent"), 101}});
    row("six of five", RecordType::Rating, {{QStringLiteral("contribution"), QStringLiteral("contribution")}, {QStringLiteral("effect"), 6}});
    row("a vote for nothing", RecordType::Vote, {{QStringLiteral("dots"), 1}});
    row("dots below nought", RecordType::Vote, {{QStringLiteral("contribution"), QStringLiteral("contribution")}, {QStringLiteral("dots"), -1}});
    row("a conflict about nothing", RecordType::Conflict, {{QStringLiteral("kept"), QStringLiteral("x")}});
    row("a conflict about a person",
        RecordType::Conflict,
        {{QStringLiteral("record"), QStringLiteral("Person")}, {QStringLiteral("recordId"), Uuid::create()}});
}

void RefusalTest::whatMeansNothingIsRefused()
{
    QFETCH(RecordType::Type, type);
    QFETCH(QJsonObject, fields);
    const QHash<QString, QString> ids{{QStringLiteral("step"), m_ws->needs},
                                      {QStringLiteral("conference"), m_ws->conference},
                                      {QStringLiteral("recommendation"), recommend(QStringLiteral("r"))},
                                      {QStringLiteral("contribution"), write(m_ws->needs, QStringLiteral("n"))}};
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (ids.contains(it.value().toString())) {
            it.value() = ids.value(it.value().toString());
        }
    }
    const auto before = m_ws->log();
    REFUSED(apply(Change::insertFields(type, Uuid::create(), fields, m_ws->group)));
    QCOMPARE(m_ws->log(), before);
}

void RefusalTest::parentsDoNotGoInCircles()
{
    PlanningArea district;
    district.name = QStringLiteral("Goslar");
    const Change top = Change::insert(district, m_ws->moderator());
    apply(top);
    district.name = QStringLiteral("Oker");
    district.parent = top.recordId;
    const Change inner = Change::insert(district, m_ws->moderator());
    QCOMPARE(apply(inner).status, Outcome::Applied);
    for (const QString &parent : {inner.recordId, top.recordId}) {
        REFUSED(apply(Change::update(RecordType::PlanningArea, top.recordId, 1, {{QStringLiteral("parent"), parent}}, m_ws->moderator())));
    }
}

void RefusalTest::aRefusedChangeStopsNoOther()
{
    Change nameless = m_ws->statement(m_ws->needs, QStringLiteral("x"));
    nameless.id = QStringLiteral("no uuid");
    Change negative = m_ws->statement(m_ws->needs, QStringLiteral("x"));
    negative.base = -1;
    Change loud = m_ws->statement(m_ws->needs, QStringLiteral("x"));
    loud.actor = QString(500, QLatin1Char('x'));
    const auto outcomes = m_ws->apply({m_ws->statement(m_ws->needs, QStringLiteral("eins")),
                                       m_ws->statement(m_ws->needs, QString()),
                                       nameless,
                                       negative,
                                       loud,
                                       Change::update(RecordType::Contribution, Uuid::create(), 1, {}, m_ws->group),
                                       m_ws->statement(m_ws->needs, QStringLiteral("zwei"))});
    QCOMPARE(outcomes.size(), 7);
    QCOMPARE(outcomes.first().status, Outcome::Applied);
    QCOMPARE(outcomes.last().status, Outcome::Applied);
    QCOMPARE(outcomes.last().sequence, outcomes.first().sequence + 1);
    for (int i = 1; i < 6; ++i) {
        REFUSED(outcomes.at(i));
    }
}

QTEST_GUILESS_MAIN(RefusalTest)

#include "refusaltest.moc"
