// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "profile.h"

/**
 * The bytes of a profile's file, as an editor saves it: only what differs from the profile it is based on, so that
 * improvements of that one still arrive. Reading it again with the same `folders` gives the same profile. Where the
 * profile it is based on is not there, everything is written and it stands alone from then on. The same profile gives
 * the same bytes.
 */
[[nodiscard]] QByteArray profileToJson(const Profile &profile, const QStringList &folders = {});
