// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "councilfixture.h"

/** What committees answered, as OParl objects, finds its way back; whatever else such files may hold does no harm. */
class CouncilOparlTest : public QObject, protected CouncilFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
    }

    void linkedObjectsInAFolderAreFound();
    void nestedObjectsAreFound();
    void olderOparlIsRead();
    void ourOwnIdsAreKnown();
    void theNewerStateOfAnObjectHolds();
    void papersOfOthersAreCountedOnly();
    void nothingOfOursIsSaid();
    void deletedObjectsSayNothing();
    void hostileJsonIsRefusedOrPassedOver_data();
    void hostileJsonIsRefusedOrPassedOver();
    void linksInCirclesEnd();
    void aLargeFileIsRead();
    void onlyFilesInTheFolderAreRead();
    void whatCannotBeReadIsSaid();
    void cancellingEndsIt();
};

void CouncilOparlTest::linkedObjectsInAFolderAreFound()
{
    writeLinked(QStringLiteral("bundle"));
    const CouncilResults results = read(m_folder->filePath(QStringLiteral("bundle")));
    QCOMPARE(results.answers.size(), 1);
    QCOMPARE(results.answers.front().object, url("c/1"));
    QCOMPARE(results.answers.front().file, QStringLiteral("c.json"));
    QVERIFY(results.staging.problems.empty());
    takeIn(results);
    expectLinkedAnswer();
}

void CouncilOparlTest::nestedObjectsAreFound()
{
    const QJsonObject item = thing("AgendaItem",
                                   QStringLiteral("a/1"),
                                   {{QStringLiteral("number"), QStringLiteral("Ö 7")},
                                    {QStringLiteral("consultation"), url("c/1")},
                                    {QStringLiteral("result"), QStringLiteral("geändert beschlossen, 9:2:1 Stimmen")},
                                    {QStringLiteral("resolutionText"), QStringLiteral("Drei Kurse werden eingerichtet.")}});
    const QJsonObject meeting = thing(
        "Meeting",
        QStringLiteral("m/1"),
        {{QStringLiteral("start"), QStringLiteral("2026-03-12T17:00:00+01:00")},
         {QStringLiteral("organization"), QJsonArray{thing("Organization", QStringLiteral("o/1"), {{QStringLiteral("shortName"), QStringLiteral("SozA")}})}},
         {QStringLiteral("agendaItem"), QJsonArray{item}}});
    const QJsonObject paper = thing("Paper",
                                    QStringLiteral("p/1"),
                                    {{QStringLiteral("reference"), QStringLiteral("VO/2026/0147")},
                                     {QStringLiteral("consultation"), QJsonArray{thing("Consultation", QStringLiteral("c/1"), {})}}});
    const QJsonObject page{{QStringLiteral("data"), QJsonArray{paper, meeting}},
                           {QStringLiteral("links"), QJsonObject()},
                           {QStringLiteral("pagination"), QJsonObject()}};
    takeIn(read(write(QStringLiteral("page.json"), "\xef\xbb\xbf" + json(page))));
    expectLinkedAnswer();
}

void CouncilOparlTest::olderOparlIsRead()
{
    writeLinked(QStringLiteral("bundle"), QStringLiteral("1.0"));
    takeIn(read(m_folder->filePath(QStringLiteral("bundle"))));
    expectLinkedAnswer();
}

void CouncilOparlTest::ourOwnIdsAreKnown()
{
    // As we export it: no number of the council's, our ids in the addresses, votes in our own property.
    const QString base = QStringLiteral("oparl/");
    const QJsonObject consultation =
        thing("Consultation",
              base + QStringLiteral("consultations/") + id(coursesSocial) + QStringLiteral(".json"),
              {{QStringLiteral("paper"), QString(url("oparl/papers/") + id(courses) + QStringLiteral(".json"))},
               {QStringLiteral("organization"), QJsonArray{QString(url("oparl/organizations/") + id(social) + QStringLiteral(".json"))}},
               {QStringLiteral("dreischritt:result"), QStringLiteral("Zur Kenntnis genommen")},
               {QStringLiteral("dreischritt:followUp"), QStringLiteral("Bericht")},
               {QStringLiteral("dreischritt:votes"), QJsonObject{{QStringLiteral("yes"), 5}, {QStringLiteral("no"), QStringLiteral("drei")}}}});
    takeIn(read(write(QStringLiteral("own.json"), json(consultation))));
    QCOMPARE(record<Consultation>(coursesSocial).result, ConsultationResult::Noted);
    QCOMPARE(record<Consultation>(coursesSocial).followUp, QStringLiteral("Bericht"));
    QCOMPARE(record<Consultation>(coursesSocial).votesYes, 5);
    QCOMPARE(record<Consultation>(coursesSocial).votesNo, -1);
    // The committee is known by the consultation, whether or not its object came along.
    const QJsonObject alone = thing("Consultation",
                                    base + QStringLiteral("consultations/") + id(coursesCouncil) + QStringLiteral(".json"),
                                    {{QStringLiteral("paper"), QString(url("oparl/papers/") + id(courses) + QStringLiteral(".json"))},
                                     {QStringLiteral("organization"), QJsonArray{url("o/4711")}},
                                     {QStringLiteral("dreischritt:result"), QStringLiteral("abgelehnt")}});
    takeIn(read(write(QStringLiteral("alone.json"), json(alone))));
    QCOMPARE(record<Consultation>(coursesCouncil).result, ConsultationResult::Rejected);
}

void CouncilOparlTest::theNewerStateOfAnObjectHolds()
{
    writeLinked(QStringLiteral("bundle"));
    const auto item = [](const char *modified, const char *result) {
        return thing("AgendaItem",
                     QStringLiteral("a/1"),
                     {{QStringLiteral("modified"), QLatin1String(modified)}, {QStringLiteral("result"), QLatin1String(result)}});
    };
    write(QStringLiteral("bundle/0.json"), json(item("2026-04-01T10:00:00+02:00", "vertagt")));
    write(QStringLiteral("bundle/z.json"), json(item("2026-05-01T10:00:00+02:00", "abgelehnt")));
    write(QStringLiteral("bundle/zz.json"), json(item("2026-03-01T10:00:00+02:00", "vertagt")));
    takeIn(read(m_folder->filePath(QStringLiteral("bundle"))));
    QCOMPARE(record<Consultation>(coursesSocial).result, ConsultationResult::Rejected);
}

void CouncilOparlTest::papersOfOthersAreCountedOnly()
{
    writeLinked(QStringLiteral("bundle"));
    for (int i = 0; i < 20; ++i) {
        const QString number = QString::number(i);
        write(QStringLiteral("bundle/other%1.json").arg(i),
              json(QJsonArray{
                  thing("Paper", QStringLiteral("other/") + number, {{QStringLiteral("reference"), QString(QStringLiteral("VO/1999/") + number)}}),
                  thing("Consultation",
                        QStringLiteral("other/c") + number,
                        {{QStringLiteral("paper"), QString(url("other/") + number)}, {QStringLiteral("dreischritt:result"), QStringLiteral("beschlossen")}})}));
    }
    const CouncilResults results = read(m_folder->filePath(QStringLiteral("bundle")));
    QCOMPARE(results.answers.size(), 1);
    QCOMPARE(results.otherPapers, 20);
    QVERIFY(results.staging.problems.empty());
}

void CouncilOparlTest::nothingOfOursIsSaid()
{
    record<Recommendation>(courses).reference.clear();
    writeLinked(QStringLiteral("bundle"));
    const CouncilResults results = read(m_folder->filePath(QStringLiteral("bundle")));
    QVERIFY(results.answers.empty());
    QCOMPARE(results.staging.problems.size(), 1);
    QCOMPARE(results.staging.problems.front().error.code(), Error::NotFound);
}

void CouncilOparlTest::deletedObjectsSayNothing()
{
    writeLinked(QStringLiteral("bundle"));
    write(QStringLiteral("bundle/c.json"),
          json(thing("Consultation",
                     QStringLiteral("c/1"),
                     {{QStringLiteral("paper"), url("p/1")}, {QStringLiteral("agendaItem"), url("a/1")}, {QStringLiteral("deleted"), true}})));
    QVERIFY(read(m_folder->filePath(QStringLiteral("bundle"))).answers.empty());
}

void CouncilOparlTest::hostileJsonIsRefusedOrPassedOver_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("no JSON") << QByteArray("<html>404</html>") << false;
    QTest::newRow("a number") << QByteArray("42") << false;
    QTest::newRow("another JSON") << QByteArray(R"({"format": "dreischritt-workspace", "conferences": []})") << false;
    QTest::newRow("too deep") << QByteArray(200'000, '[') + QByteArray(200'000, ']') << false;
    QTest::newRow("broken") << QByteArray(R"({"id": "x", "type": "https://schema.oparl.org/1.1/Paper")") << false;
    QTest::newRow("deep") << QByteArray(R"({"a":)").repeated(900) + R"({"type": "https://schema.oparl.org/1.1/Paper", "id": "x"})" + QByteArray(900, '}')
                          << true;
    QTest::newRow("wrong types") << QByteArray(
        R"([{"type": "https://schema.oparl.org/1.1/Paper", "id": 7, "reference": ["VO/2026/0147"], "consultation": {"a": 1}},
                          {"type": "https://schema.oparl.org/1.1/Consultation", "id": {"x": 1}, "paper": [1], "organization": {"a": []}, "authoritative": "ja",
                           "dreischritt:votes": [1, 2], "dreischritt:result": 5},
                          {"type": "https://schema.oparl.org/1.1/AgendaItem", "id": null, "result": {"b": 2}, "meeting": 5},
                          {"type": ["https://schema.oparl.org/1.1/Meeting"]}, {"type": "https://schema.oparl.org/9.9/Paper"}])")
                                 << true;
    QTest::newRow("empty page") << QByteArray(R"({"data": [], "links": {}, "pagination": {}})") << true;
}

void CouncilOparlTest::hostileJsonIsRefusedOrPassedOver()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isRead);
    const auto results = readResults(write(QStringLiteral("hostile.json"), bytes), m_records);
    QCOMPARE(bool(results), isRead);
    if (isRead) {
        QVERIFY(results.value().answers.empty());
    } else {
        QCOMPARE(results.error().code(), Error::Refused);
    }
}

void CouncilOparlTest::linksInCirclesEnd()
{
    const QJsonArray circle{
        thing("Paper", QStringLiteral("x"), {{QStringLiteral("paper"), url("x")}, {QStringLiteral("consultation"), QJsonArray{url("x"), url("y")}}}),
        thing("Consultation",
              QStringLiteral("y"),
              {{QStringLiteral("paper"), url("y")}, {QStringLiteral("agendaItem"), url("z")}, {QStringLiteral("organization"), QJsonArray{url("y")}}}),
        thing("AgendaItem",
              QStringLiteral("z"),
              {{QStringLiteral("consultation"), url("y")}, {QStringLiteral("meeting"), url("z")}, {QStringLiteral("result"), QStringLiteral("beschlossen")}})};
    QVERIFY(read(write(QStringLiteral("circle.json"), json(circle))).answers.empty());
}

void CouncilOparlTest::aLargeFileIsRead()
{
    // A hundred megabytes of other people's papers, and ours at the end.
    QByteArray bytes = "[";
    const QByteArray filler = json(thing("Paper",
                                         QStringLiteral("filler"),
                                         {{QStringLiteral("reference"), QStringLiteral("VO/1999/1")}, {QStringLiteral("text"), QString(1'000'000, u'x')}}));
    for (int i = 0; i < 100; ++i) {
        bytes += filler + ',';
    }
    bytes += json(thing("Paper", QStringLiteral("p/1"), {{QStringLiteral("reference"), QStringLiteral("VO/2026/0147")}})) + ',';
    bytes += json(
        thing("Consultation",
              QStringLiteral("c/1"),
              {{QStringLiteral("paper"), url("p/1")},
               {QStringLiteral("organization"), QJsonArray{thing("Organization", QStringLiteral("o"), {{QStringLiteral("name"), QStringLiteral("Kreistag")}})}},
               {QStringLiteral("dreischritt:result"), QStringLiteral("vertagt")}}));
    bytes += ']';
    QVERIFY(bytes.size() > 100'000'000);
    takeIn(read(write(QStringLiteral("large.json"), bytes)));
    QCOMPARE(record<Consultation>(coursesCouncil).result, ConsultationResult::Postponed);
}

void CouncilOparlTest::onlyFilesInTheFolderAreRead()
{
    writeLinked(QStringLiteral("elsewhere"));
    write(QStringLiteral("bundle/p.json"),
          json(thing("Paper",
                     QStringLiteral("p/1"),
                     {{QStringLiteral("reference"), QStringLiteral("VO/2026/0147")},
                      {QStringLiteral("consultation"), QJsonArray{QStringLiteral("../elsewhere/c.json")}}})));
    const QString bundle = m_folder->filePath(QStringLiteral("bundle"));
    write(QStringLiteral("elsewhere/c.json"),
          json(thing("Consultation",
                     QStringLiteral("c/1"),
                     {{QStringLiteral("paper"), url("p/1")}, {QStringLiteral("dreischritt:result"), QStringLiteral("beschlossen")}})));
    QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("elsewhere")), bundle + QStringLiteral("/folder")));
    QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("elsewhere/c.json")), bundle + QStringLiteral("/c.json")));
    QVERIFY(QFile::link(QStringLiteral("/dev/zero"), bundle + QStringLiteral("/zero.json")));
    QVERIFY(QFile::link(bundle, bundle + QStringLiteral("/circle")));
    const CouncilResults results = read(bundle);
    QVERIFY(results.answers.empty());
    QVERIFY(results.staging.problems.empty());
}

void CouncilOparlTest::whatCannotBeReadIsSaid()
{
    const auto code = [this](const QString &path) {
        const auto results = readResults(path, m_records);
        return results ? -1 : int(results.error().code());
    };
    QCOMPARE(code(m_folder->filePath(QStringLiteral("nowhere"))), int(Error::NotFound));
    QDir(m_folder->path()).mkdir(QStringLiteral("empty"));
    QCOMPARE(code(m_folder->filePath(QStringLiteral("empty"))), int(Error::NotFound));
    QCOMPARE(code(write(QStringLiteral("other.csv"), "Name;Ort\nA;B\n")), int(Error::Refused));
    // A folder is read as far as it goes, and what is broken is named with its place.
    writeLinked(QStringLiteral("bundle"));
    write(QStringLiteral("bundle/broken.json"), "{\n\"id\": }");
    const CouncilResults results = read(m_folder->filePath(QStringLiteral("bundle")));
    QCOMPARE(results.answers.size(), 1);
    QCOMPARE(results.staging.problems.size(), 1);
    QCOMPARE(results.staging.problems.front().file, QStringLiteral("broken.json"));
    // An unclosed quotation mark swallows what follows: nothing of it is taken.
    const CouncilResults open =
        table("VO/2026/0147;SozA;12.3.2026;;beschlossen;;;;;\r\nVO/2026/0147;KT;;;beschlossen;;;;\"Text;\r\n5/2;KT;;;beschlossen;;;;;\r\n");
    QCOMPARE(open.count(CouncilAnswer::New), 1);
    QCOMPARE(open.answers.back().kind, CouncilAnswer::Unclear);
    QCOMPARE(open.answers.back().line, 3);
}

void CouncilOparlTest::cancellingEndsIt()
{
    writeLinked(QStringLiteral("bundle"));
    int asked = 0;
    const auto results = readResults(m_folder->filePath(QStringLiteral("bundle")), m_records, [&asked](int done, int total) {
        ++asked;
        return total == 5 && done < 2;
    });
    QVERIFY(!results);
    QCOMPARE(results.error().code(), Error::Cancelled);
    QCOMPARE(asked, 2);
}

QTEST_GUILESS_MAIN(CouncilOparlTest)

#include "counciloparltest.moc"
