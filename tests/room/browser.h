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
    /** Width and height as a phone has them; `profile`: folder of what it keeps, empty: one of its own. */
    Browser(int width, int height, const QString &profile = {});
    ~Browser();

    /** Empty where it runs, otherwise why not. */
    [[nodiscard]] QString problem() const
    {
        return m_problem;
    }
    void open(const QUrl &page);
    /** open() with the address of the page that is shown changes nothing. */
    void reload();
    /** The windows before it stay, behind it. */
    void openAnotherWindow();
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
    /** Runs `script` in every page opened from now on, before the page's own. The answer takes it back. */
    [[nodiscard]] QString prepend(const QString &script);
    void takeBack(const QString &prepended);
    /** As a person has set their device: {"prefers-color-scheme", "dark"}. */
    void prefer(const QString &feature, const QString &value);
    /** The battery is dead: every process of this browser ends at once, without a word to any of them. */
    void die();
    /** The page as a PNG. */
    [[nodiscard]] QByteArray picture();
    /** Everything the page complained about in its console. */
    [[nodiscard]] QStringList complaints();

private:
    QJsonValue ask(const QByteArray &verb, const QString &path, const QJsonObject &body = {});
    [[nodiscard]] QString element(const QString &selector);
    /** A command of the browser's own protocol. */
    QJsonValue order(const QString &command, const QJsonObject &parameters);

    QNetworkAccessManager m_network;
    QProcess m_driver;
    QTemporaryDir m_ownProfile;
    QString m_profile;
    QString m_base;
    QString m_session;
    QString m_problem;
};
