// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "templates.h"

#include <QDate>

/** Angaben zur neuen Konferenz, beyond what its template says. */
struct ConferenceStart {
    /** Empty: the template's title. */
    QString title;
    /** Number in the series; 0: one after `previous`, or 1. */
    int number = 0;
    QDate startsOn;
    QString venue;
    /** Id of the conference before this one, or empty. */
    QString previous;
    /** Name of the municipality, for a workspace that has none yet; empty: a word that stands for it. */
    QString municipality;
};

/**
 * Neue Konferenz: the inserts that bring a planned conference into being, each after what it points at. The workspace
 * gets a municipality and the template's life stages where it has none. Personal data is kept for two years after
 * startsOn unless somebody decides otherwise.
 */
[[nodiscard]] QList<Change> startConference(const Template &method, const ConferenceStart &start, const Records &existing, const QString &actor);

/**
 * Wie letztes Jahr: steps, topic areas and groups of `previousConferenceId` under new ids, planned and unopened;
 * deadlines and join codes are made anew. Nothing where there is no such conference.
 */
[[nodiscard]] QList<Change> startLikeLastYear(const Records &existing, const QString &previousConferenceId, const ConferenceStart &start, const QString &actor);

/** Id of the conference that begins last, of equals the one with the higher number: the one being prepared or under way. Empty where there is none. */
[[nodiscard]] QString latestConference(const Records &records);
