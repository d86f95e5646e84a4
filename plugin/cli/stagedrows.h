// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "arguments.h"
#include "openworkspace.h"
#include "staging.h"

#include <optional>
#include <vector>

/** Last revisions of records that are not there any more, by id. */
using FormerRecords = QHash<QString, int>;

/** Which of a compared staging's New records were there once and were removed. */
[[nodiscard]] Result<FormerRecords> formerOf(const OpenWorkspace &workspace, const Staging &staging);

/**
 * Brings the compared rows into the workspace; a row the workspace refuses becomes Refused. `back`: records that were
 * removed and come back; others stay removed. An Error means that it took no more.
 */
[[nodiscard]] std::optional<Error> bringInRows(const OpenWorkspace &workspace, Staging &staging, const QString &actor, const FormerRecords &back = {});

/** Counts as Unchanged what was brought in as New and stayed removed all the same. */
[[nodiscard]] std::optional<Error> passOverRemoved(const OpenWorkspace &workspace, const Staging &staging, std::vector<StagedRow::Kind> &kinds);

/**
 * Says what became of each row and how many there were of each kind. `kinds` is what the rows were before they were
 * brought in; `source` the file or folder they come from.
 */
ExitStatus reportRows(Console &console, const QString &source, const Staging &staging, const std::vector<StagedRow::Kind> &kinds, bool json);
