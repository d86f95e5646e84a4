// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "halldisk.h"
#include "phone.h"
#include "roomserver.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

/** The room over real sockets: the page, the lines, what hostile guests get, and a hundred and twenty phones at once. */
class RoomServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_repository = hallInFile(m_folder->filePath(QStringLiteral("hall.dreischritt")), m_hall, 6, StepVisibility::Open);
        QVERIFY(m_repository);
        openRoom({});
    }

    void cleanup()
    {
        m_room.reset();
        m_repository.reset();
    }

    void thePageComesWithWhatProtectsIt()
    {
        const QByteArray answer = ask("GET / HTTP/1.1\r\nHost: room\r\nConnection: close\r\n\r\n");
        QVERIFY(answer.startsWith("HTTP/1.1 200"));
        QVERIFY(answer.contains("Content-Security-Policy: default-src 'none'"));
        QVERIFY(answer.contains("X-Content-Type-Options: nosniff"));
        QVERIFY(answer.contains("<script type=\"module\" src=\"page.js\">"));
        qsizetype size = 0;
        static const QRegularExpression list(QStringLiteral("const files = \"([^\"]+)\""));
        const QByteArray service = ask("GET /service.js HTTP/1.1\r\nHost: room\r\nConnection: close\r\n\r\n");
        const QStringList paths = list.match(QString::fromUtf8(service)).captured(1).split(u' ');
        QVERIFY(paths.size() > 10 && paths.contains(QStringLiteral("/")) && paths.contains(QStringLiteral("/texts.json")));
        for (const QString &path : paths + QStringList{QStringLiteral("/service.js")}) {
            const QByteArray file = ask("GET " + path.toLatin1() + " HTTP/1.1\r\nHost: room\r\nConnection: close\r\n\r\n");
            QVERIFY2(file.startsWith("HTTP/1.1 200"), qPrintable(path));
            QVERIFY2(!file.contains("https://"), qPrintable(path));
            QVERIFY2(!file.contains("@mark@") && !file.contains("@files@"), qPrintable(path));
            size += file.size() - file.indexOf("\r\n\r\n") - 4;
        }
        // What a phone has already it is not sent again.
        static const QRegularExpression tag(QStringLiteral("ETag: (\"[0-9a-f]+\")"));
        const QByteArray mark = tag.match(QString::fromUtf8(service)).captured(1).toLatin1();
        QVERIFY(!mark.isEmpty());
        QVERIFY(ask("GET / HTTP/1.1\r\nHost: room\r\nIf-None-Match: " + mark + "\r\nConnection: close\r\n\r\n").startsWith("HTTP/1.1 304"));
        QVERIFY(size < 100'000);
    }

    void noPathLeadsToAFile_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/page.js/../hall.dreischritt", "/.git/config", "/page.js%00"}) {
            QTest::newRow(path) << QByteArray(path);
        }
    }

    void noPathLeadsToAFile()
    {
        QFETCH(const QByteArray, path);
        QVERIFY(ask("GET " + path + " HTTP/1.1\r\nHost: room\r\nConnection: close\r\n\r\n").startsWith("HTTP/1.1 404"));
    }

    void tooMuchIsTurnedAway()
    {
        QVERIFY(ask("POST / HTTP/1.1\r\nHost: room\r\nContent-Length: 104857600\r\n\r\n" + QByteArray(200'000, 'x')).startsWith("HTTP/1.1 413"));
        const QByteArray header = ask("GET / HTTP/1.1\r\nHost: room\r\nX: " + QByteArray(1'000'000, 'x') + "\r\n\r\n");
        QVERIFY(header.isEmpty() || header.startsWith("HTTP/1.1 431"));
        QVERIFY(ask("POST / HTTP/1.1\r\nHost: room\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx").startsWith("HTTP/1.1 405"));
        ask(QByteArray(10'000, '\0'));
        QVERIFY(theRoomGoesOn());
    }

    void aPageOfAnotherSiteGetsNoLine()
    {
        const QByteArray upgrade = this->upgrade + "Origin: http://";
        QVERIFY(ask(upgrade + "elsewhere\r\n\r\n").startsWith("HTTP/1.1 403"));
        QVERIFY(ask(upgrade + "room\r\n\r\n", "HTTP/1.1 101").startsWith("HTTP/1.1 101"));
    }

    void aMessageOfManyMegabytesEndsTheLineAlone()
    {
        Phone phone(m_url, m_room->address().code, m_hall.groups.first());
        QVERIFY(join(phone));
        const QByteArray size("\x00\x00\x00\x00\x01\x00\x00\x00", 8);
        QVERIFY(!askOnLine("\x81\xff" + size + "mask" + QByteArray(16'777'216, '[')).isEmpty());
        QVERIFY(theRoomGoesOn());
        QVERIFY(phone.isJoined());
    }

    void malformedFramesEndTheLineAlone()
    {
        for (const char *frame : {"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", "\x81\x05hello", "\x8f\x80\x01\x02\x03\x04", "\xc1\x80\x01\x02\x03\x04"}) {
            QVERIFY2(askOnLine(frame).startsWith('\x88'), frame);
        }
        QVERIFY(theRoomGoesOn());
    }

    void aLineThatIsClosingIsNotClosedOnceMoreWithTheRoom()
    {
        // It is let go of for its version and never answers that; meanwhile the room closes.
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_room->address().port);
        socket.write(upgrade + "\r\n");
        QByteArray heard;
        QTRY_VERIFY((heard += socket.readAll()).contains("\r\n\r\n"));
        socket.write(masked('\x81', R"({"type":"hello","version":99})"));
        QTRY_VERIFY((heard += socket.readAll()).contains(QByteArray("\x88\x02")));
        QVERIFY(heard.contains("version"));
        m_room.reset();
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    }

    void whatTheRoomAnswersByItselfCutsNoFrame()
    {
        // More than the system takes at once, for a device that does not read and asks in between whether anybody is there.
        QList<Change> cards;
        for (int i = 0; i < 4'000; ++i) {
            Contribution card;
            card.id = Uuid::create();
            card.step = m_hall.step;
            card.group = m_hall.groups.first();
            card.text = QStringLiteral("Karte %1 ").arg(i).repeated(100);
            cards += Change::insert(card, card.group);
        }
        QVERIFY(await(m_repository->apply(cards)));
        QTcpSocket socket;
        socket.setReadBufferSize(1'000);
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_room->address().port);
        socket.write(upgrade + "\r\n");
        QByteArray heard;
        QTRY_VERIFY((heard += socket.readAll()).contains("\r\n\r\n"));
        heard.remove(0, heard.indexOf("\r\n\r\n") + 4);
        socket.write(masked('\x81', R"({"type":"hello","version":1,"code":")" + m_room->address().code.toLatin1() + R"(","group":")" + m_hall.groups.first().toLatin1() + R"("})"));
        constexpr int pings = 5;
        for (int i = 0; i < pings; ++i) {
            QTest::qWait(50);
            socket.write(masked('\x89', "da?"));
            m_room->announce(QStringLiteral("Noch %1 Minuten").arg(i));
        }
        socket.setReadBufferSize(0);
        int answers = 0;
        QStringList types;
        const auto takeFrames = [&] {
            heard += socket.readAll();
            for (auto frame = frameIn(heard); frame.size > 0; frame = frameIn(heard)) {
                if (frame.kind == 10) {
                    ++answers;
                    QCOMPARE(frame.text, "da?");
                } else {
                    QCOMPARE(frame.kind, 1);
                    types += QJsonDocument::fromJson(frame.text).object().value(QLatin1String("type")).toString();
                }
                heard.remove(0, frame.size);
            }
        };
        QTRY_VERIFY((takeFrames(), answers == pings && types.count(QStringLiteral("announcement")) == pings));
        QCOMPARE(types.count(QStringLiteral("snapshot")), 1);
        QVERIFY(!types.contains(QString()));
        QVERIFY(heard.isEmpty());
    }

    void whoAsksNothingIsLetGo()
    {
        m_room.reset();
        RoomOptions options;
        options.patienceSeconds = 1;
        openRoom(options);
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 50; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(QStringLiteral("127.0.0.1"), m_room->address().port);
            QVERIFY(sockets.back()->waitForConnected());
            if (i % 2) {
                sockets.back()->write("GET / HTTP/1.1\r\nHost:");
            }
        }
        for (const auto &socket : sockets) {
            QTRY_VERIFY_WITH_TIMEOUT(socket->state() == QAbstractSocket::UnconnectedState, 20'000);
        }
        QVERIFY(theRoomGoesOn());
    }

    void underTlsItIsTheSameRoom()
    {
        m_room.reset();
        RoomOptions options;
        options.tls = true;
        options.keysFile = m_folder->filePath(QStringLiteral("rooms/keys.json"));
        openRoom(options);
        QVERIFY(m_room->address().pages.first().startsWith(QStringLiteral("https://")));
        m_url.setScheme(QStringLiteral("wss"));
        Phone phone(m_url, m_room->address().code, m_hall.groups.first());
        QVERIFY(join(phone));
        phone.write(m_hall.step, QStringLiteral("Verschlüsselt"));
        QTRY_COMPARE(phone.texts(), QStringList{QStringLiteral("Verschlüsselt")});
    }

    void aProgramStartedMeanwhileDoesNotHoldThePort()
    {
        QProcess child;
        child.start(QStringLiteral("sleep"), {QStringLiteral("30")});
        QVERIFY(child.waitForStarted());
        RoomOptions options;
        options.conference = m_hall.conference;
        options.port = m_room->address().port;
        options.address = QStringLiteral("127.0.0.1");
        m_room.reset();
        const auto again = await(RoomServer::open(m_repository, options));
        QVERIFY2(again, again ? "" : qPrintable(again.error().text()));
        child.kill();
        child.waitForFinished();
    }

    void aTakenPortIsSaid()
    {
        RoomOptions options;
        options.conference = m_hall.conference;
        options.port = m_room->address().port;
        options.address = QStringLiteral("127.0.0.1");
        const auto second = await(RoomServer::open(m_repository, options));
        QVERIFY(!second);
        QVERIFY(second.error().text().contains(QString::number(options.port)));
    }

    void whoKnocksWhileTheRoomIsBeingOpenedSeesEverything()
    {
        QList<Change> cards;
        for (int i = 0; i < 3000; ++i) {
            Contribution card;
            card.step = m_hall.step;
            card.group = m_hall.groups.first();
            card.text = QStringLiteral("Karte %1").arg(i);
            cards += Change::insert(card, card.group);
        }
        QVERIFY(await(m_repository->apply(cards)));
        RoomOptions options;
        options.conference = m_hall.conference;
        options.address = QStringLiteral("127.0.0.1");
        options.port = m_room->address().port;
        Phone phone(m_url, m_room->address().code, m_hall.groups.first());
        options.code = m_room->address().code;
        m_room.reset();
        auto opening = RoomServer::open(m_repository, options);
        // The port is there already, the records are not.
        phone.connectToRoom();
        QTRY_VERIFY_WITH_TIMEOUT(phone.isJoined(), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(phone.texts().size(), 3000, 20'000);
        m_room = await(opening).value();
    }

    void whatTheMachineItselfWritesIsSeenOnThePhones()
    {
        Phone phone(m_url, m_room->address().code, m_hall.groups.first());
        QVERIFY(join(phone));
        Contribution card;
        card.step = m_hall.step;
        card.group = m_hall.groups.last();
        card.text = QStringLiteral("Vom Papier");
        QVERIFY(await(m_repository->apply({Change::insert(card, m_hall.groups.last())})));
        QTRY_COMPARE(phone.texts(), QStringList{QStringLiteral("Vom Papier")});
    }

    void aHundredAndTwentyPhonesOfWhichSomeFallOut()
    {
        constexpr int phoneCount = 120;
        constexpr int cards = 5;
        std::vector<std::unique_ptr<Phone>> phones;
        for (int i = 0; i < phoneCount; ++i) {
            phones.push_back(std::make_unique<Phone>(m_url, m_room->address().code, m_hall.groups.at(i % m_hall.groups.size())));
            phones.back()->connectToRoom();
        }
        for (const auto &phone : phones) {
            QTRY_VERIFY_WITH_TIMEOUT(phone->isJoined(), 20'000);
        }
        QRandomGenerator chance(7);
        QStringList written;
        for (int round = 0; round < cards; ++round) {
            for (int i = 0; i < phoneCount; ++i) {
                const QString text = QStringLiteral("Karte %1 von Telefon %2").arg(round).arg(i);
                phones.at(i)->write(m_hall.step, text);
                written += text;
                if (chance.bounded(5) == 0) {
                    phones.at(i)->dropLine(int(chance.bounded(50, 400)));
                }
            }
            QTest::qWait(30);
        }
        written.sort();
        for (const auto &phone : phones) {
            QTRY_VERIFY_WITH_TIMEOUT(phone->unsent() == 0 && phone->texts() == written, 60'000);
            QVERIFY(phone->refusals().isEmpty());
        }
        const auto snapshot = await(m_repository->load());
        QCOMPARE(snapshot.value().records->count(RecordType::Contribution), std::size_t(phoneCount * cards));
        QCOMPARE(snapshot.value().records->count(RecordType::Participant), std::size_t(phoneCount));
    }

    void closingTheRoomIsToldAndKeepsTheFile()
    {
        Phone phone(m_url, m_room->address().code, m_hall.groups.first());
        QVERIFY(join(phone));
        phone.write(m_hall.step, QStringLiteral("Bleibt"));
        QTRY_COMPARE(phone.unsent(), 0);
        m_room.reset();
        QTRY_VERIFY(!phone.isJoined());
        const auto snapshot = await(m_repository->load());
        QCOMPARE(snapshot.value().records->count(RecordType::Contribution), std::size_t(1));
    }

private:
    const QByteArray upgrade =
        "GET /room HTTP/1.1\r\nHost: room\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

    /** A frame of a device; masked with zeros it stays as it is. */
    static QByteArray masked(char kind, const QByteArray &text)
    {
        const QByteArray length = text.size() < 126 ? QByteArray(1, char(0x80 | text.size())) : QByteArray{"\xfe"} + char(text.size() >> 8) + char(text.size());
        return kind + length + QByteArray(4, '\0') + text;
    }

    struct Heard {
        int kind = 0;
        QByteArray text;
        /** Of the whole frame; 0: it is not whole yet. */
        qsizetype size = 0;
    };
    static Heard frameIn(const QByteArray &bytes)
    {
        const int length = bytes.size() < 2 ? 0 : bytes.at(1) & 0x7f;
        const int lengthBytes = length < 126 ? 0 : length == 126 ? 2 : 8;
        if (bytes.size() < 2 + lengthBytes) {
            return {};
        }
        qsizetype size = lengthBytes == 0 ? length : 0;
        for (int i = 0; i < lengthBytes; ++i) {
            size = size << 8 | uchar(bytes.at(2 + i));
        }
        if (bytes.size() < 2 + lengthBytes + size) {
            return {};
        }
        return {bytes.at(0) & 0x0f, bytes.mid(2 + lengthBytes, size), 2 + lengthBytes + size};
    }

    void openRoom(RoomOptions options)
    {
        options.conference = m_hall.conference;
        options.port = 0;
        options.address = QStringLiteral("127.0.0.1");
        const auto room = await(RoomServer::open(m_repository, options));
        QVERIFY2(room, room ? "" : qPrintable(room.error().text()));
        m_room = room.value();
        m_url = QUrl(QStringLiteral("ws://127.0.0.1:%1/room").arg(m_room->address().port));
    }

    bool join(Phone &phone)
    {
        QSignalSpy spy(&phone, &Phone::joined);
        phone.connectToRoom();
        return spy.wait(10'000);
    }

    bool theRoomGoesOn()
    {
        Phone phone(m_url, m_room->address().code, m_hall.groups.first());
        return join(phone);
    }

    /** Opens a line, sends bytes on it and reads until the room ends it; what comes after the upgrade, a close frame (0x88) where the room says why. */
    QByteArray askOnLine(const QByteArray &bytes)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_room->address().port);
        socket.write(upgrade + "\r\n");
        QByteArray answer;
        while (!answer.contains("\r\n\r\n") && socket.waitForReadyRead(20'000)) {
            answer += socket.readAll();
        }
        answer.remove(0, answer.indexOf("\r\n\r\n") + 4);
        socket.write(bytes);
        while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(20'000)) {
            answer += socket.readAll();
        }
        return answer + socket.readAll();
    }

    /** Sends bytes and reads until the room closes, a little while passes or the answer begins with `enough`. */
    QByteArray ask(const QByteArray &bytes, const QByteArray &enough = {})
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_room->address().port);
        if (!socket.waitForConnected()) {
            return {};
        }
        socket.write(bytes);
        QByteArray answer;
        while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(2000)) {
            answer += socket.readAll();
            if (!enough.isEmpty() && answer.startsWith(enough)) {
                break;
            }
        }
        return answer + socket.readAll();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    HallFixture m_hall;
    std::shared_ptr<SqliteRepository> m_repository;
    std::shared_ptr<RoomServer> m_room;
    QUrl m_url;
};

QTEST_GUILESS_MAIN(RoomServerTest)
#include "roomservertest.moc"
