// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "halldisk.h"
#include "laptop.h"
#include "phone.h"
#include "proxy.h"
#include "roomserver.h"

#include <QTemporaryDir>

namespace
{
constexpr int patience = 30'000;
}

#define TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)
#define TRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, patience)

/** A moderator's laptop in somebody else's room: what it asks for is told to laptops and phones, line or not. */
class RoomLaptopLeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_repository = hallInFile(m_folder->filePath(QStringLiteral("hall.dreischritt")), m_hall, 3, StepVisibility::Open);
        QVERIFY(m_repository);
        RoomOptions options;
        options.conference = m_hall.conference;
        options.port = 0;
        options.address = QStringLiteral("127.0.0.1");
        options.keysFile = m_folder->filePath(QStringLiteral("keys/keys.json"));
        const auto room = await(RoomServer::open(m_repository, options));
        QVERIFY2(room, room ? "" : qPrintable(room.error().text()));
        m_room = room.value();
        m_line = QUrl(QStringLiteral("ws://127.0.0.1:%1/room").arg(m_room->address().port));
        m_wifi = std::make_unique<Proxy>(m_line);
        m_moderator = std::make_unique<Laptop>(place(m_room->address().moderatorCode, m_wifi->port()), m_folder->filePath(QStringLiteral("moderator")));
        m_table = std::make_unique<Laptop>(place(m_room->address().code, m_room->address().port), m_folder->filePath(QStringLiteral("table")));
        m_phone = std::make_unique<Phone>(m_line, m_room->address().code, m_hall.groups.at(1));
        m_phone->connectToRoom();
        TRY_VERIFY(m_moderator->isConnected() && m_table->isConnected() && m_phone->isJoined());
    }

    void cleanup()
    {
        m_phone.reset();
        m_table.reset();
        m_moderator.reset();
        m_wifi.reset();
        m_room.reset();
        m_repository.reset();
    }

    void itsWordTheFloorAndTheWallReachLaptopsAndPhones()
    {
        RoomStage expected;
        const auto arrives = [this, &expected] {
            return stage(m_table) == expected && stage(m_moderator) == expected && m_phone->announcement == expected.announcement
                && m_phone->floor == expected.floor && m_phone->plenaryStep == expected.plenaryStep && m_phone->plenaryGroup == expected.plenaryGroup;
        };
        expected.announcement = QStringLiteral("Suppe im Foyer");
        client().announce(QStringLiteral("  Suppe im Foyer "));
        TRY_VERIFY(arrives());
        expected.floor = m_hall.groups.at(1);
        client().giveFloor(expected.floor);
        TRY_VERIFY(arrives());
        expected.plenaryStep = m_hall.step;
        client().showPlenary(m_hall.step, {});
        TRY_VERIFY(arrives());
        expected.plenaryStep.clear();
        expected.plenaryGroup = m_hall.groups.at(2);
        client().showPlenary({}, m_hall.groups.at(2));
        TRY_VERIFY(arrives());
        // Who comes later is told the same.
        Phone late(m_line, m_room->address().code);
        late.connectToRoom();
        TRY_COMPARE(late.plenaryGroup, expected.plenaryGroup);
        QCOMPARE(late.announcement, expected.announcement);
        expected = {};
        client().announce({});
        client().giveFloor({});
        client().showPlenary({}, {});
        TRY_VERIFY(arrives());
    }

    void whatIsSaidOnTheRoomsOwnComputerIsHeardToo()
    {
        m_room->announce(QStringLiteral("Vom Pult"));
        m_room->giveFloor(m_hall.groups.at(0));
        TRY_COMPARE(stage(m_moderator).announcement, QStringLiteral("Vom Pult"));
        TRY_COMPARE(stage(m_moderator).floor, m_hall.groups.at(0));
    }

    void itSeesWhoIsThereAndNobodyElseDoes()
    {
        TRY_COMPARE(presence(m_moderator).devices, 3);
        TRY_COMPARE(presence(m_moderator).attendees.size(), 2);
        TRY_COMPARE(presence(m_moderator).byGroup.value(m_hall.groups.at(1)), 1);
        m_table->client->chooseGroup(m_hall.groups.at(0));
        TRY_COMPARE(presence(m_moderator).byGroup.value(m_hall.groups.at(0)), 1);
        m_table->client->tellTyping(m_hall.step);
        TRY_COMPARE(presence(m_moderator).typing.value(m_hall.step), 1);
        QCOMPARE(presence(m_moderator).typingByGroup.value(m_hall.groups.at(0)), 1);
        m_phone->dropLine(1'000'000);
        TRY_COMPARE(presence(m_moderator).devices, 2);
        const auto isAway = [this] {
            for (const RoomAttendee &attendee : presence(m_moderator).attendees) {
                if (attendee.participant == m_phone->participant) {
                    return !attendee.isHere && attendee.group == m_hall.groups.at(1);
                }
            }
            return false;
        };
        TRY_VERIFY(isAway());
        QCOMPARE(presence(m_table), RoomPresence());
        // Without a line nobody knows who is there.
        m_wifi->cut();
        TRY_VERIFY(!m_moderator->isConnected());
        QCOMPARE(presence(m_moderator), RoomPresence());
        m_wifi->mend();
        TRY_COMPARE(presence(m_moderator).devices, 2);
        QCOMPARE(presence(m_moderator).attendees.size(), 2);
    }

    void itSendsADeviceAway()
    {
        client().removeDevice(m_table->client->state().participant);
        TRY_VERIFY(m_table->client->state().isFinal);
        QVERIFY(m_table->client->state().message.contains("taken this device out"));
        TRY_COMPARE(presence(m_moderator).attendees.size(), 1);
        QVERIFY(m_phone->isJoined());
    }

    void withoutALineItIsSaidLaterAndNobodyIsSentAway()
    {
        m_room->giveFloor(m_hall.groups.at(0));
        TRY_COMPARE(stage(m_moderator).floor, m_hall.groups.at(0));
        m_wifi->cut();
        TRY_VERIFY(!m_moderator->isConnected());
        client().announce(QStringLiteral("Zuerst"));
        client().announce(QStringLiteral("Zuletzt"));
        client().giveFloor(m_hall.groups.at(2));
        client().removeDevice(m_phone->participant);
        TRY_COMPARE(stage(m_moderator).announcement, QStringLiteral("Zuletzt"));
        QCOMPARE(stage(m_moderator).floor, m_hall.groups.at(2));
        m_room->showPlenary(m_hall.step, {});
        m_wifi->mend();
        TRY_COMPARE(m_phone->announcement, QStringLiteral("Zuletzt"));
        TRY_COMPARE(m_phone->floor, m_hall.groups.at(2));
        TRY_COMPARE(stage(m_moderator).plenaryStep, m_hall.step);
        QCOMPARE(stage(m_moderator).announcement, QStringLiteral("Zuletzt"));
        QVERIFY(m_phone->isJoined());
        QVERIFY(!m_wifi->fromLaptops.join(QLatin1Char(' ')).contains(QStringLiteral("Zuerst")));
    }

    void aWordSaidIntoADeadLineIsSaidAgain()
    {
        m_wifi->isDeaf = true;
        client().announce(QStringLiteral("Es geht weiter"));
        TRY_VERIFY(heardByTheWifi(QStringLiteral("Es geht weiter")));
        m_wifi->cut();
        m_wifi->isDeaf = false;
        TRY_VERIFY(!m_moderator->isConnected());
        m_wifi->mend();
        TRY_COMPARE(m_phone->announcement, QStringLiteral("Es geht weiter"));
        // Once the room has told it, a later break does not repeat it over somebody else's word.
        TRY_COMPARE(stage(m_table).announcement, QStringLiteral("Es geht weiter"));
        m_room->announce(QStringLiteral("Vom Pult"));
        TRY_COMPARE(stage(m_moderator).announcement, QStringLiteral("Vom Pult"));
        m_wifi->cut();
        TRY_VERIFY(!m_moderator->isConnected());
        m_wifi->mend();
        TRY_COMPARE(presence(m_moderator).devices, 3);
        QCOMPARE(stage(m_moderator).announcement, QStringLiteral("Vom Pult"));
        QCOMPARE(m_phone->announcement, QStringLiteral("Vom Pult"));
    }

    void aMembersLaptopIsRefused()
    {
        Laptop member(place(m_room->address().code, m_wifi->port()), m_folder->filePath(QStringLiteral("member")));
        TRY_VERIFY(member.isConnected());
        member.client->announce(QStringLiteral("Heimlich"));
        member.client->giveFloor(m_hall.groups.at(0));
        member.client->showPlenary(m_hall.step, {});
        member.client->removeDevice(m_phone->participant);
        TRY_COMPARE(m_wifi->fromRoom.join(QLatin1Char(' ')).count(QStringLiteral("\"text\":\"This message is not understood")), 4);
        client().announce(QStringLiteral("Offen"));
        TRY_COMPARE(stage(m_table).announcement, QStringLiteral("Offen"));
        TRY_COMPARE(member.client->state().stage, stage(m_table));
        QVERIFY(stage(m_table).floor.isEmpty() && stage(m_table).plenaryStep.isEmpty());
        QVERIFY(m_phone->isJoined() && member.isConnected());
        QVERIFY(!m_wifi->fromRoom.join(QLatin1Char(' ')).contains(QStringLiteral("Heimlich")));
        // Without a line it keeps nothing for later either.
        m_wifi->cut();
        TRY_VERIFY(!member.isConnected());
        member.client->announce(QStringLiteral("Später"));
        m_wifi->mend();
        TRY_VERIFY(member.isConnected());
        TRY_COMPARE(member.client->state().stage, stage(m_table));
        QVERIFY(!heardByTheWifi(QStringLiteral("Später")));
    }

private:
    [[nodiscard]] static RoomPlace place(const QString &code, quint16 port)
    {
        RoomPlace there;
        there.host = QStringLiteral("127.0.0.1");
        there.port = port;
        there.code = code;
        return there;
    }
    [[nodiscard]] RoomClient &client() const
    {
        return *m_moderator->client;
    }
    [[nodiscard]] static RoomStage stage(const std::unique_ptr<Laptop> &laptop)
    {
        return laptop->client->state().stage;
    }
    [[nodiscard]] static RoomPresence presence(const std::unique_ptr<Laptop> &laptop)
    {
        return laptop->client->state().presence;
    }
    [[nodiscard]] bool heardByTheWifi(const QString &words) const
    {
        return m_wifi->fromLaptops.join(QLatin1Char(' ')).contains(words);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    HallFixture m_hall;
    std::shared_ptr<SqliteRepository> m_repository;
    std::shared_ptr<RoomServer> m_room;
    QUrl m_line;
    std::unique_ptr<Proxy> m_wifi;
    std::unique_ptr<Laptop> m_moderator;
    std::unique_ptr<Laptop> m_table;
    std::unique_ptr<Phone> m_phone;
};

QTEST_GUILESS_MAIN(RoomLaptopLeadTest)
#include "roomlaptopleadtest.moc"
