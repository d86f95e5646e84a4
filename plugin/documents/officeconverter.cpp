// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "officeconverter.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

namespace
{
constexpr int pollMilliseconds = 100;
constexpr int graceMilliseconds = 3000;

/** Its children go with it: soffice is a script that starts the real program. */
void endProcess(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(graceMilliseconds)) {
        process.kill();
        process.waitForFinished(graceMilliseconds);
    }
}

QString filterFor(OfficeFormat format)
{
    switch (format) {
    case OfficeFormat::Docx:
        return QStringLiteral("docx:MS Word 2007 XML");
    case OfficeFormat::Pdf:
        break;
    }
    return QStringLiteral(
        "pdf:writer_pdf_Export:{\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},"
        "\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},"
        "\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}");
}
}

QString officeProgram()
{
    for (const char *name : {"soffice", "libreoffice"}) {
        const QString path = QStandardPaths::findExecutable(QString::fromLatin1(name));
        if (!path.isEmpty()) {
            return path;
        }
    }
    return {};
}

Error officeMissing()
{
    return Error(Error::NotFound, "This needs LibreOffice, which is not installed here. Install LibreOffice Writer, or choose ODT or PDF without a template.");
}

Result<QList<QByteArray>> convertWithOffice(const QList<QByteArray> &files, OfficeFormat format, const std::function<bool()> &goesOn, int timeoutSeconds)
{
    const QString program = officeProgram();
    if (program.isEmpty()) {
        return officeMissing();
    }
    QTemporaryDir folder;
    if (!folder.isValid()) {
        return Error(Error::Failed, "No folder for LibreOffice's work could be made: %1.", {folder.errorString()});
    }
    const QDir work(folder.path());
    QStringList names;
    for (qsizetype i = 0; i < files.size(); ++i) {
        names += QStringLiteral("paper-%1").arg(i + 1);
        QFile file(work.filePath(names.constLast() + QStringLiteral(".odt")));
        if (!file.open(QIODevice::WriteOnly) || file.write(files.at(i)) != files.at(i).size()) {
            return Error(Error::Failed, "“%1” could not be written: %2.", {file.fileName(), file.errorString()});
        }
    }
    QStringList arguments{QStringLiteral("-env:UserInstallation=") + QUrl::fromLocalFile(work.filePath(QStringLiteral("profile"))).toString(),
                          QStringLiteral("--headless"),
                          QStringLiteral("--norestore"),
                          QStringLiteral("--nologo"),
                          QStringLiteral("--infilter=writer8"),
                          QStringLiteral("--convert-to"),
                          filterFor(format),
                          QStringLiteral("--outdir"),
                          work.filePath(QStringLiteral("out"))};
    for (const QString &name : std::as_const(names)) {
        arguments += work.filePath(name + QStringLiteral(".odt"));
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder.path());
    process.start(program, arguments);
    if (!process.waitForStarted()) {
        return Error(Error::Failed, "LibreOffice could not be started: %1.", {process.errorString()});
    }
    QElapsedTimer clock;
    clock.start();
    while (!process.waitForFinished(pollMilliseconds) && process.state() != QProcess::NotRunning) {
        if (goesOn && !goesOn()) {
            endProcess(process);
            return Error(Error::Cancelled, "Cancelled while LibreOffice was at work.");
        }
        if (clock.elapsed() > qint64(timeoutSeconds) * 1000) {
            endProcess(process);
            return Error(Error::Failed, "LibreOffice had not finished after %1 seconds. Close other programs and try again.", {QString::number(timeoutSeconds)});
        }
    }
    const QString ending = format == OfficeFormat::Docx ? QStringLiteral(".docx") : QStringLiteral(".pdf");
    const QByteArray start = format == OfficeFormat::Docx ? QByteArray("PK\x03\x04") : QByteArray("%PDF-");
    QList<QByteArray> results;
    // Its exit status is 0 even where it wrote nothing, so the files themselves are looked at.
    for (const QString &name : std::as_const(names)) {
        QFile file(work.filePath(QStringLiteral("out/") + name + ending));
        if (!file.open(QIODevice::ReadOnly)) {
            return Error(Error::Failed, "LibreOffice made no file. It says: %1", {QString::fromUtf8(process.readAll()).simplified().left(500)});
        }
        results += file.readAll();
        if (!results.constLast().startsWith(start)) {
            return Error(Error::Failed, "LibreOffice made a file that cannot be read. Check the template in Writer.");
        }
    }
    return results;
}
