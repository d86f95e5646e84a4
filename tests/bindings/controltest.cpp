// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "phone.h"

#include <QAbstractItemModelTester>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace
{
constexpr int patience = 20'000;

/** What the moderator's pages do, without their looks. */
const auto page = R"(
import QtQml
import org.dreischritt

QtObject {
    id: root
    property Workspace ws: Workspace {}
    property StepModel steps: StepModel { workspace: root.ws }
    property GroupModel groups: GroupModel { workspace: root.ws; step: root.steps.count > 0 ? root.steps.idAt(0) : "" }
    property AgendaModel agenda: AgendaModel { workspace: root.ws }
    property ContributionModel wall: ContributionModel { workspace: root.ws; publicOnly: true }
    property Room room: Room { workspace: root.ws }
    property StepTimer timer: StepTimer { workspace: root.ws; step: root.step(0); group: root.group(0) }
    property AttendeeModel attendees: root.room.attendees
    property string sound: Sounds.timeIsUp
    property string softly: Sounds.minuteLeft

    function create(file: string): void { root.ws.create(file); }
    function start(): void { root.ws.startConference("goslar", "Probe", new Date(2026, 4, 7)); }
    function step(place: int): string { return root.steps.count > place ? root.steps.idAt(place) : ""; }
    function group(place: int): string { return root.groups.count > place ? root.groups.idAt(place) : ""; }
    function state(place: int, of: int): int { return root.ws.standing(root.step(place), of < 0 ? "" : root.group(of)).state; }
    function own(place: int, of: int): bool { return root.ws.standing(root.step(place), root.group(of)).own; }
    function apart(place: int): int { return root.ws.groupsApart(root.step(place)); }
    function open(place: int) { root.ws.openStep(root.step(place)); }
    function openFor(place: int, of: int) { root.ws.openStepFor(root.step(place), root.group(of)); }
    function pauseFor(place: int, of: int) { root.ws.pauseStepFor(root.step(place), root.group(of)); }
    function closeFor(place: int, of: int) { root.ws.closeStepFor(root.step(place), root.group(of)); }
    function revealFor(place: int, of: int) { root.ws.revealStepFor(root.step(place), root.group(of)); }
    function follow(of: int) { root.ws.followOthers(root.group(of)); }
    function hide(place: int) { root.ws.edit(RecordType.Step, root.step(place), {"visibility": StepVisibility.Private}); }
    function write(place: int, of: int, text: string) { root.ws.write(root.step(place), root.group(of), text); }
    function currentFor(of: int): string { root.ws.role = Role.Member; root.ws.group = root.group(of); const found = root.ws.currentStep; root.ws.role = Role.Moderator; root.ws.group = ""; return found; }
    function mayWrite(place: int, of: int): bool { root.draft.step = root.step(place); root.draft.group = root.group(of); root.ws.role = Role.Member; root.ws.group = root.group(of); root.draft.text = "x"; const found = root.draft.canSubmit; root.draft.text = ""; root.ws.role = Role.Moderator; root.ws.group = ""; return found; }
    property StatementDraft draft: StatementDraft { workspace: root.ws }
    function begins(text: string): bool { return root.agenda.setStart(text) !== null; }
    function row(place: int): agendaRow { return root.agenda.data(root.agenda.index(place, 0), 256); }
    function rowTitle(place: int): string { return root.row(place).title; }
    function rowTime(place: int): string { return root.row(place).startText; }
    function rowMinutes(place: int): int { return root.row(place).minutes; }
    function rowProposed(place: int): int { return root.row(place).proposedMinutes; }
    function rowIsCurrent(place: int): bool { return root.row(place).current; }
    function rowId(place: int): string { return root.row(place).id; }
    function insertBefore(place: int) { root.agenda.insertEntry(place, "Suppe", 20); }
    function moveRow(from: int, to: int) { root.agenda.moveRow(from, to); }
    function startEntry(place: int) { root.agenda.startEntry(root.rowId(place)); }
    function endEntry(place: int) { root.agenda.endEntry(root.rowId(place)); }
    function beganHoursAgo(hours: int) { root.ws.edit(RecordType.Conference, root.ws.conference, {"startsAt": new Date(Date.now() - hours * 3600000)}); }
    function apply() { root.agenda.applyProposal(); }
    function person(place: int): string { const who = root.room.attendees.data(root.room.attendees.index(place, 0), 256); return [who.number, who.name, root.ws.focusGroup(who.group).name, who.here].join(" "); }
    function sendAway(place: int) { root.room.removeDevice(root.room.attendees.data(root.room.attendees.index(place, 0), 256).participant); }
    function giveFloor(of: int) { root.room.giveFloor(of < 0 ? "" : root.group(of)); }
    function showPlenary(place: int, of: int) { root.room.showPlenary(place < 0 ? "" : root.step(place), of < 0 ? "" : root.group(of)); }
}
)";
}

/** What the moderator controls, through the types a page uses: groups on their own way, the agenda, who is in the room. */
class ControlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_engine.addImportPath(QStringLiteral(MODULES));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QQmlComponent component(&m_engine);
        component.setData(page, {});
        m_page.reset(component.create());
        QVERIFY2(m_page, qPrintable(component.errorString()));
        m_workspace = m_page->property("ws").value<QObject *>();
        for (const char *name : {"steps", "groups", "agenda", "wall", "attendees"}) {
            auto *model = m_page->property(name).value<QAbstractItemModel *>();
            QVERIFY2(model, name);
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
        }
        call("create", m_folder->filePath(u"probe.dreischritt"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->property("status").toInt(), 2, patience);
        call("start");
        QTRY_COMPARE_WITH_TIMEOUT(ask("step", 2).toString().isEmpty(), false, patience);
        stored();
    }
    void cleanup()
    {
        m_page.reset();
        m_folder.reset();
    }

    void oneGroupGoesItsOwnWayAndComesBack()
    {
        call("open", 1);
        stored();
        QCOMPARE(ask("state", 1, 3).toInt(), 1);
        call("openFor", 0, 3);
        stored();
        // It works on one step at a time, the others stay where they are.
        QCOMPARE(ask("state", 0, 3).toInt(), 1);
        QCOMPARE(ask("state", 1, 3).toInt(), 3);
        QCOMPARE(ask("state", 1, 0).toInt(), 1);
        QCOMPARE(ask("state", 0, 0).toInt(), 0);
        QCOMPARE(ask("currentFor", 3).toString(), ask("step", 0).toString());
        QCOMPARE(ask("currentFor", 0).toString(), ask("step", 1).toString());
        QVERIFY(ask("mayWrite", 0, 3).toBool());
        QVERIFY(!ask("mayWrite", 1, 3).toBool());
        QVERIFY(ask("mayWrite", 1, 0).toBool());
        call("pauseFor", 0, 3);
        stored();
        QCOMPARE(ask("state", 0, 3).toInt(), 2);
        QVERIFY(!ask("mayWrite", 0, 3).toBool());
        call("closeFor", 0, 3);
        stored();
        QCOMPARE(ask("state", 0, 3).toInt(), 3);
        call("follow", 3);
        stored();
        QCOMPARE(ask("state", 1, 3).toInt(), 1);
        QCOMPARE(ask("apart", 0).toInt() + ask("apart", 1).toInt(), 0);
        undo();
        QCOMPARE(ask("state", 0, 3).toInt(), 3);
        QVERIFY(ask("own", 0, 3).toBool());
        // Once more, and yet once more.
        for (int time = 0; time < 2; ++time) {
            call("follow", 3);
            stored();
            QVERIFY(!ask("own", 1, 3).toBool());
            call("pauseFor", 1, 3);
            stored();
            QCOMPARE(ask("state", 1, 3).toInt(), 2);
        }
    }

    void whatIsForAllTakesEverybodyAlongAndUndoPutsThemBack()
    {
        call("open", 0);
        stored();
        call("pauseFor", 0, 1);
        call("openFor", 1, 2);
        stored();
        QCOMPARE(ask("apart", 0).toInt(), 2);
        QCOMPARE(ask("apart", 1).toInt(), 1);
        call("open", 1);
        stored();
        for (int group = 0; group < 4; ++group) {
            QCOMPARE(ask("state", 0, group).toInt(), 3);
            QCOMPARE(ask("state", 1, group).toInt(), 1);
        }
        QCOMPARE(ask("apart", 0).toInt() + ask("apart", 1).toInt(), 0);
        undo();
        QCOMPARE(ask("state", 0, -1).toInt(), 1);
        QCOMPARE(ask("state", 0, 1).toInt(), 2);
        QCOMPARE(ask("state", 1, 2).toInt(), 1);
        QCOMPARE(ask("state", 0, 2).toInt(), 3);
    }

    void oneGroupsCardsAreShownToAllBeforeTheOthers()
    {
        call("hide", 0);
        call("open", 0);
        call("write", 0, 0, u"Rot"_s);
        call("write", 0, 1, u"Blau"_s);
        stored();
        auto *wall = m_page->property("wall").value<QAbstractItemModel *>();
        QCOMPARE(wall->rowCount(), 0);
        call("revealFor", 0, 1);
        stored();
        QTRY_COMPARE(wall->rowCount(), 1);
        undo();
        QTRY_COMPARE(wall->rowCount(), 0);
    }

    void aGroupsClockIsItsOwn()
    {
        QObject *timer = m_page->property("timer").value<QObject *>();
        call("open", 0);
        stored();
        QTRY_VERIFY(timer->property("running").toBool());
        call("pauseFor", 0, 0);
        stored();
        QTRY_VERIFY(!timer->property("running").toBool());
        call("follow", 0);
        stored();
        QTRY_VERIFY(timer->property("running").toBool());
    }

    void theDayBeginsWhenItIsSaid()
    {
        auto *agenda = m_page->property("agenda").value<QAbstractItemModel *>();
        QTRY_COMPARE(agenda->rowCount(), 8);
        QCOMPARE(ask("rowTime", 0).toString(), QString());
        QVERIFY(!ask("begins", u"ten"_s).toBool());
        QVERIFY(!ask("begins", u"25:00"_s).toBool());
        for (const auto &[typed, shown] : {std::pair(u"9"_s, u"09:00"_s), std::pair(u"9.15"_s, u"09:15"_s), std::pair(u"1030"_s, u"10:30"_s), std::pair(u"13:05"_s, u"13:05"_s)}) {
            QVERIFY(ask("begins", typed).toBool());
            stored();
            QTRY_COMPARE(ask("rowTime", 0).toString(), shown);
        }
        // 20 minutes of welcome come first.
        QCOMPARE(ask("rowTime", 1).toString(), u"13:25"_s);
        QVERIFY(ask("begins", QString()).toBool());
        stored();
        QTRY_COMPARE(ask("rowTime", 0).toString(), QString());
    }

    void aBreakIsPutInMovedAndTakenBack()
    {
        auto *agenda = m_page->property("agenda").value<QAbstractItemModel *>();
        QTRY_COMPARE(agenda->rowCount(), 8);
        const QString first = ask("rowTitle", 2).toString();
        call("insertBefore", 3);
        stored();
        QTRY_COMPARE(agenda->rowCount(), 9);
        QCOMPARE(ask("rowTitle", 3).toString(), u"Suppe"_s);
        QCOMPARE(ask("rowMinutes", 3).toInt(), 20);
        call("moveRow", 3, 8);
        stored();
        QTRY_COMPARE(ask("rowTitle", 8).toString(), u"Suppe"_s);
        call("moveRow", 8, 0);
        stored();
        QTRY_COMPARE(ask("rowTitle", 0).toString(), u"Suppe"_s);
        // A step moves past what stands between it and the next one; all else keeps its order.
        call("moveRow", 3, 5);
        stored();
        QTRY_COMPARE(ask("rowTitle", 5).toString(), first);
        QCOMPARE(ask("rowTitle", 4).toString(), u"Pause"_s);
        undo();
        QTRY_COMPARE(ask("rowTitle", 3).toString(), first);
        undo();
        undo();
        undo();
        QTRY_COMPARE(agenda->rowCount(), 8);
    }

    void aBreakBeginsAndEndsAndPausesWhatIsOpen()
    {
        auto *agenda = m_page->property("agenda").value<QAbstractItemModel *>();
        QTRY_COMPARE(agenda->rowCount(), 8);
        call("open", 0);
        stored();
        QTRY_VERIFY(ask("rowIsCurrent", 2).toBool());
        call("startEntry", 4);
        stored();
        QTRY_VERIFY(ask("rowIsCurrent", 4).toBool());
        QCOMPARE(ask("state", 0, -1).toInt(), 2);
        call("endEntry", 4);
        stored();
        QTRY_VERIFY(!ask("rowIsCurrent", 4).toBool());
        call("startEntry", 4);
        stored();
        QTRY_VERIFY(ask("rowIsCurrent", 4).toBool());
        // Who opens a step has ended the break.
        call("open", 2);
        stored();
        QTRY_VERIFY(ask("rowIsCurrent", 5).toBool());
        QVERIFY(!ask("rowIsCurrent", 4).toBool());
    }

    void lateTimesAreMadeUpForInOneStep()
    {
        QObject *agenda = m_page->property("agenda").value<QObject *>();
        QTRY_COMPARE(m_page->property("agenda").value<QAbstractItemModel *>()->rowCount(), 8);
        call("open", 0);
        stored();
        call("beganHoursAgo", 1);
        stored();
        // 30 minutes of the 60 that are over were planned before step 1.
        QTRY_COMPARE(agenda->property("lateMinutes").toInt(), 30);
        QVERIFY(!agenda->property("proposing").toBool());
        QMetaObject::invokeMethod(agenda, "propose");
        QVERIFY(agenda->property("proposing").toBool());
        QCOMPARE(agenda->property("missingMinutes").toInt(), 0);
        QCOMPARE(ask("rowProposed", 2).toInt(), -1);
        QVERIFY(ask("rowProposed", 3).toInt() > 0);
        const int before = agenda->property("minutes").toInt();
        call("apply");
        stored();
        QTRY_COMPARE(agenda->property("minutes").toInt(), before - 30);
        QVERIFY(!agenda->property("proposing").toBool());
        undo();
        QTRY_COMPARE(agenda->property("minutes").toInt(), before);
    }

    void aDayLongGoneIsNotLate()
    {
        QObject *agenda = m_page->property("agenda").value<QObject *>();
        call("beganHoursAgo", 100);
        stored();
        QTRY_VERIFY(!agenda->property("startText").toString().isEmpty());
        QCOMPARE(agenda->property("lateMinutes").toInt(), 0);
        call("beganHoursAgo", 5);
        stored();
        QTRY_VERIFY(agenda->property("lateMinutes").toInt() > 200);
    }

    void theRoomShowsWhoIsThereAndHandsTheFloor()
    {
        QObject *room = m_page->property("room").value<QObject *>();
        QMetaObject::invokeMethod(room, "openDoors", 0, false);
        QTRY_VERIFY2_WITH_TIMEOUT(room->property("open").toBool(), qPrintable(room->property("errorText").toString()), patience);
        const QUrl address(room->property("pages").toStringList().constLast());
        const QUrl line(u"ws://127.0.0.1:%1/room"_s.arg(address.port()));
        const QString code = room->property("code").toString();
        call("giveFloor", 1);
        Phone red(line, code, ask("group", 0).toString());
        Phone blue(line, code, ask("group", 1).toString());
        red.connectToRoom();
        QTRY_VERIFY_WITH_TIMEOUT(red.isJoined(), patience);
        blue.connectToRoom();
        QTRY_VERIFY_WITH_TIMEOUT(blue.isJoined(), patience);
        auto *attendees = m_page->property("attendees").value<QAbstractItemModel *>();
        QTRY_COMPARE_WITH_TIMEOUT(attendees->rowCount(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(room->property("devices").toInt(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(ask("person", 0).toString().startsWith(u"1 "_s) && ask("person", 0).toString().endsWith(u" true"_s), patience);
        QTRY_COMPARE_WITH_TIMEOUT(red.floor, ask("group", 1).toString(), patience);
        call("giveFloor", -1);
        QTRY_COMPARE_WITH_TIMEOUT(red.floor, QString(), patience);
        call("showPlenary", 1, -1);
        QTRY_COMPARE_WITH_TIMEOUT(blue.plenaryStep, ask("step", 1).toString(), patience);
        call("sendAway", 0);
        QTRY_COMPARE_WITH_TIMEOUT(attendees->rowCount(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!red.isJoined(), patience);
        QVERIFY(blue.isJoined());
        blue.dropLine(1'000'000);
        QTRY_VERIFY_WITH_TIMEOUT(ask("person", 0).toString().endsWith(u" false"_s), patience);
    }

    void soundsAreSoundsThatNothingClicksIn()
    {
        for (const char *name : {"sound", "softly"}) {
            const QString url = m_page->property(name).toString();
            const QString head = u"data:audio/wav;base64,"_s;
            QVERIFY(url.startsWith(head));
            const QByteArray wave = QByteArray::fromBase64(url.mid(head.size()).toLatin1());
            QVERIFY(wave.startsWith("RIFF") && wave.mid(8, 8) == "WAVEfmt " && wave.mid(36, 4) == "data");
            const auto length = qFromLittleEndian<quint32>(wave.constData() + 40);
            QCOMPARE(qsizetype(length) + 44, wave.size());
            int loudest = 0;
            int leap = 0;
            int before = 0;
            for (qsizetype at = 44; at + 1 < wave.size(); at += 2) {
                const int sample = qFromLittleEndian<qint16>(wave.constData() + at);
                loudest = std::max(loudest, std::abs(sample));
                leap = std::max(leap, std::abs(sample - before));
                before = sample;
            }
            QVERIFY(loudest > 2'000 && loudest < 32'000);
            QVERIFY(leap < 12'000);
            QVERIFY(std::abs(before) < 100);
        }
    }

private:
    template<class... Arguments>
    QVariant ask(const char *function, Arguments... arguments)
    {
        QVariant answer;
        const QVariantList list{QVariant::fromValue(arguments)...};
        const QMetaObject *meta = m_page->metaObject();
        for (int i = 0; i < meta->methodCount(); ++i) {
            const QMetaMethod method = meta->method(i);
            if (method.name() != function || method.parameterCount() != list.size()) {
                continue;
            }
            if (method.returnType() == QMetaType::Int) {
                int number = 0;
                QMetaObject::invokeMethod(m_page.get(), function, qReturnArg(number), arguments...);
                return number;
            }
            if (method.returnType() == QMetaType::Bool) {
                bool is = false;
                QMetaObject::invokeMethod(m_page.get(), function, qReturnArg(is), arguments...);
                return is;
            }
            if (method.returnType() == QMetaType::QString) {
                QString text;
                QMetaObject::invokeMethod(m_page.get(), function, qReturnArg(text), arguments...);
                return text;
            }
        }
        qWarning() << "there is no function" << function;
        return answer;
    }
    template<class... Arguments>
    void call(const char *function, Arguments... arguments)
    {
        QVERIFY2(QMetaObject::invokeMethod(m_page.get(), function, arguments...), function);
    }
    void stored()
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->property("pendingChanges").toInt(), 0, patience);
        // What is derived follows in the next turn of the loop.
        QCoreApplication::processEvents();
    }
    void undo()
    {
        QMetaObject::invokeMethod(m_workspace, "undo");
        stored();
    }

    QQmlEngine m_engine;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QObject> m_page;
    QObject *m_workspace = nullptr;
};

QTEST_GUILESS_MAIN(ControlTest)
#include "controltest.moc"
