// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "workspace.h"

#include <QPointer>

/** Zurückgewiesene Karte: what the room did not take, still here with its text. */
struct RefusedEntry {
    Q_GADGET
    QML_VALUE_TYPE(refusedEntry)
    Q_PROPERTY(QString id MEMBER id FINAL)
    /** What was written, or what it was where it had no words. */
    Q_PROPERTY(QString text MEMBER text FINAL)
    /** Why, in the user's language. */
    Q_PROPERTY(QString sentence MEMBER sentence FINAL)

public:
    QString id;
    QString text;
    QString sentence;
    bool operator==(const RefusedEntry &) const = default;
};

/** Verbindung zum Raum of a workspace whose source is a room on another machine. */
class RoomLink : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged FINAL)
    /** The room hears this device now. */
    Q_PROPERTY(bool connected READ isConnected NOTIFY changed FINAL)
    /** False where somebody has to do something before it connects. */
    Q_PROPERTY(bool trying READ isTrying NOTIFY changed FINAL)
    /** Changes kept on this device that the room does not have yet. */
    Q_PROPERTY(int unsent READ unsent NOTIFY changed FINAL)
    /** Why this device is not in the room, in the user's language; empty: the line alone is missing, or nothing. */
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QList<RefusedEntry> refused READ refused NOTIFY refusedChanged FINAL)
    /** The moderation's word to all. */
    Q_PROPERTY(QString announcement READ announcement NOTIFY changed FINAL)
    /** Id of the group that has the floor, or empty. */
    Q_PROPERTY(QString floor READ floor NOTIFY changed FINAL)

public:
    explicit RoomLink(QObject *parent = nullptr);

    [[nodiscard]] Workspace *workspace() const;
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] bool isTrying() const;
    [[nodiscard]] int unsent() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QList<RefusedEntry> refused() const;
    [[nodiscard]] QString announcement() const;
    [[nodiscard]] QString floor() const;

    /** Hands a refused entry in once more. */
    Q_INVOKABLE void tryAgain(const QString &entry);
    Q_INVOKABLE void throwAway(const QString &entry);
    /** Tries to connect at once. */
    Q_INVOKABLE void reconnect();
    /**
     * The source that a typed or pasted address and a code make (host:port, the page's address or room://); empty where
     * the address is none.
     */
    [[nodiscard]] Q_INVOKABLE QString sourceFor(const QString &address, const QString &code) const;
    /** Why an address is none, in the user's language; empty where it is one. */
    [[nodiscard]] Q_INVOKABLE QString complaintAbout(const QString &address) const;

Q_SIGNALS:
    void workspaceChanged();
    void changed();
    void refusedChanged();

private:
    void update();

    QPointer<Workspace> m_workspace;
    QList<RefusedEntry> m_refused;
};
