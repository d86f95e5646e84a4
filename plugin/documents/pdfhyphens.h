// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QString>

/**
 * Silbentrennung: the German text with soft hyphens in words of at least `shortest` letters, so that a line can end inside
 * a compound. The text itself where the dictionary of hyphen-de is not installed. Any thread.
 */
[[nodiscard]] QString hyphenatedGerman(const QString &text, int shortest);
