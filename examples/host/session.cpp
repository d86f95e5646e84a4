// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "session.h"

#include <KConfigGroup>
#include <KLocalizedString>
#include <KSharedConfig>

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJSEngine>
#include <QLocale>
#include <QMetaEnum>
#include <QMetaProperty>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QStandardPaths>
#include <QUrl>

namespace
{
constexpr int RecentFiles = 8;

QString localPath(const QString &document)
{
    const QUrl url(document);
    return url.isLocalFile() ? url.toLocalFile() : document;
}

/** A document on another machine, which the tool itself knows how to reach. */
bool isElsewhere(const QString &document)
{
    const QUrl url(document);
    return document.contains(QLatin1StringView("://")) && url.isValid() && !url.isLocalFile();
}

KConfigGroup settings()
{
    return KSharedConfig::openConfig()->group(QStringLiteral("Host"));
}
}

Session::Session(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

Session::~Session() = default;

void Session::classBegin()
{
}

void Session::componentComplete()
{
    const QList<Tool> tools = Tool::findAll();
    if (tools.isEmpty()) {
        setErrorText(i18n("No workshop tool was found. Install one, or name its plugin folder in QT_PLUGIN_PATH."));
        return;
    }
    m_tool = tools.first();
    QQmlEngine *engine = qmlEngine(this);
    const QStringList paths = m_tool.importPaths();
    for (const QString &path : paths) {
        engine->addImportPath(path);
    }
    QQmlComponent component(engine);
    component.loadFromModule(m_tool.module(), m_tool.workspaceType());
    m_workspace = component.create(qmlContext(this));
    if (m_workspace == nullptr) {
        setErrorText(i18n("%1 was found but could not be started: %2", m_tool.name(), component.errorString().trimmed()));
        return;
    }
    m_workspace->setParent(this);
    QQmlEngine::setObjectOwnership(m_workspace, QQmlEngine::CppOwnership);
    Q_EMIT toolChanged();
    Q_EMIT rolesChanged();
    setRole(settings().readEntry("Role", roles().constFirst().key));
}

const Tool &Session::tool() const
{
    return m_tool;
}

QObject *Session::workspace() const
{
    return m_workspace;
}

QString Session::toolName() const
{
    return m_tool.name();
}

QString Session::toolIcon() const
{
    return m_tool.iconName();
}

QString Session::fileSuffix() const
{
    return m_tool.fileSuffix();
}

QList<ToolRole> Session::roles() const
{
    return m_tool.roles(language());
}

QString Session::role() const
{
    return m_role;
}

void Session::setRole(const QString &key)
{
    if (m_workspace == nullptr || m_role == key) {
        return;
    }
    const QMetaObject *metaObject = m_workspace->metaObject();
    const QMetaProperty property = metaObject->property(metaObject->indexOfProperty("role"));
    bool known = false;
    const int value = property.enumerator().keyToValue(key.toLatin1().constData(), &known);
    if (!known || !property.write(m_workspace, value)) {
        setErrorText(i18n("%1 knows no role called “%2”.", m_tool.name(), key));
        return;
    }
    m_role = key;
    settings().writeEntry("Role", key);
    Q_EMIT roleChanged();
}

QString Session::page() const
{
    const QList<ToolRole> all = roles();
    const auto found = std::ranges::find(all, m_role, &ToolRole::key);
    return found == all.end() ? QString() : found->page;
}

QString Session::documentName() const
{
    return nameOfFile(m_path);
}

QStringList Session::recentFiles() const
{
    QStringList files = settings().readEntry("RecentFiles", QStringList());
    files.removeIf([](const QString &path) {
        return !isElsewhere(path) && !QFileInfo::exists(path);
    });
    return files;
}

QStringList Session::languages() const
{
    const QSet<QString> available = KLocalizedString::availableApplicationTranslations();
    QStringList languages(available.cbegin(), available.cend());
    if (!languages.contains(QStringLiteral("en"))) {
        languages.append(QStringLiteral("en"));
    }
    languages.removeOne(QStringLiteral("en_US"));
    languages.sort();
    return languages;
}

QString Session::language() const
{
    const QStringList known = languages();
    const QStringList wanted = KLocalizedString::languages();
    for (const QString &language : wanted) {
        const QString plain = language.section(QLatin1Char('_'), 0, 0);
        if (known.contains(plain)) {
            return plain;
        }
    }
    return QStringLiteral("en");
}

void Session::setLanguage(const QString &language)
{
    // The sources are American English; for any other tag that has no catalogue the person's own languages would step in.
    KLocalizedString::setLanguages({language == QLatin1StringView("en") ? QStringLiteral("en_US") : language});
    QLocale::setDefault(QLocale(language));
    settings().writeEntry("Language", language);
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(QCoreApplication::instance(), &event);
}

bool Session::isRightToLeft() const
{
    return QLocale(language()).textDirection() == Qt::RightToLeft;
}

QString Session::errorText() const
{
    return m_errorText;
}

void Session::setErrorText(const QString &text)
{
    if (m_errorText != text) {
        m_errorText = text;
        Q_EMIT errorTextChanged();
    }
}

QString Session::nameOfLanguage(const QString &language) const
{
    return language == QLatin1StringView("en") ? QStringLiteral("English") : QLocale(language).nativeLanguageName();
}

QString Session::nameOfFile(const QString &path) const
{
    return QFileInfo(path).completeBaseName();
}

void Session::open(const QString &document)
{
    if (m_workspace == nullptr) {
        return;
    }
    const QString path = localPath(document);
    setErrorText({});
    if (QFileInfo(path).isDir()) {
        makeFromFolder(QDir(path).absolutePath());
    } else {
        openFile(isElsewhere(path) ? path : QFileInfo(path).absoluteFilePath());
    }
}

void Session::create(const QString &document)
{
    if (m_workspace == nullptr) {
        return;
    }
    setErrorText({});
    const QString path = QFileInfo(localPath(document)).absoluteFilePath();
    remember(path);
    runOperation("create", path, &Session::arrived);
}

void Session::openExample()
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString &folder : {QStringLiteral(WORKSHOP_EXAMPLE), here.absoluteFilePath(QStringLiteral(WORKSHOP_INSTALLED_EXAMPLE))}) {
        if (QDir(folder).exists()) {
            open(folder);
            return;
        }
    }
    setErrorText(i18n("The example is not installed. Open the folder examples/goslar of the sources."));
}

void Session::joinRoom(const QString &source)
{
    remember(source);
}

void Session::openFile(const QString &path)
{
    remember(path);
    m_workspace->setProperty("source", path);
}

void Session::makeFromFolder(const QString &folder)
{
    m_importPath = QDir(folder).filePath(m_tool.importFile());
    if (!QFileInfo::exists(m_importPath)) {
        setErrorText(i18n("There is no %1 in %2. Open a folder that has one, or a document.", m_tool.importFile(), folder));
        return;
    }
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    data.mkpath(QStringLiteral("."));
    const QString path = data.filePath(QFileInfo(folder).fileName() + QLatin1Char('.') + m_tool.fileSuffix());
    if (QFileInfo::exists(path)) {
        openFile(path);
        return;
    }
    remember(path);
    runOperation("create", path, &Session::importNow);
}

void Session::importNow()
{
    runOperation("importJson", m_importPath, &Session::arrived);
}

void Session::arrived()
{
    Q_EMIT documentChanged();
}

void Session::runOperation(const char *function, const QString &argument, void (Session::*next)())
{
    QJSValue workspace = qmlEngine(this)->newQObject(m_workspace);
    const QJSValue result = workspace.property(QLatin1StringView(function)).callWithInstance(workspace, {argument});
    QObject *operation = result.toQObject();
    if (operation == nullptr) {
        setErrorText(i18n("%1 does not offer “%2”, which this host needs.", m_tool.name(), QLatin1StringView(function)));
        return;
    }
    m_next = next;
    connect(operation, SIGNAL(finished()), this, SLOT(onOperationFinished()));
}

void Session::onOperationFinished()
{
    if (const QString text = sender()->property("errorText").toString(); !text.isEmpty()) {
        setErrorText(text);
    } else {
        (this->*m_next)();
    }
}

void Session::remember(const QString &path)
{
    m_path = path;
    QStringList files = recentFiles();
    files.removeOne(path);
    files.prepend(path);
    settings().writeEntry("RecentFiles", files.mid(0, RecentFiles));
    Q_EMIT recentFilesChanged();
    Q_EMIT documentChanged();
}

bool Session::eventFilter(QObject *watched, QEvent *event)
{
    // The tool's page may switch the language as well; it is one process.
    if (watched == QCoreApplication::instance() && event->type() == QEvent::LanguageChange) {
        QGuiApplication::setLayoutDirection(isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        Q_EMIT languageChanged();
        Q_EMIT rolesChanged();
        QMetaObject::invokeMethod(qmlEngine(this), &QQmlEngine::retranslate, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}
