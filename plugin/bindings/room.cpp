// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "room.h"

#include "i18n.h"
#include "localpath.h"
#include "roomclient.h"
#include "roomserver.h"
#include "wirerecords.h"

#include <numeric>

Room::Room(QObject *parent)
    : QObject(parent)
    , m_attendees(new AttendeeModel(this))
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
        connect(m_workspace, &Workspace::conferenceChanged, this, [this] {
            close();
            setStage({});
        });
        connect(m_workspace, &QObject::destroyed, this, &Room::close);
        connect(m_workspace, &Workspace::roomStateChanged, this, &Room::follow);
        connect(m_workspace, &Workspace::sourceChanged, this, &Room::follow);
        connect(m_workspace, &Workspace::conferenceChanged, this, &Room::follow);
        connect(m_workspace, &Workspace::statusChanged, this, &Room::follow);
        // Groups have their names and their order once the records are there.
        connect(m_workspace, &Workspace::statusChanged, this, [this] {
            m_attendees->show(m_presence.attendees, m_workspace);
        });
    }
    follow();
    Q_EMIT workspaceChanged();
}

bool Room::isOpen() const
{
    return m_server != nullptr;
}

bool Room::isLive() const
{
    return m_server || m_leads;
}

bool Room::isConnected() const
{
    return m_server || m_isLineThere;
}

QString Room::elsewhere() const
{
    return m_elsewhere;
}

std::shared_ptr<RoomClient> Room::line() const
{
    const bool leads = m_workspace && m_workspace->room() && WireRecords::isModeration(m_workspace->roomState().role)
        && !m_workspace->roomState().participant.isEmpty() && !m_workspace->roomState().isFinal;
    return leads ? m_workspace->room() : nullptr;
}

void Room::follow()
{
    const bool leads = line() != nullptr;
    const bool isLineThere = leads && m_workspace->roomState().isConnected;
    const auto place = m_workspace && m_workspace->isRemote() ? RoomPlace::fromText(m_workspace->source()) : Error();
    const QString elsewhere = place ? place.value().line().authority() : QString();
    const bool led = std::exchange(m_leads, leads);
    const bool wasThere = std::exchange(m_isLineThere, isLineThere);
    const QString before = std::exchange(m_elsewhere, elsewhere);
    if (leads) {
        setPresence(m_workspace->roomState().presence);
        setStage(m_workspace->roomState().stage);
    } else if (led) {
        setPresence({});
        setStage({});
    }
    if (led != leads || wasThere != isLineThere || before != elsewhere) {
        Q_EMIT openChanged();
    }
}

template<class Say>
void Room::tell(const RoomStage &stage, Say say)
{
    const auto elsewhere = line();
    if (m_server) {
        say(*m_server);
    } else if (elsewhere) {
        say(*elsewhere);
    } else if (m_workspace && m_workspace->isRemote()) {
        return;
    }
    setStage(stage);
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
    return m_presence.devices;
}

int Room::typing() const
{
    return std::accumulate(m_presence.typing.cbegin(), m_presence.typing.cend(), 0);
}

int Room::devicesIn(const QString &group) const
{
    return m_presence.byGroup.value(group);
}

int Room::typingIn(const QString &step) const
{
    return m_presence.typing.value(step);
}

int Room::typingOf(const QString &group) const
{
    return m_presence.typingByGroup.value(group);
}

AttendeeModel *Room::attendees() const
{
    return m_attendees;
}

void Room::removeDevice(const QString &participant)
{
    if (m_server) {
        m_server->removeDevice(participant);
    } else if (const auto room = line()) {
        room->removeDevice(participant);
    }
}

QString Room::announcement() const
{
    return m_stage.announcement;
}

void Room::setAnnouncement(const QString &text)
{
    RoomStage stage = m_stage;
    stage.announcement = text;
    tell(stage, [&text](auto &room) {
        room.announce(text);
    });
}

QString Room::floor() const
{
    return m_stage.floor;
}

void Room::giveFloor(const QString &group)
{
    RoomStage stage = m_stage;
    stage.floor = group;
    tell(stage, [&group](auto &room) {
        room.giveFloor(group);
    });
}

QString Room::plenaryStep() const
{
    return m_stage.plenaryStep;
}

QString Room::plenaryGroup() const
{
    return m_stage.plenaryGroup;
}

void Room::showPlenary(const QString &step, const QString &group)
{
    RoomStage stage = m_stage;
    stage.plenaryStep = step;
    stage.plenaryGroup = group;
    tell(stage, [&step, &group](auto &room) {
        room.showPlenary(step, group);
    });
}

void Room::openDoors(int port, bool encrypted)
{
    if (m_server || m_opening || !m_workspace || m_workspace->status() != Workspace::Ready) {
        return;
    }
    if (m_workspace->room()) {
        m_errorText = translated(Error(Error::Refused, "This conference is on another computer, which holds its room. Open it there."));
        Q_EMIT openChanged();
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
            // Whoever of the moderation came back at once may have said something already: nothing is taken away.
            if (!m_stage.announcement.isEmpty()) {
                m_server->announce(m_stage.announcement);
            }
            if (!m_stage.floor.isEmpty()) {
                m_server->giveFloor(m_stage.floor);
            }
            if (!m_stage.plenaryStep.isEmpty() || !m_stage.plenaryGroup.isEmpty()) {
                m_server->showPlenary(m_stage.plenaryStep, m_stage.plenaryGroup);
            }
            // From now on the room says what is told to all: another of the moderation may do so from their own device.
            connect(m_server.get(), &RoomServer::stageChanged, this, &Room::setStage);
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
    setPresence({});
    Q_EMIT openChanged();
}

void Room::setPresence(const RoomPresence &presence)
{
    m_presence = presence;
    m_attendees->show(presence.attendees, m_workspace);
    Q_EMIT presenceChanged();
}

void Room::setStage(const RoomStage &stage)
{
    if (stage != m_stage) {
        m_stage = stage;
        Q_EMIT stageChanged();
    }
}
