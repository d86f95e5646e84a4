// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "conference.h"
#include "recommendation.h"

/** Enum values and field names in the user's language, for the tables of the human output. */
[[nodiscard]] QString label(ConferencePhase::Phase phase);
[[nodiscard]] QString label(StepKind::Kind kind);
[[nodiscard]] QString label(StepState::State state);
[[nodiscard]] QString label(DispositionDecision::Decision decision);
[[nodiscard]] QString label(ConsultationResult::Result result);
[[nodiscard]] QString label(RecommendationStatus::Status status);
/** What missingIn() names. */
[[nodiscard]] QString partLabel(const QString &part);
/** The text on one line, shortened for a table. */
[[nodiscard]] QString shortened(const QString &text);
