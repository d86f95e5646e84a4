// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "result.h"

#include <KLocalizedString>

#include <QHash>
#include <QList>
#include <QStringList>

class Arguments;
class Console;

/** What the shell is told. */
enum ExitStatus {
    Good = 0,
    Findings = 1, ///< all went well, and something was found: gaps, missing parts
    Misused = 2, ///< no such command or option
    InputRefused = 3, ///< a file or a line of it cannot be taken; said on stderr
};

/** `--name` or `--name VALUE`. */
struct OptionInfo {
    QString name;
    /** Word for the value in the help; empty: the option stands alone. */
    QString value;
    KLocalizedString help;
    /** True: the command cannot do without. */
    bool needed = false;
};

/** Befehl: one command of the tool. */
struct CommandInfo {
    QString name;
    /** Words for the operands in the help; all of them are needed. */
    QStringList operands;
    KLocalizedString summary;
    QList<OptionInfo> options;
    ExitStatus (*run)(const Arguments &, Console &) = nullptr;
};

/** Operands and options of one call, checked against what the command takes. */
class Arguments
{
public:
    /** An Error says which word was not understood. `--help` counts as an option of every command. */
    [[nodiscard]] static Result<Arguments> parse(const CommandInfo &command, const QStringList &words);

    [[nodiscard]] QString operand(qsizetype index) const;
    [[nodiscard]] bool has(const QString &option) const;
    /** Empty where the option was not given. */
    [[nodiscard]] QString value(const QString &option) const;

private:
    QStringList m_operands;
    QHash<QString, QString> m_options;
};
