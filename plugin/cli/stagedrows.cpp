// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "stagedrows.h"

#include "changepile.h"
#include "console.h"
#include "tablewords.h"
#include "uuid.h"

#include <QJsonArray>
#include <QJsonObject>

namespace
{
void printRow(Console &console, const StagedRow &row, const QString &what)
{
    QString text;
    for (const QString &field :
         {QStringLiteral("title"), QStringLiteral("name"), QStringLiteral("text"), QStringLiteral("question"), QStringLiteral("pseudonym")}) {
        // A person's name need not stand on the screen of whoever runs the import.
        text = text.isEmpty() && row.record != RecordType::Person ? shortened(row.fields.value(field).toString()) : text;
    }
    console.print(QStringLiteral("%1  %2  %3  %4").arg(what.leftJustified(9), recordInfo(row.record).name.leftJustified(14), row.recordId, text).trimmed());
}
}

Result<FormerRecords> formerOf(const OpenWorkspace &workspace, const Staging &staging)
{
    QSet<QString> missing;
    for (const StagedRow &row : staging.rows) {
        if (row.kind == StagedRow::New) {
            missing.insert(row.recordId);
        }
    }
    FormerRecords former;
    const auto problem = missing.isEmpty() ? std::nullopt : workspace.readLog(0, [&missing, &former](const Change &change) {
        if (missing.contains(change.recordId)) {
            former.insert(change.recordId, change.revision);
        }
        return true;
    });
    return problem ? Result<FormerRecords>(*problem) : former;
}

std::optional<Error> bringInRows(const OpenWorkspace &workspace, Staging &staging, const QString &actor, const FormerRecords &back)
{
    std::vector<StagedChange> changes = changesOf(staging, *workspace.records, actor);
    for (StagedChange &staged : changes) {
        if (const auto revision = back.constFind(staged.change.recordId); revision != back.cend()) {
            // That is another wish, not the same one repeated.
            staged.change.id = Uuid::create();
            staged.change.base = *revision;
        }
    }
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

std::optional<Error> passOverRemoved(const OpenWorkspace &workspace, const Staging &staging, std::vector<StagedRow::Kind> &kinds)
{
    const auto former = formerOf(workspace, staging);
    if (!former) {
        return former.error();
    }
    const auto now = await(workspace.repository->load());
    if (!now) {
        return now.error();
    }
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const StagedRow &row = staging.rows[i];
        if (row.kind == StagedRow::New && former.value().contains(row.recordId) && now.value().records->toJson(row.record, row.recordId).isEmpty()) {
            kinds[i] = StagedRow::Unchanged;
        }
    }
    return std::nullopt;
}

ExitStatus reportRows(Console &console, const QString &source, const Staging &staging, const std::vector<StagedRow::Kind> &kinds, bool json)
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
