// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "oparlremains.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace
{
constexpr qint64 maximumObjectSize = 4'000'000;
constexpr qint64 maximumPageSize = 256'000'000;

QJsonObject objectIn(const QString &path, qint64 maximumSize)
{
    QFile file(path);
    if (file.size() > maximumSize || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files | QDir::NoSymLinks, QDir::Name);
}

OparlFile deletedOf(const QString &path, const QJsonObject &object, const QDateTime &modified)
{
    const auto kept = [&object](const char *name) {
        return object.value(QLatin1String(name));
    };
    const bool isDeleted = kept("deleted").toBool();
    return {path,
            {{QStringLiteral("id"), kept("id")},
             {QStringLiteral("type"), kept("type")},
             {QStringLiteral("created"), kept("created")},
             {QStringLiteral("modified"), isDeleted ? kept("modified") : QJsonValue(OparlTime::text(modified))},
             {QStringLiteral("deleted"), true}}};
}
}

OparlRemains
oparlRemains(const QString &folder, const QList<OparlFile> &files, const QSet<QString> &names, const OparlAddress &address, const QDateTime &modified)
{
    QSet<QString> present;
    for (const OparlFile &file : files) {
        present.insert(file.path);
    }
    OparlRemains remains;
    for (const char *list : {"papers", "consultations", "files", "meetings", "agenda-items", "organizations", "legislative-terms"}) {
        const QString name = QString::fromLatin1(list);
        for (const QString &file : filesIn(folder + u'/' + name)) {
            const QString path = name + u'/' + file;
            const bool isPresent = present.contains(path);
            // A document that goes on may have another name now.
            if (isPresent && name != QLatin1String("files")) {
                continue;
            }
            const QJsonObject object = objectIn(folder + u'/' + path, maximumObjectSize);
            if (object.value(QLatin1String("id")).toString() != address.url(path)) {
                continue;
            }
            if (!isPresent) {
                remains.deleted += deletedOf(path, object, modified);
            }
            const QString document = object.value(QLatin1String("fileName")).toString();
            const QString documentPath = QLatin1String("documents/") + document;
            const QFileInfo info(folder + u'/' + documentPath);
            if (!document.isEmpty() && !document.contains(u'/') && !document.contains(u'\\') && !names.contains(document) && info.isFile()
                && !info.isSymLink()) {
                remains.obsolete += documentPath;
            }
        }
    }
    static const QRegularExpression page(QStringLiteral("^[a-z-]+-\\d+\\.json$"));
    for (const QString &file : filesIn(folder)) {
        if (!present.contains(file) && page.match(file).hasMatch()
            && objectIn(folder + u'/' + file, maximumPageSize).value(QLatin1String("links")).toObject().value(QLatin1String("self")).toString()
                == address.url(file)) {
            remains.obsolete += file;
        }
    }
    return remains;
}
