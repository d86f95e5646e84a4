// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pagehall.h"

/**
 * The phone page in a real browser: join, write, lose the room, write, reload, come back, everything exactly once.
 * With DREISCHRITT_PICTURES=FOLDER pictures of the pages are left there.
 */
class BrowserTest : public QObject, private PageHall
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
    }

    void cleanup()
    {
        end();
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
        openRoom();
        m_browser->reload();
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
        m_browser->run(QStringLiteral("[...document.querySelectorAll('#own > li')].find(card => card.textContent.includes('Erst so')).querySelector('[id^=change-]').click()"));
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
};

QTEST_GUILESS_MAIN(BrowserTest)
#include "browsertest.moc"
