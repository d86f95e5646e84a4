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

    Q_DISABLE_COPY_MOVE(Playthrough)

public:
    /** `example`: a folder with a conference.json. */
    Playthrough(QQmlApplicationEngine *engine, const QString &folder, const QString &example);

    /** True where everything went well; otherwise what did not was printed on the error stream. */
    [[nodiscard]] bool run();

private:
    bool open();
    bool startsAndPlans();
    bool leadsTheRoom();
    bool leadsOneGroup();
    bool writesAtTheTable();
    bool movesOn();
    bool findsTheDraftAgain();
    bool linksOpenEnds();
    bool administers();
    bool selects();
    bool looksAtCommittees();
    bool exports();
    bool previews();
    bool shapesPapers();
    bool entersResults();
    bool opensTheRoom();
    bool mergesCards();
    bool assignsGroups();
    bool typesPaperCards();
    bool setsDots();
    bool weighs();
    bool shows();
    bool speaksOtherLanguages();
    bool fitsAPhone();
    bool writesTheRest();

    void say(const QString &text) const;
    bool fail(const QString &text);
    void onWarnings(const QList<QQmlError> &warnings);
    /** Clicks what has this name. */
    bool click(const QString &name, QAccessible::Role role = QAccessible::NoRole);
    /** Opens a page beside the spine, from the bar or, where it has no room there, from the menu. */
    bool goToPage(const QString &page);
    bool expect(const QString &name, QAccessible::Role role = QAccessible::NoRole);
    /** Takes a role in the host's bar. */
    bool become(const QString &name);
    bool setRole(const QString &role);
    /** Opens a step of the band, by its number. */
    bool goToStep(int number);
    /** Clicks a field and types into it. */
    bool fill(const QString &name, const QString &text);
    /** Presses a key until what has the keyboard bears this name. */
    bool walkTo(const QString &name, int key);
    /** Waits until the field of this name holds the text. */
    bool holds(const QString &name, const QString &text);
    void setLanguage(const QString &language);
    void resize(int width, int height);
    /** Everything that was entered is on disk. */
    bool stored();
    /** Keeps a picture: its number, then the name, then the language. */
    bool picture(const QString &name);
    [[nodiscard]] QVariant property(const char *name) const;
    /** Says which files were written, and that none of them is empty. */
    bool listWritten(const QStringList &paths);
    bool write(const char *format);

    QQmlApplicationEngine *m_engine;
    QDir m_folder;
    QString m_example;
    QQuickWindow *m_window = nullptr;
    Session *m_session = nullptr;
    std::optional<Hand> m_hand;
    int m_pictures = 0;
    QString m_outcome;
    QStringList m_written;
    bool m_running = false;

private Q_SLOTS:
    void onExported();

private:
    QStringList m_complaints;
};
