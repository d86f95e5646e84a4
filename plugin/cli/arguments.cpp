// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "arguments.h"

Result<Arguments> Arguments::parse(const CommandInfo &command, const QStringList &words)
{
    Arguments arguments;
    bool onlyOperands = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (!onlyOperands && word == QLatin1String("--")) {
            onlyOperands = true;
            continue;
        }
        if (onlyOperands || !word.startsWith(u'-') || word == QLatin1String("-")) {
            arguments.m_operands += word;
            continue;
        }
        if (word == QLatin1String("-h") || word == QLatin1String("--help")) {
            arguments.m_options.insert(QStringLiteral("help"), {});
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.startsWith(QLatin1String("--")) ? word.mid(2, equals < 0 ? -1 : equals - 2) : QString();
        const auto option = std::find_if(command.options.begin(), command.options.end(), [&name](const OptionInfo &candidate) {
            return candidate.name == name;
        });
        if (option == command.options.end()) {
            return Error(Error::Refused, "“%1” has no option %2. See: dreischritt %1 --help", {command.name, word.left(60)});
        }
        if (arguments.m_options.contains(name)) {
            return Error(Error::Refused, "--%1 is given twice.", {name});
        }
        if (option->value.isEmpty()) {
            if (equals >= 0) {
                return Error(Error::Refused, "--%1 takes no value.", {name});
            }
            arguments.m_options.insert(name, {});
            continue;
        }
        if (equals < 0 && i + 1 == words.size()) {
            return Error(Error::Refused, "--%1 needs a value: --%1 %2", {name, option->value});
        }
        arguments.m_options.insert(name, equals < 0 ? words.at(++i) : word.mid(equals + 1));
    }
    if (arguments.has(QStringLiteral("help"))) {
        return arguments;
    }
    if (arguments.m_operands.size() < command.operands.size()) {
        return Error(Error::Refused, "%1 is missing. See: dreischritt %2 --help", {command.operands.at(arguments.m_operands.size()), command.name});
    }
    if (arguments.m_operands.size() > command.operands.size()) {
        return Error(Error::Refused,
                     "“%1” is one word too many. See: dreischritt %2 --help",
                     {arguments.m_operands.at(command.operands.size()).left(60), command.name});
    }
    for (const OptionInfo &option : command.options) {
        if (option.needed && !arguments.has(option.name)) {
            return Error(Error::Refused, "--%1 is missing. See: dreischritt %2 --help", {option.name, command.name});
        }
    }
    return arguments;
}

QString Arguments::operand(qsizetype index) const
{
    return m_operands.value(index);
}

bool Arguments::has(const QString &option) const
{
    return m_options.contains(option);
}

QString Arguments::value(const QString &option) const
{
    return m_options.value(option);
}
