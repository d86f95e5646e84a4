// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "operation.h"
#include "room.h"

#include <memory>

class QTemporaryDir;
struct RoomNotice;

/**
 * WLAN-Blatt: the sheet that lies on the tables, for an open room. The network and its password are kept nowhere: they
 * stand in the file that is printed, and here as long as this lives.
 */
class RoomSheet : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Room *room MEMBER m_room NOTIFY changed FINAL)
    /** Name of the Wi-Fi; empty: the sheet begins with the page. */
    Q_PROPERTY(QString network MEMBER m_network NOTIFY changed FINAL)
    /** Empty: an open Wi-Fi. */
    Q_PROPERTY(QString password MEMBER m_password NOTIFY changed FINAL)
    /** Tags, the sheet's own first; empty: the shown language and all others there is a catalogue for. */
    Q_PROPERTY(QStringList languages MEMBER m_languages NOTIFY changed FINAL)
    /** What is wrong with the password, in the user's language; empty where nothing is. */
    Q_PROPERTY(QString passwordHint READ passwordHint NOTIFY changed FINAL)

public:
    explicit RoomSheet(QObject *parent = nullptr);
    ~RoomSheet() override;

    [[nodiscard]] QString passwordHint() const;
    /** Writes it as a PDF into `folder` (URL or path); `results` is its path. Fails where the room is not open. */
    Q_INVOKABLE Operation *write(const QString &folder);
    /**
     * The finished page before it is written: `results` is the URL of a PDF that only this user can read and that is gone
     * after forgetPreview(), the next preview and with this. Fails where the room is not open.
     */
    Q_INVOKABLE Operation *preview();
    Q_INVOKABLE void forgetPreview();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] RoomNotice notice() const;
    /** Has it made by `make`, which answers where it is, beside the screen; fails where the room is not open. */
    template<class Make>
    Operation *made(Make make);

    QPointer<Room> m_room;
    QString m_network;
    QString m_password;
    QStringList m_languages;
    /** Held by who writes into it as well. */
    std::shared_ptr<QTemporaryDir> m_preview;
};
