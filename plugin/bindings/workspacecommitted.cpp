// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "startconference.h"
#include "workspaceprivate.h"

namespace
{
/** More changes at once than this are taken in by starting over: cheaper than moving rows one by one. */
constexpr qsizetype manyChanges = 400;
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
