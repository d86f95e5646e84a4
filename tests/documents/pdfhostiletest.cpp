// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheck.h"
#include "pdftree.h"
#include "pdfwriter.h"

#include <QRegularExpression>
#include <QTest>

namespace
{
QString text(const char8_t *utf8)
{
    return QString::fromUtf8(utf8);
}

Document german(const QList<Block> &blocks)
{
    Document document;
    document.title = QStringLiteral("Bericht");
    document.language = QStringLiteral("de");
    document.author = QStringLiteral("Landkreis Musterland");
    document.blocks = blocks;
    return document;
}

/** Every kind of block with `words` in each place where a person may have typed them. */
QList<Block> everywhere(const QString &words)
{
    TableBlock table;
    table.caption = words;
    table.columns = {{words, 1, false}, {QStringLiteral("B"), 1, true}};
    table.firstColumnIsHeader = true;
    table.rows = {{TableBlock::Cell{plain(words)}, TableBlock::Cell{plain(words), plain(words)}}, {TableBlock::Cell{}, TableBlock::Cell{}}};
    Figure figure;
    figure.caption = words;
    figure.alternative = words;
    figure.series = {words, QStringLiteral("zwei")};
    figure.bars = {{words, {1, 2}}, {QStringLiteral("Balken"), {0, 0}}};
    return {Heading{0, words, {}},
            TableOfContents{words, 2},
            Heading{1, words, {}},
            Heading{2, words, words},
            Paragraph{plain(words), Paragraph::Body},
            Paragraph{{Span{words, QStringLiteral("ar"), true}, Span{words, {}, false}}, Paragraph::Answer},
            Bullets{Bullets::Number, {{plain(words), {plain(words)}, false}, {{}, {}, false}}},
            Bullets{Bullets::Tick, {{plain(words), {}, true}}},
            table,
            KeyValues{{{words, plain(words)}, {QString(), {}}}},
            Notice{words, words, {words, QString()}},
            figure};
}

/** Nothing where the document became a file that qpdf, poppler and our own check take; otherwise what is wrong. */
QString problemIn(const Document &document)
{
    const auto pdf = writePdf(document);
    if (!pdf) {
        return pdf.error().text();
    }
    const PdfTree tree = readTree(pdf.value());
    if (!tree.problems.isEmpty()) {
        return tree.problems.join(QLatin1Char('\n'));
    }
    const QString qpdf = told(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("%1")}, pdf.value());
    if (!qpdf.contains(QStringLiteral("No syntax or stream encoding errors"))) {
        return qpdf;
    }
    const QString drawn =
        told(QStringLiteral("pdftoppm"),
             {QStringLiteral("-r"), QStringLiteral("10"), QStringLiteral("-l"), QStringLiteral("2"), QStringLiteral("%1"), QStringLiteral("/dev/null")},
             pdf.value());
    if (drawn.contains(QStringLiteral("Error"))) {
        return drawn;
    }
    const auto report = checkPdf(pdf.value(), document.title);
    if (!report) {
        return report.error().text();
    }
    QStringList findings;
    for (const PdfFinding &finding : report.value().findings) {
        findings += finding.place.text() + QStringLiteral(": ") + finding.what.text();
    }
    return findings.join(QLatin1Char('\n'));
}
}

class PdfHostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverIsTypedTheFileIsSound_data();
    void whateverIsTypedTheFileIsSound();
    void aWordLongerThanAPageIsBroken();
    void whatNoFontHasIsNamed();
    void emojiStandAsPictures();
    void forcedDirectionsAreTakenOut();
    void aTableWiderThanThePageIsStillATable();
    void anEmptyDocumentIsAnEmptyPage();
    void aDocumentFromRightToLeftIsOneThroughout();
};

void PdfHostileTest::whateverIsTypedTheFileIsSound_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << QStringLiteral("   \t \u00a0\u2003 ");
    QTest::newRow("line feeds") << QStringLiteral("\n\r\n\u2028eins\n\n\nzwei\u2029drei\n");
    QTest::newRow("control characters") << QStringLiteral("a\u0001b\u0007c\u001bd\u007fe\u0085f\u009fg");
    QTest::newRow("nothing that can be seen") << QStringLiteral("\u200b\u200d\ufeff\u2060\u00ad\u3164\u2800\u115f\u034f\u180e");
    QTest::newRow("overrides") << QStringLiteral("\u202eabc\u202dx\u2066y\u2067z");
    QTest::newRow("halves of characters") << (QString(QChar(0xd83d)) + QStringLiteral("a") + QString(QChar(0xde00)));
    QTest::newRow("no characters") << QStringLiteral("\uffff\ufffe\ufdd0x");
    QTest::newRow("private") << QStringLiteral("\ue000 \uf8ff");
    QTest::newRow("emoji") << text(u8"👍 👩🏽‍🚒 🇩🇪 ☑ 😀");
    QTest::newRow("many marks") << (QStringLiteral("a") + QString(700, QChar(0x0301)) + QStringLiteral("b"));
    QTest::newRow("marks alone") << QString(30, QChar(0x0301));
    QTest::newRow("scripts") << text(u8"Ελληνικά Кирилиця עברית عَرَبِيّ فارسی हिन्दी ไทย 中文 日本語 한국어 አማርኛ ქართული Tiếng Việt");
    QTest::newRow("brackets") << QStringLiteral("</rdf:li>]]>&amp; (a) <b> \\n %PDF endobj");
    QTest::newRow("soft hyphens") << QStringLiteral("Donau\u00addampf\u00adschiff\u00ad\u00ad");
    QTest::newRow("directions in turn") << text(u8"עברית 12 abc ‏(x)‎ مرحبا 3/4 – ok!");
    QTest::newRow("long word") << QString(3000, QLatin1Char('W'));
}

void PdfHostileTest::whateverIsTypedTheFileIsSound()
{
    QFETCH(QString, words);
    Document document = german(everywhere(words));
    QCOMPARE(problemIn(document), QString());
    document.author = words;
    document.title = words.isEmpty() ? QStringLiteral("Titel") : words + QStringLiteral(" Titel");
    QCOMPARE(problemIn(document), QString());
}

void PdfHostileTest::aWordLongerThanAPageIsBroken()
{
    const QString word = QStringLiteral("Abcdefghij").repeated(1000);
    TableBlock table;
    table.columns = {{QStringLiteral("A"), 1, false}, {QStringLiteral("B"), 5, false}};
    table.rows = {{TableBlock::Cell{plain(word)}, TableBlock::Cell{plain(QStringLiteral("kurz"))}}};
    const auto pdf = writePdf(german({Paragraph{plain(word), Paragraph::Body}, table}));
    QVERIFY(pdf);
    static const QRegularExpression gaps(QStringLiteral("[\\s\\-\"\u2010\u00ad]+"));
    const QString seen = structureText(pdf.value()).remove(gaps);
    QCOMPARE(seen.count(QStringLiteral("Abcdefghij")), 2000);
    const QString boxes = told(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), QStringLiteral("%1"), QStringLiteral("-")}, pdf.value());
    static const QRegularExpression edge(QStringLiteral("xMax=\"([0-9.]+)\""));
    auto match = edge.globalMatch(boxes);
    while (match.hasNext()) {
        QVERIFY(match.next().captured(1).toDouble() < 595 - 20 * 72 / 25.4 + 2);
    }
}

void PdfHostileTest::whatNoFontHasIsNamed()
{
    const auto pdf = writePdf(german({Paragraph{plain(QStringLiteral("vorher \U000f1234 nachher")), Paragraph::Body}}));
    QVERIFY(pdf);
    QVERIFY(textOf(pdf.value()).contains(QStringLiteral("vorher [U+F1234] nachher")));
}

void PdfHostileTest::emojiStandAsPictures()
{
    const auto pdf = writePdf(german({Paragraph{plain(text(u8"Danke 👍!")), Paragraph::Body}}));
    QVERIFY(pdf);
    const QString seen = textOf(pdf.value()).simplified();
    QVERIFY2(seen.contains(text(u8"Danke 👍!")) || seen.contains(QStringLiteral("Danke [U+1F44D]!")), qPrintable(seen));
}

void PdfHostileTest::forcedDirectionsAreTakenOut()
{
    const auto pdf = writePdf(german({Paragraph{plain(QStringLiteral("Rechnung\u202efdp.exe")), Paragraph::Body}}));
    QVERIFY(pdf);
    QVERIFY(textOf(pdf.value()).contains(QStringLiteral("Rechnungfdp.exe")));
}

void PdfHostileTest::aTableWiderThanThePageIsStillATable()
{
    TableBlock table;
    table.columns = QList<TableBlock::Column>(40, {QStringLiteral("Spalte"), 1, false});
    table.rows = {QList<TableBlock::Cell>(40, {plain(QStringLiteral("Zelle"))}), {}};
    QCOMPARE(problemIn(german({table})), QString());
    const auto pdf = writePdf(german({table}));
    QVERIFY(pdf);
    QCOMPARE(readTree(pdf.value()).all(QStringLiteral("TD")).size(), 80);
    TableBlock none;
    none.caption = QStringLiteral("Ohne Spalten");
    none.rows = {{TableBlock::Cell{plain(QStringLiteral("verirrt"))}}};
    QCOMPARE(problemIn(german({none, table})), QString());
    table.columns = QList<TableBlock::Column>(2, {QString(), 0, true});
    QCOMPARE(problemIn(german({table})), QString());
}

void PdfHostileTest::anEmptyDocumentIsAnEmptyPage()
{
    const auto blank = writePdf(german({PageBreak{}, PageBreak{}, Paragraph{}, Bullets{}, KeyValues{}, Notice{}, Figure{}, TableOfContents{}}));
    QVERIFY(blank);
    QCOMPARE(readTree(blank.value()).problems, QStringList());
    QCOMPARE(readTree(blank.value()).pageContents.size(), 1);
    const auto pdf = writePdf(Document());
    QVERIFY(pdf);
    QCOMPARE(readTree(pdf.value()).pageContents.size(), 1);
}

void PdfHostileTest::aDocumentFromRightToLeftIsOneThroughout()
{
    Document document = german(everywhere(text(u8"نحتاج إلى مزيد من المترجمات عند الطبيب")));
    document.language = QStringLiteral("ar");
    document.title = text(u8"تقرير المؤتمر");
    QCOMPARE(problemIn(document), QString());
    document.blocks = {TableOfContents{QString(), 1}, Heading{1, text(u8"مقدمة"), {}}};
    const auto pdf = writePdf(document);
    QVERIFY(pdf);
    const QString boxes = told(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), QStringLiteral("%1"), QStringLiteral("-")}, pdf.value());
    static const QRegularExpression number(QStringLiteral("xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\"[^>]*>1<"));
    const QRegularExpressionMatch first = number.match(boxes);
    QVERIFY2(first.hasMatch() && first.captured(1).toDouble() < 80, qPrintable(boxes));
}

QTEST_GUILESS_MAIN(PdfHostileTest)
#include "pdfhostiletest.moc"
