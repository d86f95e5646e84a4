// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspace.h"

#include "localpath.h"
#include "sqliterepository.h"
#include "startconference.h"
#include "templatemodel.h"
#include "workspaceprivate.h"
#include "workspacereader.h"

#include <KLocalizedString>

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace
{
constexpr auto domain = "dreischritt";
/** Changes handed over at once: enough for one commit, small enough for a smooth progress bar. */
constexpr std::size_t portion = 200;

QString fileNameFor(const QString &title)
{
    QString name;
    for (const QChar c : title.toLower()) {
        if (c.isLetterOrNumber() && c.unicode() < 0x80) {
            name += c;
        } else if (!name.endsWith(QLatin1Char('-')) && !name.isEmpty()) {
            name += QLatin1Char('-');
        }
    }
    return name.isEmpty() ? QStringLiteral("template") : name.left(60);
}

Result<QByteArray> readFile(const QString &path)
{
    constexpr qint64 largest = 512LL * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error(Error::NotFound, "%1 cannot be read: %2. Check the name and whether you may open it.", {path, file.errorString()});
    }
    if (file.size() > largest) {
        return Error(Error::Refused, "%1 is larger than 512 MB and is not read.", {path});
    }
    return file.readAll();
}
}

Operation *Workspace::create(const QString &source)
{
    auto *operation = new Operation(this);
    SqliteRepository::open(localPath(source), SqliteRepository::CreateNew)
        .then(this, [this, operation, source](const Result<std::shared_ptr<SqliteRepository>> &opened) {
            if (!opened) {
                operation->fail(opened.error());
                return;
            }
            if (source == d->source) {
                d->open();
            } else {
                setSource(source);
            }
            // Done when it can be written to, not when the file is there.
            connect(this, &Workspace::statusChanged, operation, [this, operation] {
                if (d->status == Ready) {
                    operation->succeed({d->source});
                } else if (d->status == Failed) {
                    operation->fail(Error(Error::Failed, "The new file cannot be opened: %1", {d->errorText}));
                }
            });
        });
    return operation;
}

Operation *Workspace::importJson(const QString &source)
{
    if (d->status != Ready) {
        return submit({}, {});
    }
    auto *operation = new Operation(this);
    const QString path = localPath(source);
    QtConcurrent::run([path]() -> Result<std::shared_ptr<Staging>> {
        const auto bytes = readFile(path);
        if (!bytes) {
            return bytes.error();
        }
        auto staging = readWorkspaceJson(bytes.value());
        if (!staging) {
            return staging.error();
        }
        return std::make_shared<Staging>(std::move(staging.value()));
    }).then(this, [this, operation](const Result<std::shared_ptr<Staging>> &read) {
        if (!read) {
            operation->fail(read.error());
            return;
        }
        const std::shared_ptr<Staging> staging = read.value();
        const bool replay = d->records.all<Conference>().empty() && !staging->log.empty();
        auto queue = std::make_shared<QList<Change>>();
        if (replay) {
            for (const StagedLogLine &line : staging->log) {
                *queue += line.change;
            }
        } else {
            compare(*staging, d->records);
            for (const StagedChange &staged : changesOf(*staging, d->records, actor())) {
                *queue += staged.change;
            }
        }
        takePortion(operation, queue, 0);
    });
    return operation;
}

void Workspace::takePortion(Operation *operation, const std::shared_ptr<QList<Change>> &queue, std::size_t done)
{
    if (*operation->cancelFlag()) {
        operation->fail(Error(Error::Cancelled, "Stopped. What had been taken in until then stays."));
        return;
    }
    if (done >= std::size_t(queue->size()) || !d->repository) {
        QStringList ids;
        for (const Change &change : std::as_const(*queue)) {
            ids += change.recordId;
        }
        operation->succeed(ids);
        return;
    }
    operation->setProgress(double(done) / double(queue->size()));
    const QList<Change> part = queue->mid(qsizetype(done), qsizetype(portion));
    d->repository->apply(part).then(this, [this, operation, queue, done](const Result<QList<Outcome>> &outcomes) {
        if (!outcomes) {
            operation->fail(outcomes.error());
            return;
        }
        for (const Outcome &outcome : outcomes.value()) {
            if (outcome.status == Outcome::Refused) {
                Q_EMIT refused(outcome.error.text());
            }
        }
        takePortion(operation, queue, done + portion);
    });
}

Operation *Workspace::startWith(const QList<Change> &changes)
{
    const auto conference = std::find_if(changes.cbegin(), changes.cend(), [](const Change &change) {
        return change.record == RecordType::Conference;
    });
    const QString id = conference == changes.cend() ? QString() : conference->recordId;
    Operation *operation = submit(changes, {}, {id});
    connect(operation, &Operation::finished, this, [this, operation, id] {
        if (operation->succeeded()) {
            setConference(id);
        }
    });
    return operation;
}

Operation *Workspace::startConference(const QString &templateId, const QString &title, const QDate &date, const QString &venue)
{
    for (const Template &method : templates(templateFolders())) {
        if (method.id == templateId) {
            ConferenceStart start;
            start.title = title;
            start.startsOn = date;
            start.venue = venue;
            start.previous = latestConference(d->records);
            return startWith(::startConference(method, start, d->records, actor()));
        }
    }
    return refuse(Error(Error::NotFound, "There is no template “%1” any more. Choose another one.", {templateId}));
}

Operation *Workspace::startLikeConference(const QString &previous, const QString &title, const QDate &date, const QString &venue)
{
    ConferenceStart start;
    start.title = title;
    start.startsOn = date;
    start.venue = venue;
    start.previous = previous;
    return startWith(startLikeLastYear(d->records, previous, start, actor()));
}

Operation *Workspace::saveAsTemplate(const QString &title)
{
    Template method = templateFromConference(d->records, d->conference);
    method.title = title.isEmpty() ? method.title : title;
    const QDir folder(TemplateModel::ownFolder());
    QString id = fileNameFor(method.title);
    for (int i = 2; folder.exists(id + QStringLiteral(".json")); ++i) {
        id = fileNameFor(method.title) + QLatin1Char('-') + QString::number(i);
    }
    method.id = id;
    folder.mkpath(QStringLiteral("."));
    QSaveFile file(folder.filePath(id + QStringLiteral(".json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(method.toJson()) < 0 || !file.commit()) {
        return refuse(Error(Error::Failed, "The template cannot be written to %1: %2", {folder.path(), file.errorString()}));
    }
    return submit({}, {}, {file.fileName()});
}
