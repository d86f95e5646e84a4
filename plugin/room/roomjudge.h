// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "roompermissions.h"

#include <initializer_list>

/** Urteil: what one guest may do with statements, links, dots and ratings; by what is in the records now. */
class RoomJudge
{
public:
    RoomJudge(const Records &records, const QString &conference, const RoomGuest &guest)
        : m_records(records)
        , m_conference(conference)
        , m_guest(guest)
    {
    }

    // Each the change as it may be stored, or why it may not be.

    [[nodiscard]] Result<Change> statement(Change change) const;
    [[nodiscard]] Result<Change> link(Change change) const;
    [[nodiscard]] Result<Change> vote(Change change) const;
    [[nodiscard]] Result<Change> rating(Change change) const;

    [[nodiscard]] static Error notYours();

private:
    [[nodiscard]] Result<const Step *> openStep(const QString &id, StepPermission::Permission permission) const;
    [[nodiscard]] Result<Change> newStatement(Change change, const Step &step) const;
    /** Everybody can work out the ids of a table's marks: nobody else makes a record of that name, or the table could not set it. */
    [[nodiscard]] bool isKeptForTables(const Change &change, QString (*idOf)(const QString &, const QString &)) const;
    [[nodiscard]] bool isOwn(const Vote &vote) const;
    [[nodiscard]] bool isOwn(const Rating &rating) const;
    /** What stands in the way of this guest changing a mark: dots and ratings are the person's own. */
    template<class Mark>
    [[nodiscard]] std::optional<Error> notOwnMark(const Change &change, const Mark *present, std::initializer_list<const char *> changeable) const;
    /** The open step of what is to be marked, where the guest may see that and mark it. */
    [[nodiscard]] Result<const Step *> stepOfMarked(const QString &contribution, const QString &cluster, StepPermission::Permission permission) const;
    /** In an anonymous step, and from a table, the log knows the group alone. */
    [[nodiscard]] const QString &signature(const Step &step) const;
    [[nodiscard]] Result<Change> signedBy(Change change, const Step &step) const;
    [[nodiscard]] static QString textOf(const Change &change, const char *field);

    const Records &m_records;
    const QString &m_conference;
    const RoomGuest &m_guest;
};
