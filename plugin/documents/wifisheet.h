// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"

/** What the sheet says, in one language. */
struct WifiSheetWords {
    /** BCP 47 tag. */
    QString language;
    /** What it is for: "Take part with your phone". */
    QString invitation;
    QString joinNetwork;
    QString network;
    QString password;
    QString noPassword;
    QString openPage;
    QString address;
    QString code;
    /** Of the two QR codes, for those who do not see them. */
    QString networkPicture;
    QString pagePicture;
};

/**
 * WLAN-Blatt: what lies on the tables or hangs at the door. The password stands in the file that is printed and nowhere else.
 */
struct WifiSheet {
    /** The conference. */
    QString title;
    QString publisher;
    /** Name of the Wi-Fi; empty: the sheet begins with the page. */
    QString network;
    /** Empty: an open Wi-Fi. */
    QString password;
    QString address;
    QString code;
    /** QR codes of wifiPayload() and of the address, as in Figure. */
    QByteArray networkFields;
    QByteArray pageFields;
    /** The first one's language is the sheet's. */
    QList<WifiSheetWords> words;
};

/** What a phone's camera joins a Wi-Fi by: WIFI:T:WPA;S:name;P:password;; with \ before what would end a part. */
[[nodiscard]] QString wifiPayload(const QString &network, const QString &password);
/** One page A4, where the names are of the usual length. */
[[nodiscard]] Document buildWifiSheet(const WifiSheet &sheet);
