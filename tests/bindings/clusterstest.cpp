// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pagefixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace
{
constexpr int patience = 30'000;

/** Two tables: the moderation's workspace, and a member's on the same conference. */
const auto page = R"(
import QtQml
import org.dreischritt

QtObject {
    id: root
    property Workspace ws: Workspace { role: Role.Moderator }
    property StepModel steps: StepModel { workspace: root.ws }
    property GroupModel groups: GroupModel { workspace: root.ws }
    property ContributionModel cards: ContributionModel { workspace: root.ws; clustered: true }
    property ContributionModel members: ContributionModel { workspace: root.ws }
    property SimilarStatements similar: SimilarStatements { workspace: root.ws }
    property SimilarPairs pairs: SimilarPairs { workspace: root.ws }
    property StatementDraft draft: StatementDraft { workspace: root.ws }
    property string error: ""
    property list<string> results: []
    property bool done: false
    function watch(operation: Operation) {
        root.done = false
        operation.finished.connect(() => {
            root.error = operation.errorText
            root.results = operation.results
            root.done = true
        })
    }
    function create(file: string) { watch(ws.create(file)) }
    function take(file: string) { watch(ws.importJson(file)) }
    function start() { watch(ws.startConference("goslar", "Probe", new Date(2027, 2, 1))) }
    function write(step: string, group: string, text: string) { watch(ws.write(step, group, text)) }
    function open(step: string) { watch(ws.openStep(step)) }
    function reveal(step: string) { watch(ws.revealStep(step)) }
    function makePrivate(step: string) { watch(ws.edit(RecordType.Step, step, {visibility: StepVisibility.Private})) }
    function withhold(id: string) { watch(ws.edit(RecordType.Contribution, id, {visibility: ContributionVisibility.Withheld})) }
    function rewrite(id: string, text: string) { watch(ws.edit(RecordType.Contribution, id, {text: text})) }
    function merge(ids: list<string>, title: string) { watch(ws.merge(ids, title)) }
    function split(id: string) { watch(ws.split(id)) }
    function dissolve(id: string) { watch(ws.dissolve(id)) }
    function rename(id: string, title: string) { watch(ws.edit(RecordType.Cluster, id, {title: title})) }
    function vote(group: string, on: string, dots: int) { watch(ws.insert(RecordType.Vote, {group: group, contribution: on, dots: dots})) }
    function voteCluster(group: string, on: string, dots: int) { watch(ws.insert(RecordType.Vote, {group: group, cluster: on, dots: dots})) }
    function look() { watch(pairs.look()) }
    function mergePair(row: int) { watch(pairs.merge(row)) }
    function become(role: int, group: string) { ws.role = role; ws.group = group }
    function clusterOf(id: string) : string { return ws.contribution(id).cluster }
    function titleOf(id: string) : string { return ws.clusterMarks(id).title }
    function badgeOf(id: string) : string { return ws.marks(id).clusterTitle }
    function dotsOf(id: string) : int { return ws.marks(id).dots }
    function sumOf(id: string) : int { return ws.clusterMarks(id).dots }
    function sizeOf(id: string) : int { return ws.clusterMarks(id).members }
    function similarTexts() : string {
        let texts = []
        for (let i = 0; i < similar.count; ++i)
            texts.push(similar.data(similar.index(i, 0), Qt.UserRole).text)
        return texts.join("|")
    }
    function pairAt(row: int) : string {
        const pair = pairs.data(pairs.index(row, 0), Qt.UserRole)
        return pair ? pair.first.text + "|" + pair.second.text : ""
    }
}
)";
}

/** What means the same: merged and split, found while typing and afterwards. */
class ClustersTest : public PageFixture
{
    Q_OBJECT

public:
    ClustersTest()
        : PageFixture(patience)
    {
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString problem = makePage(page, {"cards", "members", "similar", "pairs"});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        call("create", m_folder->filePath(u"probe.dreischritt"_s));
        call("start");
        QTRY_VERIFY(count("groups") > 1);
        m_step = idAt("steps", 0);
        m_group = idAt("groups", 0);
        m_otherGroup = idAt("groups", 1);
        for (const char *name : {"similar", "pairs"}) {
            object(name)->setProperty("step", m_step);
        }
    }

    void mergedCardsKeepTheirTextsAndTheirDots()
    {
        const QString one = write(u"Das Sprachcafé ist immer voll. Jeden Dienstag."_s);
        const QString other = write(u"Unser Sprachcafe wird gut besucht"_s, m_otherGroup);
        const QString third = write(u"Die Patenschaften laufen"_s);
        call("vote", m_group, one, 3);
        call("vote", m_otherGroup, other, 2);
        const QString cluster = call("merge", QStringList{one, other}, QString());
        QCOMPARE(ask("clusterOf", one), cluster);
        QCOMPARE(ask("clusterOf", other), cluster);
        QCOMPARE(ask("titleOf", cluster), u"Das Sprachcafé ist immer voll"_s);
        QCOMPARE(number("dotsOf", one), 3);
        QCOMPARE(number("dotsOf", other), 2);
        QCOMPARE(number("sumOf", cluster), 5);
        call("voteCluster", m_group, cluster, 4);
        QCOMPARE(number("sumOf", cluster), 9);
        QCOMPARE(number("dotsOf", one), 3);
        // What is merged stands together, before what stands alone.
        QCOMPARE(idAt("cards", 0), one);
        QCOMPARE(idAt("cards", 1), other);
        QCOMPARE(idAt("cards", 2), third);
        object("members")->setProperty("cluster", cluster);
        QCOMPARE(count("members"), 2);
        undo();
        QCOMPARE(number("sumOf", cluster), 5);
        undo();
        QCOMPARE(ask("clusterOf", one), QString());
        QCOMPARE(ask("clusterOf", other), QString());
        QCOMPARE(number("dotsOf", one), 3);
        QCOMPARE(number("dotsOf", other), 2);
        QCOMPARE(count("members"), 0);
    }

    void mergingTwoClustersBringsAllTheyHaveAndUndoPartsThemAgain()
    {
        QStringList ids;
        for (int i = 0; i < 4; ++i) {
            ids += write(u"Karte %1"_s.arg(i));
        }
        const QString first = call("merge", QStringList{ids.at(0), ids.at(1)}, u"Eins"_s);
        const QString second = call("merge", QStringList{ids.at(2), ids.at(3)}, u"Zwei"_s);
        call("voteCluster", m_group, second, 2);
        call("vote", m_group, ids.at(3), 1);
        QCOMPARE(call("merge", QStringList{ids.at(1), ids.at(2)}, QString()), first);
        for (const QString &id : std::as_const(ids)) {
            QCOMPARE(ask("clusterOf", id), first);
        }
        QCOMPARE(number("sumOf", first), 3);
        QCOMPARE(number("sizeOf", second), 0);
        QCOMPARE(ask("titleOf", second), QString());
        undo();
        QCOMPARE(ask("clusterOf", ids.at(3)), second);
        QCOMPARE(ask("clusterOf", ids.at(1)), first);
        QCOMPARE(ask("titleOf", second), u"Zwei"_s);
        QCOMPARE(number("sumOf", second), 3);
    }

    void aCardAddedToAClusterJoinsItAndIsSplitOffInOneStep()
    {
        const QString one = write(u"A"_s);
        const QString two = write(u"B"_s);
        const QString three = write(u"C"_s);
        const QString cluster = call("merge", QStringList{one, two}, QString());
        QCOMPARE(call("merge", QStringList{three, one}, QString()), cluster);
        QCOMPARE(number("sizeOf", cluster), 3);
        call("split", two);
        QCOMPARE(ask("clusterOf", two), QString());
        QCOMPARE(number("sizeOf", cluster), 2);
        // Of two, none is left alone in a cluster.
        call("split", one);
        QCOMPARE(ask("clusterOf", three), QString());
        QCOMPARE(ask("titleOf", cluster), QString());
        undo();
        QCOMPARE(ask("clusterOf", three), cluster);
        QCOMPARE(ask("clusterOf", one), cluster);
        undo();
        QCOMPARE(number("sizeOf", cluster), 3);
    }

    void aClusterIsDissolvedUnlessDotsWereSetOnIt()
    {
        const QString one = write(u"A"_s);
        const QString two = write(u"B"_s);
        const QString cluster = call("merge", QStringList{one, two}, u"AB"_s);
        call("dissolve", cluster);
        QCOMPARE(ask("clusterOf", one), QString());
        undo();
        QCOMPARE(ask("clusterOf", one), cluster);
        QCOMPARE(ask("titleOf", cluster), u"AB"_s);
        call("voteCluster", m_group, cluster, 2);
        call("dissolve", cluster);
        QVERIFY2(m_page->property("error").toString().contains(u"AB"_s), qPrintable(m_page->property("error").toString()));
        QCOMPARE(ask("clusterOf", one), cluster);
        call("split", one);
        QCOMPARE(ask("clusterOf", one), QString());
        QCOMPARE(ask("clusterOf", two), cluster);
        call("split", two);
        QVERIFY(!m_page->property("error").toString().isEmpty());
        QCOMPARE(number("sumOf", cluster), 2);
    }

    void cardsOfTwoStepsAreNotMerged()
    {
        const QString one = write(u"A"_s);
        const QString other = call("write", idAt("steps", 1), m_group, u"B"_s);
        call("merge", QStringList{one, other}, QString());
        QVERIFY(!m_page->property("error").toString().isEmpty());
        call("merge", QStringList{one, one}, QString());
        QVERIFY(!m_page->property("error").toString().isEmpty());
        QCOMPARE(ask("clusterOf", one), QString());
    }

    void similarCardsAreShownWhileTyping()
    {
        write(u"Es fehlen Dolmetscherinnen in den Arztpraxen"_s);
        write(u"Die Busverbindung nach Oker ist am Abend schlecht"_s);
        object("similar")->setProperty("text", u"Dolmetscher für Arztpraxis fehlt"_s);
        QTRY_COMPARE(ask("similarTexts"), u"Es fehlen Dolmetscherinnen in den Arztpraxen"_s);
        // What others write meanwhile comes in, and what is taken away goes.
        const QString fresh = write(u"In der Arztpraxis fehlt ein Dolmetscher"_s, m_otherGroup);
        QTRY_COMPARE(count("similar"), 2);
        QVERIFY(ask("similarTexts").startsWith(u"In der Arztpraxis"_s));
        call("withhold", fresh);
        QTRY_COMPARE(count("similar"), 1);
        call("rewrite", fresh, u"Etwas ganz anderes"_s);
        object("similar")->setProperty("text", u"Busverbindung Oker abends"_s);
        QTRY_VERIFY(ask("similarTexts").startsWith(u"Die Busverbindung"_s));
        object("similar")->setProperty("text", u"B"_s);
        QCOMPARE(count("similar"), 0);
    }

    void beforeTheRevealOnlyTheOwnGroupsCardsAreFound()
    {
        call("makePrivate", m_step);
        call("open", m_step);
        write(u"Es fehlen Dolmetscherinnen in den Arztpraxen"_s);
        const QString other = write(u"Dolmetscherinnen fehlen in der Arztpraxis"_s, m_otherGroup);
        QMetaObject::invokeMethod(m_page.get(), "become", 1, m_group);
        object("similar")->setProperty("text", u"Dolmetscher fehlen Arztpraxis"_s);
        QTRY_VERIFY(!object("similar")->property("searching").toBool());
        QTRY_COMPARE(count("similar"), 1);
        QCOMPARE(ask("similarTexts"), u"Es fehlen Dolmetscherinnen in den Arztpraxen"_s);
        // Nor does a card that another group writes or changes now come in.
        call("write", m_step, m_otherGroup, u"Arztpraxis ohne Dolmetscher"_s);
        call("rewrite", other, u"Dolmetscher fehlen in jeder Arztpraxis"_s);
        QTest::qWait(500);
        QCOMPARE(count("similar"), 1);
        QMetaObject::invokeMethod(m_page.get(), "become", 0, QString());
        QTRY_COMPARE(count("similar"), 3);
        QMetaObject::invokeMethod(m_page.get(), "become", 1, m_group);
        QTRY_COMPARE(count("similar"), 1);
        call("reveal", m_step);
        QTRY_COMPARE(count("similar"), 3);
    }

    void aClusterTellsAMemberNothingOfOtherGroupsBeforeTheReveal()
    {
        call("makePrivate", m_step);
        call("open", m_step);
        const QString other = write(u"Was die andere Gruppe schrieb"_s, m_otherGroup);
        const QString own = write(u"Was wir schrieben"_s);
        const QString cluster = call("merge", QStringList{other, own}, QString());
        call("vote", m_otherGroup, other, 3);
        QCOMPARE(number("sumOf", cluster), 3);
        QMetaObject::invokeMethod(m_page.get(), "become", 1, m_group);
        QCOMPARE(ask("titleOf", cluster), QString());
        QCOMPARE(ask("badgeOf", own), QString());
        QCOMPARE(number("sumOf", cluster), 0);
        call("reveal", m_step);
        QCOMPARE(ask("badgeOf", own), u"Was die andere Gruppe schrieb"_s);
        QCOMPARE(number("sumOf", cluster), 3);
    }

    void pairsAreProposedMergedAndDismissed()
    {
        write(u"Es fehlen Dolmetscherinnen in den Arztpraxen"_s);
        write(u"Die Busverbindung nach Oker ist am Abend schlecht"_s);
        write(u"Dolmetscherinnen fehlen in Arztpraxen"_s, m_otherGroup);
        write(u"Abends ist die Busverbindung nach Oker schlecht"_s, m_otherGroup);
        call("look");
        QVERIFY(object("pairs")->property("complete").toBool());
        QCOMPARE(count("pairs"), 2);
        const QString pair = ask("pairAt", 0);
        call("mergePair", 0);
        QTRY_COMPARE(count("pairs"), 1);
        QVERIFY(ask("pairAt", 0) != pair);
        QMetaObject::invokeMethod(object("pairs"), "dismiss", 0);
        QCOMPARE(count("pairs"), 0);
        // Who writes the same once more is noticed without looking again; what is undone comes back.
        write(u"Schlechte Busverbindung nach Oker am Abend"_s);
        QTRY_COMPARE(count("pairs"), 2);
        undo();
        QTRY_COMPARE(count("pairs"), 0);
        undo();
        QTRY_COMPARE(count("pairs"), 1);
        QCOMPARE(ask("pairAt", 0), pair);
    }

    void whatIsNotTheSameStaysSoWhenTheProgramIsStartedAgain()
    {
        write(u"Es fehlen Dolmetscherinnen in den Arztpraxen"_s);
        write(u"Dolmetscherinnen fehlen in Arztpraxen"_s, m_otherGroup);
        write(u"Die Busverbindung nach Oker ist am Abend schlecht"_s);
        write(u"Abends ist die Busverbindung nach Oker schlecht"_s, m_otherGroup);
        call("look");
        QCOMPARE(count("pairs"), 2);
        const QString other = ask("pairAt", 1);
        QMetaObject::invokeMethod(object("pairs"), "dismiss", 0);
        QTRY_COMPARE(object("ws")->property("pendingChanges").toInt(), 0);
        const QString problem = makePage(page, {"pairs"});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        object("ws")->setProperty("source", m_folder->filePath(u"probe.dreischritt"_s));
        QTRY_VERIFY(count("groups") > 1);
        object("pairs")->setProperty("step", m_step);
        call("look");
        QCOMPARE(count("pairs"), 1);
        QCOMPARE(ask("pairAt", 0), other);
    }

    void aCardIsWrittenIntoTheClusterOfASimilarOneAsOneStep()
    {
        call("open", m_step);
        const QString there = write(u"Es fehlen Dolmetscherinnen in den Arztpraxen"_s);
        QObject *draft = object("draft");
        draft->setProperty("step", m_step);
        draft->setProperty("group", m_otherGroup);
        draft->setProperty("text", u"Dolmetscher in Arztpraxen"_s);
        QMetaObject::invokeMethod(draft, "submitTo", there);
        QTRY_COMPARE(count("members"), 2);
        QTRY_COMPARE(draft->property("text").toString(), QString());
        const QString cluster = ask("clusterOf", there);
        QVERIFY(!cluster.isEmpty());
        QCOMPARE(number("sizeOf", cluster), 2);
        draft->setProperty("text", u"Noch einmal Dolmetscher"_s);
        QMetaObject::invokeMethod(draft, "submitTo", there);
        QTRY_COMPARE(number("sizeOf", cluster), 3);
        QTRY_COMPARE(draft->property("text").toString(), QString());
        undo();
        QCOMPARE(number("sizeOf", cluster), 2);
        undo();
        QCOMPARE(count("members"), 1);
        QCOMPARE(ask("clusterOf", there), QString());
    }

    void theAnswerBelongsToWhatWasTypedLast()
    {
        QVERIFY(writeMany(1000));
        call("take", m_file);
        QTRY_COMPARE_WITH_TIMEOUT(count("members"), 1000, patience);
        QObject *similar = object("similar");
        const QString typed = u"Dolmetscher fehlen in der Arztpraxis 77 von Ort 77"_s;
        for (qsizetype i = 1; i <= typed.size(); ++i) {
            similar->setProperty("text", typed.left(i));
            QCoreApplication::processEvents();
        }
        QVERIFY(similar->property("searching").toBool());
        QTRY_VERIFY(!similar->property("searching").toBool());
        QCOMPARE(count("similar"), 3);
        // No answer comes late to a field that is empty by now.
        similar->setProperty("text", u"Busse fahren zu selten"_s);
        QTest::qWait(360);
        similar->setProperty("text", QString());
        QCOMPARE(count("similar"), 0);
        QTest::qWait(360);
        QCOMPARE(count("similar"), 0);
    }

private:
    bool writeMany(int many)
    {
        const QStringList needs{u"Dolmetscher fehlen"_s, u"Busse fahren zu selten"_s, u"Kitaplätze sind knapp"_s, u"Wohnungen sind zu teuer"_s, u"Sprachkurse sind voll"_s};
        const QStringList places{u"in der Arztpraxis"_s, u"im Jobcenter"_s, u"an der Grundschule"_s, u"im Verein"_s};
        QJsonArray cards;
        for (int i = 0; i < many; ++i) {
            cards.append(QJsonObject{{u"id"_s, u"0198c0de-0009-7000-8000-%1"_s.arg(i, 12, 16, QLatin1Char('0'))},
                                     {u"revision"_s, 1},
                                     {u"step"_s, m_step},
                                     {u"group"_s, m_group},
                                     {u"text"_s, u"%1 %2 %3 von Ort %4"_s.arg(needs.at(i % 5), places.at(i / 5 % 4)).arg(i % 997).arg(i % 311)}});
        }
        m_file = m_folder->filePath(u"viele.json"_s);
        QFile file(m_file);
        return file.open(QIODevice::WriteOnly)
            && file.write(QJsonDocument(QJsonObject{{u"format"_s, u"dreischritt-workspace"_s}, {u"schemaVersion"_s, 1}, {u"contributions"_s, cards}}).toJson(QJsonDocument::Compact)) > 0;
    }
    QString write(const QString &text, const QString &group = {})
    {
        return call("write", m_step, group.isEmpty() ? m_group : group, text);
    }
    template<class... Arguments>
    int number(const char *function, Arguments... arguments)
    {
        int answer = -1;
        QMetaObject::invokeMethod(m_page.get(), function, qReturnArg(answer), arguments...);
        return answer;
    }

    QString m_file;
    QString m_step;
    QString m_group;
    QString m_otherGroup;
};

QTEST_GUILESS_MAIN(ClustersTest)
#include "clusterstest.moc"
