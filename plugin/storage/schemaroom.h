// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

/** Version 3: what a room of a hundred people needs: an agenda, groups at their own pace, rules for dots. */
inline constexpr const char *schemaRoom[] = {
    R"(ALTER TABLE "Conference" ADD COLUMN "startsAt" TEXT)",
    R"(ALTER TABLE "Step" ADD COLUMN "dotsPerPerson" INTEGER NOT NULL DEFAULT 0)",
    R"(ALTER TABLE "Step" ADD COLUMN "dotsPerItem" INTEGER NOT NULL DEFAULT 0)",
    R"(CREATE TABLE "AgendaEntry" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "conference" TEXT NOT NULL REFERENCES "Conference"("id"),
        "before" TEXT REFERENCES "Step"("id"),
        "order" INTEGER NOT NULL,
        "title" TEXT NOT NULL,
        "minutes" INTEGER NOT NULL,
        "startedAt" TEXT,
        "endedAt" TEXT
    ) STRICT)",
    R"(CREATE TABLE "GroupStep" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "step" TEXT NOT NULL REFERENCES "Step"("id"),
        "group" TEXT NOT NULL REFERENCES "FocusGroup"("id"),
        "state" INTEGER NOT NULL,
        "openedAt" TEXT,
        "elapsedSeconds" INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE INDEX "AgendaEntryConference" ON "AgendaEntry"("conference"))",
    R"(CREATE INDEX "GroupStepStep" ON "GroupStep"("step"))",
};
