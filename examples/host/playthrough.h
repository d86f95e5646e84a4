// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "hand.h"

#include <QDir>
#include <QObject>

#include <optional>

class QQmlApplicationEngine;
class QQmlError;
class Session;

/**
 * Durchlauf: plays a conference through the real pages, role by role, and leaves pictures and documents in a folder.
 * Whatever a page complains about is a failure.
 */
class Playthrough : public QObject
{
    Q_OBJECT

public:
    /** `example`: a folder with a conference.json. */
    Playthrough(QQmlApplicationEngine *engine, const QString &folder, const QString &example);

    /** True where everything went well; otherwise what did not was printed on the error stream. */
    [[nodiscard]] bool run();

private:
    bool open();
    bool moderator();
    bool member();
    bool administrator();
    bool observer();
    bool otherLanguages();
    bool narrow();
    bool documents();

    void say(const QString &text) const;
    bool fail(const QString &text);
    void onWarnings(const QList<QQmlError> &warnings);
    /** Clicks what has this name. */
    bool click(const QString &name, QAccessible::Role role = QAccessible::NoRole);
    bool expect(const QString &name, QAccessible::Role role = QAccessible::NoRole);
    bool setRole(const QString &role);
    void setLanguage(const QString &language);
    void resize(int width, int height);
    /** Everything that was entered is on disk. */
    bool stored();
    /** Keeps a picture: its number, then the name, then the language. */
    bool picture(const QString &name);
    [[nodiscard]] QVariant property(const char *name) const;
    bool write(const char *format, const char *kind, const QString &profile);

    QQmlApplicationEngine *m_engine;
    QDir m_folder;
    QString m_example;
    QQuickWindow *m_window = nullptr;
    Session *m_session = nullptr;
    std::optional<Hand> m_hand;
    int m_pictures = 0;
    QStringList m_complaints;
};
