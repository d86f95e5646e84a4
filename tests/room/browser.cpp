// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "browser.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

namespace
{
/** The key WebDriver gives an element under. */
constexpr QLatin1String elementKey("element-6066-11e4-a52e-4f735466cecf");
}

Browser::Browser(int width, int height, const QString &profile)
    : m_profile(profile.isEmpty() ? m_ownProfile.path() : profile)
{
    m_driver.setProcessChannelMode(QProcess::MergedChannels);
    m_driver.start(QStringLiteral("chromedriver"), {QStringLiteral("--port=0")});
    if (!m_driver.waitForStarted()) {
        m_problem = m_driver.errorString();
        return;
    }
    static const QRegularExpression started(QStringLiteral("successfully on port (\\d+)"));
    QByteArray said;
    QRegularExpressionMatch match;
    while (!match.hasMatch() && m_driver.waitForReadyRead(20'000)) {
        said += m_driver.readAll();
        match = started.match(QString::fromUtf8(said));
    }
    m_base = QStringLiteral("http://127.0.0.1:") + match.captured(1);
    const QJsonArray arguments{QStringLiteral("--headless=new"),
                               QStringLiteral("--no-sandbox"),
                               QStringLiteral("--disable-dev-shm-usage"),
                               QStringLiteral("--disable-gpu"),
                               // The room's own certificate is self-made.
                               QStringLiteral("--ignore-certificate-errors"),
                               QString(QStringLiteral("--user-data-dir=") + m_profile),
                               QStringLiteral("--window-size=%1,%2").arg(width).arg(height)};
    const QJsonObject options{{QStringLiteral("args"), arguments},
                              {QStringLiteral("mobileEmulation"),
                               QJsonObject{{QStringLiteral("deviceMetrics"),
                                            QJsonObject{{QStringLiteral("width"), width}, {QStringLiteral("height"), height}, {QStringLiteral("pixelRatio"), 2}}}}}};
    const QJsonObject always{{QStringLiteral("browserName"), QStringLiteral("chrome")},
                             {QStringLiteral("goog:chromeOptions"), options},
                             {QStringLiteral("goog:loggingPrefs"), QJsonObject{{QStringLiteral("browser"), QStringLiteral("ALL")}}}};
    const QJsonValue session =
        ask("POST", QStringLiteral("/session"), {{QStringLiteral("capabilities"), QJsonObject{{QStringLiteral("alwaysMatch"), always}}}});
    m_session = session[QStringLiteral("sessionId")].toString();
    if (m_session.isEmpty()) {
        m_problem = QString::fromUtf8(said) + QString::fromUtf8(QJsonDocument(session.toObject()).toJson());
    }
}

Browser::~Browser()
{
    if (!m_session.isEmpty()) {
        ask("DELETE", QStringLiteral("/session/") + m_session);
    }
    m_driver.terminate();
    if (!m_driver.waitForFinished(5000)) {
        m_driver.kill();
        m_driver.waitForFinished();
    }
}

QJsonValue Browser::ask(const QByteArray &verb, const QString &path, const QJsonObject &body)
{
    QNetworkRequest request(QUrl(m_base + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply *reply = m_network.sendCustomRequest(request, verb, verb == "POST" ? QJsonDocument(body).toJson() : QByteArray());
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished()) {
        loop.exec();
    }
    const QJsonValue value = QJsonDocument::fromJson(reply->readAll()).object().value(QLatin1String("value"));
    delete reply;
    return value;
}

void Browser::open(const QUrl &page)
{
    ask("POST", QStringLiteral("/session/%1/url").arg(m_session), {{QStringLiteral("url"), page.toString()}});
}

void Browser::reload()
{
    ask("POST", QStringLiteral("/session/%1/refresh").arg(m_session));
}

void Browser::openAnotherWindow()
{
    const QJsonValue window = ask("POST", QStringLiteral("/session/%1/window/new").arg(m_session), {{QStringLiteral("type"), QStringLiteral("tab")}});
    ask("POST", QStringLiteral("/session/%1/window").arg(m_session), {{QStringLiteral("handle"), window[QStringLiteral("handle")]}});
}

QJsonValue Browser::run(const QString &script)
{
    return ask("POST", QStringLiteral("/session/%1/execute/sync").arg(m_session), {{QStringLiteral("script"), script}, {QStringLiteral("args"), QJsonArray()}});
}

QString Browser::element(const QString &selector)
{
    const QJsonValue found = ask("POST",
                                 QStringLiteral("/session/%1/element").arg(m_session),
                                 {{QStringLiteral("using"), selector.startsWith(QLatin1String("//")) ? QStringLiteral("xpath") : QStringLiteral("css selector")},
                                  {QStringLiteral("value"), selector}});
    return found[elementKey].toString();
}

QString Browser::text(const QString &selector)
{
    const QString id = element(selector);
    return id.isEmpty() ? QString() : ask("GET", QStringLiteral("/session/%1/element/%2/text").arg(m_session, id)).toString();
}

bool Browser::type(const QString &selector, const QString &words)
{
    const QString id = element(selector);
    return !id.isEmpty() && ask("POST", QStringLiteral("/session/%1/element/%2/value").arg(m_session, id), {{QStringLiteral("text"), words}}).isNull();
}

bool Browser::click(const QString &selector)
{
    const QString id = element(selector);
    if (!id.isEmpty()) {
        // In the middle and at once: what sticks to an edge may cover it, and a page that glides is not there yet.
        ask("POST",
            QStringLiteral("/session/%1/execute/sync").arg(m_session),
            {{QStringLiteral("script"), QStringLiteral("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})")},
             {QStringLiteral("args"), QJsonArray{QJsonObject{{elementKey, id}}}}});
    }
    const QJsonValue answer = id.isEmpty() ? QJsonValue(QJsonObject{{QStringLiteral("message"), QStringLiteral("not there")}})
                                           : ask("POST", QStringLiteral("/session/%1/element/%2/click").arg(m_session, id));
    if (!answer.isNull()) {
        qInfo().noquote() << selector << answer[QStringLiteral("message")].toString().section(u'\n', 0, 0);
    }
    return answer.isNull();
}

bool Browser::press(const QString &words)
{
    return click(QStringLiteral("//button[normalize-space()='%1']").arg(words));
}

bool Browser::shows(const QString &words, int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds) {
        if (text(QStringLiteral("body")).contains(words)) {
            return true;
        }
        QTest::qWait(50);
    }
    return false;
}

QJsonValue Browser::order(const QString &command, const QJsonObject &parameters)
{
    return ask("POST", QStringLiteral("/session/%1/goog/cdp/execute").arg(m_session), {{QStringLiteral("cmd"), command}, {QStringLiteral("params"), parameters}});
}

QString Browser::prepend(const QString &script)
{
    return order(QStringLiteral("Page.addScriptToEvaluateOnNewDocument"), {{QStringLiteral("source"), script}})[QStringLiteral("identifier")].toString();
}

void Browser::takeBack(const QString &prepended)
{
    order(QStringLiteral("Page.removeScriptToEvaluateOnNewDocument"), {{QStringLiteral("identifier"), prepended}});
}

void Browser::prefer(const QString &feature, const QString &value)
{
    const QJsonObject wish{{QStringLiteral("name"), feature}, {QStringLiteral("value"), value}};
    order(QStringLiteral("Emulation.setEmulatedMedia"), {{QStringLiteral("features"), QJsonArray{wish}}});
}

void Browser::die()
{
    const QByteArray mine = QFile::encodeName(QLatin1String("--user-data-dir=") + m_profile);
    bool isAlive = true;
    while (isAlive) {
        isAlive = false;
        for (const QString &process : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
            QFile words(QLatin1String("/proc/") + process + QLatin1String("/cmdline"));
            if (process.toInt() > 0 && process.toInt() != m_driver.processId() && words.open(QIODevice::ReadOnly) && words.readAll().contains(mine)) {
                isAlive = ::kill(process.toInt(), SIGKILL) == 0 || isAlive;
            }
        }
    }
    m_session.clear();
}

QByteArray Browser::picture()
{
    return QByteArray::fromBase64(ask("GET", QStringLiteral("/session/%1/screenshot").arg(m_session)).toString().toLatin1());
}

QStringList Browser::complaints()
{
    QStringList found;
    const QJsonArray entries = ask("POST", QStringLiteral("/session/%1/se/log").arg(m_session), {{QStringLiteral("type"), QStringLiteral("browser")}}).toArray();
    for (const QJsonValue &entry : entries) {
        found += entry[QStringLiteral("message")].toString();
    }
    return found;
}
