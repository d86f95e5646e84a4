// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "templatereader.h"

#include "codec.h"

#include <cmath>

namespace
{
constexpr qsizetype maximumEntries = 100;
}

TemplateReader::TemplateReader(const QJsonObject &object, const QString &place, std::optional<Error> &error)
    : m_object(object)
    , m_place(place)
    , m_error(error)
{
}

void TemplateReader::knows(std::initializer_list<const char *> keys)
{
    QStringList known;
    for (const char *key : keys) {
        known += QString::fromLatin1(key);
    }
    const QStringList found = m_object.keys();
    for (const QString &key : found) {
        if (!known.contains(key)) {
            const QString place = m_place.isEmpty() ? key.left(60) : m_place + QLatin1String(": ") + key.left(60);
            fail(Error(Error::Refused, "“%1” is not known in a template; here stand: %2.", {place, known.join(QLatin1String(", "))}));
        }
    }
}

QString TemplateReader::text(const char *key, bool needed, bool mayBeEmpty)
{
    const QJsonValue value = valueOf(key);
    if (value.isUndefined() && !needed) {
        return {};
    }
    if (!value.isString()) {
        fail(Error(Error::Refused, "“%1” must be there and be text.", {placeOf(key)}));
        return {};
    }
    QString text = value.toString();
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    if (needed && !mayBeEmpty && text.trimmed().isEmpty()) {
        fail(Error(Error::Refused, "“%1” must not be empty.", {placeOf(key)}));
    } else if (text.size() > Codec::maximumTextLength) {
        fail(Error(Error::Refused,
                   "“%1” has %2 characters; at most %3 fit.",
                   {placeOf(key), QString::number(text.size()), QString::number(Codec::maximumTextLength)}));
    } else if (Codec::firstUnprintable(text) >= 0) {
        fail(Error(Error::Refused, "“%1” holds a control character or half a character; remove it.", {placeOf(key)}));
    }
    return text;
}

QString TemplateReader::matching(const char *key, const QRegularExpression &pattern, const char *example, bool needed)
{
    const QString text = this->text(key, needed);
    if (!text.isEmpty() && !pattern.match(text).hasMatch()) {
        fail(Error(Error::Refused, "“%1” must look like “%2”, not “%3”.", {placeOf(key), QString::fromLatin1(example), text.left(60)}));
    }
    return text;
}

int TemplateReader::number(const char *key, int least, int most, int otherwise)
{
    const QJsonValue value = valueOf(key);
    if (value.isUndefined()) {
        return otherwise;
    }
    const double number = value.toDouble(std::nan(""));
    if (!value.isDouble() || std::floor(number) != number || number < least || number > most) {
        fail(Error(Error::Refused, "“%1” must be a whole number from %2 to %3.", {placeOf(key), QString::number(least), QString::number(most)}));
        return otherwise;
    }
    return int(number);
}

bool TemplateReader::flag(const char *key)
{
    const QJsonValue value = valueOf(key);
    if (!value.isUndefined() && !value.isBool()) {
        fail(Error(Error::Refused, "“%1” must be true or false.", {placeOf(key)}));
    }
    return value.toBool();
}

StepPermission::Permissions TemplateReader::permissions(const char *key, StepPermission::Permissions otherwise)
{
    if (valueOf(key).isUndefined()) {
        return otherwise;
    }
    int flags = 0;
    const QJsonArray names = list(key);
    for (const QJsonValue &name : names) {
        flags |= valueNamed(QMetaEnum::fromType<StepPermission::Permissions>(), key, name.toString());
    }
    return StepPermission::Permissions(flags);
}

void TemplateReader::fail(const Error &error)
{
    if (!m_error) {
        m_error = error;
    }
}

QString TemplateReader::placeOf(const char *key) const
{
    return m_place.isEmpty() ? QString::fromLatin1(key) : m_place + QLatin1String(": ") + QLatin1String(key);
}

QJsonValue TemplateReader::valueOf(const char *key) const
{
    return m_object.value(QLatin1String(key));
}

QJsonArray TemplateReader::list(const char *key)
{
    const QJsonValue value = valueOf(key);
    const QJsonArray array = value.toArray();
    if (!value.isUndefined() && !value.isArray()) {
        fail(Error(Error::Refused, "“%1” must be a list.", {placeOf(key)}));
    } else if (array.size() > maximumEntries) {
        fail(Error(Error::Refused, "“%1” lists %2 entries; at most %3 fit.", {placeOf(key), QString::number(array.size()), QString::number(maximumEntries)}));
        return {};
    }
    return array;
}

int TemplateReader::valueNamed(const QMetaEnum &names, const char *key, const QString &name)
{
    QStringList known;
    for (int i = 0; i < names.keyCount(); ++i) {
        if (name == QLatin1String(names.key(i))) {
            return names.value(i);
        }
        known += QString::fromLatin1(names.key(i));
    }
    fail(Error(Error::Refused, "“%1” knows no value “%2”; it knows: %3.", {placeOf(key), name.left(60), known.join(QLatin1String(", "))}));
    return 0;
}
