// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "officeconverter.h"

#include "ziparchive.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <QUrl>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace
{
constexpr int pollMilliseconds = 100;
constexpr int graceMilliseconds = 3000;

/** soffice is a script that starts the real program, so it gets a session of its own and ends with all it has started. */
class OfficeProcess
{
public:
    explicit OfficeProcess(const QString &folder)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setWorkingDirectory(folder);
        // What it leaves behind when it is ended goes with the folder.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), folder);
        m_process.setProcessEnvironment(environment);
#ifdef Q_OS_UNIX
        m_process.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession);
#endif
    }

    bool start(const QString &program, const QStringList &arguments)
    {
        m_process.start(program, arguments);
        const bool started = m_process.waitForStarted();
        m_group = m_process.processId();
        return started;
    }

    /** True once it has ended. */
    bool waitFor(int milliseconds)
    {
        return m_process.waitForFinished(milliseconds) || m_process.state() == QProcess::NotRunning;
    }

    void end()
    {
#ifdef Q_OS_UNIX
        const auto group = pid_t(m_group);
        if (group <= 0) {
            return;
        }
        killpg(group, SIGTERM);
        waitFor(graceMilliseconds);
        killpg(group, SIGKILL);
        waitFor(graceMilliseconds);
        // The folder can be removed only when nobody writes to it any more.
        for (int waited = 0; waited < graceMilliseconds && killpg(group, 0) == 0; waited += pollMilliseconds) {
            QThread::msleep(pollMilliseconds);
        }
#else
        m_process.kill();
        waitFor(graceMilliseconds);
#endif
    }

    bool hasCrashed() const
    {
        return m_process.exitStatus() == QProcess::CrashExit;
    }

    QString errorString() const
    {
        return m_process.errorString();
    }

    QString whatItSays()
    {
        return QString::fromUtf8(m_process.readAll()).simplified().left(500);
    }

private:
    QProcess m_process;
    qint64 m_group = 0;
};

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
    QStringList arguments{QStringLiteral("-env:UserInstallation=")
                              + QString::fromLatin1(QUrl::fromLocalFile(work.filePath(QStringLiteral("profile"))).toEncoded()),
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
    OfficeProcess process(folder.path());
    if (!process.start(program, arguments)) {
        return Error(Error::Failed, "LibreOffice could not be started: %1.", {process.errorString()});
    }
    QElapsedTimer clock;
    clock.start();
    while (!process.waitFor(pollMilliseconds)) {
        if (goesOn && !goesOn()) {
            process.end();
            return Error(Error::Cancelled, "Cancelled while LibreOffice was at work.");
        }
        if (clock.elapsed() > qint64(timeoutSeconds) * 1000) {
            process.end();
            return Error(Error::Failed,
                         "LibreOffice had not finished after %1 seconds. Close other programs and try again.",
                         {QString::number(timeoutSeconds)});
        }
    }
    if (process.hasCrashed()) {
        return Error(Error::Failed, "LibreOffice crashed while it converted. Try again, and update LibreOffice if it happens once more.");
    }
    const QString ending = format == OfficeFormat::Docx ? QStringLiteral(".docx") : QStringLiteral(".pdf");
    const QByteArray start = format == OfficeFormat::Docx ? QByteArray("PK\x03\x04") : QByteArray("%PDF-");
    QList<QByteArray> results;
    // Its exit status is 0 even where it wrote nothing, so the files themselves are looked at.
    for (const QString &name : std::as_const(names)) {
        QFile file(work.filePath(QStringLiteral("out/") + name + ending));
        if (!file.open(QIODevice::ReadOnly)) {
            const QString said = process.whatItSays();
            return said.isEmpty() ? Error(Error::Failed, "LibreOffice made no file and said nothing. Check whether LibreOffice Writer is installed.")
                                  : Error(Error::Failed, "LibreOffice made no file. It says: %1", {said});
        }
        QByteArray bytes = file.readAll();
        if (!bytes.startsWith(start)) {
            return Error(Error::Failed, "LibreOffice made a file that cannot be read. Check the template in Writer.");
        }
        if (format == OfficeFormat::Docx) {
            // It stamps the members with the time of day.
            const auto packed = repackArchive(bytes);
            if (!packed) {
                return Error(Error::Failed, "LibreOffice made a file that cannot be read. Check the template in Writer.");
            }
            bytes = packed.value();
        }
        results += bytes;
    }
    return results;
}
