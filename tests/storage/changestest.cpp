// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspacefixture.h"

#include <QJsonArray>

/** What becomes of a change: repeated, refused, applied, or applied with the other text kept. */
class ChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

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

    void aRemovedRecordCanBeBroughtBack();
    void aTextForARemovedRecordIsKept();
    void aLateInsertOfARemovedRecordIsKept();
    void aStatementForARemovedStepIsKept();
    void aRemovedReferenceIsLeftOut();
    void removingWithoutHavingSeenTheNewestTextIsNotDone();
    void removingTwiceIsADuplicate();
    void whatOthersReferToStays();
    void linksGoWithWhatTheyJoin();

    void linksMustFitTheirEnds_data();
    void linksMustFitTheirEnds();
    void linkingTheSamePairTwiceIsADuplicate();
    void aRecommendationHasOneDisposition();
    void whatMeansNothingIsRefused_data();
    void whatMeansNothingIsRefused();
    void parentsDoNotGoInCircles();
    void aRefusedChangeStopsNoOther();
    void aVeryLongListIsKeptInPieces();

private:
    Outcome apply(const Change &change)
    {
        return m_ws->apply(change);
    }
    Contribution contribution(const QString &id)
    {
        const auto records = m_ws->records();
        const Contribution *found = records->find<Contribution>(id);
        return found ? *found : Contribution();
    }
    QList<Conflict> conflicts()
    {
        QList<Conflict> found;
        for (const Conflict *conflict : m_ws->records()->select<Conflict>([](const Conflict &) {
                 return true;
             })) {
            found += *conflict;
        }
        std::sort(found.begin(), found.end(), [](const Conflict &a, const Conflict &b) {
            return std::tie(a.field, a.kept) < std::tie(b.field, b.kept);
        });
        return found;
    }
    QString write(const QString &step, const QString &text)
    {
        const Change change = m_ws->statement(step, text);
        return apply(change).status == Outcome::Applied ? change.recordId : QString();
    }
    QString recommend(const QString &title)
    {
        Recommendation recommendation;
        recommendation.conference = m_ws->conference;
        recommendation.title = title;
        const Change change = Change::insert(recommendation, m_ws->group);
        return apply(change).status == Outcome::Applied ? change.recordId : QString();
    }
    Change link(const QString &from, const QString &to, LinkKind::Kind kind)
    {
        Link link;
        link.from = from;
        link.to = to;
        link.kind = kind;
        return Change::insert(link, m_ws->group);
    }

    std::unique_ptr<WorkspaceFixture> m_ws;
};

#define REFUSED(outcome)                                                                                                                                       \
    do {                                                                                                                                                       \
        const Outcome answer_ = (outcome);                                                                                                                     \
        QCOMPARE(answer_.status, Outcome::Refused);                                                                                                            \
        QVERIFY(!answer_.error.text().isEmpty());                                                                                                              \
    } while (false)

void ChangesTest::init()
{
    m_ws = std::make_unique<WorkspaceFixture>();
    QVERIFY(m_ws->openNew());
    for (const Outcome &outcome : m_ws->apply(m_ws->skeleton())) {
        QCOMPARE(outcome.status, Outcome::Applied);
    }
}

void ChangesTest::theSameChangeCountsOnce()
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

void ChangesTest::theSameIdWithOtherContentIsRefused()
{
    Change written = m_ws->statement(m_ws->needs, QStringLiteral("eins"));
    QCOMPARE(apply(written).status, Outcome::Applied);
    written.fields.insert(QStringLiteral("text"), QStringLiteral("zwei"));
    REFUSED(apply(written));
    QCOMPARE(contribution(written.recordId).text, QStringLiteral("eins"));
}

void ChangesTest::insertingAnEqualRecordAgainIsADuplicateForEver()
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

void ChangesTest::insertingAnotherRecordUnderTheSameIdKeepsBothTexts()
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

void ChangesTest::twoPeopleInDifferentFieldsBothWin()
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

void ChangesTest::twoPeopleInTheSameFieldKeepBothTexts()
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

void ChangesTest::theSameTextFromTwoPeopleIsNoConflict()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    apply(WorkspaceFixture::text(id, 1, QStringLiteral("zwei")));
    QCOMPARE(apply(WorkspaceFixture::text(id, 1, QStringLiteral("zwei"))).status, Outcome::Applied);
    QVERIFY(conflicts().isEmpty());
}

void ChangesTest::aTextChangedBackIsNoConflict()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    apply(WorkspaceFixture::text(id, 1, QStringLiteral("zwei")));
    apply(WorkspaceFixture::text(id, 2, QStringLiteral("eins")));
    QCOMPARE(apply(WorkspaceFixture::text(id, 1, QStringLiteral("drei"))).status, Outcome::Applied);
    QVERIFY(conflicts().isEmpty());
}

void ChangesTest::aThirdTextMakesASecondConflict()
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

void ChangesTest::otherFieldsTakeTheLaterValue()
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

void ChangesTest::listsAreKeptToo()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    const auto spheres = [&](const QJsonArray &list) {
        return Change::update(RecordType::Contribution, id, 1, {{QStringLiteral("legalSpheres"), list}}, m_ws->group);
    };
    QCOMPARE(apply(spheres({QStringLiteral("SGB II"), QStringLiteral("SGB III")})).status, Outcome::Applied);
    QCOMPARE(apply(spheres({QStringLiteral("AufenthG")})).status, Outcome::Conflict);
    QCOMPARE(conflicts().first().kept, QStringLiteral("SGB II\nSGB III"));
}

void ChangesTest::aRevisionFromTheFutureOverwritesNothingInSilence()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    QCOMPARE(apply(WorkspaceFixture::text(id, 7, QStringLiteral("zwei"))).status, Outcome::Conflict);
    QCOMPARE(contribution(id).revision, 2);
    QCOMPARE(conflicts().first().kept, QStringLiteral("eins"));
    QCOMPARE(apply(Change::update(RecordType::Contribution, id, 9, {{QStringLiteral("where"), QStringLiteral("Oker")}}, m_ws->group)).status, Outcome::Applied);
}

void ChangesTest::aLineOfAnotherFilesLogOverwritesNothingInSilence()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    Change line = WorkspaceFixture::text(id, 1, QStringLiteral("drei"));
    line.before = {{QStringLiteral("text"), QStringLiteral("zwei")}};
    QCOMPARE(apply(line).status, Outcome::Conflict);
    QCOMPARE(conflicts().first().kept, QStringLiteral("eins"));
}

void ChangesTest::aConflictIsSettledAndNeverRemoved()
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

void ChangesTest::aRemovedRecordCanBeBroughtBack()
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

void ChangesTest::aTextForARemovedRecordIsKept()
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

void ChangesTest::aLateInsertOfARemovedRecordIsKept()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    apply(Change::remove(RecordType::Contribution, id, 1, m_ws->group));
    QCOMPARE(apply(m_ws->statement(m_ws->needs, QStringLiteral("noch einmal"), id)).status, Outcome::Conflict);
    QVERIFY(contribution(id).id.isEmpty());
    QCOMPARE(conflicts().first().kept, QStringLiteral("noch einmal"));
}

void ChangesTest::aStatementForARemovedStepIsKept()
{
    QCOMPARE(apply(Change::remove(RecordType::Step, m_ws->projects, 1, m_ws->moderator())).status, Outcome::Applied);
    const Change late = m_ws->statement(m_ws->projects, QStringLiteral("Fahrdienst"));
    QCOMPARE(apply(late).status, Outcome::Conflict);
    QVERIFY(contribution(late.recordId).id.isEmpty());
    QCOMPARE(conflicts().first().kept, QStringLiteral("Fahrdienst"));
    QCOMPARE(conflicts().first().recordId, late.recordId);
    QCOMPARE(m_ws->log().constLast().conference, m_ws->conference);
    QCOMPARE(apply(late).status, Outcome::Duplicate);
}

void ChangesTest::aRemovedReferenceIsLeftOut()
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

void ChangesTest::removingWithoutHavingSeenTheNewestTextIsNotDone()
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

void ChangesTest::removingTwiceIsADuplicate()
{
    const QString id = write(m_ws->needs, QStringLiteral("eins"));
    QCOMPARE(apply(Change::remove(RecordType::Contribution, id, 1, m_ws->group)).status, Outcome::Applied);
    QCOMPARE(apply(Change::remove(RecordType::Contribution, id, 1, m_ws->group)).status, Outcome::Duplicate);
    REFUSED(apply(Change::remove(RecordType::Contribution, Uuid::create(), 1, m_ws->group)));
}

void ChangesTest::whatOthersReferToStays()
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

void ChangesTest::linksGoWithWhatTheyJoin()
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

void ChangesTest::linksMustFitTheirEnds_data()
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

void ChangesTest::linksMustFitTheirEnds()
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

void ChangesTest::linkingTheSamePairTwiceIsADuplicate()
{
    const QString strength = write(m_ws->strengths, QStringLiteral("Patenprojekt"));
    const QString need = write(m_ws->needs, QStringLiteral("Wartezeiten"));
    QCOMPARE(apply(link(need, strength, LinkKind::BuildsOn)).status, Outcome::Applied);
    QCOMPARE(apply(link(need, strength, LinkKind::BuildsOn)).status, Outcome::Duplicate);
    QCOMPARE(m_ws->records()->count(RecordType::Link), 1);
}

void ChangesTest::aRecommendationHasOneDisposition()
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

void ChangesTest::whatMeansNothingIsRefused_data()
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
    row("a list entry that does not exist", RecordType::Contribution, {{step, step}, {text, QStringLiteral("x")}, {QStringLiteral("lifeStages"), QJsonArray{Uuid::create()}}});
    row("a text of ten megabytes", RecordType::Contribution, {{step, step}, {text, QString(10'000'000, QLatin1Char('x'))}});
    row("an untitled conference", RecordType::Conference, {});
    row("an unnamed topic area", RecordType::TopicArea, {{conference, conference}, {QStringLiteral("name"), QString()}});
    row("minutes below nought", RecordType::Step, {{conference, conference}, {QStringLiteral("minutes"), -1}});
    row("a hundred and one percent", RecordType::Progress, {{recommendation, recommendation}, {QStringLiteral("percent"), 101}});
    row("six of five", RecordType::Rating, {{QStringLiteral("contribution"), QStringLiteral("contribution")}, {QStringLiteral("effect"), 6}});
    row("a vote for nothing", RecordType::Vote, {{QStringLiteral("dots"), 1}});
    row("dots below nought", RecordType::Vote, {{QStringLiteral("contribution"), QStringLiteral("contribution")}, {QStringLiteral("dots"), -1}});
    row("a conflict about nothing", RecordType::Conflict, {{QStringLiteral("kept"), QStringLiteral("x")}});
    row("a conflict about a person", RecordType::Conflict, {{QStringLiteral("record"), QStringLiteral("Person")}, {QStringLiteral("recordId"), Uuid::create()}});
}

void ChangesTest::whatMeansNothingIsRefused()
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

void ChangesTest::parentsDoNotGoInCircles()
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

void ChangesTest::aRefusedChangeStopsNoOther()
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

void ChangesTest::aVeryLongListIsKeptInPieces()
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

QTEST_GUILESS_MAIN(ChangesTest)

#include "changestest.moc"
