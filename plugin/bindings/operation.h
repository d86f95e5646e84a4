// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "paperorder.h"
#include "result.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <memory>

/**
 * Vorgang: something that takes time. Show `progress` and a cancel button where `running` lasts longer than half a
 * second, and `errorText` where it failed. Lives until it has finished and nobody in QML holds it any more.
 */
class Operation : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Operations are returned by Workspace's functions")
    Q_PROPERTY(bool running READ isRunning NOTIFY finished FINAL)
    /** 0 to 1; −1 while it cannot be told. */
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged FINAL)
    /** True once it has finished without an error. */
    Q_PROPERTY(bool succeeded READ succeeded NOTIFY finished FINAL)
    /** What went wrong and what to do, in the user's language; empty where nothing did. */
    Q_PROPERTY(QString errorText READ errorText NOTIFY finished FINAL)
    /** Ids of records made, or paths of files written. */
    Q_PROPERTY(QStringList results READ results NOTIFY finished FINAL)
    /** What was written, with what is to be said about each file; in the order of `results`. */
    Q_PROPERTY(QList<WrittenFile> files READ files NOTIFY finished FINAL)
    /** True where somebody else had changed the same text; both are kept. */
    Q_PROPERTY(bool conflicted READ isConflicted NOTIFY finished FINAL)

public:
    explicit Operation(QObject *parent);
    /** Whoever still works for it stops: nobody waits any more. */
    ~Operation() override;

    [[nodiscard]] bool isRunning() const
    {
        return m_running;
    }
    [[nodiscard]] double progress() const
    {
        return m_progress;
    }
    [[nodiscard]] bool succeeded() const
    {
        return !m_running && m_errorText.isEmpty();
    }
    [[nodiscard]] QString errorText() const
    {
        return m_errorText;
    }
    [[nodiscard]] QStringList results() const
    {
        return m_results;
    }
    [[nodiscard]] QList<WrittenFile> files() const
    {
        return m_files;
    }
    [[nodiscard]] bool isConflicted() const
    {
        return m_conflicted;
    }
    /** Asks it to stop at the next safe place; what is done stays done. */
    Q_INVOKABLE void cancel();

    void setProgress(double progress);
    void setConflicted();
    /** Both end the operation from the event loop, once the caller can have connected to it; the first one counts. */
    void succeed(const QStringList &results = {}, const QList<WrittenFile> &files = {});
    void fail(const Error &error);
    /** Shared with the thread that does the work: true once cancel() was called. */
    [[nodiscard]] std::shared_ptr<std::atomic_bool> cancelFlag() const
    {
        return m_cancelled;
    }

Q_SIGNALS:
    void progressChanged();
    void finished();

private:
    struct Outcome {
        QStringList results;
        QList<WrittenFile> files;
        QString errorText;
    };
    void end(const Outcome &outcome);
    void announce(const Outcome &outcome);

    bool m_running = true;
    bool m_conflicted = false;
    double m_progress = -1;
    QString m_errorText;
    QStringList m_results;
    QList<WrittenFile> m_files;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
};
