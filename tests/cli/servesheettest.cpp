// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "toolfixture.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace
{
constexpr int patience = 60'000;

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(patience) ? QString::fromUtf8(process.readAllStandardOutput()) : process.errorString();
}
}

/** A room with its printed sheet, opened from the command line. */
class ServeSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_tool = std::make_unique<ToolFixture>();
        QCOMPARE(m_tool->newWorkspace(), QStringLiteral("goslar.dreischritt"));
    }

    void theSheetHasTheAddressAndTheCodeOfTheOpenRoom()
    {
        const QJsonObject room = served({QStringLiteral("--json"), QStringLiteral("--sheet"), QStringLiteral("out/blatt.pdf"), QStringLiteral("--network"),
                                         QStringLiteral("Kreishaus; Saal"), QStringLiteral("--password"), QStringLiteral("so geheim; ist es")});
        QCOMPARE(room.value(QStringLiteral("sheet")), QStringLiteral("out/blatt.pdf"));
        const QString words = output(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), m_tool->path(QStringLiteral("out/blatt.pdf")), QStringLiteral("-")});
        const QString code = room.value(QStringLiteral("code")).toString();
        const QString address = room.value(QStringLiteral("pages")).toArray().at(0).toString();
        QVERIFY(code.size() >= 4);
        QVERIFY(address.startsWith(QLatin1String("http://127.0.0.1:")));
        for (const QString &wanted : {QStringLiteral("Kreishaus; Saal"), QStringLiteral("so geheim; ist es"), address, code}) {
            QVERIFY2(words.contains(wanted), qPrintable(words));
        }
        QVERIFY2(!words.contains(room.value(QStringLiteral("moderatorCode")).toString()), "the moderation's code is not for the tables");
        const Answer checked = m_tool->run({QStringLiteral("check-pdf"), QStringLiteral("out/blatt.pdf")});
        QVERIFY2(checked.status == 0, checked.out.constData());
        QCOMPARE(QDir(m_tool->path(QStringLiteral("out"))).entryList(QDir::Files), QStringList{QStringLiteral("blatt.pdf")});
        // The password is on the paper and in no other file.
        QDirIterator files(m_tool->folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("so geheim"), qPrintable(file.fileName()));
            ++looked;
        }
        QVERIFY(looked > 1);
    }

    void withoutANetworkTheSheetBeginsWithThePage()
    {
        const QJsonObject room = served({QStringLiteral("--json"), QStringLiteral("--sheet"), QStringLiteral("blatt.pdf"), QStringLiteral("--code"), QStringLiteral("SAAL2027")});
        QCOMPARE(room.value(QStringLiteral("code")), QStringLiteral("SAAL2027"));
        QCOMPARE(room.value(QStringLiteral("sheet")), QStringLiteral("blatt.pdf"));
        const QString words = output(QStringLiteral("pdftotext"), {m_tool->path(QStringLiteral("blatt.pdf")), QStringLiteral("-")});
        QVERIFY2(words.contains(QLatin1String("SAAL2027")), qPrintable(words));
        QVERIFY2(words.contains(QLatin1String("1. Open the page")), qPrintable(words));
        QVERIFY2(!words.contains(QLatin1String("Password")), qPrintable(words));
    }

    void whereTheSheetCannotBeWrittenTheRoomDoesNotOpen()
    {
        m_tool->write(QStringLiteral("file"), "x");
        QVERIFY(QDir(m_tool->folder.path()).mkdir(QStringLiteral("folder")));
        for (const QString &place : {QStringLiteral("file/blatt.pdf"), QStringLiteral("folder"), QStringLiteral("/proc/blatt.pdf")}) {
            const Answer answer = m_tool->run({QStringLiteral("serve"), QStringLiteral("goslar.dreischritt"), QStringLiteral("--port"), QStringLiteral("0"),
                                               QStringLiteral("--sheet"), place});
            QCOMPARE(answer.status, 3);
            QVERIFY2(answer.out.isEmpty(), answer.out.constData());
            QVERIFY2(answer.err.contains(place.section(u'/', 0, 0).toUtf8()) && answer.err.trimmed().endsWith('.'), answer.err.constData());
        }
    }

    void whatStandsOnlyOnTheSheetNeedsOne()
    {
        const QStringList serve{QStringLiteral("serve"), QStringLiteral("goslar.dreischritt"), QStringLiteral("--port"), QStringLiteral("0")};
        const QStringList sheet{QStringLiteral("--sheet"), QStringLiteral("blatt.pdf")};
        const QStringList network{QStringLiteral("--network"), QStringLiteral("Saal")};
        const auto password = [](const QString &text) {
            return QStringList{QStringLiteral("--password"), text};
        };
        const QList<QStringList> wrong{network, password(QStringLiteral("acht1234")), sheet + password(QStringLiteral("acht1234")), sheet + network + password(QStringLiteral("kurz"))};
        for (const QStringList &words : wrong) {
            const Answer answer = m_tool->run(serve + words);
            QVERIFY2(answer.status == 2 && !answer.err.isEmpty(), qPrintable(words.join(u' ')));
        }
        QVERIFY(!QFileInfo::exists(m_tool->path(QStringLiteral("blatt.pdf"))));
    }

    void theCodesOfTheTablesAreSaidAndACodeOfSignsIsNone()
    {
        const QJsonArray tables = served({QStringLiteral("--json")}).value(QStringLiteral("tables")).toArray();
        QVERIFY(!tables.isEmpty());
        for (const QJsonValue &table : tables) {
            QVERIFY(!table[QStringLiteral("name")].toString().isEmpty());
            QCOMPARE(table[QStringLiteral("code")].toString().size(), 6);
        }
        const Answer answer = m_tool->run({QStringLiteral("serve"), QStringLiteral("goslar.dreischritt"), QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--code"), QStringLiteral("a-----")});
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains("at least 4 letters or digits"), answer.err.constData());
    }

private:
    /** Opens the room, closes it again and answers what it said; empty where it did not end well. */
    QJsonObject served(const QStringList &words)
    {
        QProcess process;
        m_tool->prepare(process, QStringLiteral("C.UTF-8"));
        process.start(QStringLiteral(TOOL), QStringList{QStringLiteral("serve"), QStringLiteral("goslar.dreischritt"), QStringLiteral("--address"), QStringLiteral("127.0.0.1"), QStringLiteral("--port"), QStringLiteral("0")} + words);
        while (!process.canReadLine() && process.waitForReadyRead(patience)) { }
        const QByteArray line = process.readLine();
        if (process.state() != QProcess::Running || line.isEmpty()) {
            qWarning("%s", process.readAllStandardError().constData());
            return {};
        }
        process.terminate();
        return process.waitForFinished(patience) && process.exitCode() == 0 ? QJsonDocument::fromJson(line).object() : QJsonObject();
    }

    std::unique_ptr<ToolFixture> m_tool;
};

QTEST_GUILESS_MAIN(ServeSheetTest)
#include "servesheettest.moc"
