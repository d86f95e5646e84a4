// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "odttemplate.h"
#include "officeconverter.h"
#include "pdfcheck.h"
#include "pdfrepair.h"
#include "pdftree.h"
#include "pdfwriter.h"

#include <QRegularExpression>
#include <QTest>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace
{
QString text(const char8_t *utf8)
{
    return QString::fromUtf8(utf8);
}

Document letter(int paragraphs)
{
    Document document;
    document.title = QStringLiteral("Vorlage");
    document.language = QStringLiteral("de");
    document.author = QStringLiteral("Stadt Muster");
    document.blocks = {Heading{0, QStringLiteral("Vorlage"), {}}};
    for (int i = 0; i < paragraphs; ++i) {
        document.blocks += Paragraph{plain(QStringLiteral("Absatz %1 der Vorlage.").arg(i)), Paragraph::Body};
    }
    document.blocks += Paragraph{plain(text(u8"نَحْتَاجُ إِلَى مُتَرْجِمَاتٍ عِنْدَ الطَّبِيبِ."), QStringLiteral("ar")), Paragraph::Body};
    return document;
}

QByteArray bytesOf(QPDF &pdf, void (*how)(QPDFWriter &) = nullptr)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    if (how) {
        how(writer);
    }
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

/** The PDF after `change` had its way with it. */
QByteArray changed(const QByteArray &bytes, const std::function<void(QPDF &)> &change, void (*how)(QPDFWriter &) = nullptr)
{
    QPDF pdf;
    pdf.processMemoryFile("changed", bytes.constData(), size_t(bytes.size()));
    change(pdf);
    return bytesOf(pdf, how);
}

/** A sheet with a rule and a name at its top, as our own writer makes it, so tagged and with its fonts. */
QByteArray sheet(const QStringList &pages)
{
    Document document;
    document.title = QStringLiteral("Briefbogen");
    document.language = QStringLiteral("de");
    for (const QString &words : pages) {
        document.blocks += Paragraph{plain(words), Paragraph::Body};
        document.blocks += PageBreak{};
    }
    const auto pdf = writePdf(document);
    return pdf ? pdf.value() : QByteArray();
}

QStringList findingsIn(const QByteArray &pdf)
{
    const auto report = checkPdf(pdf, QStringLiteral("test"));
    if (!report) {
        return {report.error().text()};
    }
    QStringList findings;
    for (const PdfFinding &finding : report.value().findings) {
        findings += finding.what.text();
    }
    return findings;
}

QString pageText(const QByteArray &pdf, int page)
{
    const QString number = QString::number(page);
    return told(QStringLiteral("pdftotext"), {QStringLiteral("-f"), number, QStringLiteral("-l"), number, QStringLiteral("%1"), QStringLiteral("-")}, pdf);
}

void encrypted(QPDFWriter &writer)
{
    writer.setR6EncryptionParameters("", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
}

void locked(QPDFWriter &writer)
{
    writer.setR6EncryptionParameters("user", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
}
}

class PdfLetterheadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstPageLiesUnderTheFirstAndTheLastUnderTheOthers();
    void aSheetOfAnotherSizeOrTurnedFits();
    void aSheetThatIsLockedOrRunsScriptsIsRefused();
    void theSameLetterheadGivesTheSameBytes();
    void whatLibreOfficeLeavesOpenIsMended();
    void aClaimGoesWhereSomethingIsLeft();
    void whatLibreOfficeWritesBecomesAccessible();
};

void PdfLetterheadTest::theFirstPageLiesUnderTheFirstAndTheLastUnderTheOthers()
{
    PdfOptions options;
    options.letterhead = sheet({QStringLiteral("Bogen eins"), QStringLiteral("Bogen zwei"), QStringLiteral("Bogen drei")});
    const auto pdf = writePdf(letter(90), options);
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().text()));
    const PdfTree tree = readTree(pdf.value());
    QCOMPARE(tree.problems, QStringList());
    QVERIFY(tree.pageContents.size() >= 3);
    QVERIFY(pageText(pdf.value(), 1).contains(QStringLiteral("Bogen eins")));
    QVERIFY(pageText(pdf.value(), 2).contains(QStringLiteral("Bogen drei")));
    QVERIFY(pageText(pdf.value(), 3).contains(QStringLiteral("Bogen drei")));
    QVERIFY(!structureText(pdf.value()).contains(QStringLiteral("Bogen")));
    QCOMPARE(findingsIn(pdf.value()), QStringList());
}

void PdfLetterheadTest::aSheetOfAnotherSizeOrTurnedFits()
{
    const QByteArray plainSheet = sheet({QStringLiteral("Bogen")});
    const auto page = [](QPDF &pdf) {
        return QPDFPageDocumentHelper(pdf).getAllPages().at(0).getObjectHandle();
    };
    const QList<std::function<void(QPDF &)>> changes{
        [&](QPDF &pdf) {
            page(pdf).replaceKey("/MediaBox", QPDFObjectHandle::parse("[0 0 1191 1684]"));
        },
        [&](QPDF &pdf) {
            page(pdf).replaceKey("/MediaBox", QPDFObjectHandle::parse("[0 200 595 842]"));
        },
        [&](QPDF &pdf) {
            page(pdf).replaceKey("/Rotate", QPDFObjectHandle::newInteger(90));
        },
        [&](QPDF &pdf) {
            page(pdf).replaceKey("/UserUnit", QPDFObjectHandle::newInteger(2));
        },
    };
    for (const auto &change : changes) {
        PdfOptions options;
        options.letterhead = changed(plainSheet, change);
        const auto pdf = writePdf(letter(3), options);
        QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().text()));
        QVERIFY(textOf(pdf.value()).contains(QStringLiteral("Bogen")));
        QVERIFY(
            told(QStringLiteral("pdfinfo"), {QStringLiteral("%1")}, pdf.value()).contains(QRegularExpression(QStringLiteral("Page size: +595\\.\\d+ x 841"))));
        QCOMPARE(findingsIn(pdf.value()), QStringList());
    }
}

void PdfLetterheadTest::aSheetThatIsLockedOrRunsScriptsIsRefused()
{
    const QByteArray plainSheet = sheet({QStringLiteral("Bogen")});
    const auto nothing = [](QPDF &) {};
    const QList<std::pair<QByteArray, const char *>> sheets{
        {"no PDF at all", "not a PDF"},
        {changed(plainSheet, nothing, encrypted), "encrypted"},
        {changed(plainSheet, nothing, locked), "encrypted"},
        {changed(plainSheet,
                 [](QPDF &pdf) {
                     pdf.getRoot().replaceKey("/OpenAction", QPDFObjectHandle::parse("<< /S /JavaScript /JS (app.alert\\(1\\)) >>"));
                 }),
         "scripts"},
        {changed(plainSheet,
                 [](QPDF &pdf) {
                     QPDFPageDocumentHelper(pdf).getAllPages().at(0).getObjectHandle().replaceKey(
                         "/AA",
                         QPDFObjectHandle::parse("<< /O << /S /JavaScript /JS (1) >> >>"));
                 }),
         "scripts"},
    };
    for (const auto &[bytes, reason] : sheets) {
        PdfOptions options;
        options.letterhead = bytes;
        const auto pdf = writePdf(letter(1), options);
        QVERIFY2(!pdf, reason);
        QCOMPARE(pdf.error().code(), Error::Refused);
        QVERIFY2(pdf.error().text().contains(QString::fromLatin1(reason)), qPrintable(pdf.error().text()));
    }
}

void PdfLetterheadTest::theSameLetterheadGivesTheSameBytes()
{
    PdfOptions options;
    options.letterhead = sheet({QStringLiteral("Bogen"), QStringLiteral("Folgebogen")});
    const auto first = writePdf(letter(60), options);
    const auto second = writePdf(letter(60), options);
    QVERIFY(first && second);
    QCOMPARE(first.value(), second.value());
}

void PdfLetterheadTest::whatLibreOfficeLeavesOpenIsMended()
{
    const Document document = letter(3);
    const auto whole = writePdf(document);
    QVERIFY(whole);
    const QByteArray worse = changed(whole.value(), [](QPDF &pdf) {
        pdf.getRoot().removeKey("/Lang");
        pdf.getRoot().removeKey("/ViewerPreferences");
        pdf.getTrailer().getKey("/Info").replaceKey("/CreationDate", QPDFObjectHandle::newString("D:20200101000000Z"));
        pdf.getTrailer().replaceKey("/DocChecksum", QPDFObjectHandle::newString("x"));
        for (QPDFObjectHandle object : pdf.getAllObjects()) {
            if (object.isDictionaryOfType("/Font", "/TrueType") && object.getKey("/ToUnicode").isStream()) {
                const auto data = object.getKey("/ToUnicode").getStreamData();
                QString map = QString::fromLatin1(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
                static const QRegularExpression entry(QStringLiteral("\\d+ beginbf(char|range).*?endbf\\1"), QRegularExpression::DotMatchesEverythingOption);
                object.replaceKey("/ToUnicode", pdf.newStream(map.remove(entry).toStdString()));
            }
        }
    });
    QVERIFY(!findingsIn(worse).isEmpty());
    const auto repaired = repairOfficePdf(worse, document);
    QVERIFY(repaired);
    QCOMPARE(repaired.value().findings.size(), 0);
    QCOMPARE(findingsIn(repaired.value().bytes), QStringList());
    const auto report = checkPdf(repaired.value().bytes, document.title);
    QVERIFY(report && report.value().claimsUniversalAccess);
    QCOMPARE(report.value().archiveClaim, QStringLiteral("PDF/A-2a"));
    const auto again = repairOfficePdf(worse, document);
    QVERIFY(again);
    QCOMPARE(again.value().bytes, repaired.value().bytes);
}

void PdfLetterheadTest::aClaimGoesWhereSomethingIsLeft()
{
    const Document document = letter(2);
    const auto whole = writePdf(document);
    QVERIFY(whole);
    const QByteArray untagged = changed(whole.value(), [](QPDF &pdf) {
        pdf.getRoot().removeKey("/StructTreeRoot");
    });
    const auto repaired = repairOfficePdf(untagged, document);
    QVERIFY(repaired);
    QVERIFY(!repaired.value().findings.isEmpty());
    const auto report = checkPdf(repaired.value().bytes, document.title);
    QVERIFY(report);
    QVERIFY(!report.value().claimsUniversalAccess);
    QCOMPARE(report.value().archiveClaim, QString());
    QVERIFY(!repairOfficePdf("nothing", document));
}

void PdfLetterheadTest::whatLibreOfficeWritesBecomesAccessible()
{
    const Document document = letter(5);
    const auto standard = OdtTemplate::find(QStringLiteral("standard"));
    QVERIFY(standard);
    const auto odt = standard.value().fill(document);
    QVERIFY(odt);
    const auto converted = convertWithOffice({odt.value()}, OfficeFormat::Pdf);
    if (officeProgram().isEmpty()) {
        QCOMPARE(converted.error().code(), Error::NotFound);
        return;
    }
    QVERIFY2(converted, qPrintable(converted ? QString() : converted.error().text()));
    const auto repaired = repairOfficePdf(converted.value().front(), document);
    QVERIFY(repaired);
    QCOMPARE(findingsIn(repaired.value().bytes), QStringList());
    QVERIFY(textOf(repaired.value().bytes).contains(QStringLiteral("Absatz 4")));
}

QTEST_GUILESS_MAIN(PdfLetterheadTest)
#include "pdfletterheadtest.moc"
