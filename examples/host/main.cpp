// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "playthrough.h"
#include "tool.h"

#include <KIconTheme>
#include <KLocalizedQmlContext>
#include <KLocalizedString>

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <clocale>
#include <cstdio>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace
{
/** The playthrough has a home of its own: no setting of the person who runs it shows in the pictures. */
std::unique_ptr<QTemporaryDir> ownHome(int argc, char **argv)
{
    const bool headless = std::any_of(argv + 1, argv + argc, [](const char *argument) {
        return QByteArrayView(argument).startsWith("--headless");
    });
    if (!headless) {
        return nullptr;
    }
    auto home = std::make_unique<QTemporaryDir>();
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"}) {
        qputenv(name, QFile::encodeName(home->filePath(QString::fromLatin1(name).toLower())));
    }
    qputenv("HOME", QFile::encodeName(home->path()));
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qunsetenv("QT_SCALE_FACTOR");
    return home;
}

/** In the locale "C" gettext translates nothing at all. */
void chooseLocale()
{
    const QByteArrayView current(std::setlocale(LC_ALL, nullptr));
    if (current == "C" || current == "POSIX" || current.startsWith("C.")) {
        for (const char *name : {"en_US.UTF-8", "de_DE.UTF-8", "en_GB.UTF-8"}) {
            if (std::setlocale(LC_ALL, name) != nullptr) {
                return;
            }
        }
        std::fputs("dreischritt-host: no locale but C is installed; texts stay English\n", stderr);
    }
}

void addCatalogues()
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString &relative : {u"../locale"_s, u"" WORKSHOP_LOCALES ""_s}) {
        if (const QString path = here.absoluteFilePath(relative); QDir(path).exists()) {
            KLocalizedString::addDomainLocaleDir("dreischritt-host", QDir::cleanPath(path));
        }
    }
    KLocalizedString::setApplicationDomain("dreischritt-host");
}

/** One line for each tool: name, version, where it was found, and whether its pages can be made. */
bool listTools(QQmlApplicationEngine *engine)
{
    const QList<Tool> tools = Tool::findAll();
    bool good = !tools.isEmpty();
    for (const Tool &tool : tools) {
        QString state = i18nc("@info a tool", "works");
        for (const QString &path : tool.importPaths()) {
            engine->addImportPath(path);
        }
        QQmlComponent document(engine);
        document.loadFromModule(tool.module(), tool.workspaceType());
        const std::unique_ptr<QObject> workspace(document.create());
        for (const ToolRole &role : tool.roles({})) {
            QQmlComponent page(engine);
            page.loadFromModule(tool.pageModule(), role.page);
            const std::unique_ptr<QObject> shown(page.createWithInitialProperties({{u"workspace"_s, QVariant::fromValue(workspace.get())}}));
            if (shown == nullptr) {
                good = false;
                state = workspace == nullptr ? document.errorString().trimmed() : page.errorString().trimmed();
            }
        }
        std::printf("%s %s\t%s\t%s\n", qPrintable(tool.name()), qPrintable(tool.version()), qPrintable(tool.fileName()), qPrintable(state));
    }
    return good;
}
}

int main(int argc, char **argv)
{
    const std::unique_ptr<QTemporaryDir> home = ownHome(argc, argv);
    KIconTheme::initTheme();
    QApplication application(argc, argv);
    chooseLocale();
    QApplication::setApplicationName(u"dreischritt-host"_s);
    QApplication::setApplicationVersion(QStringLiteral(WORKSHOP_VERSION));
    addCatalogues();
    QApplication::setApplicationDisplayName(i18nc("@title program", "Workshop tools"));
    QApplication::setWindowIcon(QIcon::fromTheme(u"view-calendar-workweek"_s));
    QApplication::setStyle(u"breeze"_s);
    if (qEnvironmentVariableIsEmpty("QT_QUICK_CONTROLS_STYLE")) {
        QQuickStyle::setStyle(u"org.kde.desktop"_s);
    }
    QCoreApplication::addLibraryPath(QDir(QCoreApplication::applicationDirPath()).absoluteFilePath(u"" WORKSHOP_PLUGINS ""_s));

    QCommandLineParser parser;
    parser.setApplicationDescription(i18n("Opens a document with the workshop tool that is installed, or a folder that one can be made from."));
    const QCommandLineOption headless(u"headless"_s,
                                      i18n("Play the conference through the pages and leave pictures and documents in this folder."),
                                      i18n("folder"));
    parser.addOption(headless);
    const QCommandLineOption tools(u"tools"_s, i18n("List the tools that are found, and whether they work."));
    parser.addOption(tools);
    parser.addPositionalArgument(i18n("document"), i18n("A document, or a folder with a conference.json."), i18n("[document]"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    const QStringList documents = parser.positionalArguments();
    const QString document = documents.isEmpty() ? QString() : QDir::current().absoluteFilePath(documents.constFirst());

    QQmlApplicationEngine engine;
    KLocalizedQmlContext context;
    // Knowing its engine it has texts asked for again when the language changes.
    QQmlEngine::setContextForObject(&context, engine.rootContext());
    engine.rootContext()->setContextObject(&context);
    if (parser.isSet(tools)) {
        return listTools(&engine) ? 0 : 1;
    }
    if (parser.isSet(headless)) {
        Playthrough playthrough(&engine, parser.value(headless), document.isEmpty() ? QStringLiteral(WORKSHOP_EXAMPLE) : document);
        return playthrough.run() ? 0 : 1;
    }
    engine.setInitialProperties({{u"document"_s, document}});
    engine.loadFromModule("org.workshop.host", "Main");
    return engine.rootObjects().isEmpty() ? 1 : QApplication::exec();
}
