// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspace.h"

#include "i18n.h"
#include "localpath.h"
#include "sqliterepository.h"
#include "startconference.h"
#include "stepstanding.h"
#include "visibility.h"
#include "workspaceprivate.h"

#include <QMetaEnum>

namespace
{
/** More changes at once than this are taken in by starting over: cheaper than moving rows one by one. */
constexpr qsizetype manyChanges = 400;

QString groupKey(const QString &step, const QString &group)
{
    return step + QLatin1Char('/') + group;
}

void count(QHash<QString, int> &statements, const Contribution &contribution, int by)
{
    if (contribution.visibility != ContributionVisibility::Withheld) {
        statements[contribution.step] += by;
        statements[groupKey(contribution.step, contribution.group)] += by;
    }
}
}

Workspace::Private::Private(Workspace *workspace)
    : q(workspace)
{
    gapTimer.setSingleShot(true);
    QObject::connect(&gapTimer, &QTimer::timeout, q, [this] {
        gaps = gapsOf(records, trace, conference);
        Q_EMIT q->gapsChanged();
    });
    surroundingsTimer.setSingleShot(true);
    surroundingsTimer.setInterval(0);
    QObject::connect(&surroundingsTimer, &QTimer::timeout, q, [this] {
        Q_EMIT q->stepsChanged();
        Q_EMIT q->surroundingsChanged();
    });
}

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

void Workspace::Private::countAll(const Records &records, QHash<QString, int> &statements, QHash<QString, int> &conflicts)
{
    statements.clear();
    conflicts.clear();
    for (const auto &[id, contribution] : records.all<Contribution>()) {
        count(statements, contribution, 1);
    }
    for (const auto &[id, conflict] : records.all<Conflict>()) {
        if (!conflict.settled) {
            ++conflicts[conflict.recordId];
        }
    }
}

void Workspace::Private::countStatement(const QString &id, int by)
{
    if (const auto *contribution = records.find<Contribution>(id)) {
        count(statements, *contribution, by);
    }
}

void Workspace::Private::takeCommitted(const QList<Change> &changes)
{
    if (status != Ready) {
        early += changes; // the snapshot on its way may hold them or not
        return;
    }
    QList<Change> fresh;
    for (const Change &change : changes) {
        // What the snapshot already held comes again where it was committed while loading.
        if (change.sequence == 0 || change.sequence > sequence) {
            fresh += change;
            sequence = qMax(sequence, change.sequence);
        }
        if (const auto own = ownChanges.value(change.id); own && !own->label.isEmpty()) {
            own->inverse.prepend(UndoStack::inverseOf(change));
        }
    }
    const bool had = records.find<Conference>(conference);
    if (fresh.size() > manyChanges) {
        for (const Change &change : fresh) {
            records.apply(change);
        }
        trace = Trace(records);
        countAll(records, statements, conflicts);
        tally = ClusterTally(records);
        Q_EMIT q->reset();
        Q_EMIT q->conferenceRecordChanged();
        Q_EMIT q->municipalityChanged();
        Q_EMIT q->conflictsChanged();
        surroundingsTimer.start();
        scheduleGaps();
    } else {
        for (const Change &change : fresh) {
            takeOne(change);
        }
    }
    if (!had && conference.isEmpty() && !records.all<Conference>().empty()) {
        q->setConference(latestConference(records));
    }
}

void Workspace::Private::announceConcern(const ClusterTally::Concern &concern)
{
    if (!concern.contribution.isEmpty()) {
        Q_EMIT q->touched(RecordType::Contribution, concern.contribution);
    }
    if (!concern.cluster.isEmpty()) {
        Q_EMIT q->touched(RecordType::Cluster, concern.cluster);
    }
}

void Workspace::Private::announceEnds(const QString &from, const QString &to)
{
    for (const QString &end : {from, to}) {
        if (const auto type = records.typeOfLinked(end)) {
            Q_EMIT q->touched(*type, end);
        }
    }
}

void Workspace::Private::scheduleGaps()
{
    if (!gapTimer.isActive()) {
        // Counting a large workspace takes some 30 ms; a burst of changes is counted once.
        gapTimer.start(records.count(RecordType::Contribution) > 5000 ? 250 : 0);
    }
}

void Workspace::Private::takeOne(const Change &change)
{
    const bool existed = records.find(change.record, change.recordId);
    const auto *link = change.record == RecordType::Link ? records.find<Link>(change.recordId) : nullptr;
    const Link oldLink = link ? *link : Link();
    const auto *old = change.record == RecordType::Contribution ? records.find<Contribution>(change.recordId) : nullptr;
    const QString oldGroup = old ? old->group : QString();
    const auto *oldConflict = change.record == RecordType::Conflict ? records.find<Conflict>(change.recordId) : nullptr;
    if (oldConflict && !oldConflict->settled) {
        --conflicts[oldConflict->recordId];
    }
    // What a recommendation's lines belong to must be known before they go.
    const auto ownerOf = [this, &change]() -> QString {
        const FieldInfo *field = recordInfo(change.record).field(u"recommendation");
        const void *record = field ? records.find(change.record, change.recordId) : nullptr;
        return record ? field->property.readOnGadget(record).toString() : QString();
    };
    QString owner = ownerOf();
    const ClusterTally::Concern concern = ClusterTally::concernOf(records, change.record, change.recordId);
    countStatement(change.recordId, -1);
    tally.count(records, change.record, change.recordId, -1);
    trace.apply(change, records);

    if (change.kind == ChangeKind::Remove) {
        if (existed) {
            Q_EMIT q->aboutToRemove(change.record, change.recordId);
            records.apply(change);
            Q_EMIT q->removed(change.record, change.recordId);
        }
    } else {
        records.apply(change);
        countStatement(change.recordId, 1);
        tally.count(records, change.record, change.recordId, 1);
        if (existed) {
            Q_EMIT q->updated(change.record, change.recordId);
        } else {
            Q_EMIT q->inserted(change.record, change.recordId);
        }
    }
    if (owner.isEmpty()) {
        owner = ownerOf();
    }
    const ClusterTally::Concern concernNow = ClusterTally::concernOf(records, change.record, change.recordId);
    announceConcern(concern);
    if (concernNow != concern) {
        announceConcern(concernNow);
    }

    switch (change.record) {
    case RecordType::Link: {
        announceEnds(oldLink.from, oldLink.to);
        if (const auto *now = records.find<Link>(change.recordId)) {
            announceEnds(now->from, now->to);
        }
        scheduleGaps();
        break;
    }
    case RecordType::Contribution: {
        const auto *now = records.find<Contribution>(change.recordId);
        if (now) {
            Q_EMIT q->touched(RecordType::Step, now->step);
            Q_EMIT q->touched(RecordType::FocusGroup, now->group);
        }
        if (!now || oldGroup != now->group) {
            Q_EMIT q->touched(RecordType::FocusGroup, oldGroup);
        }
        if (!now) {
            surroundingsTimer.start();
        }
        scheduleGaps();
        break;
    }
    case RecordType::Conflict:
        if (const auto *now = records.find<Conflict>(change.recordId)) {
            if (!now->settled) {
                ++conflicts[now->recordId];
            }
            if (const RecordInfo *info = recordInfo(now->record)) {
                Q_EMIT q->touched(info->type, now->recordId);
            }
        }
        Q_EMIT q->conflictsChanged();
        break;
    case RecordType::Recommendation:
        scheduleGaps();
        break;
    case RecordType::Participant:
        surroundingsTimer.start();
        break;
    case RecordType::Conference:
        Q_EMIT q->conferenceRecordChanged();
        break;
    case RecordType::Municipality:
        Q_EMIT q->municipalityChanged();
        break;
    case RecordType::Draft:
    case RecordType::Person:
    case RecordType::Vote:
    case RecordType::Rating:
        break;
    case RecordType::GroupStep:
    case RecordType::Step:
        scheduleGaps();
        surroundingsTimer.start();
        break;
    default:
        if (owner.isEmpty()) {
            surroundingsTimer.start();
        }
    }
    if (!owner.isEmpty()) {
        Q_EMIT q->touched(RecordType::Recommendation, owner);
    }
}

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

Workspace::Workspace(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

Workspace::~Workspace()
{
    d->close();
}

QString Workspace::source() const
{
    return d->source;
}

void Workspace::setSource(const QString &source)
{
    if (source == d->source) {
        return;
    }
    d->source = source;
    Q_EMIT sourceChanged();
    d->open();
}

void Workspace::reopen()
{
    d->open();
}

Role::Role Workspace::role() const
{
    return d->role;
}

void Workspace::setRole(Role::Role role)
{
    if (d->room && !d->roomState.participant.isEmpty() && role != d->roomState.role) {
        // The room says who is who; whoever asked sees what it is.
        Q_EMIT roleChanged();
        return;
    }
    if (role == d->role) {
        return;
    }
    d->role = role;
    Q_EMIT roleChanged();
    Q_EMIT actorChanged();
    Q_EMIT stepsChanged();
    Q_EMIT surroundingsChanged();
}

QString Workspace::actor() const
{
    if (!d->actor.isEmpty()) {
        return d->actor;
    }
    if (d->role == Role::Member && !d->group.isEmpty()) {
        return d->group;
    }
    return QString::fromLatin1(QMetaEnum::fromType<Role::Role>().valueToKey(d->role));
}

void Workspace::setActor(const QString &actor)
{
    if (actor != d->actor) {
        d->actor = actor;
        Q_EMIT actorChanged();
    }
}

QString Workspace::group() const
{
    return d->group;
}

void Workspace::setGroup(const QString &group)
{
    if (d->room && group != d->roomState.group) {
        // Nobody writes for a group the room does not know them in; it answers with the group they are in now.
        d->room->chooseGroup(group);
        return;
    }
    if (group == d->group) {
        return;
    }
    d->group = group;
    Q_EMIT groupChanged();
    Q_EMIT actorChanged();
    Q_EMIT stepsChanged();
    Q_EMIT surroundingsChanged();
}

Workspace::Status Workspace::status() const
{
    return d->status;
}

QString Workspace::errorText() const
{
    return d->errorText;
}

QString Workspace::conference() const
{
    return d->conference;
}

void Workspace::setConference(const QString &conference)
{
    if (conference == d->conference) {
        return;
    }
    d->conference = conference;
    d->gaps = gapsOf(d->records, d->trace, conference);
    Q_EMIT conferenceChanged();
    Q_EMIT conferenceRecordChanged();
    Q_EMIT gapsChanged();
    Q_EMIT stepsChanged();
}

Conference Workspace::conferenceRecord() const
{
    const auto *record = d->records.find<Conference>(d->conference);
    return record ? *record : Conference();
}

Municipality Workspace::municipality() const
{
    const auto all = d->records.select<Municipality>([](const Municipality &) {
        return true;
    });
    return all.empty() ? Municipality() : *all.front();
}

QString Workspace::currentStep() const
{
    return currentStepOf(d->records, d->conference, d->role == Role::Member ? d->group : QString());
}

int Workspace::gapCount() const
{
    return int(d->gaps.count());
}

int Workspace::needsWithoutProject() const
{
    return int(d->gaps.needsWithoutProject.size());
}

int Workspace::projectsWithoutNeed() const
{
    return int(d->gaps.projectsWithoutNeed.size());
}

int Workspace::recommendationsWithoutOrigin() const
{
    return int(d->gaps.recommendationsWithoutOrigin.size());
}

int Workspace::conflictCount() const
{
    int count = 0;
    for (const auto &[id, conflict] : d->records.all<Conflict>()) {
        count += conflict.settled ? 0 : 1;
    }
    return count;
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

const Records &Workspace::records() const
{
    return d->records;
}

std::shared_ptr<Repository> Workspace::repository() const
{
    return d->repository;
}

const Trace &Workspace::trace() const
{
    return d->trace;
}

int Workspace::revisionOf(RecordType::Type type, const QString &id) const
{
    const void *record = d->records.find(type, id);
    const QMetaObject *meta = recordInfo(type).meta;
    return record ? meta->property(meta->indexOfProperty("revision")).readOnGadget(record).toInt() : 0;
}

int Workspace::statementCount(const QString &step, const QString &group) const
{
    const auto *record = d->records.find<Step>(step);
    const bool hidden = record && !seesAll(*record);
    if (hidden && !group.isEmpty()) {
        const bool isShown = group == d->group || standingOf(d->records, step, group).state == StepState::Revealed;
        return isShown ? d->statements.value(groupKey(step, group)) : 0;
    }
    if (hidden) {
        int count = d->statements.value(groupKey(step, d->group));
        for (const auto &[key, own] : d->records.all<GroupStep>()) {
            count += own.step == step && own.group != d->group && own.state == StepState::Revealed ? d->statements.value(groupKey(step, own.group)) : 0;
        }
        return count;
    }
    return d->statements.value(group.isEmpty() ? step : groupKey(step, group));
}

bool Workspace::isGap(const Contribution &contribution) const
{
    const auto *step = d->records.find<Step>(contribution.step);
    if (step && step->kind == StepKind::NeedForAction) {
        return d->trace.followers(contribution.id, LinkKind::Answers).isEmpty();
    }
    return step && step->kind == StepKind::Project && d->trace.foundations(contribution.id, LinkKind::Answers).isEmpty();
}

int Workspace::conflictsOf(const QString &record) const
{
    return d->conflicts.value(record);
}

bool Workspace::seesAll(const Step &step) const
{
    return seesWholeStep(step, {d->role, d->group});
}

bool Workspace::isVisible(const Contribution &contribution) const
{
    return maySee(d->records, contribution, {d->role, d->group});
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
