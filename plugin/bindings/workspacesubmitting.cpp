// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "i18n.h"
#include "workspaceprivate.h"

void Workspace::Private::enqueue(Submission submission)
{
    ++pending;
    Q_EMIT q->pendingChanged();
    waiting.push_back(std::move(submission));
    dispatch();
}

void Workspace::Private::dispatch()
{
    for (auto it = waiting.begin(); it != waiting.end();) {
        const bool mustWait = std::any_of(it->changes.cbegin(), it->changes.cend(), [this](const Change &change) {
            return busyRecords.contains(change.recordId);
        });
        if (mustWait) {
            ++it;
            continue;
        }
        const auto submission = std::make_shared<Submission>(std::move(*it));
        it = waiting.erase(it);
        for (Change &change : submission->changes) {
            if (change.base < 0) {
                change.base = q->revisionOf(change.record, change.recordId);
            }
            busyRecords.insert(change.recordId);
            ownChanges.insert(change.id, submission);
        }
        const int wanted = generation;
        repository->apply(submission->changes).then(q, [this, wanted, submission](const Result<QList<Outcome>> &outcomes) {
            // Queued: a future that has ended already calls back from within this very loop.
            QMetaObject::invokeMethod(
                q,
                [this, wanted, submission, outcomes] {
                    if (wanted == generation) {
                        finish(submission, outcomes);
                    }
                },
                Qt::QueuedConnection);
        });
    }
}

void Workspace::Private::finish(const std::shared_ptr<Submission> &submission, const Result<QList<Outcome>> &outcomes)
{
    for (const Change &change : std::as_const(submission->changes)) {
        busyRecords.remove(change.recordId);
        ownChanges.remove(change.id);
    }
    --pending;
    std::optional<Error> error;
    bool conflicted = false;
    if (!outcomes) {
        error = outcomes.error();
    } else {
        for (qsizetype i = 0; i < outcomes.value().size(); ++i) {
            const Outcome &outcome = outcomes.value().at(i);
            if (outcome.status == Outcome::Refused && !error) {
                error = outcome.error;
            } else if (outcome.status == Outcome::Conflict) {
                conflicted = true;
                Q_EMIT q->conflictArose(submission->changes.at(i).recordId);
            }
        }
    }
    if (!submission->inverse.isEmpty()) {
        undoStack.push({submission->label, submission->inverse}, submission->direction);
        Q_EMIT q->undoChanged();
    }
    if (error) {
        Q_EMIT q->refused(translated(*error));
    }
    if (submission->operation) {
        if (conflicted) {
            submission->operation->setConflicted();
        }
        if (error) {
            submission->operation->fail(*error);
        } else {
            submission->operation->succeed(submission->results);
        }
    }
    Q_EMIT q->pendingChanged();
    dispatch();
    if (pending == 0 && !takeBacks.isEmpty()) {
        q->takeBack(takeBacks.takeFirst());
    }
}

Operation *Workspace::refuse(const Error &error)
{
    auto *operation = new Operation(this);
    operation->fail(error);
    return operation;
}

Operation *Workspace::submit(const QList<Change> &changes, const QString &label, const QStringList &results)
{
    if (d->status != Ready) {
        return refuse(Error(Error::Failed, "No workspace is open, so nothing can be stored. Open a file first."));
    }
    auto *operation = new Operation(this);
    if (changes.isEmpty()) {
        operation->succeed(results);
        return operation;
    }
    Private::Submission submission;
    submission.changes = changes;
    submission.operation = operation;
    submission.label = label;
    submission.results = results;
    d->enqueue(std::move(submission));
    return operation;
}

void Workspace::undo()
{
    takeBack(UndoStack::Undo);
}

void Workspace::redo()
{
    takeBack(UndoStack::Redo);
}

void Workspace::takeBack(int direction)
{
    const auto way = UndoStack::Direction(direction);
    if (d->pending > 0) {
        // What is still on its way is the last thing done: it has to arrive before it can be taken back.
        d->takeBacks += direction;
        return;
    }
    if (d->undoStack.isEmpty(way) || d->status != Ready) {
        return;
    }
    UndoStack::Entry entry = d->undoStack.take(way);
    Private::Submission submission;
    submission.changes = entry.inverse;
    submission.label = entry.label;
    submission.direction = way;
    d->enqueue(std::move(submission));
    Q_EMIT undoChanged();
}

bool Workspace::canUndo() const
{
    return !d->undoStack.isEmpty(UndoStack::Undo);
}

bool Workspace::canRedo() const
{
    return !d->undoStack.isEmpty(UndoStack::Redo);
}

QString Workspace::undoText() const
{
    return d->undoStack.label(UndoStack::Undo);
}

QString Workspace::redoText() const
{
    return d->undoStack.label(UndoStack::Redo);
}

int Workspace::pendingChanges() const
{
    return d->pending;
}
