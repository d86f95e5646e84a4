// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "toolfixture.h"

/** The tool as a shell meets it: help, misuse, streams, files that are none. */
class UsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpIsGivenForAllAndForEach();
    void whatIsNotUnderstoodIsSaidInOneSentence_data();
    void whatIsNotUnderstoodIsSaidInOneSentence();
    void aFileThatIsNoneIsRefused_data();
    void aFileThatIsNoneIsRefused();
    void closedStreamsAreNoTrap();
    void aFullDiskIsSaid();
    void aReaderThatLeavesIsNoError();
    void aForeignCharacterSetMakesNoNoise();
    void wordsMayStandInAnyOrder();
};

void UsageTest::helpIsGivenForAllAndForEach()
{
    const ToolFixture tool;
    const Answer all = tool.run({QStringLiteral("--help")});
    QCOMPARE(all.status, 0);
    QVERIFY(all.err.isEmpty());
    for (const QString &command : {QStringLiteral("templates"),
                                   QStringLiteral("new"),
                                   QStringLiteral("show"),
                                   QStringLiteral("apply"),
                                   QStringLiteral("log"),
                                   QStringLiteral("gaps"),
                                   QStringLiteral("check"),
                                   QStringLiteral("export"),
                                   QStringLiteral("check-pdf"),
                                   QStringLiteral("import"),
                                   QStringLiteral("participants"),
                                   QStringLiteral("assign"),
                                   QStringLiteral("results"),
                                   QStringLiteral("lookback")}) {
        QVERIFY2(all.out.contains(QByteArray("\n  " + command.toUtf8())), qPrintable(command));
        const Answer one = tool.run({command, QStringLiteral("--help")});
        QCOMPARE(one.status, 0);
        QVERIFY2(one.out.startsWith(QByteArray("Usage: dreischritt " + command.toUtf8())), one.out.constData());
        QVERIFY(one.out.contains("--json"));
    }
    QCOMPARE(tool.run({QStringLiteral("--version")}).status, 0);
}

void UsageTest::whatIsNotUnderstoodIsSaidInOneSentence_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QString &line) {
        QTest::newRow(name) << line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("nothing", QString());
    row("unknown command", QStringLiteral("sow a.dreischritt"));
    row("unknown option", QStringLiteral("show a.dreischritt --jsn"));
    row("short option", QStringLiteral("show -j a.dreischritt"));
    row("no file", QStringLiteral("show"));
    row("no changes", QStringLiteral("apply a.dreischritt"));
    row("one word too many", QStringLiteral("gaps a.dreischritt b.dreischritt"));
    row("no template", QStringLiteral("new a.dreischritt"));
    row("no value", QStringLiteral("new a.dreischritt --template"));
    row("given twice", QStringLiteral("new a.dreischritt --template goslar --template goslar"));
    row("value for a switch", QStringLiteral("show a.dreischritt --json=yes"));
    row("no such day", QStringLiteral("new a.dreischritt --template goslar --date 2027-02-30"));
    row("German day", QStringLiteral("new a.dreischritt --template goslar --date 01.03.2027"));
    row("since what", QStringLiteral("log a.dreischritt --since yesterday"));
    row("since before the beginning", QStringLiteral("log a.dreischritt --since -1"));
    row("unknown format", QStringLiteral("export a.dreischritt --format rtf --output x"));
    row("unknown paper", QStringLiteral("export a.dreischritt --format odt --what minutes --output x"));
    row("unknown packing", QStringLiteral("export a.dreischritt --format odt --packing box --output x"));
    row("no folder", QStringLiteral("export a.dreischritt --format odt"));
    row("no format", QStringLiteral("export a.dreischritt --output x"));
    row("no PDF named", QStringLiteral("check-pdf"));
    row("two PDFs named", QStringLiteral("check-pdf a.pdf b.pdf"));
    row("no source", QStringLiteral("import a.dreischritt"));
    row("no dots", QStringLiteral("ranking a.dreischritt --dots 0"));
    row("dots that are no number", QStringLiteral("ranking a.dreischritt --most many"));
    row("too few weights", QStringLiteral("ranking a.dreischritt --weights 1,2,3"));
    row("weights of nothing", QStringLiteral("ranking a.dreischritt --weights 0,0,0,0,1"));
    row("weights below 0", QStringLiteral("ranking a.dreischritt --weights 1,1,-1,1"));
    row("no seed", QStringLiteral("assign a.dreischritt --seed soon"));
}

void UsageTest::whatIsNotUnderstoodIsSaidInOneSentence()
{
    QFETCH(const QStringList, words);
    const ToolFixture tool;
    const Answer answer = tool.run(words);
    QCOMPARE(answer.status, 2);
    QVERIFY(answer.out.isEmpty());
    QCOMPARE(answer.err.count('\n'), 1);
    QVERIFY2(answer.err.startsWith("dreischritt: "), answer.err.constData());
    QVERIFY(!QFile::exists(tool.path(QStringLiteral("a.dreischritt"))));
}

void UsageTest::aFileThatIsNoneIsRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing") << QStringLiteral("missing.dreischritt");
    QTest::newRow("folder") << QStringLiteral(".");
    QTest::newRow("empty name") << QString();
    QTest::newRow("text") << QStringLiteral("text.dreischritt");
    QTest::newRow("empty file") << QStringLiteral("empty.dreischritt");
    QTest::newRow("damaged") << QStringLiteral("damaged.dreischritt");
    QTest::newRow("device") << QStringLiteral("/dev/null");
    QTest::newRow("below a file") << QStringLiteral("text.dreischritt/x");
    QTest::newRow("long name") << QString(5000, QLatin1Char('a'));
}

void UsageTest::aFileThatIsNoneIsRefused()
{
    QFETCH(const QString, file);
    const ToolFixture tool;
    tool.write(QStringLiteral("text.dreischritt"), "This is a text.\n");
    tool.write(QStringLiteral("empty.dreischritt"), "");
    QByteArray damaged = tool.read(tool.newWorkspace());
    damaged.replace(5000, 60000, QByteArray(60000, 'x'));
    tool.write(QStringLiteral("damaged.dreischritt"), damaged);
    const QString changes = tool.write(QStringLiteral("changes.jsonl"), "\n");
    for (const QStringList &words : {QStringList{QStringLiteral("show"), file},
                                     QStringList{QStringLiteral("log"), file},
                                     QStringList{QStringLiteral("gaps"), file},
                                     QStringList{QStringLiteral("check"), file},
                                     QStringList{QStringLiteral("apply"), file, changes}}) {
        const Answer answer = tool.run(words);
        QVERIFY2(answer.status == 3, qPrintable(words.first() + QString::number(answer.status)));
        QVERIFY(answer.out.isEmpty());
        QCOMPARE(answer.err.count('\n'), 1);
    }
}

void UsageTest::closedStreamsAreNoTrap()
{
    const ToolFixture tool;
    const QString file = tool.newWorkspace();
    const QByteArray before = tool.read(file);
    const Answer closed = tool.shell(QStringLiteral("\"$TOOL\" show goslar.dreischritt --json >&-"));
    QCOMPARE(closed.status, 3);
    QVERIFY(!closed.err.isEmpty());
    QCOMPARE(tool.shell(QStringLiteral("\"$TOOL\" show goslar.dreischritt >&- 2>&-")).status, 3);
    QCOMPARE(tool.shell(QStringLiteral("\"$TOOL\" apply goslar.dreischritt - <&-")).status, 0);
    QCOMPARE(tool.read(file), before);
}

void UsageTest::aFullDiskIsSaid()
{
    const ToolFixture tool;
    tool.newWorkspace();
    const Answer full = tool.shell(QStringLiteral("\"$TOOL\" show goslar.dreischritt --json >/dev/full"));
    QCOMPARE(full.status, 3);
    QVERIFY(full.err.contains("could not be written"));
}

void UsageTest::aReaderThatLeavesIsNoError()
{
    const ToolFixture tool;
    tool.newWorkspace();
    const Answer left = tool.shell(QStringLiteral("{ \"$TOOL\" log goslar.dreischritt --json; echo $? >status; } | true"));
    QVERIFY2(left.err.isEmpty(), left.err.constData());
    QCOMPARE(tool.read(QStringLiteral("status")), QByteArray("0\n"));
}

void UsageTest::aForeignCharacterSetMakesNoNoise()
{
    const ToolFixture tool;
    const QString name = QStringLiteral("Güte.dreischritt");
    const Answer made = tool.run({QStringLiteral("new"), name, QStringLiteral("--template"), QStringLiteral("goslar")}, {}, QStringLiteral("C"));
    QCOMPARE(made.status, 0);
    QVERIFY2(made.err.isEmpty(), made.err.constData());
    QVERIFY(QFile::exists(tool.path(name)));
}

void UsageTest::wordsMayStandInAnyOrder()
{
    const ToolFixture tool;
    const QString file = tool.newWorkspace(QStringLiteral("-strange.dreischritt"));
    QVERIFY(file.isEmpty());
    QCOMPARE(
        tool.run({QStringLiteral("new"), QStringLiteral("--template"), QStringLiteral("goslar"), QStringLiteral("--"), QStringLiteral("-strange.dreischritt")})
            .status,
        0);
    QCOMPARE(tool.run({QStringLiteral("show"), QStringLiteral("--json"), QStringLiteral("--"), QStringLiteral("-strange.dreischritt")}).status, 0);
}

QTEST_GUILESS_MAIN(UsageTest)

#include "usagetest.moc"
