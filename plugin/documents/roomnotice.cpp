// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomnotice.h"

#include "catalogues.h"
#include "qrfields.h"

#include <KLocalizedString>

#include <QLocale>

namespace
{
constexpr auto domain = "dreischritt";

WifiSheetWords wordsIn(const QString &language, const QString &network)
{
    const auto in = [&language](const KLocalizedString &text) {
        return text.toString(QStringList{language == QLatin1String("en") ? QStringLiteral("en_US") : language});
    };
    WifiSheetWords words;
    words.language = language;
    words.invitation = in(ki18ndc(domain, "@title sheet on the tables", "Take part with your phone"));
    words.joinNetwork = in(ki18ndc(domain, "@title sheet on the tables", "Join the Wi-Fi"));
    words.network = in(ki18ndc(domain, "@label sheet on the tables", "Wi-Fi"));
    words.password = in(ki18ndc(domain, "@label sheet on the tables", "Password"));
    words.noPassword = in(ki18ndc(domain, "@info sheet on the tables", "No password is needed."));
    words.openPage = in(ki18ndc(domain, "@title sheet on the tables", "Open the page"));
    words.address = in(ki18ndc(domain, "@label sheet on the tables", "Address"));
    words.code = in(ki18ndc(domain, "@label sheet on the tables", "Code"));
    words.networkPicture = in(ki18ndc(domain, "@info:whatsthis", "QR code of the Wi-Fi %1").subs(network));
    words.pagePicture = in(ki18ndc(domain, "@info:whatsthis", "QR code of the page, with the code in it"));
    return words;
}
}

bool isWifiPassword(const QString &password)
{
    const qsizetype length = password.toUtf8().size();
    return length == 0 || (length >= shortestWifiPassword && length <= longestWifiPassword);
}

WifiSheet wifiSheetOf(const RoomNotice &notice)
{
    WifiSheet sheet;
    sheet.title = notice.title;
    sheet.network = notice.network.trimmed();
    sheet.password = notice.password;
    sheet.address = notice.address;
    sheet.code = notice.code;
    sheet.networkFields = sheet.network.isEmpty() ? QByteArray() : qrFields(wifiPayload(sheet.network, sheet.password));
    sheet.pageFields = qrFields(notice.address + u'#' + notice.code);
    QStringList languages = notice.languages.isEmpty() ? QStringList{shownLanguage()} + catalogueLanguages() : notice.languages;
    languages.removeDuplicates();
    // A line of several languages runs as the first of them does: it is to run as the sheet.
    const Qt::LayoutDirection direction = QLocale(languages.constFirst()).textDirection();
    std::stable_partition(languages.begin() + 1, languages.end(), [direction](const QString &tag) {
        return QLocale(tag).textDirection() == direction;
    });
    for (const QString &tag : std::as_const(languages)) {
        sheet.words += wordsIn(tag, sheet.network);
    }
    return sheet;
}
