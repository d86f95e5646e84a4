// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "profilemodel.h"

#include "i18n.h"
#include "localpath.h"
#include "profilefiles.h"
#include "profilewriter.h"

#include <QDir>
#include <QFile>

ProfileModel::ProfileModel(QObject *parent)
    : RowModel(parent)
{
    reload();
}

QStringList ProfileModel::problems() const
{
    return m_problems;
}

QString ProfileModel::folder() const
{
    return ProfileFiles::folder();
}

QString ProfileModel::errorText() const
{
    return m_errorText;
}

QString ProfileModel::removedName() const
{
    return m_removedName;
}

void ProfileModel::setError(const QString &text)
{
    if (m_errorText != text) {
        m_errorText = text;
        Q_EMIT errorTextChanged();
    }
}

void ProfileModel::reload()
{
    QStringList own;
    m_problems.clear();
    const QDir directory(ProfileFiles::folder());
    for (const QString &name : directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const auto bytes = ProfileFiles::bytesOf(directory.filePath(name));
        const auto read = bytes ? readProfile(bytes.value(), profileFolders()) : Result<Profile>(bytes.error());
        if (read) {
            own += read.value().id;
        } else {
            m_problems += name + QStringLiteral(": ") + translated(read.error());
        }
    }
    const QList<Profile> all = ::profiles(profileFolders());
    QList<ProfileSummary> rows;
    for (const Profile &profile : all) {
        const auto base = std::find_if(all.cbegin(), all.cend(), [&profile](const Profile &candidate) {
            return candidate.id == profile.basedOn && candidate.id != profile.id;
        });
        rows += ProfileSummary{profile.id, profile.name, profile.description, own.contains(profile.id), base == all.cend() ? QString() : base->name};
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ProfileSummary &a, const ProfileSummary &b) {
        return a.own != b.own ? a.own : a.name.localeAwareCompare(b.name) < 0;
    });
    setRows(rows);
    Q_EMIT reloaded();
}

QString ProfileModel::idAt(int row) const
{
    return row >= 0 && row < count() ? rows().at(row).id : QString();
}

int ProfileModel::rowOf(const QString &id) const
{
    const auto it = std::find_if(rows().cbegin(), rows().cend(), [&id](const ProfileSummary &row) {
        return row.id == id;
    });
    return it == rows().cend() ? -1 : int(it - rows().cbegin());
}

QString ProfileModel::copy(const QString &id, const QString &name)
{
    setError({});
    auto found = findProfile(id, profileFolders());
    if (!found) {
        setError(translated(found.error()));
        return {};
    }
    Profile profile = found.value();
    if (ProfileFiles::pathOf(id).isEmpty()) {
        profile.basedOn = profile.id;
    }
    const auto isTaken = [this](const QString &candidate) {
        return std::any_of(rows().cbegin(), rows().cend(), [&candidate](const ProfileSummary &row) {
            return row.name == candidate;
        });
    };
    profile.name = name;
    for (int i = 2; isTaken(profile.name); ++i) {
        profile.name = name + QLatin1Char(' ') + QString::number(i);
    }
    profile.id = ProfileFiles::freeId(profile.name);
    if (const auto error = ProfileFiles::save(profile)) {
        setError(translated(*error));
        return {};
    }
    reload();
    return profile.id;
}

bool ProfileModel::remove(const QString &id)
{
    setError({});
    const QString path = ProfileFiles::pathOf(id);
    if (path.isEmpty()) {
        return false;
    }
    QStringList dependants;
    for (const Profile &profile : ::profiles(profileFolders())) {
        if (profile.basedOn == id && profile.id != id) {
            dependants += profile.name;
        }
    }
    const bool shipsToo = ProfileFiles::shippedIds().contains(id);
    if (!dependants.isEmpty() && !shipsToo) {
        setError(translated(Error(Error::Refused, "Other profiles are based on this one: %1. Remove them first.", {dependants.join(QStringLiteral(", "))})));
        return false;
    }
    const auto bytes = ProfileFiles::bytesOf(path);
    if (!bytes) {
        setError(translated(bytes.error()));
        return false;
    }
    QFile file(path);
    if (!file.remove()) {
        setError(translated(Error(Error::Failed, "%1 cannot be removed: %2. Check whether you may write there.", {path, file.errorString()})));
        return false;
    }
    const int row = rowOf(id);
    m_removedName = row < 0 ? id : rows().at(row).name;
    m_removedPath = path;
    m_removedBytes = bytes.value();
    reload();
    return true;
}

void ProfileModel::restore()
{
    if (m_removedPath.isEmpty()) {
        return;
    }
    if (const auto error = ProfileFiles::write(m_removedPath, m_removedBytes)) {
        setError(translated(*error));
        return;
    }
    setError({});
    m_removedName.clear();
    m_removedPath.clear();
    m_removedBytes.clear();
    reload();
}

QString ProfileModel::take(const QString &file)
{
    setError({});
    const auto bytes = ProfileFiles::bytesOf(localPath(file));
    // Whoever shared it had the profiles that ship, not this person's own in their place.
    auto read = bytes ? readProfile(bytes.value()) : Result<Profile>(bytes.error());
    if (bytes && !read && read.error().code() == Error::NotFound) {
        read = readProfile(bytes.value(), profileFolders());
    }
    if (!read) {
        setError(translated(read.error()));
        return {};
    }
    Profile profile = read.value();
    const bool isTaken = findProfile(profile.id, profileFolders()) || !ProfileFiles::pathOf(profile.id).isEmpty();
    const QString safe = ProfileFiles::freeId(profile.id);
    profile.id = isTaken || safe.compare(profile.id, Qt::CaseInsensitive) != 0 ? safe : profile.id;
    if (profile.name.isEmpty()) {
        profile.name = profile.id;
    }
    if (const auto error = ProfileFiles::save(profile)) {
        setError(translated(*error));
        return {};
    }
    reload();
    return profile.id;
}

bool ProfileModel::share(const QString &id, const QString &file)
{
    setError({});
    auto found = findProfile(id, profileFolders());
    if (!found) {
        setError(translated(found.error()));
        return false;
    }
    Profile profile = found.value();
    // Others have the profiles that ship and none of the person's own.
    const QStringList shipped = ProfileFiles::shippedIds();
    QStringList seen;
    while (!profile.basedOn.isEmpty() && !shipped.contains(profile.basedOn) && !seen.contains(profile.basedOn)) {
        seen += profile.basedOn;
        const auto base = findProfile(profile.basedOn, profileFolders());
        profile.basedOn = base ? base.value().basedOn : QString();
    }
    if (const auto error = ProfileFiles::write(localPath(file), profileToJson(profile))) {
        setError(translated(*error));
        return false;
    }
    return true;
}
