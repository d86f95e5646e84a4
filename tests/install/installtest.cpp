// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/** Everything is installed into a prefix that is moved before anything in it is used. */
class InstallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBareRuntimeLoadsTheModulesFromAMovedPrefix();
    void aHostFindsThePluginByItsMetadata();
    void theCommandLineToolWorksFromAMovedPrefix();

private:
    QString run(const QString &program, const QStringList &arguments, int *exitCode);

    QTemporaryDir m_folder;
    QString m_prefix;
};

QString InstallTest::run(const QString &program, const QStringList &arguments, int *exitCode)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"QML_IMPORT_PATH"_s, u"QML2_IMPORT_PATH"_s, u"QT_PLUGIN_PATH"_s, u"LD_LIBRARY_PATH"_s, u"XDG_DATA_DIRS"_s, u"DESTDIR"_s}) {
        environment.remove(name);
    }
    environment.insert(u"HOME"_s, m_folder.path());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    *exitCode = process.waitForFinished(120000) ? process.exitCode() : -1;
    return QString::fromUtf8(process.readAll());
}

void InstallTest::initTestCase()
{
    const QString first = m_folder.filePath(u"first"_s);
    m_prefix = m_folder.filePath(u"moved/elsewhere"_s);
    int exitCode = -1;
    const QString output = run(u"" CMAKE ""_s, {u"--install"_s, u"" BUILD ""_s, u"--prefix"_s, first}, &exitCode);
    QVERIFY2(exitCode == 0, qPrintable(output));
    QVERIFY(QDir().mkpath(m_folder.filePath(u"moved"_s)));
    QVERIFY(QDir().rename(first, m_prefix));
}

void InstallTest::aBareRuntimeLoadsTheModulesFromAMovedPrefix()
{
    QFile page(m_folder.filePath(u"page.qml"_s));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write(R"(
        import QtQuick
        import org.dreischritt
        import org.dreischritt.ui
        Window {
            id: root
            visible: true
            Workspace { id: workspace; role: Role.Moderator }
            ConferencePage { anchors.fill: parent; workspace: workspace }
            TemplateModel { id: templates }
            Timer {
                running: true
                interval: 1
                onTriggered: {
                    console.log(I18n.i18nc("@action:button", "Undo"), templates.count, workspace.profiles().length > 0);
                    Qt.quit();
                }
            }
        }
    )");
    page.close();
    int exitCode = -1;
    const QString output = run(u"" QML_RUNTIME ""_s, {u"-I"_s, m_prefix + u"/" QML_MODULES ""_s, page.fileName()}, &exitCode);
    QVERIFY2(exitCode == 0, qPrintable(output));
    QVERIFY2(output.contains(u"Rückgängig 6 true"_s), qPrintable(output));
}

void InstallTest::aHostFindsThePluginByItsMetadata()
{
    int exitCode = -1;
    const QString output = run(m_prefix + u"/" BINARIES "/dreischritt-host"_s, {u"--tools"_s}, &exitCode);
    QVERIFY2(exitCode == 0, qPrintable(output));
    QVERIFY2(output.contains(u"Dreischritt"_s) && output.contains(m_prefix), qPrintable(output));
    QVERIFY2(!output.contains(u"" BUILD ""_s), qPrintable(output));
}

void InstallTest::theCommandLineToolWorksFromAMovedPrefix()
{
    int exitCode = -1;
    const QString output = run(m_prefix + u"/" BINARIES "/dreischritt"_s, {u"templates"_s, u"--json"_s}, &exitCode);
    QVERIFY2(exitCode == 0, qPrintable(output));
    QVERIFY2(output.contains(u"goslar"_s), qPrintable(output));
}

QTEST_GUILESS_MAIN(InstallTest)

#include "installtest.moc"
