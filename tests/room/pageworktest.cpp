// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pagehall.h"
#include "similarity.h"
#include "stepstanding.h"

#include <QJsonDocument>

/** What is done on the phone page beside writing, in a real browser: tying, choosing, following. */
class PageWorkTest : public QObject, private PageHall
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

    void aNeedIsTiedToStrengthsAlsoWithoutALineAndUntiedAgain()
    {
        Step strengths;
        strengths.conference = m_hall.conference;
        strengths.kind = StepKind::WhatWorks;
        strengths.state = StepState::Revealed;
        strengths.question = QStringLiteral("Was läuft gut?");
        const QString first = put(strengths);
        const QString courses = card(first, 0, QStringLiteral("Sprachkurse am Abend"));
        const QString mentors = card(first, 1, QStringLiteral("Lotsinnen im Rathaus"));
        const QString need = card(m_hall.step, 0, QStringLiteral("Zu wenige Plätze"));
        set(RecordType::Step, m_hall.step, {{QStringLiteral("kind"), QStringLiteral("NeedForAction")}, {QStringLiteral("permissions"), may({"Write", "EditOwn", "Link"})}});
        join(QStringLiteral("Gruppe 1"));
        QVERIFY(click(QStringLiteral("link-") + need));
        QTRY_VERIFY(m_browser->text(QStringLiteral(".panel")).contains(QStringLiteral("Lotsinnen im Rathaus")));
        keepPicture("link-de");
        QVERIFY(m_browser->type(QStringLiteral("#partner"), QStringLiteral("sprach")));
        QTRY_VERIFY(!m_browser->text(QStringLiteral(".panel")).contains(QStringLiteral("Lotsinnen im Rathaus")));
        const QString tie = QStringLiteral("tie-%1-").arg(need);
        QVERIFY(click(tie + courses));
        QTRY_COMPARE(records()->count(RecordType::Link), std::size_t(1));
        const Link stored = records()->all<Link>().begin()->second;
        QCOMPARE(stored.from, need);
        QCOMPARE(stored.to, courses);
        QCOMPARE(stored.kind, LinkKind::BuildsOn);
        QTRY_VERIFY(textOf(QStringLiteral("card-") + need).contains(QStringLiteral("↳")));

        m_room.reset();
        QVERIFY(m_browser->shows(QStringLiteral("Keine Verbindung")));
        m_browser->run(QStringLiteral("const p = document.getElementById('partner'); p.value = ''; p.dispatchEvent(new Event('input'));"));
        QVERIFY(click(tie + mentors));
        QVERIFY(click(tie + courses));
        QTRY_VERIFY(is(QStringLiteral("document.getElementById('%1').checked").arg(tie + mentors)));
        QTRY_COMPARE(m_browser->run(QStringLiteral("return document.documentElement.dataset.kept")).toString(), QStringLiteral("yes"));
        openRoom();
        m_browser->reload();
        QVERIFY(m_browser->shows(QStringLiteral("Verbunden")));
        QTRY_VERIFY(records()->count(RecordType::Link) == 1 && records()->all<Link>().begin()->second.to == mentors);
    }

    void dotsAreCountedDownOverCardsAndClusters()
    {
        Cluster bundle;
        bundle.step = m_hall.step;
        bundle.title = QStringLiteral("Kurse");
        const QString cluster = put(bundle);
        const QString alone = card(m_hall.step, 0, QStringLiteral("Allein"));
        const QString other = card(m_hall.step, 1, QStringLiteral("Von Gruppe 2"));
        const QString member = card(m_hall.step, 1, QStringLiteral("Im Bündel"));
        set(RecordType::Contribution, member, {{QStringLiteral("cluster"), cluster}});
        set(RecordType::Step,
            m_hall.step,
            {{QStringLiteral("visibility"), QStringLiteral("Open")}, {QStringLiteral("permissions"), may({"Vote"})}, {QStringLiteral("dotsPerPerson"), 3}, {QStringLiteral("dotsPerItem"), 2}});
        join(QStringLiteral("Gruppe 1"));
        QTRY_VERIFY(textOf(QStringLiteral("dots")).contains(QStringLiteral("3")));
        QVERIFY(textOf(QStringLiteral("card-") + cluster).contains(QStringLiteral("Im Bündel")));
        QVERIFY(click(QStringLiteral("more-") + cluster));
        QVERIFY(click(QStringLiteral("more-") + cluster));
        QTRY_VERIFY(is(QStringLiteral("document.getElementById('more-%1').disabled").arg(cluster)));
        QVERIFY(!is(QStringLiteral("document.getElementById('more-%1').disabled").arg(alone)));
        QVERIFY(click(QStringLiteral("more-") + alone));
        QTRY_VERIFY(is(QStringLiteral("document.getElementById('more-%1').disabled").arg(other)));
        keepPicture("dots-de");
        const auto dots = [this] {
            QStringList all;
            const auto stored = records();
            for (const auto &[id, vote] : stored->all<Vote>()) {
                all += vote.contribution + vote.cluster + QStringLiteral(":%1").arg(vote.dots);
            }
            all.sort();
            return all;
        };
        QStringList expected{cluster + QStringLiteral(":2"), alone + QStringLiteral(":1")};
        expected.sort();
        QTRY_COMPARE(dots(), expected);
        // Back after a reload they are still one's own.
        m_browser->reload();
        QVERIFY(m_browser->shows(QStringLiteral("Verbunden")));
        QTRY_VERIFY(is(QStringLiteral("document.getElementById('more-%1').disabled").arg(other)));
        QVERIFY(click(QStringLiteral("less-") + cluster));
        QVERIFY(click(QStringLiteral("more-") + other));
        expected = {cluster + QStringLiteral(":1"), alone + QStringLiteral(":1"), other + QStringLiteral(":1")};
        expected.sort();
        QTRY_COMPARE(dots(), expected);
        QCOMPARE(m_browser->text(QStringLiteral("#problem")), QString());
        // Without a limit there is always one more.
        set(RecordType::Step, m_hall.step, {{QStringLiteral("dotsPerPerson"), 0}, {QStringLiteral("dotsPerItem"), 0}});
        QTRY_VERIFY(!is(QStringLiteral("document.getElementById('more-%1').disabled").arg(alone)));
    }

    void criteriaAreRatedAndTakenBack()
    {
        const QString need = card(m_hall.step, 0, QStringLiteral("Zu wenige Plätze"));
        set(RecordType::Step, m_hall.step, {{QStringLiteral("permissions"), may({"Rate"})}});
        join(QStringLiteral("Gruppe 1"));
        QVERIFY(click(QStringLiteral("rate-") + need));
        QVERIFY(click(QStringLiteral("effect-4-") + need));
        QVERIFY(click(QStringLiteral("urgency-2-") + need));
        keepPicture("rate-de");
        const auto rating = [this] {
            const auto stored = records();
            return stored->count(RecordType::Rating) == 1 ? stored->all<Rating>().begin()->second : Rating{};
        };
        QTRY_VERIFY(rating().effect == 4 && rating().urgency == 2);
        QCOMPARE(rating().feasibility, 0);
        m_browser->reload();
        QVERIFY(m_browser->shows(QStringLiteral("Verbunden")));
        QVERIFY(click(QStringLiteral("rate-") + need));
        QTRY_VERIFY(is(QStringLiteral("document.getElementById('effect-4-%1').checked").arg(need)));
        QVERIFY(is(QStringLiteral("document.getElementById('cost-0-%1').checked").arg(need)));
        QVERIFY(click(QStringLiteral("effect-0-") + need));
        QTRY_COMPARE(rating().effect, 0);
    }

    void whoTypesIsShownWhatIsThereAlready()
    {
        card(m_hall.step, 0, QStringLiteral("Die Sprachkurse in Oker sind überfüllt"));
        card(m_hall.step, 0, QStringLiteral("Abends fährt kein Bus"));
        card(m_hall.step, 1, QStringLiteral("Überfüllte Sprachkurse auch bei uns"));
        join(QStringLiteral("Gruppe 1"));
        // The button is in the document's place it had: nobody's finger may miss it because something came in between.
        const QString place = QStringLiteral("return Math.round(document.querySelector('button.primary').getBoundingClientRect().top + window.scrollY)");
        const int before = m_browser->run(place).toInt();
        QVERIFY(before > 0);
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Ueberfuellter Sprachkurs")));
        QTRY_VERIFY(textOf(QStringLiteral("similar")).contains(QStringLiteral("Die Sprachkurse in Oker")));
        QCOMPARE(m_browser->run(place).toInt(), before);
        keepPicture("similar-de");
        QVERIFY(!textOf(QStringLiteral("similar")).contains(QStringLiteral("Bus")));
        // What another group wrote in private is not among it.
        QVERIFY(!textOf(QStringLiteral("similar")).contains(QStringLiteral("auch bei uns")));
        QCOMPARE(m_browser->run(QStringLiteral("return document.getElementById('similar').getAttribute('aria-live')")).toString(), QStringLiteral("polite"));
    }

    void thePageFindsWhatTheProgramFinds()
    {
        const QStringList texts{QStringLiteral("Die Sprachkurse in Oker sind überfüllt"),
                                QStringLiteral("Mehr Plätze in Sprachkursen, auch am Abend"),
                                QStringLiteral("Abends fährt kein Bus nach Clausthal"),
                                QStringLiteral("Die Busverbindungen am Wochenende sind schlecht"),
                                QStringLiteral("Beratung in der Muttersprache fehlt"),
                                QStringLiteral("Beratungsstellen sollten Dolmetscherinnen haben"),
                                QStringLiteral("Kinderbetreuung während der Kurse"),
                                QStringLiteral("Anerkennung ausländischer Abschlüsse dauert zu lange"),
                                QStringLiteral("Wohnungen für große Familien"),
                                QStringLiteral("Quellen neuer Förderung"),
                                QString::fromUtf8(u8"دورات اللغة ممتلئة"),
                                QString::fromUtf8(u8"Мовні курси переповнені")};
        const QStringList typed{QStringLiteral("überfüllte Sprachkurs"),
                                QStringLiteral("Ueberfuellt"),
                                QStringLiteral("Busverbindung am Abend"),
                                QStringLiteral("Berater die Muttersprache sprechen"),
                                QStringLiteral("Kinderbetreung in Kursen"),
                                QStringLiteral("Abschluss anerkennen"),
                                QStringLiteral("und oder nicht"),
                                QStringLiteral("grosse Wohnung"),
                                QString::fromUtf8(u8"اللغه"),
                                QString::fromUtf8(u8"мовний курс")};
        SimilarityIndex index;
        QJsonArray rows;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            index.insert(QString::number(i), texts.at(i));
            rows += QJsonObject{{QStringLiteral("id"), QString::number(i)}, {QStringLiteral("text"), texts.at(i)}};
        }
        m_browser->open(page());
        QVERIFY(m_browser->shows(QStringLiteral("Code")));
        const QString all = QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
        int found = 0;
        for (const QString &text : typed) {
            QStringList expected;
            for (const SimilarStatement &similar : index.similarTo(text, 3)) {
                expected += similar.id;
            }
            found += int(expected.size());
            const QString question = QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact));
            const QString told = m_browser->run(QStringLiteral("return import('/similar.js').then(found => found.similarTo(%1[0], %2, 3).map(row => row.id).join())").arg(question, all)).toString();
            QCOMPARE(told, expected.join(u','));
        }
        QVERIFY(found > 8);
    }

    void theGroupsOwnWayIsTheOneThatCounts()
    {
        Step next;
        next.conference = m_hall.conference;
        next.question = QStringLiteral("Mit welchen Projekten?");
        next.order = 3;
        next.visibility = StepVisibility::Private;
        next.permissions = StepPermission::Write | StepPermission::EditOwn;
        const QString own = put(next);
        join(QStringLiteral("Gruppe 1"));
        GroupStep way;
        way.step = own;
        way.group = m_hall.groups.at(0);
        way.state = StepState::Open;
        way.id = groupStepId(way.step, way.group);
        QVERIFY(await(m_repository->apply({Change::insert(way, QStringLiteral("moderator"))})));
        QTRY_COMPARE(m_browser->text(QStringLiteral("h1")), QStringLiteral("Mit welchen Projekten?"));
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Ein Fahrdienst")));
        QVERIFY(m_browser->press(QStringLiteral("Abgeben")));
        QTRY_COMPARE(stored(), QStringList{QStringLiteral("Ein Fahrdienst")});
        set(RecordType::GroupStep, way.id, {{QStringLiteral("state"), QStringLiteral("Closed")}});
        QTRY_COMPARE(m_browser->text(QStringLiteral("h1")), QStringLiteral("Wo besteht Handlungsbedarf?"));
        // Revealed, what another group wrote is seen by all, and what is still private is not.
        card(own, 1, QStringLiteral("Von Gruppe 2"));
        card(own, 2, QStringLiteral("Von Gruppe 3"));
        GroupStep reveal = way;
        reveal.group = m_hall.groups.at(1);
        reveal.id = groupStepId(own, reveal.group);
        reveal.state = StepState::Revealed;
        QVERIFY(await(m_repository->apply({Change::insert(reveal, QStringLiteral("moderator"))})));
        QVERIFY(click(QStringLiteral("to-plenary")));
        QVERIFY(m_browser->shows(QStringLiteral("Von Gruppe 2")));
        QVERIFY(!m_browser->text(QStringLiteral("main")).contains(QStringLiteral("Von Gruppe 3")));
    }

    void theFloorAndTheWallAreFollowed()
    {
        Step second;
        second.conference = m_hall.conference;
        second.question = QStringLiteral("Was läuft gut?");
        second.state = StepState::Revealed;
        const QString other = put(second);
        card(m_hall.step, 0, QStringLiteral("Bedarf eins"));
        card(m_hall.step, 1, QStringLiteral("Bedarf zwei"));
        card(other, 0, QStringLiteral("Stärke eins"));
        join(QStringLiteral("Gruppe 1"));
        m_room->giveFloor(m_hall.groups.at(0));
        QTRY_VERIFY(is(QStringLiteral("document.querySelector('#floor.own')")));
        m_room->giveFloor(m_hall.groups.at(1));
        QTRY_VERIFY(textOf(QStringLiteral("floor")).contains(QStringLiteral("Gruppe 2")));
        QVERIFY(!is(QStringLiteral("document.querySelector('#floor.own')")));
        // While a question is open nobody is taken away from it.
        m_room->showPlenary(other, {});
        QVERIFY(click(QStringLiteral("to-plenary")));
        QTRY_VERIFY(m_browser->text(QStringLiteral("main")).contains(QStringLiteral("Stärke eins")));
        QVERIFY(click(QStringLiteral("to-write")));
        set(RecordType::Step, m_hall.step, {{QStringLiteral("state"), QStringLiteral("Revealed")}});
        m_room->showPlenary(m_hall.step, m_hall.groups.at(1));
        QTRY_VERIFY(m_browser->text(QStringLiteral("main")).contains(QStringLiteral("Bedarf zwei")));
        QVERIFY(!m_browser->text(QStringLiteral("main")).contains(QStringLiteral("Bedarf eins")));
        QVERIFY(!m_browser->text(QStringLiteral("main")).contains(QStringLiteral("Stärke eins")));
        keepPicture("plenary-de");
        QTRY_VERIFY(textOf(QStringLiteral("said")).contains(QStringLiteral("Gruppe 2")));
        card(m_hall.step, 1, QStringLiteral("Nachgereicht"));
        QTRY_COMPARE(textOf(QStringLiteral("said")), QStringLiteral("Nachgereicht"));
        // On one's own again.
        QVERIFY(click(QStringLiteral("follow")));
        QTRY_VERIFY(m_browser->text(QStringLiteral("main")).contains(QStringLiteral("Stärke eins")));
        m_room->giveFloor({});
        QTRY_VERIFY(!is(QStringLiteral("document.getElementById('floor')")));
    }

    void theTimeIsTheRoomsAndItsEndIsSaidAndFelt()
    {
        // A phone whose clock is two hours ahead.
        (void)m_browser->prepend(QStringLiteral("const now = Date.now; Date.now = () => now() + 7200000; window.felt = 0; navigator.vibrate = () => { ++window.felt; return true; };"));
        set(RecordType::Step, m_hall.step, {{QStringLiteral("minutes"), 5}, {QStringLiteral("openedAt"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}});
        join(QStringLiteral("Gruppe 1"));
        QTRY_VERIFY(textOf(QStringLiteral("clock")).contains(QStringLiteral("4:")) || textOf(QStringLiteral("clock")).contains(QStringLiteral("5:00")));
        QVERIFY(!is(QStringLiteral("document.querySelector('#clock.over')")));
        set(RecordType::Step, m_hall.step, {{QStringLiteral("openedAt"), QDateTime::currentDateTimeUtc().addSecs(-296).toString(Qt::ISODateWithMs)}});
        QTRY_VERIFY_WITH_TIMEOUT(is(QStringLiteral("document.querySelector('#clock.over')")), 20'000);
        QTRY_COMPARE(m_browser->run(QStringLiteral("return window.felt")).toInt(), 1);
        QTRY_VERIFY(!textOf(QStringLiteral("said")).isEmpty());
        keepPicture("time-de");
    }

    void theDeadlineOfTheMonthsAfterIsShown()
    {
        set(RecordType::FocusGroup, m_hall.groups.at(0), {{QStringLiteral("deadline"), QStringLiteral("2031-02-14")}});
        join(QStringLiteral("Gruppe 1"));
        QVERIFY(m_browser->shows(QStringLiteral("14. Februar 2031")));
        const QString ahead = textOf(QStringLiteral("main"));
        set(RecordType::FocusGroup, m_hall.groups.at(0), {{QStringLiteral("deadline"), QStringLiteral("2020-02-14")}});
        QVERIFY(m_browser->shows(QStringLiteral("14. Februar 2020")));
        // A day that is gone is not said as one to come.
        QVERIFY(textOf(QStringLiteral("main")) != QString(ahead).replace(QStringLiteral("2031"), QStringLiteral("2020")));
    }
};

QTEST_GUILESS_MAIN(PageWorkTest)
#include "pageworktest.moc"
