// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "playthrough.h"

#include "session.h"
#include "toolframe.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QJSEngine>
#include <QMetaEnum>
#include <QMetaMethod>
#include <QQmlApplicationEngine>
#include <QQmlError>
#include <QStyleHints>

#include <algorithm>

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
        if (!condition.wait_for(lock, stop, LongestRun, [&stop] {
                return stop.stop_requested();
            })) {
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
    using Scene = bool (Playthrough::*)();
    constexpr Scene scenes[] = {
        &Playthrough::open,
        &Playthrough::startsAndPlans,
        &Playthrough::leadsTheRoom,
        &Playthrough::leadsOneGroup,
        &Playthrough::writesAtTheTable,
        &Playthrough::movesOn,
        &Playthrough::findsTheDraftAgain,
        &Playthrough::linksOpenEnds,
        &Playthrough::administers,
        &Playthrough::selects,
        &Playthrough::looksAtCommittees,
        &Playthrough::exports,
        &Playthrough::previews,
        &Playthrough::shapesPapers,
        &Playthrough::entersResults,
        &Playthrough::opensTheRoom,
        &Playthrough::mergesCards,
        &Playthrough::assignsGroups,
        &Playthrough::typesPaperCards,
        &Playthrough::setsDots,
        &Playthrough::weighs,
        &Playthrough::shows,
        &Playthrough::speaksOtherLanguages,
        &Playthrough::fitsAPhone,
        &Playthrough::writesTheRest,
    };
    const bool good = std::ranges::all_of(scenes, [this](Scene scene) {
        return (this->*scene)();
    });
    if (!good && m_window != nullptr) {
        picture(u"failure"_s);
    }
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
    // Only an active window answers to shortcuts.
    m_window->requestActivate();
    if (!Hand::waitFor([this] {
            return m_window->isActive();
        })) {
        return fail(u"the window does not get the keyboard"_s);
    }
    setLanguage(u"de"_s);
    resize(1366, 768);
    const bool ready = Hand::waitFor(
        [this] {
            return !m_session->errorText().isEmpty()
                || (property("conference").isValid() && !property("conference").toString().isEmpty() && property("pendingChanges").toInt() == 0);
        },
        60000);
    if (!m_session->errorText().isEmpty()) {
        return fail(m_session->errorText());
    }
    return ready || fail(u"%1 could not be opened: %2"_s.arg(m_example, property("errorText").toString()));
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
        return fail(u"there is no “%1”; there is: %2"_s.arg(name, m_hand->names().join(u"\n    ")));
    }
    m_hand->click(item);
    return true;
}

bool Playthrough::goToPage(const QString &page)
{
    const QString name = u"#page-"_s + page;
    return (m_hand->find(name) != nullptr || click(u"#menu"_s)) && click(name);
}

bool Playthrough::expect(const QString &name, QAccessible::Role role)
{
    return m_hand->await(name, role) != nullptr || fail(u"“%1” is not shown; what is: %2"_s.arg(name, m_hand->names().join(u"\n    ")));
}

bool Playthrough::become(const QString &name)
{
    return click(name, QAccessible::RadioButton);
}

bool Playthrough::goToStep(int number)
{
    return click(u"%1, …"_s.arg(number), QAccessible::PageTab);
}

bool Playthrough::fill(const QString &name, const QString &text)
{
    // A click into something that still rolls only stops it.
    bool at = false;
    for (int attempt = 0; !at && attempt < 3; ++attempt) {
        if (!click(name, QAccessible::EditableText)) {
            return false;
        }
        at = Hand::waitFor(
            [this, &name] {
                return m_hand->isAt(name);
            },
            2000);
    }
    if (!at) {
        return fail(u"“%1” does not get the keyboard"_s.arg(name));
    }
    // What stands there already goes.
    m_hand->key(Qt::Key_A, Qt::ControlModifier);
    m_hand->type(text);
    return true;
}

bool Playthrough::walkTo(const QString &name, int key)
{
    constexpr int farthest = 60;
    for (int step = 0; step < farthest; ++step) {
        if (m_hand->isAt(name)) {
            return true;
        }
        m_hand->key(key);
    }
    return fail(u"the keyboard does not come to “%1”"_s.arg(name));
}

bool Playthrough::holds(const QString &name, const QString &text)
{
    const auto content = [this, &name] {
        const QQuickItem *field = m_hand->find(name, QAccessible::EditableText);
        return field == nullptr ? QString() : field->property("text").toString();
    };
    const bool held = Hand::waitFor([&content, &text] {
        return content() == text;
    });
    return held || fail(u"“%1” holds “%2” instead of “%3”"_s.arg(name, content(), text));
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
    Hand::waitFor(
        [this, width] {
            return m_window->width() == width;
        },
        2000);
}

bool Playthrough::stored()
{
    return Hand::waitFor([this] {
               return property("pendingChanges").toInt() == 0;
           })
        || fail(u"what was entered is not on disk after ten seconds"_s);
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

bool Playthrough::write(const char *format)
{
    QObject *workspace = m_session->workspace();
    const QMetaObject *type = workspace->metaObject();
    const auto isExport = [type](int method) {
        return type->method(method).name() == "exportDocuments";
    };
    int method = 0;
    while (method < type->methodCount() && !isExport(method)) {
        ++method;
    }
    // The tool's own order, known by the names of its properties alone.
    const QMetaObject *order = type->method(method).parameterMetaType(0).metaObject();
    QJSValue wanted = m_engine->newObject();
    wanted.setProperty(u"format"_s, order->property(order->indexOfProperty("format")).enumerator().keyToValue(format));
    wanted.setProperty(u"folder"_s, m_folder.absoluteFilePath(u"documents"_s));
    QJSValue object = m_engine->newQObject(workspace);
    const QJSValue result = object.property(u"exportDocuments"_s).callWithInstance(object, {wanted});
    QObject *operation = result.toQObject();
    if (operation == nullptr) {
        return fail(u"the tool does not export documents: %1"_s.arg(result.toString()));
    }
    // It is gone soon after it has finished.
    m_running = true;
    connect(operation, SIGNAL(finished()), this, SLOT(onExported()));
    if (!Hand::waitFor(
            [this] {
                return !m_running;
            },
            60000)) {
        return fail(u"the export did not end"_s);
    }
    return m_outcome.isEmpty() ? listWritten(m_written) : fail(m_outcome);
}

void Playthrough::onExported()
{
    m_outcome = sender()->property("errorText").toString();
    m_written = sender()->property("results").toStringList();
    m_running = false;
}

bool Playthrough::listWritten(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (QFileInfo(path).size() == 0) {
            return fail(u"%1 is empty"_s.arg(path));
        }
        say(path);
    }
    return !paths.isEmpty() || fail(u"the export wrote nothing"_s);
}
