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

void Operation::succeed(const QStringList &results)
{
    m_results = results;
    end();
}

void Operation::fail(const Error &error)
{
    m_errorText = translated(error);
    end();
}

void Operation::end()
{
    if (!m_running) {
        return;
    }
    m_running = false;
    Q_EMIT finished();
    // Whoever in QML still holds it keeps it; otherwise the collector takes it.
    setParent(nullptr);
    QQmlEngine::setObjectOwnership(this, QQmlEngine::JavaScriptOwnership);
    if (!qmlEngine(this)) {
        deleteLater();
    }
}
