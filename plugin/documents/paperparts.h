// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "paperlanguage.h"

#include <functional>

/** Blocks that several kinds of paper share. */

/**
 * The parts of a report, reply or handout in the order of its profile, each under its numbered heading; a part without
 * content is left out unless it is to be shown always. `content` is asked after the heading has its number, so that
 * headings inside a part are numbered below it.
 */
[[nodiscard]] QList<Block> orderedParts(const QList<ProfilePart> &parts,
                                        const PaperLanguage &language,
                                        HeadingNumbers &numbers,
                                        const std::function<QList<Block>(const ProfilePart &)> &content);
/** A step's question, or the general one of its kind where it has none. */
[[nodiscard]] QString questionOf(const PaperLanguage &language, const Step &step);

/** The Beratungsfolge with results and votes. */
[[nodiscard]] TableBlock consultationTable(const PaperLanguage &language, const std::vector<const Consultation *> &consultations);
[[nodiscard]] Bullets bullets(const QStringList &texts, Bullets::Marker marker);
