// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "profilefiles.h"

#include "documentfilename.h"
#include "profilewriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace
{
constexpr qint64 largest = 1'000'000;
}

QString ProfileFiles::folder()
{
    return profileFolders().constFirst();
}

QStringList ProfileFiles::shippedIds()
{
    static const QStringList ids = [] {
        QStringList found;
        for (const Profile &profile : profiles()) {
            found += profile.id;
        }
        return found;
    }();
    return ids;
}

QString ProfileFiles::pathOf(const QString &id)
{
    const QDir directory(folder());
    for (const QString &name : directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const auto bytes = bytesOf(directory.filePath(name));
        const QString stated = bytes ? QJsonDocument::fromJson(bytes.value()).object().value(QLatin1String("id")).toString() : QString();
        if ((stated.isEmpty() ? name.chopped(5) : stated) == id) {
            return directory.filePath(name);
        }
    }
    return {};
}

std::optional<Error> ProfileFiles::write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return Error(Error::Failed, "%1 cannot be written: %2. Check that there is room and that you may write there.", {path, file.errorString()});
    }
    return std::nullopt;
}

Result<QByteArray> ProfileFiles::bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error(Error::NotFound, "%1 cannot be read: %2. Check the name and whether you may open it.", {path, file.errorString()});
    }
    if (file.size() > largest) {
        return Error(Error::Refused, "%1 is larger than 1 MB, so it is no document profile.", {path});
    }
    return file.readAll();
}

std::optional<Error> ProfileFiles::save(const Profile &profile)
{
    const QString known = pathOf(profile.id);
    return write(known.isEmpty() ? QDir(folder()).filePath(profile.id + QStringLiteral(".json")) : known, profileToJson(profile, profileFolders()));
}

QString ProfileFiles::freeId(const QString &name)
{
    QSet<QString> used;
    for (const Profile &profile : profiles(profileFolders())) {
        used.insert(profile.id.toLower());
    }
    // A file that cannot be read keeps its name too.
    const QDir directory(folder());
    for (const QString &file : directory.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        used.insert(file.chopped(5).toLower());
    }
    return documentFileName(name.toLower(), {}, {}, used);
}
