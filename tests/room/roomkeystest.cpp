// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomkeys.h"
#include "uuid.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

/** Codes and tokens: who gets in, and who cannot make himself a way in. */
class RoomKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeOpensHoweverItIsTyped()
    {
        RoomKeys keys = RoomKeys::create();
        keys.code = QStringLiteral("K7PM4X");
        for (const char *typed : {"K7PM4X", "k7pm4x", " K7P-M4X ", "k7 pm 4x"}) {
            QCOMPARE(roleForCode(keys, QString::fromLatin1(typed)), std::optional(Role::Member));
        }
        QCOMPARE(roleForCode(keys, keys.moderatorCode), std::optional(Role::Moderator));
        for (const QString &typed : {QString(), QStringLiteral("K7PM4"), QStringLiteral("K7PM4XX"), QStringLiteral("\u202eK7PM4Y"), QString(100'000, u'K')}) {
            QVERIFY(!roleForCode(keys, typed));
        }
    }

    void codesAreNotGuessedFromOneAnother()
    {
        QSet<QString> codes;
        for (int i = 0; i < 500; ++i) {
            const RoomKeys keys = RoomKeys::create();
            QCOMPARE(keys.code.size(), 6);
            QCOMPARE(keys.moderatorCode.size(), 12);
            QCOMPARE(keys.secret.size(), 32);
            codes.insert(keys.code);
            for (const QChar c : keys.code) {
                QVERIFY(!QStringLiteral("01OILUV").contains(c));
            }
        }
        QVERIFY(codes.size() > 495);
    }

    void aTokenIsGoodInItsRoomAlone()
    {
        const RoomKeys keys = RoomKeys::create();
        const RoomDevice device{Uuid::create(), Role::Member, {}};
        const QString token = tokenFor(keys, device);
        QCOMPARE(deviceOf(keys, token), std::optional(device));
        QVERIFY(!deviceOf(RoomKeys::create(), token));
        const RoomDevice table{device.id, Role::Member, Uuid::create()};
        QCOMPARE(deviceOf(keys, tokenFor(keys, table)), std::optional(table));
    }

    void aCodeIsReadAsPeopleTypeIt()
    {
        QVERIFY(isTyped(QStringLiteral("ACD346"), QStringLiteral(" acd-346")));
        QVERIFY(!isTyped(QStringLiteral("ACD346"), QStringLiteral("acd347")));
        QVERIFY(!isTyped(QStringLiteral("ACD346"), QString()));
        QVERIFY(!isTyped(QString(), QString()));
        QVERIFY(!isTyped(QStringLiteral(" - "), QStringLiteral("--")));
    }

    void aTokenThatWasTouchedIsWorthNothing()
    {
        const RoomKeys keys = RoomKeys::create();
        const QString token = tokenFor(keys, {Uuid::create(), Role::Member, Uuid::create()});
        for (qsizetype i = 0; i < token.size(); ++i) {
            QString touched = token;
            touched[i] = touched.at(i) == u'0' ? u'1' : u'0';
            QVERIFY2(!deviceOf(keys, touched), qPrintable(touched));
        }
        // A member may not call itself a moderator.
        QVERIFY(!deviceOf(keys, QStringLiteral("0") + token.mid(1)));
        QVERIFY(!deviceOf(keys, QString()));
        QVERIFY(!deviceOf(keys, QStringLiteral("..")));
        QVERIFY(!deviceOf(keys, QString(1'000'000, u'.')));
    }

    void aDeviceThatWasSentAwayStaysOut()
    {
        RoomKeys keys = RoomKeys::create();
        const RoomDevice device{Uuid::create(), Role::Member, {}};
        const QString token = tokenFor(keys, device);
        keys.removed.insert(device.id);
        QVERIFY(!deviceOf(keys, token));
    }

    void keysAreTheSameWhenTheRoomIsOpenedAgain()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rooms/a.json"));
        auto first = RoomKeys::keptIn(path);
        QVERIFY(first);
        first.value().removed.insert(Uuid::create());
        QVERIFY(!first.value().keepIn(path));
        const auto second = RoomKeys::keptIn(path);
        QVERIFY(second);
        QCOMPARE(second.value().code, first.value().code);
        QCOMPARE(second.value().moderatorCode, first.value().moderatorCode);
        QCOMPARE(second.value().secret, first.value().secret);
        QCOMPARE(second.value().removed, first.value().removed);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(path).permissions() & others));
    }

    void keysThatCannotBeKeptAreSaid()
    {
        const auto keys = RoomKeys::keptIn(QStringLiteral("/proc/nowhere/a.json"));
        QVERIFY(!keys);
        QVERIFY(keys.error().text().contains(QStringLiteral("/proc/nowhere/a.json")));
    }
};

QTEST_GUILESS_MAIN(RoomKeysTest)
#include "roomkeystest.moc"
