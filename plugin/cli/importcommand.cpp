// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "changepile.h"
#include "commands.h"
#include "console.h"
#include "csvreader.h"
#include "importsource.h"
#include "tablewords.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

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

/** Brings in what the compared rows still say beyond the log. */
std::optional<Error> bringIn(const OpenWorkspace &workspace, Staging &staging)
{
    const std::vector<StagedChange> changes = changesOf(staging, *workspace.records, actor);
    ChangePile pile;
    pile.count = changes.size();
    pile.read = [&changes](std::size_t index) {
        return changes[index].change;
    };
    pile.length = [](std::size_t) {
        return 0;
    };
    const auto tally = applyPile(workspace, pile);
    if (!tally) {
        return tally.error();
    }
    for (const PileTally::Refusal &refusal : tally.value().refused) {
        StagedRow &row = staging.rows[changes[refusal.index].row];
        row.kind = StagedRow::Refused;
        row.problem = refusal.error;
    }
    return std::nullopt;
}

void printRow(Console &console, const StagedRow &row, const QString &what)
{
    QString text;
    for (const QString &field : {QStringLiteral("title"), QStringLiteral("name"), QStringLiteral("text"), QStringLiteral("question")}) {
        text = text.isEmpty() ? shortened(row.fields.value(field).toString()) : text;
    }
    console.print(QStringLiteral("%1  %2  %3  %4").arg(what.leftJustified(9), recordInfo(row.record).name.leftJustified(14), row.recordId, text).trimmed());
}

ExitStatus report(Console &console, const QString &source, const Staging &staging, const std::vector<StagedRow::Kind> &kinds, bool json)
{
    const auto place = [&source](const QString &file) {
        return file.isEmpty() || source.endsWith(file) ? source : source + u'/' + file;
    };
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    QJsonArray refused;
    const auto refuse = [&](const QString &file, int line, int column, const Error &error) {
        refused.append(QJsonObject{{QStringLiteral("file"), place(file)},
                                   {QStringLiteral("line"), line},
                                   {QStringLiteral("column"), column},
                                   {QStringLiteral("reason"), sentence(error)}});
        console.refuse(place(file), line, error);
    };
    for (std::size_t i = 0; i < staging.rows.size(); ++i) {
        const StagedRow &row = staging.rows[i];
        if (row.kind == StagedRow::Refused) {
            refuse(row.file, row.line, row.column, row.problem);
            continue;
        }
        inserted += kinds[i] == StagedRow::New;
        updated += kinds[i] == StagedRow::Changed;
        unchanged += kinds[i] == StagedRow::Unchanged;
        if (!json && kinds[i] != StagedRow::Unchanged) {
            printRow(console, row, kinds[i] == StagedRow::New ? i18nc("@item a record that was not there", "new") : i18nc("@item a record", "changed"));
        }
    }
    for (const StagedProblem &problem : staging.problems) {
        refuse(problem.file, problem.line, problem.column, problem.error);
    }
    if (json) {
        console.printJson(QJsonObject{{QStringLiteral("inserted"), inserted},
                                      {QStringLiteral("updated"), updated},
                                      {QStringLiteral("unchanged"), unchanged},
                                      {QStringLiteral("refused"), refused}});
    } else {
        console.print(i18n("%1 new, %2 changed, %3 unchanged, %4 refused", inserted, updated, unchanged, refused.size()));
    }
    return refused.isEmpty() ? Good : InputRefused;
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
        return report(console, source, expected, kinds, arguments.has(QStringLiteral("json")));
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
    problem = bringIn(workspace, staging);
    if (problem) {
        return console.refuse(path, 0, *problem);
    }
    return report(console, source, staging, kinds, arguments.has(QStringLiteral("json")));
}
