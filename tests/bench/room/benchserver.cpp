// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "benchserver.h"

#include "roomspeaker.h"
#include "sqliterepository.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

BenchServer::~BenchServer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

double BenchServer::megabytes(const char *name) const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name)) {
            return line.mid(qsizetype(qstrlen(name))).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    return 0;
}

double BenchServer::peakMegabytes() const
{
    return megabytes("VmHWM:");
}

double BenchServer::ownMegabytes() const
{
    return megabytes("RssAnon:");
}

double BenchServer::processorSeconds() const
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(m_process.processId()));
    if (!stat.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(sysconf(_SC_CLK_TCK));
}

RoomBenchServer::RoomBenchServer(int groups, int statements, int flushMilliseconds)
{
    const QString file = m_folder.filePath(QStringLiteral("hall.dreischritt"));
    {
        auto opening = SqliteRepository::open(file, SqliteRepository::CreateNew);
        opening.waitForFinished();
        const auto opened = opening.takeResult();
        if (!opened) {
            return;
        }
        QList<Change> changes = m_hall.changes(groups, StepVisibility::Open);
        for (int i = 0; i < statements; ++i) {
            Contribution card;
            card.id = Uuid::create();
            card.step = m_hall.step;
            card.group = m_hall.groups.at(i % groups);
            card.text = QStringLiteral("Beitrag %1: Wartezeiten auf Sprachkurse sind zu lang, vor allem außerhalb der Kernstadt.").arg(i);
            m_things.push_back(card.id.toStdString());
            changes += Change::insert(card, card.group);
        }
        opened.value()->apply(changes).waitForFinished();
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_STATE_HOME"), m_folder.filePath(QStringLiteral("state")));
    if (flushMilliseconds > 0) {
        environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(FAULTYDISK));
        environment.insert(QStringLiteral("DISK_FLUSH_MILLISECONDS"), QString::number(flushMilliseconds));
    }
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(SERVER), {QStringLiteral("serve"), file, QStringLiteral("--address=127.0.0.1"), QStringLiteral("--port=0"), QStringLiteral("--json")});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) {
    }
    const QJsonObject address = QJsonDocument::fromJson(m_process.readLine()).object();
    m_port = address.value(QLatin1String("port")).toInt();
    m_code = address.value(QLatin1String("code")).toString().toStdString();
}

std::unique_ptr<Speaker> RoomBenchServer::speaker(int device)
{
    return std::make_unique<RoomSpeaker>(m_code, m_hall.groups.at(device % m_hall.groups.size()).toStdString(), m_hall.step.toStdString(), m_things);
}
