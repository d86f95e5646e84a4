// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"

/**
 * Sammelvorlage: several papers as one, each on a page of its own, with a title and a table of contents in front. Their
 * titles become headings of the first level and their headings move down by one.
 */
[[nodiscard]] Document combinedPaper(const QList<Document> &papers, const QString &title, const QString &contentsTitle);
