// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "roommemory.h"

#include <QSet>

#include <map>

/**
 * Was ein Gerät zeigt: the room's records with one's own unconfirmed changes on top. Tells what that does to each
 * record as changes whose revisions only go up, and knows which of the room's revisions stood behind each of them.
 */
class RoomView
{
public:
    using Key = std::pair<RecordType::Type, QString>;

    /** Of the room's records, what an author had before them. */
    struct Seen {
        int revision = 0;
        /** Last own change on top of it, or empty. */
        QString own;
    };

    /** Shows `memory` from the start, drafts included. */
    void begin(const RoomMemory &memory);
    [[nodiscard]] const Records &shown() const
    {
        return m_shown;
    }
    /** Shows these records anew after the room's records or the queue have changed: the changes that does to them. */
    [[nodiscard]] QList<Change> refresh(const RoomMemory &memory, const QSet<Key> &touched);
    /** Every record anew, as after a snapshot. */
    [[nodiscard]] QList<Change> refreshAll(const RoomMemory &memory);
    /** A draft as it is kept now, or that it is gone. */
    [[nodiscard]] Change takeDraft(const Change &change);
    void setDrafts(const Table<Draft> &drafts);
    /** What stood behind a record's shown revision. */
    [[nodiscard]] Seen seen(const QString &record, int shownRevision) const;

    /** Takes a change the room told into its records; what it touched, or nothing where it says nothing new. */
    [[nodiscard]] static std::optional<Key> takeTold(RoomMemory &memory, const QJsonObject &told);
    /** Writes one own change onto a record that may not be there. */
    template<class T>
    static void layOn(std::optional<T> &record, const Change &change);

private:
    using OwnByRecord = QHash<QString, std::vector<const OwnChange *>>;
    [[nodiscard]] static OwnByRecord byRecord(const RoomMemory &memory);
    void refreshOne(const RoomMemory &memory, const OwnByRecord &own, RecordType::Type type, const QString &id, QList<Change> &changes);
    void note(const QString &record, int shownRevision, const Seen &seen);

    Records m_shown;
    /** Where the shown revision is not simply the room's: what stood behind each. */
    QHash<QString, std::map<int, Seen>> m_seen;
};
