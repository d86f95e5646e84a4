// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "serving.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

Serving::~Serving()
{
    if (m_process.state() != QProcess::NotRunning) {
        kill();
    }
}

bool Serving::start(const QString &file)
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.insert(QStringLiteral("XDG_STATE_HOME"), m_state.path());
    // Where the program is checked for errors of memory: what is loaded in front of it is meant to be, and what it gave back counts as given back.
    all.insert(QStringLiteral("ASAN_OPTIONS"), all.value(QStringLiteral("ASAN_OPTIONS")) + QStringLiteral(":verify_asan_link_order=0:quarantine_size_mb=1"));
    for (auto it = environment.cbegin(); it != environment.cend(); ++it) {
        all.insert(it.key(), it.value());
    }
    m_process.setProcessEnvironment(all);
    m_process.start(QStringLiteral(SERVER), {QStringLiteral("serve"), file, QStringLiteral("--address=127.0.0.1"), QStringLiteral("--port=%1").arg(port), QStringLiteral("--json")});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) {
    }
    const QJsonObject address = QJsonDocument::fromJson(m_process.readLine()).object();
    complaint = QString::fromUtf8(m_process.readAllStandardError());
    port = address.value(QLatin1String("port")).toInt(port);
    code = address.value(QLatin1String("code")).toString();
    moderatorCode = address.value(QLatin1String("moderatorCode")).toString();
    return !code.isEmpty();
}

void Serving::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

int Serving::end()
{
    m_process.terminate();
    return m_process.waitForFinished(60'000) && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QUrl Serving::room() const
{
    return QUrl(QStringLiteral("ws://127.0.0.1:%1/room").arg(port));
}

qint64 Serving::kilobytes() const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
    if (!status.open(QIODevice::ReadOnly)) {
        return -1;
    }
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("RssAnon:")) {
            return line.mid(8).simplified().split(' ').first().toLongLong();
        }
    }
    return -1;
}
