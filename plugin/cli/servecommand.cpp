// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "commands.h"

#include "console.h"
#include "openworkspace.h"
#include "roomkeys.h"
#include "roomserver.h"
#include "sheetorder.h"
#include "terminalqr.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSocketNotifier>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace
{
constexpr int shortestCode = 4;

std::optional<RoomOptions> readOptions(const Arguments &arguments, Console &console)
{
    RoomOptions options;
    if (arguments.has(QStringLiteral("port"))) {
        bool isNumber = false;
        const int port = arguments.value(QStringLiteral("port")).toInt(&isNumber);
        if (!isNumber || port < 0 || port > 65535) {
            console.tell(i18n("--port must be a number from 0 to 65535, not “%1”.", arguments.value(QStringLiteral("port")).left(60)));
            return std::nullopt;
        }
        options.port = quint16(port);
    }
    options.address = arguments.value(QStringLiteral("address"));
    options.code = arguments.value(QStringLiteral("code"));
    // Whatever else is in it is not compared: a code of signs alone would open nothing.
    const auto signs = std::count_if(options.code.cbegin(), options.code.cend(), [](QChar sign) {
        return sign.isLetterOrNumber();
    });
    if (arguments.has(QStringLiteral("code")) && signs < shortestCode) {
        console.tell(i18n("--code needs at least %1 letters or digits.", shortestCode));
        return std::nullopt;
    }
    options.certificateFile = arguments.value(QStringLiteral("certificate"));
    options.keyFile = arguments.value(QStringLiteral("key"));
    options.tls = arguments.has(QStringLiteral("tls")) || !options.certificateFile.isEmpty();
    return options;
}

/** A thousand devices are more than a terminal is given by default. */
void allowManyConnections()
{
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
}

struct TableCode {
    QString group;
    QString name;
    QString code;
};

/** What the tables' laptops type, by the names of the groups. */
QList<TableCode> tablesOf(const Records &records, const QString &conference)
{
    QList<TableCode> tables;
    for (const FocusGroup *group : records.select<FocusGroup>([&conference](const FocusGroup &candidate) {
             return candidate.conference == conference && !candidate.joinCode.isEmpty();
         })) {
        tables += {group->id, group->name, group->joinCode};
    }
    return tables;
}

void print(Console &console, const RoomAddress &address, const QList<TableCode> &tables, const QString &sheet, bool json)
{
    const QString page = address.pages.value(0);
    if (json) {
        QJsonArray codes;
        for (const TableCode &table : tables) {
            codes += QJsonObject{{QStringLiteral("group"), table.group}, {QStringLiteral("name"), table.name}, {QStringLiteral("code"), table.code}};
        }
        QJsonObject room{{QStringLiteral("pages"), QJsonArray::fromStringList(address.pages)},
                         {QStringLiteral("port"), address.port},
                         {QStringLiteral("code"), address.code},
                         {QStringLiteral("moderatorCode"), address.moderatorCode},
                         {QStringLiteral("tables"), codes}};
        if (!sheet.isEmpty()) {
            room.insert(QStringLiteral("sheet"), sheet);
        }
        console.printJson(room);
        return;
    }
    for (const QString &line : terminalQr(page + QLatin1String("#") + address.code)) {
        console.print(line);
    }
    console.print(i18n("Address: %1", page));
    for (const QString &other : address.pages.mid(1)) {
        console.print(i18n("or:      %1", other));
    }
    console.print(i18n("Code: %1", address.code));
    console.print(i18n("For the moderation: %1", address.moderatorCode));
    for (const TableCode &table : tables) {
        console.print(i18nc("%1 is a group, %2 what its table's laptop types", "For the table %1: %2", table.name, table.code));
    }
    if (!sheet.isEmpty()) {
        console.print(i18n("Sheet for the tables: %1", sheet));
    }
    console.print(i18n("Press Ctrl+C to close the room; everything stays in the file."));
}
}

ExitStatus runServe(const Arguments &arguments, Console &console)
{
    auto options = readOptions(arguments, console);
    if (!options) {
        return Misused;
    }
    auto sheet = SheetOrder::read(arguments, console);
    if (!sheet) {
        return Misused;
    }
    // Blocked before the first other thread is there, so that they come through the descriptor alone.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    const int descriptor = signalfd(-1, &signals, SFD_CLOEXEC);
    const QString path = arguments.operand(0);
    auto workspace = openConference(path, arguments);
    if (!workspace) {
        return console.refuse(path, 0, workspace.error());
    }
    if (const auto problem = sheet->problem()) {
        return console.refuse(*problem);
    }
    options->conference = workspace.value().conference;
    sheet->takeTitle(workspace.value());
    allowManyConnections();
    const QList<TableCode> tables = tablesOf(*workspace.value().records, options->conference);
    // The room reads its own.
    workspace.value().records.reset();
    options->keysFile = roomKeysFile(path);

    const auto room = await(RoomServer::open(workspace.value().repository, *options));
    if (!room) {
        return console.refuse(path, 0, room.error());
    }
    QString written;
    if (sheet->isWanted()) {
        const auto file = sheet->write(room.value()->address());
        if (!file) {
            return console.refuse(file.error());
        }
        written = file.value();
    }
    print(console, room.value()->address(), tables, written, arguments.has(QStringLiteral("json")));
    console.flush();
    QSocketNotifier notifier(descriptor, QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    close(descriptor);
    return Good;
}
