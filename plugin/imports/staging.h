// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"
#include "records.h"

/** One record as a source tells it, and what taking it in would do. */
struct StagedRow {
    enum Kind {
        New, ///< there is no such record yet
        Changed, ///< `fields` holds what differs
        Unchanged, ///< the workspace says the same, or something newer
        Refused, ///< `problem` says why; the other rows still go in
    };
    Kind kind = New;
    RecordType::Type record = RecordType::Municipality;
    QString recordId;
    /** Revision the source states; 0: none. */
    int revision = 0;
    QJsonObject fields;
    /** File within a folder of files; empty: the source itself. */
    QString file;
    /** From 1; 0: not known. */
    int line = 0;
    int column = 0;
    Error problem;
};

/** Something in a source that belongs to no single record: an unknown list, say. */
struct StagedProblem {
    QString file;
    int line = 0;
    int column = 0;
    Error error;
};

/** A line of a source's own change log. */
struct StagedLogLine {
    Change change;
    int line = 0;
    int column = 0;
};

/** Vormerkliste: what a source holds, before anything is written. */
struct Staging {
    std::vector<StagedRow> rows;
    std::vector<StagedProblem> problems;
    /** The source's own change log, oldest first; replayed before the rows are compared. */
    std::vector<StagedLogLine> log;
    /**
     * True for tables, which people edit: a row that states an older revision than the workspace has is a change based
     * on that revision, and participants, who are in no table, may be missing. False: such a row was written before,
     * so the workspace's record stays.
     */
    bool isTable = false;

    [[nodiscard]] qsizetype count(StagedRow::Kind kind) const;
};

/** A change and the row it comes from. */
struct StagedChange {
    Change change;
    std::size_t row = 0;
};

/**
 * Sets each row's kind by what `records` holds, and leaves in `fields` what would be written. Refuses what does not
 * fit its field, stands twice, or points at something that is neither there nor in another row. May be called again
 * after the records have moved on.
 */
void compare(Staging &staging, const Records &records);

/**
 * The changes that take in the New and Changed rows of a compared staging, in an order in which every reference is
 * already there. Their ids follow from what they do, so the same rows give the same changes.
 */
[[nodiscard]] std::vector<StagedChange> changesOf(const Staging &staging, const Records &records, const QString &actor);
