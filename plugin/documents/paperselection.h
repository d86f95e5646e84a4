// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"
#include "exporter.h"
#include "papersources.h"
#include "profile.h"

#include <QSet>

/** One paper to be written: of a recommendation, a conference or a focus group, as its kind says. */
struct WantedPaper {
    PaperKind kind = PaperKind::Resolution;
    QString id;

    bool operator==(const WantedPaper &) const = default;
};

/** The papers a request asks for, in the order they shall come; an Error where there are none, with the reason. */
[[nodiscard]] Result<QList<WantedPaper>> wantedPapers(const PaperSources &sources, const ExportRequest &request);
[[nodiscard]] Document buildPaper(const PaperSources &sources, const WantedPaper &paper, const Profile &profile);
/** File name as the profile wants it, with `ending` and other than all in `taken`, where it is added. */
[[nodiscard]] QString paperFileName(const PaperSources &sources, const WantedPaper &paper, const Profile &profile, const QString &ending, QSet<QString> &taken);
/** What a committee will miss in it, as in missingIn(). */
[[nodiscard]] QStringList openPointsOf(const PaperSources &sources, const WantedPaper &paper);
/** The recommendations the request asks for, in order. */
[[nodiscard]] Result<std::vector<const Recommendation *>> wantedRecommendations(const PaperSources &sources, const ExportRequest &request);
/** The profile the request names, or the municipality's, or "standard". */
[[nodiscard]] Result<Profile> wantedProfile(const PaperSources &sources, const ExportRequest &request);
