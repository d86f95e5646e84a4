// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "i18n.h"
#include "localpath.h"
#include "sqliterepository.h"
#include "startconference.h"
#include "workspaceprivate.h"

void Workspace::Private::close()
{
    ++generation;
    // A waiting wish has a form behind it that still holds the text.
    for (Submission &submission : waiting) {
        if (submission.operation) {
            submission.operation->fail(Error(Error::Cancelled, "The workspace was closed before this was stored."));
        }
    }
    waiting.clear();
    busyRecords.clear();
    ownChanges.clear();
    pending = 0;
    takeBacks.clear();
    undoStack.clear();
    if (repository) {
        QObject::disconnect(repository.get(), nullptr, q, nullptr);
        repository.reset();
    }
    room.reset();
    roomState = {};
    typing.clear();
    records = Records();
    trace = Trace();
    gaps = Gaps();
    statements.clear();
    conflicts.clear();
    tally = ClusterTally();
    sequence = 0;
    early.clear();
    conference.clear();
}

void Workspace::Private::fail(const Error &error)
{
    status = Failed;
    errorText = translated(error);
    Q_EMIT q->statusChanged();
}

void Workspace::Private::open()
{
    close();
    errorText.clear();
    status = source.isEmpty() ? Closed : Loading;
    Q_EMIT q->reset();
    Q_EMIT q->conferenceChanged();
    Q_EMIT q->conferenceRecordChanged();
    Q_EMIT q->statusChanged();
    if (source.isEmpty()) {
        return;
    }
    if (RoomPlace::isOne(source)) {
        openRoom();
    } else {
        openFile();
    }
}

void Workspace::Private::openFile()
{
    SqliteRepository::open(localPath(source), SqliteRepository::OpenExisting).then(q, [this, wanted = generation](const Result<std::shared_ptr<SqliteRepository>> &opened) {
        if (wanted != generation) {
            return;
        }
        if (opened) {
            begin(opened.value());
        } else {
            fail(opened.error());
        }
    });
}

void Workspace::Private::begin(std::shared_ptr<Repository> opened)
{
    repository = std::move(opened);
    QObject::connect(repository.get(), &Repository::committed, q, [this, wanted = generation](const QList<Change> &changes) {
        if (wanted == generation) {
            takeCommitted(changes);
        }
    });
    load();
}

void Workspace::Private::load()
{
    repository->load()
        .then([](const Result<Snapshot> &loaded) -> Result<std::shared_ptr<Prepared>> {
            if (!loaded) {
                return loaded.error();
            }
            return std::make_shared<Prepared>(prepare(loaded.value()));
        })
        .then(q, [this, wanted = generation](const Result<std::shared_ptr<Prepared>> &prepared) {
            if (wanted != generation) {
                return;
            }
            if (!prepared) {
                fail(prepared.error());
                return;
            }
            takeSnapshot(*prepared.value());
        });
}

Workspace::Private::Prepared Workspace::Private::prepare(const Snapshot &snapshot)
{
    Prepared prepared;
    const Records &records = *snapshot.records;
    prepared.snapshot = snapshot;
    prepared.trace = Trace(records);
    prepared.conference = latestConference(records);
    prepared.gaps = gapsOf(records, prepared.trace, prepared.conference);
    countAll(records, prepared.statements, prepared.conflicts);
    prepared.tally = ClusterTally(records);
    return prepared;
}

void Workspace::Private::takeSnapshot(const Prepared &prepared)
{
    records = std::move(*prepared.snapshot.records);
    sequence = prepared.snapshot.sequence;
    trace = prepared.trace;
    statements = prepared.statements;
    conflicts = prepared.conflicts;
    tally = prepared.tally;
    conference = prepared.conference;
    gaps = prepared.gaps;
    errorText = roomProblem();
    if (room && records.find<Conference>(roomState.conference)) {
        conference = roomState.conference;
        gaps = gapsOf(records, trace, conference);
    }
    // Before Ready, so that models are built once, by reset().
    Q_EMIT q->conferenceChanged();
    status = Ready;
    Q_EMIT q->reset();
    Q_EMIT q->conferenceRecordChanged();
    Q_EMIT q->municipalityChanged();
    Q_EMIT q->stepsChanged();
    Q_EMIT q->gapsChanged();
    Q_EMIT q->conflictsChanged();
    Q_EMIT q->undoChanged();
    Q_EMIT q->statusChanged();
    takeCommitted(std::exchange(early, {}));
}
