// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "room.h"

#include "i18n.h"
#include "localpath.h"
#include "roomserver.h"

#include <numeric>

Room::Room(QObject *parent)
    : QObject(parent)
{
}

Room::~Room() = default;

Workspace *Room::workspace() const
{
    return m_workspace;
}

void Room::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace) {
        return;
    }
    close();
    if (m_workspace) {
        m_workspace->disconnect(this);
    }
    m_workspace = workspace;
    if (m_workspace) {
        // Another file or conference is another room.
        connect(m_workspace, &Workspace::sourceChanged, this, &Room::close);
        connect(m_workspace, &Workspace::conferenceChanged, this, &Room::close);
        connect(m_workspace, &QObject::destroyed, this, &Room::close);
    }
    Q_EMIT workspaceChanged();
}

bool Room::isOpen() const
{
    return m_server != nullptr;
}

bool Room::isOpening() const
{
    return m_opening;
}

QString Room::errorText() const
{
    return m_errorText;
}

QStringList Room::pages() const
{
    return m_server ? m_server->address().pages : QStringList();
}

QString Room::code() const
{
    return m_server ? m_server->address().code : QString();
}

QString Room::moderatorCode() const
{
    return m_server ? m_server->address().moderatorCode : QString();
}

QString Room::invitation() const
{
    return m_server ? m_server->address().pages.value(0) + QLatin1Char('#') + m_server->address().code : QString();
}

int Room::devices() const
{
    return m_devices;
}

int Room::typing() const
{
    return m_typing;
}

QString Room::announcement() const
{
    return m_announcement;
}

void Room::setAnnouncement(const QString &text)
{
    if (text == m_announcement) {
        return;
    }
    m_announcement = text;
    if (m_server) {
        m_server->announce(text);
    }
    Q_EMIT announcementChanged();
}

int Room::devicesIn(const QString &group) const
{
    return m_byGroup.value(group);
}

void Room::openDoors(int port, bool encrypted)
{
    if (m_server || m_opening || !m_workspace || m_workspace->status() != Workspace::Ready) {
        return;
    }
    RoomOptions options;
    options.conference = m_workspace->conference();
    options.port = quint16(port);
    options.tls = encrypted;
    options.keysFile = roomKeysFile(localPath(m_workspace->source()));
    m_opening = true;
    m_errorText.clear();
    Q_EMIT openChanged();
    RoomServer::open(m_workspace->repository(), options).then(this, [this, attempt = ++m_attempt](const Result<std::shared_ptr<RoomServer>> &opened) {
        if (attempt != m_attempt) {
            return;
        }
        m_opening = false;
        if (opened) {
            m_server = opened.value();
            connect(m_server.get(), &RoomServer::presenceChanged, this, &Room::setPresence);
            if (!m_announcement.isEmpty()) {
                m_server->announce(m_announcement);
            }
        } else {
            m_errorText = translated(opened.error());
        }
        Q_EMIT openChanged();
    });
}

void Room::close()
{
    ++m_attempt;
    if (!m_server && !m_opening) {
        return;
    }
    m_opening = false;
    m_server.reset();
    setPresence(0, {}, {});
    Q_EMIT openChanged();
}

void Room::setPresence(int devices, const QHash<QString, int> &byGroup, const QHash<QString, int> &typing)
{
    m_devices = devices;
    m_byGroup = byGroup;
    m_typing = std::accumulate(typing.cbegin(), typing.cend(), 0);
    Q_EMIT presenceChanged();
}
