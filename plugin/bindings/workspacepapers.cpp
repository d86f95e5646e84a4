// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "workspace.h"

#include "exporter.h"
#include "i18n.h"
#include "localpath.h"
#include "odttemplate.h"
#include "officeconverter.h"
#include "outputfolder.h"
#include "paperorder.h"
#include "profile.h"
#include "workspaceprivate.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace
{
constexpr auto domain = "dreischritt";
constexpr int wholeLog = std::numeric_limits<int>::max();

QString sentenceOf(const PdfFinding &finding)
{
    const QString what = translated(finding.what);
    const bool hasPlace = *finding.place.message() != '\0';
    const QString place = hasPlace ? translated(finding.place) : QString();
    if (finding.page > 0) {
        const QString page = i18ndc(domain, "@info place in a file", "Page %1", finding.page);
        return (hasPlace ? page + QLatin1String(", ") + place : page) + QLatin1String(": ") + what;
    }
    return hasPlace ? place + QLatin1String(": ") + what : what;
}

QList<WrittenFile> filesOf(const QList<ExportedFile> &exported)
{
    QList<WrittenFile> files;
    for (const ExportedFile &file : exported) {
        WrittenFile written{file.path, QFileInfo(file.path).fileName(), file.openPoints, {}};
        for (const PdfFinding &finding : file.findings) {
            written.findings += sentenceOf(finding);
        }
        files += written;
    }
    return files;
}
}

void Workspace::withCopy(Operation *operation, bool withLog, const CopyFunction &work)
{
    // The store reads a copy of its own, so the screen neither waits nor changes under the writer. What waits for it does
    // not hold it: a workspace that goes meanwhile would leave the store to its own thread, which cannot end itself.
    d->repository->load().then(this, [this, operation, withLog, work](const Result<Snapshot> &loaded) {
        if (!loaded) {
            operation->fail(loaded.error());
            return;
        }
        if (!d->repository) {
            operation->fail(Error(Error::Cancelled, "The file was closed before anything was written."));
            return;
        }
        const Snapshot snapshot = loaded.value();
        d->repository->changesSince(0, withLog ? wholeLog : 1).then(this, [operation, snapshot, work](const Result<QList<Change>> &log) {
            if (log) {
                work(snapshot.records, log.value());
            } else {
                operation->fail(log.error());
            }
        });
    });
}

Operation *Workspace::exportDocuments(const PaperOrder &order)
{
    if (d->status != Ready) {
        return submit({}, {});
    }
    auto *operation = new Operation(this);
    const ExportRequest request = order.request(d->conference);
    const bool withLog = request.format == ExportRequest::Csv || request.format == ExportRequest::Json;
    withCopy(operation, withLog, [this, operation, request](const std::shared_ptr<const Records> &records, const QList<Change> &log) {
        using Written = Result<QList<ExportedFile>>;
        auto *watcher = new QFutureWatcher<Written>(operation);
        connect(watcher, &QFutureWatcherBase::progressValueChanged, operation, [operation, watcher](int done) {
            operation->setProgress(double(done) / std::max(1, watcher->progressMaximum()));
        });
        const auto cancelled = operation->cancelFlag();
        const QFuture<Written> future = QtConcurrent::run([request, records, log, cancelled](QPromise<Written> &promise) {
            promise.addResult(::exportDocuments(*records, log, request, [&promise, &cancelled](int done, int total) {
                promise.setProgressRange(0, total);
                promise.setProgressValue(done);
                return !*cancelled;
            }));
        });
        watcher->setFuture(future);
        QFuture(future).then(this, [operation](const Written &written) {
            if (!written) {
                operation->fail(written.error());
                return;
            }
            QStringList paths;
            for (const ExportedFile &file : written.value()) {
                paths += file.path;
            }
            operation->succeed(paths, filesOf(written.value()));
        });
    });
    return operation;
}

Operation *Workspace::previewPaper(const PaperOrder &order)
{
    if (d->status != Ready) {
        return submit({}, {});
    }
    auto *operation = new Operation(this);
    const ExportRequest request = order.request(d->conference);
    withCopy(operation, false, [this, operation, request](const std::shared_ptr<const Records> &records, const QList<Change> &) {
        QtConcurrent::run([request, records] {
            return ::previewPaper(*records, request);
        }).then(this, [this, operation](const Result<QByteArray> &bytes) {
            if (!bytes) {
                operation->fail(bytes.error());
                return;
            }
            const Result<QString> path = d->keepPreview(bytes.value());
            if (path) {
                operation->succeed({QUrl::fromLocalFile(path.value()).toString()});
            } else {
                operation->fail(path.error());
            }
        });
    });
    return operation;
}

Result<QString> Workspace::Private::keepPreview(const QByteArray &bytes)
{
    // A page may still look at the one before.
    constexpr int kept = 2;
    if (!previews) {
        previews = std::make_unique<QTemporaryDir>();
    }
    const QString path = previews->filePath(QStringLiteral("%1.pdf").arg(++previewCount));
    QSaveFile file(path);
    if (!previews->isValid() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return Error(Error::Failed, "The preview cannot be written to %1: %2", {QFileInfo(path).path(), file.errorString()});
    }
    QFile::remove(previews->filePath(QStringLiteral("%1.pdf").arg(previewCount - kept)));
    return path;
}

Operation *Workspace::saveWriterTemplate(const QString &profile, const QString &folder)
{
    auto *operation = new Operation(this);
    const QString name = i18ndc(domain, "@item name of a file, without its ending", "Paper template");
    QtConcurrent::run([profile, name, path = localPath(folder)]() -> Result<QString> {
        const auto found = findProfile(profile, profileFolders());
        if (!found) {
            return found.error();
        }
        const auto odt = OdtTemplate::find(found.value().templateId);
        if (!odt) {
            return odt.error();
        }
        const auto bytes = odt.value().toFile();
        if (!bytes) {
            return bytes.error();
        }
        QString file = name + QStringLiteral(".ott");
        for (int i = 2; QFileInfo::exists(QDir(path).filePath(file)); ++i) {
            file = QStringLiteral("%1 %2.ott").arg(name).arg(i);
        }
        return writeInto(path, file, bytes.value());
    }).then(this, [operation](const Result<QString> &written) {
        if (written) {
            operation->succeed({written.value()});
        } else {
            operation->fail(written.error());
        }
    });
    return operation;
}

QString Workspace::officeHint() const
{
    return officeProgram().isEmpty() ? translated(officeMissing()) : QString();
}

QStringList Workspace::profiles() const
{
    QStringList ids;
    for (const Profile &profile : ::profiles(profileFolders())) {
        ids += profile.id;
    }
    return ids;
}

QString Workspace::profileName(const QString &profile) const
{
    const auto found = findProfile(profile, profileFolders());
    return found ? found.value().name : profile;
}
