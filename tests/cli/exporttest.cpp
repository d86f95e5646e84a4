// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "toolfixture.h"

#include <QDirIterator>

/** Papers and data that leave the house by the command line. */
class ExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void everyRecommendationBecomesAPaper();
    void oneRecommendationBecomesOnePaper();
    void theReportIsOnePaper();
    void anotherProfileGivesAnotherPaper();
    void openPointsAreSaidAndBlockNothing();
    void dataNeedNoKindOfPaper();
    void theSameWorkspaceGivesTheSameBytes();
    void whatIsNotThereIsRefused();
    void aFolderThatCannotBeMadeIsRefused();

private:
    Answer write(const QStringList &words) const
    {
        return m_tool.run(QStringList{QStringLiteral("export"), QStringLiteral("goslar.dreischritt")} + words);
    }
    static QStringList paths(const Answer &answer)
    {
        return QString::fromUtf8(answer.out).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

    ToolFixture m_tool;
};

void ExportTest::initTestCase()
{
    QCOMPARE(m_tool.run({QStringLiteral("import"), QStringLiteral("goslar.dreischritt"), QStringLiteral(EXAMPLES "/goslar/conference.json")}).status, 0);
}

void ExportTest::everyRecommendationBecomesAPaper()
{
    const Answer answer = write({QStringLiteral("--format"), QStringLiteral("odt"), QStringLiteral("--output"), QStringLiteral("new/papers")});
    QVERIFY2(answer.status == 0, answer.err.constData());
    QCOMPARE(paths(answer).size(), m_tool.records(QStringLiteral("goslar.dreischritt"), "recommendations").size());
    for (const QString &path : paths(answer)) {
        QVERIFY2(path.startsWith(QLatin1String("new/papers/")) && path.endsWith(QLatin1String(".odt")), qPrintable(path));
        QVERIFY(m_tool.read(path).startsWith("PK"));
        QVERIFY(m_tool.read(path).contains("mimetypeapplication/vnd.oasis.opendocument.text"));
    }
}

void ExportTest::oneRecommendationBecomesOnePaper()
{
    const QString id = m_tool.records(QStringLiteral("goslar.dreischritt"), "recommendations").last()[QStringLiteral("id")].toString();
    const Answer answer = write({QStringLiteral("--format=odt"),
                                 QStringLiteral("--what=resolution"),
                                 QStringLiteral("--recommendation"),
                                 id,
                                 QStringLiteral("--output=one"),
                                 QStringLiteral("--json")});
    QVERIFY2(answer.status == 0, answer.err.constData());
    QCOMPARE(answer.array().size(), 1);
    QCOMPARE(answer.array().first().toObject().keys(), QStringList({QStringLiteral("findings"), QStringLiteral("openPoints"), QStringLiteral("path")}));
    QVERIFY(QFile::exists(m_tool.path(answer.array().first()[QStringLiteral("path")].toString())));
}

void ExportTest::theReportIsOnePaper()
{
    const QString conference = m_tool.records(QStringLiteral("goslar.dreischritt"), "conferences").last()[QStringLiteral("id")].toString();
    const Answer answer =
        write({QStringLiteral("--format=odt"), QStringLiteral("--what=report"), QStringLiteral("--conference"), conference, QStringLiteral("--output=report")});
    QVERIFY2(answer.status == 0, answer.err.constData());
    QCOMPARE(paths(answer).size(), 1);
    QVERIFY(m_tool.read(paths(answer).first()).size() > 5000);
}

void ExportTest::anotherProfileGivesAnotherPaper()
{
    const QString id = m_tool.records(QStringLiteral("goslar.dreischritt"), "recommendations").first()[QStringLiteral("id")].toString();
    const Answer usual = write({QStringLiteral("--format=odt"), QStringLiteral("--recommendation"), id, QStringLiteral("--output=usual")});
    const Answer unknown = write(
        {QStringLiteral("--format=odt"), QStringLiteral("--recommendation"), id, QStringLiteral("--profile=nowhere"), QStringLiteral("--output=unknown")});
    QCOMPARE(usual.status, 0);
    QCOMPARE(unknown.status, 3);
    QVERIFY(unknown.err.contains("nowhere"));
}

void ExportTest::openPointsAreSaidAndBlockNothing()
{
    const QString file = m_tool.newWorkspace(QStringLiteral("open.dreischritt"));
    Recommendation recommendation;
    recommendation.conference = m_tool.records(file, "conferences").first()[QStringLiteral("id")].toString();
    recommendation.title = QStringLiteral("../../Medibus /etc/passwd \"x\"");
    QCOMPARE(m_tool.apply(file, ToolFixture::line(Change::insert(recommendation, QStringLiteral("Administrator")))).status, 0);
    const Answer answer =
        m_tool.run({QStringLiteral("export"), file, QStringLiteral("--format=odt"), QStringLiteral("--output=open"), QStringLiteral("--json")});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.array().first()[QStringLiteral("openPoints")].toArray().size(), 8);
    const QString path = answer.array().first()[QStringLiteral("path")].toString();
    QCOMPARE(QFileInfo(m_tool.path(path)).canonicalPath(), QFileInfo(m_tool.path(QStringLiteral("open"))).canonicalFilePath());
    QVERIFY(m_tool.run({QStringLiteral("export"), file, QStringLiteral("--format=odt"), QStringLiteral("--output=open")}).err.contains("resolution text"));
}

void ExportTest::dataNeedNoKindOfPaper()
{
    const Answer tables = write({QStringLiteral("--format=csv"), QStringLiteral("--output=csv")});
    QCOMPARE(tables.status, 0);
    QVERIFY(paths(tables).size() > 5);
    QVERIFY(m_tool.read(QStringLiteral("csv/contributions.csv")).startsWith("\xef\xbb\xbfid;revision;"));
    const Answer json = write({QStringLiteral("--format=json"), QStringLiteral("--output=json")});
    QCOMPARE(json.status, 0);
    QCOMPARE(paths(json).size(), 1);
    const QJsonObject workspace = QJsonDocument::fromJson(m_tool.read(paths(json).first())).object();
    QCOMPARE(workspace.value(QStringLiteral("schemaVersion")).toInt(), 1);
    QVERIFY(!workspace.contains(QStringLiteral("persons")));
    QVERIFY(!workspace.contains(QStringLiteral("drafts")));
    QCOMPARE(workspace.value(QStringLiteral("contributions")).toArray(), m_tool.records(QStringLiteral("goslar.dreischritt"), "contributions"));
}

void ExportTest::theSameWorkspaceGivesTheSameBytes()
{
    for (const QString &format : {QStringLiteral("odt"), QStringLiteral("csv"), QStringLiteral("json")}) {
        const Answer first = write({QStringLiteral("--format"), format, QStringLiteral("--output=again1")});
        const Answer second = write({QStringLiteral("--format"), format, QStringLiteral("--output=again2")});
        QCOMPARE(paths(first).size(), paths(second).size());
        for (qsizetype i = 0; i < paths(first).size(); ++i) {
            QVERIFY2(m_tool.read(paths(first).at(i)) == m_tool.read(paths(second).at(i)), qPrintable(paths(first).at(i)));
        }
    }
}

void ExportTest::whatIsNotThereIsRefused()
{
    for (const QString &option : {QStringLiteral("--recommendation"), QStringLiteral("--conference")}) {
        const Answer answer = write({QStringLiteral("--format=odt"), option, Uuid::create(), QStringLiteral("--output=none")});
        QCOMPARE(answer.status, 3);
        QVERIFY(!QFile::exists(m_tool.path(QStringLiteral("none"))));
    }
    QCOMPARE(
        m_tool.run({QStringLiteral("export"), QStringLiteral("missing.dreischritt"), QStringLiteral("--format=json"), QStringLiteral("--output=none")}).status,
        3);
}

void ExportTest::aFolderThatCannotBeMadeIsRefused()
{
    for (const QString &folder : {QStringLiteral("/proc/papers"), QStringLiteral("goslar.dreischritt"), QStringLiteral("goslar.dreischritt/papers")}) {
        const Answer answer = write({QStringLiteral("--format=json"), QStringLiteral("--output"), folder});
        QCOMPARE(answer.status, 3);
        QVERIFY(!answer.err.isEmpty());
    }
    QCOMPARE(m_tool.run({QStringLiteral("show"), QStringLiteral("goslar.dreischritt")}).status, 0);
}

QTEST_GUILESS_MAIN(ExportTest)

#include "exporttest.moc"
