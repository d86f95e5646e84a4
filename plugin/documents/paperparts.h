// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "paperlanguage.h"

/** Blocks that several kinds of paper share. */

/** The Beratungsfolge with results and votes. */
[[nodiscard]] TableBlock consultationTable(const PaperLanguage &language, const std::vector<const Consultation *> &consultations);
[[nodiscard]] Bullets bullets(const QStringList &texts, Bullets::Marker marker);
