// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "i18n.h"
#include "workspaceprivate.h"

void Workspace::Private::openRoom()
{
    const auto place = RoomPlace::fromText(source);
    if (!place) {
        fail(place.error());
        return;
    }
    RoomClient::open(place.value()).then(q, [this, wanted = generation](const Result<std::shared_ptr<RoomClient>> &opened) {
        if (wanted != generation) {
            return;
        }
        if (!opened) {
            fail(opened.error());
            return;
        }
        room = opened.value();
        QObject::connect(room.get(), &RoomClient::stateChanged, q, [this, wanted](const RoomLinkState &state) {
            if (wanted == generation) {
                takeRoomState(state);
            }
        });
        QObject::connect(room.get(), &RoomClient::conflicted, q, &Workspace::conflictArose);
        takeRoomState(room->state());
        begin(opened.value());
    });
}

void Workspace::Private::takeRoomState(const RoomLinkState &state)
{
    const RoomLinkState before = std::exchange(roomState, state);
    if (!state.participant.isEmpty()) {
        if (role != state.role) {
            role = state.role;
            Q_EMIT q->roleChanged();
            Q_EMIT q->actorChanged();
            Q_EMIT q->surroundingsChanged();
        }
        if (group != state.group) {
            group = state.group;
            Q_EMIT q->groupChanged();
            Q_EMIT q->actorChanged();
            Q_EMIT q->surroundingsChanged();
        }
        const QString self = state.role == Role::Member && !state.isTable ? state.participant : QString();
        if (before.participant != state.participant || before.role != state.role || before.isTable != state.isTable) {
            q->setActor(self);
        }
    }
    if (status == Ready && state.conference != before.conference && records.find<Conference>(state.conference)) {
        q->setConference(state.conference);
    }
    if (const QString sentence = roomProblem(); status == Ready && sentence != errorText) {
        errorText = sentence;
        Q_EMIT q->statusChanged();
    } else if (status == Failed && state.isConnected) {
        // It was not there when it was asked for, and is there now.
        status = Loading;
        errorText.clear();
        Q_EMIT q->statusChanged();
        load();
    }
    Q_EMIT q->roomStateChanged();
}

QString Workspace::Private::roomProblem() const
{
    return translated(Error(Error::Failed, roomState.message.constData(), roomState.arguments));
}

bool Workspace::isRemote() const
{
    return RoomPlace::isOne(d->source);
}

QString Workspace::participant() const
{
    return d->roomState.role == Role::Member && !d->roomState.isTable ? d->roomState.participant : QString();
}

QDateTime Workspace::now() const
{
    return QDateTime::currentDateTimeUtc().addMSecs(d->roomState.clockAhead);
}

void Workspace::tellTyping(const QString &step)
{
    if (d->room && step != d->typing) {
        d->typing = step;
        d->room->tellTyping(step);
    }
}

std::shared_ptr<RoomClient> Workspace::room() const
{
    return d->room;
}

const RoomLinkState &Workspace::roomState() const
{
    return d->roomState;
}
