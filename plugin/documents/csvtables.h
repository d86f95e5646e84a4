// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "records.h"

/** One file of a CSV export. */
struct CsvTable {
    /** Such as "contributions.csv". */
    QString fileName;
    QByteArray bytes;
};

/**
 * Tabellen: the records that matter to people, one table per type, as csv.h lays them out, and data-dictionary.csv. A
 * column is a field of the record and bears its name; beside each reference stands a readable column NAME.label that an
 * import passes over. Limited to one conference where `conference` is not empty. Statements withheld by the moderator
 * and their links are not in it; a step that `log` says was anonymous once names no authors; persons, participants, drafts and single votes never are.
 */
[[nodiscard]] QList<CsvTable> csvTables(const Records &records, const QList<Change> &log, const QString &conference = {});
