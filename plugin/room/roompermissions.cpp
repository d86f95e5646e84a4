// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roompermissions.h"

#include "roomjudge.h"

Result<Change> permitted(const Records &records, const QString &conference, const RoomGuest &guest, Change change)
{
    const bool isModeration = guest.viewer.role == Role::Moderator || guest.viewer.role == Role::Administrator;
    // A conflict comes of itself; whoever moderates settles it.
    if (isUnlogged(change.record) || (change.record == RecordType::Conflict && !(isModeration && change.kind == ChangeKind::Update))) {
        return Error(Error::Refused, "This cannot be changed from another device.");
    }
    if (isModeration) {
        change.actor = guest.viewer.role == Role::Moderator ? QStringLiteral("moderator") : QStringLiteral("administrator");
        return change;
    }
    if (guest.viewer.role != Role::Member) {
        return Error(Error::Refused, "Who only watches changes nothing. Join a group to write.");
    }
    const RoomJudge judge(records, conference, guest);
    switch (change.record) {
    case RecordType::Contribution:
        return judge.statement(std::move(change));
    case RecordType::Link:
        return judge.link(std::move(change));
    case RecordType::Vote:
        return judge.vote(std::move(change));
    case RecordType::Rating:
        return judge.rating(std::move(change));
    default:
        return RoomJudge::notYours();
    }
}
