// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

#include <QSet>

/**
 * Gewichte der Zuteilung. The best assignment is the one with the lowest sum of
 *
 *     place · (place of the wish met − 1), or place · none where no wish was met
 *     size · n²     for each group of n people
 *     setting · n²  for each n people of one setting (urban, rural, mixed) in one group
 *     kind · n²     for each n people of one setting and one kind of organisation in one group
 *
 * Squares sum up lowest where the numbers are even, so they stand for even sizes and for mixture. Who has stated no
 * setting, or is of the kind Other, makes nobody's mixture worse. With the defaults two groups may differ by two people
 * so that one of them gets the first wish instead of the second, and by seven so that it is any wish at all. Below 0
 * counts as 0.
 */
struct AssignmentWeights {
    int place = 8;
    /** How many places below the first no wish at all counts; later places count as much. */
    int none = 6;
    int size = 4;
    int setting = 1;
    int kind = 2;
};

/** Angaben zur Zuteilung. */
struct AssignmentRequest {
    /** Id of the conference. */
    QString conference;
    /** Decides between equally good assignments, and nothing else: the same seed gives the same one. */
    quint64 seed = 1;
    /** True: whoever has a group stays there, whatever its capacity. */
    bool keepAssigned = false;
    /** Ids of participants who stay in their group even so. */
    QSet<QString> fixed;
    AssignmentWeights weights;
};

/** Wo jemand sitzt. */
struct AssignedSeat {
    QString participant;
    /** Empty: no place was left. */
    QString group;
    /** Place of the wish that was met, from 1; 0: none. */
    int wish = 0;
    /** False: there was no wish to meet, also where all wishes name areas that no group works on. */
    bool wished = false;
    /** Was there before and was not to be moved. */
    bool kept = false;
};

/** Was eine Gruppe bekommt. */
struct AssignedGroup {
    QString group;
    int size = 0;
    /** 0: no limit stated. */
    int capacity = 0;
    /** Different kinds of organisation among those who are not of the kind Other. */
    int kinds = 0;
    int urban = 0;
    int rural = 0;
};

/** Wer keinen Platz hat, und warum. */
struct UnplacedParticipant {
    QString participant;
    Error reason;
};

/** Zuteilung: who goes to which group, and what was reached by it. */
struct Assignment {
    /** Everybody, ascending by id. */
    std::vector<AssignedSeat> seats;
    /** In the order of the groups. */
    std::vector<AssignedGroup> groups;
    /** How many got their first, second, third … wish. */
    QList<int> wishesMet;
    /** How many have a place, but none of their wishes. */
    int wishesMissed = 0;
    /** How many have a place and had no wish. */
    int withoutWish = 0;
    std::vector<UnplacedParticipant> unplaced;
    /** What somebody should know: wishes for areas without a group, groups filled beyond their capacity by hand. */
    std::vector<Error> notes;
    /**
     * Share of pairs within one group who differ in kind of organisation, 0 to 1, and the same for all pairs in the
     * room, which is what mixing at random would give; −1 where there is no such pair. Without those who stated none.
     */
    double kindMixture = -1;
    double kindMixtureOfRoom = -1;
    double settingMixture = -1;
    double settingMixtureOfRoom = -1;
    /** The sum that AssignmentWeights describes, over those who have a place. */
    qint64 cost = 0;
};

/**
 * Zuteilung zu den Fokusgruppen by minimum cost flow: as many people as there are seats for, and of all assignments
 * that place so many the one of lowest cost. The order in which records are held plays no part.
 * Errors: NotFound (no such conference), Refused (it has no groups).
 */
[[nodiscard]] Result<Assignment> assignToGroups(const Records &records, const AssignmentRequest &request);

/**
 * What is reached by the groups people are in now, counted as assignToGroups() counts it; nobody is moved. Who has no
 * group is in `unplaced` without a reason: nobody has looked for a seat yet.
 */
[[nodiscard]] Assignment countedAssignment(const Records &records, const QString &conference);

/** The changes that bring the records to the assignment; nothing for those who stay where they are. */
[[nodiscard]] QList<Change> assignmentChanges(const Assignment &assignment, const Records &records, const QString &actor);
