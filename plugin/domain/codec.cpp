// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QTimeZone>

namespace
{
int intOf(const FieldInfo &field, const void *record)
{
    return field.property.readOnGadget(record).toInt();
}
}

qsizetype Codec::firstUnprintable(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool control = c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t');
        const bool loneHigh = c.isHighSurrogate() && (i + 1 == text.size() || !text.at(i + 1).isLowSurrogate());
        const bool loneLow = c.isLowSurrogate() && (i == 0 || !text.at(i - 1).isHighSurrogate());
        if (control || loneHigh || loneLow || c.unicode() == 0xfffe || c.unicode() == 0xffff) {
            return i;
        }
    }
    return -1;
}

QDateTime Codec::momentFrom(const QString &text)
{
    const QDateTime moment = QDateTime::fromString(text.left(40), Qt::ISODateWithMs);
    // Without a zone it would be read in the zone of whoever reads it.
    return moment.timeSpec() == Qt::LocalTime ? QDateTime(moment.date(), moment.time(), QTimeZone::UTC) : moment.toUTC();
}

QJsonValue Codec::toJson(const FieldInfo &field, const void *record)
{
    const QVariant value = field.property.readOnGadget(record);
    switch (field.kind) {
    case FieldInfo::Text:
        return value.toString();
    case FieldInfo::Integer:
        return value.toInt();
    case FieldInfo::Number:
        return value.toDouble();
    case FieldInfo::Boolean:
        return value.toBool();
    case FieldInfo::Date: {
        const QDate date = value.toDate();
        return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
    }
    case FieldInfo::Moment: {
        const QDateTime moment = value.toDateTime();
        return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
    }
    case FieldInfo::TextList:
        return QJsonArray::fromStringList(value.toStringList());
    case FieldInfo::Enumeration:
        return QString::fromLatin1(field.property.enumerator().valueToKey(intOf(field, record)));
    case FieldInfo::Flags: {
        QJsonArray names;
        const QMetaEnum enumerator = field.property.enumerator();
        for (int i = 0; i < enumerator.keyCount(); ++i) {
            if (enumerator.value(i) != 0 && (intOf(field, record) & enumerator.value(i)) == enumerator.value(i)) {
                names.append(QString::fromLatin1(enumerator.key(i)));
            }
        }
        return names;
    }
    }
    return {};
}

QJsonObject Codec::fieldsToJson(const RecordInfo &info, const void *record)
{
    QJsonObject object;
    for (const FieldInfo &field : info.fields) {
        object.insert(field.name, toJson(field, record));
    }
    return object;
}

QJsonObject Codec::toJson(const RecordInfo &info, const void *record)
{
    QJsonObject object = fieldsToJson(info, record);
    for (const char *name : {"id", "revision"}) {
        object.insert(QLatin1String(name), QJsonValue::fromVariant(info.meta->property(info.meta->indexOfProperty(name)).readOnGadget(record)));
    }
    return object;
}

QVariant Codec::toSql(const FieldInfo &field, const void *record)
{
    switch (field.kind) {
    case FieldInfo::Enumeration:
    case FieldInfo::Flags:
    case FieldInfo::Boolean:
        return intOf(field, record);
    case FieldInfo::TextList:
    case FieldInfo::Date:
    case FieldInfo::Moment: {
        const QJsonValue value = toJson(field, record);
        if (value.isNull()) {
            return QVariant(QMetaType(QMetaType::QString));
        }
        return value.isArray() ? QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)) : value.toString();
    }
    case FieldInfo::Text: {
        const QString text = field.property.readOnGadget(record).toString();
        if (field.isReference && text.isEmpty()) {
            return QVariant(QMetaType(QMetaType::QString)); // NULL: a foreign key of '' would point nowhere
        }
        return text.isNull() ? QStringLiteral("") : text;
    }
    default:
        return field.property.readOnGadget(record);
    }
}

void Codec::fromSql(const FieldInfo &field, const QVariant &value, void *record)
{
    switch (field.kind) {
    case FieldInfo::Enumeration:
    case FieldInfo::Flags:
    case FieldInfo::Integer:
        field.property.writeOnGadget(record, value.toInt());
        break;
    case FieldInfo::Boolean:
        field.property.writeOnGadget(record, value.toInt() != 0);
        break;
    case FieldInfo::Date:
        field.property.writeOnGadget(record, QDate::fromString(value.toString(), Qt::ISODate));
        break;
    case FieldInfo::Moment:
        field.property.writeOnGadget(record, momentFrom(value.toString()));
        break;
    case FieldInfo::TextList: {
        QStringList list;
        const QString text = value.toString();
        if (text.size() > 2) {
            const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
            for (const QJsonValue &entry : array) {
                list += entry.toString();
            }
        }
        field.property.writeOnGadget(record, list);
        break;
    }
    case FieldInfo::Text:
        field.property.writeOnGadget(record, value.toString());
        break;
    case FieldInfo::Number:
        field.property.writeOnGadget(record, value.toDouble());
        break;
    }
}
