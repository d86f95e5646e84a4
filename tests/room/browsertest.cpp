// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "browser.h"
#include "hallfixture.h"
#include "roomserver.h"
#include "sqliterepository.h"

#include <QDir>
#include <QFile>
#include <QTest>

/**
 * The phone page in a real browser: join, write, lose the room, write, reload, come back, everything exactly once.
 * With DREISCHRITT_PICTURES=FOLDER pictures of the pages are left there.
 */
class BrowserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_hall = {};
        m_port = 0;
        const auto opened = await(SqliteRepository::open(m_folder->filePath(QStringLiteral("hall.dreischritt")), SqliteRepository::CreateNew));
        QVERIFY(opened);
        m_repository = opened.value();
        QVERIFY(await(m_repository->apply(m_hall.changes(3, StepVisibility::Private))));
        openRoom();
        m_browser = std::make_unique<Browser>(390, 780);
        QVERIFY2(m_browser->problem().isEmpty(), qPrintable(m_browser->problem()));
    }

    void cleanup()
    {
        m_browser.reset();
        m_room.reset();
        m_repository.reset();
    }

    void joinWriteLoseTheRoomWriteReloadComeBackExactlyOnce()
    {
        join(QStringLiteral("Gruppe 2"));
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Die Sprachkurse sind voll.")));
        QVERIFY(m_browser->press(QStringLiteral("Abgeben")));
        QTRY_COMPARE(stored(), QStringList{QStringLiteral("Die Sprachkurse sind voll.")});
        QVERIFY(m_browser->shows(QStringLiteral("Verbunden")));
        keepPicture("write-de");

        m_room.reset();
        QVERIFY(m_browser->shows(QStringLiteral("Keine Verbindung")));
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Abends fährt kein Bus.")));
        QVERIFY(m_browser->press(QStringLiteral("Abgeben")));
        QVERIFY(m_browser->shows(QStringLiteral("noch nicht abgegeben")));
        keepPicture("offline-de");
        // Half a card more, and the battery is dead.
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Und dann noch")));
        m_browser->open(page());
        openRoom();
        m_browser->open(page());
        QVERIFY(m_browser->shows(QStringLiteral("Verbunden")));
        QVERIFY(m_browser->shows(QStringLiteral("Abends fährt kein Bus.")));
        QCOMPARE(m_browser->run(QStringLiteral("return document.getElementById('text').value")).toString(), QStringLiteral("Und dann noch"));
        QTRY_COMPARE(stored(), (QStringList{QStringLiteral("Abends fährt kein Bus."), QStringLiteral("Die Sprachkurse sind voll.")}));
        QTest::qWait(500);
        QCOMPARE(stored().size(), 2);
    }

    void aCardIsChangedAndWhatOthersDoDisturbsNoTyping()
    {
        join(QStringLiteral("Gruppe 1"));
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Erst so")));
        QVERIFY(m_browser->press(QStringLiteral("Abgeben")));
        QVERIFY(m_browser->shows(QStringLiteral("Erst so")));
        QTRY_COMPARE(stored().size(), 1);
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Ich tippe gera")));
        Contribution card;
        card.step = m_hall.step;
        card.group = m_hall.groups.at(0);
        card.text = QStringLiteral("Von der Nachbarin");
        QVERIFY(await(m_repository->apply({Change::insert(card, card.group)})));
        QVERIFY(m_browser->shows(QStringLiteral("Von der Nachbarin")));
        QVERIFY(m_browser->run(QStringLiteral("return document.activeElement.id")).toString() == QLatin1String("text"));
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("de weiter")));
        QCOMPARE(m_browser->run(QStringLiteral("return document.getElementById('text').value")).toString(), QStringLiteral("Ich tippe gerade weiter"));
        QVERIFY(m_browser->click(QStringLiteral("//li[contains(.,'Erst so')]//button")));
        QVERIFY(m_browser->type(QStringLiteral("#edit"), QStringLiteral(", dann anders")));
        QVERIFY(m_browser->press(QStringLiteral("Änderung behalten")));
        QTRY_VERIFY(stored().contains(QStringLiteral("Erst so, dann anders")));
    }

    void textsOfOthersAreTextAndNothingElse()
    {
        join(QStringLiteral("Gruppe 1"));
        Contribution card;
        card.step = m_hall.step;
        card.group = m_hall.groups.at(0);
        card.text = QStringLiteral("<img src=x onerror=\"document.title='taken over'\"><script>document.title='taken over'</script>");
        QVERIFY(await(m_repository->apply({Change::insert(card, card.group)})));
        QVERIFY(m_browser->shows(QStringLiteral("<img src=x")));
        QCOMPARE(m_browser->run(QStringLiteral("return document.title")).toString(), QStringLiteral("Dreischritt"));
    }

    void thePageSpeaksArabicFromTheRight()
    {
        m_browser->open(page());
        QVERIFY(m_browser->shows(QStringLiteral("Code")));
        m_browser->run(QStringLiteral("const s = document.getElementById('language'); s.value = 'ar'; s.dispatchEvent(new Event('change'));"));
        QTRY_COMPARE(m_browser->run(QStringLiteral("return document.documentElement.dir")).toString(), QStringLiteral("rtl"));
        QVERIFY(!m_browser->text(QStringLiteral("h1")).contains(QStringLiteral("Join")));
        keepPicture("join-ar");
        QVERIFY(m_browser->click(QStringLiteral("button.primary")));
        QVERIFY(m_browser->shows(QStringLiteral("Gruppe 3")));
        QVERIFY(m_browser->press(QStringLiteral("Gruppe 3")));
        QVERIFY(m_browser->shows(QStringLiteral("Wo besteht Handlungsbedarf?")));
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("لا توجد دورات مسائية")));
        keepPicture("write-ar");
        QVERIFY(m_browser->click(QStringLiteral("form button.primary")));
        QTRY_COMPARE(stored(), QStringList{QStringLiteral("لا توجد دورات مسائية")});
    }

    void thePageFetchesNothingFromElsewhereAndComplainsOfNothing()
    {
        join(QStringLiteral("Gruppe 1"));
        const QString own = QStringLiteral("http://127.0.0.1:%1/").arg(m_port);
        const QString others = m_browser->run(QStringLiteral("return performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith('%1')).join()").arg(own)).toString();
        QCOMPARE(others, QString());
        QCOMPARE(m_browser->complaints(), QStringList());
    }

private:
    void openRoom()
    {
        RoomOptions options;
        options.conference = m_hall.conference;
        options.address = QStringLiteral("127.0.0.1");
        options.port = m_port;
        options.keysFile = m_folder->filePath(QStringLiteral("state/keys.json"));
        const auto room = await(RoomServer::open(m_repository, options));
        QVERIFY2(room, room ? "" : qPrintable(room.error().text()));
        m_room = room.value();
        m_port = m_room->address().port;
    }

    QUrl page() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/#%2").arg(m_port).arg(m_room ? m_room->address().code : QString()));
    }

    void join(const QString &group)
    {
        m_browser->open(page());
        QVERIFY(m_browser->shows(QStringLiteral("Code")));
        m_browser->run(QStringLiteral("const s = document.getElementById('language'); s.value = 'de'; s.dispatchEvent(new Event('change'));"));
        QVERIFY(m_browser->shows(QStringLiteral("Teilnehmen")));
        QVERIFY(m_browser->type(QStringLiteral("#name"), QStringLiteral("Amina")));
        keepPicture("join-de");
        QVERIFY(m_browser->press(QStringLiteral("Teilnehmen")));
        QVERIFY(m_browser->shows(group));
        keepPicture("group-de");
        QVERIFY(m_browser->press(group));
        QVERIFY(m_browser->shows(QStringLiteral("Wo besteht Handlungsbedarf?")));
    }

    [[nodiscard]] QStringList stored() const
    {
        QStringList texts;
        const auto snapshot = await(m_repository->load());
        for (const auto &[id, card] : snapshot.value().records->all<Contribution>()) {
            texts += card.text;
        }
        texts.sort();
        return texts;
    }

    void keepPicture(const char *name)
    {
        const QString folder = qEnvironmentVariable("DREISCHRITT_PICTURES");
        QFile file(QDir(folder).filePath(QStringLiteral("phone-%1.png").arg(QLatin1String(name))));
        if (!folder.isEmpty() && QDir().mkpath(folder) && file.open(QIODevice::WriteOnly)) {
            file.write(m_browser->picture());
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    HallFixture m_hall;
    std::shared_ptr<SqliteRepository> m_repository;
    std::shared_ptr<RoomServer> m_room;
    std::unique_ptr<Browser> m_browser;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(BrowserTest)
#include "browsertest.moc"
