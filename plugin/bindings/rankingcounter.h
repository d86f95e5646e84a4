// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "workspace.h"

#include <QPointer>
#include <QTimer>

/**
 * Auszählung im Hintergrund: follows what a ranking of a step is made of and has it counted on another thread, from a copy
 * of its own. Many changes that come at once are counted once; while one count is under way the next one waits.
 */
class RankingCounter : public QObject
{
    Q_OBJECT

public:
    /** Starts counting and says when the result has been taken in. */
    using Count = std::function<QFuture<void>(const std::shared_ptr<const Records> &extract)>;

    RankingCounter(const Count &count, QObject *parent);

    [[nodiscard]] Workspace *workspace() const;
    /** False where it is the same. */
    bool setWorkspace(Workspace *workspace);
    [[nodiscard]] QString step() const;
    bool setStep(const QString &step);
    /** True: only what everybody may see is counted, whatever this workspace's role. */
    [[nodiscard]] bool isPublicOnly() const;
    bool setPublicOnly(bool publicOnly);
    /** Counts as soon as the event loop is there again; for other reasons than changed records. */
    void countAgain();
    [[nodiscard]] bool isCounting() const;

Q_SIGNALS:
    void countingChanged();

private:
    void onRecord(RecordType::Type type, const QString &id);
    void count();
    [[nodiscard]] std::shared_ptr<const Records> extract() const;

    Count m_count;
    QPointer<Workspace> m_workspace;
    QString m_step;
    bool m_publicOnly = false;
    bool m_counting = false;
    bool m_again = false;
    QTimer m_timer;
};
