// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"
#include "papersources.h"
#include "profile.h"

/**
 * Rückmeldung: what became of what one focus group wrote and recommended: what was passed on, to whom and with which
 * result, what not and why, what is deferred and still open (rule 6). A recommendation is the group's where it belongs to
 * the group's topic area or grows out of one of its statements. Empty where there is no such group. Names no author;
 * statements withheld by the moderator are left out.
 */
[[nodiscard]] Document buildReply(const PaperSources &sources, const QString &groupId, const Profile &profile);
