// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomplace.h"

#include <QCryptographicHash>
#include <QUrlQuery>

namespace
{
QString plain(const QString &typed)
{
    QString code;
    for (const QChar letter : typed.toUpper()) {
        if (letter.isLetterOrNumber()) {
            code += letter;
        }
    }
    return code;
}
}

bool RoomPlace::isOne(const QString &source)
{
    return source.startsWith(QLatin1String("room://"), Qt::CaseInsensitive) || source.startsWith(QLatin1String("rooms://"), Qt::CaseInsensitive);
}

Result<RoomPlace> RoomPlace::fromText(const QString &text, const QString &code)
{
    QString address = text.trimmed();
    if (!address.contains(QLatin1String("://"))) {
        address.prepend(QLatin1String("room://"));
    }
    const QUrl url(address);
    const QString scheme = url.scheme().toLower();
    const QStringList known{QStringLiteral("room"), QStringLiteral("rooms"), QStringLiteral("http"), QStringLiteral("https")};
    if (!url.isValid() || url.host().isEmpty() || !known.contains(scheme) || url.port(1) < 1) {
        return Error(Error::Refused, "“%1” is no address of a room. Type it as it stands on the screen in the hall, such as 192.168.1.5:8517.", {text.left(100)});
    }
    const QUrlQuery query(url);
    RoomPlace place;
    place.host = url.host();
    place.port = quint16(url.port(place.port));
    place.tls = scheme.endsWith(QLatin1Char('s')) || query.hasQueryItem(QStringLiteral("tls"));
    place.watches = query.hasQueryItem(QStringLiteral("watch"));
    place.code = plain(scheme.startsWith(QLatin1String("room")) ? url.path() : url.fragment());
    if (place.code.isEmpty()) {
        place.code = plain(code);
    }
    return place;
}

QString RoomPlace::source() const
{
    QUrl url;
    url.setScheme(tls ? QStringLiteral("rooms") : QStringLiteral("room"));
    url.setHost(host);
    url.setPort(port);
    url.setPath(QLatin1Char('/') + code);
    if (watches) {
        url.setQuery(QStringLiteral("watch"));
    }
    return url.toString(QUrl::FullyEncoded);
}

QUrl RoomPlace::line() const
{
    QUrl url;
    url.setScheme(tls ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setHost(host);
    url.setPort(port);
    url.setPath(QStringLiteral("/room"));
    return url;
}

QString RoomPlace::shelf() const
{
    const QString name = (code.isEmpty() ? host + QLatin1Char(':') + QString::number(port) : code) + (watches ? QStringLiteral("?watch") : QString());
    return QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}
