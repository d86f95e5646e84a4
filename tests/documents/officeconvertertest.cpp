// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "officeconverter.h"

#include "exporter.h"
#include "golden.h"
#include "pdfcheck.h"
#include "sampleconference.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

/** LibreOffice as it is installed, and programs that only call themselves so. */
class OfficeConverterTest : public QObject
{
    Q_OBJECT

private:
    QByteArray m_path;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<QTemporaryDir> m_programs;

    static QByteArray odtOf(PaperKind kind)
    {
        const SampleConference sample;
        QTemporaryDir folder;
        ExportRequest request;
        request.what = kind;
        request.conference = SampleConference::id(QStringLiteral("conference"));
        request.folder = folder.path();
        const auto files = exportDocuments(sample.records, sample.log, request);
        if (!files) {
            return {};
        }
        QFile file(files.value().constFirst().path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /** Puts a script in front of the real program. `$out` is the folder it shall write to. */
    void pretend(const QByteArray &script)
    {
        QFile file(m_programs->filePath(QStringLiteral("soffice")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\nwhile [ \"$1\" != --outdir ]; do shift; done\nout=\"$2\"\nmkdir -p \"$out\"\n" + script + "\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("PATH", QByteArray(QFile::encodeName(m_programs->path()) + ":" + m_path));
    }

    QList<qint64> children() const
    {
        QFile file(m_programs->filePath(QStringLiteral("children")));
        QList<qint64> ids;
        if (file.open(QIODevice::ReadOnly)) {
            const QList<QByteArray> lines = file.readAll().split('\n');
            for (const QByteArray &line : lines) {
                if (!line.isEmpty()) {
                    ids += line.toLongLong();
                }
            }
        }
        return ids;
    }

    /** The process runs; one that has ended and that nobody has asked for its status does not. */
    static bool isAlive(qint64 id)
    {
        QFile file(QStringLiteral("/proc/%1/stat").arg(id));
        if (!file.open(QIODevice::ReadOnly)) {
            return false;
        }
        const QByteArray stat = file.readAll();
        return !stat.mid(stat.lastIndexOf(')') + 2).startsWith('Z');
    }

    static QString textOf(const QByteArray &pdf)
    {
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-"), QStringLiteral("-")});
        process.write(pdf);
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    static QString refusal(const Result<QList<QByteArray>> &result)
    {
        return result ? QString() : result.error().text();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = qgetenv("PATH");
    }

    void init()
    {
        qputenv("PATH", m_path);
        m_programs = std::make_unique<QTemporaryDir>(QStringLiteral("/tmp/dreischritt-programs-XXXXXX"));
        m_temporary = std::make_unique<QTemporaryDir>(QStringLiteral("/tmp/Prüfung 100% für alle-XXXXXX"));
        QVERIFY(m_programs->isValid() && m_temporary->isValid());
        qputenv("TMPDIR", QFile::encodeName(m_temporary->path()));
    }

    void cleanup()
    {
        const QStringList left = QDir(m_temporary->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char(' '))));
        qunsetenv("TMPDIR");
    }

    void aReportBecomesDocxWithAllThatAReaderNeeds()
    {
        const QByteArray odt = odtOf(PaperKind::Report);
        QVERIFY(odt.startsWith("PK"));
        const auto files = convertWithOffice({odt}, OfficeFormat::Docx);
        QVERIFY2(bool(files), qPrintable(refusal(files)));
        QCOMPARE(files.value().size(), 1);
        const QByteArray &docx = files.value().constFirst();
        const QByteArray document = memberOf(docx, QStringLiteral("word/document.xml"));
        QCOMPARE(xmlProblems(document), QString());
        for (const char *piece : {"<w:pStyle w:val=\"Title\"/>",
                                  "<w:pStyle w:val=\"Heading1\"/>",
                                  "<w:pStyle w:val=\"Heading2\"/>",
                                  "<w:tblHeader",
                                  "<w:lang w:val=\"ar\"",
                                  "<w:bidi",
                                  "<w:rtl",
                                  "<w:hyperlink w:anchor=",
                                  "<wp:docPr",
                                  "descr="}) {
            QVERIFY2(document.contains(piece), piece);
        }
        QVERIFY(memberOf(docx, QStringLiteral("word/styles.xml")).contains("<w:lang w:val=\"de-DE\""));
        QVERIFY(memberOf(docx, QStringLiteral("docProps/core.xml")).contains("<dc:title>Konferenzbericht"));
        QVERIFY(memberOf(docx, QStringLiteral("[Content_Types].xml")).contains("wordprocessingml.document.main+xml"));
        QCOMPARE(docx.mid(30, 19), QByteArray("[Content_Types].xml"));
    }

    void theSamePaperGivesTheSameDocx()
    {
        const QByteArray odt = odtOf(PaperKind::Resolution);
        const auto first = convertWithOffice({odt}, OfficeFormat::Docx);
        const auto second = convertWithOffice({odt}, OfficeFormat::Docx);
        QVERIFY2(bool(first) && bool(second), qPrintable(refusal(first)));
        QCOMPARE(first.value().constFirst(), second.value().constFirst());
        QCOMPARE(first.value().constFirst().mid(10, 4), QByteArray::fromHex("00002100"));
    }

    void severalPapersKeepTheirOrder()
    {
        const auto files = convertWithOffice({odtOf(PaperKind::Report), odtOf(PaperKind::Resolution), odtOf(PaperKind::Report)}, OfficeFormat::Pdf);
        QVERIFY2(bool(files), qPrintable(refusal(files)));
        QCOMPARE(files.value().size(), 3);
        QVERIFY(textOf(files.value().at(0)).contains(QLatin1String("Konferenzbericht")));
        QVERIFY(textOf(files.value().at(1)).contains(QLatin1String("Beschlussvorschlag")));
        QVERIFY(textOf(files.value().at(2)).contains(QLatin1String("Konferenzbericht")));
        const auto report = checkPdf(files.value().at(1), QStringLiteral("vorlage.pdf"));
        QVERIFY(bool(report));
        QVERIFY(report.value().claimsUniversalAccess);
        QCOMPARE(report.value().archiveClaim, QStringLiteral("PDF/A-2b"));
        QCOMPARE(report.value().language, QStringLiteral("de-DE"));
        // Its known faults and no other: no date in XMP, and marks of Arabic that stand for no letter.
        for (const QByteArray &file : files.value()) {
            const auto found = checkPdf(file, QStringLiteral("vorlage.pdf"));
            QVERIFY(bool(found));
            for (const PdfFinding &finding : found.value().findings) {
                const QString line = finding.place.text() + QLatin1String(": ") + finding.what.text();
                QVERIFY2(line.startsWith(QStringLiteral("metadata: “CreationDate”"))
                             || line.startsWith(QStringLiteral("font “NotoNaskhArabic-Regular”: For glyphs in use")),
                         qPrintable(line));
            }
        }
    }

    void anotherOfficeThatRunsIsNotInTheWay()
    {
        QTemporaryDir profile(QStringLiteral("/tmp/dreischritt-other-office-XXXXXX"));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), profile.path());
        QProcess other;
        other.setProcessEnvironment(environment);
        other.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession);
        other.start(officeProgram(),
                    {QStringLiteral("-env:UserInstallation=file://") + profile.path(),
                     QStringLiteral("--headless"),
                     QStringLiteral("--norestore"),
                     QStringLiteral("--accept=pipe,name=%1;urp;").arg(QFileInfo(profile.path()).fileName())});
        QVERIFY(other.waitForStarted());
        const auto files = convertWithOffice({odtOf(PaperKind::Resolution)}, OfficeFormat::Docx);
        const bool runsStill = other.state() == QProcess::Running;
        killpg(pid_t(other.processId()), SIGKILL);
        other.waitForFinished();
        QVERIFY2(bool(files), qPrintable(refusal(files)));
        QVERIFY(runsStill);
    }

    void withoutOfficeItIsSaidWhatToInstall()
    {
        qputenv("PATH", QFile::encodeName(m_programs->path()));
        QCOMPARE(officeProgram(), QString());
        const auto files = convertWithOffice({"PK"}, OfficeFormat::Docx);
        QVERIFY(!files);
        QCOMPARE(files.error().code(), Error::NotFound);
        QVERIFY2(refusal(files).contains(QLatin1String("Install LibreOffice Writer")), qPrintable(refusal(files)));
    }

    void aProgramThatHangsIsEndedWithItsChildren_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("waits") << QByteArray(
            "echo x > \"$TMPDIR/left.tmp\"\nsleep 300 & echo $! >> %1\nsh -c 'echo $$ >> %1; sleep 300' & echo $$ >> %1\nsleep 300");
        QTest::newRow("hears nothing") << QByteArray(
            "trap '' TERM\nsh -c 'trap \"\" TERM; echo $$ >> %1; while :; do sleep 1; done' &\necho $$ >> %1\nwhile :; do sleep 1; done");
        QTest::newRow("leaves a child") << QByteArray(
            "(trap '' TERM; while :; do echo x > \"$out/paper-1.tmp\"; sleep 0.01; done) & echo $! >> %1\necho $$ >> %1\nsleep 300");
    }
    void aProgramThatHangsIsEndedWithItsChildren()
    {
        QFETCH(QByteArray, script);
        pretend(script.replace("%1", QFile::encodeName(m_programs->filePath(QStringLiteral("children")))));
        const auto files = convertWithOffice({"PK"}, OfficeFormat::Pdf, {}, 1);
        QVERIFY(!files);
        QCOMPARE(files.error().code(), Error::Failed);
        QCOMPARE(refusal(files), QStringLiteral("LibreOffice had not finished after 1 seconds. Close other programs and try again."));
        QVERIFY(children().size() >= 2);
        for (const qint64 id : children()) {
            QTRY_VERIFY2(!isAlive(id), qPrintable(QString::number(id)));
        }
    }

    void cancelEndsTheProgram()
    {
        pretend("echo $$ >> '" + QFile::encodeName(m_programs->filePath(QStringLiteral("children"))) + "'\nsleep 300");
        const auto files = convertWithOffice({"PK"}, OfficeFormat::Pdf, [this] {
            return children().isEmpty();
        });
        QVERIFY(!files);
        QCOMPARE(files.error().code(), Error::Cancelled);
        QCOMPARE(children().size(), 1);
        QTRY_VERIFY(!isAlive(children().constFirst()));
    }

    void whatTheProgramDoesWrongIsSaid_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no file") << QByteArray("echo Error: source file could not be loaded; exit 0")
                                 << QStringLiteral("LibreOffice made no file. It says: Error: source file could not be loaded");
        QTest::newRow("silence") << QByteArray("exit 1")
                                 << QStringLiteral("LibreOffice made no file and said nothing. Check whether LibreOffice Writer is installed.");
        QTest::newRow("crash") << QByteArray("kill -SEGV $$")
                               << QStringLiteral("LibreOffice crashed while it converted. Try again, and update LibreOffice if it happens once more.");
        QTest::newRow("rubbish") << QByteArray("echo rubbish > \"$out/paper-1.docx\"")
                                 << QStringLiteral("LibreOffice made a file that cannot be read. Check the template in Writer.");
        QTest::newRow("empty") << QByteArray("touch \"$out/paper-1.docx\"")
                               << QStringLiteral("LibreOffice made a file that cannot be read. Check the template in Writer.");
        QTest::newRow("a folder") << QByteArray("mkdir \"$out/paper-1.docx\"")
                                  << QStringLiteral("LibreOffice made no file and said nothing. Check whether LibreOffice Writer is installed.");
        QTest::newRow("half a file") << QByteArray("printf 'PK\\003\\004half' > \"$out/paper-1.docx\"")
                                     << QStringLiteral("LibreOffice made a file that cannot be read. Check the template in Writer.");
    }
    void whatTheProgramDoesWrongIsSaid()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, sentence);
        pretend(script);
        const auto files = convertWithOffice({"PK"}, OfficeFormat::Docx);
        QVERIFY(!files);
        QCOMPARE(files.error().code(), Error::Failed);
        QCOMPARE(refusal(files), sentence);
    }

    void anOdtThatIsNoneIsSaid()
    {
        const auto files = convertWithOffice({"This is no ODT."}, OfficeFormat::Docx);
        QVERIFY(!files);
        QVERIFY2(refusal(files).startsWith(QLatin1String("LibreOffice made no file.")), qPrintable(refusal(files)));
    }
};

QTEST_GUILESS_MAIN(OfficeConverterTest)

#include "officeconvertertest.moc"
