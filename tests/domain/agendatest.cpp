// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "agenda.h"

#include "agendaorder.h"
#include "startconference.h"

#include <QTest>
#include <QTimeZone>

/** When what comes, and what it does to the rest when something takes longer. */
class AgendaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void timesFollowFromTheStart();
    void everyShippedTemplateGivesAnAgendaOfItsLength();
    void theStepsMinutesAreThoseOfTheRecords();
    void aFurtherStepStandsBeforeWhatComesLast();
    void stepsThatAreGoneLeaveNoHole();
    void withoutEntriesStepsFollowOneAnother();
    void aBreakHasItsOwnClock();
    void aBreakThatTakesLongerMakesTheRestLate();
    void theOrderIsTakenWholeAndEntriesGoWithTheirPlace();
    void anOrderThatNamesTooLittleOrTooMuchHarmsNothing();
    void beforeTheStartNobodyIsLate();
    void anOpenStepInItsTimeIsNotLate();
    void aStepThatBeganLateMakesAllThatFollowsLate();
    void aStepOverItsTimeFallsBehindEverySecond();
    void aStepThatEndsEarlyBringsTheRestForward();
    void aPausedStepFallsBehindToo();
    void betweenStepsOnlyTheNextStepTells();
    void atTheEndTheLastItemTells();
    void whoGoesBackGoesOnWhereTheyWere();
    void theRestIsShortenedInProportion();
    void nothingBecomesShorterThanTheLeast();
    void whatIsFixedKeepsItsMinutes();
    void whoIsNotLateShortensNothing();
    void theStepsTakeTheirNewMinutes();
    void anEmptyAgendaIsHarmless();
    void deadlinesStandSoonestFirst();

private:
    static QDateTime at(int hour, int minute, int second = 0)
    {
        return QDateTime(QDate(2027, 3, 1), QTime(hour, minute, second), QTimeZone::UTC);
    }
    Agenda agenda() const
    {
        return agendaOf(m_records, m_conference);
    }
    AgendaOutlook outlook(const QDateTime &now) const
    {
        return outlookOf(agenda(), m_records, now);
    }
    /** The step that is asked in this place, from 1. */
    Step &step(int place)
    {
        const auto steps = m_records.select<Step>([](const Step &) {
            return true;
        });
        return m_records.all<Step>()[steps.at(std::size_t(place - 1))->id];
    }
    void open(int place, const QDateTime &since, int elapsedSeconds = 0)
    {
        step(place).state = StepState::Open;
        step(place).openedAt = since;
        step(place).elapsedSeconds = elapsedSeconds;
    }
    void close(int place)
    {
        step(place).state = StepState::Closed;
        step(place).openedAt = {};
    }
    /** "09:00 20 Begrüßung …" */
    static QStringList lines(const std::vector<AgendaItem> &items)
    {
        QStringList lines;
        for (const AgendaItem &item : items) {
            lines += QStringLiteral("%1 %2 %3").arg(item.startsAt.toString(QStringLiteral("HH:mm"))).arg(item.minutes).arg(item.title.left(12));
        }
        return lines;
    }

    Records m_records;
    QString m_conference;
};

void AgendaTest::init()
{
    m_records = Records();
    ConferenceStart start;
    start.startsOn = QDate(2027, 3, 1);
    for (Change change : startConference(shippedTemplates().first(), start, m_records, QStringLiteral("Moderator"))) {
        change.revision = 1;
        m_records.apply(change);
    }
    m_conference = m_records.all<Conference>().begin()->first;
    m_records.all<Conference>()[m_conference].startsAt = at(9, 0);
}

void AgendaTest::timesFollowFromTheStart()
{
    QCOMPARE(lines(agenda().items),
             (QStringList{QStringLiteral("09:00 20 Begrüßung un"),
                          QStringLiteral("09:20 10 So arbeiten "),
                          QStringLiteral("09:30 30 Was läuft gu"),
                          QStringLiteral("10:00 30 Wo besteht H"),
                          QStringLiteral("10:30 20 Pause"),
                          QStringLiteral("10:50 45 Mit welchen "),
                          QStringLiteral("11:35 35 Die Gruppen "),
                          QStringLiteral("12:10 10 Ausblick: So")}));
    QCOMPARE(agenda().startsAt, at(9, 0));
    QCOMPARE(agenda().endsAt, at(12, 20));
    QCOMPARE(agenda().items.at(2).step, step(1).id);
    QVERIFY(agenda().items.at(4).step.isEmpty());
}

void AgendaTest::everyShippedTemplateGivesAnAgendaOfItsLength()
{
    for (const Template &method : shippedTemplates()) {
        Records records;
        for (Change change : startConference(method, {}, records, QStringLiteral("Moderator"))) {
            change.revision = 1;
            records.apply(change);
        }
        Conference &conference = records.all<Conference>().begin()->second;
        conference.startsAt = at(9, 0);
        const Agenda found = agendaOf(records, conference.id);
        QCOMPARE(found.startsAt.secsTo(found.endsAt), qint64(method.minutes()) * 60);
        QVERIFY(found.items.size() > std::size_t(method.steps.size()));
    }
}

void AgendaTest::theStepsMinutesAreThoseOfTheRecords()
{
    step(1).minutes = 45;
    step(1).question = QStringLiteral("Was trägt?");
    QCOMPARE(lines(agenda().items).at(2), QStringLiteral("09:30 45 Was trägt?"));
    QCOMPARE(lines(agenda().items).at(3).left(5), QStringLiteral("10:15"));
    step(1).minutes = -3;
    QCOMPARE(agenda().items.at(2).minutes, 0);
}

void AgendaTest::aFurtherStepStandsBeforeWhatComesLast()
{
    Step further;
    further.id = Uuid::create();
    further.conference = m_conference;
    further.order = 99;
    further.question = QStringLiteral("Und noch?");
    further.minutes = 15;
    m_records.all<Step>()[further.id] = further;
    QCOMPARE(lines(agenda().items).at(6), QStringLiteral("11:35 15 Und noch?"));
    QCOMPARE(lines(agenda().items).at(7), QStringLiteral("11:50 35 Die Gruppen "));
}

void AgendaTest::stepsThatAreGoneLeaveNoHole()
{
    m_records.all<Step>().erase(step(3).id);
    QCOMPARE(agenda().items.size(), std::size_t(7));
    QCOMPARE(lines(agenda().items).at(5), QStringLiteral("10:50 35 Die Gruppen "));
}

void AgendaTest::withoutEntriesStepsFollowOneAnother()
{
    m_records.all<AgendaEntry>().clear();
    const Agenda found = agenda();
    QCOMPARE(found.items.size(), std::size_t(3));
    QCOMPARE(found.items.at(2).startsAt, at(10, 0));
    QCOMPARE(found.endsAt, at(10, 45));
}

void AgendaTest::aBreakHasItsOwnClock()
{
    close(1);
    close(2);
    AgendaEntry &pause = m_records.all<AgendaEntry>()[agenda().items.at(4).entry];
    QCOMPARE(pause.title, QStringLiteral("Pause"));
    pause.startedAt = at(10, 36);
    const AgendaOutlook running = outlook(at(10, 40));
    QCOMPARE(running.current, 4);
    QCOMPARE(running.next, 5);
    QCOMPARE(running.secondsLeft, 16 * 60);
    QCOMPARE(running.lateSeconds, 6 * 60);
    QCOMPARE(running.ahead.front().startsAt, at(10, 56));
    pause.endedAt = at(10, 50);
    QCOMPARE(outlook(at(10, 50)).current, -1);
    QCOMPARE(outlook(at(10, 50)).next, 5);
    QCOMPARE(outlook(at(10, 50)).lateSeconds, 0);
}

void AgendaTest::aBreakThatTakesLongerMakesTheRestLate()
{
    close(1);
    close(2);
    AgendaEntry &pause = m_records.all<AgendaEntry>()[agenda().items.at(4).entry];
    pause.startedAt = at(10, 34);
    QCOMPARE(outlook(at(10, 40)).current, 4);
    QCOMPARE(outlook(at(10, 40)).secondsLeft, 14 * 60);
    QCOMPARE(outlook(at(10, 40)).lateSeconds, 4 * 60);
    QCOMPARE(outlook(at(11, 0)).lateSeconds, 10 * 60);
    QCOMPARE(outlook(at(11, 0)).ahead.front().startsAt, at(11, 0));
    // A break that is over early brings nothing forward before the next step begins.
    pause.endedAt = at(10, 44);
    QCOMPARE(outlook(at(10, 45)).current, -1);
    QCOMPARE(outlook(at(10, 45)).lateSeconds, 0);
    QCOMPARE(outlook(at(10, 45)).next, 5);
    // Sooner than planned: the step that is open tells.
    open(3, at(10, 45));
    QCOMPARE(outlook(at(10, 45)).lateSeconds, -5 * 60);
}

void AgendaTest::theOrderIsTakenWholeAndEntriesGoWithTheirPlace()
{
    const QStringList before = agendaOrder(m_records, m_conference);
    QCOMPARE(before.size(), 8);
    QStringList wanted = before;
    // The first question behind the break, the welcome to the very end.
    wanted.move(2, 4);
    wanted.move(0, 7);
    for (Change change : agendaOrderChanges(m_records, m_conference, wanted, QStringLiteral("Moderator"))) {
        change.revision = change.base + 1;
        m_records.apply(change);
    }
    QCOMPARE(agendaOrder(m_records, m_conference), wanted);
    QVERIFY(agendaOrderChanges(m_records, m_conference, wanted, QStringLiteral("Moderator")).isEmpty());
    QCOMPARE(lines(agenda().items).at(2).mid(9, 5), QStringLiteral("Pause"));
    QCOMPARE(lines(agenda().items).at(3).mid(9, 9), QStringLiteral("Was läuft"));
}

void AgendaTest::anOrderThatNamesTooLittleOrTooMuchHarmsNothing()
{
    const QStringList before = agendaOrder(m_records, m_conference);
    const QStringList some{before.at(5), Uuid::create(), before.at(5), QString()};
    for (Change change : agendaOrderChanges(m_records, m_conference, some, QStringLiteral("Moderator"))) {
        change.revision = change.base + 1;
        m_records.apply(change);
    }
    QStringList expected = before;
    expected.move(5, 0);
    QCOMPARE(agendaOrder(m_records, m_conference), expected);
}

void AgendaTest::beforeTheStartNobodyIsLate()
{
    const AgendaOutlook early = outlook(at(8, 30));
    QCOMPARE(early.current, -1);
    QCOMPARE(early.next, 0);
    QCOMPARE(early.lateSeconds, 0);
    QCOMPARE(early.endsAt, at(12, 20));
    QCOMPARE(early.ahead, agenda().items);
}

void AgendaTest::anOpenStepInItsTimeIsNotLate()
{
    open(1, at(9, 30));
    const AgendaOutlook found = outlook(at(9, 42));
    QCOMPARE(found.current, 2);
    QCOMPARE(found.next, 3);
    QCOMPARE(found.secondsLeft, 18 * 60);
    QCOMPARE(found.lateSeconds, 0);
    QCOMPARE(found.endsAt, at(12, 20));
    QCOMPARE(found.ahead.size(), std::size_t(5));
}

void AgendaTest::aStepThatBeganLateMakesAllThatFollowsLate()
{
    open(1, at(9, 36));
    const AgendaOutlook found = outlook(at(9, 50));
    QCOMPARE(found.secondsLeft, 16 * 60);
    QCOMPARE(found.lateSeconds, 6 * 60);
    QCOMPARE(found.endsAt, at(12, 26));
    QCOMPARE(found.ahead.front().startsAt, at(10, 6));
    QCOMPARE(found.ahead.back().endsAt, at(12, 26));
    // The clock had run before, was stopped and started again.
    open(1, at(9, 46), 10 * 60);
    QCOMPARE(outlook(at(9, 50)).lateSeconds, 6 * 60);
}

void AgendaTest::aStepOverItsTimeFallsBehindEverySecond()
{
    open(1, at(9, 30));
    QCOMPARE(outlook(at(10, 0)).lateSeconds, 0);
    QCOMPARE(outlook(at(10, 0, 1)).lateSeconds, 1);
    const AgendaOutlook found = outlook(at(10, 7));
    QCOMPARE(found.secondsLeft, -7 * 60);
    QCOMPARE(found.lateSeconds, 7 * 60);
    QCOMPARE(found.ahead.front().startsAt, at(10, 7));
}

void AgendaTest::aStepThatEndsEarlyBringsTheRestForward()
{
    open(1, at(9, 20));
    const AgendaOutlook found = outlook(at(9, 25));
    QCOMPARE(found.lateSeconds, -10 * 60);
    QCOMPARE(found.endsAt, at(12, 10));
    QCOMPARE(found.ahead.front().startsAt, at(9, 50));
}

void AgendaTest::aPausedStepFallsBehindToo()
{
    step(1).state = StepState::Paused;
    step(1).elapsedSeconds = 10 * 60;
    QCOMPARE(outlook(at(9, 40)).lateSeconds, 0);
    const AgendaOutlook found = outlook(at(9, 52));
    QCOMPARE(found.current, 2);
    QCOMPARE(found.secondsLeft, 20 * 60);
    QCOMPARE(found.lateSeconds, 12 * 60);
    // Something that runs comes before something that stands.
    open(2, at(9, 52));
    QCOMPARE(outlook(at(9, 52)).current, 3);
}

void AgendaTest::betweenStepsOnlyTheNextStepTells()
{
    close(1);
    close(2);
    const AgendaOutlook pause = outlook(at(10, 45));
    QCOMPARE(pause.current, -1);
    QCOMPARE(pause.next, 4);
    QCOMPARE(pause.lateSeconds, 0);
    const AgendaOutlook late = outlook(at(10, 56));
    QCOMPARE(late.lateSeconds, 6 * 60);
    QCOMPARE(late.endsAt, at(12, 26));
}

void AgendaTest::atTheEndTheLastItemTells()
{
    close(1);
    close(2);
    step(3).state = StepState::Revealed;
    QCOMPARE(outlook(at(11, 50)).lateSeconds, 0);
    QCOMPARE(outlook(at(11, 50)).ahead.size(), std::size_t(2));
    QCOMPARE(outlook(at(12, 25)).lateSeconds, 5 * 60);
}

void AgendaTest::whoGoesBackGoesOnWhereTheyWere()
{
    close(2);
    step(1).minutes = 30;
    // Both had their time; at 10:30 ten minutes of the first are asked for again.
    open(1, at(10, 30), 20 * 60);
    const AgendaOutlook found = outlook(at(10, 30));
    QCOMPARE(found.current, 2);
    QCOMPARE(found.next, 4);
    QCOMPARE(found.lateSeconds, 10 * 60);
    QCOMPARE(found.ahead.front().title, QStringLiteral("Pause"));
}

void AgendaTest::theRestIsShortenedInProportion()
{
    open(2, at(10, 22));
    const AgendaOutlook late = outlook(at(10, 22));
    QCOMPARE(late.lateSeconds, 22 * 60);
    const Agenda planned = agenda();
    const AgendaShortening shortening = shortenedAgenda(planned, late);
    // 22 minutes of 110: a fifth of 20, 45, 35 and 10.
    QCOMPARE(shortening.minutes, (QList<int>{20, 10, 30, 30, 16, 36, 28, 8}));
    QCOMPARE(shortening.minutesMissing, 0);
    QCOMPARE(shortening.endsAt, planned.endsAt);
}

void AgendaTest::nothingBecomesShorterThanTheLeast()
{
    close(1);
    close(2);
    open(3, at(12, 0));
    const AgendaOutlook late = outlook(at(12, 0));
    QCOMPARE(late.lateSeconds, 70 * 60);
    const AgendaShortening some = shortenedAgenda(agenda(), late);
    QCOMPARE(some.minutes.mid(6), (QList<int>{5, 5}));
    QCOMPARE(some.minutesMissing, 35);
    QCOMPARE(some.endsAt, at(12, 55));
    const AgendaShortening all = shortenedAgenda(agenda(), late, 0);
    QCOMPARE(all.minutes.mid(6), (QList<int>{0, 0}));
    QCOMPARE(all.minutesMissing, 25);
    // What is shorter than the least already stays as it is.
    QCOMPARE(shortenedAgenda(agenda(), late, 12).minutes.mid(6), (QList<int>{12, 10}));
}

void AgendaTest::whatIsFixedKeepsItsMinutes()
{
    open(2, at(10, 9, 30));
    const AgendaOutlook late = outlook(at(10, 9, 30));
    // Nine and a half minutes late: ten are made up for.
    const AgendaShortening shortening = shortenedAgenda(agenda(), late, 5, {4, 7});
    QCOMPARE(shortening.minutes, (QList<int>{20, 10, 30, 30, 20, 39, 31, 10}));
    QCOMPARE(shortening.endsAt, at(12, 19, 30));
    QCOMPARE(shortenedAgenda(agenda(), late, 5, {4, 5, 6, 7}).minutesMissing, 10);
}

void AgendaTest::whoIsNotLateShortensNothing()
{
    open(1, at(9, 20));
    const AgendaShortening shortening = shortenedAgenda(agenda(), outlook(at(9, 25)));
    QCOMPARE(shortening.minutes, (QList<int>{20, 10, 30, 30, 20, 45, 35, 10}));
    QCOMPARE(shortening.minutesMissing, 0);
    QCOMPARE(shortening.endsAt, at(12, 10));
    QVERIFY(shorteningChanges(agenda(), shortening, m_records, QStringLiteral("Moderator")).isEmpty());
}

void AgendaTest::theStepsTakeTheirNewMinutes()
{
    open(1, at(9, 50));
    const Agenda planned = agenda();
    const AgendaShortening shortening = shortenedAgenda(planned, outlook(at(9, 50)));
    const QList<Change> changes = shorteningChanges(planned, shortening, m_records, QStringLiteral("Moderator"));
    // Two steps and what lies between them, the last of ten minutes too.
    QCOMPARE(std::count_if(changes.begin(), changes.end(),
                           [](const Change &change) {
                               return change.record == RecordType::Step;
                           }),
             2);
    QVERIFY(changes.size() > 2);
    for (Change change : changes) {
        QCOMPARE(change.base, 1);
        change.revision = 2;
        m_records.apply(change);
    }
    QCOMPARE(step(1).minutes, 30);
    QCOMPARE(step(2).minutes, shortening.minutes.at(3));
    QCOMPARE(step(3).minutes, shortening.minutes.at(5));
    QVERIFY(step(2).minutes < 30 && step(3).minutes < 45);
    QCOMPARE(agenda().items.at(4).minutes, shortening.minutes.at(4));
}

void AgendaTest::anEmptyAgendaIsHarmless()
{
    const Agenda nothing = agendaOf({}, QStringLiteral("nonsense"));
    QVERIFY(nothing.items.empty());
    QVERIFY(!nothing.endsAt.isValid());
    const AgendaOutlook found = outlookOf(nothing, {}, at(10, 0));
    QCOMPARE(found.current, -1);
    QCOMPARE(found.lateSeconds, 0);
    QCOMPARE(shortenedAgenda(nothing, found).minutesMissing, 0);
    m_records.all<Conference>()[m_conference].startsAt = {};
    QCOMPARE(agenda().items.size(), std::size_t(8));
    QCOMPARE(outlook(at(12, 0)).lateSeconds, 0);
}

void AgendaTest::deadlinesStandSoonestFirst()
{
    const auto groups = m_records.select<FocusGroup>([](const FocusGroup &) {
        return true;
    });
    m_records.all<FocusGroup>()[groups.at(0)->id].deadline = QDate(2027, 6, 30);
    m_records.all<FocusGroup>()[groups.at(1)->id].deadline = QDate(2027, 3, 31);
    m_records.all<FocusGroup>()[groups.at(2)->id].deadline = QDate(2027, 4, 1);
    m_records.all<FocusGroup>()[groups.at(3)->id].deadline = QDate(2027, 4, 1);
    QCOMPARE(deadlinesOf(m_records, m_conference, QDate(2027, 4, 1)),
             (std::vector<GroupDeadline>{{groups.at(1)->id, QDate(2027, 3, 31), -1},
                                         {groups.at(2)->id, QDate(2027, 4, 1), 0},
                                         {groups.at(3)->id, QDate(2027, 4, 1), 0},
                                         {groups.at(0)->id, QDate(2027, 6, 30), 90}}));
    QVERIFY(deadlinesOf(m_records, QStringLiteral("another"), QDate(2027, 4, 1)).empty());
}

QTEST_APPLESS_MAIN(AgendaTest)

#include "agendatest.moc"
