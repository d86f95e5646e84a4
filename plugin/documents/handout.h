// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"
#include "papersources.h"
#include "profile.h"

/**
 * Tischvorlage: what lies on the tables in the plenary, on two to four pages: agenda, look back, the most important needs
 * and projects of each topic area, recommendations with a line each, gaps, and room to write. Empty where there is no
 * such conference.
 */
[[nodiscard]] Document buildHandout(const PaperSources &sources, const QString &conferenceId, const Profile &profile);
