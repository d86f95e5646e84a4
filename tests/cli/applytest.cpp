// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "toolfixture.h"

#include <QRandomGenerator>
#include <QSet>

/** What becomes of changes that come as a file: in order, twice, shuffled, from several authors at once. */
class ApplyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everyWayToWriteAPileIsRead_data();
    void everyWayToWriteAPileIsRead();
    void twoAuthorsInOneFieldKeepBothTexts();
    void whatIsRefusedIsNamedByItsLine();
    void aRefusalIsWhollyInTheUsersLanguage();
    void aPileAppliedTwiceCountsOnce();
    void aPileMayBeginWithItsEnd();
    void aPileThatWaitsForAnotherIsRefusedAndTakenLater();
    void authorsOnOneBaseKeepTheOrderOfTheFile();
    void aLogGivesTheSameWorkspaceInAnyOrder_data();
    void aLogGivesTheSameWorkspaceInAnyOrder();
    void concurrentTextsSurviveEveryShuffle_data();
    void concurrentTextsSurviveEveryShuffle();
    void twoCopiesThatWentApartLoseNothing();
    void circlesOfLinksDoNoHarm();
    void aLargePileIsTaken();

private:
    QByteArray shuffled(const QByteArray &lines, quint32 seed) const;
    /** Everything somebody can still read: in records, or kept in a conflict. */
    QSet<QString> texts(const QString &file) const;

    std::unique_ptr<ToolFixture> m_tool;
    QString m_file;
    QString m_step;
};

void ApplyTest::init()
{
    m_tool = std::make_unique<ToolFixture>();
    m_file = m_tool->newWorkspace();
    m_step = m_tool->step(m_file, QStringLiteral("NeedForAction"));
    QVERIFY(!m_step.isEmpty());
}

QByteArray ApplyTest::shuffled(const QByteArray &lines, quint32 seed) const
{
    QList<QByteArray> list = lines.trimmed().split('\n');
    QRandomGenerator generator(seed);
    std::shuffle(list.begin(), list.end(), generator);
    return list.join('\n') + '\n';
}

QSet<QString> ApplyTest::texts(const QString &file) const
{
    QSet<QString> found;
    const QJsonObject shown = m_tool->show(file);
    for (const QString &plural : shown.keys()) {
        const QJsonArray list = shown.value(plural).toArray();
        for (const QJsonValue &record : list) {
            const QJsonObject object = record.toObject();
            for (const QJsonValue &value : object) {
                found.insert(value.toString());
            }
        }
    }
    return found;
}

void ApplyTest::everyWayToWriteAPileIsRead_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("between");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("pretty");
    QTest::newRow("lines") << QByteArray() << QByteArray("\n") << QByteArray("\n") << false;
    QTest::newRow("no last line end") << QByteArray() << QByteArray("\n") << QByteArray() << false;
    QTest::newRow("Windows") << QByteArray("\xef\xbb\xbf") << QByteArray("\r\n") << QByteArray("\r\n") << false;
    QTest::newRow("empty lines") << QByteArray("\n\n") << QByteArray("\n \n\n") << QByteArray("\n\n") << false;
    QTest::newRow("array in one line") << QByteArray("[") << QByteArray(",") << QByteArray("]") << false;
    QTest::newRow("array line by line") << QByteArray("[\n") << QByteArray(",\n") << QByteArray("\n]\n") << false;
    QTest::newRow("pretty array") << QByteArray("\xef\xbb\xbf [\n") << QByteArray(",\n") << QByteArray("\n]\n") << true;
}

void ApplyTest::everyWayToWriteAPileIsRead()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, between);
    QFETCH(const QByteArray, after);
    QFETCH(const bool, pretty);
    QByteArrayList parts;
    for (const QString &text : {QStringLiteral("[1, \"zwei\"]"), QStringLiteral("}{][\\\""), QStringLiteral("Zeile\nZeile")}) {
        const QByteArray line = ToolFixture::line(ToolFixture::statement(m_step, text));
        parts += QJsonDocument::fromJson(line).toJson(pretty ? QJsonDocument::Indented : QJsonDocument::Compact).trimmed();
    }
    const QByteArray pile = before + parts.join(between) + after;
    QCOMPARE(m_tool->apply(m_file, pile).tally(), QList<int>({3, 0, 0, 0}));
    m_tool->write(QStringLiteral("pile.jsonl"), pile);
    QCOMPARE(m_tool->run({QStringLiteral("apply"), m_file, QStringLiteral("pile.jsonl")}).tally(), QList<int>({0, 3, 0, 0}));
    QCOMPARE(m_tool->shell(QStringLiteral("mkfifo pipe; cat pile.jsonl >pipe & \"$TOOL\" apply goslar.dreischritt pipe")).tally(), QList<int>({0, 3, 0, 0}));
}

void ApplyTest::twoAuthorsInOneFieldKeepBothTexts()
{
    const Change card = ToolFixture::statement(m_step, QStringLiteral("Anfang"));
    const Change first = Change::update(RecordType::Contribution, card.recordId, 1, {{QStringLiteral("text"), QStringLiteral("von A")}}, QStringLiteral("A"));
    const Change second = Change::update(RecordType::Contribution, card.recordId, 1, {{QStringLiteral("text"), QStringLiteral("von B")}}, QStringLiteral("B"));
    const Answer answer = m_tool->apply(m_file, ToolFixture::lines({card, first, second}));
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.tally(), QList<int>({2, 0, 1, 0}));
    const QJsonObject conflict = m_tool->records(m_file, "conflicts").first().toObject();
    QCOMPARE(conflict.value(QStringLiteral("kept")).toString(), QStringLiteral("von A"));
    QCOMPARE(conflict.value(QStringLiteral("shown")).toString(), QStringLiteral("von B"));
    QCOMPARE(m_tool->records(m_file, "contributions").first()[QStringLiteral("text")].toString(), QStringLiteral("von B"));
}

void ApplyTest::whatIsRefusedIsNamedByItsLine()
{
    const QByteArray good = ToolFixture::line(ToolFixture::statement(m_step, QStringLiteral("gut")));
    const QByteArray stray =
        ToolFixture::line(Change::update(RecordType::Contribution, Uuid::create(), 1, {{QStringLiteral("text"), QStringLiteral("x")}}, QStringLiteral("A")));
    m_tool->write(QStringLiteral("c.jsonl"), "not json\n\n" + good + stray);
    const Answer answer = m_tool->run({QStringLiteral("apply"), m_file, QStringLiteral("c.jsonl")});
    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.tally(), QList<int>({1, 0, 0, 2}));
    const QJsonArray refused = answer.object().value(QStringLiteral("refused")).toArray();
    QCOMPARE(refused.first()[QStringLiteral("line")].toInt(), 1);
    QCOMPARE(refused.last()[QStringLiteral("line")].toInt(), 4);
    QVERIFY2(answer.err.startsWith("c.jsonl:1: "), answer.err.constData());
    QVERIFY2(answer.err.contains("\nc.jsonl:4: "), answer.err.constData());
}

void ApplyTest::aRefusalIsWhollyInTheUsersLanguage()
{
    Recommendation recommendation;
    recommendation.title = QStringLiteral("Sprachmittlung");
    QJsonObject change = Change::insert(recommendation, QStringLiteral("Administrator")).toJson();
    QJsonObject fields = change.value(QLatin1String("fields")).toObject();
    fields.insert(QStringLiteral("dueDate"), 20190228);
    change.insert(QStringLiteral("fields"), fields);
    const Answer answer =
        m_tool->run({QStringLiteral("apply"), m_file, QStringLiteral("-")}, QJsonDocument(change).toJson(QJsonDocument::Compact), QStringLiteral("de_DE.UTF-8"));
    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.reason(), QStringLiteral("„dueDate“ von Recommendation muss ein Tag wie 2027-01-31 sein, nicht „20190228“."));
}

void ApplyTest::aPileAppliedTwiceCountsOnce()
{
    const QByteArray log = m_tool->livelyLog(m_file);
    const QByteArray before = m_tool->run({QStringLiteral("show"), m_file, QStringLiteral("--json")}).out;
    const int count = int(QJsonDocument::fromJson(log).array().size());
    QVERIFY2(count > 60, log.constData());
    QCOMPARE(m_tool->apply(m_file, log).tally(), QList<int>({0, count, 0, 0}));
    QCOMPARE(m_tool->apply(m_file, shuffled(log.mid(2, log.size() - 5).replace(",\n", "\n"), 7)).tally(), QList<int>({0, count, 0, 0}));
    QCOMPARE(m_tool->run({QStringLiteral("show"), m_file, QStringLiteral("--json")}).out, before);
}

void ApplyTest::aPileMayBeginWithItsEnd()
{
    const Change card = ToolFixture::statement(m_step, QStringLiteral("Anfang"));
    const Change need = ToolFixture::statement(m_tool->step(m_file, QStringLiteral("Project")), QStringLiteral("Projekt"));
    const Change link = Change::insert(Link{{}, 0, need.recordId, card.recordId, LinkKind::Answers}, QStringLiteral("A"));
    const Change second = Change::update(RecordType::Contribution, card.recordId, 1, {{QStringLiteral("text"), QStringLiteral("Mitte")}}, QStringLiteral("A"));
    const Change third = Change::update(RecordType::Contribution, card.recordId, 2, {{QStringLiteral("text"), QStringLiteral("Ende")}}, QStringLiteral("A"));
    QCOMPARE(m_tool->apply(m_file, ToolFixture::lines({third, second, link, need, card})).tally(), QList<int>({5, 0, 0, 0}));
    QVERIFY(m_tool->records(m_file, "conflicts").isEmpty());
    QVERIFY(texts(m_file).contains(QStringLiteral("Ende")));
}

void ApplyTest::aPileThatWaitsForAnotherIsRefusedAndTakenLater()
{
    const Change card = ToolFixture::statement(m_step, QStringLiteral("Anfang"));
    const Change update = Change::update(RecordType::Contribution, card.recordId, 1, {{QStringLiteral("text"), QStringLiteral("Ende")}}, QStringLiteral("A"));
    QCOMPARE(m_tool->apply(m_file, ToolFixture::line(update)).tally(), QList<int>({0, 0, 0, 1}));
    QCOMPARE(m_tool->apply(m_file, ToolFixture::line(card)).tally(), QList<int>({1, 0, 0, 0}));
    QCOMPARE(m_tool->apply(m_file, ToolFixture::line(update)).tally(), QList<int>({1, 0, 0, 0}));
}

void ApplyTest::authorsOnOneBaseKeepTheOrderOfTheFile()
{
    const Change card = ToolFixture::statement(m_step, QStringLiteral("Anfang"));
    QList<Change> pile{card};
    for (int i = 0; i < 8; ++i) {
        pile += Change::update(RecordType::Contribution,
                               card.recordId,
                               1,
                               {{QStringLiteral("text"), QStringLiteral("Fassung %1").arg(i)}},
                               QStringLiteral("Autor %1").arg(i));
    }
    QCOMPARE(m_tool->apply(m_file, ToolFixture::lines(pile)).tally(), QList<int>({2, 0, 7, 0}));
    QCOMPARE(m_tool->records(m_file, "contributions").first()[QStringLiteral("text")].toString(), QStringLiteral("Fassung 7"));
    for (int i = 0; i < 8; ++i) {
        QVERIFY(texts(m_file).contains(QStringLiteral("Fassung %1").arg(i)));
    }
}

void ApplyTest::aLogGivesTheSameWorkspaceInAnyOrder_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::newRow("in order") << 0u;
    QTest::newRow("from behind") << 1u;
    for (quint32 seed = 2; seed < 6; ++seed) {
        QTest::addRow("shuffled %u", seed) << seed;
    }
}

void ApplyTest::aLogGivesTheSameWorkspaceInAnyOrder()
{
    QFETCH(const quint32, seed);
    const QByteArray log = m_tool->livelyLog(m_file);
    QByteArrayList lines = log.mid(2, log.size() - 5).replace(",\n", "\n").split('\n');
    QVERIFY2(lines.size() > 60, log.constData());
    if (seed == 1) {
        std::reverse(lines.begin(), lines.end());
    } else if (seed > 1) {
        QRandomGenerator generator(seed);
        std::shuffle(lines.begin(), lines.end(), generator);
    }
    const QString copy = m_tool->emptyWorkspace(QStringLiteral("copy.dreischritt"));
    const Answer applied = m_tool->apply(copy, lines.join('\n'));
    QVERIFY2(applied.status == 0, applied.err.constData());
    QCOMPARE(m_tool->run({QStringLiteral("show"), copy, QStringLiteral("--json")}).out,
             m_tool->run({QStringLiteral("show"), m_file, QStringLiteral("--json")}).out);
    QCOMPARE(m_tool->run({QStringLiteral("log"), copy, QStringLiteral("--json")}).out, log);
}

void ApplyTest::concurrentTextsSurviveEveryShuffle_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

// Every author has seen the first version alone, then writes on from their own: nobody ever saw another's text.
void ApplyTest::concurrentTextsSurviveEveryShuffle()
{
    QFETCH(const quint32, seed);
    QRandomGenerator generator(seed);
    QList<Change> pile;
    QSet<QString> last;
    for (int card = 0; card < 5; ++card) {
        const Change insert = ToolFixture::statement(m_step, QStringLiteral("Anfang %1").arg(card));
        pile += insert;
        for (int author = 0; author < 4; ++author) {
            const int versions = 1 + int(generator.bounded(3));
            for (int version = 1; version <= versions; ++version) {
                const QString field = author % 2 ? QStringLiteral("text") : QStringLiteral("where");
                const QString text = QStringLiteral("Karte %1 Autor %2 Fassung %3").arg(card).arg(author).arg(version);
                pile += Change::update(RecordType::Contribution, insert.recordId, version, {{field, text}}, QStringLiteral("Autor %1").arg(author));
                if (version == versions) {
                    last.insert(text);
                }
            }
        }
    }
    std::shuffle(pile.begin(), pile.end(), generator);
    const Answer applied = m_tool->apply(m_file, ToolFixture::lines(pile));
    QVERIFY2(applied.status == 0, applied.err.constData());
    const QSet<QString> left = last - texts(m_file);
    QVERIFY2(left.isEmpty(), qPrintable(QStringList(left.values()).join(QLatin1Char('\n'))));
    const QByteArray once = m_tool->run({QStringLiteral("show"), m_file, QStringLiteral("--json")}).out;
    QCOMPARE(m_tool->apply(m_file, ToolFixture::lines(pile)).tally(), QList<int>({0, int(pile.size()), 0, 0}));
    QCOMPARE(m_tool->run({QStringLiteral("show"), m_file, QStringLiteral("--json")}).out, once);
}

void ApplyTest::twoCopiesThatWentApartLoseNothing()
{
    const Change card = ToolFixture::statement(m_step, QStringLiteral("Anfang"));
    QCOMPARE(m_tool->apply(m_file, ToolFixture::line(card)).status, 0);
    QVERIFY(QFile::copy(m_tool->path(m_file), m_tool->path(QStringLiteral("laptop.dreischritt"))));
    const auto update = [&card](int base, const char *field, const QString &text, const QString &actor) {
        return ToolFixture::line(Change::update(RecordType::Contribution, card.recordId, base, {{QLatin1String(field), text}}, actor));
    };
    m_tool->apply(m_file,
                  update(1, "where", QStringLiteral("Ort hier"), QStringLiteral("A")) + update(2, "text", QStringLiteral("Text hier"), QStringLiteral("A")));
    m_tool->apply(QStringLiteral("laptop.dreischritt"),
                  update(1, "text", QStringLiteral("Text dort"), QStringLiteral("B")) + update(2, "where", QStringLiteral("Ort dort"), QStringLiteral("B")));
    const Answer merged = m_tool->apply(m_file, m_tool->run({QStringLiteral("log"), QStringLiteral("laptop.dreischritt"), QStringLiteral("--json")}).out);
    QVERIFY2(merged.status == 0, merged.err.constData());
    const QSet<QString> all = texts(m_file);
    for (const QString &text : {QStringLiteral("Ort hier"), QStringLiteral("Text hier"), QStringLiteral("Ort dort"), QStringLiteral("Text dort")}) {
        QVERIFY2(all.contains(text), qPrintable(text));
    }
    QCOMPARE(m_tool->apply(m_file, m_tool->run({QStringLiteral("log"), QStringLiteral("laptop.dreischritt"), QStringLiteral("--json")}).out).tally().at(0), 0);
}

void ApplyTest::circlesOfLinksDoNoHarm()
{
    const Change first = ToolFixture::statement(m_step, QStringLiteral("eins"));
    const Change second = ToolFixture::statement(m_step, QStringLiteral("zwei"));
    const Change project = ToolFixture::statement(m_tool->step(m_file, QStringLiteral("Project")), QStringLiteral("drei"));
    QList<Change> pile{first, second, project};
    for (const auto &[from, to] : {std::pair(first, second),
                                   std::pair(second, first),
                                   std::pair(first, first),
                                   std::pair(project, first),
                                   std::pair(first, project),
                                   std::pair(project, project)}) {
        for (const LinkKind::Kind kind : {LinkKind::BuildsOn, LinkKind::Answers, LinkKind::ArisesFrom}) {
            pile += Change::insert(Link{{}, 0, from.recordId, to.recordId, kind}, QStringLiteral("A"));
        }
    }
    const Answer answer = m_tool->apply(m_file, ToolFixture::lines(pile));
    QVERIFY(answer.status == 0 || answer.status == 3);
    QVERIFY(answer.tally().at(0) >= 4);
    QVERIFY(m_tool->run({QStringLiteral("gaps"), m_file, QStringLiteral("--json")}).status <= 1);
    QCOMPARE(m_tool->run({QStringLiteral("show"), m_file}).status, 0);

    PlanningArea area;
    area.name = QStringLiteral("Nord");
    Change north = Change::insert(area, QStringLiteral("A"));
    Change south = Change::insert(area, QStringLiteral("A"));
    north.fields[QStringLiteral("parent")] = south.recordId;
    south.fields[QStringLiteral("parent")] = north.recordId;
    const Answer areas = m_tool->apply(m_file, ToolFixture::lines({north, south}));
    QCOMPARE(areas.status, 3);
    QCOMPARE(m_tool->run({QStringLiteral("show"), m_file}).status, 0);
}

void ApplyTest::aLargePileIsTaken()
{
    QFile pile(m_tool->path(QStringLiteral("pile.jsonl")));
    QVERIFY(pile.open(QIODevice::WriteOnly));
    constexpr int count = 5000;
    for (int i = 0; i < count; ++i) {
        pile.write(ToolFixture::line(ToolFixture::statement(m_step, QStringLiteral("Aussage %1").arg(i))));
    }
    pile.close();
    QCOMPARE(m_tool->run({QStringLiteral("apply"), m_file, QStringLiteral("pile.jsonl")}).tally(), QList<int>({count, 0, 0, 0}));
    QCOMPARE(m_tool->records(m_file, "contributions").size(), count);
    QCOMPARE(m_tool->run({QStringLiteral("gaps"), m_file, QStringLiteral("--json")}).object().value(QStringLiteral("needsWithoutProject")).toArray().size(),
             count);
}

QTEST_GUILESS_MAIN(ApplyTest)

#include "applytest.moc"
