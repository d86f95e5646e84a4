// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"
#include "connection.h"

/** What the log says of the newest change of one record. */
struct LastChange {
    RecordType::Type record = RecordType::Contribution;
    ChangeKind::Kind kind = ChangeKind::Insert;
    int revision = 0;
    QString conference;
    QString actor;
};

/** A change that has its place in the log. */
struct LoggedChange {
    Change change;
    /** Of the wish as it came; see Change::fingerprint(). */
    QByteArray fingerprint;
};

/** Änderungsprotokoll: the table "Change", and beside it the answers that left no line in it. */
class ChangeLog
{
public:
    explicit ChangeLog(Connection &connection);

    /** The newest sequence there is, 0 for an empty log. */
    [[nodiscard]] qint64 newestSequence();
    void append(const Change &change, const QByteArray &fingerprint);
    [[nodiscard]] std::optional<LoggedChange> find(const QString &changeId);
    /** Lines after `sequence`, oldest first, `atMost` of them. */
    [[nodiscard]] QList<Change> since(qint64 sequence, int atMost);
    /** Lines about these records, oldest first. */
    [[nodiscard]] QList<Change> of(const QStringList &records);

    /** True where the change has a line, or was answered without one. Cheap, for most changes are new. */
    [[nodiscard]] bool contains(const QString &changeId);

    /** True where the log holds any change of the record. */
    [[nodiscard]] bool knows(const QString &recordId);
    /** The newest change of a record, or nothing where it never was. */
    [[nodiscard]] std::optional<LastChange> last(const QString &recordId);
    /**
     * What the named fields held when the record had revision `base`, for those that were changed after it; fields
     * that nobody touched are missing.
     */
    [[nodiscard]] QJsonObject valuesAt(const QString &recordId, int base, const QStringList &fields);
    /** Who wrote what the field holds now, or an empty string. */
    [[nodiscard]] QString lastActor(const QString &recordId, const QString &field);

    void rememberAnswer(const QString &changeId, const QByteArray &fingerprint);
    /** Fingerprint of a change that was answered without a line in the log, or empty. */
    [[nodiscard]] QByteArray answered(const QString &changeId);

private:
    Statement m_newest;
    Statement m_append;
    Statement m_find;
    Statement m_since;
    Statement m_of;
    Statement m_contains;
    Statement m_knows;
    Statement m_last;
    Statement m_after;
    Statement m_downwards;
    Statement m_rememberAnswer;
    Statement m_answered;
};
