// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "enums.h"

#include <QString>

/** States in the German words that council systems use; OParl leaves them open. Empty where there is none. */
[[nodiscard]] QString oparlWord(MunicipalityKind::Kind kind);
[[nodiscard]] QString oparlWord(OrganisationKind::Kind kind);
[[nodiscard]] QString oparlWord(RecommendationKind::Kind kind);
[[nodiscard]] QString oparlWord(ConsultationRole::Role role);
[[nodiscard]] QString oparlWord(ConsultationResult::Result result);
