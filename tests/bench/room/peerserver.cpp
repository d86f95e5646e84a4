// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "benchserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace
{
QString scriptOf(PeerServer::Kind kind, const QString &folder)
{
    return folder + (kind == PeerServer::Yjs ? QStringLiteral("/node_modules/y-websocket/bin/server.js") : QStringLiteral("/node_modules/ep_etherpad-lite/node/server.js"));
}

int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

/** Asks for a page until there is one: Etherpad takes its time. */
bool answers(int port, const QByteArray &path)
{
    for (int i = 0; i < 600; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(port));
        if (socket.waitForConnected(1000)) {
            socket.write("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            if (socket.waitForReadyRead(20'000) && socket.readAll().startsWith("HTTP/1.1 200")) {
                return true;
            }
        }
        QThread::msleep(100);
    }
    return false;
}
}

QString PeerServer::absence(Kind kind, const QString &folder)
{
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty()) {
        return QStringLiteral("node is not there");
    }
    if (folder.isEmpty()) {
        return QStringLiteral("no --peers FOLDER was given (tests/bench/room/install-peers makes one)");
    }
    return QFile::exists(scriptOf(kind, folder)) ? QString() : QStringLiteral("it is not installed in %1 (tests/bench/room/install-peers)").arg(folder);
}

PeerServer::PeerServer(Kind kind, const QString &folder)
    : m_kind(kind)
{
    const int port = freePort();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NODE_ENV"), QStringLiteral("production"));
    environment.insert(QStringLiteral("HOST"), QStringLiteral("127.0.0.1"));
    environment.insert(QStringLiteral("PORT"), QString::number(port));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath(QStringLiteral("log")));
    QStringList arguments{scriptOf(kind, folder)};
    if (kind == Etherpad) {
        const QString settings = m_folder.filePath(QStringLiteral("settings.json"));
        QFile file(settings);
        if (file.open(QIODevice::WriteOnly)) {
            const QJsonObject limit{{QStringLiteral("duration"), 1}, {QStringLiteral("points"), 1'000'000}};
            file.write(QJsonDocument(QJsonObject{{QStringLiteral("ip"), QStringLiteral("127.0.0.1")},
                                                 {QStringLiteral("port"), port},
                                                 {QStringLiteral("dbType"), QStringLiteral("dirty")},
                                                 {QStringLiteral("dbSettings"), QJsonObject{{QStringLiteral("filename"), m_folder.filePath(QStringLiteral("pads"))}}},
                                                 {QStringLiteral("skinName"), QStringLiteral("no-skin")},
                                                 {QStringLiteral("loadTest"), true},
                                                 {QStringLiteral("loglevel"), QStringLiteral("ERROR")},
                                                 {QStringLiteral("commitRateLimiting"), limit}})
                           .toJson());
        }
        arguments += {QStringLiteral("-s"), settings};
    }
    m_process.start(QStringLiteral("node"), arguments);
    if (answers(port, kind == Etherpad ? "/p/hall" : "/")) {
        m_port = port;
    }
}

std::unique_ptr<Speaker> PeerServer::speaker(int device)
{
    return m_kind == Yjs ? makeYjsSpeaker(device) : makeEtherpadSpeaker(device);
}
