// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"
#include "papersources.h"
#include "profile.h"

/** Tischvorlage what lies on the chairs in the plenary: agenda, look back, recommendations in short. */
[[nodiscard]] Document buildHandout(const PaperSources &sources, const QString &conferenceId, const Profile &profile);
