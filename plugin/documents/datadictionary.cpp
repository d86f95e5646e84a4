// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "datadictionary.h"

#include <QFile>
#include <QJsonDocument>
#include <QMetaEnum>

namespace
{
QJsonObject meanings()
{
    QFile file(QStringLiteral(":/dreischritt/documents/dictionary.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

const char *typeName(FieldInfo::Kind kind)
{
    switch (kind) {
    case FieldInfo::Text:
        return "text";
    case FieldInfo::Integer:
        return "integer";
    case FieldInfo::Number:
        return "number";
    case FieldInfo::Boolean:
        return "boolean";
    case FieldInfo::Date:
        return "date";
    case FieldInfo::Moment:
        return "moment";
    case FieldInfo::TextList:
        return "list";
    case FieldInfo::Enumeration:
        return "choice";
    case FieldInfo::Flags:
        return "choices";
    }
    return "";
}

QString namesOf(const FieldInfo &field)
{
    QStringList names;
    if (field.kind == FieldInfo::Enumeration || field.kind == FieldInfo::Flags) {
        const QMetaEnum meta = field.property.enumerator();
        for (int i = 0; i < meta.keyCount(); ++i) {
            if (field.kind == FieldInfo::Enumeration || meta.value(i) != 0) {
                names += QString::fromLatin1(meta.key(i));
            }
        }
    }
    return names.join(QLatin1String(" | "));
}

QList<DictionaryEntry> readDictionary()
{
    const QJsonObject known = meanings();
    QList<DictionaryEntry> entries;
    for (std::size_t i = 0; i < recordTypeCount; ++i) {
        const auto type = RecordType::Type(i);
        if (isUnlogged(type)) {
            continue;
        }
        const RecordInfo &info = recordInfo(type);
        const QJsonObject fields = known.value(info.name).toObject().value(QLatin1String("fields")).toObject();
        for (const FieldInfo &field : info.fields) {
            const QJsonValue value = fields.value(field.name);
            DictionaryEntry entry;
            entry.record = info.name;
            entry.field = field.name;
            entry.meaning = value.isString() ? value.toString() : value.toObject().value(QLatin1String("meaning")).toString();
            entry.type = QString::fromLatin1(typeName(field.kind));
            entry.unit = value.toObject().value(QLatin1String("unit")).toString();
            entry.values = namesOf(field);
            entry.target = field.isReference ? recordInfo(field.target).name : QString();
            entries += entry;
        }
    }
    return entries;
}
}

const QList<DictionaryEntry> &dataDictionary()
{
    static const QList<DictionaryEntry> entries = readDictionary();
    return entries;
}

QString recordMeaning(const QString &record)
{
    return meanings().value(record).toObject().value(QLatin1String("meaning")).toString();
}
