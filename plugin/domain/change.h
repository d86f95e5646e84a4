// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "codec.h"
#include "uuid.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

/**
 * Änderung: the only way a record comes to be, changes or goes. Made by whoever types, given its place by the store.
 */
struct Change {
    /** UUID made by the author: the same id twice is the same change. */
    QString id;
    /** Place in the log, given by the store, from 1 without gaps; 0: not yet stored, or of a kind that is not logged. */
    qint64 sequence = 0;
    /** Id of the conference the record belongs to, or empty (a committee, say). */
    QString conference;
    ChangeKind::Kind kind = ChangeKind::Insert;
    RecordType::Type record = RecordType::Contribution;
    QString recordId;
    /** Revision the author had before them; 0 for Insert. */
    int base = 0;
    /** Revision the record has after it, given by the store. */
    int revision = 0;
    /** The named fields as they were, given by the store. */
    QJsonObject before;
    /** The named fields as they shall be. */
    QJsonObject fields;
    /** A participant's or group's id, or a role; never a name. */
    QString actor;
    /** UTC. Stamped by the store where the author gave none. */
    QDateTime at;

    bool operator==(const Change &) const = default;

    /** A change that brings `record` into being; `record.id` is made if empty. */
    template<class T>
    [[nodiscard]] static Change insert(T record, const QString &actor);
    [[nodiscard]] static Change update(RecordType::Type type, const QString &recordId, int base, const QJsonObject &fields, const QString &actor);
    [[nodiscard]] static Change remove(RecordType::Type type, const QString &recordId, int base, const QString &actor);

    /** As a line of the log. */
    [[nodiscard]] QJsonObject toJson() const;
    /** From a line of a change file; values the store gives are read too where they stand there. */
    [[nodiscard]] static Result<Change> fromJson(const QJsonObject &object);
    /** Which fields would change if this came again: equal fingerprints, equal wish. */
    [[nodiscard]] QByteArray fingerprint() const;

    /** An id for a new record: random where its moment would tell who, behind a curtain, did what (links, votes, ratings). */
    [[nodiscard]] static QString newRecordId(RecordType::Type type);
    [[nodiscard]] static Change insertFields(RecordType::Type type, const QString &recordId, const QJsonObject &fields, const QString &actor);
};

/** What became of one change. */
struct Outcome {
    enum Status {
        Applied, ///< stored
        Duplicate, ///< was there already; nothing to do
        Conflict, ///< stored, and a Conflict keeps the other text
        Refused, ///< not stored; `error` says why
    };
    Status status = Refused;
    qint64 sequence = 0;
    int revision = 0;
    Error error;
};

template<class T>
Change Change::insert(T record, const QString &actor)
{
    return insertFields(recordTypeOf<T>(), record.id.isEmpty() ? newRecordId(recordTypeOf<T>()) : record.id, Codec::fieldsOf(record), actor);
}
