// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "labels.h"

#include <KLocalizedString>

namespace LabelText
{
constexpr auto domain = "dreischritt";

/** Every answer is asked for again when the language changes. */
inline QString in(const Labels *labels, const KLocalizedString &text)
{
    if (QQmlEngine *engine = qmlEngine(labels)) {
        engine->markCurrentFunctionAsTranslationBinding();
    }
    return text.toString();
}
}
