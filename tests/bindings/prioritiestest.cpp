// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include <QAbstractItemModelTester>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace
{
constexpr int patience = 60'000;

const auto page = R"(
import QtQml
import org.dreischritt

QtObject {
    id: root
    property Workspace ws: Workspace {}
    property StepModel steps: StepModel { workspace: root.ws }
    property GroupModel groups: GroupModel { workspace: root.ws }
    property ContributionModel cards: ContributionModel { workspace: root.ws }
    property DotRankingModel dots: DotRankingModel { workspace: root.ws; step: root.step }
    property DotRankingModel wall: DotRankingModel { workspace: root.ws; step: root.step; publicOnly: true }
    property RatingRankingModel ratings: RatingRankingModel { workspace: root.ws; step: root.step }
    property BallotModel ballot: BallotModel { workspace: root.ws; step: root.step; group: root.group }
    property RatingSheetModel sheet: RatingSheetModel { workspace: root.ws; step: root.step; group: root.group }
    property StatementDraft draft: StatementDraft { workspace: root.ws; step: root.step; group: root.group; paperOnly: true }
    property string step
    property string group

    function create(file: string) { ws.create(file) }
    function start() { ws.startConference("goslar", "Probe", new Date(2027, 2, 1)) }
    function prepare() { step = ws.stepOfKind(StepKind.Project); group = groups.idAt(0) }
    function write(text: string) { ws.write(step, group, text) }
    function vote(card: string, dots: int) { ws.insert(RecordType.Vote, {participant: "", group: group, contribution: card, dots: dots}) }
    function votes(count: int, cards: list<string>) {
        for (let i = 0; i < count; ++i) {
            ws.insert(RecordType.Vote, {contribution: cards[i % cards.length], dots: 1})
        }
    }
    function person(name: string) { ws.insert(RecordType.Participant, {pseudonym: name, group: group}) }
    function rules(person: int, item: int) { ws.edit(RecordType.Step, step, {dotsPerPerson: person, dotsPerItem: item}) }
    function makePrivate() { ws.edit(RecordType.Step, step, {visibility: StepVisibility.Private}) }
    function reveal() { ws.revealStep(step) }
    function merge(ids: list<string>) { ws.merge(ids, "Zusammen") }
    function setDots(card: string, dots: int) : string { const operation = ballot.setDots(card, dots); return operation.errorText }
    function rate(card: string, criterion: int, value: int) { sheet.rate(card, criterion, value) }
    function undo() { ws.undo() }
    function place(row: int) : dotPlace { return dots.data(dots.index(row, 0), Qt.UserRole) }
    function textAt(row: int) : string { return place(row).text }
    function rankAt(row: int) : int { return place(row).rank }
    function dotsAt(row: int) : int { return place(row).dots }
    function sharedAt(row: int) : string { return place(row).sharedWith.join("|") }
    function textOf(id: string) : string { return ws.contribution(id).text }
    function draftText() : string { return draft.text }
    function type(text: string) { draft.text = text }
    function enter() { draft.submit() }
    function brokenRules() : int { return dots.brokenRules.length }
    function dissents() : int { return ratings.dissents }
}
)";
}

class PrioritiesTest : public QObject
{
    Q_OBJECT

private:
    template<class... Arguments>
    void call(const char *function, Arguments... arguments)
    {
        QVERIFY(QMetaObject::invokeMethod(m_root.get(), function, arguments...));
    }
    template<class Answer, class... Arguments>
    Answer ask(const char *function, Arguments... arguments)
    {
        Answer answer{};
        if (!QMetaObject::invokeMethod(m_root.get(), function, qReturnArg(answer), arguments...)) {
            qWarning() << function << "cannot be asked";
        }
        return answer;
    }
    QObject *object(const char *name) const
    {
        return m_root->property(name).value<QObject *>();
    }
    QAbstractItemModel *model(const char *name) const
    {
        return m_root->property(name).value<QAbstractItemModel *>();
    }
    bool settled()
    {
        return QTest::qWaitFor(
            [this] {
                return object("ws")->property("pendingChanges").toInt() == 0 && !object("dots")->property("counting").toBool()
                    && !object("ratings")->property("counting").toBool() && !object("wall")->property("counting").toBool();
            },
            patience);
    }
    QString card(int row) const
    {
        QString id;
        QMetaObject::invokeMethod(model("cards"), "idAt", qReturnArg(id), row);
        return id;
    }
    bool open(bool fresh)
    {
        QQmlComponent component(&m_engine);
        component.setData(page, QUrl(u"page.qml"_s));
        m_root.reset(component.create());
        if (!m_root) {
            qWarning() << component.errorString();
            return false;
        }
        for (const char *name : {"dots", "wall", "ratings", "ballot", "sheet"}) {
            new QAbstractItemModelTester(model(name), QAbstractItemModelTester::FailureReportingMode::QtTest, m_root.get());
        }
        if (fresh) {
            call("create", m_folder->filePath(u"probe.dreischritt"_s));
        } else {
            object("ws")->setProperty("source", m_folder->filePath(u"probe.dreischritt"_s));
        }
        return QTest::qWaitFor(
            [this] {
                return object("ws")->property("status").toInt() == 2;
            },
            patience);
    }

    /** Does something to the file itself, and answers the record it stands at. */
    template<class Work>
    QSqlRecord drafts(Work work) const
    {
        QSqlRecord record;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"beside"_s);
            database.setDatabaseName(m_folder->filePath(u"probe.dreischritt"_s));
            if (!database.open()) {
                qWarning() << database.lastError();
            }
            QSqlQuery query(database);
            if (!work(query)) {
                qWarning() << query.lastError();
            }
            record = query.record();
            if (query.isValid()) {
                for (int i = 0; i < record.count(); ++i) {
                    record.setValue(i, query.value(i));
                }
            }
        }
        QSqlDatabase::removeDatabase(u"beside"_s);
        return record;
    }

    QQmlEngine m_engine;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QObject> m_root;

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_engine.addImportPath(QStringLiteral(MODULES));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(open(true));
        call("start");
        QVERIFY(QTest::qWaitFor(
            [this] {
                return model("groups")->rowCount() == 6;
            },
            patience));
        call("prepare");
        for (const QString &text : {u"Lotsen"_s, u"Sprachcafé"_s, u"Patenschaften"_s, u"Abendkurs"_s}) {
            call("write", text);
        }
        QVERIFY(settled());
        QVERIFY(QTest::qWaitFor(
            [this] {
                return model("cards")->rowCount() == 4 && model("dots")->rowCount() == 4;
            },
            patience));
    }

    void cleanup()
    {
        m_root.reset();
        m_folder.reset();
    }

    void aRankingIsCountedAndNamesWhoSharesAPlace()
    {
        call("vote", card(0), 2);
        call("vote", card(1), 2);
        call("vote", card(2), 3);
        QVERIFY(settled());
        QTRY_COMPARE_WITH_TIMEOUT(object("dots")->property("dots").toInt(), 7, patience);
        QCOMPARE(ask<QString>("textAt", 0), u"Patenschaften"_s);
        QCOMPARE(ask<int>("rankAt", 1), 2);
        QCOMPARE(ask<int>("rankAt", 2), 2);
        QCOMPARE(ask<QString>("sharedAt", 1), ask<QString>("textAt", 2));
        QCOMPARE(ask<QString>("sharedAt", 3), QString());
        QCOMPARE(ask<int>("rankAt", 3), 4);
    }

    void oneVoteMovesRowsAndNeverStartsOver()
    {
        call("vote", card(0), 1);
        QVERIFY(settled());
        QTRY_COMPARE_WITH_TIMEOUT(object("dots")->property("dots").toInt(), 1, patience);
        QSignalSpy resets(model("dots"), &QAbstractItemModel::modelReset);
        QRandomGenerator random(20191108);
        int sum = 1;
        for (int i = 0; i < 40; ++i) {
            const int dots = random.bounded(1, 6);
            sum += dots;
            call("vote", card(random.bounded(4)), dots);
            QTRY_COMPARE_WITH_TIMEOUT(object("dots")->property("dots").toInt(), sum, patience);
            for (int row = 1; row < 4; ++row) {
                QVERIFY(ask<int>("dotsAt", row) <= ask<int>("dotsAt", row - 1));
            }
        }
        QCOMPARE(resets.count(), 0);
    }

    void fiveThousandVotesAreCountedBesideTheScreen()
    {
        const QStringList cards{card(0), card(1), card(2), card(3)};
        call("votes", 5000, cards);
        bool wasCounting = false;
        QVERIFY(QTest::qWaitFor(
            [&] {
                wasCounting = wasCounting || object("dots")->property("counting").toBool();
                return object("dots")->property("dots").toInt() == 5000;
            },
            patience));
        QVERIFY(wasCounting);
        QCOMPARE(ask<int>("dotsAt", 0), 1250);
        QCOMPARE(ask<QString>("sharedAt", 0).count(u'|'), 2);
    }

    void theWallCountsWhatEverybodyMaySee()
    {
        call("vote", card(0), 2);
        call("makePrivate");
        QVERIFY(settled());
        QTRY_COMPARE_WITH_TIMEOUT(model("wall")->rowCount(), 0, patience);
        QCOMPARE(model("dots")->rowCount(), 4);
        call("reveal");
        QTRY_COMPARE_WITH_TIMEOUT(model("wall")->rowCount(), 4, patience);
        QTRY_COMPARE_WITH_TIMEOUT(object("wall")->property("dots").toInt(), 2, patience);
    }

    void paperDotsAreSetCorrectedAndTakenBackByUndo()
    {
        call("person", u"Platz 1"_s);
        call("rules", 3, 2);
        QVERIFY(settled());
        ask<QString>("setDots", card(0), 5);
        ask<QString>("setDots", card(0), 4);
        QVERIFY(settled());
        QTRY_COMPARE_WITH_TIMEOUT(object("dots")->property("paperDots").toInt(), 4, patience);
        QCOMPARE(object("ballot")->property("used").toInt(), 4);
        QCOMPARE(object("ballot")->property("allowed").toInt(), 3);
        QCOMPARE(ask<int>("brokenRules"), 2);
        call("undo");
        QVERIFY(settled());
        call("undo");
        QVERIFY(settled());
        QTRY_COMPARE_WITH_TIMEOUT(object("dots")->property("dots").toInt(), 0, patience);
        ask<QString>("setDots", card(0), 1);
        QTRY_COMPARE_WITH_TIMEOUT(object("dots")->property("dots").toInt(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(ask<int>("brokenRules"), 0, patience);
    }

    void aClusterIsOneRowOfTheBallotWithItsCardsBelowIt()
    {
        call("merge", QStringList{card(0), card(2)});
        QVERIFY(settled());
        QTRY_COMPARE_WITH_TIMEOUT(model("ballot")->rowCount(), 5, patience);
        QTRY_COMPARE_WITH_TIMEOUT(model("dots")->rowCount(), 3, patience);
        object("ballot")->setProperty("strict", true);
        call("vote", card(0), 1);
        QTRY_COMPARE_WITH_TIMEOUT(model("ballot")->rowCount(), 4, patience);
    }

    void theTablesRatingIsOneVoiceAndCanBeTakenBack()
    {
        for (int criterion = 0; criterion < 4; ++criterion) {
            call("rate", card(1), criterion, 5 - criterion);
        }
        QVERIFY(settled());
        QTRY_COMPARE_WITH_TIMEOUT(object("ratings")->property("rated").toInt(), 1, patience);
        QCOMPARE(object("sheet")->property("complete").toInt(), 1);
        for (int criterion = 0; criterion < 4; ++criterion) {
            call("rate", card(1), criterion, 0);
        }
        QVERIFY(settled());
        QTRY_COMPARE_WITH_TIMEOUT(object("ratings")->property("rated").toInt(), 0, patience);
        QCOMPARE(ask<int>("dissents"), 0);
    }

    void aCardThatWasEnteredIsNotThereTwiceAfterACrash()
    {
        call("type", u"Vom Papier"_s);
        QVERIFY(QTest::qWaitFor(
            [this] {
                return object("draft")->property("saved").toBool();
            },
            patience));
        QVERIFY(settled());
        const QSqlRecord draft = drafts([](QSqlQuery &query) {
            return query.exec(u"SELECT * FROM \"Draft\""_s) && query.next();
        });
        QVERIFY(draft.value(u"content"_s).toString().contains(u"Vom Papier"_s));
        call("enter");
        QCOMPARE(ask<QString>("draftText"), QString());
        QTRY_COMPARE_WITH_TIMEOUT(model("cards")->rowCount(), 5, patience);
        QVERIFY(settled());
        m_root.reset();
        // The power goes after the card is stored and before its draft is gone.
        drafts([&draft](QSqlQuery &query) {
            QStringList places(draft.count(), u"?"_s);
            bool good = query.prepare(u"INSERT INTO \"Draft\" VALUES (%1)"_s.arg(places.join(u", "_s)));
            for (int i = 0; i < draft.count(); ++i) {
                query.addBindValue(draft.value(i));
            }
            return good && query.exec();
        });
        QVERIFY(open(false));
        call("prepare");
        QCOMPARE(model("cards")->rowCount(), 5);
        QCOMPARE(ask<QString>("draftText"), QString());
        QVERIFY(settled());
        m_root.reset();
        const QSqlRecord left = drafts([](QSqlQuery &query) {
            return query.exec(u"SELECT count(*) AS n FROM \"Draft\""_s) && query.next();
        });
        QCOMPARE(left.value(u"n"_s).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(PrioritiesTest)
#include "prioritiestest.moc"
