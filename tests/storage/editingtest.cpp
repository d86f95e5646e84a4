// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "conferencetest.h"

/** Repeat is harmless and nothing is overwritten: two authors in one record, and the same change twice. */
class EditingTest : public ConferenceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
    }

    void theSameChangeCountsOnce();
    void theSameIdWithOtherContentIsRefused();
    void insertingAnEqualRecordAgainIsADuplicateForEver();
    void insertingAnotherRecordUnderTheSameIdKeepsBothTexts();
    void twoPeopleInDifferentFieldsBothWin();
    void twoPeopleInTheSameFieldKeepBothTexts();
    void theSameTextFromTwoPeopleIsNoConflict();
    void aTextChangedBackIsNoConflict();
    void aThirdTextMakesASecondConflict();
    void otherFieldsTakeTheLaterValue();
    void listsAreKeptToo();
    void aRevisionFromTheFutureOverwritesNothingInSilence();
    void aLineOfAnotherFilesLogOverwritesNothingInSilence();
    void aConflictIsSettledAndNeverRemoved();
    void aVeryLongListIsKeptInPieces();
};

void EditingTest::theSameChangeCountsOnce()
{
    const Change written = m_ws->statement(m_ws->needs, QStringLiteral("Kita-Plätze\r\nfehlen"));
    const Outcome first = apply(written);
    QCOMPARE(first.status, Outcome::Applied);
    QCOMPARE(first.sequence, 6);
    Change again = written;
    again.fields.insert(QStringLiteral("text"), QStringLiteral("Kita-Plätze\nfehlen"));
    const Outcome second = apply(again);
    QCOMPARE(second.status, Outcome::Duplicate);
    QCOMPARE(second.sequence, 6);

    const Change edited = WorkspaceFixture::text(written.recordId, 1, QStringLiteral("Kita-Plätze fehlen in Oker"));
    QCOMPARE(apply(edited).status, Outcome::Applied);
    QCOMPARE(apply(WorkspaceFixture::text(written.recordId, 2, QStringLiteral("Neuer Text"))).status, Outcome::Applied);
    QVERIFY(m_ws->reopen());
    QCOMPARE(apply(edited).status, Outcome::Duplicate);
    QCOMPARE(apply(written).status, Outcome::Duplicate);
    QCOMPARE(contribution(written.recordId).text, QStringLiteral("Neuer Text"));
    QCOMPARE(m_ws->log().size(), 8);
    QVERIFY(conflicts().isEmpty());
}

void EditingTest::theSameIdWithOtherContentIsRefused()
{
    Change written = m_ws->statement(m_ws->needs, QStringLiteral("eins"));
    QCOMPARE(apply(written).status, Outcome::Applied);
    written.fields.insert(QStringLiteral("text"), QStringLiteral("zwei"));
    REFUSED(apply(written));
    QCOMPARE(contribution(written.recordId).text, QStringLiteral("eins"));
}

void EditingTest::insertingAnEqualRecordAgainIsADuplicateForEver()
{
    const Change written = m_ws->statement(m_ws->needs, QStringLiteral("eins"));
    Change twin = written;
    twin.id = Uuid::create();
    QCOMPARE(apply(written).status, Outcome::Applied);
    QCOMPARE(apply(twin).status, Outcome::Duplicate);
    QCOMPARE(apply(WorkspaceFixture::text(written.recordId, 1, QStringLiteral("zwei"))).status, Outcome::Applied);
    QCOMPARE(apply(twin).status, Outcome::Duplicate);
    QCOMPARE(contribution(written.recordId).text, QStringLiteral("zwei"));
}

void EditingTest::insertingAnotherRecordUnderTheSameIdKeepsBothTexts()
{
    const QString id = Uuid::create();
    QCOMPARE(apply(m_ws->statement(m_ws->needs, QStringLiteral("eins"), id)).status, Outcome::Applied);
    const Outcome outcome = apply(m_ws->statement(m_ws->needs, QStringLiteral("zwei"), id));
    QCOMPARE(outcome.status, Outcome::Conflict);
    QCOMPARE(outcome.revision, 2);
    QCOMPARE(contribution(id).text, QStringLiteral("zwei"));
    QCOMPARE(conflicts().size(), 1);
    QCOMPARE(conflicts().first().kept, QStringLiteral("eins"));
}

void EditingTest::twoPeopleInDifferentFieldsBothWin()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    QCOMPARE(apply(WorkspaceFixture::text(id, 1, QStringLiteral("zwei"))).status, Outcome::Applied);
    const Outcome outcome = apply(Change::update(RecordType::Contribution, id, 1, {{QStringLiteral("where"), QStringLiteral("Oker")}}, m_ws->group));
    QCOMPARE(outcome.status, Outcome::Applied);
    QCOMPARE(outcome.revision, 3);
    QCOMPARE(contribution(id).text, QStringLiteral("zwei"));
    QCOMPARE(contribution(id).where, QStringLiteral("Oker"));
    QVERIFY(conflicts().isEmpty());
}

void EditingTest::twoPeopleInTheSameFieldKeepBothTexts()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    QCOMPARE(apply(WorkspaceFixture::text(id, 1, QStringLiteral("zwei"), QStringLiteral("A"))).status, Outcome::Applied);
    const Change late = WorkspaceFixture::text(id, 1, QStringLiteral("drei"), QStringLiteral("B"));
    const Outcome outcome = apply(late);
    QCOMPARE(outcome.status, Outcome::Conflict);
    QCOMPARE(outcome.revision, 3);
    QCOMPARE(contribution(id).text, QStringLiteral("drei"));
    const auto kept = conflicts();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().record, QStringLiteral("Contribution"));
    QCOMPARE(kept.first().recordId, id);
    QCOMPARE(kept.first().field, QStringLiteral("text"));
    QCOMPARE(kept.first().kept, QStringLiteral("zwei"));
    QCOMPARE(kept.first().keptBy, QStringLiteral("A"));
    QCOMPARE(kept.first().shown, QStringLiteral("drei"));
    QCOMPARE(kept.first().shownBy, QStringLiteral("B"));
    QVERIFY(!kept.first().settled);
    QCOMPARE(m_ws->log().constLast().conference, m_ws->conference);
    QCOMPARE(apply(late).status, Outcome::Duplicate);
    QCOMPARE(conflicts().size(), 1);
}

void EditingTest::theSameTextFromTwoPeopleIsNoConflict()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    apply(WorkspaceFixture::text(id, 1, QStringLiteral("zwei")));
    QCOMPARE(apply(WorkspaceFixture::text(id, 1, QStringLiteral("zwei"))).status, Outcome::Applied);
    QVERIFY(conflicts().isEmpty());
}

void EditingTest::aTextChangedBackIsNoConflict()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    apply(WorkspaceFixture::text(id, 1, QStringLiteral("zwei")));
    apply(WorkspaceFixture::text(id, 2, QStringLiteral("eins")));
    QCOMPARE(apply(WorkspaceFixture::text(id, 1, QStringLiteral("drei"))).status, Outcome::Applied);
    QVERIFY(conflicts().isEmpty());
}

void EditingTest::aThirdTextMakesASecondConflict()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    apply(WorkspaceFixture::text(id, 1, QStringLiteral("zwei")));
    apply(WorkspaceFixture::text(id, 1, QStringLiteral("drei")));
    QCOMPARE(apply(WorkspaceFixture::text(id, 1, QStringLiteral("vier"))).status, Outcome::Conflict);
    QCOMPARE(contribution(id).text, QStringLiteral("vier"));
    QCOMPARE(conflicts().size(), 2);
    QCOMPARE(conflicts().at(0).kept, QStringLiteral("drei"));
    QCOMPARE(conflicts().at(1).kept, QStringLiteral("zwei"));
}

void EditingTest::otherFieldsTakeTheLaterValue()
{
    const QString id = recommend(QStringLiteral("Sprachcafé"));
    const auto priority = [&](int value) {
        return Change::update(RecordType::Recommendation, id, 1, {{QStringLiteral("priority"), value}}, m_ws->group);
    };
    QCOMPARE(apply(priority(1)).status, Outcome::Applied);
    QCOMPARE(apply(priority(2)).status, Outcome::Applied);
    QCOMPARE(m_ws->records()->find<Recommendation>(id)->priority, 2);
    QVERIFY(conflicts().isEmpty());
    QCOMPARE(m_ws->log().constLast().before.value(QStringLiteral("priority")).toInt(), 1);
}

void EditingTest::listsAreKeptToo()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    const auto spheres = [&](const QJsonArray &list) {
        return Change::update(RecordType::Contribution, id, 1, {{QStringLiteral("legalSpheres"), list}}, m_ws->group);
    };
    QCOMPARE(apply(spheres({QStringLiteral("SGB II"), QStringLiteral("SGB III")})).status, Outcome::Applied);
    QCOMPARE(apply(spheres({QStringLiteral("AufenthG")})).status, Outcome::Conflict);
    QCOMPARE(conflicts().first().kept, QStringLiteral("SGB II\nSGB III"));
}

void EditingTest::aRevisionFromTheFutureOverwritesNothingInSilence()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    QCOMPARE(apply(WorkspaceFixture::text(id, 7, QStringLiteral("zwei"))).status, Outcome::Conflict);
    QCOMPARE(contribution(id).revision, 2);
    QCOMPARE(conflicts().first().kept, QStringLiteral("eins"));
    QCOMPARE(apply(Change::update(RecordType::Contribution, id, 9, {{QStringLiteral("where"), QStringLiteral("Oker")}}, m_ws->group)).status, Outcome::Applied);
}

void EditingTest::aLineOfAnotherFilesLogOverwritesNothingInSilence()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    Change line = WorkspaceFixture::text(id, 1, QStringLiteral("drei"));
    line.before = {{QStringLiteral("text"), QStringLiteral("zwei")}};
    QCOMPARE(apply(line).status, Outcome::Conflict);
    QCOMPARE(conflicts().first().kept, QStringLiteral("eins"));
}

void EditingTest::aConflictIsSettledAndNeverRemoved()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    apply(WorkspaceFixture::text(id, 1, QStringLiteral("zwei")));
    apply(WorkspaceFixture::text(id, 1, QStringLiteral("drei")));
    const Conflict conflict = conflicts().first();
    REFUSED(apply(Change::remove(RecordType::Conflict, conflict.id, 1, m_ws->moderator())));
    REFUSED(apply(Change::update(RecordType::Conflict, conflict.id, 1, {{QStringLiteral("kept"), QString()}}, m_ws->moderator())));
    QCOMPARE(apply(Change::update(RecordType::Conflict, conflict.id, 1, {{QStringLiteral("settled"), true}}, m_ws->moderator())).status, Outcome::Applied);
    QVERIFY(conflicts().first().settled);
    QCOMPARE(conflicts().first().kept, QStringLiteral("zwei"));
}

void EditingTest::aVeryLongListIsKeptInPieces()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    QJsonArray list;
    for (int i = 0; i < 5; ++i) {
        list.append(QString(60'000, QChar(u'a' + i)));
    }
    const auto spheres = [&](const QJsonArray &value) {
        return Change::update(RecordType::Contribution, id, 1, {{QStringLiteral("legalSpheres"), value}}, m_ws->group);
    };
    QCOMPARE(apply(spheres(list)).status, Outcome::Applied);
    QCOMPARE(apply(spheres({QStringLiteral("kurz")})).status, Outcome::Conflict);
    QString kept;
    for (const Change &line : m_ws->log()) {
        if (line.record == RecordType::Conflict) {
            kept += line.fields.value(QStringLiteral("kept")).toString();
        }
    }
    QCOMPARE(kept, QJsonValue(list).toVariant().toStringList().join(QLatin1Char('\n')));
}

QTEST_GUILESS_MAIN(EditingTest)

#include "editingtest.moc"
