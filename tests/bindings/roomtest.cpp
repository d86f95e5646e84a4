// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "phone.h"

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace
{
constexpr int patience = 30'000;

template<class Condition>
bool eventually(Condition condition)
{
    return QTest::qWaitFor(condition, patience);
}

/** The moderation's computer with the file, and a table's laptop in its room. */
const auto hall = R"(
import QtQml
import org.dreischritt

QtObject {
    id: root
    property Workspace file: Workspace {}
    property Room room: Room { workspace: root.file }
    property ContributionModel board: ContributionModel { workspace: root.file }
    property Workspace laptop: Workspace {}
    property RoomLink link: RoomLink { workspace: root.laptop }
    property Room lead: Room { workspace: root.laptop }
    property AttendeeModel people: root.lead.attendees
    property GroupModel groups: GroupModel { workspace: root.laptop }
    property StepModel steps: StepModel { workspace: root.laptop }
    property ContributionModel cards: ContributionModel { workspace: root.laptop }
    property BallotModel ballot: BallotModel { workspace: root.laptop; step: root.laptop.currentStep; group: root.laptop.group; participant: root.laptop.participant; strict: true }
    property RatingSheetModel sheet: RatingSheetModel { workspace: root.laptop; step: root.laptop.currentStep; group: root.laptop.group; participant: root.laptop.participant }
    property GroupModel fileGroups: GroupModel { workspace: root.file }
    property DotRankingModel ranking: DotRankingModel { workspace: root.file; step: root.file.currentStep }
    property Workspace phone: Workspace {}
    property StatementDraft draft: StatementDraft { workspace: root.laptop; step: root.laptop.currentStep; group: root.laptop.group }

    property bool done: false
    property string error: ""
    function watch(operation: Operation) {
        root.done = false
        operation.finished.connect(() => {
            root.error = operation.errorText
            root.done = true
        })
    }
    function create(path: string) { watch(file.create(path)) }
    function start() { watch(file.startConference("goslar", "Probe", new Date(2027, 2, 1))) }
    function open() { watch(file.openStep(file.currentStep)) }
    function close() { watch(file.closeStep(file.currentStep)) }
    function write(text: string) { watch(file.write(file.currentStep, laptop.group, text)) }
    function edit(id: string, text: string) { watch(laptop.edit(RecordType.Contribution, id, {text: text})) }
    function group() : string { return groups.idAt(0) }
    function enterToLead() { laptop.source = ["room:", "", "127.0.0.1:" + port(), room.moderatorCode].join("/") }
    function leads() : bool { return lead.live && lead.connected && !lead.open }
    function typingOfTheGroup() : int { return lead.typingOf(group()) }
    function devicesOfTheGroup() : int { return lead.devicesIn(group()) }
    function personsGroup() : string { return people.count > 0 ? people.data(people.index(0, 0), 257) : "" }
    function groupName() : string { return laptop.focusGroup(group()).name }
    function giveFloor() { lead.giveFloor(group()) }
    function showGroup() { lead.showPlenary("", group()) }
    function showStep() { lead.showPlenary(laptop.currentStep) }
    function sendAway() { lead.removeDevice(people.data(people.index(0, 0), 256).participant) }
    function enter() { laptop.source = ["room:", "", "127.0.0.1:" + port(), room.code].join("/") }
    function weigh() { watch(file.edit(RecordType.Step, file.currentStep, {permissions: StepPermission.Write | StepPermission.Vote | StepPermission.Rate, dotsPerPerson: 3, dotsPerItem: 2})) }
    function tableCode() : string { return file.focusGroup(fileGroups.idAt(0)).joinCode }
    function firstGroup() : string { return fileGroups.idAt(0) }
    function place(code: string) : string { return ["room:", "", "127.0.0.1:" + port(), code].join("/") }
    function sitDown() { laptop.source = place(tableCode()) }
    function comeAlone() { phone.source = place(room.code) }
    function setDots(dots: string) { watch(ballot.setDots(cards.idAt(0), parseInt(dots))) }
    function rate() { watch(sheet.rate(cards.idAt(0), Criterion.Effect, 4)) }
    function port() : int { return parseInt(room.pages[0].split(":")[2]) }
    function textOf(id: string) : string { return laptop.contribution(id).text }
    function refusedText() : string { return link.refused.length > 0 ? link.refused[0].text : "" }
    function refusedSentence() : string { return link.refused.length > 0 ? link.refused[0].sentence : "" }
    function tryAgain() { link.tryAgain(link.refused[0].id) }
    function away() { link.throwAway(link.refused[0].id) }
    function actorOfLaptop() : string { return laptop.actorName(laptop.actor) }
    function undo() { laptop.undo() }
}
)";
}

/** A workspace whose source is a room: the same models, and nothing is lost without a line. */
class RoomLaptopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_engine.addImportPath(QStringLiteral(MODULES));
    }

    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", m_home->path().toUtf8());
        QQmlComponent component(&m_engine);
        component.setData(hall, QUrl(u"hall.qml"_s));
        m_root.reset(component.create());
        QVERIFY2(m_root, qPrintable(component.errorString()));
        QVERIFY(call("create", m_home->filePath(u"hall.dreischritt"_s)));
        QVERIFY(call("start"));
        QVERIFY(eventually([this] {
            return !text("file", "currentStep").isEmpty();
        }));
        QVERIFY(call("open"));
        openDoors(0);
        m_port = ask("port").toInt();
    }

    void cleanup()
    {
        m_root.reset();
        m_home.reset();
    }

    void aTableInTheRoomHasTheSameBoard()
    {
        const QAbstractItemModelTester boardTester(model("board"));
        const QAbstractItemModelTester cardsTester(model("cards"));
        enter();
        QCOMPARE(text("laptop", "conference"), text("file", "conference"));
        QCOMPARE(object("laptop")->property("role").toInt(), 1);
        QCOMPARE(model("steps")->rowCount(), 3);
        chooseGroup();
        QVERIFY(type(u"Nachbarschaftstreff"_s));
        QVERIFY(eventually([this] {
            return model("board")->rowCount() == 1 && object("link")->property("unsent").toInt() == 0;
        }));
        QCOMPARE(model("cards")->rowCount(), 1);
        QVERIFY(call("write", u"Vom Papier"_s));
        QVERIFY(eventually([this] {
            return model("cards")->rowCount() == 2;
        }));
        QVERIFY(object("laptop")->property("canUndo").toBool());
        QVERIFY(call("undo", false));
        QVERIFY(eventually([this] {
            return model("board")->rowCount() == 1 && model("cards")->rowCount() == 1;
        }));
    }

    void withoutALineWritingGoesOn()
    {
        const QAbstractItemModelTester cardsTester(model("cards"));
        enter();
        chooseGroup();
        QMetaObject::invokeMethod(object("room"), "close");
        QVERIFY(eventually([this] {
            return !object("link")->property("connected").toBool();
        }));
        QVERIFY(type(u"Ohne Netz"_s));
        QCOMPARE(model("cards")->rowCount(), 1);
        QCOMPARE(object("link")->property("unsent").toInt(), 1);
        // On this device's disk, line or not.
        QVERIFY(eventually([this] {
            return object("laptop")->property("pendingChanges").toInt() == 0;
        }));
        QCOMPARE(model("board")->rowCount(), 0);
        // What is typed and not yet entered is there again when the program is.
        object("draft")->setProperty("text", u"Noch nicht fertig"_s);
        QVERIFY(eventually([this] {
            return object("draft")->property("saved").toBool() && object("laptop")->property("pendingChanges").toInt() == 0;
        }));
        const QString source = text("laptop", "source");
        object("laptop")->setProperty("source", QString());
        QCOMPARE(model("cards")->rowCount(), 0);
        object("laptop")->setProperty("source", source);
        QVERIFY(eventually([this] {
            return model("cards")->rowCount() == 1 && text("draft", "text") == u"Noch nicht fertig"_s;
        }));
        QCOMPARE(object("link")->property("unsent").toInt(), 1);
        openDoors(m_port);
        QVERIFY(eventually([this] {
            return object("link")->property("unsent").toInt() == 0 && model("board")->rowCount() == 1;
        }));
        QCOMPARE(model("cards")->rowCount(), 1);
        QCOMPARE(text("draft", "text"), u"Noch nicht fertig"_s);
    }

    void aRefusedCardIsOfferedWithItsText()
    {
        enter();
        chooseGroup();
        QMetaObject::invokeMethod(object("room"), "close");
        QVERIFY(eventually([this] {
            return !object("link")->property("connected").toBool();
        }));
        QVERIFY(type(u"Zu spät"_s));
        QVERIFY(call("close"));
        openDoors(m_port);
        QVERIFY(eventually([this] {
            return ask("refusedText").toString() == u"Zu spät"_s;
        }));
        QVERIFY(!ask("refusedSentence").toString().isEmpty());
        QCOMPARE(model("cards")->rowCount(), 0);
        QVERIFY(call("open"));
        QVERIFY(eventually([this] {
            return object("link")->property("connected").toBool();
        }));
        (void)ask("tryAgain");
        QVERIFY(eventually([this] {
            return model("board")->rowCount() == 1 && ask("refusedText").toString().isEmpty();
        }));
    }

    void aTablesLaptopSetsTheDotsOfItsGroup()
    {
        QVERIFY(call("weigh"));
        // Two people of the table have phones.
        (void)ask("comeAlone");
        QVERIFY(eventually([this] {
            return status("phone") == 2;
        }));
        object("phone")->setProperty("group", ask("firstGroup").toString());
        (void)ask("sitDown");
        QVERIFY(eventually([this] {
            return status("laptop") == 2 && object("link")->property("connected").toBool();
        }));
        QCOMPARE(text("laptop", "group"), ask("firstGroup").toString());
        QCOMPARE(text("laptop", "participant"), QString());
        QCOMPARE(text("laptop", "actor"), ask("firstGroup").toString());
        QVERIFY(type(u"Sprachcafé"_s));
        QVERIFY(eventually([this] {
            return model("ballot")->rowCount() == 1 && object("ballot")->property("allowed").toInt() == 3;
        }));
        QVERIFY(call("setDots", u"2"_s));
        QVERIFY(eventually([this] {
            return object("ballot")->property("used").toInt() == 2 && object("link")->property("unsent").toInt() == 0;
        }));
        m_root->setProperty("done", false);
        QMetaObject::invokeMethod(m_root.get(), "setDots", u"3"_s);
        QVERIFY(eventually([this] {
            return m_root->property("error").toString().contains(u"At most 2 dots"_s);
        }));
        QVERIFY(call("rate"));
        QVERIFY(eventually([this] {
            return object("link")->property("unsent").toInt() == 0 && object("sheet")->property("complete").toInt() == 0;
        }));
        QVERIFY(eventually([this] {
            return dotsInFile() == 2;
        }));
        // A second laptop of that table, and this one started again, are the table too.
        object("laptop")->setProperty("source", QString());
        (void)ask("sitDown");
        QVERIFY(eventually([this] {
            return object("ballot")->property("used").toInt() == 2 && object("ballot")->property("allowed").toInt() == 3;
        }));
        QVERIFY(call("setDots", u"1"_s));
        QVERIFY(eventually([this] {
            return dotsInFile() == 1;
        }));
        QVERIFY(object("link")->property("refused").toList().isEmpty());
    }

    void aTableThatWritesIsCounted()
    {
        enter();
        chooseGroup();
        object("draft")->setProperty("text", u"Halb"_s);
        QVERIFY(eventually([this] {
            return object("room")->property("typing").toInt() == 1;
        }));
        QVERIFY(type(u"Ganz"_s));
        QVERIFY(eventually([this] {
            return object("room")->property("typing").toInt() == 0;
        }));
    }

    void aWrongCodeIsSaid()
    {
        object("laptop")->setProperty("source", u"room://127.0.0.1:%1/WRONG1"_s.arg(m_port));
        QVERIFY(eventually([this] {
            return status("laptop") == 3;
        }));
        QVERIFY(!text("laptop", "errorText").isEmpty());
        object("laptop")->setProperty("source", u"room:///nowhere"_s);
        QVERIFY(eventually([this] {
            return status("laptop") == 3 && text("laptop", "errorText").contains(u"8517"_s);
        }));
    }

    void theRoomComesWhenItIsOpened()
    {
        const QString code = text("room", "code");
        QMetaObject::invokeMethod(object("room"), "close");
        object("laptop")->setProperty("source", u"room://127.0.0.1:%1/%2"_s.arg(m_port).arg(code));
        QVERIFY(eventually([this] {
            return status("laptop") == 3;
        }));
        openDoors(m_port);
        QVERIFY(eventually([this] {
            return status("laptop") == 2 && text("laptop", "errorText").isEmpty();
        }));
    }

    void aRoomIsNotOpenedFromWithinARoom()
    {
        enter();
        object("room")->setProperty("workspace", QVariant::fromValue(object("laptop")));
        QMetaObject::invokeMethod(object("room"), "openDoors", Q_ARG(int, 0));
        QVERIFY(!object("room")->property("open").toBool() && !object("room")->property("opening").toBool());
        QVERIFY(!text("room", "errorText").isEmpty());
    }

    void aModeratorsLaptopLeadsTheRoomOfAnotherComputer()
    {
        QVERIFY(!ask("leads").toBool());
        enterToLead();
        QCOMPARE(text("lead", "elsewhere"), u"127.0.0.1:%1"_s.arg(m_port));
        const QString group = ask("group").toString();
        Phone phone(QUrl(u"ws://127.0.0.1:%1/room"_s.arg(m_port)), text("room", "code"), group);
        phone.connectToRoom();
        QVERIFY(eventually([this, &phone] {
            return phone.isJoined() && object("lead")->property("devices").toInt() == 2 && ask("devicesOfTheGroup").toInt() == 1;
        }));
        QVERIFY(eventually([this] {
            return ask("personsGroup").toString() == ask("groupName").toString();
        }));
        object("lead")->setProperty("announcement", u"Suppe im Foyer"_s);
        (void)ask("giveFloor");
        (void)ask("showGroup");
        QVERIFY(eventually([this, &phone, &group] {
            return phone.announcement == u"Suppe im Foyer"_s && phone.floor == group && phone.plenaryGroup == group && text("room", "announcement") == phone.announcement
                && text("room", "floor") == group && text("link", "announcement") == phone.announcement;
        }));
        (void)ask("showStep");
        QVERIFY(eventually([this, &phone] {
            return phone.plenaryStep == text("laptop", "currentStep") && phone.plenaryGroup.isEmpty() && text("lead", "plenaryStep") == phone.plenaryStep;
        }));
        // What is said where the room is open is seen here.
        object("room")->setProperty("floor", QString());
        QVERIFY(eventually([this] {
            return text("lead", "floor").isEmpty();
        }));
        QCOMPARE(text("lead", "announcement"), u"Suppe im Foyer"_s);
        (void)ask("sendAway");
        QVERIFY(eventually([this, &phone] {
            return !phone.isJoined() && object("people")->property("count").toInt() == 0 && object("lead")->property("devices").toInt() == 1;
        }));
    }

    void withoutALineTheModeratorsWordWaitsAndNobodyIsShown()
    {
        enterToLead();
        QVERIFY(eventually([this] {
            return object("lead")->property("devices").toInt() == 1;
        }));
        const QString code = text("room", "moderatorCode");
        QMetaObject::invokeMethod(object("room"), "close");
        QVERIFY(eventually([this] {
            return !object("lead")->property("connected").toBool();
        }));
        QVERIFY(object("lead")->property("live").toBool());
        QCOMPARE(object("lead")->property("devices").toInt(), 0);
        object("lead")->setProperty("announcement", u"Gleich geht es weiter"_s);
        QCOMPARE(text("lead", "announcement"), u"Gleich geht es weiter"_s);
        openDoors(m_port);
        QVERIFY(eventually([this] {
            return text("room", "announcement") == u"Gleich geht es weiter"_s && ask("leads").toBool();
        }));
        QCOMPARE(text("room", "moderatorCode"), code);
        QCOMPARE(text("lead", "announcement"), u"Gleich geht es weiter"_s);
        // Another source is another room, or none.
        object("laptop")->setProperty("source", QString());
        QVERIFY(!object("lead")->property("live").toBool() && !object("lead")->property("connected").toBool());
        QCOMPARE(text("lead", "announcement") + text("lead", "elsewhere"), QString());
    }

    void aMembersLaptopHasNothingToLead()
    {
        enter();
        QVERIFY(!object("lead")->property("live").toBool());
        object("lead")->setProperty("announcement", u"Heimlich"_s);
        (void)ask("giveFloor");
        QCOMPARE(text("lead", "announcement") + text("lead", "floor"), QString());
        object("room")->setProperty("announcement", u"Offen"_s);
        QVERIFY(eventually([this] {
            return text("link", "announcement") == u"Offen"_s;
        }));
        QCOMPARE(text("room", "floor") + text("link", "floor"), QString());
        QCOMPARE(object("lead")->property("devices").toInt(), 0);
    }

private:
    [[nodiscard]] QObject *object(const char *name) const
    {
        return m_root->property(name).value<QObject *>();
    }
    [[nodiscard]] QAbstractItemModel *model(const char *name) const
    {
        return qobject_cast<QAbstractItemModel *>(object(name));
    }
    [[nodiscard]] QString text(const char *name, const char *property) const
    {
        return object(name)->property(property).toString();
    }
    [[nodiscard]] int status(const char *name) const
    {
        return object(name)->property("status").toInt();
    }
    QVariant ask(const char *function) const
    {
        QVariant answer;
        const QMetaObject *meta = m_root->metaObject();
        const QMetaMethod method = meta->method(meta->indexOfMethod(QByteArray(QByteArray(function) + "()").constData()));
        if (method.returnMetaType() == QMetaType::fromType<void>()) {
            method.invoke(m_root.get());
        } else if (method.returnMetaType() == QMetaType::fromType<int>()) {
            int number = 0;
            method.invoke(m_root.get(), Q_RETURN_ARG(int, number));
            answer = number;
        } else if (method.returnMetaType() == QMetaType::fromType<bool>()) {
            bool is = false;
            method.invoke(m_root.get(), Q_RETURN_ARG(bool, is));
            answer = is;
        } else if (method.returnMetaType() == QMetaType::fromType<QString>()) {
            QString words;
            method.invoke(m_root.get(), Q_RETURN_ARG(QString, words));
            answer = words;
        } else {
            method.invoke(m_root.get(), Q_RETURN_ARG(QVariant, answer));
        }
        return answer;
    }
    /** Calls a function that begins an operation, and waits for its good end. */
    bool call(const char *function, const QString &argument)
    {
        m_root->setProperty("done", false);
        QMetaObject::invokeMethod(m_root.get(), function, argument);
        return succeeded();
    }
    bool call(const char *function, bool waits = true)
    {
        m_root->setProperty("done", false);
        (void)ask(function);
        return !waits || succeeded();
    }
    bool succeeded()
    {
        const bool done = eventually([this] {
            return m_root->property("done").toBool();
        });
        if (!m_root->property("error").toString().isEmpty()) {
            qWarning() << m_root->property("error").toString();
        }
        return done && m_root->property("error").toString().isEmpty();
    }
    void openDoors(int port)
    {
        QMetaObject::invokeMethod(object("room"), "openDoors", Q_ARG(int, port));
        QVERIFY(eventually([this] {
            return object("room")->property("open").toBool();
        }));
    }
    /** As the moderation's ranking has it. */
    [[nodiscard]] int dotsInFile() const
    {
        const auto *ranking = model("ranking");
        const QVariant row = ranking->index(0, 0).data(Qt::UserRole);
        const QMetaObject *meta = row.metaType().metaObject();
        return meta ? meta->property(meta->indexOfProperty("dots")).readOnGadget(row.constData()).toInt() : -1;
    }
    void enter()
    {
        (void)ask("enter");
        QVERIFY(eventually([this] {
            return status("laptop") == 2 && object("link")->property("connected").toBool();
        }));
    }
    void enterToLead()
    {
        (void)ask("enterToLead");
        QVERIFY(eventually([this] {
            return status("laptop") == 2 && ask("leads").toBool();
        }));
    }
    void chooseGroup()
    {
        const QString group = ask("group").toString();
        QVERIFY(!group.isEmpty());
        object("laptop")->setProperty("group", group);
        QVERIFY(eventually([this, group] {
            return text("laptop", "group") == group && object("link")->property("connected").toBool();
        }));
    }
    /** Types a card as in the form, and enters it. */
    bool type(const QString &words)
    {
        object("draft")->setProperty("text", words);
        QSignalSpy spy(object("draft"), SIGNAL(submitted(QString)));
        QMetaObject::invokeMethod(object("draft"), "submit");
        return spy.count() > 0 || spy.wait(patience);
    }

    QQmlEngine m_engine;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QObject> m_root;
    int m_port = 0;
};

QTEST_GUILESS_MAIN(RoomLaptopTest)
#include "roomtest.moc"
