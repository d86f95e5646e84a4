// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomhub.h"

#include "roommessages.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace RoomMessages;

namespace
{
constexpr qsizetype maximumAnnouncement = 500;
}

void RoomHub::moderate(Device &device, const QString &type, const QJsonObject &message)
{
    if (type == QLatin1String("announce")) {
        announce(text(message, "text"));
    } else if (type == QLatin1String("floor")) {
        giveFloor(text(message, "group"));
    } else if (type == QLatin1String("plenary")) {
        showPlenary(text(message, "step"), text(message, "group"));
    } else if (type == QLatin1String("remove")) {
        remove(text(message, "participant"));
    } else {
        refuse(device, Error(Error::Refused, "This message is not understood. Load the page again."));
    }
}

void RoomHub::announce(const QString &words)
{
    RoomStage stage = m_stage;
    stage.announcement = words.trimmed().left(maximumAnnouncement);
    setStage(stage);
}

void RoomHub::giveFloor(const QString &group)
{
    const FocusGroup *known = m_records.find<FocusGroup>(group);
    RoomStage stage = m_stage;
    stage.floor = known && known->conference == m_options.conference ? known->id : QString();
    setStage(stage);
}

void RoomHub::showPlenary(const QString &step, const QString &group)
{
    const Step *known = m_records.find<Step>(step);
    const FocusGroup *of = m_records.find<FocusGroup>(group);
    RoomStage stage = m_stage;
    stage.plenaryStep = known && known->conference == m_options.conference ? known->id : QString();
    stage.plenaryGroup = of && of->conference == m_options.conference ? of->id : QString();
    setStage(stage);
}

void RoomHub::setStage(const RoomStage &stage)
{
    const RoomStage before = std::exchange(m_stage, stage);
    if (before.announcement != stage.announcement) {
        broadcast(announcementOf(stage));
    }
    if (before.floor != stage.floor) {
        broadcast(floorOf(stage));
    }
    if (before.plenaryStep != stage.plenaryStep || before.plenaryGroup != stage.plenaryGroup) {
        broadcast(plenaryOf(stage));
    }
    if (!(before == stage) && stageChanged) {
        stageChanged(stage);
    }
}

void RoomHub::tellStage(Device &device) const
{
    if (!m_stage.announcement.isEmpty()) {
        tell(device, announcementOf(m_stage));
    }
    if (!m_stage.floor.isEmpty()) {
        tell(device, floorOf(m_stage));
    }
    if (!m_stage.plenaryStep.isEmpty() || !m_stage.plenaryGroup.isEmpty()) {
        tell(device, plenaryOf(m_stage));
    }
}

void RoomHub::remove(const QString &participant)
{
    const bool isModeration = std::any_of(m_devices.begin(), m_devices.end(), [&participant](const auto &entry) {
        return entry.second.isJoined && entry.second.guest.id == participant && WireRecords::isModeration(entry.second.guest.viewer.role);
    });
    if (isModeration || participant.isEmpty()) {
        return;
    }
    m_options.keys.removed.insert(participant);
    for (auto &[id, device] : m_devices) {
        if (device.isJoined && device.guest.id == participant) {
            device.isJoined = false;
            refuse(device, Error(Error::Refused, "The moderation has taken this device out of the room."), QStringLiteral("removed"));
            device.line->close();
        }
    }
    if (keysChanged) {
        keysChanged(m_options.keys);
    }
    m_presenceIsOld = true;
}

QList<RoomAttendee> RoomHub::attendees() const
{
    QSet<QString> here;
    for (const auto &[id, device] : m_devices) {
        if (device.isJoined) {
            here.insert(device.guest.id);
        }
    }
    QList<RoomAttendee> attendees;
    int number = 0;
    for (const RoomGuest &guest : m_guests) {
        ++number;
        if (m_options.keys.removed.contains(guest.id)) {
            continue;
        }
        const Participant *participant = m_records.find<Participant>(guest.id);
        attendees += RoomAttendee{guest.id,
                                  number,
                                  participant ? participant->pseudonym : QString(),
                                  participant ? participant->group : guest.viewer.group,
                                  guest.viewer.role == Role::Observer,
                                  guest.isTable,
                                  here.contains(guest.id)};
    }
    return attendees;
}

void RoomHub::countPresence()
{
    m_presenceIsOld = false;
    RoomPresence presence;
    for (const auto &[id, device] : m_devices) {
        if (!device.isJoined) {
            continue;
        }
        ++presence.devices;
        const QString &group = device.guest.viewer.group;
        if (device.guest.viewer.role == Role::Member) {
            ++presence.byGroup[group];
        }
        if (!device.typingIn.isEmpty()) {
            ++presence.typing[device.typingIn];
            if (!group.isEmpty()) {
                ++presence.typingByGroup[group];
            }
        }
    }
    presence.attendees = attendees();
    if (presence == m_presence) {
        return;
    }
    const bool areOthers = presence.attendees != m_presence.attendees;
    m_presence = std::move(presence);
    if (presenceChanged) {
        presenceChanged(m_presence);
    }
    tellModeration(messageOf(m_presence));
    if (areOthers) {
        tellModeration(messageOf(m_presence.attendees));
    }
}

/** A table sets the dots of all its people, so it has to know how many they are and what they have set by themselves. */
void RoomHub::tellTables()
{
    if (!std::exchange(m_countsAreOld, false)) {
        return;
    }
    QHash<QString, TableCount> counts;
    for (auto &[id, device] : m_devices) {
        if (!device.isJoined || !device.guest.isTable) {
            continue;
        }
        const QString &group = device.guest.viewer.group;
        if (!counts.contains(group)) {
            counts.insert(group, tableCount(m_records, group));
        }
        if (device.count != counts.value(group)) {
            device.count = counts.value(group);
            tell(device, messageOf(*device.count));
        }
    }
}

void RoomHub::tellModeration(const QJsonObject &message)
{
    Frame frame;
    for (auto &[id, device] : m_devices) {
        if (device.isJoined && WireRecords::isModeration(device.guest.viewer.role)) {
            frame = frame ? frame : frameOf(message);
            device.line->send(frame);
        }
    }
}
