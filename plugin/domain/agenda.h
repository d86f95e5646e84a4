// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

#include <QDateTime>
#include <QSet>

/** Punkt der Tagesordnung, with the times it has as planned. */
struct AgendaItem {
    /** Id of the step; empty for what lies between the steps. */
    QString step;
    /** Id of the AgendaEntry; empty for a step. */
    QString entry;
    /** The step's question, or what it is called. */
    QString title;
    int minutes = 0;
    QDateTime startsAt;
    QDateTime endsAt;
    bool operator==(const AgendaItem &) const = default;
};

/** Tagesordnung: what follows what, and when. */
struct Agenda {
    std::vector<AgendaItem> items;
    QDateTime startsAt;
    QDateTime endsAt;
    bool operator==(const Agenda &) const = default;
};

/**
 * The agenda of a conference: its steps in order, with the entries that stand before each and behind the last. Times count
 * from the conference's `startsAt` and are invalid where nobody has said when the day begins.
 */
[[nodiscard]] Agenda agendaOf(const Records &records, const QString &conference);

/** Wie weit wir sind. */
struct AgendaOutlook {
    /** Place of the step that is open or paused, or of the entry that has begun and not ended, from 0; −1: none is. */
    int current = -1;
    /** Place of the item behind the last one that has begun; the number of items where nothing is left. */
    int next = 0;
    /** Seconds left for the current item, below 0 when it is over time; 0 without one. */
    int secondsLeft = 0;
    /** How much later than planned all that follows will begin; below 0: earlier. */
    int lateSeconds = 0;
    /** When it will end if nothing is done about it. */
    QDateTime endsAt;
    /** The items from `next` on with the times they will have. */
    std::vector<AgendaItem> ahead;
};

/**
 * How far the conference is at `now`, from states and clocks of its steps and entries. A step that is paused goes on
 * falling behind. Who does not say when a break begins is late only when the next step should have begun. Without a
 * beginning of the day nobody is late.
 */
[[nodiscard]] AgendaOutlook outlookOf(const Agenda &agenda, const Records &records, const QDateTime &now);

/** Kürzung des Rests, so that the conference ends when it was to. */
struct AgendaShortening {
    /** Minutes of each item of the agenda; those before `next` as they were. */
    QList<int> minutes;
    /** Late minutes that remain since nothing can be made shorter. */
    int minutesMissing = 0;
    QDateTime endsAt;
};

/**
 * Makes up for the lateness, begun minutes included, by shortening what is ahead in proportion to its minutes, none below
 * `leastMinutes`. Items of `fixed` (places in the agenda) keep theirs.
 */
[[nodiscard]] AgendaShortening shortenedAgenda(const Agenda &agenda, const AgendaOutlook &outlook, int leastMinutes = 5, const QSet<int> &fixed = {});

/** The changes that give steps and entries the minutes of a shortening. */
[[nodiscard]] QList<Change> shorteningChanges(const Agenda &agenda, const AgendaShortening &shortening, const Records &records, const QString &actor);

/** Frist einer Fokusgruppe for the months after. */
struct GroupDeadline {
    QString group;
    QDate deadline;
    /** 0: today; below 0: past. */
    int daysLeft = 0;
    bool operator==(const GroupDeadline &) const = default;
};

/** The groups of a conference that have a deadline, soonest first, equals in the order of the groups. */
[[nodiscard]] std::vector<GroupDeadline> deadlinesOf(const Records &records, const QString &conference, const QDate &today);
