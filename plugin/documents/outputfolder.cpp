// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "outputfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <filesystem>

Result<QString> writeInto(const QString &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = QDir(folder).filePath(name);
    const auto failed = [&path](const QString &why) {
        return Error(Error::Failed, "“%1” could not be written: %2.", {path, why});
    };
    const QString parent = QFileInfo(path).path();
    if (!QDir().mkpath(parent)) {
        return Error(Error::Failed, "The folder “%1” could not be made. Choose another one.", {parent});
    }
    QTemporaryFile file(path + QStringLiteral(".XXXXXX"));
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush()) {
        return failed(file.errorString());
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    file.close();
    std::error_code problem;
    std::filesystem::rename(std::filesystem::path(file.fileName().toStdU16String()), std::filesystem::path(path.toStdU16String()), problem);
    if (problem) {
        return failed(QString::fromStdString(problem.message()));
    }
    file.setAutoRemove(false);
    return path;
}
