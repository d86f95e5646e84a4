// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "toolfixture.h"

/** Input that means harm or is simply broken: refused with a sentence, and the workspace stays as it was. */
class HostileInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aBrokenLineIsRefused_data();
    void aBrokenLineIsRefused();
    void aChangeThatDoesNotFitIsRefused_data();
    void aChangeThatDoesNotFitIsRefused();
    void sqlAndHtmlAreTextLikeAnyOther();
    void tenMegabytesOfTextAreRefused();
    void aLineWithoutEndIsRefused();
    void theLongestTextIsTaken();
    void everyScriptIsKept();
    void aFileThatIsNoneIsRefused();
    void aFolderThatCannotBeWrittenIsSaid();

private:
    std::unique_ptr<ToolFixture> m_tool;
    QString m_file;
    QString m_step;
};

void HostileInputTest::init()
{
    m_tool = std::make_unique<ToolFixture>();
    m_file = m_tool->newWorkspace();
    m_step = m_tool->step(m_file, QStringLiteral("NeedForAction"));
}

void HostileInputTest::aBrokenLineIsRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("word") << QByteArray("DROP TABLE Contribution;");
    QTest::newRow("number") << QByteArray("42");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("half an object") << QByteArray("{\"id\":");
    QTest::newRow("brackets without end") << QByteArray(100'000, '[');
    QTest::newRow("deep brackets") << QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(20'000) + "1" + QByteArray(20'000, '}');
    QTest::newRow("two objects") << QByteArray("{}{}");
    QTest::newRow("broken UTF-8") << QByteArray("{\"id\":\"\xff\xfe\xc3\"}");
    QTest::newRow("overlong UTF-8") << QByteArray("{\"id\":\"\xc0\xaf\"}");
    QTest::newRow("surrogates in UTF-8") << QByteArray("{\"id\":\"\xed\xa0\x80\"}");
    QTest::newRow("zero bytes") << QByteArray("{\"id\":\"\0\"}", 10);
    QTest::newRow("only zero bytes") << QByteArray(1000, '\0');
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0\"\0i\0d\0\"\0:\0", 14);
    QTest::newRow("a comma") << QByteArray(",");
    QTest::newRow("a bracket") << QByteArray("]");
}

void HostileInputTest::aBrokenLineIsRefused()
{
    QFETCH(const QByteArray, line);
    const QByteArray before = m_tool->read(m_file);
    const QByteArray good = ToolFixture::line(ToolFixture::statement(m_step, QStringLiteral("gut")));
    const Answer alone = m_tool->apply(m_file, line + "\n");
    QCOMPARE(alone.status, 3);
    QCOMPARE(alone.tally(), QList<int>({0, 0, 0, 1}));
    QVERIFY(!alone.reason().isEmpty());
    QCOMPARE(m_tool->read(m_file), before);
    // Its neighbours go in all the same.
    const Answer among = m_tool->apply(m_file, good + line + "\n");
    QCOMPARE(among.status, 3);
    QCOMPARE(among.tally(), QList<int>({1, 0, 0, 1}));
    QVERIFY(among.err.contains(":2: "));
}

void HostileInputTest::aChangeThatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QJsonObject>("changed");
    const auto row = [](const char *name, const char *json) {
        const QJsonDocument document = QJsonDocument::fromJson(json);
        QVERIFY2(document.isObject(), name);
        QTest::newRow(name) << document.object();
    };
    row("id is no UUID", R"({"id": "1"})");
    row("id is a number", R"({"id": 1})");
    row("id is missing", R"({"id": null})");
    row("kind is unknown", R"({"kind": "Upsert"})");
    row("kind is a number", R"({"kind": 0})");
    row("record is unknown", R"({"record": "sqlite_master"})");
    row("record is a list", R"({"record": ["Contribution"]})");
    row("record id is SQL", R"({"recordId": "'; DROP TABLE Contribution; --"})");
    row("base is text", R"({"base": "1"})");
    row("base is negative", R"({"base": -1})");
    row("base is a fraction", R"({"base": 1.5})");
    row("base is huge", R"({"base": 1e300})");
    row("fields are text", R"({"fields": "text"})");
    row("fields are a list", R"({"fields": [["text", "x"]]})");
    row("fields are missing", R"({"fields": null})");
    row("actor is an object", R"({"actor": {}})");
    row("actor is endless",
        R"({"actor": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})");
    row("unknown record", R"({"kind": "Update", "base": 1, "fields": {"text": "x"}})");
    row("removing nothing", R"({"kind": "Remove", "base": 1, "fields": {}})");
    row("text is a number", R"({"fields": {"text": 12}})");
    row("text is a list", R"({"fields": {"text": ["x"]}})");
    row("text is an object", R"({"fields": {"text": {"x": "y"}}})");
    row("text is null", R"({"fields": {"text": null}})");
    row("text holds a zero", R"({"fields": {"text": "a\u0000b"}})");
    row("text holds an escape", R"({"fields": {"text": "a\u001b[2Jb"}})");
    row("text holds half a pair", R"({"fields": {"text": "a\ud800b"}})");
    row("text is empty", R"({"fields": {"text": ""}})");
    row("list is a text", R"({"fields": {"lifeStages": "x"}})");
    row("list holds numbers", R"({"fields": {"legalSpheres": [1, 2]}})");
    row("reference is no id", R"({"fields": {"group": "1 OR 1=1"}})");
    row("reference to nothing", R"({"fields": {"group": "0198c0de-0000-7000-8000-00000000dead"}})");
    row("reference to another kind", R"({"fields": {"group": "STEP"}})");
    row("enum is unknown", R"({"fields": {"visibility": "Everybody"}})");
    row("enum is a number", R"({"fields": {"visibility": 1}})");
    row("unknown field", R"({"fields": {"rowid": 1}})");
    row("field id", R"({"fields": {"id": "0198c0de-0000-7000-8000-00000000dead"}})");
    row("field with SQL", R"({"fields": {"text\" = '' WHERE 1=1; --": "x"}})");
    row("no step", R"({"fields": {"step": ""}})");
}

void HostileInputTest::aChangeThatDoesNotFitIsRefused()
{
    QFETCH(const QJsonObject, changed);
    QJsonObject change = QJsonDocument::fromJson(ToolFixture::line(ToolFixture::statement(m_step, QStringLiteral("Text")))).object();
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        if (it.key() == QLatin1String("fields") && it.value().isObject() && changed.size() == 1) {
            QJsonObject fields = change.value(QStringLiteral("fields")).toObject();
            const QJsonObject wrong = it.value().toObject();
            for (auto field = wrong.begin(); field != wrong.end(); ++field) {
                fields.insert(field.key(), field.value() == QJsonValue(QStringLiteral("STEP")) ? QJsonValue(m_step) : field.value());
            }
            change.insert(it.key(), fields);
        } else {
            change.insert(it.key(), it.value());
        }
    }
    const QByteArray before = m_tool->read(m_file);
    const Answer answer = m_tool->apply(m_file, QJsonDocument(change).toJson(QJsonDocument::Compact));
    QVERIFY2(answer.status == 3, answer.out.constData());
    QCOMPARE(answer.tally(), QList<int>({0, 0, 0, 1}));
    QVERIFY2(answer.reason().size() > 20, qPrintable(answer.reason()));
    QCOMPARE(answer.err.count('\n'), 1);
    QCOMPARE(m_tool->records(m_file, "contributions").size(), 0);
    QCOMPARE(m_tool->read(m_file), before);
}

void HostileInputTest::sqlAndHtmlAreTextLikeAnyOther()
{
    const QString hostile =
        QStringLiteral("'; DROP TABLE \"Contribution\"; -- <script>alert(\"x\")</script> %1 %s ?1 :a ${HOME} `id` \\ \" &amp; =cmd|' /C calc'!A0");
    const auto filled = [&](RecordType::Type type, QJsonObject fields) {
        const RecordInfo &info = recordInfo(type);
        for (const FieldInfo &field : info.fields) {
            const bool taken = fields.contains(field.name);
            if (field.kind == FieldInfo::Text && !field.isReference && !taken) {
                fields.insert(field.name, hostile);
            } else if (field.kind == FieldInfo::TextList && !field.isReference && !taken) {
                fields.insert(field.name, QJsonArray{hostile, QStringLiteral("]\"'")});
            }
        }
        return Change::insertFields(type, Uuid::create(), fields, QStringLiteral("'; --"));
    };
    const QString conference = m_tool->records(m_file, "conferences").first()[QStringLiteral("id")].toString();
    QList<Change> pile;
    for (const RecordType::Type type : {RecordType::Municipality,
                                        RecordType::Committee,
                                        RecordType::Guideline,
                                        RecordType::PlanningArea,
                                        RecordType::LifeStage,
                                        RecordType::Organisation,
                                        RecordType::Conference}) {
        pile += filled(type, {});
    }
    for (const RecordType::Type type : {RecordType::Step, RecordType::TopicArea, RecordType::FocusGroup, RecordType::Participant, RecordType::Recommendation}) {
        pile += filled(type, {{QStringLiteral("conference"), conference}});
    }
    pile += filled(RecordType::Contribution, {{QStringLiteral("step"), m_step}});
    pile += filled(RecordType::Cluster, {{QStringLiteral("step"), m_step}});
    const QString recommendation = pile.at(11).recordId;
    for (const RecordType::Type type : {RecordType::Disposition, RecordType::Consultation, RecordType::Progress}) {
        pile += filled(type, {{QStringLiteral("recommendation"), recommendation}});
    }
    const Answer answer = m_tool->apply(m_file, ToolFixture::lines(pile));
    QVERIFY2(answer.status == 0, answer.err.constData());
    QCOMPARE(answer.tally(), QList<int>({int(pile.size()), 0, 0, 0}));
    const QJsonObject shown = m_tool->show(m_file);
    for (const Change &change : std::as_const(pile)) {
        const QJsonArray list = shown.value(recordInfo(change.record).plural).toArray();
        const auto found = std::find_if(list.begin(), list.end(), [&change](const QJsonValue &record) {
            return record[QStringLiteral("id")] == change.recordId;
        });
        QVERIFY(found != list.end());
        for (auto it = change.fields.begin(); it != change.fields.end(); ++it) {
            QCOMPARE(found->toObject().value(it.key()), it.value());
        }
    }
    for (const QString &command : {QStringLiteral("show"), QStringLiteral("log"), QStringLiteral("gaps"), QStringLiteral("check")}) {
        QVERIFY(m_tool->run({command, m_file}).status <= 1);
    }
}

void HostileInputTest::tenMegabytesOfTextAreRefused()
{
    const Answer answer = m_tool->apply(m_file, ToolFixture::line(ToolFixture::statement(m_step, QString(10'000'000, QLatin1Char('x')))));
    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.tally(), QList<int>({0, 0, 0, 1}));
    QVERIFY2(answer.reason().contains(QLatin1String("10000000")), qPrintable(answer.reason()));
}

void HostileInputTest::aLineWithoutEndIsRefused()
{
    const QByteArray good = ToolFixture::line(ToolFixture::statement(m_step, QStringLiteral("gut")));
    const Answer answer = m_tool->apply(m_file, QByteArray(40'000'000, 'x') + "\n" + good);
    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.tally(), QList<int>({1, 0, 0, 1}));
}

void HostileInputTest::theLongestTextIsTaken()
{
    const QString longest(Codec::maximumTextLength, QChar(0x00e4));
    QCOMPARE(m_tool->apply(m_file, ToolFixture::line(ToolFixture::statement(m_step, longest))).status, 0);
    QCOMPARE(m_tool->records(m_file, "contributions").first()[QStringLiteral("text")].toString(), longest);
    QCOMPARE(m_tool->apply(m_file, ToolFixture::line(ToolFixture::statement(m_step, longest + QLatin1Char('x')))).status, 3);
}

void HostileInputTest::everyScriptIsKept()
{
    const QString text = QStringLiteral("مرحبا بكم – Київ – 日本語 – 👩‍👩‍👧‍👦 – e\u0301 – \u202egnp.exe");
    QCOMPARE(m_tool->apply(m_file, ToolFixture::line(ToolFixture::statement(m_step, text))).status, 0);
    QCOMPARE(m_tool->records(m_file, "contributions").first()[QStringLiteral("text")].toString(), text);
}

void HostileInputTest::aFileThatIsNoneIsRefused()
{
    for (const QString &source : {QStringLiteral("missing.jsonl"), QStringLiteral("."), QString()}) {
        for (const QString &command : {QStringLiteral("apply"), QStringLiteral("import")}) {
            if (command == QLatin1String("import") && source == QLatin1String(".")) {
                continue;
            }
            const Answer answer = m_tool->run({command, m_file, source});
            QCOMPARE(answer.status, 3);
            QVERIFY(answer.out.isEmpty());
            QCOMPARE(answer.err.count('\n'), 1);
        }
    }
    QCOMPARE(m_tool->apply(m_file, {}).tally(), QList<int>({0, 0, 0, 0}));
    // The workspace itself is no file of changes, and neither is a picture of one.
    const Answer itself = m_tool->run({QStringLiteral("apply"), m_file, m_file});
    QCOMPARE(itself.status, 3);
    QCOMPARE(m_tool->run({QStringLiteral("show"), m_file}).status, 0);
}

void HostileInputTest::aFolderThatCannotBeWrittenIsSaid()
{
    // /proc takes no files, not even from root.
    const Answer made = m_tool->run({QStringLiteral("new"), QStringLiteral("/proc/a.dreischritt"), QStringLiteral("--template"), QStringLiteral("goslar")});
    QCOMPARE(made.status, 3);
    QCOMPARE(made.err.count('\n'), 1);
    QCOMPARE(
        m_tool->run({QStringLiteral("new"), QStringLiteral("missing/folder/a.dreischritt"), QStringLiteral("--template"), QStringLiteral("goslar")}).status,
        3);
}

QTEST_GUILESS_MAIN(HostileInputTest)

#include "hostileinputtest.moc"
