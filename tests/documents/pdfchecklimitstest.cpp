// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheck.h"

#include "samplepdf.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>

#include <QRandomGenerator>
#include <QTest>

#include <memory>

namespace
{
std::string repeated(const std::string &piece, int times)
{
    std::string all;
    all.reserve(piece.size() * std::size_t(times));
    for (int i = 0; i < times; ++i) {
        all += piece;
    }
    return all;
}

/** So many megabytes of blanks, compressed. */
std::string packedBlanks(int megabytes)
{
    Pl_Buffer packed("packed");
    Pl_Flate flate("flate", &packed, Pl_Flate::a_deflate);
    const std::string blanks(1'000'000, ' ');
    for (int i = 0; i < megabytes; ++i) {
        flate.writeString(blanks);
    }
    flate.finish();
    const std::unique_ptr<Buffer> bytes(packed.getBuffer());
    return std::string(reinterpret_cast<const char *>(bytes->getBuffer()), bytes->getSize());
}

/** The sentences, or the one why there are none. */
QStringList sentences(const QByteArray &bytes)
{
    const auto report = checkPdf(bytes, QStringLiteral("muster.pdf"));
    if (!report) {
        return {report.error().text()};
    }
    QStringList all;
    for (const PdfFinding &finding : report.value().findings) {
        all += finding.what.text();
    }
    return all;
}

bool hasStart(const QStringList &sentences, const char *start)
{
    return std::any_of(sentences.begin(), sentences.end(), [start](const QString &sentence) {
        return sentence.startsWith(QString::fromUtf8(start));
    });
}
}

/** Files that nobody wrote in good faith, or that broke on the way: an answer each time, and soon. */
class PdfCheckLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoPdfIsSaidToBeNone()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("PK\x03\x04"), QByteArray(5000, '\0'), QByteArray("Beschlussvorlage")}) {
            QCOMPARE(sentences(bytes), QStringList(QStringLiteral("“muster.pdf” is no PDF file.")));
        }
        const auto report = checkPdf("%PDF-1.7\n", QStringLiteral("leer.pdf"));
        QVERIFY(!report);
        QCOMPARE(report.error().code(), Error::Unreadable);
        QVERIFY2(report.error().text().startsWith(QStringLiteral("“leer.pdf” is damaged: ")), qPrintable(report.error().text()));
    }

    void aTruncatedFileIsNeverGood()
    {
        const QByteArray whole = SamplePdf().bytes();
        for (qsizetype length = 0; length < whole.size() - 8; length += whole.size() / 97) {
            QVERIFY2(!sentences(whole.left(length)).isEmpty(), qPrintable(QString::number(length)));
        }
    }

    void changedBytesDoNoHarm()
    {
        const QByteArray whole = SamplePdf().bytes();
        QRandomGenerator random(1);
        int spoiled = 0;
        for (int round = 0; round < 400; ++round) {
            QByteArray bytes = whole;
            for (int i = 0; i < 12; ++i) {
                bytes[random.bounded(bytes.size())] = char(random.bounded(256));
            }
            spoiled += sentences(bytes).isEmpty() ? 0 : 1;
        }
        QVERIFY2(spoiled > 200, qPrintable(QString::number(spoiled)));
    }

    void aPasswordIsAskedForInWords()
    {
        SamplePdf locked;
        QCOMPARE(sentences(locked.encrypted("geheim", true)), QStringList(QStringLiteral("“muster.pdf” wants a password. Write it without one.")));
        SamplePdf open;
        const QStringList found = sentences(open.encrypted("", true));
        QCOMPARE(found.size(), 1);
        QVERIFY2(hasStart(found, "The file is encrypted"), qPrintable(found.join(QLatin1Char('\n'))));
        SamplePdf shut;
        const QStringList closed = sentences(shut.encrypted("", false));
        QVERIFY2(hasStart(closed, "The file does not let a screen reader in."), qPrintable(closed.join(QLatin1Char('\n'))));
    }

    void circlesInTheTreesEnd()
    {
        SamplePdf structure;
        structure.set("item2", "/K", "[ @document @item2 ]");
        QVERIFY(hasStart(sentences(structure.bytes()), "The structure tree has the same element twice or runs in a circle."));
        SamplePdf parents;
        parents.set("parents", "/Kids", "[ @parents @parents ]");
        QCOMPARE(sentences(parents.bytes()), QStringList());
        SamplePdf action;
        action["action"] = action.qpdf().makeIndirectObject(action.parse("<< /S /URI /URI (https://example.org) >>"));
        action.set("action", "/Next", "[ @action @action @action ]");
        action.set("annotation", "/A", "@action");
        QCOMPARE(sentences(action.bytes()), QStringList());
    }

    void formsThatDrawThemselvesEnd()
    {
        SamplePdf pdf;
        pdf.addStream("form", "<< /Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ] >>", "/X Do /X Do 0 0 9 9 re f");
        pdf.set("form", "/Resources", "<< /XObject << /X @form >> >>");
        pdf.set("page2", "/Resources", "<< /Font << /F1 @font >> /XObject << /X @form >> >>");
        pdf.replace("content2", "20 re f", "20 re f /X Do");
        QCOMPARE(sentences(pdf.bytes()), QStringList());
        pdf.replace("content2", "/H2 <<", "/X Do /H2 <<");
        QVERIFY(hasStart(sentences(pdf.bytes()), "Something painted on this page is neither part of the structure"));
    }

    void deepNestingEnds()
    {
        SamplePdf tree;
        std::string parent = "document";
        for (int i = 0; i < 600; ++i) {
            const std::string name = "deep" + std::to_string(i);
            tree.addElement(name, parent, "/S /Div");
            parent = name;
        }
        QVERIFY(hasStart(sentences(tree.bytes()), "“muster.pdf” asks for more memory or time than any paper needs"));
        for (const char *piece : {"[", "<<", "(", "q ", "/P BMC ", "/P <</MCID 999999>> BDC ", "EMC ", "<4", "/#", "/X Do "}) {
            SamplePdf content;
            content.replace("content2", "20 re f", "20 re f " + repeated(piece, 300'000));
            QVERIFY2(!sentences(content.bytes()).isEmpty(), piece);
        }
        for (const char *piece : {"Q ", "99999999999999999999 ", "BI ", "null ", "] ", ">> "}) {
            SamplePdf content;
            content.replace("content2", "20 re f", "20 re f " + repeated(piece, 100'000));
            QCOMPARE(sentences(content.bytes()), QStringList());
        }
    }

    void whatUnpacksToTooMuchIsRefused()
    {
        SamplePdf pdf;
        pdf["content2"].replaceStreamData(packedBlanks(300), QPDFObjectHandle::newName("/FlateDecode"), QPDFObjectHandle::newNull());
        const QByteArray file = pdf.bytes();
        QVERIFY(file.size() < 2'000'000);
        QVERIFY(hasStart(sentences(file), "“muster.pdf” asks for more memory or time than any paper needs"));
    }

    void objectsThatUnpackToTooMuchAreNotRead()
    {
        const std::string packed = packedBlanks(400);
        const auto number = [](qsizetype value) {
            return QByteArray::number(value);
        };
        QByteArray file = "%PDF-1.7\n";
        const qsizetype first = file.size();
        file += "3 0 obj <</Type/ObjStm/N 2/First 12/Filter/FlateDecode/Length " + number(qsizetype(packed.size())) + ">> stream\n"
            + QByteArray::fromStdString(packed) + "\nendstream endobj\n";
        const qsizetype second = file.size();
        QByteArray table;
        const auto entry = [&table](char type, qsizetype value, char index) {
            table += type;
            for (const int shift : {24, 16, 8, 0}) {
                table += char(value >> shift & 255);
            }
            table += index;
        };
        entry(0, 0, 0);
        entry(2, 3, 0);
        entry(2, 3, 1);
        entry(1, first, 0);
        entry(1, second, 0);
        file += "4 0 obj <</Type/XRef/Size 5/W[1 4 1]/Root 1 0 R/Length " + number(table.size()) + ">> stream\n" + table + "\nendstream endobj\nstartxref\n"
            + number(second) + "\n%%EOF\n";
        QVERIFY2(hasStart(sentences(file), "“muster.pdf” "), qPrintable(sentences(file).join(QLatin1Char('\n'))));
    }

    void hugeNumbersAreOnlyNumbers()
    {
        SamplePdf spans;
        spans.set("td1", "/A", "<< /O /Table /ColSpan 2000000000 /RowSpan 2000000000 >>");
        QVERIFY(hasStart(sentences(spans.bytes()), "The table has more than 1000 columns."));
        SamplePdf marks;
        marks.set("h2", "/K", "[ 0 999999999999 -1 ]");
        QCOMPARE(sentences(marks.bytes()), QStringList());
        SamplePdf keys;
        keys.set("page2", "/StructParents", "99999999999");
        QVERIFY(hasStart(sentences(keys.bytes()), "Marked content belongs to no element"));
        const QByteArray pages =
            "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n3 0 obj <</Type/Page/Parent 2 0 R>> endobj\n"
            "2 0 obj <</Type/Pages/Kids["
            + QByteArray::fromStdString(repeated("3 0 R ", 200'000)) + "]>> endobj\ntrailer <</Root 1 0 R>>\n";
        QVERIFY(hasStart(sentences(pages), "“muster.pdf” is damaged: "));
        for (const char *kids : {"null", "7", "[ ]", "[ null 4 (x) /N ]", "[ [ ] ]", "<< >>", "[ 1 0 R ]", "9 0 R"}) {
            const QByteArray odd = QByteArray("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids ") + kids
                + ">> endobj\ntrailer <</Root 1 0 R>>\n";
            QVERIFY2(!sentences(odd).isEmpty(), kids);
        }
    }

    void wrongTypesDoNoHarm_data()
    {
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("key");
        const std::pair<const char *, const char *> places[] = {{"catalog", "/StructTreeRoot"},
                                                                {"catalog", "/MarkInfo"},
                                                                {"catalog", "/ViewerPreferences"},
                                                                {"catalog", "/Lang"},
                                                                {"catalog", "/OutputIntents"},
                                                                {"catalog", "/Metadata"},
                                                                {"page1", "/Contents"},
                                                                {"page1", "/Resources"},
                                                                {"page1", "/Annots"},
                                                                {"page1", "/StructParents"},
                                                                {"tree", "/K"},
                                                                {"tree", "/ParentTree"},
                                                                {"tree", "/RoleMap"},
                                                                {"parents", "/Nums"},
                                                                {"h1", "/S"},
                                                                {"h1", "/K"},
                                                                {"h1", "/Pg"},
                                                                {"th1", "/A"},
                                                                {"figure", "/Alt"},
                                                                {"font", "/DescendantFonts"},
                                                                {"font", "/ToUnicode"},
                                                                {"font", "/Encoding"},
                                                                {"font", "/Subtype"},
                                                                {"font", "/BaseFont"},
                                                                {"descendant", "/FontDescriptor"},
                                                                {"annotation", "/A"},
                                                                {"annotation", "/F"},
                                                                {"annotation", "/Subtype"},
                                                                {"annotation", "/StructParent"},
                                                                {"info", "/CreationDate"}};
        for (const auto &[object, key] : places) {
            QTest::addRow("%s %s", object, key) << QString::fromLatin1(object) << QString::fromLatin1(key);
        }
    }
    void wrongTypesDoNoHarm()
    {
        QFETCH(QString, object);
        QFETCH(QString, key);
        for (const char *value : {"null",
                                  "true",
                                  "-7",
                                  "1e30",
                                  "(Text)",
                                  "/Name",
                                  "[ ]",
                                  "[ [ [ ] ] null 5 ]",
                                  "<< >>",
                                  "<< /S /S /K [ 1 2 ] >>",
                                  "@content1",
                                  "@catalog",
                                  "[ @page1 @h1 ]"}) {
            SamplePdf pdf;
            pdf.set(object.toStdString(), key.toStdString(), value);
            const QByteArray bytes = pdf.bytes();
            const QStringList found = sentences(bytes);
            QCOMPARE(sentences(bytes), found);
        }
    }

    void manyFaultsOfAKindAreCounted()
    {
        SamplePdf pdf;
        for (int i = 0; i < 33; ++i) {
            pdf.addElement("figure" + std::to_string(i), "document", "/S /Figure /Pg @page2");
        }
        const auto report = checkPdf(pdf.bytes(), QStringLiteral("muster.pdf"));
        QVERIFY(bool(report));
        const QList<PdfFinding> findings = report.value().findings;
        QCOMPARE(findings.size(), 21);
        QCOMPARE(findings.at(19).place.text(), QStringLiteral("Figure 21"));
        QCOMPARE(findings.at(20).what.text(), QStringLiteral("The last fault was found in 13 more places."));
    }
};

QTEST_GUILESS_MAIN(PdfCheckLimitsTest)

#include "pdfchecklimitstest.moc"
