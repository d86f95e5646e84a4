// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspacejson.h"

#include "anonymity.h"
#include "datadictionary.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace
{
QJsonArray dictionaryToJson()
{
    QJsonArray array;
    for (const DictionaryEntry &entry : dataDictionary()) {
        QJsonObject object{{QStringLiteral("record"), entry.record},
                           {QStringLiteral("field"), entry.field},
                           {QStringLiteral("meaning"), entry.meaning},
                           {QStringLiteral("type"), entry.type}};
        const auto add = [&object](QLatin1String key, const QString &value) {
            if (!value.isEmpty()) {
                object.insert(key, value);
            }
        };
        add(QLatin1String("unit"), entry.unit);
        add(QLatin1String("values"), entry.values);
        add(QLatin1String("target"), entry.target);
        array.append(object);
    }
    return array;
}
}

QByteArray workspaceToJson(const Records &records, const QList<Change> &log)
{
    const Anonymity anonymity(records, log);
    QJsonObject workspace;
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        const auto type = RecordType::Type(i);
        if (isUnlogged(type)) {
            continue;
        }
        QJsonArray list;
        for (const QString &id : records.sortedIds(type)) {
            list.append(anonymity.cleared(type, records.toJson(type, id)));
        }
        workspace.insert(recordInfo(type).plural, list);
    }
    QList<Change> changes = log;
    std::stable_sort(changes.begin(), changes.end(), [](const Change &a, const Change &b) {
        return a.sequence < b.sequence;
    });
    QJsonArray lines;
    for (const Change &change : std::as_const(changes)) {
        if (!isUnlogged(change.record)) {
            lines.append(anonymity.cleared(change).toJson());
        }
    }
    workspace.insert(QLatin1String("format"), QStringLiteral("dreischritt-workspace"));
    workspace.insert(QLatin1String("schemaVersion"), workspaceSchemaVersion);
    workspace.insert(QLatin1String("changes"), lines);
    workspace.insert(QLatin1String("dictionary"), dictionaryToJson());
    return QJsonDocument(workspace).toJson(QJsonDocument::Indented);
}
