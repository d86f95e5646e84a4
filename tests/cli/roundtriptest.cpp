// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "toolfixture.h"

/** What goes out comes in again, and coming in twice changes nothing. */
class RoundTripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theJsonExportIsLossless_data();
    void theJsonExportIsLossless();
    void importingTheOwnExportChangesNothing_data();
    void importingTheOwnExportChangesNothing();
    void anExampleIsReadTwiceAndCountsOnce_data();
    void anExampleIsReadTwiceAndCountsOnce();
    void anOlderExportUndoesNothing();
    void whatWasRemovedSinceIsNotCountedAsNew();
    void aNewerExportBringsWhatIsNew();
    void editsOfBothSidesAreKept();
    void recordsWithoutALogAreTakenAsTheyStand();
    void theTablesComeInAgain();
    void aTableEditedInASpreadsheetIsAChange();
    void aDryRunWritesNothing();
    void badRowsAreNamedAndGoodOnesGoIn();
    void aSourceThatIsNoneIsRefused_data();
    void aSourceThatIsNoneIsRefused();

private:
    /** Counts of an import: inserted, updated, unchanged, number of refused. */
    QList<int> import(const QString &file, const QString &source, const QStringList &more = {}) const;
    QByteArray show(const QString &file) const;
    /** Fills `file` as the data row says. */
    QString workspace(const QString &kind) const;

    std::unique_ptr<ToolFixture> m_tool;
};

void RoundTripTest::init()
{
    m_tool = std::make_unique<ToolFixture>();
}

QList<int> RoundTripTest::import(const QString &file, const QString &source, const QStringList &more) const
{
    const Answer answer = m_tool->run(QStringList{QStringLiteral("import"), file, source, QStringLiteral("--json")} + more);
    const QJsonObject counts = answer.object();
    return {counts.value(QStringLiteral("inserted")).toInt(-1),
            counts.value(QStringLiteral("updated")).toInt(-1),
            counts.value(QStringLiteral("unchanged")).toInt(-1),
            int(counts.value(QStringLiteral("refused")).toArray().size())};
}

QByteArray RoundTripTest::show(const QString &file) const
{
    return m_tool->run({QStringLiteral("show"), file, QStringLiteral("--json")}).out;
}

QString RoundTripTest::workspace(const QString &kind) const
{
    const QString file = QStringLiteral("source.dreischritt");
    if (kind == QLatin1String("empty")) {
        return m_tool->emptyWorkspace(file);
    }
    if (kind == QLatin1String("new")) {
        return m_tool->newWorkspace(file);
    }
    if (kind.startsWith(QLatin1String("lively"))) {
        m_tool->newWorkspace(file);
        if (kind == QLatin1String("lively, anonymous")) {
            const QString step = m_tool->step(file, QStringLiteral("NeedForAction"));
            m_tool->apply(file,
                          ToolFixture::line(Change::update(RecordType::Step, step, 1, {{QStringLiteral("anonymity"), true}}, QStringLiteral("Moderator"))));
        }
        return m_tool->livelyLog(file).startsWith('[') ? file : QString();
    }
    const QString example = QStringLiteral(EXAMPLES "/") + kind + QStringLiteral("/conference.json");
    return m_tool->run({QStringLiteral("import"), file, example}).status == 0 ? file : QString();
}

void RoundTripTest::theJsonExportIsLossless_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"empty", "new", "lively", "lively, anonymous", "goslar", "recklinghausen"}) {
        QTest::newRow(kind) << QString::fromLatin1(kind);
    }
}

void RoundTripTest::theJsonExportIsLossless()
{
    QFETCH(const QString, kind);
    const QString file = workspace(kind);
    QVERIFY(!file.isEmpty());
    const QByteArray first = m_tool->exported(file, QStringLiteral("first"));
    QVERIFY2(first.startsWith('{'), first.constData());
    m_tool->write(QStringLiteral("first.json"), first);
    const Answer in = m_tool->run({QStringLiteral("import"), QStringLiteral("copy.dreischritt"), QStringLiteral("first.json")});
    QVERIFY2(in.status == 0, in.err.constData());
    const QByteArray second = m_tool->exported(QStringLiteral("copy.dreischritt"), QStringLiteral("second"));
    m_tool->write(QStringLiteral("second.json"), second);
    QVERIFY2(second == first, m_tool->shell(QStringLiteral("diff first.json second.json | head -40")).out.constData());
    if (!kind.contains(QLatin1String("anonymous"))) {
        QCOMPARE(show(QStringLiteral("copy.dreischritt")), show(file));
    }
}

void RoundTripTest::importingTheOwnExportChangesNothing_data()
{
    theJsonExportIsLossless_data();
}

void RoundTripTest::importingTheOwnExportChangesNothing()
{
    QFETCH(const QString, kind);
    const QString file = workspace(kind);
    const QByteArray log = m_tool->run({QStringLiteral("log"), file, QStringLiteral("--json")}).out;
    m_tool->write(QStringLiteral("export.json"), m_tool->exported(file, QStringLiteral("x")));
    const Answer again = m_tool->run({QStringLiteral("import"), file, QStringLiteral("export.json")});
    QVERIFY2(again.status == 0, again.err.constData());
    QCOMPARE(m_tool->run({QStringLiteral("log"), file, QStringLiteral("--json")}).out, log);
}

void RoundTripTest::anExampleIsReadTwiceAndCountsOnce_data()
{
    QTest::addColumn<QString>("example");
    QTest::newRow("goslar") << QStringLiteral(EXAMPLES "/goslar/conference.json");
    QTest::newRow("recklinghausen") << QStringLiteral(EXAMPLES "/recklinghausen/conference.json");
}

void RoundTripTest::anExampleIsReadTwiceAndCountsOnce()
{
    QFETCH(const QString, example);
    const QString file = QStringLiteral("example.dreischritt");
    const QList<int> first = import(file, example);
    QVERIFY(first.at(0) > 100);
    QCOMPARE(first.mid(1), QList<int>({0, 0, 0}));
    QVERIFY(m_tool->records(file, "contributions").size() >= 40);
    const QByteArray shown = show(file);
    QCOMPARE(import(file, example), QList<int>({0, 0, first.at(0), 0}));
    QCOMPARE(show(file), shown);
}

void RoundTripTest::anOlderExportUndoesNothing()
{
    const QString file = workspace(QStringLiteral("lively"));
    m_tool->write(QStringLiteral("old.json"), m_tool->exported(file, QStringLiteral("x")));
    const QJsonObject step = m_tool->records(file, "steps").first().toObject();
    m_tool->apply(file,
                  ToolFixture::line(Change::update(RecordType::Step,
                                                   step.value(QStringLiteral("id")).toString(),
                                                   step.value(QStringLiteral("revision")).toInt(),
                                                   {{QStringLiteral("question"), QStringLiteral("Neu gefragt?")}},
                                                   QStringLiteral("Moderator"))));
    const QByteArray shown = show(file);
    const QList<int> counts = import(file, QStringLiteral("old.json"));
    QCOMPARE(counts.first(2), QList<int>({0, 0}));
    QCOMPARE(show(file), shown);
}

void RoundTripTest::whatWasRemovedSinceIsNotCountedAsNew()
{
    const QString file = m_tool->newWorkspace();
    const QString need = m_tool->step(file, QStringLiteral("NeedForAction"));
    const Change card = ToolFixture::statement(need, QStringLiteral("Wird entfernt"));
    QCOMPARE(m_tool->apply(file, ToolFixture::line(card)).status, 0);
    m_tool->write(QStringLiteral("old.json"), m_tool->exported(file, QStringLiteral("x")));
    QCOMPARE(m_tool->apply(file, ToolFixture::line(Change::remove(RecordType::Contribution, card.recordId, 1, QStringLiteral("Moderator")))).status, 0);
    const QList<int> counts = import(file, QStringLiteral("old.json"));
    QCOMPARE(counts.first(2), QList<int>({0, 0}));
    QCOMPARE(counts.at(3), 0);
    QVERIFY(m_tool->records(file, "contributions").isEmpty());
}

void RoundTripTest::aNewerExportBringsWhatIsNew()
{
    const QString file = workspace(QStringLiteral("lively"));
    m_tool->write(QStringLiteral("old.json"), m_tool->exported(file, QStringLiteral("x")));
    QCOMPARE(m_tool->run({QStringLiteral("import"), QStringLiteral("copy.dreischritt"), QStringLiteral("old.json")}).status, 0);
    const QString need = m_tool->step(file, QStringLiteral("NeedForAction"));
    QCOMPARE(m_tool->apply(file, ToolFixture::line(ToolFixture::statement(need, QStringLiteral("Nachtrag")))).status, 0);
    m_tool->write(QStringLiteral("new.json"), m_tool->exported(file, QStringLiteral("x")));
    QCOMPARE(import(QStringLiteral("copy.dreischritt"), QStringLiteral("new.json")).first(2), QList<int>({1, 0}));
    QCOMPARE(show(QStringLiteral("copy.dreischritt")), show(file));
    QCOMPARE(m_tool->exported(QStringLiteral("copy.dreischritt"), QStringLiteral("y")), m_tool->exported(file, QStringLiteral("x")));
}

void RoundTripTest::editsOfBothSidesAreKept()
{
    const QString file = workspace(QStringLiteral("new"));
    const Change card = ToolFixture::statement(m_tool->step(file, QStringLiteral("NeedForAction")), QStringLiteral("Anfang"));
    m_tool->apply(file, ToolFixture::line(card));
    QVERIFY(QFile::copy(m_tool->path(file), m_tool->path(QStringLiteral("laptop.dreischritt"))));
    const auto edit = [&](const QString &where, const QString &text) {
        m_tool->apply(where, ToolFixture::line(Change::update(RecordType::Contribution, card.recordId, 1, {{QStringLiteral("text"), text}}, text)));
    };
    edit(file, QStringLiteral("hier"));
    edit(QStringLiteral("laptop.dreischritt"), QStringLiteral("dort"));
    m_tool->write(QStringLiteral("laptop.json"), m_tool->exported(QStringLiteral("laptop.dreischritt"), QStringLiteral("x")));
    QCOMPARE(m_tool->run({QStringLiteral("import"), file, QStringLiteral("laptop.json")}).status, 0);
    const QByteArray shown = show(file);
    QVERIFY(shown.contains("\"text\":\"dort\""));
    QVERIFY(shown.contains("\"kept\":\"hier\""));
}

void RoundTripTest::recordsWithoutALogAreTakenAsTheyStand()
{
    QJsonObject workspace = QJsonDocument::fromJson(m_tool->exported(this->workspace(QStringLiteral("new")), QStringLiteral("x"))).object();
    workspace.remove(QStringLiteral("changes"));
    m_tool->write(QStringLiteral("bare.json"), QJsonDocument(workspace).toJson());
    QVERIFY(import(QStringLiteral("copy.dreischritt"), QStringLiteral("bare.json")).at(0) > 10);
    QCOMPARE(show(QStringLiteral("copy.dreischritt")), show(QStringLiteral("source.dreischritt")));
    // What somebody has changed here since stays.
    const QJsonObject conference = m_tool->records(QStringLiteral("copy.dreischritt"), "conferences").first().toObject();
    m_tool->apply(QStringLiteral("copy.dreischritt"),
                  ToolFixture::line(Change::update(RecordType::Conference,
                                                   conference.value(QStringLiteral("id")).toString(),
                                                   1,
                                                   {{QStringLiteral("venue"), QStringLiteral("Kreishaus")}},
                                                   QStringLiteral("Moderator"))));
    QCOMPARE(import(QStringLiteral("copy.dreischritt"), QStringLiteral("bare.json")).first(2), QList<int>({0, 0}));
    QVERIFY(show(QStringLiteral("copy.dreischritt")).contains("Kreishaus"));
}

void RoundTripTest::theTablesComeInAgain()
{
    const QString file = workspace(QStringLiteral("goslar"));
    QCOMPARE(m_tool->run({QStringLiteral("export"), file, QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("--output"), QStringLiteral("csv")})
                 .status,
             0);
    const QByteArray before = show(file);
    const QList<int> own = import(file, QStringLiteral("csv"));
    QCOMPARE(own.first(2), QList<int>({0, 0}));
    QCOMPARE(own.at(3), 0);
    QCOMPARE(show(file), before);
    const QList<int> fresh = import(QStringLiteral("copy.dreischritt"), QStringLiteral("csv"));
    QCOMPARE(fresh, QList<int>({own.at(2), 0, 0, 0}));
    QCOMPARE(import(QStringLiteral("copy.dreischritt"), QStringLiteral("csv")), QList<int>({0, 0, own.at(2), 0}));
    for (const char *plural :
         {"conferences", "steps", "recommendations", "dispositions", "consultations", "committees", "planningAreas", "guidelines", "links"}) {
        QCOMPARE(m_tool->records(QStringLiteral("copy.dreischritt"), plural), m_tool->records(file, plural));
    }
}

void RoundTripTest::aTableEditedInASpreadsheetIsAChange()
{
    const QString file = workspace(QStringLiteral("lively"));
    QCOMPARE(m_tool->run({QStringLiteral("export"), file, QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("--output"), QStringLiteral("csv")})
                 .status,
             0);
    QByteArray table = m_tool->read(QStringLiteral("csv/contributions.csv"));
    QVERIFY(table.contains("Einigung 3"));
    table.replace("Einigung 3", "In der Tabelle ge\xc3\xa4ndert");
    m_tool->write(QStringLiteral("contributions.csv"), table);
    // Meanwhile somebody else went on in the same field.
    const QJsonArray cards = m_tool->records(file, "contributions");
    const auto card = std::find_if(cards.begin(), cards.end(), [](const QJsonValue &value) {
        return value[QStringLiteral("text")].toString() == QLatin1String("Einigung 3");
    });
    QVERIFY(card != cards.end());
    m_tool->apply(file,
                  ToolFixture::line(Change::update(RecordType::Contribution,
                                                   (*card)[QStringLiteral("id")].toString(),
                                                   (*card)[QStringLiteral("revision")].toInt(),
                                                   {{QStringLiteral("text"), QStringLiteral("Im Haus geändert")}},
                                                   QStringLiteral("Member"))));
    QCOMPARE(import(file, QStringLiteral("contributions.csv")).at(1), 1);
    QVERIFY(show(file).contains("\"text\":\"In der Tabelle geändert\""));
    QVERIFY(show(file).contains("\"kept\":\"Im Haus geändert\""));
    QCOMPARE(import(file, QStringLiteral("contributions.csv")).first(2), QList<int>({0, 0}));
}

void RoundTripTest::aDryRunWritesNothing()
{
    const QString example = QStringLiteral(EXAMPLES "/goslar/conference.json");
    const QList<int> dry = import(QStringLiteral("goslar.dreischritt"), example, {QStringLiteral("--dry-run")});
    QVERIFY(dry.at(0) > 100);
    QVERIFY(!QFile::exists(m_tool->path(QStringLiteral("goslar.dreischritt"))));
    QCOMPARE(import(QStringLiteral("goslar.dreischritt"), example), dry);
    const QByteArray before = m_tool->read(QStringLiteral("goslar.dreischritt"));
    QCOMPARE(import(QStringLiteral("goslar.dreischritt"), QStringLiteral(EXAMPLES "/recklinghausen/conference.json"), {QStringLiteral("--dry-run")}).at(3), 0);
    QCOMPARE(m_tool->read(QStringLiteral("goslar.dreischritt")), before);
}

void RoundTripTest::badRowsAreNamedAndGoodOnesGoIn()
{
    const QByteArray conference = Uuid::create().toLatin1();
    m_tool->write(QStringLiteral("bad.json"),
                  "{\n \"conferences\": [\n  {\"id\": \"" + conference + "\", \"title\": \"Gut\"},\n  {\"id\": \"1\", \"title\": \"Schlecht\"},\n  7\n ],\n"
                  " \"persons\": [\n  {\"id\": \"" + Uuid::create().toLatin1() + "\", \"name\": \"Erika\"}\n ],\n \"offers\": []\n}\n");
    const Answer answer = m_tool->run({QStringLiteral("import"), QStringLiteral("a.dreischritt"), QStringLiteral("bad.json")});
    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.err.contains("bad.json:4: ") && answer.err.contains("bad.json:5: ") && answer.err.contains("bad.json:8: ")
                 && answer.err.contains("bad.json:10: "),
             answer.err.constData());
    QCOMPARE(answer.err.count('\n'), 4);
    QCOMPARE(m_tool->records(QStringLiteral("a.dreischritt"), "conferences").size(), 1);
}

void RoundTripTest::aSourceThatIsNoneIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("Hallo");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("another format") << QByteArray("{\"format\": \"dreischritt-template\"}");
    QTest::newRow("a newer layout") << QByteArray("{\"format\": \"dreischritt-workspace\", \"schemaVersion\": 99}");
    QTest::newRow("deep") << QByteArray("{\"conferences\":") + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}";
    QTest::newRow("broken UTF-8") << QByteArray("{\"conferences\": [\"\xff\xff\"]}");
    QTest::newRow("zero bytes") << QByteArray(1000, '\0');
}

void RoundTripTest::aSourceThatIsNoneIsRefused()
{
    QFETCH(const QByteArray, content);
    m_tool->write(QStringLiteral("source.json"), content);
    const Answer answer = m_tool->run({QStringLiteral("import"), QStringLiteral("a.dreischritt"), QStringLiteral("source.json")});
    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.err.startsWith("source.json"), answer.err.constData());
    QVERIFY(!QFile::exists(m_tool->path(QStringLiteral("a.dreischritt"))));
}

QTEST_GUILESS_MAIN(RoundTripTest)

#include "roundtriptest.moc"
