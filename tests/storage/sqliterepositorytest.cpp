// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspacefixture.h"

#include <QSignalSpy>
#include <QThread>

/** Opening, storing, reading, telling: the repository as those above it know it. */
class SqliteRepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsStoredIsThereAfterReopening();
    void recordsComeBackWithEveryField();
    void committedComesInOrderAndBeforeTheAnswer();
    void theLogIsGivenOutPieceByPiece();
    void theLogTellsOfAskedRecordsAlone();
    void theRepositoryMayBeLetGoBeforeTheAnswers();
    void anOpeningNobodyWaitsForClosesItself();
    void twoProcessesOnOneFileHearOfEachOther();
    void draftsAndPersonsAreKeptButNotLogged();
    void nothingButTheFileIsLeftBehind();
};

void SqliteRepositoryTest::whatIsStoredIsThereAfterReopening()
{
    WorkspaceFixture ws;
    QVERIFY(ws.openNew());
    QList<Change> changes = ws.skeleton();
    changes += ws.statement(ws.needs, QStringLiteral("Ärztinnen fehlen; DROP TABLE \"Step\"; <b>& „so“"));
    for (const Outcome &outcome : ws.apply(changes)) {
        QCOMPARE(outcome.status, Outcome::Applied);
        QCOMPARE(outcome.revision, 1);
    }
    const QJsonObject before = WorkspaceFixture::toJson(*ws.records());
    QCOMPARE(before.size(), 6);
    QVERIFY(ws.reopen());
    QCOMPARE(WorkspaceFixture::toJson(*ws.records()), before);
    const auto snapshot = WorkspaceFixture::wait(ws.repository->load());
    QCOMPARE(snapshot.value().sequence, 6);
}

void SqliteRepositoryTest::recordsComeBackWithEveryField()
{
    WorkspaceFixture ws;
    QVERIFY(ws.openNew());
    ws.apply(ws.skeleton());
    Organisation office;
    office.id = Uuid::create();
    office.name = QStringLiteral("Jobcenter");
    office.kind = OrganisationKind::JobCentre;
    office.legalSpheres = {QStringLiteral("SGB II"), QStringLiteral("SGB III")};
    Recommendation recommendation;
    recommendation.id = Uuid::create();
    recommendation.conference = ws.conference;
    recommendation.title = QStringLiteral("Sprachkurse mit \"Kinderbetreuung\"\nund Fahrdienst");
    recommendation.partners = {office.id};
    recommendation.leadOrganisation = office.id;
    recommendation.cost = CostStatement::Yearly;
    recommendation.costAmount = 12345.67;
    recommendation.dueDate = QDate(2027, 2, 28);
    recommendation.kind = RecommendationKind::Demand;
    Step step;
    step.id = ws.needs;
    step.openedAt = QDateTime(QDate(2027, 1, 31), QTime(9, 0, 0, 123), QTimeZone::UTC);
    step.permissions = StepPermission::Write | StepPermission::Vote;
    ws.apply({Change::insert(office, ws.moderator()), Change::insert(recommendation, ws.moderator())});
    const QJsonObject all = Codec::fieldsOf(step);
    QJsonObject fields;
    for (const QString &name : {QStringLiteral("openedAt"), QStringLiteral("permissions")}) {
        fields.insert(name, all.value(name));
    }
    QCOMPARE(ws.apply(Change::update(RecordType::Step, ws.needs, 1, fields, ws.moderator())).revision, 2);
    QVERIFY(ws.reopen());
    const auto records = ws.records();
    recommendation.revision = 1;
    office.revision = 1;
    QCOMPARE(*records->find<Recommendation>(recommendation.id), recommendation);
    QCOMPARE(*records->find<Organisation>(office.id), office);
    QCOMPARE(records->find<Step>(ws.needs)->openedAt, step.openedAt);
    QCOMPARE(records->find<Step>(ws.needs)->permissions, step.permissions);
}

void SqliteRepositoryTest::committedComesInOrderAndBeforeTheAnswer()
{
    WorkspaceFixture ws;
    QVERIFY(ws.openNew());
    QList<qint64> seen;
    QThread *const here = QThread::currentThread();
    QObject receiver;
    connect(ws.repository.get(), &Repository::committed, &receiver, [&](const QList<Change> &changes) {
        QCOMPARE(QThread::currentThread(), here);
        for (const Change &change : changes) {
            seen += change.sequence;
            QVERIFY(!change.conference.isEmpty());
            QVERIFY(change.at.isValid());
        }
    });
    bool answered = false;
    ws.repository->apply(ws.skeleton()).then(&receiver, [&](const Result<QList<Outcome>> &outcomes) {
        QCOMPARE(outcomes.value().size(), 5);
        QCOMPARE(seen, (QList<qint64>{1, 2, 3, 4, 5}));
        answered = true;
    });
    QTRY_VERIFY(answered);
}

void SqliteRepositoryTest::theLogIsGivenOutPieceByPiece()
{
    WorkspaceFixture ws;
    QVERIFY(ws.openNew());
    ws.apply(ws.skeleton());
    const auto first = WorkspaceFixture::wait(ws.repository->changesSince(0, 2)).value();
    QCOMPARE(first.size(), 2);
    const auto rest = WorkspaceFixture::wait(ws.repository->changesSince(first.constLast().sequence, 100)).value();
    QCOMPARE(rest.size(), 3);
    QCOMPARE(first + rest, ws.log());
    QCOMPARE(rest.constLast().recordId, ws.group);
    QVERIFY(WorkspaceFixture::wait(ws.repository->changesSince(5, 100)).value().isEmpty());
    QVERIFY(WorkspaceFixture::wait(ws.repository->changesSince(0, -1)).value().isEmpty());
}

void SqliteRepositoryTest::theLogTellsOfAskedRecordsAlone()
{
    WorkspaceFixture ws;
    QVERIFY(ws.openNew());
    ws.apply(ws.skeleton());
    ws.apply(Change::update(RecordType::FocusGroup, ws.group, 1, {{QStringLiteral("name"), QStringLiteral("Arbeit")}}, ws.moderator()));
    const auto lines = WorkspaceFixture::wait(ws.repository->changesOf({ws.group, ws.conference, ws.group, Uuid::create()})).value();
    const auto all = ws.log();
    QCOMPARE(lines, (QList<Change>{all.at(0), all.at(4), all.at(5)}));
    QVERIFY(WorkspaceFixture::wait(ws.repository->changesOf({})).value().isEmpty());
}

void SqliteRepositoryTest::theRepositoryMayBeLetGoBeforeTheAnswers()
{
    WorkspaceFixture ws;
    QVERIFY(ws.openNew());
    auto answer = ws.repository->apply(ws.skeleton());
    auto snapshot = ws.repository->load();
    ws.repository.reset();
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().value().size(), 5);
    QCOMPARE(snapshot.result().value().sequence, 5);
}

void SqliteRepositoryTest::anOpeningNobodyWaitsForClosesItself()
{
    WorkspaceFixture ws;
    for (int i = 0; i < 20; ++i) {
        (void)SqliteRepository::open(ws.file(), SqliteRepository::OpenOrCreate);
        (void)SqliteRepository::open(ws.file(QStringLiteral("missing")), SqliteRepository::OpenExisting);
    }
    QVERIFY(WorkspaceFixture::open(ws.file(), SqliteRepository::OpenOrCreate));
}

void SqliteRepositoryTest::twoProcessesOnOneFileHearOfEachOther()
{
    WorkspaceFixture ws;
    QVERIFY(ws.openNew());
    const auto second = WorkspaceFixture::open(ws.file(), SqliteRepository::OpenExisting).value();
    QSignalSpy heard(second.get(), &Repository::committed);
    QSignalSpy own(ws.repository.get(), &Repository::committed);
    ws.apply(ws.skeleton());
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard.first().first().value<QList<Change>>(), ws.log());

    const auto answer = WorkspaceFixture::wait(second->apply({ws.statement(ws.needs, QStringLiteral("zweiter Laptop"))}));
    QCOMPARE(answer.value().first().sequence, 6);
    QCOMPARE(ws.apply(ws.statement(ws.needs, QStringLiteral("erster Laptop"))).sequence, 7);
    QTRY_COMPARE(heard.size(), 3);
    QList<qint64> order;
    for (const auto &message : own) {
        for (const Change &change : message.first().value<QList<Change>>()) {
            order += change.sequence;
        }
    }
    QCOMPARE(order, (QList<qint64>{1, 2, 3, 4, 5, 6, 7}));
}

void SqliteRepositoryTest::draftsAndPersonsAreKeptButNotLogged()
{
    WorkspaceFixture ws;
    QVERIFY(ws.openNew());
    ws.apply(ws.skeleton());
    Participant participant;
    participant.id = Uuid::create();
    participant.conference = ws.conference;
    Person person;
    person.participant = participant.id;
    person.name = QStringLiteral("Erika Beispiel");
    Draft draft;
    draft.id = Uuid::create();
    draft.owner = ws.group;
    draft.subject = ws.needs;
    draft.content = QStringLiteral("{\"text\":\"halb\"}");
    QSignalSpy heard(ws.repository.get(), &Repository::committed);
    const auto outcomes = ws.apply({Change::insert(participant, ws.moderator()), Change::insert(person, ws.moderator()), Change::insert(draft, ws.group)});
    QCOMPARE(outcomes.at(0).sequence, 6);
    QCOMPARE(outcomes.at(1).sequence, 0);
    QCOMPARE(outcomes.at(2).sequence, 0);
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard.first().first().value<QList<Change>>().size(), 3);
    QCOMPARE(ws.log().size(), 6);
    draft.content = QStringLiteral("{\"text\":\"halb fertig\"}");
    QCOMPARE(ws.apply(Change::insert(draft, ws.group)).revision, 2);
    QVERIFY(ws.reopen());
    QCOMPARE(ws.records()->find<Draft>(draft.id)->content, draft.content);
    QCOMPARE(ws.apply(Change::remove(RecordType::Draft, draft.id, 0, ws.group)).status, Outcome::Applied);
    QCOMPARE(ws.apply(Change::remove(RecordType::Draft, draft.id, 0, ws.group)).status, Outcome::Duplicate);
    QCOMPARE(ws.records()->count(RecordType::Draft), 0);
    QCOMPARE(ws.records()->count(RecordType::Person), 1);
}

void SqliteRepositoryTest::nothingButTheFileIsLeftBehind()
{
    WorkspaceFixture ws;
    QVERIFY(ws.openNew());
    ws.apply(ws.skeleton());
    ws.repository.reset();
    QCOMPARE(QDir(ws.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("goslar.dreischritt")});
}

QTEST_GUILESS_MAIN(SqliteRepositoryTest)

#include "sqliterepositorytest.moc"
