// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "workspace.h"

#include <QPointer>

#include <memory>

class RoomServer;

/**
 * Raum: opens the shown conference for the phones and laptops in the hall. It stays open until close() is called, the
 * workspace goes or another file is opened in it; the file keeps everything.
 */
class Room : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged FINAL)
    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged FINAL)
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
    Q_PROPERTY(QString announcement READ announcement WRITE setAnnouncement NOTIFY announcementChanged FINAL)

public:
    explicit Room(QObject *parent = nullptr);
    ~Room() override;

    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] bool isOpen() const;
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

    /** Opens it on `port`; 0: any free one. `encrypted`: with a self-made certificate. */
    Q_INVOKABLE void openDoors(int port = 8517, bool encrypted = false);
    Q_INVOKABLE void close();
    /** Devices of one focus group. */
    [[nodiscard]] Q_INVOKABLE int devicesIn(const QString &group) const;

Q_SIGNALS:
    void workspaceChanged();
    void openChanged();
    void presenceChanged();
    void announcementChanged();

private:
    void setPresence(int devices, const QHash<QString, int> &byGroup, const QHash<QString, int> &typing);

    QPointer<Workspace> m_workspace;
    std::shared_ptr<RoomServer> m_server;
    bool m_opening = false;
    /** Counts the attempts, so that an answer to one given up is passed over. */
    int m_attempt = 0;
    QString m_errorText;
    int m_devices = 0;
    QHash<QString, int> m_byGroup;
    int m_typing = 0;
    QString m_announcement;
};
