// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

/**
 * Schema version 1, as it was first written: never edited once a version with it has been released. Tables and columns
 * bear the names of the records and their fields. Lists are JSON texts, days and moments ISO 8601 texts or NULL, enums
 * their numbers, a reference to nothing is NULL.
 */
inline constexpr const char *schemaFirst[] = {
    R"(CREATE TABLE "Municipality" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "name" TEXT NOT NULL,
        "ags" TEXT NOT NULL,
        "kind" INTEGER NOT NULL,
        "setting" INTEGER NOT NULL,
        "population" INTEGER NOT NULL,
        "language" TEXT NOT NULL,
        "documentProfile" TEXT NOT NULL,
        "privacyThreshold" INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "Committee" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "name" TEXT NOT NULL,
        "shortName" TEXT NOT NULL,
        "classification" TEXT NOT NULL,
        "topics" TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "Guideline" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "number" TEXT NOT NULL,
        "title" TEXT NOT NULL,
        "text" TEXT NOT NULL,
        "version" TEXT NOT NULL,
        "adoptedOn" TEXT,
        "adoptedBy" TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "PlanningArea" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        "name" TEXT NOT NULL,
        "parent" TEXT REFERENCES "PlanningArea"("id"),
        "population" INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "LifeStage" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "order" INTEGER NOT NULL,
        "name" TEXT NOT NULL,
        "fromAge" INTEGER NOT NULL,
        "toAge" INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "Organisation" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "name" TEXT NOT NULL,
        "kind" INTEGER NOT NULL,
        "legalSpheres" TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "Conference" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "title" TEXT NOT NULL,
        "number" INTEGER NOT NULL,
        "startsOn" TEXT,
        "endsOn" TEXT,
        "venue" TEXT NOT NULL,
        "previous" TEXT REFERENCES "Conference"("id"),
        "template" TEXT NOT NULL,
        "phase" INTEGER NOT NULL,
        "retentionUntil" TEXT
    ) STRICT)",
    R"(CREATE TABLE "Step" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "conference" TEXT NOT NULL REFERENCES "Conference"("id"),
        "order" INTEGER NOT NULL,
        "kind" INTEGER NOT NULL,
        "question" TEXT NOT NULL,
        "instruction" TEXT NOT NULL,
        "permissions" INTEGER NOT NULL,
        "visibility" INTEGER NOT NULL,
        "anonymity" INTEGER NOT NULL,
        "asksWhere" INTEGER NOT NULL,
        "minutes" INTEGER NOT NULL,
        "state" INTEGER NOT NULL,
        "openedAt" TEXT,
        "elapsedSeconds" INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "TopicArea" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "conference" TEXT NOT NULL REFERENCES "Conference"("id"),
        "order" INTEGER NOT NULL,
        "name" TEXT NOT NULL,
        "description" TEXT NOT NULL,
        "colour" TEXT NOT NULL,
        "icon" TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "FocusGroup" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "conference" TEXT NOT NULL REFERENCES "Conference"("id"),
        "topicArea" TEXT REFERENCES "TopicArea"("id"),
        "order" INTEGER NOT NULL,
        "name" TEXT NOT NULL,
        "moderator" TEXT NOT NULL,
        "table" TEXT NOT NULL,
        "capacity" INTEGER NOT NULL,
        "deadline" TEXT,
        "joinCode" TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "Participant" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "conference" TEXT NOT NULL REFERENCES "Conference"("id"),
        "pseudonym" TEXT NOT NULL,
        "organisationKind" INTEGER NOT NULL,
        "setting" INTEGER NOT NULL,
        "language" TEXT NOT NULL,
        "wishes" TEXT NOT NULL,
        "group" TEXT REFERENCES "FocusGroup"("id")
    ) STRICT)",
    R"(CREATE TABLE "Person" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "participant" TEXT NOT NULL REFERENCES "Participant"("id"),
        "name" TEXT NOT NULL,
        "mail" TEXT NOT NULL,
        "phone" TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "Cluster" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "step" TEXT NOT NULL REFERENCES "Step"("id"),
        "title" TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "Contribution" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "step" TEXT NOT NULL REFERENCES "Step"("id"),
        "group" TEXT REFERENCES "FocusGroup"("id"),
        "text" TEXT NOT NULL,
        "language" TEXT NOT NULL,
        "translation" TEXT NOT NULL,
        "where" TEXT NOT NULL,
        "planningArea" TEXT REFERENCES "PlanningArea"("id"),
        "lifeStages" TEXT NOT NULL,
        "legalSpheres" TEXT NOT NULL,
        "targetGroup" TEXT NOT NULL,
        "author" TEXT REFERENCES "Participant"("id"),
        "enteredBy" TEXT NOT NULL,
        "visibility" INTEGER NOT NULL,
        "cluster" TEXT REFERENCES "Cluster"("id")
    ) STRICT)",
    R"(CREATE TABLE "Link" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "from" TEXT NOT NULL,
        "to" TEXT NOT NULL,
        "kind" INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "Vote" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "participant" TEXT REFERENCES "Participant"("id"),
        "group" TEXT REFERENCES "FocusGroup"("id"),
        "contribution" TEXT REFERENCES "Contribution"("id"),
        "cluster" TEXT REFERENCES "Cluster"("id"),
        "dots" INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "Rating" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "participant" TEXT REFERENCES "Participant"("id"),
        "contribution" TEXT NOT NULL REFERENCES "Contribution"("id"),
        "effect" INTEGER NOT NULL,
        "feasibility" INTEGER NOT NULL,
        "cost" INTEGER NOT NULL,
        "urgency" INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "Draft" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "owner" TEXT NOT NULL,
        "subject" TEXT NOT NULL,
        "group" TEXT NOT NULL,
        "content" TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "Recommendation" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "conference" TEXT NOT NULL REFERENCES "Conference"("id"),
        "order" INTEGER NOT NULL,
        "title" TEXT NOT NULL,
        "kind" INTEGER NOT NULL,
        "resolutionText" TEXT NOT NULL,
        "rationale" TEXT NOT NULL,
        "alternatives" TEXT NOT NULL,
        "leadOrganisation" TEXT REFERENCES "Organisation"("id"),
        "partners" TEXT NOT NULL,
        "legalSpheres" TEXT NOT NULL,
        "guidelines" TEXT NOT NULL,
        "topicArea" TEXT REFERENCES "TopicArea"("id"),
        "lifeStages" TEXT NOT NULL,
        "planningAreas" TEXT NOT NULL,
        "targetGroup" TEXT NOT NULL,
        "cost" INTEGER NOT NULL,
        "costAmount" REAL NOT NULL,
        "budgetProduct" TEXT NOT NULL,
        "cover" TEXT NOT NULL,
        "fundingProgramme" TEXT NOT NULL,
        "followUpCosts" TEXT NOT NULL,
        "climateEffect" TEXT NOT NULL,
        "equalityEffect" TEXT NOT NULL,
        "accessibilityEffect" TEXT NOT NULL,
        "dueDate" TEXT,
        "measureOfSuccess" TEXT NOT NULL,
        "baseline" TEXT NOT NULL,
        "target" TEXT NOT NULL,
        "priority" INTEGER NOT NULL,
        "status" INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "Disposition" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "recommendation" TEXT NOT NULL REFERENCES "Recommendation"("id") UNIQUE,
        "decision" INTEGER NOT NULL,
        "reason" TEXT NOT NULL,
        "by" TEXT NOT NULL,
        "on" TEXT
    ) STRICT)",
    R"(CREATE TABLE "Consultation" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "recommendation" TEXT NOT NULL REFERENCES "Recommendation"("id"),
        "order" INTEGER NOT NULL,
        "committee" TEXT REFERENCES "Committee"("id"),
        "role" INTEGER NOT NULL,
        "date" TEXT,
        "authoritative" INTEGER NOT NULL,
        "result" INTEGER NOT NULL,
        "votesYes" INTEGER NOT NULL,
        "votesNo" INTEGER NOT NULL,
        "votesAbstained" INTEGER NOT NULL,
        "resolutionText" TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "Progress" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "recommendation" TEXT NOT NULL REFERENCES "Recommendation"("id"),
        "date" TEXT,
        "percent" INTEGER NOT NULL,
        "note" TEXT NOT NULL,
        "by" TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE "Conflict" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "revision" INTEGER NOT NULL,
        "record" TEXT NOT NULL,
        "recordId" TEXT NOT NULL,
        "field" TEXT NOT NULL,
        "shown" TEXT NOT NULL,
        "kept" TEXT NOT NULL,
        "shownBy" TEXT NOT NULL,
        "keptBy" TEXT NOT NULL,
        "at" TEXT,
        "settled" INTEGER NOT NULL
    ) STRICT)",
    // The log. "fingerprint" is that of the wish as it came, which may name more than was done in the end.
    R"(CREATE TABLE "Change" (
        "sequence" INTEGER NOT NULL PRIMARY KEY,
        "id" TEXT NOT NULL UNIQUE,
        "fingerprint" BLOB NOT NULL,
        "conference" TEXT NOT NULL,
        "kind" INTEGER NOT NULL,
        "record" INTEGER NOT NULL,
        "recordId" TEXT NOT NULL,
        "base" INTEGER NOT NULL,
        "revision" INTEGER NOT NULL,
        "before" TEXT NOT NULL,
        "fields" TEXT NOT NULL,
        "actor" TEXT NOT NULL,
        "at" TEXT NOT NULL
    ) STRICT)",
    // Changes that were answered without a line of their own in the log, so that their repetition is known too.
    R"(CREATE TABLE "Answered" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "fingerprint" BLOB NOT NULL
    ) STRICT, WITHOUT ROWID)",
    R"(CREATE INDEX "ChangeOfRecord" ON "Change"("recordId", "revision"))",
    R"(CREATE INDEX "PlanningAreaParent" ON "PlanningArea"("parent") WHERE "parent" IS NOT NULL)",
    R"(CREATE INDEX "StepConference" ON "Step"("conference"))",
    R"(CREATE INDEX "TopicAreaConference" ON "TopicArea"("conference"))",
    R"(CREATE INDEX "FocusGroupConference" ON "FocusGroup"("conference"))",
    R"(CREATE INDEX "ParticipantConference" ON "Participant"("conference"))",
    R"(CREATE INDEX "PersonParticipant" ON "Person"("participant"))",
    R"(CREATE INDEX "ClusterStep" ON "Cluster"("step"))",
    R"(CREATE INDEX "ContributionStep" ON "Contribution"("step"))",
    R"(CREATE INDEX "ContributionGroup" ON "Contribution"("group") WHERE "group" IS NOT NULL)",
    R"(CREATE INDEX "ContributionCluster" ON "Contribution"("cluster") WHERE "cluster" IS NOT NULL)",
    R"(CREATE INDEX "ContributionAuthor" ON "Contribution"("author") WHERE "author" IS NOT NULL)",
    R"(CREATE INDEX "LinkFrom" ON "Link"("from"))",
    R"(CREATE INDEX "LinkTo" ON "Link"("to"))",
    R"(CREATE INDEX "VoteContribution" ON "Vote"("contribution") WHERE "contribution" IS NOT NULL)",
    R"(CREATE INDEX "VoteCluster" ON "Vote"("cluster") WHERE "cluster" IS NOT NULL)",
    R"(CREATE INDEX "VoteParticipant" ON "Vote"("participant") WHERE "participant" IS NOT NULL)",
    R"(CREATE INDEX "RatingContribution" ON "Rating"("contribution"))",
    R"(CREATE INDEX "RecommendationConference" ON "Recommendation"("conference"))",
    R"(CREATE INDEX "ConsultationRecommendation" ON "Consultation"("recommendation"))",
    R"(CREATE INDEX "ProgressRecommendation" ON "Progress"("recommendation"))",
    R"(CREATE INDEX "ConflictOfRecord" ON "Conflict"("recordId"))",
};
