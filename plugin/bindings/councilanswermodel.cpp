// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "councilanswermodel.h"

#include "councilresults.h"
#include "i18n.h"
#include "localpath.h"
#include "repository.h"

#include <KLocalizedString>

#include <QCoreApplication>
#include <QtConcurrentRun>

namespace
{
constexpr auto domain = "dreischritt";

AnswerKind::Kind kindOf(CouncilAnswer::Kind kind)
{
    switch (kind) {
    case CouncilAnswer::New:
        return AnswerKind::New;
    case CouncilAnswer::Changed:
        return AnswerKind::Changed;
    case CouncilAnswer::Unchanged:
        return AnswerKind::Unchanged;
    case CouncilAnswer::Unclear:
        break;
    }
    return AnswerKind::Unclear;
}

QString textOf(const QJsonValue &value)
{
    return value.isBool() ? (value.toBool() ? QStringLiteral("true") : QString()) : value.toVariant().toString();
}

QString placeOf(const CouncilAnswer &answer)
{
    if (answer.line > 0) {
        const QString line = ki18ndc(domain, "@info place in a table", "line %1").subs(answer.line).toString();
        return answer.file.isEmpty() ? line : answer.file + QStringLiteral(", ") + line;
    }
    return answer.file;
}

AnswerRow rowOf(const CouncilAnswer &answer, const Workspace &workspace)
{
    AnswerRow row;
    row.kind = kindOf(answer.kind);
    row.title = workspace.recommendation(answer.recommendationId).title;
    row.reference = answer.reference;
    const QString known = workspace.committee(answer.committeeId).name;
    row.committee = known.isEmpty() ? answer.committee : known;
    row.date = answer.date;
    row.words = answer.words;
    for (const AnsweredField &field : answer.fields) {
        const AnswerChange change{field.field, textOf(field.before), textOf(field.after)};
        if (change.before != change.after) {
            row.changes += change;
        }
    }
    row.addsConsultation = answer.addsConsultation;
    row.addsCommittee = answer.addsCommittee;
    row.problem = answer.kind == CouncilAnswer::Unclear ? translated(answer.problem) : QString();
    row.place = placeOf(answer);
    row.chosen = row.kind == AnswerKind::New || row.kind == AnswerKind::Changed;
    return row;
}
}

CouncilAnswerModel::CouncilAnswerModel(QObject *parent)
    : RowModel(parent)
{
}

CouncilAnswerModel::~CouncilAnswerModel() = default;

Workspace *CouncilAnswerModel::workspace() const
{
    return m_workspace;
}

void CouncilAnswerModel::setWorkspace(Workspace *workspace)
{
    if (m_workspace == workspace) {
        return;
    }
    m_workspace = workspace;
    m_results.reset();
    m_source.clear();
    show();
    Q_EMIT workspaceChanged();
}

QString CouncilAnswerModel::source() const
{
    return m_source;
}

int CouncilAnswerModel::countOf(AnswerKind::Kind kind) const
{
    return int(std::count_if(rows().cbegin(), rows().cend(), [kind](const AnswerRow &row) {
        return row.kind == kind;
    }));
}

int CouncilAnswerModel::chosenCount() const
{
    return int(std::count_if(rows().cbegin(), rows().cend(), [](const AnswerRow &row) {
        return row.chosen;
    }));
}

int CouncilAnswerModel::newCount() const
{
    return countOf(AnswerKind::New);
}

int CouncilAnswerModel::changedCount() const
{
    return countOf(AnswerKind::Changed);
}

int CouncilAnswerModel::unclearCount() const
{
    return countOf(AnswerKind::Unclear);
}

int CouncilAnswerModel::unchangedCount() const
{
    return countOf(AnswerKind::Unchanged);
}

int CouncilAnswerModel::otherPapers() const
{
    return m_results ? m_results->otherPapers : 0;
}

QStringList CouncilAnswerModel::problems() const
{
    return m_problems;
}

Operation *CouncilAnswerModel::read(const QString &source)
{
    if (!m_workspace || m_workspace->status() != Workspace::Ready) {
        auto *operation = new Operation(this);
        operation->fail(Error(Error::Failed, "No workspace is open, so nothing can be read. Open a file first."));
        return operation;
    }
    auto *operation = new Operation(m_workspace);
    const QString path = localPath(source);
    const QPointer<Operation> watched = operation;
    const auto cancelled = operation->cancelFlag();
    // Read beside the screen, on a copy of the records that nobody changes meanwhile.
    m_workspace->snapshot()
        .then(QtFuture::Launch::Async,
              [path, watched, cancelled](const Result<Snapshot> &loaded) -> Result<std::shared_ptr<const CouncilResults>> {
                  if (!loaded) {
                      return loaded.error();
                  }
                  const Snapshot snapshot = loaded.value();
                  auto read = readResults(path, *snapshot.records, [&watched, &cancelled](int done, int total) {
                      if (total > 0) {
                          QMetaObject::invokeMethod(qApp, [watched, done, total] {
                              if (watched) {
                                  watched->setProgress(double(done) / total);
                              }
                          });
                      }
                      return !*cancelled;
                  });
                  if (!read) {
                      return read.error();
                  }
                  return std::shared_ptr<const CouncilResults>(std::make_shared<CouncilResults>(std::move(read.value())));
              })
        .then(this, [this, watched, source](const Result<std::shared_ptr<const CouncilResults>> &read) {
            if (!read) {
                if (watched) {
                    watched->fail(read.error());
                }
                return;
            }
            m_results = read.value();
            m_source = source;
            show();
            if (watched) {
                watched->succeed();
            }
        });
    return operation;
}

void CouncilAnswerModel::show()
{
    QList<AnswerRow> rows;
    m_problems.clear();
    if (m_results && m_workspace) {
        for (std::size_t i = 0; i < m_results->answers.size(); ++i) {
            rows += rowOf(m_results->answers[i], *m_workspace);
            rows.last().answer = i;
        }
        for (const StagedProblem &problem : m_results->staging.problems) {
            m_problems += problem.file.isEmpty() ? translated(problem.error) : problem.file + QStringLiteral(": ") + translated(problem.error);
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const AnswerRow &a, const AnswerRow &b) {
        return a.kind < b.kind;
    });
    setRows(rows);
    Q_EMIT answersChanged();
}

void CouncilAnswerModel::choose(int row, bool chosen)
{
    QList<AnswerRow> changed = rows();
    if (row < 0 || row >= changed.size() || (changed.at(row).kind != AnswerKind::New && changed.at(row).kind != AnswerKind::Changed)) {
        return;
    }
    changed[row].chosen = chosen;
    setRows(changed);
    Q_EMIT answersChanged();
}

void CouncilAnswerModel::chooseAll(bool chosen)
{
    QList<AnswerRow> changed = rows();
    for (AnswerRow &row : changed) {
        row.chosen = chosen && (row.kind == AnswerKind::New || row.kind == AnswerKind::Changed);
    }
    setRows(changed);
    Q_EMIT answersChanged();
}

Operation *CouncilAnswerModel::takeIn()
{
    if (!m_workspace || !m_results) {
        auto *operation = new Operation(this);
        operation->fail(Error(Error::Refused, "Nothing has been read yet. Choose a file or folder first."));
        return operation;
    }
    std::vector<std::size_t> chosen;
    for (const AnswerRow &row : rows()) {
        if (row.chosen) {
            chosen.push_back(row.answer);
        }
    }
    const Staging staging = chosenAnswers(*m_results, chosen, m_workspace->records());
    QList<Change> changes;
    QStringList ids;
    for (const StagedChange &staged : changesOf(staging, m_workspace->records(), m_workspace->actor())) {
        Change change = staged.change;
        // What was undone may be taken in again: that is another wish, not the same one repeated.
        change.id = Uuid::create();
        changes += change;
        ids += change.recordId;
    }
    Operation *operation = m_workspace->submit(changes, ki18ndc(domain, "@action:undo", "Results of committees").toString(), ids);
    connect(operation, &Operation::finished, this, [this, operation] {
        if (operation->succeeded() && !m_source.isEmpty()) {
            read(m_source);
        }
    });
    return operation;
}
