// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "findinglines.h"
#include "samplepdf.h"

#include <QTest>

#include <functional>

namespace
{
using Mutation = std::function<void(SamplePdf &)>;

Mutation setting(const char *object, const char *key, const char *value)
{
    return [=](SamplePdf &pdf) {
        pdf.set(object, key, value);
    };
}

Mutation removing(const char *object, const char *key)
{
    return [=](SamplePdf &pdf) {
        pdf.remove(object, key);
    };
}

Mutation replacing(const char *stream, const char *before, const char *after)
{
    return [=](SamplePdf &pdf) {
        pdf.replace(stream, before, after);
    };
}
}

Q_DECLARE_METATYPE(Mutation)

/** One rule broken at a time: that one is found, with its page and place, and nothing else. */
class PdfCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatKeepsAllRulesHasNoFindings()
    {
        const PdfReport report = reportOf(SamplePdf().bytes());
        QCOMPARE(linesOf(report), QStringList());
        QCOMPARE(report.pages, 2);
        QCOMPARE(report.title, QStringLiteral("Beschlussvorlage"));
        QCOMPARE(report.language, QStringLiteral("de-DE"));
        QVERIFY(report.claimsUniversalAccess);
        QCOMPARE(report.archiveClaim, QStringLiteral("PDF/A-2a"));
    }

    void theEnvelopeIsLookedAtToo()
    {
        QByteArray withoutId = SamplePdf().bytes();
        withoutId.replace("/ID [", "/IX [");
        QVERIFY2(linesOf(reportOf(withoutId)).join(QLatin1Char('\n')).startsWith(QLatin1String("0||The file has no ID.")), withoutId.right(300).constData());
        QByteArray asText = SamplePdf().bytes();
        const qsizetype mark = asText.indexOf('\n') + 2;
        asText.replace(mark, 4, "text");
        QVERIFY(linesOf(reportOf(asText)).join(QLatin1Char('\n')).startsWith(QLatin1String("0||The file does not begin as an archive's PDF does")));
        QByteArray moved = SamplePdf().bytes();
        moved.insert(moved.indexOf("endobj"), "\n\n");
        QVERIFY(linesOf(reportOf(moved)).join(QLatin1Char('\n')).contains(QLatin1String("0||The file is damaged and was read only by mending it: ")));
    }

    void aBrokenRuleIsFound_data()
    {
        QTest::addColumn<Mutation>("mutation");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char *name, const Mutation &mutation, const char *finding) {
            QTest::newRow(name) << mutation << QString::fromUtf8(finding);
        };

        row("skipped level", setting("h2", "/S", "/H3"), "2|heading “Beschlussvorschlag”|The heading has level 3 and follows one of level 1");
        row("first level", setting("h1", "/S", "/H2"), "1|heading “Beschlussvorlage 5/1”|The first heading has level 2.");
        row("levels and none", setting("h2", "/S", "/H"), "2|heading “Beschlussvorschlag”|The file has headings with a level");
        row("header without scope", removing("th2", "/A"), "1|Table 1, row 1|A header cell does not say whether it heads a row or a column.");
        row("too wide a cell", setting("td2", "/A", "<< /O /Table /ColSpan 2 >>"), "1|Table 1, row 2|The row has 3 cells, the first one has 2");
        row("too high a cell", setting("td2", "/A", "<< /O /Table /RowSpan 2 >>"), "1|Table 1, row 2|A cell spans more rows than the table has left.");
        row(
            "missing cell",
            [](SamplePdf &pdf) {
                pdf.set("row2", "/K", "[ @td1 ]");
                pdf.addElement("stray", "document", "/S /P /Pg @page1 /K 6");
                pdf.set("parents", "/Nums", "[ 0 [ @h1 @p @link @th1 @th2 @td1 @stray ] 1 [ @h2 @label1 @body1 @label2 @body2 @figure ] 2 @link ]");
            },
            "1|Table 1, row 2|The row has 1 cells, the first one has 2");
        row(
            "no header cells",
            [](SamplePdf &pdf) {
                pdf.set("th1", "/S", "/TD");
                pdf.set("th2", "/S", "/TD");
            },
            "1|Table 1|The table has no header cells");
        row("row outside",
            setting("table", "/S", "/Div"),
            "1|element “TR”, number 1|A table row stands outside a table.\n1|element “TR”, number 2|A table row");
        row("no cell", setting("td1", "/S", "/P"), "1|Table 1, row 2|The table row has no cells or holds something that is none.");
        row("no row", setting("row2", "/S", "/Caption"), "1|Table 1|A table cell stands outside a table row.\n1|Table 1|A table cell");
        row("no item",
            setting("item2", "/S", "/P"),
            "2|List 1|The list holds something that is no list item.\n2|List 1|The body of a list item stands outside an item.");
        row("no body", setting("body2", "/S", "/P"), "2|List 1|A list item holds something beside its label and its body.");
        row("item outside", setting("list", "/S", "/Div"), "2|element “LI”, number 1|A list item stands outside a list.\n2|element “LI”, number 2|A list item");
        row("figure without text", removing("figure", "/Alt"), "2|Figure 1|The picture has no alternative text.");
        row("figure with blanks", setting("figure", "/Alt", "( )"), "2|Figure 1|The picture has no alternative text.");
        row(
            "formula without text",
            [](SamplePdf &pdf) {
                pdf.set("figure", "/S", "/Formula");
                pdf.remove("figure", "/Alt");
            },
            "2|Formula 1|The formula has no alternative text.");
        row("note without ID", setting("figure", "/S", "/Note"), "2|element “Note”, number 1|The note has no ID of its own");
        row("unknown type", setting("h2", "/S", "/Zwischentitel"), "0|element “Zwischentitel”|The type of an element is none of those a reader knows");
        row("standard type mapped",
            setting("tree", "/RoleMap", "<< /Einleitung /P /P /Span >>"),
            "0|element “P”|The role map gives a type that every reader knows another meaning.");
        row("role map in a circle",
            setting("tree", "/RoleMap", "<< /Einleitung /Absatz /Absatz /Einleitung >>"),
            "0|element “Einleitung”|The type of an element is none");

        row("no language", removing("catalog", "/Lang"), "0|metadata|The file does not say in which language it is");
        row("bad language", setting("catalog", "/Lang", "(de_DE)"), "0|metadata|“de_DE” is no language");
        row("bad language of an element", setting("td2", "/Lang", "(Arabisch-)"), "1|Table 1, row 2|“Arabisch-” is no language");
        row("no title in XMP", replacing("metadata", ">Beschlussvorlage<", "> <"), "0|metadata|The file has no title in its XMP metadata");
        row("title switched off", setting("catalog", "/ViewerPreferences", "<< /DisplayDocTitle false >>"), "0||The window does not show the title");
        row("no XMP", removing("catalog", "/Metadata"), "0|metadata|The file has no XMP metadata");
        row("broken XMP", replacing("metadata", "</rdf:RDF>", ""), "0|metadata|The XMP metadata cannot be read.");
        row("no PDF/UA", replacing("metadata", "<pdfuaid:part>1</pdfuaid:part>", ""), "0|metadata|The file does not say that it is PDF/UA-1.");
        row("PDF/UA-3", replacing("metadata", "<pdfuaid:part>1", "<pdfuaid:part>3"), "0|metadata|The file says it is PDF/UA-3, which is not known here.");
        row("no PDF/A", replacing("metadata", R"(pdfaid:part="2")", ""), "0|metadata|The file does not say that it is PDF/A.");
        row("PDF/A-1", replacing("metadata", R"(pdfaid:part="2")", R"(pdfaid:part="1")"), "0|metadata|The file says it is PDF/A-1a.");
        row("no extension schema",
            replacing("metadata", "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/", "<pdfaSchema:namespaceURI>http://example.org/"),
            "0|metadata|The XMP metadata use the property of PDF/UA without describing it");
        row("two titles", setting("info", "/Title", "(Mitteilung)"), "0|metadata|“Title” is “Mitteilung” in the file's properties and “Beschlussvorlage”");
        row("two dates", setting("info", "/CreationDate", "(D:20200115120000Z)"), "0|metadata|“CreationDate” is “D:20200115120000Z”");
        row("not marked", removing("catalog", "/MarkInfo"), "0||The file does not say that it is tagged (MarkInfo)");
        row("suspects", setting("catalog", "/MarkInfo", "<< /Marked true /Suspects true >>"), "0||The file says that its tags are only guessed");

        row("untagged line",
            replacing("content1", "/Artifact BMC\n", "/Span BMC\n"),
            "1|line or area|Something painted on this page is neither part of the structure nor marked as decoration (2 in all)");
        row("untagged text",
            replacing("content2", "/H2 <</MCID 0>> BDC", "/Span BMC"),
            "2|text “Beschlussvorschlag”|Something painted on this page is neither part of the structure");
        row("decoration in tags",
            replacing("content1", "/TD <</MCID 6>> BDC\n", "/TD <</MCID 6>> BDC\n/Artifact BMC EMC "),
            "1|Table 1, row 2|Decoration is marked inside content");
        row("tags in decoration",
            replacing("content1", "/TD <</MCID 6>> BDC\n", "/Artifact BMC /TD <</MCID 6>> BDC EMC\n"),
            "1||Content with a place in the structure is marked inside decoration.");
        row("mark left open", replacing("content2", "20 re f\nEMC", "20 re f\n"), "2||Marks around the content are opened and not closed");
        row("number twice", replacing("content2", "<</MCID 4>>", "<</MCID 3>>"), "2||Two marked pieces of content on this page have the same number.");
        row("number without element",
            replacing("content2", "<</MCID 4>>", "<</MCID 9>>"),
            "2||Marked content belongs to no element of the structure tree (1 in all)");
        row("not in the parent tree",
            setting("parents", "/Nums", "[ 0 [ @h1 @p @link @th1 @th2 @td1 @td2 ] 1 [ @h2 @label1 @body1 @label2 @body2 ] 2 @link ]"),
            "2||Marked content belongs to no element");
        row("other element in the parent tree",
            setting("parents", "/Nums", "[ 0 [ @h1 @p @link @th1 @th2 @td1 @td1 ] 1 [ @h2 @label1 @body1 @label2 @body2 @figure ] 2 @link ]"),
            "1|Table 1, row 2|The structure tree and the parent tree name different elements");
        row("element twice",
            setting("document", "/K", "[ @h1 @p @table @h2 @list @figure @h2 ]"),
            "0|element “Document”, number 1|The structure tree has the same element twice");

        row("font not embedded", removing("descriptor", "/FontFile2"), "1|font “NotoSans”|The font is not embedded");
        row("no letters", removing("font", "/ToUnicode"), "1|font “NotoSans”|The font does not say which letters its glyphs stand for");
        row("one letter missing",
            replacing("unicode", "<00a0> <00ff>", "<00a0> <00de>"),
            "1|font “NotoSans”|For glyphs in use (1 in all) the font does not say");
        row("letter U+FEFF", replacing("unicode", "<20ac> <20ac>", "<004b> <feff>"), "1|font “NotoSans”|Glyphs in use (1 in all) stand for no letter");
        row("no map of glyphs", removing("descendant", "/CIDToGIDMap"), "1|font “NotoSans”|The font does not say which glyph belongs to which number");
        row("missing glyph",
            replacing("content2", "Tj", "Tj <0000> Tj"),
            "2|font “NotoSans”|For glyphs in use (1 in all)\n2|font “NotoSans”|A letter is missing in the font");

        row("link without words", removing("annotation", "/Contents"), "1|link “Anlage”|The link does not say in words where it leads");
        row("no tab order", removing("page1", "/Tabs"), "1||The tab key does not follow the structure on this page.");
        row("link not printed", removing("annotation", "/F"), "1|link “Anlage”|It is hidden or is not printed");
        row("link outside the structure", setting("link", "/K", "2"), "1|link to <https://example.org/anlage>|The link is not part of the structure");
        row("link in a paragraph", setting("link", "/S", "/Span"), "1|link to <https://example.org/anlage>|The link is not part of the structure");
        row("no way to its element", removing("annotation", "/StructParent"), "1|link “Anlage”|The way from it to its element (parent tree) is missing");

        row("script at the start", setting("catalog", "/OpenAction", "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"), "0||The file runs a script (JavaScript).");
        row("script behind a link",
            setting("annotation", "/A", "<< /S /URI /URI (https://example.org) /Next << /S /JavaScript /JS (1) >> >>"),
            "1|link “Anlage”|The file runs a script");
        row("program started",
            setting("annotation", "/A", "<< /S /Launch /F (calc.exe) >>"),
            "1|link “Anlage”|The file starts something by itself or by a click (Launch)");
        row("embedded file", setting("catalog", "/Names", "<< /EmbeddedFiles << /Names [] >> >>"), "0||Other files are embedded in the file");
        row("XFA", setting("catalog", "/AcroForm", "<< /Fields [] /XFA [] >>"), "0||The file has a form in XFA");
        row("no output intent", removing("catalog", "/OutputIntents"), "2||The file uses colours without saying which ones they are");
        row("CMYK", replacing("content2", "0.5 0.5 0.5 rg", "0 0 0 1 k"), "2||The page uses CMYK colours, but the output intent is for others.");
        row("profile is none", replacing("profile", "acsp", "none"), "0||The output intent's colour profile cannot be read.");
        row(
            "smoothed picture",
            [](SamplePdf &pdf) {
                pdf.replace("content2", "20 re f", "20 re f q 9 0 0 9 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G /I true ID x EI Q");
            },
            "2|picture|A picture asks to be smoothed");
        row("states nested too deep",
            replacing("content2", "20 re f", "20 re f q q q q q q q q q q q q q q q q q q q q q q q q q q q q q"),
            "2||Graphics states are nested deeper than 28 times");
        row("font not there", replacing("content2", "/F1 12 Tf", "/F9 12 Tf"), "2|font “F9”|The page uses a font that the file does not have.");
        row("content breaks off",
            replacing("content2", "0.5 0.5 0.5 rg", "(0.5 0.5 0.5 rg"),
            "2||The content of the page breaks off in the middle of an instruction.\n2||Marks around");
        row(
            "unknown way to mix colours",
            [](SamplePdf &pdf) {
                pdf.set("page2", "/Resources", "<< /Font << /F1 @font >> /ExtGState << /G1 << /BM /Mixed >> >> >>");
                pdf.replace("content2", "72 300", "/G1 gs 72 300");
            },
            "2||The page mixes colours in a way PDF does not know.");
        row(
            "transparent without output intent",
            [](SamplePdf &pdf) {
                pdf.set("page2", "/Resources", "<< /Font << /F1 @font >> /ExtGState << /G1 << /ca 0.5 >> >> >>");
                pdf.replace("content2", "72 300", "/G1 gs 72 300");
                pdf.remove("catalog", "/OutputIntents");
            },
            "2||The file uses colours without saying\n2||The page has transparent parts, but the file has no output intent");
        row(
            "list of glyphs with gaps",
            [](SamplePdf &pdf) {
                pdf.addStream("glyphs", "<< >>", std::string(32, '\0'));
                pdf.set("descriptor", "/CIDSet", "@glyphs");
            },
            "1|font “NotoSans”|The font's list of glyphs (CIDSet) leaves out some that are in use.");
        row(
            "LZW",
            [](SamplePdf &pdf) {
                pdf.addStream("old", "<< >>", "old");
                pdf.set("old", "/Filter", "/LZWDecode");
                pdf.set("catalog", "/PieceInfo", "@old");
            },
            "0||The file uses LZW compression");
        row(
            "note on a page",
            [](SamplePdf &pdf) {
                pdf["note"] = pdf.qpdf().makeIndirectObject(pdf.parse("<< /Type /Annot /Subtype /Text /Rect [ 9 9 30 30 ] >>"));
                pdf.set("page1", "/Annots", "[ @annotation @note ]");
            },
            "1|annotation of type Text|It is hidden or is not printed\n1|annotation of type Text|It has no appearance of its own\n"
            "1|annotation of type Text|It has no description that can be read aloud\n1|annotation of type Text|It is not part of the structure");
        row(
            "film",
            [](SamplePdf &pdf) {
                pdf.addStream("look", "<< /Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ] >>", "0 0 9 9 re f");
                pdf["film"] =
                    pdf.qpdf().makeIndirectObject(pdf.parse("<< /Type /Annot /Subtype /Movie /F 4 /Contents (Film) /AP << /N @look >> /Rect [ 9 9 30 30 ] >>"));
                pdf.set("page2", "/Annots", "[ @film ]");
                pdf.set("page2", "/Tabs", "/S");
            },
            "2|annotation of type Movie|Sound, film and 3D are not allowed\n2|annotation of type Movie|It is not part of the structure");
        row(
            "many pages without bookmarks",
            [](SamplePdf &pdf) {
                std::string kids = "[ @page1 @page2";
                for (int i = 3; i <= 20; ++i) {
                    pdf["page" + std::to_string(i)] =
                        pdf.qpdf().makeIndirectObject(pdf.parse("<< /Type /Page /Parent @pages /MediaBox [ 0 0 595 842 ] /Resources << >> >>"));
                    kids += " @page" + std::to_string(i);
                }
                pdf.set("pages", "/Kids", kids + " ]");
                pdf.set("pages", "/Count", "20");
            },
            "0||The file has headings and 20 pages, but no bookmarks.");
        row("external stream", setting("unicode", "/F", "(https://example.org/map)"), "0||A part of the file lies in another file or on the web");
    }
    void aBrokenRuleIsFound()
    {
        QFETCH(Mutation, mutation);
        QFETCH(QString, finding);
        SamplePdf pdf;
        mutation(pdf);
        const QStringList found = linesOf(reportOf(pdf.bytes()));
        const QStringList expected = finding.split(QLatin1Char('\n'));
        const QByteArray all = QByteArray("\n") + found.join(QLatin1Char('\n')).toUtf8();
        QVERIFY2(found.size() == expected.size(), all.constData());
        for (qsizetype i = 0; i < found.size(); ++i) {
            QVERIFY2(found.at(i).startsWith(expected.at(i)), all.constData());
        }
    }
};

QTEST_GUILESS_MAIN(PdfCheckTest)

#include "pdfchecktest.moc"
