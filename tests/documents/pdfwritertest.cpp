// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfwriter.h"

#include "combinedpaper.h"
#include "pdftree.h"
#include "report.h"
#include "resolution.h"
#include "sampleconference.h"

#include <QRegularExpression>
#include <QTest>
#include <QtConcurrentRun>

namespace
{
QString text(const char8_t *utf8)
{
    return QString::fromUtf8(utf8);
}

Document german(const QList<Block> &blocks)
{
    Document document;
    document.title = text(u8"Bericht über die Konferenz");
    document.language = QStringLiteral("de-DE");
    document.author = QStringLiteral("Landkreis Musterland");
    document.blocks = blocks;
    return document;
}

QByteArray written(const Document &document, const PdfOptions &options = {})
{
    const auto pdf = writePdf(document, options);
    if (!pdf) {
        qWarning("%s", qPrintable(pdf.error().text()));
    }
    return pdf ? pdf.value() : QByteArray();
}

Paragraph body(const QString &words)
{
    return Paragraph{plain(words), Paragraph::Body};
}

QString sentence(int times)
{
    QString words;
    for (int i = 0; i < times; ++i) {
        words += QStringLiteral("Satz %1 handelt von Sprachkursen und Kinderbetreuung. ").arg(i);
    }
    return words.trimmed();
}

TableBlock table(int rows)
{
    TableBlock made;
    made.caption = QStringLiteral("Beratungsfolge");
    made.columns = {{QStringLiteral("Gremium"), 3, false}, {QStringLiteral("Rolle"), 2, false}, {QStringLiteral("Ja-Stimmen"), 1, true}};
    made.firstColumnIsHeader = true;
    for (int i = 0; i < rows; ++i) {
        made.rows += {TableBlock::Cell{plain(QStringLiteral("Ausschuss %1").arg(i))},
                      TableBlock::Cell{plain(QStringLiteral("Anhörung"))},
                      TableBlock::Cell{plain(QString::number(i))}};
    }
    return made;
}

/** Text without line breaks and hyphens at their ends. */
QString flowing(QString words)
{
    words.remove(QChar(0x00ad));
    return words.simplified();
}
}

class PdfWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPaperOfTheSampleConferenceIsWhole();
    void theTitleIsTheFirstHeadingAndNoLevelIsSkipped();
    void tablesTellWhichCellsAreHeaders();
    void listsHaveLabelsAndBodies();
    void aNoticeIsAFrameWithItsList();
    void passagesInOtherLanguagesSayWhichOne();
    void aChartIsOneFigureWithWords();
    void contentsLeadToTheirHeadings();
    void headersAreRepeatedOnEveryPageAndReadOnce();
    void aTallRowGoesOnOnTheNextPageInsideItsCells();
    void aHeadingStandsWithWhatItHeads();
    void germanIsHyphenatedAndStillFoundAsAWord();
    void everyLineOfHeadAndFootIsAnArtifact();
    void aFileWithoutClaimsMakesNone();
    void theSameDocumentGivesTheSameBytesInAnyThread();
    void metadataAgreesWithTheDocument();
};

void PdfWriterTest::everyPaperOfTheSampleConferenceIsWhole()
{
    const SampleConference sample;
    const auto profile = findProfile({});
    QVERIFY(profile);
    QList<Document> papers;
    for (const char *name : {"recommendation", "bare"}) {
        papers += buildResolution(sample.records, SampleConference::id(QString::fromLatin1(name)), profile.value());
    }
    papers += buildReport(sample.records, SampleConference::id(QStringLiteral("conference")), profile.value());
    papers += combinedPaper(papers, QStringLiteral("Sammelvorlage"), QStringLiteral("Inhalt"));
    papers += Document();
    for (const Document &paper : std::as_const(papers)) {
        const QByteArray pdf = written(paper);
        QVERIFY2(told(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("%1")}, pdf)
                     .contains(QStringLiteral("No syntax or stream encoding errors")),
                 qPrintable(paper.title));
        const PdfTree tree = readTree(pdf);
        QCOMPARE(tree.problems, QStringList());
        const QStringList fonts = told(QStringLiteral("pdffonts"), {QStringLiteral("%1")}, pdf).split(QLatin1Char('\n')).mid(2);
        static const QRegularExpression embedded(QStringLiteral(" yes (yes|no)  *yes +\\d+ +\\d+$"));
        for (const QString &font : fonts) {
            QVERIFY2(font.isEmpty() || embedded.match(font).hasMatch(), qPrintable(font));
        }
        for (const QByteArray &page : tree.pageContents) {
            QVERIFY(page.startsWith("/Artifact BMC"));
        }
    }
}

void PdfWriterTest::theTitleIsTheFirstHeadingAndNoLevelIsSkipped()
{
    const auto levels = [](const QList<Block> &blocks) {
        return readTree(written(german(blocks))).types().filter(QRegularExpression(QStringLiteral("^H\\d$")));
    };
    QCOMPARE(levels({Heading{0, QStringLiteral("Titel"), {}},
                     Heading{1, QStringLiteral("Eins"), {}},
                     Heading{3, QStringLiteral("Drei"), {}},
                     Heading{1, QStringLiteral("Zwei"), {}}}),
             QStringList({QStringLiteral("H1"), QStringLiteral("H2"), QStringLiteral("H3"), QStringLiteral("H2")}));
    QCOMPARE(levels({Heading{2, QStringLiteral("Ohne Titel"), {}}, Heading{2, QStringLiteral("Zwei"), {}}}),
             QStringList({QStringLiteral("H1"), QStringLiteral("H2")}));
    QCOMPARE(
        readTree(written(german({Heading{0, QStringLiteral("Titel"), {}}, Heading{1, QStringLiteral("Eins"), {}}, Heading{2, QStringLiteral("Darin"), {}}})))
            .bookmarks,
        QStringList({QStringLiteral("Titel"), QStringLiteral("-Eins"), QStringLiteral("--Darin")}));
}

void PdfWriterTest::tablesTellWhichCellsAreHeaders()
{
    TableBlock block = table(2);
    block.rows[1][1] = {};
    block.rows[1][2] = {plain(QStringLiteral("einstimmig")), plain(QStringLiteral("bei zwei Enthaltungen"))};
    const QByteArray pdf = written(german({block}));
    const PdfTree tree = readTree(pdf);
    QCOMPARE(tree.types().join(QLatin1Char(' ')), QStringLiteral("Document Table Caption THead TR TH TH TH TBody TR TH TD TD TR TH TD TD P P"));
    QStringList scopes;
    for (const PdfElement &header : tree.all(QStringLiteral("TH"))) {
        scopes += header.attributes;
    }
    const QString column = QStringLiteral("Scope Column");
    const QString row = QStringLiteral("Scope Row");
    QCOMPARE(scopes, QStringList({column, column, column, row, row}));
    QCOMPARE(tree.problems, QStringList());

    const PdfTree form = readTree(written(german({KeyValues{{{QStringLiteral("Betreff"), plain(QStringLiteral("Rufbus"))}, {QStringLiteral("Datum"), {}}}}})));
    QCOMPARE(form.types().join(QLatin1Char(' ')), QStringLiteral("Document Table TBody TR TH TD TR TH TD"));
    QCOMPARE(form.all(QStringLiteral("TH")).front().attributes, QStringList{row});
}

void PdfWriterTest::listsHaveLabelsAndBodies()
{
    Bullets numbers{Bullets::Number,
                    {{plain(QStringLiteral("erstens")), {}, false}, {plain(QStringLiteral("zweitens")), {plain(QStringLiteral("dazu noch"))}, false}}};
    const QByteArray pdf = written(german({numbers, Bullets{Bullets::Tick, {{plain(QStringLiteral("ja")), {}, true}}}, Bullets{Bullets::Dot, {}}}));
    const PdfTree tree = readTree(pdf);
    QCOMPARE(tree.types().join(QLatin1Char(' ')), QStringLiteral("Document L LI Lbl LBody LI Lbl LBody P P L LI Lbl LBody"));
    QCOMPARE(tree.all(QStringLiteral("L")).at(0).attributes, QStringList{QStringLiteral("ListNumbering Decimal")});
    QCOMPARE(flowing(textOf(pdf)).left(40), QStringLiteral("Landkreis Musterland 1. erstens 2. zweitens dazu noch ☒ ja").left(40));
}

void PdfWriterTest::aNoticeIsAFrameWithItsList()
{
    const PdfTree tree = readTree(written(german({Notice{QStringLiteral("Noch offen"), QStringLiteral("Es fehlt:"), {QStringLiteral("Betrag")}}})));
    QCOMPARE(tree.types().join(QLatin1Char(' ')), QStringLiteral("Document Div P P L LI Lbl LBody"));
}

void PdfWriterTest::passagesInOtherLanguagesSayWhichOne()
{
    const QString arabic = text(u8"نحتاج إلى مزيد من المترجمات عند الطبيب.");
    Paragraph mixed{
        {Span{QStringLiteral("Auf Arabisch: "), {}, false}, Span{arabic, QStringLiteral("ar"), false}, Span{QStringLiteral(" So steht es da."), {}, true}},
        Paragraph::Body};
    Paragraph whole{plain(arabic, QStringLiteral("ar")), Paragraph::Body};
    const QByteArray pdf = written(german({mixed, whole}));
    const PdfTree tree = readTree(pdf);
    QCOMPARE(tree.language, QStringLiteral("de-DE"));
    QCOMPARE(tree.types().join(QLatin1Char(' ')), QStringLiteral("Document P Span P"));
    QCOMPARE(tree.elements.at(2).language, QStringLiteral("ar"));
    QCOMPARE(tree.elements.at(3).language, QStringLiteral("ar"));
    QCOMPARE(tree.elements.at(1).contents, 2);
    QVERIFY(structureText(pdf).contains(arabic.left(20)));
    const QString boxes = told(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), QStringLiteral("%1"), QStringLiteral("-")}, pdf);
    static const QRegularExpression lastWord(QStringLiteral("xMax=\"([0-9.]+)\"[^>]*>[^<]*\\p{Arabic}"), QRegularExpression::UseUnicodePropertiesOption);
    auto match = lastWord.globalMatch(boxes);
    double right = 0;
    while (match.hasNext()) {
        right = std::max(right, match.next().captured(1).toDouble());
    }
    QVERIFY2(right > 595 - 20 * 72 / 25.4 - 2, qPrintable(QString::number(right)));
}

void PdfWriterTest::aChartIsOneFigureWithWords()
{
    Figure chart;
    chart.caption = QStringLiteral("Punkte je Themenfeld");
    chart.alternative = QStringLiteral("Wohnen hat 20 Punkte, Bildung 12,5.");
    chart.series = {QStringLiteral("2018"), QStringLiteral("2019")};
    chart.bars = {{QStringLiteral("Wohnen"), {20, 0}}, {QStringLiteral("Bildung"), {12.5, 3}}};
    const QByteArray pdf = written(german({chart}));
    const PdfTree tree = readTree(pdf);
    QCOMPARE(tree.types().join(QLatin1Char(' ')), QStringLiteral("Document Figure Caption"));
    QCOMPARE(tree.elements.at(1).alternative, chart.alternative);
    QCOMPARE(tree.elements.at(1).contents, 1);
    QVERIFY(tree.elements.at(1).attributes.join(QLatin1Char(' ')).contains(QStringLiteral("BBox")));
    QCOMPARE(tree.problems, QStringList());
    const QString words = textOf(pdf);
    for (const char *expected : {"2018", "Wohnen", "12,5", "Punkte je Themenfeld"}) {
        QVERIFY2(words.contains(QString::fromLatin1(expected)), expected);
    }
    Figure huge = chart;
    for (int i = 0; i < 200; ++i) {
        huge.bars += Figure::Bar{QStringLiteral("Balken %1").arg(i), {double(i), 1}};
    }
    QVERIFY(readTree(written(german({huge}))).all(QStringLiteral("Figure")).size() > 3);
    Figure empty;
    empty.alternative = QStringLiteral("Nichts zu zeigen.");
    QCOMPARE(readTree(written(german({empty}))).problems, QStringList());
    empty.bars = {{{}, {}}};
    QCOMPARE(readTree(written(german({empty}))).problems, QStringList());
}

void PdfWriterTest::contentsLeadToTheirHeadings()
{
    QList<Block> blocks{Heading{0, QStringLiteral("Titel"), {}}, TableOfContents{QStringLiteral("Inhalt"), 2}};
    for (int i = 1; i <= 3; ++i) {
        blocks += {PageBreak{},
                   Heading{1, QStringLiteral("Kapitel %1").arg(i), {}},
                   body(sentence(3)),
                   Heading{2, QStringLiteral("Teil %1").arg(i), {}},
                   body(sentence(120))};
    }
    const QByteArray pdf = written(german(blocks));
    const PdfTree tree = readTree(pdf);
    QCOMPARE(tree.problems, QStringList());
    QCOMPARE(tree.all(QStringLiteral("TOCI")).size(), 6);
    QCOMPARE(tree.all(QStringLiteral("Link")).front().links, 1);
    QStringList named;
    static const QRegularExpression entry(QStringLiteral("(?:Kapitel|Teil) \\d[ .]*(\\d+)"));
    auto match =
        entry.globalMatch(flowing(told(QStringLiteral("pdftotext"),
                                       {QStringLiteral("-l"), QStringLiteral("1"), QStringLiteral("-layout"), QStringLiteral("%1"), QStringLiteral("-")},
                                       pdf)));
    while (match.hasNext()) {
        named += match.next().captured(1);
    }
    QCOMPARE(named, tree.linkTargets);
    for (int i = 0; i < named.size(); ++i) {
        const QString page = told(QStringLiteral("pdftotext"),
                                  {QStringLiteral("-f"), named.at(i), QStringLiteral("-l"), named.at(i), QStringLiteral("%1"), QStringLiteral("-")},
                                  pdf);
        QVERIFY(page.contains((i % 2 ? QStringLiteral("Teil %1") : QStringLiteral("Kapitel %1")).arg(i / 2 + 1)));
    }
}

void PdfWriterTest::headersAreRepeatedOnEveryPageAndReadOnce()
{
    const QByteArray pdf = written(german({table(1000)}));
    const PdfTree tree = readTree(pdf);
    QCOMPARE(tree.problems, QStringList());
    QCOMPARE(tree.all(QStringLiteral("TR")).size(), 1001);
    QVERIFY(tree.pageContents.size() > 20);
    QCOMPARE(textOf(pdf).count(QStringLiteral("Ja-Stimmen")), tree.pageContents.size());
    QCOMPARE(structureText(pdf).count(QStringLiteral("Ja-Stimmen")), 1);
}

void PdfWriterTest::aTallRowGoesOnOnTheNextPageInsideItsCells()
{
    TableBlock block = table(1);
    block.rows[0][0] = {plain(sentence(90))};
    block.rows[0][1] = {plain(sentence(60)), plain(QStringLiteral("Ende"))};
    const QByteArray pdf = written(german({block, body(QStringLiteral("danach"))}));
    const PdfTree tree = readTree(pdf);
    QCOMPARE(tree.problems, QStringList());
    QCOMPARE(tree.all(QStringLiteral("TR")).size(), 2);
    QVERIFY(tree.all(QStringLiteral("TH")).at(3).pages.size() >= 2);
    const QString words = flowing(structureText(pdf));
    QVERIFY(words.indexOf(QStringLiteral("Satz 89")) < words.indexOf(QStringLiteral("Ende")));
    QVERIFY(words.indexOf(QStringLiteral("Ende")) < words.indexOf(QStringLiteral("danach")));
}

void PdfWriterTest::aHeadingStandsWithWhatItHeads()
{
    for (int lines = 20; lines < 60; ++lines) {
        QList<Block> blocks;
        for (int i = 0; i < lines; ++i) {
            blocks += body(QStringLiteral("Zeile"));
        }
        TableBlock rows = table(3);
        rows.rows[1][1] = {plain(sentence(lines % 9))};
        blocks += {Heading{1, QStringLiteral("Kopf"), {}}, Heading{2, QStringLiteral("Unterkopf"), {}}, rows};
        const PdfTree tree = readTree(written(german(blocks)));
        QCOMPARE(tree.all(QStringLiteral("H1")).front().pages, tree.all(QStringLiteral("Caption")).front().pages);
        QCOMPARE(tree.all(QStringLiteral("H2")).front().pages, tree.all(QStringLiteral("TD")).front().pages);
    }
}

void PdfWriterTest::germanIsHyphenatedAndStillFoundAsAWord()
{
    TableBlock narrow = table(0);
    narrow.columns = QList<TableBlock::Column>(8, {QStringLiteral("Wohnungssuche"), 1, false});
    narrow.rows = {QList<TableBlock::Cell>(8, {plain(text(u8"Öffentlichkeitsbeteiligungsverfahren der Ausländerbehörde - Wohnungs-Suche"))})};
    const QByteArray pdf = written(german({narrow}));
    QCOMPARE(readTree(pdf).problems, QStringList());
    QVERIFY(structureText(pdf).remove(QChar(0x00ad)).contains(text(u8"Öffentlichkeitsbeteiligungsverfahren der Ausländerbehörde - Wohnungs-Suche")));
    QVERIFY(textOf(pdf).contains(QChar(0x00ad)) || textOf(pdf).contains(QStringLiteral("lichkeits")));
}

void PdfWriterTest::everyLineOfHeadAndFootIsAnArtifact()
{
    const QByteArray pdf = written(german({body(sentence(200))}));
    const QString seen = textOf(pdf);
    QVERIFY(seen.contains(QStringLiteral("Seite 2 von ")));
    QVERIFY(seen.contains(QStringLiteral("Landkreis Musterland")));
    QVERIFY(!structureText(pdf).contains(QStringLiteral("Seite 2 von ")));
    QVERIFY(!structureText(pdf).contains(QStringLiteral("Landkreis Musterland")));
}

void PdfWriterTest::aFileWithoutClaimsMakesNone()
{
    PdfOptions humble;
    humble.claims = false;
    const Document document = german({body(QStringLiteral("Text"))});
    QVERIFY(readTree(written(document)).metadata.contains("<pdfuaid:part>1</pdfuaid:part>"));
    QVERIFY(!readTree(written(document, humble)).metadata.contains("pdfuaid:part"));
    QVERIFY(!readTree(written(document, humble)).metadata.contains("pdfaid:part"));
}

void PdfWriterTest::theSameDocumentGivesTheSameBytesInAnyThread()
{
    const SampleConference sample;
    const auto profile = findProfile({});
    QVERIFY(profile);
    const Document document = buildReport(sample.records, SampleConference::id(QStringLiteral("conference")), profile.value());
    const QByteArray first = written(document);
    QVERIFY(!first.isEmpty());
    QList<QFuture<QByteArray>> runs;
    for (int i = 0; i < 6; ++i) {
        runs += QtConcurrent::run([&document] {
            return written(document);
        });
    }
    for (QFuture<QByteArray> &run : runs) {
        QCOMPARE(run.result(), first);
    }
}

void PdfWriterTest::metadataAgreesWithTheDocument()
{
    Document document = german({body(QStringLiteral("Text"))});
    document.title = text(u8"Titel mit <spitzen> & „Zeichen“");
    const QByteArray pdf = written(document);
    const PdfTree tree = readTree(pdf);
    QCOMPARE(tree.title, document.title);
    QVERIFY(tree.metadata.contains("&lt;spitzen"));
    const QString info = told(QStringLiteral("pdfinfo"), {QStringLiteral("%1")}, pdf);
    QVERIFY(info.contains(document.title));
    QVERIFY(info.contains(QRegularExpression(QStringLiteral("Tagged: +yes"))));
    QVERIFY(!info.contains(QStringLiteral("CreationDate")));
}

QTEST_GUILESS_MAIN(PdfWriterTest)
#include "pdfwritertest.moc"
