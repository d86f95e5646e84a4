// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "clustertally.h"
#include "operation.h"
#include "repository.h"
#include "roomclient.h"
#include "undostack.h"
#include "workspace.h"

#include <QPointer>
#include <QSet>
#include <QTemporaryDir>
#include <QTimer>

#include <deque>

/** The base of a change that is made from what is shown when it is sent. */
inline constexpr int currentBase = -1;

/** Inside of a Workspace: the records in memory and the changes on their way. */
class Workspace::Private
{
public:
    explicit Private(Workspace *workspace);

    /** One wish of the person: several changes that are stored and undone together. */
    struct Submission {
        QList<Change> changes;
        QPointer<Operation> operation;
        QString label;
        QStringList results;
        UndoStack::Direction direction = UndoStack::Do;
        QList<Change> inverse;
    };

    void open();
    void openFile();
    void openRoom();
    /** Goes on with whatever was opened: loads its records. */
    void begin(std::shared_ptr<Repository> opened);
    void load();
    void takeRoomState(const RoomLinkState &state);
    [[nodiscard]] QString roomProblem() const;
    void close();
    void fail(const Error &error);
    /** What opening needs to know of all records, made on the store's thread: no screen waits for it. */
    struct Prepared {
        Snapshot snapshot;
        Trace trace;
        Gaps gaps;
        QString conference;
        QHash<QString, int> statements;
        QHash<QString, int> conflicts;
        ClusterTally tally;
    };
    [[nodiscard]] static Prepared prepare(const Snapshot &snapshot);
    void takeSnapshot(const Prepared &prepared);
    void takeCommitted(const QList<Change> &changes);
    void takeOne(const Change &change);
    void countStatement(const QString &contribution, int by);
    static void countAll(const Records &records, QHash<QString, int> &statements, QHash<QString, int> &conflicts);
    void announceConcern(const ClusterTally::Concern &concern);
    void announceEnds(const QString &from, const QString &to);
    void scheduleGaps();

    void enqueue(Submission submission);
    void dispatch();
    void finish(const std::shared_ptr<Submission> &submission, const Result<QList<Outcome>> &outcomes);

    /** Puts a preview into a file of its own and answers its path. */
    [[nodiscard]] Result<QString> keepPreview(const QByteArray &bytes);

    Workspace *q;
    QString source;
    QString actor;
    QString group;
    QString conference;
    QString errorText;
    Role::Role role = Role::Moderator;
    Status status = Closed;

    std::shared_ptr<Repository> repository;
    /** The same as `repository` where the source is a room. */
    std::shared_ptr<RoomClient> room;
    RoomLinkState roomState;
    /** Step somebody here writes for, as the room was told. */
    QString typing;
    Records records;
    Trace trace;
    Gaps gaps;
    /** Statements shown, by step, and by step and group. */
    QHash<QString, int> statements;
    /** Unsettled conflicts by record. */
    QHash<QString, int> conflicts;
    ClusterTally tally;
    qint64 sequence = 0;
    /** Committed while the snapshot was on its way. */
    QList<Change> early;
    /** Changes each time a file is opened or closed, so that answers for an earlier one are passed over. */
    int generation = 0;

    std::deque<Submission> waiting;
    /** Records with a change on its way: the next change to them waits, so that its base is what was seen. */
    QSet<QString> busyRecords;
    /** Own changes on their way, to make their undo from what the store made of them. */
    QHash<QString, std::shared_ptr<Submission>> ownChanges;
    int pending = 0;
    /** Undo and redo asked for while something was on its way. */
    QList<int> takeBacks;
    UndoStack undoStack;
    QTimer gapTimer;
    QTimer surroundingsTimer;
    /** Previews; goes with the workspace. */
    std::unique_ptr<QTemporaryDir> previews;
    int previewCount = 0;
};
