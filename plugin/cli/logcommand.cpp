// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "commands.h"

#include "console.h"
#include "openworkspace.h"

#include <QJsonDocument>
#include <QMetaEnum>

ExitStatus runLog(const Arguments &arguments, Console &console)
{
    qint64 since = 0;
    if (arguments.has(QStringLiteral("since"))) {
        bool ok = false;
        since = arguments.value(QStringLiteral("since")).toLongLong(&ok);
        if (!ok || since < 0) {
            console.tell(i18n("--since must be a number of the log, from 0."));
            return Misused;
        }
    }
    const QString path = arguments.operand(0);
    const auto workspace = openWorkspace(path);
    if (!workspace) {
        return console.refuse(path, 0, workspace.error());
    }
    const bool json = arguments.has(QStringLiteral("json"));
    bool first = true;
    // One change a line, so that both a JSON reader and `apply` take it.
    if (json) {
        console.write("[");
    }
    const auto problem = workspace.value().readLog(since, [&](const Change &change) {
        if (json) {
            console.write(first ? "\n" : ",\n");
            console.write(QJsonDocument(change.toJson()).toJson(QJsonDocument::Compact));
        } else {
            const QString kind = QString::fromLatin1(QMetaEnum::fromType<ChangeKind::Kind>().valueToKey(change.kind));
            const QString sequence = QString::number(change.sequence).rightJustified(7);
            const QString fields = change.kind == ChangeKind::Update ? QStringLiteral("  ") + change.fields.keys().join(QLatin1String(", ")) : QString();
            console.print(QStringLiteral("%1  %2  %3 %4 %5  %6%7")
                              .arg(sequence,
                                   change.at.toUTC().toString(Qt::ISODate),
                                   kind.leftJustified(6),
                                   recordInfo(change.record).name.leftJustified(14),
                                   change.recordId)
                              .arg(change.actor.isEmpty() ? QStringLiteral("–") : change.actor, fields));
        }
        first = false;
        return !console.isBroken();
    });
    if (json) {
        console.write("\n]\n");
    }
    return problem ? console.refuse(path, 0, *problem) : Good;
}
