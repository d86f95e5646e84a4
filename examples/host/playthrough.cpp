// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "playthrough.h"

#include "session.h"
#include "toolframe.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QJSEngine>
#include <QMetaEnum>
#include <QQmlApplicationEngine>
#include <QQmlError>
#include <QStyleHints>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr auto LongestRun = std::chrono::seconds(240);

/** Ends the process where it hangs, whatever the thread of the pages is doing. */
class Watchdog
{
public:
    ~Watchdog()
    {
        m_thread.request_stop();
    }

private:
    std::jthread m_thread{[](const std::stop_token &stop) {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any condition;
        if (!condition.wait_for(lock, stop, LongestRun, [&stop] { return stop.stop_requested(); })) {
            std::fputs("dreischritt-host: the conference did not come to its end in time\n", stderr);
            std::_Exit(1);
        }
    }};
};
}

Playthrough::Playthrough(QQmlApplicationEngine *engine, const QString &folder, const QString &example)
    : m_engine(engine)
    , m_folder(folder)
    , m_example(example)
{
    connect(engine, &QQmlEngine::warnings, this, &Playthrough::onWarnings);
}

bool Playthrough::run()
{
    const Watchdog watchdog;
    const bool good = open() && moderator() && member() && administrator() && observer() && otherLanguages() && narrow() && documents();
    for (const QString &complaint : std::as_const(m_complaints)) {
        std::fprintf(stderr, "dreischritt-host: %s\n", qPrintable(complaint));
    }
    delete m_window;
    return good && m_complaints.isEmpty();
}

bool Playthrough::open()
{
    QGuiApplication::styleHints()->setCursorFlashTime(0);
    QAccessible::setActive(true);
    if (!m_folder.mkpath(u"documents"_s)) {
        return fail(u"%1 cannot be written"_s.arg(m_folder.path()));
    }
    m_engine->setInitialProperties({{u"document"_s, m_example}});
    m_engine->loadFromModule("org.workshop.host", "Main");
    if (m_engine->rootObjects().isEmpty()) {
        return fail(u"the window could not be made"_s);
    }
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
    m_session = m_window->property("session").value<Session *>();
    m_hand.emplace(m_window);
    setLanguage(u"de"_s);
    resize(1366, 768);
    const bool ready = Hand::waitFor([this] {
        return !m_session->errorText().isEmpty() || (property("conference").isValid() && !property("conference").toString().isEmpty() && property("pendingChanges").toInt() == 0);
    }, 60000);
    if (!m_session->errorText().isEmpty()) {
        return fail(m_session->errorText());
    }
    return ready || fail(u"%1 could not be opened: %2"_s.arg(m_example, property("errorText").toString()));
}

bool Playthrough::moderator()
{
    return setRole(u"Moderator"_s) && picture(u"moderator"_s);
}

bool Playthrough::member()
{
    return setRole(u"Member"_s) && picture(u"member"_s);
}

bool Playthrough::administrator()
{
    return setRole(u"Administrator"_s) && picture(u"administrator"_s);
}

bool Playthrough::observer()
{
    return setRole(u"Observer"_s) && picture(u"beamer"_s);
}

bool Playthrough::otherLanguages()
{
    if (!setRole(u"Moderator"_s)) {
        return false;
    }
    setLanguage(u"en"_s);
    if (!picture(u"moderator"_s)) {
        return false;
    }
    setLanguage(u"ar"_s);
    return picture(u"moderator"_s);
}

bool Playthrough::narrow()
{
    setLanguage(u"de"_s);
    resize(400, 760);
    return setRole(u"Member"_s) && picture(u"member-narrow"_s);
}

bool Playthrough::documents()
{
    return write("Odt", "Resolution", {}) && write("Odt", "Report", {}) && write("Csv", "Report", {}) && write("Json", "Report", {});
}

void Playthrough::say(const QString &text) const
{
    std::printf("%s\n", qPrintable(text));
    std::fflush(stdout);
}

bool Playthrough::fail(const QString &text)
{
    m_complaints.append(text);
    return false;
}

void Playthrough::onWarnings(const QList<QQmlError> &warnings)
{
    for (const QQmlError &warning : warnings) {
        if (warning.url().path().contains("/org/dreischritt/"_L1) || warning.url().path().contains("/org/workshop/"_L1)) {
            m_complaints.append(warning.toString());
        }
    }
}

bool Playthrough::click(const QString &name, QAccessible::Role role)
{
    QQuickItem *item = m_hand->await(name, role);
    if (item == nullptr) {
        return fail(u"there is no “%1”; there is: %2"_s.arg(name, m_hand->names().join(u" | ")));
    }
    m_hand->click(item);
    return true;
}

bool Playthrough::expect(const QString &name, QAccessible::Role role)
{
    return m_hand->await(name, role) != nullptr || fail(u"“%1” is not shown; what is: %2"_s.arg(name, m_hand->names().join(u" | ")));
}

bool Playthrough::setRole(const QString &role)
{
    m_session->setRole(role);
    return m_session->role() == role || fail(m_session->errorText());
}

void Playthrough::setLanguage(const QString &language)
{
    m_session->setLanguage(language);
    QCoreApplication::processEvents();
}

void Playthrough::resize(int width, int height)
{
    m_window->resize(width, height);
    Hand::waitFor([this, width] { return m_window->width() == width; }, 2000);
}

bool Playthrough::stored()
{
    return Hand::waitFor([this] { return property("pendingChanges").toInt() == 0; }) || fail(u"what was entered is not on disk after ten seconds"_s);
}

bool Playthrough::picture(const QString &name)
{
    const QString path = m_folder.absoluteFilePath(u"%1-%2-%3.png"_s.arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(name, m_session->language()));
    if (!m_hand->look().save(path)) {
        return fail(u"%1 could not be written"_s.arg(path));
    }
    say(path);
    return true;
}

QVariant Playthrough::property(const char *name) const
{
    return m_session->workspace() == nullptr ? QVariant() : m_session->workspace()->property(name);
}

bool Playthrough::write(const char *format, const char *kind, const QString &profile)
{
    QObject *workspace = m_session->workspace();
    const auto value = [workspace](const char *type, const char *key) {
        const QMetaObject *metaObject = workspace->metaObject();
        return metaObject->enumerator(metaObject->indexOfEnumerator(type)).keyToValue(key);
    };
    QJSValue object = m_engine->newQObject(workspace);
    const QJSValue result = object.property(u"exportDocuments"_s).callWithInstance(
        object, {value("DocumentFormat", format), value("DocumentKind", kind), QString(), profile, m_folder.absoluteFilePath(u"documents"_s)});
    QObject *operation = result.toQObject();
    if (operation == nullptr) {
        return fail(u"the tool does not export documents: %1"_s.arg(result.toString()));
    }
    if (!Hand::waitFor([operation] { return !operation->property("running").toBool(); }, 60000)) {
        return fail(u"the export did not end"_s);
    }
    if (const QString text = operation->property("errorText").toString(); !text.isEmpty()) {
        return fail(text);
    }
    const QStringList paths = operation->property("results").toStringList();
    for (const QString &path : paths) {
        if (QFileInfo(path).size() == 0) {
            return fail(u"%1 is empty"_s.arg(path));
        }
        say(path);
    }
    return !paths.isEmpty() || fail(u"the export wrote nothing"_s);
}
