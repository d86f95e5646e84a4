// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "arguments.h"
#include "openworkspace.h"
#include "staging.h"

#include <optional>
#include <vector>

/**
 * Brings the compared rows into the workspace; a row the workspace refuses becomes Refused. An Error means that it took
 * no more.
 */
[[nodiscard]] std::optional<Error> bringInRows(const OpenWorkspace &workspace, Staging &staging, const QString &actor);

/**
 * Says what became of each row and how many there were of each kind. `kinds` is what the rows were before they were
 * brought in; `source` the file or folder they come from.
 */
ExitStatus reportRows(Console &console, const QString &source, const Staging &staging, const std::vector<StagedRow::Kind> &kinds, bool json);
