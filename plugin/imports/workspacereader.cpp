// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspacereader.h"

#include "jsonplaces.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace
{
const RecordInfo *infoOfPlural(const QString &plural)
{
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        const RecordInfo &info = recordInfo(RecordType::Type(i));
        if (info.plural == plural) {
            return &info;
        }
    }
    return nullptr;
}

StagedRow readRow(const RecordInfo &info, const QJsonValue &value, TextPlace place)
{
    StagedRow row;
    row.record = info.type;
    row.line = place.line;
    row.column = place.column;
    const auto refused = [&row](const Error &problem) {
        row.kind = StagedRow::Refused;
        row.problem = problem;
        return row;
    };
    if (!value.isObject()) {
        return refused(Error(Error::Refused, "An entry of “%1” must be an object.", {info.plural}));
    }
    row.fields = value.toObject();
    const QString id = row.fields.take(QLatin1String("id")).toString();
    row.recordId = Uuid::normalised(id);
    if (row.recordId.isEmpty()) {
        return refused(Error(Error::Refused, "The id of a %1 must be a UUID, not “%2”.", {info.name, id.left(60)}));
    }
    const QJsonValue revision = row.fields.take(QLatin1String("revision"));
    row.revision = revision.toInt(-1);
    if (revision.isUndefined() || revision.isNull()) {
        row.revision = 0;
    } else if (row.revision < 0) {
        return refused(Error(Error::Refused, "The revision of a %1 must be a whole number from 1.", {info.name}));
    }
    if (isUnlogged(info.type)) {
        return refused(Error(Error::Refused, "%1 is personal and never travels in such a file.", {info.name}));
    }
    return row;
}

void readLog(Staging &staging, const QJsonArray &log, const JsonPlaces &places, const QString &key)
{
    for (qsizetype i = 0; i < log.size(); ++i) {
        const TextPlace place = places.ofEntry(key, i);
        const auto refuse = [&](const Error &error) {
            staging.problems.push_back({{}, place.line, place.column, error});
        };
        if (!log.at(i).isObject()) {
            refuse(Error(Error::Refused, "An entry of “%1” must be an object.", {key}));
            continue;
        }
        const auto change = Change::fromJson(log.at(i).toObject());
        if (change) {
            staging.log.push_back({change.value(), place.line, place.column});
        } else {
            refuse(change.error());
        }
    }
}
}

Result<Staging> readWorkspaceJson(const QByteArray &json)
{
    QJsonParseError parsing;
    const QByteArray text = json.startsWith("\xef\xbb\xbf") ? json.sliced(3) : json;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parsing);
    if (parsing.error != QJsonParseError::NoError) {
        const TextPlace place = placeOf(text, parsing.offset);
        return Error(Error::Refused,
                     "This is not JSON: %1 in line %2, column %3.",
                     {parsing.errorString(), QString::number(place.line), QString::number(place.column)});
    }
    const QJsonObject root = document.object();
    const QJsonValue format = root.value(QLatin1String("format"));
    if (!document.isObject() || (!format.isUndefined() && format.toString() != QLatin1String("dreischritt-workspace"))) {
        return Error(Error::Refused, "This JSON does not hold a workspace: an object with lists such as “conferences” and “contributions” is needed.");
    }
    const QJsonValue version = root.value(QLatin1String("schemaVersion"));
    if (version.toInt(readableSchemaVersion) > readableSchemaVersion) {
        return Error(Error::TooNew,
                     "This file was written by a newer version (layout %1; this version reads up to %2). Update, then import it again.",
                     {QString::number(version.toInt()), QString::number(readableSchemaVersion)});
    }

    Staging staging;
    const JsonPlaces places(text);
    bool knowsSomething = !format.isUndefined();
    for (auto it = root.constBegin(); it != root.constEnd(); ++it) {
        const QString key = it.key();
        const RecordInfo *info = infoOfPlural(key);
        const bool isLog = key == QLatin1String("changes");
        const auto problem = [&](const Error &error) {
            const TextPlace place = places.ofList(key);
            staging.problems.push_back({{}, place.line, place.column, error});
        };
        if (!info && !isLog) {
            if (key != QLatin1String("format") && key != QLatin1String("schemaVersion") && key != QLatin1String("dictionary")
                && key != QLatin1String("$schema")) {
                problem(Error(Error::Refused, "There are no records called “%1”.", {key.left(60)}));
            }
            continue;
        }
        knowsSomething = true;
        if (!it.value().isArray()) {
            problem(Error(Error::Refused, "“%1” must be a list.", {key}));
            continue;
        }
        const QJsonArray list = it.value().toArray();
        if (isLog) {
            readLog(staging, list, places, key);
            continue;
        }
        for (qsizetype i = 0; i < list.size(); ++i) {
            staging.rows.push_back(readRow(*info, list.at(i), places.ofEntry(key, i)));
        }
    }
    if (!knowsSomething) {
        return Error(Error::Refused, "This JSON does not hold a workspace: an object with lists such as “conferences” and “contributions” is needed.");
    }
    return staging;
}
