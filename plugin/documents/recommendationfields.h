// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "paperlanguage.h"

/**
 * One field of a recommendation in words, an entry per value, none where it is not stated. Beside the fields of
 * Recommendation: number, date, conference, municipality, paper (kind with number), paperKind, publicity, disposition, reason, subject.
 */
[[nodiscard]] QStringList recommendationValues(const PaperSources &sources,
                                               const PaperLanguage &language,
                                               const Recommendation &recommendation,
                                               const QString &field,
                                               PaperKind kind = PaperKind::Resolution);

/** The numbered points of the Beschlussvorschlag without numbers somebody typed in front. */
[[nodiscard]] QStringList resolutionPoints(const QString &resolutionText);

/** The day the paper is of: that of the selection, or of the conference. */
[[nodiscard]] QDate paperDate(const PaperSources &sources, const Recommendation &recommendation);

/** What a template may name in a draft resolution or an information paper. */
[[nodiscard]] Fields
recommendationFields(const PaperSources &sources, const PaperLanguage &language, const Recommendation &recommendation, PaperKind kind = PaperKind::Resolution);
