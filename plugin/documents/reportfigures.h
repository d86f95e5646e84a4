// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"
#include "paperlanguage.h"

/**
 * Schaubilder eines Berichts, each with its numbers in words and, where no other part has it, its table: statements by
 * topic area and step, who took part by kind of organisation (suppressed as the table is, rule 9), and what became of the
 * recommendations. Empty where there is nothing to draw.
 */
[[nodiscard]] QList<Block> figureBlocks(const PaperSources &sources, const PaperLanguage &language, const Conference &conference);
