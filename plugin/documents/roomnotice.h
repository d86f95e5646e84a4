// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "wifisheet.h"

/** Aushang: what has to be known to take part in a room. */
struct RoomNotice {
    /** Of the conference. */
    QString title;
    /** Name of the Wi-Fi; empty: the sheet begins with the page. */
    QString network;
    /** Empty: an open Wi-Fi. */
    QString password;
    /** Of the room's page, such as http://192.168.1.5:8517/ */
    QString address;
    QString code;
    /** Tags, the sheet's own first; empty: the shown language and all others there is a catalogue for. */
    QStringList languages;
};

/** How long a Wi-Fi's password can be, in UTF-8. */
constexpr qsizetype shortestWifiPassword = 8;
constexpr qsizetype longestWifiPassword = 63;

/** False for what no Wi-Fi takes; none at all is good, for an open one. */
[[nodiscard]] bool isWifiPassword(const QString &password);
/**
 * The sheet for the tables, with the QR codes of both and the catalogues' words; languages written the other way than the
 * sheet's own stand last.
 */
[[nodiscard]] WifiSheet wifiSheetOf(const RoomNotice &notice);
