// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "changefile.h"
#include "changepile.h"
#include "commands.h"
#include "console.h"

#include <QJsonArray>
#include <QJsonObject>

ExitStatus runApply(const Arguments &arguments, Console &console)
{
    const QString path = arguments.operand(0);
    const QString source = arguments.operand(1);
    auto file = ChangeFile::open(source);
    if (!file) {
        return console.refuse(source, 0, file.error());
    }
    auto workspace = openWorkspace(path);
    if (!workspace) {
        return console.refuse(path, 0, workspace.error());
    }
    ChangePile pile;
    pile.count = file.value().count();
    pile.read = [&file](std::size_t index) {
        return file.value().read(index);
    };
    pile.length = [&file](std::size_t index) {
        return file.value().length(index);
    };
    const auto tally = applyPile(workspace.value(), pile);
    if (!tally) {
        return console.refuse(path, 0, tally.error());
    }
    QJsonArray refused;
    for (const PileTally::Refusal &refusal : tally.value().refused) {
        const int line = file.value().line(refusal.index);
        refused.append(QJsonObject{{QStringLiteral("line"), line}, {QStringLiteral("reason"), sentence(refusal.error)}});
        console.refuse(source, line, refusal.error);
    }
    console.printJson(QJsonObject{{QStringLiteral("applied"), tally.value().applied},
                                  {QStringLiteral("duplicate"), tally.value().duplicate},
                                  {QStringLiteral("conflict"), tally.value().conflict},
                                  {QStringLiteral("refused"), refused}});
    return refused.isEmpty() ? Good : InputRefused;
}
