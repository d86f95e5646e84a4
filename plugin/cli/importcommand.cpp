// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "changepile.h"
#include "commands.h"
#include "console.h"
#include "importsource.h"
#include "stagedrows.h"

#include <QFileInfo>

namespace
{
const QString actor = QStringLiteral("Administrator");

/** Replays the source's log; what this workspace has already is passed over. */
std::optional<Error> replay(const OpenWorkspace &workspace, Staging &staging)
{
    QSet<QString> known;
    if (const auto problem = workspace.readLog(0, [&known](const Change &change) {
            known.insert(change.id);
            return true;
        })) {
        return problem;
    }
    std::erase_if(staging.log, [&known](const StagedLogLine &line) {
        return known.contains(line.change.id);
    });
    ChangePile pile;
    pile.count = staging.log.size();
    pile.read = [&staging](std::size_t index) {
        return staging.log[index].change;
    };
    pile.length = [](std::size_t) {
        return 0;
    };
    const auto tally = applyPile(workspace, pile);
    if (!tally) {
        return tally.error();
    }
    for (const PileTally::Refusal &refusal : tally.value().refused) {
        const StagedLogLine &line = staging.log[refusal.index];
        staging.problems.push_back({{}, line.line, line.column, refusal.error});
    }
    return std::nullopt;
}

}

ExitStatus runImport(const Arguments &arguments, Console &console)
{
    const QString path = arguments.operand(0);
    const QString source = arguments.operand(1);
    const bool dry = arguments.has(QStringLiteral("dry-run"));
    auto read = readImportSource(source);
    if (!read) {
        return console.refuse(source, 0, read.error());
    }
    Staging &staging = read.value();
    OpenWorkspace workspace;
    workspace.records = std::make_shared<Records>();
    if (!dry || QFileInfo::exists(path)) {
        auto opened = openWorkspace(path, dry ? SqliteRepository::OpenExisting : SqliteRepository::OpenOrCreate);
        if (!opened) {
            return console.refuse(path, 0, opened.error());
        }
        workspace = std::move(opened.value());
    }

    Staging expected = staging;
    compare(expected, *workspace.records);
    std::vector<StagedRow::Kind> kinds;
    for (const StagedRow &row : expected.rows) {
        kinds.push_back(row.kind);
    }
    if (dry) {
        return reportRows(console, source, expected, kinds, arguments.has(QStringLiteral("json")));
    }
    std::optional<Error> problem;
    if (!staging.log.empty()) {
        problem = replay(workspace, staging);
        auto snapshot = problem ? Result<Snapshot>(*problem) : await(workspace.repository->load());
        if (!snapshot) {
            return console.refuse(path, 0, snapshot.error());
        }
        workspace.records = snapshot.value().records;
    }
    compare(staging, *workspace.records);
    problem = bringInRows(workspace, staging, actor);
    if (!problem) {
        problem = passOverRemoved(workspace, staging, kinds);
    }
    if (problem) {
        return console.refuse(path, 0, *problem);
    }
    return reportRows(console, source, staging, kinds, arguments.has(QStringLiteral("json")));
}
