// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "operation.h"

#include "i18n.h"

#include <QQmlEngine>

Operation::Operation(QObject *parent)
    : QObject(parent)
{
    QQmlEngine::setObjectOwnership(this, QQmlEngine::CppOwnership);
}

Operation::~Operation()
{
    *m_cancelled = true;
}

void Operation::cancel()
{
    *m_cancelled = true;
}

void Operation::setProgress(double progress)
{
    if (m_running && !qFuzzyCompare(progress + 2, m_progress + 2)) {
        m_progress = progress;
        Q_EMIT progressChanged();
    }
}

void Operation::setConflicted()
{
    m_conflicted = true;
}

void Operation::succeed(const QStringList &results, const QList<WrittenFile> &files)
{
    end({results, files, {}});
}

void Operation::fail(const Error &error)
{
    end({{}, {}, translated(error)});
}

void Operation::end(const Outcome &outcome)
{
    // A store that has answered at once must not end the operation before its caller holds it.
    QMetaObject::invokeMethod(
        this,
        [this, outcome] {
            announce(outcome);
        },
        Qt::QueuedConnection);
}

void Operation::announce(const Outcome &outcome)
{
    if (!m_running) {
        return;
    }
    m_results = outcome.results;
    m_files = outcome.files;
    m_errorText = outcome.errorText;
    m_running = false;
    Q_EMIT finished();
    // Whoever in QML still holds it keeps it, then the collector takes it; it only knows what it has wrapped.
    QQmlEngine *engine = qmlEngine(parent());
    setParent(nullptr);
    if (engine) {
        QQmlEngine::setObjectOwnership(this, QQmlEngine::JavaScriptOwnership);
        engine->newQObject(this);
    } else {
        deleteLater();
    }
}
