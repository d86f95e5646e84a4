// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include <QAbstractItemModelTester>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace
{
constexpr int patience = 20'000;

template<class Condition>
bool eventually(Condition condition)
{
    return QTest::qWaitFor(condition, patience);
}

/** A workspace and every model on it, as a page would write them. */
const auto page = R"(
import QtQml
import org.dreischritt

QtObject {
    id: root
    property Workspace ws: Workspace {}
    property ConferenceModel conferences: ConferenceModel { workspace: root.ws }
    property StepModel steps: StepModel { workspace: root.ws }
    property TopicAreaModel areas: TopicAreaModel { workspace: root.ws }
    property GroupModel groups: GroupModel { workspace: root.ws }
    property ContributionModel cards: ContributionModel { workspace: root.ws }
    property ContributionModel gapCards: ContributionModel { workspace: root.ws; gapsOnly: true }
    property ContributionModel newest: ContributionModel { workspace: root.ws; newestFirst: true }
    property RecommendationModel recommendations: RecommendationModel { workspace: root.ws }
    property RecommendationModel byDecision: RecommendationModel { workspace: root.ws; sorting: RecommendationModel.ByDecision }
    property RecommendationModel undecided: RecommendationModel { workspace: root.ws; undecidedOnly: true }
    property ConsultationModel consultations: ConsultationModel { workspace: root.ws }
    property ProgressModel progress: ProgressModel { workspace: root.ws }
    property ConflictModel conflicts: ConflictModel { workspace: root.ws }
    property CommitteeModel committees: CommitteeModel { workspace: root.ws }
    property OrganisationModel organisations: OrganisationModel { workspace: root.ws }
    property GuidelineModel guidelines: GuidelineModel { workspace: root.ws }
    property LifeStageModel stages: LifeStageModel { workspace: root.ws }
    property PlanningAreaModel places: PlanningAreaModel { workspace: root.ws }
    property TraceModel trace: TraceModel { workspace: root.ws }
    property TemplateModel templates: TemplateModel {}
    property StatementDraft draft: StatementDraft { workspace: root.ws }
    property FieldBuffer buffer: FieldBuffer { workspace: root.ws; recordType: RecordType.Contribution; field: "text" }
    property StepTimer timer: StepTimer { workspace: root.ws }

    property string error: ""
    property list<string> results: []
    property bool done: false
    property bool conflicted: false
    function watch(operation: Operation) {
        root.done = false
        operation.finished.connect(() => {
            root.error = operation.errorText
            root.results = operation.results
            root.conflicted = operation.conflicted
            root.done = true
        })
    }
    function create(file: string) { watch(ws.create(file)) }
    function take(file: string) { watch(ws.importJson(file)) }
    function start(id: string) { watch(ws.startConference(id, "Probe", new Date(2027, 2, 1))) }
    function open(step: string) { watch(ws.openStep(step)) }
    function reveal(step: string) { watch(ws.revealStep(step)) }
    function makePrivate(step: string) { watch(ws.edit(RecordType.Step, step, {visibility: StepVisibility.Private})) }
    function close(step: string) { watch(ws.closeStep(step)) }
    function write(step: string, group: string, text: string) { watch(ws.write(step, group, text, {where: "Oker"})) }
    function link(one: string, other: string) { watch(ws.link(one, other)) }
    function remove(id: string) { watch(ws.remove(RecordType.Contribution, id)) }
    function edit(id: string, text: string, base: int) { watch(ws.edit(RecordType.Contribution, id, {text: text}, base)) }
    function merge(ids: list<string>) { watch(ws.merge(ids, "Zusammen")) }
    function recommend(id: string) { watch(ws.recommend([id])) }
    function decide(id: string, reason: string) { watch(ws.decide(id, DispositionDecision.NotForwarded, reason)) }
    function consult(id: string, committee: string) { watch(ws.addConsultation(id, committee, ConsultationRole.Decision)) }
    function committee(name: string) { watch(ws.insert(RecordType.Committee, {name: name})) }
    function moveStep(id: string, place: int) { watch(ws.move(RecordType.Step, id, place)) }
    function settle(id: string, text: string) { watch(ws.settle(id, text)) }
    function exportJson(folder: string) { watch(ws.exportDocuments({format: Paper.Json, folder: folder})) }
    function textOf(id: string) : string { return ws.contribution(id).text }
    function revisionOf(id: string) : int { return ws.contribution(id).revision }
    function stepOf(kind: int) : string { return ws.stepOfKind(kind) }
    function stateOf(id: string) : int { return ws.step(id).state }
    function titleOf(id: string) : string { return ws.recommendation(id).title }
    function gapOf(id: string) : bool { return ws.marks(id).gap }
}
)";

struct Page {
    explicit Page(QQmlEngine &engine)
    {
        QQmlComponent component(&engine);
        component.setData(page, QUrl(u"page.qml"_s));
        root.reset(component.create());
        if (!root) {
            qWarning() << component.errorString();
        }
        workspace = root ? root->property("ws").value<QObject *>() : nullptr;
    }
    template<class... Arguments>
    bool call(const char *function, Arguments... arguments)
    {
        root->setProperty("done", false);
        const bool done = QMetaObject::invokeMethod(root.get(), function, arguments...)
            && QTest::qWaitFor(
                   [this] {
                       return root->property("done").toBool();
                   },
                   patience);
        if (!done) {
            qWarning() << function << "does not end; changes on their way:" << workspace->property("pendingChanges").toInt();
        }
        return done;
    }
    template<class Answer, class... Arguments>
    Answer ask(const char *function, Arguments... arguments)
    {
        Answer answer{};
        QMetaObject::invokeMethod(root.get(), function, qReturnArg(answer), arguments...);
        return answer;
    }
    bool ready()
    {
        return QTest::qWaitFor(
            [this] {
                return workspace->property("status").toInt() == 2;
            },
            patience);
    }
    QString error() const
    {
        return root->property("error").toString();
    }
    QString result() const
    {
        const QStringList results = root->property("results").toStringList();
        return results.isEmpty() ? QString() : results.constFirst();
    }
    QAbstractItemModel *model(const char *name) const
    {
        return root->property(name).value<QAbstractItemModel *>();
    }
    int count(const char *name) const
    {
        return model(name)->rowCount();
    }
    QString idAt(const char *name, int row) const
    {
        QString id;
        QMetaObject::invokeMethod(model(name), "idAt", qReturnArg(id), row);
        return id;
    }

    std::unique_ptr<QObject> root;
    QObject *workspace = nullptr;
};

constexpr const char *models[] = {"conferences", "steps",   "areas",         "groups",       "cards",     "gapCards",  "newest",
                                  "recommendations", "byDecision", "undecided", "consultations", "progress", "conflicts", "committees", "organisations",
                                  "guidelines", "stages", "places", "trace", "templates"};
}

class WorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_engine.addImportPath(QStringLiteral(MODULES));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"probe.dreischritt"_s);
        m_page = std::make_unique<Page>(m_engine);
        QVERIFY(m_page->root);
        for (const char *name : models) {
            QVERIFY2(m_page->model(name), name);
            new QAbstractItemModelTester(m_page->model(name), QAbstractItemModelTester::FailureReportingMode::QtTest, m_page->root.get());
        }
        QVERIFY(m_page->call("create", m_file));
        QCOMPARE(m_page->error(), QString());
    }

    void cleanup()
    {
        m_page.reset();
        m_folder.reset();
    }

    void aConferenceRunsFromTemplateToSelection()
    {
        Page &page = *m_page;
        QVERIFY(page.call("start", u"goslar"_s));
        QCOMPARE(page.error(), QString());
        QCOMPARE(page.count("steps"), 3);
        QCOMPARE(page.count("groups"), 6);
        const QString strengths = page.idAt("steps", 0);
        const QString needs = page.idAt("steps", 1);
        const QString projects = page.idAt("steps", 2);
        const QString group = page.idAt("groups", 0);

        QVERIFY(page.call("open", strengths));
        QCOMPARE(page.ask<int>("stateOf", strengths), 1);
        QVERIFY(page.call("write", strengths, group, u"Sprachcafé"_s));
        const QString strength = page.result();
        QVERIFY(page.call("open", needs));
        QCOMPARE(page.ask<int>("stateOf", strengths), 3);
        QVERIFY(page.call("write", needs, group, u"Kurse am Abend fehlen"_s));
        const QString need = page.result();
        QVERIFY(page.ask<bool>("gapOf", need));
        QCOMPARE(page.count("gapCards"), 1);
        QVERIFY(page.call("write", projects, group, u"Abendkurs in Oker. Mit Kinderbetreuung."_s));
        const QString project = page.result();
        QCOMPARE(page.count("gapCards"), 2);
        QVERIFY(page.call("link", strength, need));
        QCOMPARE(page.error(), QString());
        QVERIFY(page.call("link", project, need));
        QCOMPARE(page.count("gapCards"), 0);
        QVERIFY(page.call("link", project, strength));
        QVERIFY(!page.error().isEmpty());
        page.root->setProperty("error", QString());

        QVERIFY(page.call("recommend", project));
        const QString recommendation = page.result();
        QCOMPARE(page.ask<QString>("titleOf", recommendation), u"Abendkurs in Oker"_s);
        QCOMPARE(page.count("undecided"), 1);
        QVERIFY(page.call("decide", recommendation, QString()));
        QVERIFY2(!page.error().isEmpty(), "a refusal without a reason goes through");
        QCOMPARE(page.count("undecided"), 1);
        QVERIFY(page.call("decide", recommendation, u"Mittel fehlen"_s));
        QCOMPARE(page.error(), QString());
        QCOMPARE(page.count("undecided"), 0);
        QVERIFY(page.call("committee", u"Kreistag"_s));
        const QString committee = page.result();
        QVERIFY(page.call("consult", recommendation, committee));
        page.model("consultations")->setProperty("recommendation", recommendation);
        QCOMPARE(page.count("consultations"), 1);
        page.model("trace")->setProperty("start", strength);
        QCOMPARE(page.count("trace"), 5);
    }

    void undoTakesBackAndRedoBringsBack()
    {
        Page &page = *m_page;
        QVERIFY(page.call("start", u"goslar"_s));
        const QString step = page.idAt("steps", 1);
        const QString project = page.idAt("steps", 2);
        const QString group = page.idAt("groups", 0);
        QVERIFY(page.call("write", step, group, u"Bedarf"_s));
        const QString need = page.result();
        QVERIFY(page.call("write", project, group, u"Projekt"_s));
        const QString answer = page.result();
        QVERIFY(page.call("link", need, answer));
        QVERIFY(page.call("remove", need));
        QCOMPARE(page.error(), QString());
        QCOMPARE(page.count("cards"), 1);
        const auto times = [&page](const char *way, int count) {
            QMetaObject::invokeMethod(page.workspace, way);
            QVERIFY(eventually([&] { return page.workspace->property("pendingChanges").toInt() == 0; }));
            QCOMPARE(page.count("cards"), count);
        };
        times("undo", 2);
        QVERIFY2(!page.ask<bool>("gapOf", need), "the link came back with the card");
        times("undo", 2);
        QVERIFY(page.ask<bool>("gapOf", need));
        times("undo", 1);
        times("redo", 2);
        times("redo", 2);
        QVERIFY(!page.ask<bool>("gapOf", need));
        times("redo", 1);
        QCOMPARE(page.ask<QString>("textOf", answer), u"Projekt"_s);
    }

    void undoTakesBackWhatIsStillOnItsWay()
    {
        Page &page = *m_page;
        QVERIFY(page.call("start", u"goslar"_s));
        const QString step = page.idAt("steps", 0);
        QVERIFY(page.call("write", step, page.idAt("groups", 0), u"Erste Karte"_s));
        const QString first = page.result();
        QVERIFY(QMetaObject::invokeMethod(page.root.get(), "write", step, page.idAt("groups", 0), u"Zweite Karte"_s));
        QVERIFY(page.workspace->property("pendingChanges").toInt() > 0);
        QMetaObject::invokeMethod(page.workspace, "undo");
        QVERIFY(eventually([&] { return page.root->property("done").toBool() && page.workspace->property("canRedo").toBool(); }));
        QCOMPARE(page.count("cards"), 1);
        QCOMPARE(page.idAt("cards", 0), first);
    }

    void twoPeopleInOneTextKeepBoth()
    {
        Page &page = *m_page;
        QVERIFY(page.call("start", u"goslar"_s));
        QVERIFY(page.call("write", page.idAt("steps", 0), page.idAt("groups", 0), u"Anfang"_s));
        const QString card = page.result();
        Page other(m_engine);
        other.workspace->setProperty("source", m_file);
        QVERIFY(other.ready());
        QCOMPARE(other.ask<QString>("textOf", card), u"Anfang"_s);

        QVERIFY(page.call("edit", card, u"Erste"_s, 1));
        QVERIFY(other.call("edit", card, u"Zweite"_s, 1));
        QCOMPARE(other.error(), QString());
        QVERIFY(other.root->property("conflicted").toBool());
        QVERIFY(eventually([&] { return page.ask<QString>("textOf", card) == u"Zweite"_s; }));
        QVERIFY(eventually([&] { return page.count("conflicts") == 1; }));
        QVERIFY(page.call("settle", page.idAt("conflicts", 0), u"Erste und Zweite"_s));
        QCOMPARE(page.count("conflicts"), 0);
        QVERIFY(eventually([&] { return other.ask<QString>("textOf", card) == u"Erste und Zweite"_s; }));
    }

    void whatIsTypedSurvivesClosing()
    {
        Page &page = *m_page;
        QVERIFY(page.call("start", u"goslar"_s));
        const QString step = page.idAt("steps", 0);
        const QString group = page.idAt("groups", 0);
        QVERIFY(page.call("write", step, group, u"Karte"_s));
        const QString card = page.result();
        const auto type = [&](QObject *form) {
            form->setProperty("step", step);
            form->setProperty("group", group);
            form->setProperty("text", u"halb geschr"_s);
        };
        QObject *draft = page.root->property("draft").value<QObject *>();
        type(draft);
        QObject *buffer = page.root->property("buffer").value<QObject *>();
        buffer->setProperty("recordId", card);
        QCOMPARE(buffer->property("text").toString(), u"Karte"_s);
        buffer->setProperty("text", u"Karte, ergänzt"_s);
        QVERIFY(buffer->property("dirty").toBool());
        QVERIFY(eventually([&] { return draft->property("saved").toBool(); }));
        QTest::qWait(400);
        QVERIFY(eventually([&] { return page.workspace->property("pendingChanges").toInt() == 0; }));

        m_page = std::make_unique<Page>(m_engine);
        m_page->workspace->setProperty("source", m_file);
        QVERIFY(m_page->ready());
        draft = m_page->root->property("draft").value<QObject *>();
        draft->setProperty("step", step);
        draft->setProperty("group", group);
        QCOMPARE(draft->property("text").toString(), u"halb geschr"_s);
        buffer = m_page->root->property("buffer").value<QObject *>();
        buffer->setProperty("recordId", card);
        QCOMPARE(buffer->property("text").toString(), u"Karte, ergänzt"_s);
        QMetaObject::invokeMethod(buffer, "commit");
        QVERIFY(eventually([&] { return m_page->ask<QString>("textOf", card) == u"Karte, ergänzt"_s; }));
        QVERIFY(eventually([&] { return !buffer->property("dirty").toBool(); }));
    }

    void aMemberSeesInAPrivateStepWhatTheirGroupWrote()
    {
        Page &page = *m_page;
        QVERIFY(page.call("start", u"goslar"_s));
        const QString step = page.idAt("steps", 0);
        const QString mine = page.idAt("groups", 0);
        const QString theirs = page.idAt("groups", 1);
        QVERIFY(page.call("makePrivate", step));
        QCOMPARE(page.error(), QString());
        QVERIFY(page.call("open", step));
        QVERIFY(page.call("write", step, mine, u"unsere"_s));
        const QString ours = page.result();
        QVERIFY(page.call("write", step, theirs, u"ihre"_s));
        QCOMPARE(page.count("cards"), 2);
        page.workspace->setProperty("role", 1);
        page.workspace->setProperty("group", mine);
        QCOMPARE(page.count("cards"), 1);
        QCOMPARE(page.idAt("cards", 0), ours);
        page.workspace->setProperty("group", QString());
        QCOMPARE(page.count("cards"), 0);
        page.workspace->setProperty("role", 3);
        QCOMPARE(page.count("cards"), 0);
        QVERIFY(page.call("reveal", step));
        QVERIFY(eventually([&] { return page.count("cards") == 2; }));
    }

    void theExampleIsTakenInAndGoesOutAgain()
    {
        Page &page = *m_page;
        QVERIFY(page.call("take", QStringLiteral(GOSLAR)));
        QCOMPARE(page.error(), QString());
        QVERIFY(page.count("cards") >= 40);
        QVERIFY(page.count("recommendations") >= 8);
        QVERIFY(page.workspace->property("gapCount").toInt() > 0);
        QVERIFY(page.call("exportJson", m_folder->filePath(u"out"_s)));
        QCOMPARE(page.error(), QString());
        QVERIFY(QFile::exists(page.result()));
    }

    void aMissingFileIsASentenceNotACrash()
    {
        Page page(m_engine);
        page.workspace->setProperty("source", m_folder->filePath(u"nichts.dreischritt"_s));
        QVERIFY(eventually([&] { return page.workspace->property("status").toInt() == 3; }));
        QVERIFY(page.workspace->property("errorText").toString().contains(u"nichts.dreischritt"_s));
        QVERIFY(page.call("write", u"x"_s, u"y"_s, u"z"_s));
        QVERIFY(!page.error().isEmpty());
    }

private:
    QQmlEngine m_engine;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<Page> m_page;
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "workspacetest.moc"
