// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "exporter.h"
#include "findinglines.h"
#include "sampleconference.h"
#include "samplepdf.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace
{
QString written(const QTemporaryDir &folder, const QByteArray &bytes)
{
    QFile file(folder.filePath(QStringLiteral("muster.pdf")));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

/** Exit status and everything it said. */
std::pair<int, QString> output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000)) {
        return {-1, process.errorString()};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}
}

/** What the product writes itself, in the eyes of the check and of other readers. */
class PdfCheckedPapersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherReadersFindTheSampleGoodToo()
    {
        QTemporaryDir folder;
        const QString path = written(folder, SamplePdf().bytes());
        QCOMPARE(output(QStringLiteral("qpdf"), {QStringLiteral("--check"), path}).first, 0);
        const QString facts = output(QStringLiteral("pdfinfo"), {path}).second;
        QVERIFY2(facts.contains(QRegularExpression(QStringLiteral("Tagged: +yes"))), qPrintable(facts));
        const QString tree = output(QStringLiteral("pdfinfo"), {QStringLiteral("-struct"), path}).second;
        for (const char *element : {"Document", "H1 (block)", "Link (inline)", "Table", "TR", "TH", "TD", "H2 (block)", "LI", "LBody", "Figure"}) {
            QVERIFY2(tree.contains(QLatin1String(element)), qPrintable(tree));
        }
    }

    void thePapersOfTheProductHaveNoFindings_data()
    {
        QTest::addColumn<PaperKind>("kind");
        QTest::addColumn<ExportRequest::Packing>("packing");
        for (const PaperKind kind : paperKinds()) {
            QTest::addRow("%s", qPrintable(paperKindName(kind))) << kind << ExportRequest::Folder;
            QTest::addRow("%s, combined", qPrintable(paperKindName(kind))) << kind << ExportRequest::Combined;
        }
    }
    void thePapersOfTheProductHaveNoFindings()
    {
        QFETCH(PaperKind, kind);
        QFETCH(ExportRequest::Packing, packing);
        SampleConference sample;
        sample.addRecommendations(12);
        QTemporaryDir folder;
        ExportRequest request;
        request.format = ExportRequest::Pdf;
        request.what = kind;
        request.packing = packing;
        request.conference = SampleConference::id(QStringLiteral("conference"));
        request.folder = folder.path();
        const auto files = exportDocuments(sample.records, sample.log, request);
        QVERIFY2(bool(files), files ? "" : qPrintable(files.error().text()));
        QVERIFY(!files.value().isEmpty());
        for (const ExportedFile &file : files.value()) {
            QFile written(file.path);
            QVERIFY(written.open(QIODevice::ReadOnly));
            const PdfReport report = reportOf(written.readAll());
            QCOMPARE(linesOf(report), QStringList());
            QVERIFY(report.claimsUniversalAccess);
            QCOMPARE(report.archiveClaim, QStringLiteral("PDF/A-2a"));
            QCOMPARE(output(QStringLiteral("qpdf"), {QStringLiteral("--check"), file.path}).first, 0);
            const QStringList fonts = output(QStringLiteral("pdffonts"), {file.path}).second.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
            QVERIFY(fonts.size() > 2);
            for (const QString &font : fonts.mid(2)) {
                QVERIFY2(font.contains(QRegularExpression(QStringLiteral("yes yes yes +\\d+ +\\d+$"))), qPrintable(font));
            }
        }
    }

    void aTaggedLetterheadStaysDecoration()
    {
        const SampleConference sample;
        QTemporaryDir folder;
        ExportRequest request;
        request.format = ExportRequest::Pdf;
        request.conference = SampleConference::id(QStringLiteral("conference"));
        request.folder = folder.path();
        request.letterheadFile = written(folder, SamplePdf().bytes());
        const auto files = exportDocuments(sample.records, sample.log, request);
        QVERIFY2(bool(files), files ? "" : qPrintable(files.error().text()));
        for (const ExportedFile &file : files.value()) {
            QFile written(file.path);
            QVERIFY(written.open(QIODevice::ReadOnly));
            QCOMPARE(linesOf(reportOf(written.readAll())), QStringList());
        }
    }
};

QTEST_GUILESS_MAIN(PdfCheckedPapersTest)

#include "pdfcheckedpaperstest.moc"
