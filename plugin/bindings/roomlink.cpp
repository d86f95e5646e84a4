// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomlink.h"

#include "i18n.h"
#include "roomclient.h"
#include "workspacefollower.h"

RoomLink::RoomLink(QObject *parent)
    : QObject(parent)
{
}

Workspace *RoomLink::workspace() const
{
    return m_workspace;
}

void RoomLink::setWorkspace(Workspace *workspace)
{
    if (!changeWorkspace(m_workspace, workspace, this)) {
        return;
    }
    if (workspace) {
        connect(workspace, &Workspace::roomStateChanged, this, &RoomLink::update);
        connect(workspace, &Workspace::sourceChanged, this, &RoomLink::update);
        connect(workspace, &Workspace::statusChanged, this, &RoomLink::update);
    }
    Q_EMIT workspaceChanged();
    update();
}

void RoomLink::update()
{
    QList<RefusedEntry> refused;
    if (m_workspace) {
        for (const RefusedCard &card : m_workspace->roomState().refused) {
            refused += RefusedEntry{card.id, card.text, translated(Error(Error::Refused, card.message.constData(), card.arguments))};
        }
    }
    if (refused != m_refused) {
        m_refused = refused;
        Q_EMIT refusedChanged();
    }
    Q_EMIT changed();
}

bool RoomLink::isConnected() const
{
    return m_workspace && m_workspace->roomState().isConnected;
}

bool RoomLink::isTrying() const
{
    return m_workspace && !m_workspace->roomState().isFinal;
}

int RoomLink::unsent() const
{
    return m_workspace ? m_workspace->roomState().unsent : 0;
}

QString RoomLink::problem() const
{
    const RoomLinkState state = m_workspace ? m_workspace->roomState() : RoomLinkState();
    return translated(Error(Error::Failed, state.message.constData(), state.arguments));
}

QList<RefusedEntry> RoomLink::refused() const
{
    return m_refused;
}

QString RoomLink::floor() const
{
    return m_workspace ? m_workspace->roomState().stage.floor : QString();
}

QString RoomLink::announcement() const
{
    return m_workspace ? m_workspace->roomState().stage.announcement : QString();
}

void RoomLink::tryAgain(const QString &entry)
{
    if (m_workspace && m_workspace->room()) {
        m_workspace->room()->tryAgain(entry);
    }
}

void RoomLink::throwAway(const QString &entry)
{
    if (m_workspace && m_workspace->room()) {
        m_workspace->room()->throwAway(entry);
    }
}

void RoomLink::reconnect()
{
    if (m_workspace && m_workspace->room()) {
        m_workspace->room()->reconnect();
    }
}

QString RoomLink::sourceFor(const QString &address, const QString &code) const
{
    const auto place = RoomPlace::fromText(address, code);
    return place ? place.value().source() : QString();
}

QString RoomLink::complaintAbout(const QString &address) const
{
    const auto place = RoomPlace::fromText(address);
    return place ? QString() : translated(place.error());
}
