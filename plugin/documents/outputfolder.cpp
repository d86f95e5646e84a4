// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "outputfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <filesystem>

namespace
{
Error failedAt(const QString &path, const QString &why)
{
    return Error(Error::Failed, "“%1” could not be written: %2.", {path, why});
}

/** Opened beside `path`, whose folder is made where it is missing. */
std::optional<Error> openBeside(const QString &path, QTemporaryFile &file)
{
    const QString parent = QFileInfo(path).path();
    if (!QDir().mkpath(parent)) {
        return Error(Error::Failed, "The folder “%1” could not be made. Choose another one.", {parent});
    }
    file.setFileTemplate(path + QStringLiteral(".XXXXXX"));
    return file.open() ? std::nullopt : std::optional(failedAt(path, file.errorString()));
}
}

std::optional<Error> whyNotInto(const QString &folder, const QString &name)
{
    const QString path = QDir(folder).filePath(name);
    if (QFileInfo(path).isDir()) {
        return Error(Error::Failed, "“%1” is a folder. Name a file in it.", {path});
    }
    QTemporaryFile file;
    return openBeside(path, file);
}

Result<QString> writeInto(const QString &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = QDir(folder).filePath(name);
    QTemporaryFile file;
    if (const auto why = openBeside(path, file)) {
        return *why;
    }
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        return failedAt(path, file.errorString());
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    file.close();
    std::error_code problem;
    std::filesystem::rename(std::filesystem::path(file.fileName().toStdU16String()), std::filesystem::path(path.toStdU16String()), problem);
    if (problem) {
        return failedAt(path, QString::fromStdString(problem.message()));
    }
    file.setAutoRemove(false);
    return path;
}
