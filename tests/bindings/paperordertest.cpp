// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include <QAbstractItemModel>
#include <QDir>
#include <QFile>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <algorithm>
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
    property Workspace ws: Workspace { role: Role.Administrator }
    property WriterTemplate odt: WriterTemplate {}
    property RecommendationModel recommendations: RecommendationModel { workspace: root.ws }
    property GroupModel groups: GroupModel { workspace: root.ws }
    property string error: ""
    property list<string> results: []
    property list<writtenFile> files: []
    property Operation running: null
    property bool done: false
    property real furthest: -1
    function watch(operation: Operation) {
        root.done = false
        root.running = operation
        operation.progressChanged.connect(() => { root.furthest = operation.progress })
        operation.finished.connect(() => {
            root.error = operation.errorText
            root.results = operation.results
            root.files = operation.files
            root.done = true
        })
    }
    function create(file: string) { watch(ws.create(file)) }
    function take(file: string) { watch(ws.importJson(file)) }
    function write(format: int, what: int, packing: int, folder: string) {
        watch(ws.exportDocuments({format: format, what: what, packing: packing, folder: folder}))
    }
    function writeOne(id: string, folder: string) { watch(ws.exportDocuments({recommendations: [id], folder: folder})) }
    function writeFor(committee: string, folder: string) { watch(ws.exportDocuments({committee: committee, folder: folder})) }
    function writeWith(odt: string, letterhead: string, folder: string) {
        watch(ws.exportDocuments({format: Paper.Pdf, templateFile: odt, letterheadFile: letterhead, folder: folder}))
    }
    function writeAndCancel(folder: string) {
        watch(ws.exportDocuments({format: Paper.Pdf, folder: folder}))
        root.running.cancel()
    }
    function preview(what: int) { watch(ws.previewPaper({what: what})) }
    function saveTemplate(folder: string) { watch(ws.saveWriterTemplate("", folder)) }
    function check(file: string) { odt.file = file }
    function suggestionOf(row: int) : string { return odt.unknown[row].suggestion }
    function sort(sorting: int) { recommendations.sorting = sorting }
    function showGroup(row: int) { recommendations.group = row < 0 ? "" : groups.idAt(row) }
    function showCommitteeOf(line: string) { recommendations.committee = line }
    function priorityAt(row: int) : int { return ws.recommendation(recommendations.idAt(row)).priority }
    function missingAt(row: int) : int { return ws.missing(recommendations.idAt(row)).length }
    function decisionAt(row: int) : int { return ws.disposition(recommendations.idAt(row)).decision }
    function idAt(row: int) : string { return recommendations.idAt(row) }
    function openPointsOf(row: int) : string { return files[row].openPoints.join(" ") }
    function nameOf(row: int) : string { return files[row].name }
    function meanings() : list<string> { return odt.placeholders.map(name => odt.meaning(name)).concat(odt.lists.map(list => odt.meaningOfList(list))) }
    function namesOfAll() : list<string> { return odt.placeholders.concat(odt.lists) }
    function leave() { ws.source = "" }
}
)";
}

class PaperOrderTest : public QObject
{
    Q_OBJECT

private:
    template<class... Arguments>
    bool call(const char *function, Arguments... arguments)
    {
        m_page->setProperty("done", false);
        return QMetaObject::invokeMethod(m_page.get(), function, arguments...) && QTest::qWaitFor(
                   [this] {
                       return m_page->property("done").toBool();
                   },
                   patience);
    }
    template<class Answer, class... Arguments>
    Answer ask(const char *function, Arguments... arguments)
    {
        Answer answer{};
        QMetaObject::invokeMethod(m_page.get(), function, qReturnArg(answer), arguments...);
        return answer;
    }
    QString error() const
    {
        return m_page->property("error").toString();
    }
    QStringList results() const
    {
        return m_page->property("results").toStringList();
    }
    int rows() const
    {
        return qobject_cast<QAbstractItemModel *>(m_page->property("recommendations").value<QObject *>())->rowCount();
    }
    QObject *odt() const
    {
        return m_page->property("odt").value<QObject *>();
    }
    bool checkTemplate(const QString &file)
    {
        QMetaObject::invokeMethod(m_page.get(), "check", file);
        return QTest::qWaitFor(
            [this] {
                return !odt()->property("checking").toBool();
            },
            patience);
    }

    QQmlEngine m_engine;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QObject> m_page;

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_engine.addImportPath(QStringLiteral(MODULES));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QQmlComponent component(&m_engine);
        component.setData(page, QUrl(u"page.qml"_s));
        m_page.reset(component.create());
        QVERIFY2(m_page, qPrintable(component.errorString()));
        QVERIFY(call("create", m_folder->filePath(u"w.dreischritt"_s)));
        QVERIFY2(error().isEmpty(), qPrintable(error()));
        QVERIFY(call("take", QStringLiteral(GOSLAR)));
        QVERIFY2(error().isEmpty(), qPrintable(error()));
    }

    void cleanup()
    {
        m_page.reset();
    }

    void recommendationsStandInTheOrderThatIsAskedFor_data()
    {
        QTest::addColumn<int>("sorting");
        QTest::addColumn<QByteArray>("rank");
        QTest::newRow("by priority") << 1 << QByteArray("priorityAt");
        QTest::newRow("complete ones first") << 2 << QByteArray("missingAt");
        QTest::newRow("by decision") << 5 << QByteArray("decisionAt");
    }
    void recommendationsStandInTheOrderThatIsAskedFor()
    {
        QFETCH(int, sorting);
        QFETCH(QByteArray, rank);
        QMetaObject::invokeMethod(m_page.get(), "sort", sorting);
        QList<int> ranks;
        for (int row = 0; row < rows(); ++row) {
            const int value = ask<int>(rank.constData(), row);
            ranks += rank == "priorityAt" && value == 0 ? 1000 : value;
        }
        QCOMPARE(ranks.size(), 10);
        QVERIFY2(std::is_sorted(ranks.cbegin(), ranks.cend()), rank.constData());
        QVERIFY(ranks.constFirst() != ranks.constLast());
    }

    void aGroupSeesWhatGrewOutOfItsProjects()
    {
        int sum = 0;
        for (int group = 0; group < 3; ++group) {
            QMetaObject::invokeMethod(m_page.get(), "showGroup", group);
            QVERIFY(rows() < 10);
            for (int row = 0; row < rows(); ++row) {
                auto *model = qobject_cast<QAbstractItemModel *>(m_page->property("recommendations").value<QObject *>());
                const int role = model->roleNames().key("groups");
                QVERIFY(!model->data(model->index(row, 0), role).toStringList().isEmpty());
                ++sum;
            }
        }
        QVERIFY(sum > 0);
        QMetaObject::invokeMethod(m_page.get(), "showGroup", -1);
        QCOMPARE(rows(), 10);
        QMetaObject::invokeMethod(m_page.get(), "showCommitteeOf", u"no such committee"_s);
        QCOMPARE(rows(), 0);
    }

    void everyKindOfPaperIsWritten_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("packing");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<int>("files");
        QTest::newRow("draft resolutions") << 0 << 0 << 0 << u".odt"_s << 10;
        QTest::newRow("information papers in one archive") << 0 << 1 << 1 << u".zip"_s << 1;
        QTest::newRow("report as PDF") << 1 << 2 << 0 << u".pdf"_s << 1;
        QTest::newRow("replies in one paper") << 0 << 3 << 2 << u".odt"_s << 1;
        QTest::newRow("handout") << 0 << 4 << 0 << u".odt"_s << 1;
        QTest::newRow("everything") << 4 << 0 << 0 << u".json"_s << 1;
    }
    void everyKindOfPaperIsWritten()
    {
        QFETCH(int, format);
        QFETCH(int, what);
        QFETCH(int, packing);
        QFETCH(QString, ending);
        QFETCH(int, files);
        const QString folder = m_folder->filePath(u"papers"_s);
        QVERIFY(call("write", format, what, packing, folder));
        QVERIFY2(error().isEmpty(), qPrintable(error()));
        QCOMPARE(results().size(), files);
        const QString path = results().constFirst();
        QVERIFY2(path.endsWith(ending), qPrintable(path));
        QVERIFY(QFile::exists(path));
        QCOMPARE(ask<QString>("nameOf", 0), QFileInfo(path).fileName());
    }

    void oneRecommendationIsOnePaperThatSaysWhatIsOpen()
    {
        const QString open = ask<QString>("idAt", 9);
        QVERIFY(!open.isEmpty());
        QVERIFY(call("writeOne", open, m_folder->filePath(u"papers"_s)));
        QVERIFY2(error().isEmpty(), qPrintable(error()));
        QCOMPARE(results().size(), 1);
        QVERIFY(!ask<QString>("openPointsOf", 0).isEmpty());
    }

    void whatCannotBeDoneIsSaidInASentence()
    {
        QVERIFY(call("writeFor", u"no such committee"_s, m_folder->filePath(u"papers"_s)));
        QVERIFY(error().contains(u"no such committee"_s));
        const QString odt = m_folder->filePath(u"eigene.ott"_s);
        QVERIFY(call("writeWith", odt, m_folder->filePath(u"briefkopf.pdf"_s), m_folder->filePath(u"papers"_s)));
        QVERIFY(!error().isEmpty());
        QVERIFY(results().isEmpty());
    }

    void anExportEndsWhenItIsCancelled()
    {
        const QString folder = m_folder->filePath(u"papers"_s);
        QVERIFY(call("writeAndCancel", folder));
        QVERIFY(!error().isEmpty());
        QVERIFY(QDir(folder).entryList(QDir::Files).size() < 10);
    }

    void progressReachesTheEnd()
    {
        QVERIFY(call("write", 0, 0, 0, m_folder->filePath(u"papers"_s)));
        QVERIFY(m_page->property("furthest").toDouble() > 0);
    }

    void aPreviewIsAFileThatGoesWithTheWorkspace()
    {
        QStringList paths;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(call("preview", i == 0 ? 0 : 4));
            QVERIFY2(error().isEmpty(), qPrintable(error()));
            QCOMPARE(results().size(), 1);
            paths += QUrl(results().constFirst()).toLocalFile();
        }
        QFile file(paths.at(2));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
        QVERIFY2(!QFile::exists(paths.at(0)), "only the last two are kept");
        QVERIFY(QFile::exists(paths.at(1)));
        m_page.reset();
        QVERIFY(!QFile::exists(paths.at(1)));
        QVERIFY(!QFile::exists(paths.at(2)));
    }

    void aTemplateThatWasSavedIsNeverWrittenOver()
    {
        QVERIFY(call("saveTemplate", m_folder->path()));
        const QString first = results().constFirst();
        QVERIFY(call("saveTemplate", m_folder->path()));
        QVERIFY(results().constFirst() != first);
        QVERIFY(QFile::exists(first));
        QVERIFY(checkTemplate(first));
        QVERIFY(odt()->property("usable").toBool());
        QVERIFY(!odt()->property("lacksContent").toBool());
    }

    void aTemplateThatIsNoneIsRefusedInASentence()
    {
        const QString path = m_folder->filePath(u"eigene.ott"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("not a template") > 0);
        file.close();
        QVERIFY(checkTemplate(path));
        QVERIFY(!odt()->property("usable").toBool());
        QVERIFY(odt()->property("errorText").toString().contains(u"eigene.ott"_s));
        QVERIFY(checkTemplate({}));
        QVERIFY(odt()->property("errorText").toString().isEmpty());
    }

    void everyPlaceholderHasAMeaning()
    {
        const auto names = ask<QStringList>("namesOfAll");
        const auto meanings = ask<QStringList>("meanings");
        QCOMPARE(meanings.size(), names.size());
        QVERIFY(names.size() > 40);
        for (qsizetype i = 0; i < names.size(); ++i) {
            QVERIFY2(!meanings.at(i).isEmpty() && meanings.at(i) != names.at(i), qPrintable(names.at(i)));
        }
    }

    void aWorkspaceThatIsClosedWhileItWritesTakesNothingAlong()
    {
        QMetaObject::invokeMethod(m_page.get(), "write", 1, 0, 0, m_folder->filePath(u"papers"_s));
        m_page.reset();
        QTest::qWait(50);
    }
};

QTEST_GUILESS_MAIN(PaperOrderTest)

#include "paperordertest.moc"
