// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "conferencetest.h"

/** What is removed, what goes with it, what stays, and what comes back. */
class RemovalTest : public ConferenceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
    }

    void aRemovedRecordCanBeBroughtBack();
    void aTextForARemovedRecordIsKept();
    void aLateInsertOfARemovedRecordIsKept();
    void aStatementForARemovedStepIsKept();
    void aRemovedReferenceIsLeftOut();
    void removingWithoutHavingSeenTheNewestTextIsNotDone();
    void removingTwiceIsADuplicate();
    void whatOthersReferToStays();
    void linksGoWithWhatTheyJoin();
};

void RemovalTest::aRemovedRecordCanBeBroughtBack()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    const Outcome removed = apply(Change::remove(RecordType::Contribution, id, 1, m_ws->group));
    QCOMPARE(removed.status, Outcome::Applied);
    QCOMPARE(removed.revision, 2);
    QVERIFY(contribution(id).id.isEmpty());
    const Change line = m_ws->log().constLast();
    Change undo = Change::insertFields(RecordType::Contribution, id, line.before, m_ws->group);
    undo.base = removed.revision;
    const Outcome back = apply(undo);
    QCOMPARE(back.status, Outcome::Applied);
    QCOMPARE(back.revision, 3);
    QCOMPARE(contribution(id).text, QStringLiteral("eins"));
    QCOMPARE(contribution(id).revision, 3);
    QVERIFY(conflicts().isEmpty());
}

void RemovalTest::aTextForARemovedRecordIsKept()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    apply(Change::remove(RecordType::Contribution, id, 1, QStringLiteral("A")));
    const Change late = Change::update(RecordType::Contribution,
                                       id,
                                       1,
                                       {{QStringLiteral("text"), QStringLiteral("zwei")}, {QStringLiteral("where"), QStringLiteral("Oker")}},
                                       QStringLiteral("B"));
    const Outcome outcome = apply(late);
    QCOMPARE(outcome.status, Outcome::Conflict);
    QVERIFY(contribution(id).id.isEmpty());
    const auto kept = conflicts();
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept.at(0).kept, QStringLiteral("zwei"));
    QCOMPARE(kept.at(0).keptBy, QStringLiteral("B"));
    QCOMPARE(kept.at(0).shown, QString());
    QCOMPARE(kept.at(0).shownBy, QStringLiteral("A"));
    QCOMPARE(kept.at(1).kept, QStringLiteral("Oker"));
    QCOMPARE(m_ws->log().constLast().conference, m_ws->conference);
    QCOMPARE(apply(late).status, Outcome::Duplicate);
    QCOMPARE(conflicts().size(), 2);
    REFUSED(apply(WorkspaceFixture::text(Uuid::create(), 1, QStringLiteral("nie da gewesen"))));
}

void RemovalTest::aLateInsertOfARemovedRecordIsKept()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    apply(Change::remove(RecordType::Contribution, id, 1, m_ws->group));
    QCOMPARE(apply(m_ws->statement(m_ws->needs, QStringLiteral("noch einmal"), id)).status, Outcome::Conflict);
    QVERIFY(contribution(id).id.isEmpty());
    QCOMPARE(conflicts().first().kept, QStringLiteral("noch einmal"));
}

void RemovalTest::aStatementForARemovedStepIsKept()
{
    QCOMPARE(apply(Change::remove(RecordType::Step, m_ws->projects, 1, m_ws->moderator())).status, Outcome::Applied);
    Change late = m_ws->statement(m_ws->projects, QStringLiteral("Fahrdienst"));
    late.fields.insert(QStringLiteral("enteredBy"), m_ws->moderator());
    QCOMPARE(apply(late).status, Outcome::Conflict);
    QVERIFY(contribution(late.recordId).id.isEmpty());
    // Who typed it is no text that could be lost.
    QCOMPARE(conflicts().size(), 1);
    QCOMPARE(conflicts().first().kept, QStringLiteral("Fahrdienst"));
    QCOMPARE(conflicts().first().recordId, late.recordId);
    QCOMPARE(m_ws->log().constLast().conference, m_ws->conference);
    QCOMPARE(apply(late).status, Outcome::Duplicate);
}

void RemovalTest::aRemovedReferenceIsLeftOut()
{
    Organisation club;
    club.name = QStringLiteral("Verein");
    const Change made = Change::insert(club, m_ws->moderator());
    apply(made);
    apply(Change::remove(RecordType::Organisation, made.recordId, 1, m_ws->moderator()));
    apply(Change::remove(RecordType::FocusGroup, m_ws->group, 1, m_ws->moderator()));
    const Change late = m_ws->statement(m_ws->needs, QStringLiteral("eins"));
    QCOMPARE(apply(late).status, Outcome::Applied);
    QCOMPARE(contribution(late.recordId).group, QString());
    QCOMPARE(apply(late).status, Outcome::Duplicate);
    QCOMPARE(apply(m_ws->log().constLast()).status, Outcome::Duplicate);

    const QString id = recommend(QStringLiteral("Sprachcafé"));
    QCOMPARE(apply(Change::update(RecordType::Recommendation,
                                  id,
                                  1,
                                  {{QStringLiteral("partners"), QJsonArray{made.recordId}}, {QStringLiteral("leadOrganisation"), made.recordId}},
                                  m_ws->group))
                 .status,
             Outcome::Applied);
    QVERIFY(m_ws->records()->find<Recommendation>(id)->partners.isEmpty());
    REFUSED(apply(Change::update(RecordType::Recommendation, id, 1, {{QStringLiteral("partners"), QJsonArray{Uuid::create()}}}, m_ws->group)));
}

void RemovalTest::removingWithoutHavingSeenTheNewestTextIsNotDone()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    apply(WorkspaceFixture::text(id, 1, QStringLiteral("zwei"), QStringLiteral("A")));
    const Change blind = Change::remove(RecordType::Contribution, id, 1, QStringLiteral("B"));
    QCOMPARE(apply(blind).status, Outcome::Conflict);
    QCOMPARE(contribution(id).text, QStringLiteral("zwei"));
    QCOMPARE(conflicts().size(), 1);
    QCOMPARE(conflicts().first().field, QString());
    QCOMPARE(conflicts().first().keptBy, QStringLiteral("B"));
    QCOMPARE(conflicts().first().shownBy, QStringLiteral("A"));
    QCOMPARE(apply(blind).status, Outcome::Duplicate);
    QCOMPARE(apply(Change::remove(RecordType::Contribution, id, 2, QStringLiteral("B"))).status, Outcome::Applied);

    const QString other = write(m_ws->needs, QStringLiteral("eins"));
    apply(Change::update(RecordType::Contribution, other, 1, {{QStringLiteral("visibility"), QStringLiteral("Withheld")}}, m_ws->moderator()));
    QCOMPARE(apply(Change::remove(RecordType::Contribution, other, 1, QStringLiteral("B"))).status, Outcome::Applied);
}

void RemovalTest::removingTwiceIsADuplicate()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    QCOMPARE(apply(Change::remove(RecordType::Contribution, id, 1, m_ws->group)).status, Outcome::Applied);
    QCOMPARE(apply(Change::remove(RecordType::Contribution, id, 1, m_ws->group)).status, Outcome::Duplicate);
    REFUSED(apply(Change::remove(RecordType::Contribution, Uuid::create(), 1, m_ws->group)));
}

void RemovalTest::whatOthersReferToStays()
{
    LifeStage stage;
    stage.name = QStringLiteral("Kindheit");
    const Change made = Change::insert(stage, m_ws->moderator());
    apply(made);
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    apply(Change::update(RecordType::Contribution, id, 1, {{QStringLiteral("lifeStages"), QJsonArray{made.recordId}}}, m_ws->group));
    const Outcome step = apply(Change::remove(RecordType::Step, m_ws->needs, 1, m_ws->moderator()));
    REFUSED(step);
    QVERIFY2(step.error.text().contains(QStringLiteral("1 Contribution")), qPrintable(step.error.text()));
    REFUSED(apply(Change::remove(RecordType::LifeStage, made.recordId, 1, m_ws->moderator())));
    REFUSED(apply(Change::remove(RecordType::Conference, m_ws->conference, 1, m_ws->moderator())));
    QCOMPARE(m_ws->records()->count(RecordType::Step), 3);
}

void RemovalTest::linksGoWithWhatTheyJoin()
{
    const QString strength = write(m_ws->strengths, QStringLiteral("Patenprojekt"));
    const QString need = write(m_ws->needs, QStringLiteral("Wartezeiten"));
    const QString project = write(m_ws->projects, QStringLiteral("Lotsen"));
    apply(link(need, strength, LinkKind::BuildsOn));
    apply(link(project, need, LinkKind::Answers));
    QCOMPARE(m_ws->records()->count(RecordType::Link), 2);
    QCOMPARE(apply(Change::remove(RecordType::Contribution, need, 1, m_ws->group)).status, Outcome::Applied);
    QCOMPARE(m_ws->records()->count(RecordType::Link), 0);
    const auto lines = m_ws->log();
    QCOMPARE(lines.at(lines.size() - 1).record, RecordType::Contribution);
    QCOMPARE(lines.at(lines.size() - 2).record, RecordType::Link);
    QCOMPARE(lines.at(lines.size() - 3).record, RecordType::Link);
    QCOMPARE(lines.at(lines.size() - 3).kind, ChangeKind::Remove);
    QVERIFY(!lines.at(lines.size() - 3).before.isEmpty());
}

QTEST_GUILESS_MAIN(RemovalTest)

#include "removaltest.moc"
