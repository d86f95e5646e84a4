// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pagehall.h"

/** What the phone page holds against: a dead battery, a room that is not there, a page from another time. */
class PageLastingTest : public QObject, private PageHall
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scheme = QStringLiteral("http");
        begin();
    }

    void cleanup()
    {
        end();
    }

    void aDeadBatteryLosesNothing()
    {
        join(QStringLiteral("Gruppe 2"));
        m_room.reset();
        QVERIFY(m_browser->shows(QStringLiteral("Keine Verbindung")));
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Abends fährt kein Bus.")));
        QVERIFY(m_browser->press(QStringLiteral("Abgeben")));
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Und dann noch")));
        // As soon as the page says that it is kept, whatever happens next.
        QTRY_COMPARE(kept(), QStringLiteral("yes"));
        m_browser->die();
        m_browser.reset();
        openRoom();
        m_browser = std::make_unique<Browser>(390, 780, m_folder->filePath(QStringLiteral("browser")));
        QVERIFY2(m_browser->problem().isEmpty(), qPrintable(m_browser->problem()));
        m_browser->open(page());
        QVERIFY(m_browser->shows(QStringLiteral("Abends fährt kein Bus.")));
        QTRY_COMPARE(draft(), QStringLiteral("Und dann noch"));
        QTRY_COMPARE(stored(), QStringList{QStringLiteral("Abends fährt kein Bus.")});
        QCOMPARE(records()->count(RecordType::Participant), std::size_t(1));
    }

    void thePageOpensWithoutTheRoomAndHandsInExactlyOnce_data()
    {
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("plain, where the browser trusts it") << false;
        QTest::newRow("TLS") << true;
    }

    void thePageOpensWithoutTheRoomAndHandsInExactlyOnce()
    {
        QFETCH(const bool, encrypted);
        if (encrypted) {
            m_room.reset();
            openRoom(true);
            m_scheme = QStringLiteral("https");
        }
        join(QStringLiteral("Gruppe 1"));
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Mit Raum")));
        QVERIFY(m_browser->press(QStringLiteral("Abgeben")));
        QTRY_COMPARE(stored(), QStringList{QStringLiteral("Mit Raum")});
        QTRY_VERIFY(is(QStringLiteral("navigator.serviceWorker.controller")));
        const QUrl address = page();
        m_room.reset();
        QVERIFY(m_browser->shows(QStringLiteral("Keine Verbindung")));
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Ohne Raum")));
        QVERIFY(m_browser->press(QStringLiteral("Abgeben")));
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Angefangen")));
        QTRY_COMPARE(kept(), QStringLiteral("yes"));
        m_browser->open(QUrl(QStringLiteral("about:blank")));
        m_browser->open(address);
        QVERIFY(m_browser->shows(QStringLiteral("Keine Verbindung")));
        QVERIFY(m_browser->shows(QStringLiteral("Ohne Raum")));
        QVERIFY(m_browser->shows(QStringLiteral("Angefangen")));
        keepPicture(encrypted ? "opened-offline-tls-de" : "opened-offline-de");
        openRoom(encrypted);
        QVERIFY(m_browser->shows(QStringLiteral("Verbunden"), 20'000));
        QTRY_COMPARE(draft(), QStringLiteral("Angefangen"));
        QTRY_COMPARE(stored(), QStringList({QStringLiteral("Mit Raum"), QStringLiteral("Ohne Raum")}));
        QCOMPARE(records()->count(RecordType::Participant), std::size_t(1));
    }

    void aPageOfAnotherTimeSaysSoAndLoadsAgain()
    {
        join(QStringLiteral("Gruppe 1"));
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Angefangen")));
        QTRY_COMPARE(kept(), QStringLiteral("yes"));
        const QString old = m_browser->prepend(
            QStringLiteral("const send = WebSocket.prototype.send; WebSocket.prototype.send = function (text) { send.call(this, text.replace('\"version\":1', '\"version\":0')); };"));
        m_browser->open(QUrl(QStringLiteral("about:blank")));
        m_browser->open(page());
        QTRY_VERIFY(is(QStringLiteral("document.getElementById('again')")));
        QVERIFY(!m_browser->text(QStringLiteral("#problem")).isEmpty());
        keepPicture("version-de");
        m_browser->takeBack(old);
        QVERIFY(click(QStringLiteral("again")));
        QVERIFY(m_browser->shows(QStringLiteral("Verbunden")));
        QTRY_COMPARE(draft(), QStringLiteral("Angefangen"));
    }

    void aTokenOfAnotherRoomLeadsBackToTheDoorAndLosesNoText()
    {
        join(QStringLiteral("Gruppe 1"));
        m_room.reset();
        QVERIFY(m_browser->shows(QStringLiteral("Keine Verbindung")));
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Für damals")));
        QVERIFY(m_browser->press(QStringLiteral("Abgeben")));
        QTRY_COMPARE(kept(), QStringLiteral("yes"));
        // The same address, another room: other keys.
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("state/keys.json"))));
        openRoom();
        m_browser->open(QUrl(QStringLiteral("about:blank")));
        m_browser->open(page());
        QVERIFY(m_browser->shows(QStringLiteral("Teilnehmen"), 20'000));
        QVERIFY(m_browser->press(QStringLiteral("Teilnehmen")));
        QVERIFY(m_browser->shows(QStringLiteral("Gruppe 1")));
        QVERIFY(m_browser->press(QStringLiteral("Gruppe 1")));
        QTRY_COMPARE(stored(), QStringList{QStringLiteral("Für damals")});
    }

    void twoWindowsOfOnePageDoNotOverwriteOneAnother()
    {
        join(QStringLiteral("Gruppe 1"));
        m_room.reset();
        QVERIFY(m_browser->shows(QStringLiteral("Keine Verbindung")));
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Im ersten Fenster")));
        QTRY_COMPARE(kept(), QStringLiteral("yes"));
        openRoom();
        m_browser->openAnotherWindow();
        m_browser->open(page());
        QVERIFY(m_browser->shows(QStringLiteral("Verbunden")));
        QTRY_COMPARE(draft(), QStringLiteral("Im ersten Fenster"));
        QVERIFY(m_browser->press(QStringLiteral("Abgeben")));
        QTRY_COMPARE(stored(), QStringList{QStringLiteral("Im ersten Fenster")});
        QCOMPARE(records()->count(RecordType::Participant), std::size_t(1));
    }

private:
    [[nodiscard]] QString kept()
    {
        return m_browser->run(QStringLiteral("return document.documentElement.dataset.kept")).toString();
    }
    [[nodiscard]] QString draft()
    {
        return m_browser->run(QStringLiteral("const t = document.getElementById('text'); return t ? t.value : ''")).toString();
    }
};

QTEST_GUILESS_MAIN(PageLastingTest)
#include "pagelastingtest.moc"
