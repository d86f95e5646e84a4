// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "csvreader.h"
#include "csvtable.h"

#include <QJsonArray>
#include <QTest>

/** Tables as they come back from spreadsheets. */
class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreReadAsRfc4180SaysAndSpreadsheetsDo_data();
    void cellsAreReadAsRfc4180SaysAndSpreadsheetsDo();
    void linesAreCountedWithinCellsToo();
    void bytesBecomeTextInTheirOwnEncoding_data();
    void bytesBecomeTextInTheirOwnEncoding();
    void whateverComesSomeTableComesOut();
    void theNameOfTheFileSaysWhatItHolds();
    void cellsBecomeValuesOfTheirFields_data();
    void cellsBecomeValuesOfTheirFields();
    void aGuardedCellLosesItsGuard();
    void listsAreTakenApart();
    void columnsForReadingArePassedOver();
    void aBadCellIsNamedByLineAndColumn_data();
    void aBadCellIsNamedByLineAndColumn();
    void aRowWithoutAnIdIsTheSameRecordTwice();
};

namespace
{
const QByteArray id = "0198c0de-0000-7000-8000-000000000001";

Staging read(const char *name, const QByteArray &text)
{
    return readCsv({{QString::fromLatin1(name), text}});
}
}

void CsvTest::cellsAreReadAsRfc4180SaysAndSpreadsheetsDo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("cells");
    const auto row = [](const char *name, const char *text, const QStringList &cells) {
        QTest::newRow(name) << QString::fromUtf8(text) << cells;
    };
    const QStringList two{QStringLiteral("1"), QStringLiteral("2")};
    row("semicolon", "a;b\r\n1;2\r\n", two);
    row("comma", "a,b\n1,2\n", two);
    row("tab", "a\tb\n1\t2", two);
    row("old Mac", "a;b\r1;2\r", two);
    row("empty lines", "\n\na;b\n\n1;2\n\n", two);
    row("a comma in a cell", "a;b\n1,5;2", {QStringLiteral("1,5"), QStringLiteral("2")});
    row("quoted", "a;b\n\"1;\"\"x\"\"\r\ny\";\"2\"\n", {QStringLiteral("1;\"x\"\r\ny"), QStringLiteral("2")});
    row("empty cells", "a;b\n;\n", {QString(), QString()});
    row("empty quotes", "a;b\n\"\";\"\"\n", {QString(), QString()});
    row("quote within", "a;b\n1\"2;3\n", {QStringLiteral("1\"2"), QStringLiteral("3")});
    row("blanks stay", "a;b\n 1 ;2 \n", {QStringLiteral(" 1 "), QStringLiteral("2 ")});
}

void CsvTest::cellsAreReadAsRfc4180SaysAndSpreadsheetsDo()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, cells);
    const CsvSheet table = CsvSheet::parse(text);
    QCOMPARE(table.header, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(table.rows.size(), std::size_t(1));
    QCOMPARE(table.rows.front().cells, cells);
    QCOMPARE(table.unclosedQuote, 0);
}

void CsvTest::linesAreCountedWithinCellsToo()
{
    const CsvSheet table = CsvSheet::parse(QStringLiteral("a;b\n\"x\ny\nz\";2\n3;4\n5;\"6\n"));
    QCOMPARE(table.rows.size(), std::size_t(3));
    QCOMPARE(table.rows.at(0).line, 2);
    QCOMPARE(table.rows.at(1).line, 5);
    QCOMPARE(table.rows.at(2).line, 6);
    QCOMPARE(table.unclosedQuote, 6);
}

void CsvTest::bytesBecomeTextInTheirOwnEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("UTF-8") << QByteArray("K\xc3\xb6ln \xe2\x80\x93 10 \xe2\x82\xac");
    QTest::newRow("UTF-8 with mark") << QByteArray("\xef\xbb\xbfK\xc3\xb6ln \xe2\x80\x93 10 \xe2\x82\xac");
    QTest::newRow("Windows-1252") << QByteArray("K\xf6ln \x96 10 \x80");
    const QString text = QStringLiteral("Köln – 10 €");
    QTest::newRow("UTF-16") << QByteArray(QByteArray("\xff\xfe") + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
}

void CsvTest::bytesBecomeTextInTheirOwnEncoding()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(csvText(bytes), QStringLiteral("Köln – 10 €"));
}

void CsvTest::whateverComesSomeTableComesOut()
{
    for (const QByteArray &bytes : {QByteArray(),
                                    QByteArray("\""),
                                    QByteArray(10'000, '"'),
                                    QByteArray(10'000, ';'),
                                    QByteArray(1'000, '\0'),
                                    QByteArray("\xff\xfe\x00", 3),
                                    QByteArray("\xef\xbb\xbf")}) {
        const Staging staging = read("contributions.csv", bytes);
        QCOMPARE(staging.count(StagedRow::New), 0);
    }
}

void CsvTest::theNameOfTheFileSaysWhatItHolds()
{
    QCOMPARE(recordInfoOfFile(u"contributions.csv")->type, RecordType::Contribution);
    QCOMPARE(recordInfoOfFile(u"folder/Contributions.CSV")->type, RecordType::Contribution);
    QVERIFY(!recordInfoOfFile(u"data-dictionary.csv"));
    const Staging staging = read("Mappe1.csv", "id;text\n");
    QCOMPARE(staging.problems.size(), std::size_t(1));
}

void CsvTest::cellsBecomeValuesOfTheirFields_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *file, const char *field, const char *cell, const QJsonValue &value) {
        QTest::addRow("%s %s", field, cell) << QByteArray(file) << QString::fromLatin1(field) << QString::fromUtf8(cell) << value;
    };
    row("conferences.csv", "startsOn", "2027-01-31", QStringLiteral("2027-01-31"));
    row("conferences.csv", "startsOn", "31.01.2027", QStringLiteral("2027-01-31"));
    row("conferences.csv", "startsOn", "1.2.2027", QStringLiteral("2027-02-01"));
    row("conferences.csv", "startsOn", "", QJsonValue(QJsonValue::Null));
    row("conferences.csv", "number", "6", 6);
    row("conferences.csv", "phase", "Running", QStringLiteral("Running"));
    row("recommendations.csv", "costAmount", "1234,5", 1234.5);
    row("recommendations.csv", "costAmount", "1.234,50", 1234.5);
    row("recommendations.csv", "costAmount", "1234.5", 1234.5);
    row("recommendations.csv", "costAmount", "12000", 12000);
    row("consultations.csv", "votesNo", "-1", -1);
    row("consultations.csv", "authoritative", "true", true);
    row("consultations.csv", "authoritative", "WAHR", true);
    row("consultations.csv", "authoritative", "Falsch", false);
    row("contributions.csv", "text", " Zwei\nZeilen ", QStringLiteral(" Zwei\nZeilen "));
}

void CsvTest::cellsBecomeValuesOfTheirFields()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, field);
    QFETCH(const QString, cell);
    QFETCH(const QJsonValue, value);
    const Staging staging = read(file.constData(), "id;" + field.toUtf8() + "\n" + id + ";\"" + cell.toUtf8() + "\"\n");
    QCOMPARE(staging.rows.size(), std::size_t(1));
    QVERIFY2(staging.rows.front().kind != StagedRow::Refused, qPrintable(staging.rows.front().problem.text()));
    QCOMPARE(staging.rows.front().fields.value(field), value);
}

void CsvTest::aGuardedCellLosesItsGuard()
{
    const Staging staging = read("contributions.csv", "id;text;where\n" + id + ";'=1+1;''s Hertogenbosch\n");
    QCOMPARE(staging.rows.front().fields.value(QStringLiteral("text")).toString(), QStringLiteral("=1+1"));
    QCOMPARE(staging.rows.front().fields.value(QStringLiteral("where")).toString(), QStringLiteral("'s Hertogenbosch"));
}

void CsvTest::listsAreTakenApart()
{
    const Staging staging = read("contributions.csv", "id;legalSpheres\n" + id + ";SGB II | a \\| b | c\\\\d\n");
    QCOMPARE(staging.rows.front().fields.value(QStringLiteral("legalSpheres")).toArray(),
             QJsonArray({QStringLiteral("SGB II"), QStringLiteral("a | b"), QStringLiteral("c\\d")}));
    const Staging none = read("contributions.csv", "id;text;legalSpheres\n" + id + ";x;\n");
    QCOMPARE(none.rows.front().fields.value(QStringLiteral("legalSpheres")), QJsonValue(QJsonArray()));
}

void CsvTest::columnsForReadingArePassedOver()
{
    const Staging staging = read("contributions.csv", "id;text;step.label;dots;remark\n" + id + ";x;y;3;z\n");
    QCOMPARE(staging.problems.size(), std::size_t(1));
    QCOMPARE(staging.problems.front().column, 5);
    QCOMPARE(staging.rows.front().fields.keys(), QStringList{QStringLiteral("text")});
}

void CsvTest::aBadCellIsNamedByLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<int>("column");
    QTest::newRow("no id") << QByteArray("1;2027-01-01;Running;1") << 1;
    QTest::newRow("no day") << QByteArray(id + ";31.02.2027;Running;1") << 2;
    QTest::newRow("no phase") << QByteArray(id + ";;Gestern;1") << 3;
    QTest::newRow("no number") << QByteArray(id + ";;;viele") << 4;
    QTest::newRow("half a number") << QByteArray(id + ";;;1,5") << 4;
    QTest::newRow("one cell too many") << QByteArray(id + ";;;1;x") << 5;
}

void CsvTest::aBadCellIsNamedByLineAndColumn()
{
    QFETCH(const QByteArray, row);
    QFETCH(const int, column);
    const Staging staging = read("conferences.csv", "id;startsOn;phase;number\n" + QByteArray(id).replace("01", "02") + ";;Running;1\n" + row + "\n");
    QCOMPARE(staging.rows.size(), std::size_t(2));
    QVERIFY(staging.rows.at(0).kind != StagedRow::Refused);
    QCOMPARE(staging.rows.at(1).kind, StagedRow::Refused);
    QCOMPARE(staging.rows.at(1).line, 3);
    QCOMPARE(staging.rows.at(1).column, column);
    QVERIFY(!staging.rows.at(1).problem.text().isEmpty());
}

void CsvTest::aRowWithoutAnIdIsTheSameRecordTwice()
{
    const QByteArray table = "name;classification\nSozialausschuss;Ausschuss\nKreistag;Kreistag\n";
    const Staging first = read("committees.csv", table);
    const Staging second = read("committees.csv", table);
    QCOMPARE(first.rows.size(), std::size_t(2));
    QVERIFY(first.rows.at(0).recordId != first.rows.at(1).recordId);
    QCOMPARE(first.rows.at(0).recordId, second.rows.at(0).recordId);
    QCOMPARE(Uuid::normalised(first.rows.at(0).recordId), first.rows.at(0).recordId);
}

QTEST_GUILESS_MAIN(CsvTest)

#include "csvtest.moc"
