// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pagehall.h"

namespace
{
/** What keeps people from reading or using what is shown; a line each. */
const QString audit = QStringLiteral(R"(
const found = [];
const shown = element => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
const nameOf = element => {
    const label = element.getAttribute("aria-label") || (element.labels && [...element.labels].map(l => l.textContent).join(" ")) || element.textContent || "";
    return label.trim();
};
for (const control of document.querySelectorAll("button, input, select, textarea, a")) {
    if (shown(control) && !nameOf(control)) found.push("without a name: " + control.outerHTML.slice(0, 80));
    if (control.id && document.querySelectorAll("[id='" + control.id + "']").length > 1) found.push("twice: " + control.id);
    const box = control.getBoundingClientRect();
    if (shown(control) && (box.width < 24 || box.height < 24)) found.push("too small to touch: " + control.outerHTML.slice(0, 80));
}
let level = 0;
for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    const own = Number(heading.nodeName[1]);
    if (own > level + 1) found.push("heading skips a level: " + heading.textContent);
    level = own;
}
if (document.querySelectorAll("h1").length !== 1) found.push("headings of the first level: " + document.querySelectorAll("h1").length);
if (!document.documentElement.lang) found.push("no language");
if (document.documentElement.scrollWidth > innerWidth) found.push("wider than the screen: " + document.documentElement.scrollWidth);
const parse = text => (text.match(/[\d.]+/g) || []).map(Number);
const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
const ground = element => {
    for (let e = element; e; e = e.parentElement) {
        const colour = parse(getComputedStyle(e).backgroundColor);
        if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
};
for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!own && !["INPUT", "TEXTAREA"].includes(element.nodeName) || !shown(element) || element.id === "said" || element.nodeName === "OPTION") continue;
    const [a, b] = [light(parse(getComputedStyle(element).color)), light(ground(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) found.push("hard to read (" + ratio.toFixed(1) + "): " + element.nodeName + " " + element.textContent.slice(0, 40));
}
return found.join("\n");
)");
}

/** Whether the phone page can be read and used: by screen readers, in large type, dark, in high contrast. */
class PageReadingTest : public QObject, private PageHall
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

    void everyPageCanBeReadHoweverTheDeviceIsSet_data()
    {
        QTest::addColumn<QString>("feature");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isLarge");
        QTest::newRow("light") << QStringLiteral("prefers-color-scheme") << QStringLiteral("light") << false;
        QTest::newRow("dark") << QStringLiteral("prefers-color-scheme") << QStringLiteral("dark") << false;
        QTest::newRow("high contrast") << QStringLiteral("forced-colors") << QStringLiteral("active") << false;
        QTest::newRow("large type") << QStringLiteral("prefers-color-scheme") << QStringLiteral("light") << true;
    }

    void everyPageCanBeReadHoweverTheDeviceIsSet()
    {
        QFETCH(const QString, feature);
        QFETCH(const QString, value);
        QFETCH(const bool, isLarge);
        const QByteArray name = QByteArray(QTest::currentDataTag()).replace(' ', '-');
        if (isLarge) {
            (void)m_browser->prepend(QStringLiteral("document.addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '225%')"));
        }
        Step strengths;
        strengths.conference = m_hall.conference;
        strengths.kind = StepKind::WhatWorks;
        strengths.state = StepState::Revealed;
        strengths.question = QStringLiteral("Was läuft gut?");
        const QString first = put(strengths);
        card(first, 0, QStringLiteral("Sprachkurse am Abend in der Kreisvolkshochschule, mit Kinderbetreuungsangebot"));
        const QString need = card(m_hall.step, 0, QStringLiteral("Grundsicherungsangelegenheitenberatung fehlt in allen Ortsteilen"));
        set(RecordType::Step,
            m_hall.step,
            {{QStringLiteral("kind"), QStringLiteral("NeedForAction")},
             {QStringLiteral("permissions"), may({"Write", "EditOwn", "Link", "Vote", "Rate"})},
             {QStringLiteral("asksWhere"), true},
             {QStringLiteral("minutes"), 10},
             {QStringLiteral("dotsPerPerson"), 3},
             {QStringLiteral("openedAt"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}});
        m_browser->open(page());
        m_browser->prefer(feature, value);
        QVERIFY(m_browser->shows(QStringLiteral("Code")));
        QCOMPARE(m_browser->run(audit).toString(), QString());
        join(QStringLiteral("Gruppe 1"));
        m_room->giveFloor(m_hall.groups.at(0));
        m_room->announce(QStringLiteral("In fünf Minuten gibt es Kaffee."));
        QTRY_VERIFY(is(QStringLiteral("document.getElementById('floor')")));
        QVERIFY(m_browser->type(QStringLiteral("#text"), QStringLiteral("Beratung zur Grundsicherung fehlt")));
        QCOMPARE(m_browser->run(audit).toString(), QString());
        QVERIFY(click(QStringLiteral("link-") + need));
        QCOMPARE(m_browser->run(audit).toString(), QString());
        QVERIFY(click(QStringLiteral("rate-") + need));
        QCOMPARE(m_browser->run(audit).toString(), QString());
        keepPicture(QByteArray("work-" + name).constData());
        QVERIFY(click(QStringLiteral("change-") + need));
        QCOMPARE(m_browser->run(audit).toString(), QString());
        m_room->showPlenary(first, {});
        QVERIFY(click(QStringLiteral("to-plenary")));
        QVERIFY(m_browser->shows(QStringLiteral("Sprachkurse am Abend")));
        QCOMPARE(m_browser->run(audit).toString(), QString());
        keepPicture(QByteArray("plenary-" + name).constData());
        QVERIFY(click(QStringLiteral("to-lookback")));
        QCOMPARE(m_browser->run(audit).toString(), QString());
    }

    void whoListensIsNotThrownBackWhenOthersWrite()
    {
        const QString own = card(m_hall.step, 0, QStringLiteral("Zuerst"));
        join(QStringLiteral("Gruppe 1"));
        QVERIFY(m_browser->shows(QStringLiteral("Zuerst")));
        m_browser->run(QStringLiteral("window.mark = document.getElementById('card-%1'); document.getElementById('change-%1').focus();").arg(own));
        for (int i = 0; i < 20; ++i) {
            card(m_hall.step, 0, QStringLiteral("Nachbarin %1").arg(i));
        }
        QVERIFY(m_browser->shows(QStringLiteral("Nachbarin 19")));
        QVERIFY(is(QStringLiteral("window.mark === document.getElementById('card-%1')").arg(own)));
        QCOMPARE(m_browser->run(QStringLiteral("return document.activeElement.id")).toString(), QStringLiteral("change-") + own);
    }

    void arabicStandsOnTheRightAllThrough()
    {
        const QString need = card(m_hall.step, 0, QStringLiteral("Zu wenige Plätze"));
        set(RecordType::Step, m_hall.step, {{QStringLiteral("permissions"), may({"Write", "EditOwn", "Vote", "Rate"})}, {QStringLiteral("dotsPerPerson"), 3}});
        join(QStringLiteral("Gruppe 1"));
        m_browser->run(QStringLiteral("const s = document.getElementById('language'); s.value = 'ar'; s.dispatchEvent(new Event('change'));"));
        QTRY_COMPARE(m_browser->run(QStringLiteral("return document.documentElement.dir")).toString(), QStringLiteral("rtl"));
        QVERIFY(click(QStringLiteral("rate-") + need));
        QCOMPARE(m_browser->run(audit).toString(), QString());
        keepPicture("work-ar");
        // A German card stays a German one.
        QVERIFY(is(QStringLiteral("getComputedStyle(document.querySelector('#card-%1 p')).direction === 'ltr'").arg(need)));
    }
};

QTEST_GUILESS_MAIN(PageReadingTest)
#include "pagereadingtest.moc"
