// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "reportareas.h"

/**
 * Rangfolgen eines Berichts: what the participants found most important, by dots and by criteria, step by step, with the
 * rules that held. Equals share a place and say so; what stands in one cluster is one row.
 */
[[nodiscard]] QList<Block>
rankingBlocks(const PaperSources &sources, const PaperLanguage &language, const ReportMarks &marks, const QString &conference, HeadingNumbers &numbers);
