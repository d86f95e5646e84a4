// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "codec.h"

#include "uuid.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>

#include <cmath>
#include <functional>
#include <limits>
#include <memory>

namespace
{
std::optional<Error> checkText(const RecordInfo &info, const FieldInfo &field, const QString &text)
{
    if (text.size() > Codec::maximumTextLength) {
        return Error(Error::Refused,
                     "“%1” of %2 has %3 characters; at most %4 fit. Shorten it or split it into several.",
                     {field.name, info.name, QString::number(text.size()), QString::number(Codec::maximumTextLength)});
    }
    if (const qsizetype place = Codec::firstUnprintable(text); place >= 0) {
        return Error(
            Error::Refused,
            "“%1” of %2 holds a character that no document can show (U+%3 at position %4). Remove it.",
            {field.name, info.name, QStringLiteral("%1").arg(uint(text.at(place).unicode()), 4, 16, QLatin1Char('0')).toUpper(), QString::number(place + 1)});
    }
    return std::nullopt;
}

/** The value as a file of JSON has it, shortened: no word of it is in any language. */
QString written(const QJsonValue &value)
{
    constexpr qsizetype longest = 60;
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(list).sliced(1).chopped(1);
    return text.size() > longest ? text.left(longest) + QStringLiteral(" …") : text;
}

QString cleaned(QString text)
{
    if (text.contains(QLatin1Char('\r'))) {
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    }
    return text;
}

std::optional<Error> checkReference(const RecordInfo &info, const FieldInfo &field, QString &id)
{
    if (id.isEmpty()) {
        return std::nullopt;
    }
    const QString canonical = Uuid::normalised(id);
    if (canonical.isEmpty()) {
        return Error(Error::Refused,
                     "“%1” of %2 must be the id (a UUID) of a %3, not “%4”.",
                     {field.name, info.name, recordInfo(field.target).name, id.left(60)});
    }
    id = canonical;
    return std::nullopt;
}

QString keysOf(const QMetaEnum &enumerator)
{
    QStringList keys;
    for (int i = 0; i < enumerator.keyCount(); ++i) {
        keys += QString::fromLatin1(enumerator.key(i));
    }
    return keys.join(QLatin1String(", "));
}

std::optional<int> enumValue(const QMetaEnum &enumerator, const QString &name)
{
    // Not keyToValue(): it also takes "Kind::Open" and stops reading at a NUL.
    for (int i = 0; i < enumerator.keyCount(); ++i) {
        if (name == QLatin1String(enumerator.key(i))) {
            return enumerator.value(i);
        }
    }
    return std::nullopt;
}

void write(const FieldInfo &field, const QVariant &value, void *record)
{
    field.property.writeOnGadget(record, value);
}
}

std::optional<Error> Codec::fromJson(const RecordInfo &info, const FieldInfo &field, const QJsonValue &value, void *record)
{
    switch (field.kind) {
    case FieldInfo::Text: {
        if (!value.isString()) {
            return Error(Error::Refused, "“%1” of %2 must be a text, not %3.", {field.name, info.name, written(value)});
        }
        QString text = cleaned(value.toString());
        if (auto error = checkText(info, field, text)) {
            return error;
        }
        if (field.isReference) {
            if (auto error = checkReference(info, field, text)) {
                return error;
            }
        }
        write(field, text, record);
        return std::nullopt;
    }
    case FieldInfo::Integer: {
        const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
        if (!std::isfinite(number) || std::floor(number) != number) {
            return Error(Error::Refused, "“%1” of %2 must be a whole number, not %3.", {field.name, info.name, written(value)});
        }
        if (std::abs(number) > std::numeric_limits<int>::max()) {
            return Error(Error::Refused, "“%1” of %2 is too large: %3.", {field.name, info.name, QString::number(number)});
        }
        write(field, int(number), record);
        return std::nullopt;
    }
    case FieldInfo::Number:
        if (!value.isDouble() || !std::isfinite(value.toDouble())) {
            return Error(Error::Refused, "“%1” of %2 must be a number, not %3.", {field.name, info.name, written(value)});
        }
        write(field, value.toDouble(), record);
        return std::nullopt;
    case FieldInfo::Boolean:
        if (!value.isBool()) {
            return Error(Error::Refused, "“%1” of %2 must be true or false, not %3.", {field.name, info.name, written(value)});
        }
        write(field, value.toBool(), record);
        return std::nullopt;
    case FieldInfo::Date: {
        if (value.isNull() || (value.isString() && value.toString().isEmpty())) {
            write(field, QDate(), record);
            return std::nullopt;
        }
        const QString text = value.toString();
        const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
        if (!date.isValid()) {
            return Error(Error::Refused,
                         "“%1” of %2 must be a day such as 2027-01-31, not “%3”.",
                         {field.name, info.name, value.isString() ? text.left(60) : written(value)});
        }
        write(field, date, record);
        return std::nullopt;
    }
    case FieldInfo::Moment: {
        if (value.isNull() || (value.isString() && value.toString().isEmpty())) {
            write(field, QDateTime(), record);
            return std::nullopt;
        }
        const QDateTime moment = momentFrom(value.toString());
        if (!moment.isValid()) {
            return Error(Error::Refused, "“%1” of %2 must be a moment such as 2027-01-31T09:00:00.000Z.", {field.name, info.name});
        }
        write(field, moment, record);
        return std::nullopt;
    }
    case FieldInfo::TextList: {
        if (!value.isArray()) {
            return Error(Error::Refused, "“%1” of %2 must be a list of texts, not %3.", {field.name, info.name, written(value)});
        }
        const QJsonArray array = value.toArray();
        if (array.size() > maximumListLength) {
            return Error(Error::Refused,
                         "“%1” of %2 lists %3 entries; at most %4 fit.",
                         {field.name, info.name, QString::number(array.size()), QString::number(maximumListLength)});
        }
        QStringList list;
        for (const QJsonValue &entry : array) {
            if (!entry.isString()) {
                return Error(Error::Refused, "“%1” of %2 must be a list of texts; %3 in it is none.", {field.name, info.name, written(entry)});
            }
            QString text = cleaned(entry.toString());
            if (auto error = checkText(info, field, text)) {
                return error;
            }
            if (field.isReference) {
                if (auto error = checkReference(info, field, text)) {
                    return error;
                }
            }
            // An id of nothing names nothing.
            if (!list.contains(text) && !(field.isReference && text.isEmpty())) {
                list += text;
            }
        }
        write(field, list, record);
        return std::nullopt;
    }
    case FieldInfo::Enumeration: {
        if (!value.isString()) {
            return Error(Error::Refused, "“%1” of %2 must be the name of a value, not %3.", {field.name, info.name, written(value)});
        }
        const QMetaEnum enumerator = field.property.enumerator();
        const auto number = enumValue(enumerator, value.toString());
        if (!number) {
            return Error(Error::Refused,
                         "“%1” of %2 knows no value “%3”; it knows: %4.",
                         {field.name, info.name, value.toString().left(60), keysOf(enumerator)});
        }
        write(field, *number, record);
        return std::nullopt;
    }
    case FieldInfo::Flags: {
        if (!value.isArray()) {
            return Error(Error::Refused, "“%1” of %2 must be a list of names, not %3.", {field.name, info.name, written(value)});
        }
        const QMetaEnum enumerator = field.property.enumerator();
        int flags = 0;
        const QJsonArray names = value.toArray();
        for (const QJsonValue &name : names) {
            const auto number = enumValue(enumerator, name.toString());
            if (!number) {
                return Error(Error::Refused,
                             "“%1” of %2 knows no value “%3”; it knows: %4.",
                             {field.name, info.name, name.toString().left(60), keysOf(enumerator)});
            }
            flags |= *number;
        }
        write(field, flags, record);
        return std::nullopt;
    }
    }
    return std::nullopt;
}

std::optional<Error> Codec::fromJson(const RecordInfo &info, const QJsonObject &fields, void *record)
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const FieldInfo *field = info.field(it.key());
        if (!field) {
            QStringList known;
            for (const FieldInfo &candidate : info.fields) {
                known += candidate.name;
            }
            return Error(Error::Refused, "%1 has no field “%2”; it has: %3.", {info.name, it.key().left(60), known.join(QLatin1String(", "))});
        }
        if (auto error = fromJson(info, *field, it.value(), record)) {
            return error;
        }
    }
    return std::nullopt;
}

Result<QJsonObject> Codec::normalised(const RecordInfo &info, const QJsonObject &fields)
{
    const QMetaType type = info.meta->metaType();
    std::unique_ptr<void, std::function<void(void *)>> record(type.create(), [type](void *data) {
        type.destroy(data);
    });
    if (auto error = fromJson(info, fields, record.get())) {
        return *error;
    }
    QJsonObject result;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        result.insert(it.key(), toJson(*info.field(it.key()), record.get()));
    }
    return result;
}
