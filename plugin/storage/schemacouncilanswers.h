// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

/** Version 2: what the council calls a paper, what goes with it, and what it asks for next. */
inline constexpr const char *schemaCouncilAnswers[] = {
    R"(ALTER TABLE "Municipality" ADD COLUMN "councilAddress" TEXT NOT NULL DEFAULT '')",
    R"(ALTER TABLE "Recommendation" ADD COLUMN "reference" TEXT NOT NULL DEFAULT '')",
    R"(ALTER TABLE "Recommendation" ADD COLUMN "annexes" TEXT NOT NULL DEFAULT '[]')",
    R"(ALTER TABLE "Consultation" ADD COLUMN "agendaItem" TEXT NOT NULL DEFAULT '')",
    R"(ALTER TABLE "Consultation" ADD COLUMN "followUp" TEXT NOT NULL DEFAULT '')",
};
