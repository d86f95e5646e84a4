// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "hand.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <utility>

namespace
{
constexpr int StillMilliseconds = 90;
constexpr int BreathMilliseconds = 60;
constexpr int LongestUnrest = 4000;

QString nameOf(QQuickItem *item)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
    const QString name = interface == nullptr ? QString() : interface->text(QAccessible::Name);
    return name.isEmpty() ? item->property("text").toString() : name;
}

bool fits(QQuickItem *item, const QString &name)
{
    if (name.startsWith(u'#')) {
        return item->objectName() == QStringView(name).mid(1);
    }
    return name.endsWith(u'…') ? nameOf(item).startsWith(QStringView(name).chopped(1)) : nameOf(item) == name;
}

QAccessible::Role roleOf(QQuickItem *item)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
    return interface == nullptr ? QAccessible::NoRole : interface->role();
}

void visit(QQuickItem *item, const std::function<bool(QQuickItem *)> &visitor, bool &done)
{
    if (done || !item->isVisible() || item->opacity() <= 0) {
        return;
    }
    if (visitor(item)) {
        done = true;
        return;
    }
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        visit(child, visitor, done);
    }
}

/** Dialogs and menus stand above the page, as the last children of the window. */
void visitTopFirst(QQuickWindow *window, const std::function<bool(QQuickItem *)> &visitor)
{
    bool done = false;
    const QList<QQuickItem *> layers = window->contentItem()->childItems();
    for (auto layer = layers.crbegin(); layer != layers.crend(); ++layer) {
        visit(*layer, visitor, done);
    }
}

/** How far the item lies outside of what its scrolling parent shows: below or right of it positive. */
QPointF hidden(QQuickItem *item, QQuickItem *view)
{
    const QRectF rectangle = item->mapRectToItem(view, item->boundingRect());
    const auto beyond = [](qreal start, qreal end, qreal size) {
        return start < 0 ? start : end > size ? std::min(start, end - size) : 0.0;
    };
    return {beyond(rectangle.left(), rectangle.right(), view->width()), beyond(rectangle.top(), rectangle.bottom(), view->height())};
}

/** Turns the wheel over every scrolling parent until the item is in view. */
void scrollTo(QQuickItem *item, QQuickWindow *window)
{
    constexpr int mostTurns = 60;
    for (QQuickItem *view = item->parentItem(); view != nullptr; view = view->parentItem()) {
        for (int turn = 0; view->inherits("QQuickFlickable") && turn < mostTurns; ++turn) {
            const QPointF missing = hidden(item, view);
            if (qAbs(missing.x()) < 1 && qAbs(missing.y()) < 1) {
                break;
            }
            const auto angle = [](qreal distance) {
                return distance == 0 ? 0 : distance > 0 ? -120 : 120;
            };
            QTest::wheelEvent(window, view->mapToScene(view->boundingRect().center()), QPoint(angle(missing.x()), angle(missing.y())));
            Hand::waitFor(
                [] {
                    return false;
                },
                BreathMilliseconds);
        }
        Hand::waitFor(
            [view] {
                return !view->property("moving").toBool();
            },
            LongestUnrest);
    }
}
}

Hand::Hand(QQuickWindow *window)
    : m_window(window)
{
}

QQuickItem *Hand::find(const QString &name, QAccessible::Role role) const
{
    QQuickItem *found = nullptr;
    visitTopFirst(m_window, [&](QQuickItem *item) {
        if (!item->isEnabled() || (role != QAccessible::NoRole && roleOf(item) != role) || !fits(item, name)) {
            return false;
        }
        found = item;
        return true;
    });
    return found;
}

QQuickItem *Hand::await(const QString &name, QAccessible::Role role) const
{
    QQuickItem *found = nullptr;
    waitFor([&] {
        found = find(name, role);
        return found != nullptr;
    });
    return found;
}

QStringList Hand::names() const
{
    QStringList names;
    visitTopFirst(m_window, [&names](QQuickItem *item) {
        if (const QString name = nameOf(item); !name.isEmpty() && !names.contains(name)) {
            names.append(name);
        }
        return false;
    });
    return names;
}

bool Hand::isAt(const QString &name) const
{
    QQuickItem *item = m_window->activeFocusItem();
    return item != nullptr && fits(item, name);
}

void Hand::click(QQuickItem *item) const
{
    scrollTo(item, m_window);
    // Nobody hits what is still moving.
    QPointF last;
    waitFor(
        [item, &last] {
            waitFor(
                [] {
                    return false;
                },
                BreathMilliseconds);
            return std::exchange(last, item->mapToScene({})) == item->mapToScene({});
        },
        LongestUnrest);
    const QPointF centre = item->mapToScene(item->boundingRect().center());
    QTest::mouseMove(m_window, centre.toPoint());
    QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, centre.toPoint());
    // Away from it again: no tool tip and no hovered look in the picture.
    QTest::mouseMove(m_window, QPoint(1, m_window->height() - 1));
}

void Hand::key(int key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(m_window, static_cast<Qt::Key>(key), modifiers);
    waitFor(
        [] {
            return false;
        },
        BreathMilliseconds);
}

void Hand::type(const QString &text) const
{
    for (const QChar letter : text) {
        const int code = letter == u'\n' ? int(Qt::Key_Return) : int(letter.toUpper().unicode());
        QTest::sendKeyEvent(QTest::Click, m_window, static_cast<Qt::Key>(code), QString(letter), letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
    }
    QCoreApplication::processEvents();
}

bool Hand::waitFor(const std::function<bool()> &condition, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.hasExpired(milliseconds)) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(2);
    }
    return true;
}

QImage Hand::look() const
{
    QElapsedTimer timer;
    timer.start();
    QImage last = m_window->grabWindow();
    while (!timer.hasExpired(LongestUnrest)) {
        waitFor(
            [] {
                return false;
            },
            StillMilliseconds);
        QImage now = m_window->grabWindow();
        if (now == last) {
            break;
        }
        last = now;
    }
    return last;
}
