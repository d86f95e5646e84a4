// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "connection.h"
#include "records.h"

#include <memory>

/**
 * Every record of the open file, in memory. Ids that stand in many records share one string. Nothing if the reading
 * was cut short: by the connection's failure, or because `cancelled` said so.
 */
[[nodiscard]] std::shared_ptr<Records> loadRecords(Connection &connection, const std::function<bool()> &cancelled);
