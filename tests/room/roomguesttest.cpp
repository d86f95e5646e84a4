// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "halldisk.h"
#include "phone.h"
#include "rawline.h"
#include "serving.h"

#include <QTcpSocket>
#include <QTest>

#include <sys/resource.h>

/** Guests who mean harm, against the program as it runs in the hall: each gets an answer or a closed line, and the room goes on at its size. */
class RoomGuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_serving = std::make_unique<Serving>();
        const QString file = m_folder->filePath(QStringLiteral("hall.dreischritt"));
        QVERIFY(hallInFile(file, m_hall, 2, StepVisibility::Open));
        QVERIFY2(m_serving->start(file), qPrintable(m_serving->complaint));
    }

    void cleanup()
    {
        m_serving.reset();
    }

    void whoGuessesCodesIsToldToWaitAndWhoIsKnownComesIn()
    {
        Phone known(m_serving->room(), m_serving->code, m_hall.groups.at(0));
        known.connectToRoom();
        QTRY_VERIFY(known.isJoined());
        for (int i = 0; i < 5; ++i) {
            RawLine guess(m_serving->room(), {{QStringLiteral("code"), QStringLiteral("GUESS%1").arg(i)}});
            QTRY_COMPARE(guess.refusal(), QStringLiteral("code"));
        }
        RawLine sixth(m_serving->room(), {{QStringLiteral("code"), m_serving->code}});
        QTRY_COMPARE(sixth.refusal(), QStringLiteral("wait"));
        QTRY_VERIFY(sixth.isClosed);
        QVERIFY(sixth.messages("welcome").isEmpty());
        known.dropLine(10);
        QTRY_VERIFY(known.isJoined());
    }

    void scriptsAndTextThatRunsBackwardsStayText()
    {
        const QString nasty = QStringLiteral("<script>alert(1)</script> \u202Ekcab\u202C \" ' & \\u0000 </style>${1}");
        RawLine writer(m_serving->room(), {{QStringLiteral("code"), m_serving->code}, {QStringLiteral("group"), m_hall.groups.at(0)}, {QStringLiteral("name"), nasty}, {QStringLiteral("language"), nasty}});
        Phone reader(m_serving->room(), m_serving->code, m_hall.groups.at(1));
        reader.connectToRoom();
        QTRY_VERIFY(reader.isJoined());
        QTRY_COMPARE(writer.messages("snapshot").size(), 1);
        const QString card = Uuid::create();
        QJsonObject fields{{QStringLiteral("step"), m_hall.step}};
        for (const char *field : {"text", "translation", "where"}) {
            fields.insert(QLatin1String(field), nasty);
        }
        writer.hand({{{QStringLiteral("id"), Uuid::create()},
                      {QStringLiteral("kind"), QStringLiteral("Insert")},
                      {QStringLiteral("record"), QStringLiteral("Contribution")},
                      {QStringLiteral("recordId"), card},
                      {QStringLiteral("base"), 0},
                      {QStringLiteral("fields"), fields}}});
        QTRY_COMPARE(writer.entries("ack", "acks").size(), 1);
        QTRY_COMPARE(reader.texts(), QStringList{nasty});
        for (const char *field : {"text", "translation", "where"}) {
            QCOMPARE(reader.records(QStringLiteral("Contribution")).value(card).value(QLatin1String(field)).toString(), nasty);
        }
        QVERIFY(!ask("GET / HTTP/1.1\r\nHost: room\r\nConnection: close\r\n\r\n").contains("alert(1)"));
    }

    void floodsEndAndTheRoomStaysAtItsSize()
    {
        Phone reader(m_serving->room(), m_serving->code, m_hall.groups.at(1));
        reader.connectToRoom();
        QTRY_VERIFY(reader.isJoined());
        flood();
        const qint64 before = m_serving->kilobytes();
        for (int round = 0; round < 5; ++round) {
            flood();
        }
        // Every second one has begun to ask, and every tenth says a letter more now and then.
        std::vector<std::unique_ptr<QTcpSocket>> open;
        for (int i = 0; i < 500; ++i) {
            open.push_back(std::make_unique<QTcpSocket>());
            open.back()->connectToHost(QStringLiteral("127.0.0.1"), quint16(m_serving->port));
            QVERIFY(open.back()->waitForConnected());
            if (i % 2) {
                open.back()->write("GET / HTTP/1.1\r\nX-");
            }
        }
        QTimer drip;
        connect(&drip, &QTimer::timeout, this, [&open] {
            for (std::size_t i = 0; i < open.size(); i += 10) {
                open.at(i)->write("G");
            }
        });
        drip.start(200);
        Phone writer(m_serving->room(), m_serving->code, m_hall.groups.at(0));
        writer.connectToRoom();
        writer.write(m_hall.step, QStringLiteral("Es geht weiter"));
        QTRY_COMPARE(reader.texts(), QStringList{QStringLiteral("Es geht weiter")});
        const qint64 after = m_serving->kilobytes();
        QVERIFY2(after - before < 30'000, qPrintable(QStringLiteral("%1 kB, then %2 kB").arg(before).arg(after)));
        for (const auto &socket : open) {
            QTRY_VERIFY_WITH_TIMEOUT(socket->state() == QAbstractSocket::UnconnectedState, 60'000);
        }
        QCOMPARE(m_serving->end(), 0);
    }

    void whereTheSystemGivesNoMoreConnectionsTheRoomWaitsForRoom()
    {
        Phone reader(m_serving->room(), m_serving->code, m_hall.groups.at(1));
        reader.connectToRoom();
        QTRY_VERIFY(reader.isJoined());
        const rlimit few{40, 40};
        QCOMPARE(::prlimit(pid_t(m_serving->processId()), RLIMIT_NOFILE, &few, nullptr), 0);
        std::vector<std::unique_ptr<QTcpSocket>> open;
        for (int i = 0; i < 60; ++i) {
            open.push_back(std::make_unique<QTcpSocket>());
            open.back()->connectToHost(QStringLiteral("127.0.0.1"), quint16(m_serving->port));
            QVERIFY(open.back()->waitForConnected());
        }
        reader.write(m_hall.step, QStringLiteral("Wer da ist, schreibt"));
        QTRY_COMPARE(reader.unsent(), 0);
        open.clear();
        Phone later(m_serving->room(), m_serving->code, m_hall.groups.at(0));
        later.connectToRoom();
        QTRY_COMPARE_WITH_TIMEOUT(later.texts(), QStringList{QStringLiteral("Wer da ist, schreibt")}, 30'000);
    }

private:
    /** A hundred megabytes of body in pieces, a megabyte of header, a message of twenty, nests of brackets and nonsense. */
    void flood()
    {
        const QByteArray megabyte(1'000'000, 'x');
        QTcpSocket body;
        body.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_serving->port));
        QVERIFY(body.waitForConnected());
        body.write("POST / HTTP/1.1\r\nHost: room\r\nTransfer-Encoding: chunked\r\n\r\n");
        int given = 0;
        while (given < 100 && body.state() == QAbstractSocket::ConnectedState) {
            body.write(QByteArray::number(megabyte.size(), 16) + "\r\n" + megabyte + "\r\n");
            if (!body.waitForBytesWritten(5000)) {
                break;
            }
            ++given;
        }
        QVERIFY(given < 100);
        QVERIFY(!ask("GET / HTTP/1.1\r\nHost: room\r\nX: " + megabyte + "\r\n\r\n").startsWith("HTTP/1.1 200"));
        RawLine large(m_serving->room(), {{QStringLiteral("code"), m_serving->code}, {QStringLiteral("group"), m_hall.groups.at(0)}});
        QTRY_COMPARE(large.messages("snapshot").size(), 1);
        large.sayText(QString(20'000'000, QLatin1Char('[')));
        QTRY_VERIFY(large.isClosed);
        RawLine deep(m_serving->room(), {{QStringLiteral("token"), large.messages("welcome").constFirst().value(QLatin1String("token"))}});
        QTRY_COMPARE(deep.messages("welcome").size(), 1);
        for (const QString &nonsense : {QString(200'000, QLatin1Char('[')), QStringLiteral("{\"type\":").repeated(20'000), QStringLiteral("\u0001"), QStringLiteral("{}")}) {
            deep.sayText(nonsense);
        }
        QTRY_COMPARE(deep.messages("error").size(), 4);
    }

    QByteArray ask(const QByteArray &bytes)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_serving->port));
        socket.write(bytes);
        QByteArray answer;
        while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(5000)) {
            answer += socket.readAll();
        }
        return answer + socket.readAll();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Serving> m_serving;
    HallFixture m_hall;
};

QTEST_GUILESS_MAIN(RoomGuestTest)
#include "roomguesttest.moc"
