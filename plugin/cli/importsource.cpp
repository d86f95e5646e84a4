// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "importsource.h"

#include "csvreader.h"
#include "workspacereader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace
{
constexpr qint64 maximumSize = 1024LL * 1024 * 1024;

}

Result<QByteArray> readSourceFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return Error(Error::NotFound, "There is no such file or folder.");
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error(Error::Unreadable, "It cannot be read: %1.", {file.errorString()});
    }
    QByteArray bytes = file.read(maximumSize + 1);
    if (file.error() != QFileDevice::NoError) {
        return Error(Error::Unreadable, "It cannot be read: %1.", {file.errorString()});
    }
    if (bytes.size() > maximumSize) {
        return Error(Error::Refused, "It is larger than %1 MB; that is no export of a workspace.", {QString::number(maximumSize / 1024 / 1024)});
    }
    return bytes;
}

Result<Staging> readImportSource(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return Error(Error::NotFound, "There is no such file or folder.");
    }
    QList<CsvSource> sources;
    if (info.isDir()) {
        const QStringList names = QDir(path).entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            // The folder of an export holds its dictionary too.
            if (!recordInfoOfFile(name)) {
                continue;
            }
            auto bytes = readSourceFile(path + u'/' + name);
            if (!bytes) {
                return bytes.error();
            }
            sources += CsvSource{name, bytes.value()};
        }
        if (sources.isEmpty()) {
            return Error(Error::NotFound, "This folder holds no CSV files of records, such as contributions.csv.");
        }
        return readCsv(sources);
    }
    auto bytes = readSourceFile(path);
    if (!bytes) {
        return bytes.error();
    }
    if (info.suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0) {
        return readCsv({{info.fileName(), bytes.value()}});
    }
    return readWorkspaceJson(bytes.value());
}
