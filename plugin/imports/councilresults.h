// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "staging.h"

#include <functional>

/** One field that an answer changes. */
struct AnsweredField {
    RecordType::Type record = RecordType::Consultation;
    /** Name of the field, such as "votesYes". */
    QString field;
    /** As the record's JSON has them: enums by name, days as yyyy-mm-dd; null where there was nothing. */
    QJsonValue before;
    QJsonValue after;

    bool operator==(const AnsweredField &) const = default;
};

/**
 * Rückmeldung eines Gremiums: one answer as the source tells it, which consultation it belongs to, and what taking it
 * in would do. Each goes in whole or not at all.
 */
struct CouncilAnswer {
    enum Kind {
        New, ///< the consultation had no result yet, or was not planned at all
        Changed, ///< the consultation said something else before: `fields` tells what
        Unchanged, ///< the workspace says the same
        Unclear, ///< not taken in; `problem` says why and what to do
    };
    Kind kind = Unclear;

    /** File within the source's folder; empty: the source itself. */
    QString file;
    /** Line of a table, from 1; 0: none. */
    int line = 0;
    /** Id of the OParl object; empty: none. */
    QString object;
    /** Number of the paper, committee and result in the source's own words. */
    QString reference;
    QString committee;
    QString words;
    /** Day of the meeting, where it is stated. */
    QDate date;

    /** Ids of what it belongs to; empty where that is unclear. */
    QString recommendationId;
    QString consultationId;
    QString committeeId;
    /** True: the committee was not in the Beratungsfolge and a line is added to it. */
    bool addsConsultation = false;
    /** True: the workspace does not know the committee, so a record of it is added. */
    bool addsCommittee = false;
    /** What changes, old and new: of the consultation, and the recommendation's status where that follows. */
    QList<AnsweredField> fields;
    /** Places in CouncilResults::staging; a row may belong to several answers. None where nothing changes or it is unclear. */
    std::vector<std::size_t> rows;
    /** For Unclear. */
    Error problem;
};

/** What a source says of the workspace's recommendations. */
struct CouncilResults {
    /** Tables: in the order of their lines. OParl: by recommendation, committee and day. */
    std::vector<CouncilAnswer> answers;
    /** The rows behind the answers, to be taken by chosenAnswers(). Its `problems` belong to no single answer: a file that is no JSON, say. */
    Staging staging;
    /** Papers of an OParl source that are no recommendation of this workspace. */
    int otherPapers = 0;

    [[nodiscard]] qsizetype count(CouncilAnswer::Kind kind) const;
};

/** Told after each file; false cancels. */
using ResultsProgress = std::function<bool(int done, int total)>;

/**
 * Reads committees' answers and finds out which consultations they belong to. `source` is a file or a folder: OParl 1.0
 * or 1.1 as JSON (an object, a list page, a whole bundle; objects nested or linked by id within the folder), our
 * consultations.csv, or a table with headings such as Vorlage; Gremium; Datum; Ergebnis; Ja; Nein; Enthaltungen;
 * Beschluss; Was folgt.
 *
 * A paper is known by Recommendation::reference, by its running number such as 5/3, or by the id we exported; a committee
 * by name, short name or id; a consultation by committee and day, so a second meeting of the same committee gets a line of
 * its own. A day, agenda item or follow-up the source does not state stays as it is, and so do votes and wording where the
 * result is the same. A decision of the authoritative committee makes the recommendation Decided.
 *
 * Touches neither the network nor a file outside `source`, and changes nothing: whoever wants the answers applies
 * `changesOf(chosenAnswers(results, …), records, actor)`. Runs in the caller's thread for as long as the files are large.
 * Errors: NotFound, Unreadable, Refused (nothing in it can be read), Cancelled.
 */
[[nodiscard]] Result<CouncilResults> readResults(const QString &source, const Records &records, const ResultsProgress &progress = {});

/**
 * The rows of the answers whose indices are given (unclear ones have none), compared with `records`, which may have moved
 * on since. A row that is refused now takes all rows of its answers with it.
 */
[[nodiscard]] Staging chosenAnswers(const CouncilResults &results, const std::vector<std::size_t> &answers, const Records &records);
/** The same for all answers. */
[[nodiscard]] Staging allAnswers(const CouncilResults &results, const Records &records);
