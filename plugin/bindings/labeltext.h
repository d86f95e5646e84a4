// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <KLocalizedString>

#include <QQmlEngine>

/** What QML asks for in words, by a function of `object`. */
namespace LabelText
{
constexpr auto domain = "dreischritt";

/** The binding that asks now asks again when the language changes. */
inline void markAsBinding(const QObject *object)
{
    if (QQmlEngine *engine = qmlEngine(object)) {
        engine->markCurrentFunctionAsTranslationBinding();
    }
}

/** The text now; asked for again when the language changes. */
inline QString in(const QObject *object, const KLocalizedString &text)
{
    markAsBinding(object);
    return text.toString();
}
}
