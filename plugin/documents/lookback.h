// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "paperlanguage.h"

/** How much of it a paper tells. */
enum class LookbackDepth {
    Short, ///< where each recommendation stands, a line each
    Full, ///< selection with its reason, answers with votes, progress over the months and what is open
};

/**
 * Rückblick: what became of the recommendations of the conference before (rule 7). Empty where there is none before, or
 * where it recommended nothing.
 */
[[nodiscard]] QList<Block> lookbackBlocks(const PaperSources &sources, const PaperLanguage &language, const Conference &conference, LookbackDepth depth);
