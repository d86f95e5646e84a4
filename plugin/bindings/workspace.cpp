// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspace.h"

#include "stepstanding.h"
#include "visibility.h"
#include "workspaceprivate.h"

#include <QMetaEnum>

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

bool Workspace::seesAll(const Step &step) const
{
    return seesWholeStep(step, {d->role, d->group});
}

bool Workspace::isVisible(const Contribution &contribution) const
{
    return maySee(d->records, contribution, {d->role, d->group});
}
