// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"
#include "papersources.h"
#include "profile.h"

/**
 * Konferenzbericht: the whole conference, per topic area from strengths to recommendations, with gaps, selection and
 * who took part by kind of organisation. Empty where there is no such conference. Names no author; counts below the
 * municipality's threshold are suppressed (rule 9); statements withheld by the moderator are left out.
 */
[[nodiscard]] Document buildReport(const Records &records, const QString &conferenceId, const Profile &profile);
[[nodiscard]] Document buildReport(const PaperSources &sources, const QString &conferenceId, const Profile &profile);
