// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roompage.h"

#include <QFile>

#include <map>

namespace
{
struct Entry {
    std::string_view path;
    const char *resource;
    std::string_view contentType;
};

constexpr Entry entries[] = {{"/", ":/dreischritt/room/page/index.html", "text/html; charset=utf-8"},
                             {"/page.css", ":/dreischritt/room/page/page.css", "text/css; charset=utf-8"},
                             {"/page.js", ":/dreischritt/room/page/page.js", "text/javascript; charset=utf-8"},
                             {"/texts.json", ":/dreischritt/room/page/texts.json", "application/json; charset=utf-8"},
                             {"/manifest.webmanifest", ":/dreischritt/room/page/manifest.webmanifest", "application/manifest+json; charset=utf-8"},
                             {"/icon.svg", ":/dreischritt/room/page/icon.svg", "image/svg+xml"},
                             {"/service.js", ":/dreischritt/room/page/service.js", "text/javascript; charset=utf-8"}};
}

std::shared_ptr<const RoomAsset> roomAsset(std::string_view path)
{
    static const auto assets = [] {
        std::map<std::string_view, std::shared_ptr<const RoomAsset>> all;
        for (const Entry &entry : entries) {
            QFile file(QString::fromLatin1(entry.resource));
            if (file.open(QIODevice::ReadOnly)) {
                all.emplace(entry.path, std::make_shared<const RoomAsset>(RoomAsset{entry.contentType, file.readAll().toStdString()}));
            }
        }
        return all;
    }();
    const auto it = assets.find(path.substr(0, path.find('?')));
    return it == assets.end() ? nullptr : it->second;
}
