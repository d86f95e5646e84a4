// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "reply.h"

Document buildReply(const PaperSources &, const QString &, const Profile &)
{
    return {};
}
