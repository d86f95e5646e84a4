// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "toolfixture.h"

/** The commands, each with what it prints and how it ends. */
class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void templatesAreListed();
    void aWorkspaceStartsFromATemplate();
    void aWorkspaceIsNotStartedTwice();
    void anUnknownTemplateIsRefusedWithTheKnownOnes();
    void showGivesEveryListSortedById();
    void showOfOneConferenceLeavesTheOthersOut();
    void anUnknownConferenceIsRefused();
    void theLogIsBothAnArrayAndLines();
    void theLogBeginsWhereAsked();
    void gapsAreFoundAndClosed();
    void theCheckNamesWhatIsMissing();
};

void CommandLineTest::templatesAreListed()
{
    const ToolFixture tool;
    const Answer answer = tool.run({QStringLiteral("templates"), QStringLiteral("--json")});
    QCOMPARE(answer.status, 0);
    const QJsonArray list = answer.array();
    QCOMPARE(list.size(), 6);
    const QJsonObject goslar = list.first().toObject();
    QCOMPARE(goslar.keys(), QStringList({QStringLiteral("id"), QStringLiteral("steps"), QStringLiteral("title"), QStringLiteral("topicAreas")}));
    QCOMPARE(goslar.value(QStringLiteral("id")).toString(), QStringLiteral("goslar"));
    QCOMPARE(goslar.value(QStringLiteral("steps")).toArray().size(), 3);
    const QJsonObject step = goslar.value(QStringLiteral("steps")).toArray().first().toObject();
    QCOMPARE(step.keys(), QStringList({QStringLiteral("kind"), QStringLiteral("question")}));
    QCOMPARE(step.value(QStringLiteral("kind")).toString(), QStringLiteral("WhatWorks"));
    QCOMPARE(goslar.value(QStringLiteral("topicAreas")).toArray().first(), QJsonValue(QStringLiteral("Gesundheit")));
    for (const QJsonValue &entry : list) {
        QVERIFY(tool.run({QStringLiteral("templates")}).out.contains(entry[QStringLiteral("title")].toString().toUtf8()));
    }
}

void CommandLineTest::aWorkspaceStartsFromATemplate()
{
    const ToolFixture tool;
    const Answer made = tool.run({QStringLiteral("new"),
                                  QStringLiteral("g.dreischritt"),
                                  QStringLiteral("--template=goslar"),
                                  QStringLiteral("--title"),
                                  QStringLiteral("6. Konferenz „Wege“"),
                                  QStringLiteral("--date"),
                                  QStringLiteral("2027-03-01"),
                                  QStringLiteral("--json")});
    QCOMPARE(made.status, 0);
    const QJsonObject conference = tool.records(QStringLiteral("g.dreischritt"), "conferences").first().toObject();
    QCOMPARE(conference.value(QStringLiteral("id")), made.object().value(QStringLiteral("conference")));
    QCOMPARE(conference.value(QStringLiteral("title")).toString(), QStringLiteral("6. Konferenz „Wege“"));
    QCOMPARE(conference.value(QStringLiteral("startsOn")).toString(), QStringLiteral("2027-03-01"));
    QCOMPARE(conference.value(QStringLiteral("template")).toString(), QStringLiteral("goslar"));
    QCOMPARE(tool.records(QStringLiteral("g.dreischritt"), "topicAreas").size(), 6);
    const Answer shown = tool.run({QStringLiteral("show"), QStringLiteral("g.dreischritt")});
    QCOMPARE(shown.status, 0);
    QVERIFY(shown.out.contains("6. Konferenz „Wege“"));
    QVERIFY(shown.err.isEmpty());
    QCOMPARE(QDir(tool.folder.path()).entryList({QStringLiteral("g.dreischritt*")}, QDir::Files), QStringList{QStringLiteral("g.dreischritt")});
}

void CommandLineTest::aWorkspaceIsNotStartedTwice()
{
    const ToolFixture tool;
    const QString file = tool.newWorkspace();
    const QByteArray before = tool.read(file);
    const Answer again = tool.run({QStringLiteral("new"), file, QStringLiteral("--template"), QStringLiteral("goslar")});
    QCOMPARE(again.status, 3);
    QVERIFY(again.err.startsWith(file.toUtf8()));
    QCOMPARE(tool.read(file), before);
}

void CommandLineTest::anUnknownTemplateIsRefusedWithTheKnownOnes()
{
    const ToolFixture tool;
    const Answer answer = tool.run({QStringLiteral("new"), QStringLiteral("a.dreischritt"), QStringLiteral("--template"), QStringLiteral("../goslar")});
    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.err.contains("praeventionskette"), answer.err.constData());
    QVERIFY(!QFile::exists(tool.path(QStringLiteral("a.dreischritt"))));
}

void CommandLineTest::showGivesEveryListSortedById()
{
    const ToolFixture tool;
    const QString file = tool.newWorkspace();
    const QJsonObject shown = tool.show(file);
    QStringList expected;
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        if (!isUnlogged(RecordType::Type(i))) {
            expected += recordInfo(RecordType::Type(i)).plural;
        }
    }
    expected.sort();
    QCOMPARE(shown.keys(), expected);
    QVERIFY(!shown.contains(QStringLiteral("persons")));
    for (const QString &plural : expected) {
        QString last;
        const QJsonArray list = shown.value(plural).toArray();
        for (const QJsonValue &record : list) {
            QVERIFY(record[QStringLiteral("id")].toString() > last);
            QVERIFY(record[QStringLiteral("revision")].toInt() >= 1);
            last = record[QStringLiteral("id")].toString();
        }
    }
    const QJsonObject step = shown.value(QStringLiteral("steps")).toArray().first().toObject();
    QCOMPARE(step.value(QStringLiteral("state")).toString(), QStringLiteral("Planned"));
    QVERIFY(step.value(QStringLiteral("permissions")).toArray().contains(QStringLiteral("Write")));
    QVERIFY(step.contains(QStringLiteral("openedAt")));
    QVERIFY(step.value(QStringLiteral("openedAt")).isNull());
}

void CommandLineTest::showOfOneConferenceLeavesTheOthersOut()
{
    const ToolFixture tool;
    const QString file = tool.newWorkspace();
    Conference other;
    other.title = QStringLiteral("Andere");
    const Change conference = Change::insert(other, QStringLiteral("Moderator"));
    Step step;
    step.conference = conference.recordId;
    step.question = QStringLiteral("Was?");
    const Change question = Change::insert(step, QStringLiteral("Moderator"));
    const Change card = ToolFixture::statement(question.recordId, QStringLiteral("Karte"));
    Committee committee;
    committee.name = QStringLiteral("Sozialausschuss");
    QCOMPARE(tool.apply(file, ToolFixture::lines({conference, question, card, Change::insert(committee, QStringLiteral("Administrator"))})).tally(),
             QList<int>({4, 0, 0, 0}));

    const QJsonObject shown =
        tool.run({QStringLiteral("show"), file, QStringLiteral("--json"), QStringLiteral("--conference"), conference.recordId.toUpper()}).object();
    QCOMPARE(shown.value(QStringLiteral("conferences")).toArray().size(), 1);
    QCOMPARE(shown.value(QStringLiteral("steps")).toArray().size(), 1);
    QCOMPARE(shown.value(QStringLiteral("contributions")).toArray().size(), 1);
    QCOMPARE(shown.value(QStringLiteral("topicAreas")).toArray().size(), 0);
    QCOMPARE(shown.value(QStringLiteral("committees")).toArray().size(), 1);
    QVERIFY(!tool.run({QStringLiteral("show"), file, QStringLiteral("--conference"), conference.recordId}).out.contains("drei Schritten"));
}

void CommandLineTest::anUnknownConferenceIsRefused()
{
    const ToolFixture tool;
    const QString file = tool.newWorkspace();
    for (const QString &command : {QStringLiteral("show"), QStringLiteral("gaps"), QStringLiteral("check")}) {
        for (const QString &id : {QStringLiteral("x"), QString(), Uuid::create()}) {
            const Answer answer = tool.run({command, file, QStringLiteral("--json"), QStringLiteral("--conference"), id});
            QCOMPARE(answer.status, 3);
            QVERIFY(answer.out.isEmpty());
        }
    }
}

void CommandLineTest::theLogIsBothAnArrayAndLines()
{
    const ToolFixture tool;
    const QString file = tool.newWorkspace();
    const Answer log = tool.run({QStringLiteral("log"), file, QStringLiteral("--json")});
    QCOMPARE(log.status, 0);
    const QJsonArray changes = log.array();
    QVERIFY(changes.size() > 10);
    QCOMPARE(log.out.count('\n'), changes.size() + 2);
    QCOMPARE(changes.first()[QStringLiteral("sequence")].toInt(), 1);
    QCOMPARE(changes.last()[QStringLiteral("sequence")].toInt(), changes.size());
    QCOMPARE(tool.apply(file, log.out).tally(), QList<int>({0, int(changes.size()), 0, 0}));
    QCOMPARE(tool.run({QStringLiteral("log"), file}).out.count('\n'), changes.size());
}

void CommandLineTest::theLogBeginsWhereAsked()
{
    const ToolFixture tool;
    const QString file = tool.newWorkspace();
    const qsizetype all = tool.run({QStringLiteral("log"), file, QStringLiteral("--json")}).array().size();
    const QJsonArray rest = tool.run({QStringLiteral("log"), file, QStringLiteral("--json"), QStringLiteral("--since"), QStringLiteral("5")}).array();
    QCOMPARE(rest.size(), all - 5);
    QCOMPARE(rest.first()[QStringLiteral("sequence")].toInt(), 6);
    const Answer none = tool.run({QStringLiteral("log"), file, QStringLiteral("--json"), QStringLiteral("--since"), QStringLiteral("1000000000000")});
    QCOMPARE(none.status, 0);
    QVERIFY(QJsonDocument::fromJson(none.out).isArray());
    QVERIFY(none.array().isEmpty());
}

void CommandLineTest::gapsAreFoundAndClosed()
{
    const ToolFixture tool;
    const QString file = tool.newWorkspace();
    Answer gaps = tool.run({QStringLiteral("gaps"), file, QStringLiteral("--json")});
    QCOMPARE(gaps.status, 0);
    QCOMPARE(gaps.out, QByteArray("{\"needsWithoutProject\":[],\"projectsWithoutNeed\":[],\"recommendationsWithoutOrigin\":[]}\n"));

    const Change need = ToolFixture::statement(tool.step(file, QStringLiteral("NeedForAction")), QStringLiteral("Hausärzte fehlen"));
    const Change project = ToolFixture::statement(tool.step(file, QStringLiteral("Project")), QStringLiteral("Sprechstunde im Bus"));
    Recommendation recommendation;
    recommendation.conference = tool.records(file, "conferences").first()[QStringLiteral("id")].toString();
    recommendation.title = QStringLiteral("Medibus");
    const Change paper = Change::insert(recommendation, QStringLiteral("Administrator"));
    QCOMPARE(tool.apply(file, ToolFixture::lines({need, project, paper})).tally(), QList<int>({3, 0, 0, 0}));
    gaps = tool.run({QStringLiteral("gaps"), file, QStringLiteral("--json")});
    QCOMPARE(gaps.status, 1);
    QCOMPARE(gaps.object().value(QStringLiteral("needsWithoutProject")).toArray(), QJsonArray{need.recordId});
    QCOMPARE(gaps.object().value(QStringLiteral("projectsWithoutNeed")).toArray(), QJsonArray{project.recordId});
    QCOMPARE(gaps.object().value(QStringLiteral("recommendationsWithoutOrigin")).toArray(), QJsonArray{paper.recordId});
    const Answer human = tool.run({QStringLiteral("gaps"), file});
    QCOMPARE(human.status, 1);
    QVERIFY(human.out.contains("Hausärzte fehlen") && human.out.contains("Medibus"));

    Link answers{{}, 0, project.recordId, need.recordId, LinkKind::Answers};
    Link arises{{}, 0, paper.recordId, project.recordId, LinkKind::ArisesFrom};
    QCOMPARE(tool.apply(file, ToolFixture::lines({Change::insert(answers, QStringLiteral("Member")), Change::insert(arises, QStringLiteral("Administrator"))}))
                 .tally(),
             QList<int>({2, 0, 0, 0}));
    QCOMPARE(tool.run({QStringLiteral("gaps"), file}).status, 0);
    const QJsonObject link = tool.records(file, "links").first().toObject();
    QCOMPARE(link.keys(),
             QStringList({QStringLiteral("from"), QStringLiteral("id"), QStringLiteral("kind"), QStringLiteral("revision"), QStringLiteral("to")}));
}

void CommandLineTest::theCheckNamesWhatIsMissing()
{
    const ToolFixture tool;
    const QString file = tool.newWorkspace();
    QCOMPARE(tool.run({QStringLiteral("check"), file, QStringLiteral("--json")}).out, QByteArray("[]\n"));
    Recommendation recommendation;
    recommendation.conference = tool.records(file, "conferences").first()[QStringLiteral("id")].toString();
    recommendation.title = QStringLiteral("Medibus");
    const Change paper = Change::insert(recommendation, QStringLiteral("Administrator"));
    QCOMPARE(tool.apply(file, ToolFixture::line(paper)).status, 0);
    const Answer check = tool.run({QStringLiteral("check"), file, QStringLiteral("--json")});
    QCOMPARE(check.status, 1);
    const QJsonObject entry = check.array().first().toObject();
    QCOMPARE(entry.value(QStringLiteral("recommendation")).toString(), paper.recordId);
    QCOMPARE(entry.value(QStringLiteral("missing")).toArray(),
             QJsonArray({QStringLiteral("resolutionText"),
                         QStringLiteral("leadOrganisation"),
                         QStringLiteral("cost"),
                         QStringLiteral("dueDate"),
                         QStringLiteral("measureOfSuccess"),
                         QStringLiteral("guidelines"),
                         QStringLiteral("legalSpheres"),
                         QStringLiteral("committee")}));
    QVERIFY(tool.run({QStringLiteral("check"), file}).out.contains("resolution text"));
}

QTEST_GUILESS_MAIN(CommandLineTest)

#include "commandlinetest.moc"
