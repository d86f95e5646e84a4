// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QAccessible>
#include <QImage>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>

#include <functional>

/**
 * Hand: a person at the screen. It finds what it wants by the name that a screen reader would read out, points and
 * types by the events that a mouse and a keyboard make, and waits until the screen has come to rest.
 */
class Hand
{
public:
    explicit Hand(QQuickWindow *window);

    /**
     * The first visible and enabled item of this name, in a dialog before the page; with a role only one of that role. A
     * name that ends in "…" is the beginning of one, one that begins with "#" is an object's name. Null where there is none.
     */
    [[nodiscard]] QQuickItem *find(const QString &name, QAccessible::Role role = QAccessible::NoRole) const;
    /** Waits until it is there. */
    [[nodiscard]] QQuickItem *await(const QString &name, QAccessible::Role role = QAccessible::NoRole) const;
    /** Names of everything that can be found, for saying what was there instead. */
    [[nodiscard]] QStringList names() const;

    /** True where what has the keyboard bears this name. */
    [[nodiscard]] bool isAt(const QString &name) const;
    void click(QQuickItem *item) const;
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void type(const QString &text) const;

    /** Goes on with the window's life until the condition holds; false where it does not within the time. */
    static bool waitFor(const std::function<bool()> &condition, int milliseconds = 10000);
    /** What the screen shows once two looks at it are the same. */
    [[nodiscard]] QImage look() const;

private:
    QPointer<QQuickWindow> m_window;
};
