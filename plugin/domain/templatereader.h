// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "enums.h"
#include "result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMetaEnum>
#include <QRegularExpression>

#include <initializer_list>
#include <optional>

/**
 * Reads the values of one object of a template file. The first thing that is wrong is kept, with its place such as
 * "steps 2: minutes" (entries are counted from 1); what is read after it does not matter any more.
 */
class TemplateReader
{
public:
    /** `error` outlives the reader and is shared by the readers of all parts of a file. */
    TemplateReader(const QJsonObject &object, const QString &place, std::optional<Error> &error);

    /** Any other key is wrong: most often it is a typing error. */
    void knows(std::initializer_list<const char *> keys);
    /** Empty where it is left out. `needed`: it must be there, and unless `mayBeEmpty` it must say something. */
    [[nodiscard]] QString text(const char *key, bool needed = false, bool mayBeEmpty = false);
    /** A text that fits `pattern`; `example` tells people what that looks like. */
    [[nodiscard]] QString matching(const char *key, const QRegularExpression &pattern, const char *example, bool needed = false);
    [[nodiscard]] int number(const char *key, int least, int most, int otherwise);
    [[nodiscard]] bool flag(const char *key);
    [[nodiscard]] StepPermission::Permissions permissions(const char *key, StepPermission::Permissions otherwise);
    template<class Enum>
    [[nodiscard]] Enum name(const char *key, Enum otherwise, bool needed = false)
    {
        const QString text = this->text(key, needed);
        return text.isEmpty() ? otherwise : Enum(valueNamed(QMetaEnum::fromType<Enum>(), key, text));
    }
    /** Calls `read(TemplateReader &, number from 1)` for every object of the list. */
    template<class Read>
    void each(const char *key, Read read)
    {
        const QJsonArray array = list(key);
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString place = QStringLiteral("%1 %2").arg(QLatin1String(key)).arg(i + 1);
            if (!array.at(i).isObject()) {
                fail(Error(Error::Refused, "“%1” must be an object in braces.", {place}));
                return;
            }
            TemplateReader reader(array.at(i).toObject(), place, m_error);
            read(reader, int(i) + 1);
        }
    }

    /** Keeps `error` if it is the first. */
    void fail(const Error &error);
    [[nodiscard]] QString placeOf(const char *key) const;

private:
    [[nodiscard]] QJsonValue valueOf(const char *key) const;
    [[nodiscard]] QJsonArray list(const char *key);
    [[nodiscard]] int valueNamed(const QMetaEnum &names, const char *key, const QString &name);

    QJsonObject m_object;
    QString m_place;
    std::optional<Error> &m_error;
};
