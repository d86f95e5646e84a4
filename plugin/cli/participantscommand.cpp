// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "commands.h"

#include "importsource.h"
#include "participantsreader.h"
#include "stagedrows.h"

#include "console.h"

ExitStatus runParticipants(const Arguments &arguments, Console &console)
{
    const QString path = arguments.operand(0);
    const QString source = arguments.operand(1);
    const auto bytes = readSourceFile(source);
    if (!bytes) {
        return console.refuse(source, 0, bytes.error());
    }
    const auto workspace = openConference(path, arguments);
    if (!workspace) {
        return console.refuse(path, 0, workspace.error());
    }
    const Records &records = *workspace.value().records;
    Staging staging = readParticipants(bytes.value(), records, workspace.value().conference);
    compare(staging, records);
    std::vector<StagedRow::Kind> kinds;
    for (const StagedRow &row : staging.rows) {
        kinds.push_back(row.kind);
    }
    if (!arguments.has(QStringLiteral("dry-run"))) {
        // Whoever stands on the list takes part, also after having been removed.
        const auto former = formerOf(workspace.value(), staging);
        if (!former) {
            return console.refuse(path, 0, former.error());
        }
        if (const auto problem = bringInRows(workspace.value(), staging, QStringLiteral("Moderator"), former.value())) {
            return console.refuse(path, 0, *problem);
        }
    }
    return reportRows(console, source, staging, kinds, arguments.has(QStringLiteral("json")));
}
