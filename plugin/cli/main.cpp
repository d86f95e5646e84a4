// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "commands.h"
#include "console.h"

#include <QCoreApplication>
#include <QDir>

#include <clocale>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <langinfo.h>
#include <unistd.h>

namespace
{
// A closed standard stream would give its number to the first file opened, and messages would land in there.
void fillStandardStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) == -1) {
            (void)open("/dev/null", stream == STDIN_FILENO ? O_RDONLY : stream == STDOUT_FILENO ? O_RDONLY : O_WRONLY);
        }
    }
}

// Qt insists on UTF-8 and complains on stderr where it has to switch by itself.
void chooseUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        qputenv(qEnvironmentVariableIsEmpty("LC_ALL") ? "LC_CTYPE" : "LC_ALL", "C.UTF-8");
    }
}

QString usageOf(const CommandInfo &command)
{
    QString line = QLatin1String("dreischritt ") + command.name;
    for (const QString &operand : command.operands) {
        line += u' ' + operand;
    }
    for (const OptionInfo &option : command.options) {
        const QString text = QLatin1String("--") + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
        line += option.needed ? QString(u' ' + text) : QString(QLatin1String(" [") + text + u']');
    }
    return line;
}

void printHelp(Console &console)
{
    console.print(i18n("Usage: dreischritt COMMAND …"));
    console.print(i18n("The integration conference without a screen: a workspace is one .dreischritt file."));
    console.print();
    QList<QStringList> rows;
    for (const CommandInfo &command : commands()) {
        rows += QStringList{QString(command.name + u' ' + command.operands.join(u' ')).trimmed(), command.summary.toString()};
    }
    console.printTable(rows, 2);
    console.print();
    console.print(i18n("“dreischritt COMMAND --help” lists the options of a command."));
    console.print(i18n("Exit status: 0 good, 1 findings, 2 wrong usage, 3 refused input."));
}

void printHelp(const CommandInfo &command, Console &console)
{
    console.print(i18n("Usage: %1", usageOf(command)));
    console.print(command.summary.toString());
    console.print();
    QList<QStringList> rows;
    for (const OptionInfo &option : command.options) {
        rows += QStringList{QLatin1String("--") + option.name + u' ' + option.value, option.help.toString()};
    }
    rows += QStringList{QStringLiteral("--help"), i18n("this text")};
    console.printTable(rows, 2);
}

ExitStatus run(const QStringList &words, Console &console)
{
    const QString name = words.value(1);
    if (name == QLatin1String("--help") || name == QLatin1String("-h") || name == QLatin1String("help")) {
        printHelp(console);
        return Good;
    }
    if (name == QLatin1String("--version")) {
        console.print(QLatin1String("dreischritt ") + QCoreApplication::applicationVersion());
        return Good;
    }
    if (name.isEmpty()) {
        console.tell(i18n("A command is missing. See: dreischritt --help"));
        return Misused;
    }
    for (const CommandInfo &command : commands()) {
        if (command.name != name) {
            continue;
        }
        const auto arguments = Arguments::parse(command, words.sliced(2));
        if (!arguments) {
            console.tell(sentence(arguments.error()));
            return Misused;
        }
        if (arguments.value().has(QStringLiteral("help"))) {
            printHelp(command, console);
            return Good;
        }
        return command.run(arguments.value(), console);
    }
    console.tell(i18n("There is no command “%1”. See: dreischritt --help", name.left(60)));
    return Misused;
}
}

int main(int argc, char **argv)
{
    fillStandardStreams();
    std::signal(SIGPIPE, SIG_IGN);
    chooseUtf8();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("dreischritt"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DREISCHRITT_VERSION));
    KLocalizedString::setApplicationDomain("dreischritt");
    // Beside the program where it is installed, and in a build folder.
    for (const QString &folder : {QStringLiteral("/../share/locale"), QStringLiteral("/../locale")}) {
        const QString path = QDir::cleanPath(QCoreApplication::applicationDirPath() + folder);
        if (QDir(path).exists()) {
            KLocalizedString::addDomainLocaleDir("dreischritt", path);
            break;
        }
    }

    Console console;
    return console.finish(run(QCoreApplication::arguments(), console));
}
