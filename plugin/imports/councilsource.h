// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "councilresults.h"
#include "statedresult.h"

/** What a file or folder says, before it is compared with any records. */
struct CouncilSource {
    std::vector<StatedResult> results;
    /** Files that could not be read; the others were. */
    std::vector<StagedProblem> problems;
};

/**
 * Reads a file or all JSON and CSV files below a folder; links to other folders are not followed. Errors: NotFound,
 * Unreadable, Refused where nothing in it can be read, Cancelled.
 */
[[nodiscard]] Result<CouncilSource> readCouncilSource(const QString &path, const ResultsProgress &progress);
