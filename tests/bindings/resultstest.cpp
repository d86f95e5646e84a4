// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pagefixture.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{
constexpr int patience = 20'000;

/** A workspace with a recommendation before a committee whose meeting was yesterday. */
const auto page = R"(
import QtQml
import org.dreischritt

QtObject {
    id: root
    property Workspace ws: Workspace { role: Role.Administrator }
    property OutstandingModel outstanding: OutstandingModel { workspace: root.ws }
    property HistoryModel history: HistoryModel { workspace: root.ws }
    property LookbackModel lookback: LookbackModel { workspace: root.ws }
    property CouncilAnswerModel answers: CouncilAnswerModel { workspace: root.ws }
    property ResultDraft draft: ResultDraft { workspace: root.ws }
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
    function start() { watch(ws.startConference("goslar", "Probe", new Date(2026, 2, 1))) }
    function recommend(title: string) { watch(ws.insert(RecordType.Recommendation, {title: title, reference: "VO/2026/7", conference: ws.conference})) }
    function committee(name: string) { watch(ws.insert(RecordType.Committee, {name: name})) }
    function consult(recommendation: string, committee: string, day: string) {
        watch(ws.insert(RecordType.Consultation, {recommendation: recommendation, committee: committee, date: day, order: 1}))
    }
    function decide(id: string, reason: string) { watch(ws.decide(id, DispositionDecision.Deferred, reason)) }
    function forward(id: string) { watch(ws.decide(id, DispositionDecision.Forwarded)) }
    function note(id: string) { watch(ws.insert(RecordType.Progress, {recommendation: id, date: Entries.today(), percent: 60, note: "läuft"})) }
    function readAnswers(file: string) { watch(answers.read(file)) }
    function takeAnswers() { watch(answers.takeIn()) }
    function chooseAnswer(row: int, chosen: bool) { answers.choose(row, chosen) }
    function answerAt(row: int) : answerRow { return answers.data(answers.index(row, 0), Qt.UserRole) }
    function problemAt(row: int) : string { return answerAt(row).problem }
    function changesAt(row: int) : string {
        const changes = answerAt(row).changes
        let lines = []
        for (let i = 0; i < changes.length; ++i) {
            const c = changes[i]
            lines.push(Labels.answerField(c.field) + ": " + Labels.answerValue(c.field, c.before) + " → " + Labels.answerValue(c.field, c.after))
        }
        return lines.join("\n")
    }
    function finish(id: string) { watch(ws.insert(RecordType.Progress, {recommendation: id, date: Entries.today(), percent: 100, note: "fertig"})) }
    function latestOf(row: int) : string { return lookback.data(lookback.index(row, 0), 256 + 1 + 103).note }
    function titleAt(row: int) : string { return Labels.history(history.data(history.index(row, 0), Qt.UserRole)) }
    function yesOf(row: int) : int { return history.data(history.index(row, 0), Qt.UserRole).votesYes }
    function resultOf() : int { return draft.result }
    function today() : string { return Entries.today() }
    function yesterday() : string { return Entries.shiftedDay("", -1) }
    function tomorrow() : string { return Entries.shiftedDay("", 1) }
}
)";
}

class ResultsTest : public PageFixture
{
    Q_OBJECT

public:
    ResultsTest()
        : PageFixture(patience)
    {
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        make();
        call("create", m_folder->filePath(u"probe.dreischritt"_s));
        call("start");
        m_recommendation = call("recommend", u"Sprachmittlung"_s);
        m_committee = call("committee", u"Sozialausschuss"_s);
        m_consultation = call("consult", m_recommendation, m_committee, ask("yesterday"));
        object("history")->setProperty("recommendation", m_recommendation);
    }

    void whatIsDueAndHasNoResultIsListed()
    {
        QCOMPARE(count("outstanding"), 1);
        call("consult", m_recommendation, m_committee, ask("tomorrow"));
        QCOMPARE(count("outstanding"), 1);
        call("consult", m_recommendation, m_committee, QString());
        QCOMPARE(count("outstanding"), 1);
        call("consult", m_recommendation, m_committee, ask("today"));
        QCOMPARE(count("outstanding"), 2);
        object("outstanding")->setProperty("search", u"sprach sozial"_s);
        QCOMPARE(count("outstanding"), 2);
        object("outstanding")->setProperty("search", u"verkehr"_s);
        QCOMPARE(count("outstanding"), 0);
    }

    void aResultIsEnteredAsOneChangeAndStaysInSight()
    {
        QObject *draft = object("draft");
        draft->setProperty("consultation", m_consultation);
        draft->setProperty("votesYes", 9);
        QVERIFY2(!draft->property("canSubmit").toBool(), "votes alone are no result");
        draft->setProperty("result", 1);
        draft->setProperty("followUp", u"Bericht im Herbst"_s);
        QVERIFY(draft->property("canSubmit").toBool());
        QMetaObject::invokeMethod(draft, "submit");
        QTRY_VERIFY(!draft->property("dirty").toBool());
        QCOMPARE(draft->property("errorText").toString(), QString());
        QCOMPARE(draft->property("votesYes").toInt(), 9);
        QCOMPARE(count("outstanding"), 1);
        QCOMPARE(object("outstanding")->property("outstanding").toInt(), 0);
        QTRY_COMPARE(object("ws")->property("pendingChanges").toInt(), 0);
        QMetaObject::invokeMethod(object("ws"), "undo");
        QTRY_COMPARE(object("outstanding")->property("outstanding").toInt(), 1);
        QCOMPARE(draft->property("votesYes").toInt(), -1);
        QCOMPARE(draft->property("followUp").toString(), QString());
    }

    void aHalfTypedResultIsThereAgainAfterClosing()
    {
        QObject *draft = object("draft");
        draft->setProperty("consultation", m_consultation);
        draft->setProperty("votesNo", 4);
        draft->setProperty("resolutionText", u"Mit der Maßgabe"_s);
        QTest::qWait(400);
        QTRY_COMPARE(object("ws")->property("pendingChanges").toInt(), 0);
        const QString file = m_folder->filePath(u"probe.dreischritt"_s);
        make();
        object("ws")->setProperty("source", file);
        QTRY_COMPARE_WITH_TIMEOUT(object("ws")->property("status").toInt(), 2, patience);
        draft = object("draft");
        draft->setProperty("consultation", m_consultation);
        QCOMPARE(draft->property("votesNo").toInt(), 4);
        QCOMPARE(draft->property("resolutionText").toString(), u"Mit der Maßgabe"_s);
        QVERIFY(draft->property("dirty").toBool());
        QMetaObject::invokeMethod(draft, "revert");
        QCOMPARE(draft->property("votesNo").toInt(), -1);
    }

    void theHistoryGrowsWithWhatHappens()
    {
        QTRY_COMPARE(count("history"), 2);
        QCOMPARE(ask("titleAt", 0), u"Drafted"_s);
        QCOMPARE(ask("titleAt", 1), u"Sozialausschuss: Pending"_s);
        call("forward", m_recommendation);
        QTRY_COMPARE(count("history"), 3);
        QObject *draft = object("draft");
        draft->setProperty("consultation", m_consultation);
        draft->setProperty("result", 1);
        draft->setProperty("votesYes", 11);
        QMetaObject::invokeMethod(draft, "submit");
        QTRY_COMPARE(ask("titleAt", 1), u"Sozialausschuss: Agreed"_s);
        int yes = 0;
        QMetaObject::invokeMethod(m_page.get(), "yesOf", qReturnArg(yes), 1);
        QCOMPARE(yes, 11);
        call("note", m_recommendation);
        QTRY_COMPARE(count("history"), 4);
        QCOMPARE(ask("titleAt", 3), u"60 % carried out"_s);
        object("history")->setProperty("recommendation", QString());
        QTRY_COMPARE(count("history"), 0);
    }

    void theLookBackBeginsWithWhatIsOpen()
    {
        const QString second = call("recommend", u"Lotsen"_s);
        const auto idAt = [this](int row) {
            QString id;
            QMetaObject::invokeMethod(object("lookback"), "idAt", qReturnArg(id), row);
            return id;
        };
        QCOMPARE(count("lookback"), 2);
        QCOMPARE(idAt(0), m_recommendation);
        call("finish", m_recommendation);
        QTRY_COMPARE(idAt(0), second);
        QCOMPARE(ask("latestOf", 1), u"fertig"_s);
        QCOMPARE(ask("latestOf", 0), QString());
        QTRY_COMPARE(object("ws")->property("pendingChanges").toInt(), 0);
        QMetaObject::invokeMethod(object("ws"), "undo");
        QTRY_COMPARE(idAt(0), m_recommendation);
    }

    void answersAreReadLookedAtAndTakenInAsOneStep()
    {
        QVERIFY(write("Vorlage;Gremium;Datum;Ergebnis;Ja;Nein;Enthaltungen;Beschluss;Was folgt\r\n"
                      "VO/2026/7;Sozialausschuss;" + ask("yesterday").toUtf8() + ";zugestimmt;9;2;1;;Bericht im Herbst\r\n"
                      "VO/2026/7;Kreistag;" + ask("today").toUtf8() + ";abgelehnt;10;20;0;;\r\n"
                      "99;Sozialausschuss;" + ask("yesterday").toUtf8() + ";zugestimmt;9;2;1;;\r\n"));
        call("readAnswers", m_file);
        QCOMPARE(count("answers"), 3);
        QObject *answers = object("answers");
        QCOMPARE(answers->property("newCount").toInt(), 2);
        QCOMPARE(answers->property("unclearCount").toInt(), 1);
        QCOMPARE(answers->property("chosenCount").toInt(), 2);
        QVERIFY2(ask("problemAt", 2).contains(u"99"_s), qPrintable(ask("problemAt", 2)));
        QVERIFY2(ask("changesAt", 0).contains(u"Result: Pending → Agreed"_s), qPrintable(ask("changesAt", 0)));
        QVERIFY2(ask("changesAt", 0).contains(u"Yes: – → 9"_s), qPrintable(ask("changesAt", 0)));
        QMetaObject::invokeMethod(m_page.get(), "chooseAnswer", 1, false);
        QMetaObject::invokeMethod(m_page.get(), "chooseAnswer", 2, true);
        QCOMPARE(answers->property("chosenCount").toInt(), 1);
        call("takeAnswers");
        QTRY_COMPARE(object("outstanding")->property("outstanding").toInt(), 0);
        QTRY_COMPARE(answers->property("unchangedCount").toInt(), 1);
        QTRY_COMPARE(object("ws")->property("pendingChanges").toInt(), 0);
        QMetaObject::invokeMethod(object("ws"), "undo");
        QTRY_COMPARE(object("outstanding")->property("outstanding").toInt(), 1);
        call("readAnswers", m_file);
        QCOMPARE(answers->property("newCount").toInt(), 2);
        call("takeAnswers");
        QTRY_COMPARE(answers->property("unchangedCount").toInt(), 2);
        QTRY_COMPARE(object("ws")->property("pendingChanges").toInt(), 0);
        QMetaObject::invokeMethod(object("ws"), "undo");
        QTRY_VERIFY(object("ws")->property("canRedo").toBool());
        call("readAnswers", m_file);
        QCOMPARE(answers->property("newCount").toInt(), 2);
        call("takeAnswers");
        QTRY_COMPARE(answers->property("unchangedCount").toInt(), 2);
    }

    void aSourceThatCannotBeReadIsASentence()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"readAnswers fails"_s));
        call("readAnswers", m_folder->filePath(u"nichts.csv"_s));
        QVERIFY2(m_page->property("error").toString().contains(u"no such file"_s), qPrintable(m_page->property("error").toString()));
        QCOMPARE(count("answers"), 0);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"takeAnswers fails"_s));
        call("takeAnswers");
        QVERIFY(!m_page->property("error").toString().isEmpty());
    }

private:
    bool write(const QByteArray &bytes)
    {
        m_file = m_folder->filePath(u"rueckmeldung.csv"_s);
        QFile file(m_file);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    void make()
    {
        const QString problem = makePage(page, {"outstanding", "history", "lookback", "answers"});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    /** The first result of an operation that went well. */
    template<class... Arguments>
    QString call(const char *function, Arguments... arguments)
    {
        const bool done = finish(function, arguments...);
        const QString error = m_page->property("error").toString();
        if (!done || !error.isEmpty()) {
            qWarning() << function << "fails:" << error;
        }
        return result();
    }

    QString m_file;
    QString m_recommendation;
    QString m_committee;
    QString m_consultation;
};

QTEST_GUILESS_MAIN(ResultsTest)
#include "resultstest.moc"
