// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "browser.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>

namespace
{
/** The key WebDriver gives an element under. */
constexpr QLatin1String elementKey("element-6066-11e4-a52e-4f735466cecf");
}

Browser::Browser(int width, int height)
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
                               QString(QStringLiteral("--user-data-dir=") + m_profile.path()),
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
    return !id.isEmpty() && ask("POST", QStringLiteral("/session/%1/element/%2/click").arg(m_session, id)).isNull();
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
