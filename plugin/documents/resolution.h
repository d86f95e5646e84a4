// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"
#include "papersources.h"
#include "profile.h"

/**
 * Beschlussvorlage, or as Information a Mitteilungsvorlage: one recommendation as a paper for a committee, in the order
 * of `profile`. Empty where there is no such recommendation. What is still open stands at its end (rule 8).
 */
[[nodiscard]] Document
buildResolution(const PaperSources &sources, const QString &recommendationId, const Profile &profile, PaperKind kind = PaperKind::Resolution);
[[nodiscard]] Document buildResolution(const Records &records, const QString &recommendationId, const Profile &profile);
