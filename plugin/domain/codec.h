// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "recordtypes.h"
#include "result.h"

#include <QJsonObject>
#include <QVariant>

#include <optional>

/**
 * Records to and from JSON and SQL values, driven by the fields of recordtypes.h. Enums travel by name in JSON and by
 * number in SQL, days as yyyy-mm-dd, moments as UTC with milliseconds, absent days and moments as null (JSON, SQL).
 */
namespace Codec
{
/** The longest text a field takes, in UTF-16 units; about forty printed pages. */
inline constexpr qsizetype maximumTextLength = 100'000;
/** The most entries a list field takes. */
inline constexpr qsizetype maximumListLength = 1'000;

/**
 * Place of the first UTF-16 unit that no document can show (a control character other than line end and tab, half a
 * surrogate pair, U+FFFE, U+FFFF), from 0; −1: none.
 */
[[nodiscard]] qsizetype firstUnprintable(QStringView text);
/** A moment in ISO 8601, as UTC; without a zone it is UTC already. Invalid where the text is no moment. */
[[nodiscard]] QDateTime momentFrom(const QString &text);

/** One field's value of the record at `record`. */
[[nodiscard]] QJsonValue toJson(const FieldInfo &field, const void *record);
/** All fields, with id and revision. */
[[nodiscard]] QJsonObject toJson(const RecordInfo &info, const void *record);
/** All fields without id and revision, as an Insert carries them. */
[[nodiscard]] QJsonObject fieldsToJson(const RecordInfo &info, const void *record);
template<class T>
[[nodiscard]] QJsonObject fieldsOf(const T &record)
{
    return fieldsToJson(recordInfo(recordTypeOf<T>()), &record);
}

/**
 * Writes `value` into the record. Nothing where it fits, otherwise a sentence naming the field. Refused: another
 * type, an enum name that does not exist, a text that is too long or holds control characters or half surrogate
 * pairs, an id that is none, a number out of range.
 */
[[nodiscard]] std::optional<Error> fromJson(const RecordInfo &info, const FieldInfo &field, const QJsonValue &value, void *record);
/** Writes every field named in `fields`; unknown names are refused. */
[[nodiscard]] std::optional<Error> fromJson(const RecordInfo &info, const QJsonObject &fields, void *record);

/** `fields` as the record would give them back: normalised ids, enum names, line ends. */
[[nodiscard]] Result<QJsonObject> normalised(const RecordInfo &info, const QJsonObject &fields);

[[nodiscard]] QVariant toSql(const FieldInfo &field, const void *record);
void fromSql(const FieldInfo &field, const QVariant &value, void *record);
}
