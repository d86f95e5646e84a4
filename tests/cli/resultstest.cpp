// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "toolfixture.h"

#include <QDir>
#include <QDirIterator>

/** What committees answered, brought into a workspace by the command line. */
class ResultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aTableFillsTheBeratungsfolge();
    void aDryRunChangesNothing();
    void theSecondRunChangesNothing();
    void whatIsUnclearIsNamedWithItsLine();
    void oldAndNewAreListed();
    void aSecondMeetingIsSaid();
    void whatWeExportedSaysTheSame();
    void resultsInACopyOfTheBundleComeBack();
    void whatIsNotThereIsRefused();
    void aBrokenFileIsNamedAndTheRestGoesIn();

private:
    static constexpr auto file = "goslar.dreischritt";
    static constexpr auto needs = "016cf0c9-ed08-76f5-8ebf-202efb97fdaf";

    Answer results(const QStringList &words) const
    {
        return m_tool->run(QStringList{QStringLiteral("results"), QLatin1String(file)} + words);
    }
    QString table(const QByteArray &rows) const
    {
        m_tool->write(QStringLiteral("ergebnisse.csv"), "Vorlage;Gremium;Datum;Ergebnis;Ja;Nein;Enthaltungen;Beschluss;Was folgt\r\n" + rows);
        return QStringLiteral("ergebnisse.csv");
    }
    QJsonArray consultations() const
    {
        return m_tool->records(QLatin1String(file), "consultations");
    }
    QJsonObject consultation(const QString &committee, const QString &date) const
    {
        QString id;
        const QJsonArray committees = m_tool->records(QLatin1String(file), "committees");
        for (const QJsonValue &entry : committees) {
            id = entry[QStringLiteral("name")] == committee ? entry[QStringLiteral("id")].toString() : id;
        }
        const QJsonArray all = consultations();
        for (const QJsonValue &entry : all) {
            if (entry[QStringLiteral("committee")] == id && entry[QStringLiteral("recommendation")] == QLatin1String(needs)
                && entry[QStringLiteral("date")] == date) {
                return entry.toObject();
            }
        }
        return {};
    }
    /** An OParl bundle of one recommendation; its folder. */
    QString bundle() const
    {
        const QJsonObject municipality = m_tool->records(QLatin1String(file), "municipalities").at(0).toObject();
        const Change address = Change::update(RecordType::Municipality,
                                              municipality[QStringLiteral("id")].toString(),
                                              municipality[QStringLiteral("revision")].toInt(),
                                              {{QStringLiteral("councilAddress"), QStringLiteral("https://rat.example.org/oparl")}},
                                              QStringLiteral("Administrator"));
        m_tool->apply(QLatin1String(file), ToolFixture::line(address));
        const Answer written = m_tool->run({QStringLiteral("export"),
                                            QLatin1String(file),
                                            QStringLiteral("--format=oparl"),
                                            QStringLiteral("--recommendation"),
                                            QLatin1String(needs),
                                            QStringLiteral("--output=oparl")});
        return written.status == 0 ? QStringLiteral("oparl") : QString::fromUtf8(written.err);
    }

    std::unique_ptr<ToolFixture> m_tool;
};

void ResultsTest::init()
{
    m_tool = std::make_unique<ToolFixture>();
    QCOMPARE(m_tool->run({QStringLiteral("import"), QLatin1String(file), QStringLiteral(EXAMPLES "/goslar/conference.json")}).status, 0);
}

void ResultsTest::aTableFillsTheBeratungsfolge()
{
    const qsizetype before = consultations().size();
    const Answer answer =
        results({table("5/1;Jugendhilfeausschuss;17.3.2020;mehrheitlich geändert beschlossen;9;2;1;Zwölf statt zwanzig.;Bericht im Herbst\r\n")});
    QVERIFY2(answer.status == 0, answer.err.constData());
    QVERIFY(answer.out.contains("1 new, 0 changed, 0 unchanged, 0 unclear"));
    QVERIFY(answer.out.contains("from a committee that was not planned"));
    QCOMPARE(consultations().size(), before + 1);
    const QJsonObject added = consultation(QStringLiteral("Jugendhilfeausschuss"), QStringLiteral("2020-03-17"));
    QCOMPARE(added[QStringLiteral("result")].toString(), QStringLiteral("AgreedAmended"));
    QCOMPARE(added[QStringLiteral("votesYes")].toInt(), 9);
    QCOMPARE(added[QStringLiteral("votesAbstained")].toInt(), 1);
    QCOMPARE(added[QStringLiteral("resolutionText")].toString(), QStringLiteral("Zwölf statt zwanzig."));
    QCOMPARE(added[QStringLiteral("followUp")].toString(), QStringLiteral("Bericht im Herbst"));
    // It stands in the log, like whatever a person types.
    QVERIFY(m_tool->run({QStringLiteral("log"), QLatin1String(file), QStringLiteral("--json")}).out.contains("Bericht im Herbst"));
}

void ResultsTest::aDryRunChangesNothing()
{
    const QByteArray before = m_tool->run({QStringLiteral("show"), QLatin1String(file), QStringLiteral("--json")}).out;
    const Answer answer = results({table("5/1;Bauausschuss;17.3.2020;beschlossen;;;;;\r\n"), QStringLiteral("--dry-run"), QStringLiteral("--json")});
    QVERIFY2(answer.status == 0, answer.err.constData());
    QCOMPARE(answer.object()[QStringLiteral("new")].toInt(), 1);
    QCOMPARE(answer.object()[QStringLiteral("answers")][0][QStringLiteral("addsCommittee")].toBool(), true);
    QCOMPARE(m_tool->run({QStringLiteral("show"), QLatin1String(file), QStringLiteral("--json")}).out, before);
}

void ResultsTest::theSecondRunChangesNothing()
{
    const QString source = table(
        "5/1;Bauausschuss;17.3.2020;beschlossen;9;;;;\r\n"
        "5/2;Kreistag;20.4.2020;einstimmig abgelehnt;;;;;\r\n");
    QCOMPARE(results({source}).status, 0);
    const QByteArray once = m_tool->run({QStringLiteral("show"), QLatin1String(file), QStringLiteral("--json")}).out;
    const Answer again = results({source, QStringLiteral("--json")});
    QCOMPARE(again.status, 0);
    QCOMPARE(again.object()[QStringLiteral("unchanged")].toInt(), 2);
    QCOMPARE(m_tool->run({QStringLiteral("show"), QLatin1String(file), QStringLiteral("--json")}).out, once);
}

void ResultsTest::whatIsUnclearIsNamedWithItsLine()
{
    const Answer answer =
        results({table("VO/2020/9;Kreistag;2.3.2020;beschlossen;;;;;\r\n"
                       "5/1;Kreistag;2.3.2020;siehe Anlage;;;;;\r\n"
                       "5/1;Bauausschuss;17.3.2020;beschlossen;;;;;\r\n")});
    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.err.contains("ergebnisse.csv:2: No recommendation bears the number “VO/2020/9”"), answer.err.constData());
    QVERIFY2(answer.err.contains("ergebnisse.csv:3: “siehe Anlage” is not understood as a result"), answer.err.constData());
    QVERIFY(answer.out.contains("1 new, 0 changed, 0 unchanged, 2 unclear"));
    QVERIFY(!consultation(QStringLiteral("Bauausschuss"), QStringLiteral("2020-03-17")).isEmpty());
}

void ResultsTest::oldAndNewAreListed()
{
    const QString source = table("5/1;Kreistag;2.3.2020;abgelehnt;14;27;3;;\r\n");
    const Answer dry = results({source, QStringLiteral("--dry-run")});
    QVERIFY2(dry.status == 0, dry.err.constData());
    const QString lines = QString::fromUtf8(dry.out).simplified();
    QVERIFY2(lines.contains(QStringLiteral("result Agreed as amended → Rejected")), dry.out.constData());
    QVERIFY2(lines.contains(QStringLiteral("yes 37 → 14")), dry.out.constData());
    QVERIFY(lines.contains(QStringLiteral("0 new, 1 changed")));
    QCOMPARE(results({source}).status, 0);
    QCOMPARE(consultation(QStringLiteral("Kreistag"), QStringLiteral("2020-03-02"))[QStringLiteral("result")].toString(), QStringLiteral("Rejected"));
}

void ResultsTest::aSecondMeetingIsSaid()
{
    const Answer answer = results({table("5/1;Kreistag;4.5.2020;beschlossen;;;;;\r\n")});
    QVERIFY(answer.out.contains("new, from another meeting"));
    QCOMPARE(consultation(QStringLiteral("Kreistag"), QStringLiteral("2020-03-02"))[QStringLiteral("result")].toString(), QStringLiteral("AgreedAmended"));
    QCOMPARE(consultation(QStringLiteral("Kreistag"), QStringLiteral("2020-05-04"))[QStringLiteral("result")].toString(), QStringLiteral("Agreed"));
}

void ResultsTest::whatWeExportedSaysTheSame()
{
    const Answer answer = results({bundle(), QStringLiteral("--json")});
    QVERIFY2(answer.status == 0, answer.err.constData());
    QCOMPARE(answer.object()[QStringLiteral("unchanged")].toInt(), 3);
    for (const char *kind : {"new", "changed", "unclear", "otherPapers"}) {
        QCOMPARE(answer.object()[QLatin1String(kind)].toInt(-1), 0);
    }
    QCOMPARE(m_tool->run({QStringLiteral("export"), QLatin1String(file), QStringLiteral("--format=csv"), QStringLiteral("--output=tables")}).status, 0);
    const Answer tables = results({QStringLiteral("tables/"), QStringLiteral("--json")});
    QVERIFY2(tables.status == 0, tables.err.constData());
    QVERIFY(tables.object()[QStringLiteral("unchanged")].toInt() > 5);
    QCOMPARE(tables.object()[QStringLiteral("changed")].toInt(-1), 0);
}

void ResultsTest::resultsInACopyOfTheBundleComeBack()
{
    const QString folder = bundle();
    QDirIterator it(m_tool->path(folder), {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    int edited = 0;
    while (it.hasNext()) {
        const QString name = QDir(m_tool->folder.path()).relativeFilePath(it.next());
        QByteArray bytes = m_tool->read(name);
        if (bytes.contains("Geändert beschlossen")) {
            m_tool->write(name, bytes.replace("Geändert beschlossen", "Vertagt"));
            ++edited;
        }
    }
    QVERIFY(edited > 1);
    const Answer answer = results({folder, QStringLiteral("--json")});
    QVERIFY2(answer.status == 0, answer.err.constData());
    QCOMPARE(answer.object()[QStringLiteral("changed")].toInt(), 1);
    QCOMPARE(consultation(QStringLiteral("Kreistag"), QStringLiteral("2020-03-02"))[QStringLiteral("result")].toString(), QStringLiteral("Postponed"));
}

void ResultsTest::whatIsNotThereIsRefused()
{
    const Answer nowhere = results({QStringLiteral("nowhere")});
    QCOMPARE(nowhere.status, 3);
    QVERIFY(nowhere.err.contains("nowhere: There is no such file or folder."));
    QCOMPARE(m_tool->run({QStringLiteral("results"), QStringLiteral("none.dreischritt"), table({})}).status, 3);
    QVERIFY(!QFile::exists(m_tool->path(QStringLiteral("none.dreischritt"))));
    m_tool->write(QStringLiteral("other.csv"), "Name;Ort\nA;B\n");
    QCOMPARE(results({QStringLiteral("other.csv")}).status, 3);
    QCOMPARE(m_tool->run({QStringLiteral("results"), QLatin1String(file)}).status, 2);
}

void ResultsTest::aBrokenFileIsNamedAndTheRestGoesIn()
{
    const QString folder = bundle();
    m_tool->write(folder + QStringLiteral("/broken.json"), "{");
    const Answer answer = results({folder});
    QCOMPARE(answer.status, 3);
    QVERIFY2(answer.err.contains("oparl/broken.json: This is not JSON"), answer.err.constData());
    QVERIFY(answer.out.contains("unchanged, 0 unclear"));
}

QTEST_GUILESS_MAIN(ResultsTest)

#include "resultstest.moc"
