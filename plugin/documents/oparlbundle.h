// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "oparlobjects.h"

/** One JSON file of a bundle. */
struct OparlFile {
    /** Such as papers/ID.json. */
    QString path;
    QJsonObject content;

    [[nodiscard]] QByteArray bytes() const;
};

/** A recommendation that is published, with its documents, the main one first. */
struct OparlPaper {
    const Recommendation *recommendation = nullptr;
    QList<OparlDocument> documents;
};

/** Entries of a list on one page. */
inline constexpr qsizetype oparlPageSize = 100;

/**
 * Bündel: every object as a file of its own, also those that stand in others, and the lists in pages. Objects come
 * before the lists that name them and the system comes last, so that a half copied bundle leads nowhere wrong.
 */
[[nodiscard]] QList<OparlFile> oparlBundle(const PaperSources &sources, const OparlObjects &objects, const QList<OparlPaper> &papers);
