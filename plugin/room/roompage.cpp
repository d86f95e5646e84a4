// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roompage.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <map>

namespace
{
std::string_view contentTypeOf(const QString &name)
{
    constexpr std::pair<const char *, std::string_view> types[] = {{".html", "text/html; charset=utf-8"},
                                                                   {".css", "text/css; charset=utf-8"},
                                                                   {".js", "text/javascript; charset=utf-8"},
                                                                   {".json", "application/json; charset=utf-8"},
                                                                   {".webmanifest", "application/manifest+json; charset=utf-8"},
                                                                   {".svg", "image/svg+xml"}};
    for (const auto &[ending, type] : types) {
        if (name.endsWith(QLatin1String(ending))) {
            return type;
        }
    }
    return "application/octet-stream";
}

/** What only whoever works on the page reads stays at home: indentation and lines of comment. */
QByteArray withoutMargins(const QByteArray &body)
{
    QByteArray result;
    for (const QByteArray &line : body.split('\n')) {
        const QByteArray words = line.trimmed();
        if (!words.isEmpty() && !words.startsWith("//")) {
            result += words + '\n';
        }
    }
    return result;
}

using Assets = std::map<std::string, std::shared_ptr<const RoomAsset>, std::less<>>;

Assets readAssets()
{
    const QString folder = QStringLiteral(":/dreischritt/room/page");
    std::map<std::string, QByteArray> bodies;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray paths;
    for (const QString &name : QDir(folder).entryList(QDir::Files, QDir::Name)) {
        QFile file(folder + QLatin1Char('/') + name);
        if (file.open(QIODevice::ReadOnly)) {
            const QByteArray path = name == QLatin1String("index.html") ? QByteArray("/") : '/' + name.toLatin1();
            const QByteArray body = name.endsWith(QLatin1String("js")) || name.endsWith(QLatin1String("css")) ? withoutMargins(file.readAll()) : file.readAll();
            hash.addData(body);
            if (name != QLatin1String("service.js")) {
                paths += (paths.isEmpty() ? "" : " ") + path;
            }
            bodies.emplace(path.toStdString(), body);
        }
    }
    const QByteArray mark = hash.result().toHex().first(16);
    Assets assets;
    for (auto &[path, body] : bodies) {
        body.replace("@mark@", mark).replace("@files@", paths);
        const std::string_view type = contentTypeOf(path == "/" ? QStringLiteral(".html") : QString::fromStdString(path));
        assets.emplace(path, std::make_shared<const RoomAsset>(RoomAsset{type, '"' + mark.toStdString() + '"', body.toStdString()}));
    }
    return assets;
}
}

std::shared_ptr<const RoomAsset> roomAsset(std::string_view path)
{
    static const Assets assets = readAssets();
    const auto it = assets.find(path.substr(0, path.find('?')));
    return it == assets.end() ? nullptr : it->second;
}
