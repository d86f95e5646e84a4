// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomsession.h"

#include "roommessages.h"
#include "wirerecords.h"

using namespace RoomMessages;

namespace
{
/** Wishes and what the room tells of them go by the same name. */
QString subjectOf(const QJsonObject &message)
{
    const QString type = text(message, "type");
    return type == QLatin1String("announcement") ? QStringLiteral("announce") : type;
}
}

void RoomSession::direct(const QJsonObject &wish)
{
    RoomStage wished = m_stage;
    if (!WireRecords::isModeration(m_memory.role) || !take(wish, wished)) {
        if (m_isJoined) {
            m_line.send(wish);
        }
        return;
    }
    const QString subject = subjectOf(wish);
    // The room says nothing about what is so already.
    if (!m_isBriefed || m_wishes.contains(subject) || wished != m_stage) {
        m_wishes.insert(subject, wish);
    }
    if (m_isBriefed) {
        m_line.send(wish);
    }
    tellState();
}

bool RoomSession::hearStage(const QJsonObject &message)
{
    if (!take(message, m_stage)) {
        return false;
    }
    if (m_isBriefed) {
        // It is what was asked for here, or somebody else's word since.
        m_wishes.remove(subjectOf(message));
    }
    return true;
}

bool RoomSession::hearPresence(const QJsonObject &message)
{
    if (!take(message, m_state.presence)) {
        return false;
    }
    if (!std::exchange(m_isBriefed, true)) {
        // What the room told until now is what it had when this device came.
        m_wishes.removeIf([this](const auto &wish) {
            RoomStage wished = m_stage;
            return take(wish.value(), wished) && wished == m_stage;
        });
        for (const QJsonObject &wish : std::as_const(m_wishes)) {
            m_line.send(wish);
        }
    }
    return true;
}

/** The room tells anew what is so. */
void RoomSession::forgetStage()
{
    m_stage = {};
    m_state.presence = {};
    m_isBriefed = false;
}

RoomStage RoomSession::stage() const
{
    RoomStage shown = m_stage;
    for (const QJsonObject &wish : m_wishes) {
        (void)take(wish, shown);
    }
    return shown;
}
