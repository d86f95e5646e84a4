// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"
#include "papersources.h"
#include "profile.h"

/**
 * Beschlussvorlage: one recommendation as a draft resolution, in the order of `profile`. Empty where there is no such
 * recommendation. What is still open stands at its end (rule 8).
 */
[[nodiscard]] Document buildResolution(const Records &records, const QString &recommendationId, const Profile &profile);
/** The same for many papers: the records are arranged once. */
[[nodiscard]] Document buildResolution(const PaperSources &sources, const QString &recommendationId, const Profile &profile);
