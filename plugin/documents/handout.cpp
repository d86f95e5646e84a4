// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "handout.h"

Document buildHandout(const PaperSources &, const QString &, const Profile &)
{
    return {};
}
