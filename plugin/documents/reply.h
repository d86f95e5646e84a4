// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"
#include "papersources.h"
#include "profile.h"

/** Rückmeldung what became of what one focus group wrote and recommended: what was passed on, what not and why. */
[[nodiscard]] Document buildReply(const PaperSources &sources, const QString &groupId, const Profile &profile);
