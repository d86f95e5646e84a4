// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "oparladdress.h"

#include <QUrl>

Result<OparlAddress> OparlAddress::of(const Municipality &municipality)
{
    const QString given = municipality.councilAddress.trimmed();
    if (given.isEmpty()) {
        return Error(Error::Refused,
                     "The municipality states no council address yet, so OParl objects would have no ids. Enter where they shall live on the web in the "
                     "municipality's settings, such as https://rat.example.org/oparl/.");
    }
    QUrl url(given, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()) {
        return Error(
            Error::Refused,
            "The council address “%1” cannot begin the ids of OParl objects: it must be a web address with https and without ? and #. Correct it in the "
            "municipality's settings, such as https://rat.example.org/oparl/.",
            {given.left(120)});
    }
    url = url.adjusted(QUrl::NormalizePathSegments);
    QString base = url.toString(QUrl::FullyEncoded);
    if (!base.endsWith(u'/')) {
        base += u'/';
    }
    return OparlAddress(base);
}

QString oparlFile(const char *folder, const QString &id)
{
    return QLatin1String(folder) + u'/' + id + QLatin1String(".json");
}

QString oparlPageFile(const char *folder, qsizetype page)
{
    return QLatin1String(folder) + (page > 1 ? QString(u'-' + QString::number(page)) : QString()) + QLatin1String(".json");
}
