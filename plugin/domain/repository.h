// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "change.h"
#include "records.h"

#include <QFuture>
#include <QObject>

#include <memory>

/** The records of a workspace at one point of its log. */
struct Snapshot {
    /** Handed over: whoever asked owns it alone. */
    std::shared_ptr<Records> records;
    qint64 sequence = 0;
};

/**
 * Ablage: where the records of a workspace live. A local file, a database and somebody else's laptop are the same to
 * everything above. Nothing here waits; futures end on any thread, so continue with `.then(this, …)`.
 */
class Repository : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /** Everything, as of now. */
    [[nodiscard]] virtual QFuture<Result<Snapshot>> load() = 0;
    /**
     * Stores the changes in order, each by itself: a refused one stops none of the others. The future ends when all
     * that was not refused is durable. An Error means that nothing is known to be stored (disk full, connection lost);
     * sending the same changes again is safe.
     */
    [[nodiscard]] virtual QFuture<Result<QList<Outcome>>> apply(const QList<Change> &changes) = 0;
    /** The log after `sequence`, oldest first, `atMost` lines. */
    [[nodiscard]] virtual QFuture<Result<QList<Change>>> changesSince(qint64 sequence, int atMost) = 0;
    /** What the log says of these records, oldest first. */
    [[nodiscard]] virtual QFuture<Result<QList<Change>>> changesOf(const QStringList &records) = 0;

Q_SIGNALS:
    /**
     * Durable changes in the order of the log, whoever made them, with revision and before filled in. Drafts and
     * persons come with sequence 0 and never leave this process.
     */
    void committed(const QList<Change> &changes);
};
