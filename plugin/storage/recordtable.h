// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "connection.h"
#include "gadget.h"

/** One record together with the revision it has. */
struct StoredRecord {
    Gadget record;
    int revision = 0;
};

/** The table of one record type: rows in and out, by id. */
class RecordTable
{
public:
    RecordTable(Connection &connection, const RecordInfo &info);

    /** `SELECT "id", "revision", …` in the order of the record's fields, without an end. */
    [[nodiscard]] static QString selectAll(const RecordInfo &info);

    [[nodiscard]] std::optional<StoredRecord> find(const QString &id);
    [[nodiscard]] bool contains(const QString &id);
    void insert(const QString &id, int revision, const Gadget &record);
    void update(const QString &id, int revision, const Gadget &record);
    /** True where there was such a row. */
    bool remove(const QString &id);

private:
    const RecordInfo *m_info;
    Statement m_find;
    Statement m_contains;
    Statement m_insert;
    Statement m_update;
    Statement m_remove;
};
