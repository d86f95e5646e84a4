// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "changelog.h"
#include "workspacetables.h"

/**
 * What becomes of a change (rules 2, 4, 5): duplicate, refused, applied, or applied with the other text kept. Works
 * inside the transaction somebody else began.
 *
 * - A change id that was seen before, with the same wish, is a duplicate, whatever has happened since.
 * - A text field that somebody else changed since the author looked takes the new value, and the one it replaces goes
 *   into a Conflict. In all other fields the later change wins.
 * - A text that comes for a removed record, or for a new record that belongs to a removed one, goes into a Conflict
 *   and changes nothing else. Inserting a removed record again, based on the revision of its removal, brings it back.
 * - A removal by somebody who has not seen the newest text is not carried out; a Conflict with an empty field name and
 *   `keptBy` says who wished it.
 * - A removal takes the links of the record with it and is refused while other records refer to it.
 * - Conflicts, and the removals of links, are lines of the log too, with ids derived from the change that caused them:
 *   replaying a log gives the same records and the same log.
 */
class ChangeApplier
{
public:
    explicit ChangeApplier(Connection &connection);

    /** To be called after BEGIN: from here on sequences are given from `newestSequence` + 1. */
    void start(qint64 newestSequence);
    /** Takes one change in, or refuses it without a trace. Check the connection's failed() afterwards. */
    [[nodiscard]] Outcome apply(const Change &change);
    /** Everything stored since start(), in order; forgets it. */
    [[nodiscard]] QList<Change> takeStored();
    [[nodiscard]] qint64 newestSequence() const
    {
        return m_sequence;
    }
    /** True where a person's data were replaced or removed since start(). */
    [[nodiscard]] bool touchedPersons() const
    {
        return m_touchedPersons;
    }
    [[nodiscard]] ChangeLog &log()
    {
        return m_log;
    }

private:
    /** One change on its way, with its fields normalised. */
    struct Wish {
        Change change;
        QByteArray fingerprint;
        const RecordInfo *info = nullptr;
        /** The fields in a record that is otherwise fresh. */
        Gadget record;
    };
    enum class References {
        Fine,
        Gone, ///< a record it cannot do without has been removed
    };

    [[nodiscard]] Outcome answer(const Change &change);
    [[nodiscard]] Outcome insert(Wish &wish);
    [[nodiscard]] Outcome update(Wish &wish, StoredRecord &current);
    [[nodiscard]] Outcome updateRemoved(Wish &wish);
    [[nodiscard]] Outcome remove(Wish &wish);
    [[nodiscard]] Outcome insertConflict(Wish &wish);
    [[nodiscard]] Outcome applyUnlogged(Wish &wish);

    [[nodiscard]] std::optional<Outcome> repeated(const Wish &wish);
    [[nodiscard]] Result<References> resolveReferences(Wish &wish, bool fresh);
    [[nodiscard]] std::optional<Error> checkLink(const Link &link);
    [[nodiscard]] QStringList overwritten(const Wish &wish, int revision, const QJsonObject &now);
    /** Keeps every text of the wish, shows nothing. */
    [[nodiscard]] Outcome keepTexts(const Wish &wish, const QString &recordId, const QJsonObject &shown, const QString &shownBy);
    void keep(const Wish &wish,
              const QString &recordId,
              const QString &field,
              const QString &kept,
              const QString &keptBy,
              const QString &shown,
              const QString &shownBy);
    bool storeConflict(Change conflict, QByteArray fingerprint);

    Outcome store(Change &change, const QByteArray &fingerprint);
    Outcome rememberDuplicate(const Wish &wish, int revision);

    Connection *m_connection;
    WorkspaceTables m_tables;
    ChangeLog m_log;
    Statement m_savepoint;
    Statement m_release;
    qint64 m_sequence = 0;
    QList<Change> m_stored;
    bool m_touchedPersons = false;
};
