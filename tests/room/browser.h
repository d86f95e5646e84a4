// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

/** A browser without a window, driven by WebDriver (W3C) through chromedriver. Elements are named by CSS selectors. */
class Browser
{
public:
    /** Width and height as a phone has them. */
    Browser(int width, int height);
    ~Browser();

    /** Empty where it runs, otherwise why not. */
    [[nodiscard]] QString problem() const
    {
        return m_problem;
    }
    void open(const QUrl &page);
    /** What the script returns; it sees the page's document. */
    QJsonValue run(const QString &script);
    /** Visible text of the element, empty: there is none. */
    [[nodiscard]] QString text(const QString &selector);
    /** Types into the element as a person would. */
    bool type(const QString &selector, const QString &words);
    bool click(const QString &selector);
    /** Clicks the button with this text. */
    bool press(const QString &words);
    /** Waits until the page's text holds the words. */
    bool shows(const QString &words, int milliseconds = 10'000);
    /** The page as a PNG. */
    [[nodiscard]] QByteArray picture();
    /** Everything the page complained about in its console. */
    [[nodiscard]] QStringList complaints();

private:
    QJsonValue ask(const QByteArray &verb, const QString &path, const QJsonObject &body = {});
    [[nodiscard]] QString element(const QString &selector);

    QNetworkAccessManager m_network;
    QProcess m_driver;
    QTemporaryDir m_profile;
    QString m_base;
    QString m_session;
    QString m_problem;
};
