// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "attendeemodel.h"
#include "workspace.h"

#include <QPointer>

#include <memory>

class RoomClient;
class RoomServer;

/**
 * Raum: opens the shown conference for the phones and laptops in the hall. It stays open until close() is called, the
 * workspace goes or another file is opened in it; the file keeps everything.
 *
 * Where the workspace is a room on another computer, nothing is opened here. A device of the moderation leads that room
 * from here, with the same functions; for any other device there is nothing to lead.
 */
class Room : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged FINAL)
    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged FINAL)
    /** Whether there is a room to lead: it is open here, or on another computer and this device is one of the moderation's. */
    Q_PROPERTY(bool live READ isLive NOTIFY openChanged FINAL)
    /**
     * True while the room to lead hears and tells. Without a line a word to all, the floor and what the wall shows are
     * told as soon as there is one; who is there is not known, and nobody can be sent away.
     */
    Q_PROPERTY(bool connected READ isConnected NOTIFY openChanged FINAL)
    /** Where the room is open, if on another computer, such as 192.168.1.5:8517; or empty. */
    Q_PROPERTY(QString elsewhere READ elsewhere NOTIFY openChanged FINAL)
    /** True while it is being opened. */
    Q_PROPERTY(bool opening READ isOpening NOTIFY openChanged FINAL)
    /** Why it could not be opened, in the user's language. */
    Q_PROPERTY(QString errorText READ errorText NOTIFY openChanged FINAL)
    /** Addresses of the page, the most likely first. */
    Q_PROPERTY(QStringList pages READ pages NOTIFY openChanged FINAL)
    /** What people type. */
    Q_PROPERTY(QString code READ code NOTIFY openChanged FINAL)
    /** For a second moderator's device; not for the beamer. */
    Q_PROPERTY(QString moderatorCode READ moderatorCode NOTIFY openChanged FINAL)
    /** Address with the code in it, for a QR code. */
    Q_PROPERTY(QString invitation READ invitation NOTIFY openChanged FINAL)
    /** Devices that are there now. */
    Q_PROPERTY(int devices READ devices NOTIFY presenceChanged FINAL)
    /** How many are typing just now; in an anonymous step always 0. */
    Q_PROPERTY(int typing READ typing NOTIFY presenceChanged FINAL)
    /** The last word to all. */
    Q_PROPERTY(QString announcement READ announcement WRITE setAnnouncement NOTIFY stageChanged FINAL)
    /** Id of the group that has the floor, or empty. */
    Q_PROPERTY(QString floor READ floor WRITE giveFloor NOTIFY stageChanged FINAL)
    /** What the wall shows and phones follow: id of a step, or of a group where it is one group's page; or empty. */
    Q_PROPERTY(QString plenaryStep READ plenaryStep NOTIFY stageChanged FINAL)
    Q_PROPERTY(QString plenaryGroup READ plenaryGroup NOTIFY stageChanged FINAL)
    /** Devices that have been here since the room was opened. */
    Q_PROPERTY(AttendeeModel *attendees READ attendees CONSTANT FINAL)

public:
    explicit Room(QObject *parent = nullptr);
    ~Room() override;

    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] QString elsewhere() const;
    [[nodiscard]] bool isOpening() const;
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QStringList pages() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString moderatorCode() const;
    [[nodiscard]] QString invitation() const;
    [[nodiscard]] int devices() const;
    [[nodiscard]] int typing() const;
    [[nodiscard]] QString announcement() const;
    void setAnnouncement(const QString &text);
    [[nodiscard]] QString floor() const;
    /** Gives the floor to a group, on every phone and on the wall; empty takes it back. */
    Q_INVOKABLE void giveFloor(const QString &group);
    [[nodiscard]] QString plenaryStep() const;
    [[nodiscard]] QString plenaryGroup() const;
    /** Has phones follow what the wall shows. */
    Q_INVOKABLE void showPlenary(const QString &step, const QString &group = {});
    [[nodiscard]] AttendeeModel *attendees() const;
    /** Sends a device away for good; what it handed in stays. */
    Q_INVOKABLE void removeDevice(const QString &participant);

    /** Opens it on `port`; 0: any free one. `encrypted`: with a self-made certificate. */
    Q_INVOKABLE void openDoors(int port = 8517, bool encrypted = false);
    Q_INVOKABLE void close();
    /** Devices of one focus group. */
    [[nodiscard]] Q_INVOKABLE int devicesIn(const QString &group) const;
    /** How many are typing in a step; in an anonymous one always 0. */
    [[nodiscard]] Q_INVOKABLE int typingIn(const QString &step) const;
    /** How many of one focus group are typing; those in an anonymous step are not counted. */
    [[nodiscard]] Q_INVOKABLE int typingOf(const QString &group) const;

Q_SIGNALS:
    void workspaceChanged();
    void openChanged();
    void presenceChanged();
    void stageChanged();

private:
    void setPresence(const RoomPresence &presence);
    void setStage(const RoomStage &stage);
    /** Takes over what is so in the room this device leads on another computer. */
    void follow();
    /** The line to that room, or null. */
    [[nodiscard]] std::shared_ptr<RoomClient> line() const;
    /** Says it to the room, wherever it is; nothing where another computer's room is not this device's to lead. */
    template<class Say>
    void tell(const RoomStage &stage, Say say);

    QPointer<Workspace> m_workspace;
    std::shared_ptr<RoomServer> m_server;
    bool m_opening = false;
    /** Counts the attempts, so that an answer to one given up is passed over. */
    int m_attempt = 0;
    QString m_errorText;
    /** As pages were told last. */
    bool m_leads = false;
    bool m_isLineThere = false;
    QString m_elsewhere;
    RoomPresence m_presence;
    RoomStage m_stage;
    AttendeeModel *m_attendees;
};
