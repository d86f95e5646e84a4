// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "participantlist.h"

#include "i18n.h"
#include "localpath.h"
#include "participantsreader.h"
#include "repository.h"

#include <KLocalizedString>

#include <QFile>
#include <QFileInfo>

namespace
{
constexpr auto domain = "dreischritt";
constexpr qint64 longestList = 16 * 1024 * 1024;

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile()) {
        return Error(Error::NotFound, "There is no such file: %1. Choose the registration list as a CSV file.", {path.left(200)});
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return Error(Error::Unreadable, "It cannot be read: %1.", {file.errorString()});
    }
    const QByteArray bytes = file.read(longestList + 1);
    if (bytes.size() > longestList) {
        return Error(Error::Refused, "This file is larger than a registration list can be. Choose the list as a CSV file.");
    }
    return bytes;
}

/** Comparing leaves in a row what would be written alone. */
QString participantOf(const StagedRow &row, const Records &records)
{
    const auto *person = records.find<Person>(row.recordId);
    return person ? person->participant : row.fields.value(QLatin1String("participant")).toString();
}

QString problemOf(int line, const Error &error)
{
    return line > 0 ? ki18ndc(domain, "@info %1 number of a line, %2 a sentence", "Line %1: %2").subs(line).subs(translated(error)).toString() : translated(error);
}
}

ParticipantList::ParticipantList(QObject *parent)
    : QObject(parent)
{
}

ParticipantList::~ParticipantList() = default;

Workspace *ParticipantList::workspace() const
{
    return m_workspace;
}

void ParticipantList::setWorkspace(Workspace *workspace)
{
    if (workspace != m_workspace) {
        m_workspace = workspace;
        clear();
        Q_EMIT workspaceChanged();
    }
}

QString ParticipantList::source() const
{
    return m_source;
}

int ParticipantList::newCount() const
{
    return m_new;
}

int ParticipantList::changedCount() const
{
    return m_changed;
}

int ParticipantList::unchangedCount() const
{
    return m_unchanged;
}

QStringList ParticipantList::problems() const
{
    return m_problems;
}

void ParticipantList::clear()
{
    show({}, {});
}

Operation *ParticipantList::read(const QString &source)
{
    if (!m_workspace || m_workspace->status() != Workspace::Ready) {
        auto *operation = new Operation(this);
        operation->fail(Error(Error::Failed, "No workspace is open, so nothing can be read. Open a file first."));
        return operation;
    }
    auto *operation = new Operation(m_workspace);
    const QPointer<Operation> watched = operation;
    using Read = Result<std::shared_ptr<const Staging>>;
    m_workspace->snapshot()
        .then(QtFuture::Launch::Async,
              [path = localPath(source), conference = m_workspace->conference()](const Result<Snapshot> &loaded) -> Read {
                  if (!loaded) {
                      return loaded.error();
                  }
                  const auto bytes = bytesOf(path);
                  if (!bytes) {
                      return bytes.error();
                  }
                  const Records &records = *loaded.value().records;
                  auto staging = std::make_shared<Staging>(readParticipants(bytes.value(), records, conference));
                  compare(*staging, records);
                  return std::shared_ptr<const Staging>(std::move(staging));
              })
        .then(this, [this, watched, source](const Read &read) {
            if (!read) {
                if (watched) {
                    watched->fail(read.error());
                }
                return;
            }
            askForFormer(read.value(), source, watched);
        });
    return operation;
}

void ParticipantList::askForFormer(const std::shared_ptr<const Staging> &staging, const QString &source, const QPointer<Operation> &operation)
{
    QStringList ids;
    for (const StagedRow &row : staging->rows) {
        if (row.kind == StagedRow::New && row.record == RecordType::Participant) {
            ids += row.recordId;
        }
    }
    m_workspace->logOf(ids).then(this, [this, staging, source, operation](const Result<QList<Change>> &log) {
        if (!log) {
            if (operation) {
                operation->fail(log.error());
            }
            return;
        }
        m_former.clear();
        for (const Change &change : log.value()) {
            m_former.insert(change.recordId, change.revision);
        }
        show(staging, source);
        if (operation) {
            operation->succeed();
        }
    });
}

void ParticipantList::show(std::shared_ptr<const Staging> staging, const QString &source)
{
    m_staging = std::move(staging);
    m_source = source;
    m_new = 0;
    m_changed = 0;
    m_unchanged = 0;
    m_problems.clear();
    if (m_staging) {
        // Somebody and their name are two rows: what is new of either counts as one.
        QHash<QString, StagedRow::Kind> people;
        for (const StagedRow &row : m_staging->rows) {
            if (row.kind == StagedRow::Refused) {
                m_problems += problemOf(row.line, row.problem);
                continue;
            }
            const QString person = row.record == RecordType::Person ? participantOf(row, m_workspace->records()) : row.recordId;
            const auto before = people.constFind(person);
            if (person.isEmpty() || (before != people.cend() && *before != StagedRow::Unchanged)) {
                continue;
            }
            people.insert(person, row.kind);
        }
        for (const StagedRow::Kind kind : std::as_const(people)) {
            m_new += kind == StagedRow::New;
            m_changed += kind == StagedRow::Changed;
            m_unchanged += kind == StagedRow::Unchanged;
        }
        for (const StagedProblem &problem : m_staging->problems) {
            m_problems += problemOf(problem.line, problem.error);
        }
    }
    Q_EMIT changed();
}

Operation *ParticipantList::takeIn()
{
    if (!m_workspace || !m_staging) {
        auto *operation = new Operation(this);
        operation->fail(Error(Error::Refused, "Nothing has been read yet. Choose a registration list first."));
        return operation;
    }
    QList<Change> changes;
    QStringList people;
    for (const StagedChange &staged : changesOf(*m_staging, m_workspace->records(), m_workspace->actor())) {
        Change change = staged.change;
        // What was undone may be taken in again: that is another wish, not the same one repeated.
        change.id = Uuid::create();
        if (change.kind == ChangeKind::Insert) {
            change.base = m_former.value(change.recordId);
        }
        changes += change;
        if (change.record == RecordType::Participant) {
            people += change.recordId;
        }
    }
    Operation *operation = m_workspace->submit(changes, ki18ndc(domain, "@action:undo", "Registration list").toString(), people);
    connect(operation, &Operation::finished, this, [this, operation] {
        if (operation->succeeded()) {
            clear();
        }
    });
    return operation;
}
