// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "sqliterepository.h"
#include "uuid.h"

#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QTest>

/** A workspace file in a folder of its own, and the few records every test needs. */
class WorkspaceFixture
{
public:
    QTemporaryDir folder;
    std::shared_ptr<SqliteRepository> repository;
    QString conference = Uuid::create();
    QString strengths = Uuid::create();
    QString needs = Uuid::create();
    QString projects = Uuid::create();
    QString group = Uuid::create();

    [[nodiscard]] QString file(const QString &name = QStringLiteral("goslar.dreischritt")) const
    {
        return folder.path() + QLatin1Char('/') + name;
    }

    /** The answer, while the event loop goes on. */
    template<class T>
    static T wait(QFuture<T> future)
    {
        QFutureWatcher<T> watcher;
        QEventLoop loop;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        if (!future.isFinished()) {
            loop.exec();
        }
        return future.result();
    }

    static Result<std::shared_ptr<SqliteRepository>> open(const QString &path, SqliteRepository::Mode mode)
    {
        return wait(SqliteRepository::open(path, mode));
    }

    bool openNew(const QString &name = QStringLiteral("goslar.dreischritt"))
    {
        const auto opened = open(file(name), SqliteRepository::CreateNew);
        repository = opened ? opened.value() : nullptr;
        return bool(opened);
    }
    bool reopen(const QString &name = QStringLiteral("goslar.dreischritt"))
    {
        repository.reset();
        const auto opened = open(file(name), SqliteRepository::OpenExisting);
        repository = opened ? opened.value() : nullptr;
        return bool(opened);
    }

    QList<Outcome> apply(const QList<Change> &changes)
    {
        const auto outcomes = wait(repository->apply(changes));
        return outcomes ? outcomes.value() : QList<Outcome>();
    }
    Outcome apply(const Change &change)
    {
        return apply(QList<Change>{change}).value(0);
    }
    std::shared_ptr<Records> records()
    {
        const auto snapshot = wait(repository->load());
        return snapshot ? snapshot.value().records : nullptr;
    }
    QList<Change> log(qint64 after = 0)
    {
        const auto changes = wait(repository->changesSince(after, 1'000'000));
        return changes ? changes.value() : QList<Change>();
    }

    /** A conference with the three steps and one group. */
    [[nodiscard]] QList<Change> skeleton() const
    {
        Conference goslar;
        goslar.id = conference;
        goslar.title = QStringLiteral("Integrationskonferenz");
        QList<Change> changes{Change::insert(goslar, moderator())};
        const std::pair<QString, StepKind::Kind> steps[] = {{strengths, StepKind::WhatWorks}, {needs, StepKind::NeedForAction}, {projects, StepKind::Project}};
        for (const auto &[id, kind] : steps) {
            Step step;
            step.id = id;
            step.conference = conference;
            step.kind = kind;
            changes += Change::insert(step, moderator());
        }
        FocusGroup table;
        table.id = group;
        table.conference = conference;
        changes += Change::insert(table, moderator());
        return changes;
    }
    [[nodiscard]] Change statement(const QString &step, const QString &text, const QString &id = {}) const
    {
        Contribution contribution;
        contribution.id = id;
        contribution.step = step;
        contribution.group = group;
        contribution.text = text;
        return Change::insert(contribution, group);
    }
    [[nodiscard]] static Change text(const QString &id, int base, const QString &text, const QString &actor = QStringLiteral("Moderator"))
    {
        return Change::update(RecordType::Contribution, id, base, {{QStringLiteral("text"), text}}, actor);
    }
    static QString moderator()
    {
        return QStringLiteral("Moderator");
    }
    /** Every record as JSON, sorted: equal workspaces, equal texts. */
    static QJsonObject toJson(const Records &records)
    {
        QJsonObject all;
        for (std::size_t i = 0; i < recordTypeCount; ++i) {
            for (const QString &id : records.sortedIds(RecordType::Type(i))) {
                all.insert(recordInfo(RecordType::Type(i)).name + QLatin1Char(' ') + id, records.toJson(RecordType::Type(i), id));
            }
        }
        return all;
    }
};
