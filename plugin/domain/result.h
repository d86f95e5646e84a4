// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <utility>
#include <variant>

/**
 * Fehler: a code and a sentence that says what is wrong, where, and what to do. The sentence is kept as its English
 * source and its arguments, so that whoever shows it can translate it: the domain knows no catalogue.
 */
class Error
{
public:
    enum Code {
        Refused, ///< the input is wrong; the sentence says where
        NotFound, ///< a file or record is not there
        Unreadable, ///< not a workspace, damaged, or no permission
        TooNew, ///< written by a newer version
        Failed, ///< disk full, database locked …
        Cancelled, ///< somebody pressed cancel
    };

    Error() = default;
    /** `message` is a literal in English with %1, %2 …; marked for extraction by being the second argument of Error(). */
    Error(Code code, const char *message, QStringList arguments = {})
        : m_code(code)
        , m_message(message)
        , m_arguments(std::move(arguments))
    {
    }

    [[nodiscard]] Code code() const
    {
        return m_code;
    }
    /** English source with placeholders, to look up in the catalogue; never null. */
    [[nodiscard]] const char *message() const
    {
        return m_message;
    }
    [[nodiscard]] const QStringList &arguments() const
    {
        return m_arguments;
    }
    /** The English sentence. */
    [[nodiscard]] QString text() const;

private:
    Code m_code = Failed;
    const char *m_message = "";
    QStringList m_arguments;
};

/** A value or an Error. */
template<class T>
class [[nodiscard]] Result
{
public:
    Result() = default;
    Result(T value)
        : m_value(std::move(value))
    {
    }
    Result(Error error)
        : m_value(std::move(error))
    {
    }
    [[nodiscard]] explicit operator bool() const
    {
        return std::holds_alternative<T>(m_value);
    }
    /** Only where the result is true. */
    [[nodiscard]] const T &value() const
    {
        return std::get<T>(m_value);
    }
    [[nodiscard]] T &value()
    {
        return std::get<T>(m_value);
    }
    /** Only where the result is false. */
    [[nodiscard]] const Error &error() const
    {
        return std::get<Error>(m_value);
    }

private:
    std::variant<T, Error> m_value;
};

/** For operations that yield nothing but success. */
using Done = std::monostate;
