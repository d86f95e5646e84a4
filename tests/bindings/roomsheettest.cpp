// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace
{
const auto page = R"(
import QtQml
import org.dreischritt

QtObject {
    id: root
    property Workspace ws: Workspace {}
    property Room room: Room { workspace: root.ws }
    property RoomSheet sheet: RoomSheet { room: root.room; network: "Kreishaus; Saal"; password: "so geheim; ist es" }
    property Operation operation: null
    readonly property bool ready: root.ws.status === Workspace.Ready
    readonly property bool open: root.room.open
    readonly property string code: root.room.code
    readonly property string address: root.room.pages.length > 0 ? root.room.pages[0] : ""
    readonly property string path: root.operation?.succeeded ? root.operation.results[0] : ""
    readonly property string error: root.operation?.errorText ?? ""

    function create(file: string): void { root.ws.create(file); }
    function start(): void { root.ws.startConference("goslar", "Integrationskonferenz im Kreishaus", new Date(2026, 4, 7)); }
    function openRoom(): void { root.room.openDoors(0); }
    function write(folder: string): void { root.operation = root.sheet.write(folder); }
    function look(): void { root.operation = root.sheet.preview(); }
    function forget(): void { root.sheet.forgetPreview(); }
    function hintFor(password: string): string { root.sheet.password = password; return root.sheet.passwordHint; }
    function speak(languages: list<string>): void { root.sheet.languages = languages; }
}
)";

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) ? QString::fromUtf8(process.readAllStandardOutput()) : process.errorString();
}
}

/** The sheet for the tables, through the type a page uses. */
class RoomSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_engine.addImportPath(QStringLiteral(MODULES));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QQmlComponent component(&m_engine);
        component.setData(page, QUrl(QStringLiteral("page.qml")));
        m_page.reset(component.create());
        QVERIFY2(m_page, qPrintable(component.errorString()));
    }

    void cleanup()
    {
        m_page.reset();
    }

    void withoutARoomThereIsNothingToPrint()
    {
        call("write", m_folder->path());
        QTRY_VERIFY(!value("error").toString().isEmpty());
    }

    void theSheetHasAllThatHasToBeTypedAndThePasswordIsKeptNowhereElse()
    {
        call("create", m_folder->filePath(QStringLiteral("hall.dreischritt")));
        QTRY_VERIFY(value("ready").toBool());
        call("start");
        QTRY_VERIFY(!m_page->property("ws").value<QObject *>()->property("conference").toString().isEmpty());
        call("openRoom");
        QTRY_VERIFY_WITH_TIMEOUT(value("open").toBool(), 20'000);
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("out")));
        QVERIFY(QMetaObject::invokeMethod(m_page.get(), "speak", Q_ARG(QStringList, QStringList({QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("ar"), QStringLiteral("uk")}))));
        call("write", m_folder->filePath(QStringLiteral("out")));
        QTRY_VERIFY2_WITH_TIMEOUT(!value("path").toString().isEmpty(), qPrintable(value("error").toString()), 20'000);
        const QString path = value("path").toString();
        const QString words = output(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        for (const QString &wanted : {QStringLiteral("Kreishaus; Saal"), QStringLiteral("so geheim; ist es"), value("code").toString(), value("address").toString()}) {
            QVERIFY2(words.contains(wanted), qPrintable(words));
        }
        if (const QString kept = qEnvironmentVariable("DREISCHRITT_PICTURES"); !kept.isEmpty()) {
            QFile::copy(path, QDir(kept).filePath(QStringLiteral("roomsheet.pdf")));
        }
        QVERIFY(output(QStringLiteral("pdfinfo"), {path}).contains(QRegularExpression(QStringLiteral("Pages: +1\\n"))));
        // Beside the sheet nothing on the disk has the password: not the workspace, not its journal, not the room's keys.
        int looked = 0;
        for (const QString &folder : {m_folder->path(), QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation), QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)}) {
            QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (file.fileName() != path && file.open(QIODevice::ReadOnly)) {
                    ++looked;
                    QVERIFY2(!file.readAll().contains("so geheim"), qPrintable(file.fileName()));
                }
            }
        }
        QVERIFY(looked > 0);
    }

    void thePreviewIsForThisUserAloneAndGoesWhenItIsClosed()
    {
        call("look");
        QTRY_VERIFY(!value("error").toString().isEmpty());
        call("create", m_folder->filePath(QStringLiteral("hall.dreischritt")));
        QTRY_VERIFY(value("ready").toBool());
        call("start");
        QTRY_VERIFY(!m_page->property("ws").value<QObject *>()->property("conference").toString().isEmpty());
        call("openRoom");
        QTRY_VERIFY_WITH_TIMEOUT(value("open").toBool(), 20'000);
        call("look");
        QTRY_VERIFY2_WITH_TIMEOUT(!value("path").toString().isEmpty(), qPrintable(value("error").toString()), 20'000);
        const QFileInfo file(QUrl(value("path").toString()).toLocalFile());
        const QString words = output(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file.filePath(), QStringLiteral("-")});
        for (const QString &wanted : {QStringLiteral("so geheim; ist es"), value("code").toString(), value("address").toString()}) {
            QVERIFY2(words.contains(wanted), qPrintable(words));
        }
        const QFile::Permissions others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(file.path()).permissions() & others));
        call("forget");
        QVERIFY(!QFileInfo::exists(file.path()));
    }

    void aPasswordThatNoWifiTakesIsNamed()
    {
        const auto hint = [this](const QString &password) {
            QString text;
            QMetaObject::invokeMethod(m_page.get(), "hintFor", Q_RETURN_ARG(QString, text), Q_ARG(QString, password));
            return text;
        };
        QVERIFY(hint(QString()).isEmpty());
        QVERIFY(hint(QStringLiteral("acht1234")).isEmpty());
        QVERIFY(!hint(QStringLiteral("kurz")).isEmpty());
        QVERIFY(!hint(QString(64, u'x')).isEmpty());
    }

private:
    [[nodiscard]] QVariant value(const char *name) const
    {
        return m_page->property(name);
    }
    void call(const char *name)
    {
        QVERIFY(QMetaObject::invokeMethod(m_page.get(), name));
    }
    void call(const char *name, const QString &argument)
    {
        QVERIFY(QMetaObject::invokeMethod(m_page.get(), name, Q_ARG(QString, argument)));
    }

    QQmlEngine m_engine;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QObject> m_page;
};

QTEST_GUILESS_MAIN(RoomSheetTest)
#include "roomsheettest.moc"
