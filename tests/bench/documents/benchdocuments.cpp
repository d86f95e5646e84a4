// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "benchmarkdown.h"
#include "benchprocess.h"
#include "combinedpaper.h"
#include "odttemplate.h"
#include "pdfcheck.h"
#include "pdfwriter.h"
#include "resolution.h"
#include "sampleconference.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#include <cstdio>

/**
 * Draft resolutions with German and Arabic text as one paper: our ODT and PDF, beside pandoc and LibreOffice on the
 * same content, each in a process of its own. Our times run from the records to the bytes on disk; the peers are given
 * their input ready made. The peers that are not installed are left out and named.
 */
namespace
{
Document paperOf(int recommendations)
{
    SampleConference sample;
    sample.addRecommendations(recommendations);
    const Profile profile = findProfile({}).value();
    const PaperSources sources(sample.records);
    QList<Document> papers;
    for (const QString &id : sample.records.sortedIds(RecordType::Recommendation)) {
        if (papers.size() < recommendations) {
            papers += buildResolution(sources, id, profile);
        }
    }
    return combinedPaper(papers, QStringLiteral("Beschlussvorlagen"), QStringLiteral("Inhalt"));
}

bool save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** The part of it that runs in a child: writes one file and prints the milliseconds that took. */
int writeOne(const QString &format, int count, const QString &path)
{
    QElapsedTimer clock;
    if (format == QLatin1String("check")) {
        const QByteArray bytes = read(path);
        clock.start();
        const auto report = checkPdf(bytes, path);
        std::printf("%lld %lld\n", static_cast<long long>(clock.elapsed()), report ? static_cast<long long>(report.value().findings.size()) : -1LL);
        return report ? 0 : 1;
    }
    const Document document = paperOf(count);
    clock.start();
    Result<QByteArray> bytes;
    if (format == QLatin1String("odt")) {
        bytes = OdtTemplate::find(QStringLiteral("standard")).value().fill(document);
    } else if (format == QLatin1String("pdf")) {
        bytes = writePdf(document);
    } else {
        bytes = toMarkdown(document);
    }
    if (!bytes || !save(path, bytes.value())) {
        std::fprintf(stderr, "%s\n", bytes ? "not written" : qPrintable(bytes.error().text()));
        return 1;
    }
    std::printf("%lld 0\n", static_cast<long long>(clock.elapsed()));
    return 0;
}

struct Row {
    double seconds = 0;
    double megabytes = 0;
    bool known = false;
};

Row own(const QString &format, int count, const QString &path)
{
    const ProcessCost cost = runMeasured(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), format, QString::number(count), path});
    return {cost.output.split(' ').value(0).toDouble() / 1000, cost.megabytes, cost.succeeded};
}

Row peer(const QString &program, const QStringList &arguments, const QString &result)
{
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        return {};
    }
    const ProcessCost cost = runMeasured(program, arguments);
    return {cost.seconds, cost.megabytes, cost.succeeded && QFile::exists(result)};
}

void print(const char *what, int count, const Row &row)
{
    if (row.known) {
        std::printf("%-34s %5d %9.3f s %8.0f MB\n", what, count, row.seconds, row.megabytes);
    } else {
        std::printf("%-34s %5d   not available\n", what, count);
    }
}

void ratio(const char *what, int count, const Row &ours, const Row &theirs, const char *aim)
{
    if (ours.known && theirs.known && ours.seconds > 0) {
        std::printf("%-34s %5d %9.1f times%s\n", what, count, theirs.seconds / ours.seconds, aim);
    }
}
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QLatin1String("--write") && words.size() == 5) {
        return writeOne(words.at(2), words.at(3).toInt(), words.at(4));
    }
    QTemporaryDir folder;
    const QDir work(folder.path());
    // LibreOffice makes itself a profile at its first start, which is not what is measured.
    for (const int count : {0, 1, 50, 500}) {
        const QString odt = work.filePath(QStringLiteral("own-%1.odt").arg(count));
        const QString pdf = work.filePath(QStringLiteral("own-%1.pdf").arg(count));
        const QString markdown = work.filePath(QStringLiteral("own-%1.md").arg(count));
        const QString pandoc = work.filePath(QStringLiteral("pandoc-%1.odt").arg(count));
        const Row ownOdt = own(QStringLiteral("odt"), count, odt);
        const Row ownPdf = own(QStringLiteral("pdf"), count, pdf);
        const Row check = own(QStringLiteral("check"), count, pdf);
        (void)own(QStringLiteral("markdown"), count, markdown);
        const Row pandocOdt = peer(QStringLiteral("pandoc"), {QStringLiteral("-f"), QStringLiteral("markdown"), QStringLiteral("--toc"), QStringLiteral("-o"), pandoc, markdown}, pandoc);
        const Row officePdf = peer(QStringLiteral("soffice"),
                                   {QStringLiteral("-env:UserInstallation=") + QUrl::fromLocalFile(work.filePath(QStringLiteral("office"))).toString(),
                                    QStringLiteral("--headless"),
                                    QStringLiteral("--norestore"),
                                    QStringLiteral("--infilter=writer8"),
                                    QStringLiteral("--convert-to"),
                                    QStringLiteral("pdf:writer_pdf_Export:{\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"}}"),
                                    QStringLiteral("--outdir"),
                                    work.filePath(QStringLiteral("out")),
                                    odt},
                                   work.filePath(QStringLiteral("out/own-%1.pdf").arg(count)));
        if (count == 0) {
            continue;
        }
        print("our ODT", count, ownOdt);
        print("pandoc's ODT", count, pandocOdt);
        print("our PDF", count, ownPdf);
        print("LibreOffice's PDF", count, officePdf);
        print("our check of our PDF", count, check);
        ratio("ODT: pandoc / ours", count, ownOdt, pandocOdt, "  (aim: 10)");
        ratio("PDF: LibreOffice / ours", count, ownPdf, officePdf, "  (aim: 3)");
        ratio("our PDF / our check", count, check, ownPdf, "  (aim: 5)");
        std::fflush(stdout);
    }
    return 0;
}
